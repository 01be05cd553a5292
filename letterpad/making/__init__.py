"""Scripts that make what is shipped in ``resources/``."""
