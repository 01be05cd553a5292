"""Dots on axes or in strips: runs, sizes, trials, bins."""
