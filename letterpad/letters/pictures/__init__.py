"""Turns any picture of a letter into one of 28 x 28 pixels."""
