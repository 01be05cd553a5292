"""My letters: what the user drew and taught, kept on disk."""
