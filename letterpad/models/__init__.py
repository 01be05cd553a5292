"""Algorithms, and the files that trained models become."""
