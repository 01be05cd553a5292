"""General widgets that know nothing of letters."""
