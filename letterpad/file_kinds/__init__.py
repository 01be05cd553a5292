"""What a file is, told by its first bytes, and what is said where something else was expected."""
