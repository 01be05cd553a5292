"""Words: reads hand-printed writing on a line as text."""
