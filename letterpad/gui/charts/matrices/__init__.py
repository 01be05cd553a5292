"""Square matrices of classes."""
