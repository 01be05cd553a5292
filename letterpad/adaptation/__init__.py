"""Fitting a model to a hand, and the proof that it helps; no Qt."""
