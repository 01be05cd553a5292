"""Colours, spacing, icons, focus: how everything looks."""
