"""What tests of the window share."""

from windows import (
    few_letters,
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
    "few_letters",
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
