"""What leaves the program: a run as a script, as a report, as a network that runs elsewhere."""
