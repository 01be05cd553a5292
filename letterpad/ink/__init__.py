"""What was drawn: strokes, pictures made of them, drawings on disk. NumPy and Pillow only."""
