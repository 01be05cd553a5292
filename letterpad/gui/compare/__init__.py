"""Models beside each other, on the same letters."""
