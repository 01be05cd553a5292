"""My letters: the user's own drawings, looked at, put right, brought in and taken along."""
