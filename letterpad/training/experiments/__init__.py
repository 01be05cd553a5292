"""Several trainings that answer one question, such as whether more letters would help."""
