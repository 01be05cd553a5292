"""Languages, numbers, and what is said of a run."""
