"""One widget to draw on, with any device."""
