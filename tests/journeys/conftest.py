"""A window in which a journey begins."""

from windows import open_window, window

__all__ = ["open_window", "window"]
