"""Lessons: the panel in which they are read, beside the controls that they set."""
