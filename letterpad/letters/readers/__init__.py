"""Reads letters from files: one module for each format, and what they share."""
