"""Asks a recogniser about letters, and counts."""
