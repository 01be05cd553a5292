"""Where letters can come from: one file for each kind of source."""
