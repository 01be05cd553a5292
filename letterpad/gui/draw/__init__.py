"""The Draw page: what was drawn, and what it is."""
