"""Pure numbers: accuracy with its interval, confusion, calibration, perturbations."""
