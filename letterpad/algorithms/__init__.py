"""Algorithms: what they are, and the estimators that are fitted."""
