"""A picture of a letter, of any size and from anywhere, becomes one of 28 x 28 pixels."""
