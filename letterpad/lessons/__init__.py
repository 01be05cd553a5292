"""Lessons: short guided experiments, each written in one Markdown file."""
