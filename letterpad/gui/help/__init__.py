"""Dialogs that explain."""
