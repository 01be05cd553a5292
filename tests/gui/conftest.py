"""What tests of the window share."""

from windows import (
    german,
    idle_child,
    large_text,
    open_window,
    page,
    ready_window,
    speak,
    window,
    window_with_runs,
)

__all__ = [
    "german",
    "idle_child",
    "large_text",
    "open_window",
    "page",
    "ready_window",
    "speak",
    "window",
    "window_with_runs",
]
