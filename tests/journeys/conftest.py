"""Where a journey begins: the window as somebody opens it, and how long they may wait."""

from windows import few_letters, open_window, window

__all__ = ["few_letters", "open_window", "window"]
