"""Letters that a program makes, and drawings that are not letters."""
