"""A model file answers: ink or picture in, prediction out."""
