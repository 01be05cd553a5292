"""A net, drawn down to one unit's sum."""
