"""Model files: the card and the zip around it."""
