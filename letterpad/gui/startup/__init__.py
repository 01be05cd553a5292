"""Starts the program, and keeps the user's work when it ends badly."""
