"""Every run, and what is behind its figure."""
