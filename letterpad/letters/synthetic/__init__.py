"""Letters, and drawings that are none, that a program makes."""
