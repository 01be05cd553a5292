"""What was drawn: strokes, their pictures and paths, drawings on disk. Needs NumPy only."""
