"""Estimators of Letterpad's own: only a process that trains imports them, and scikit-learn."""
