"""Fonts as letters to learn from: as strokes and as pictures, and what schools teach."""
