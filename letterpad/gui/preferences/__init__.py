"""What the program remembers, and how it looks."""
