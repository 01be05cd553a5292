"""The map of letters: alike ones lie near each other."""
