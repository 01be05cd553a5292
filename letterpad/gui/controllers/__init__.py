"""State and background work, without pixels."""
