"""Makes what words are read with: scorer, prior, case model and calibration."""
