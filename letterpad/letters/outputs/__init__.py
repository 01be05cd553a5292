"""Formats that letters are written in."""
