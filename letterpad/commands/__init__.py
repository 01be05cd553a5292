"""What the command line does, one module for each command; the functions are the window's."""
