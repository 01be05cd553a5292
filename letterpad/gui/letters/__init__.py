"""What is in a set of letters: a panel that the Compare page and a window of its own show."""
