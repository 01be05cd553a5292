"""Choose letters and an algorithm, train, watch."""
