"""Letterpad: draw a letter, see which one it is, train your own classifier."""

__version__ = "0.1.0"
