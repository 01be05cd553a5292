"""Words: reads hand-printed writing on lines as text. `read` is what others call."""

from letterpad.words.reading import Reader, read

__all__ = ["Reader", "read"]
