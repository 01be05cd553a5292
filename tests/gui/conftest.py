"""What tests of the window share."""

from compared import add_answers, kept_letters, open_compare, wait_until_compared
from doubted import mislabelled, open_doubt
from windows import (
    few_letters,
    german,
    idle_child,
    large_text,
    open_window,
    page,
    quick_fits,
    quick_worker,
    ready_window,
    speak,
    window,
    window_with_runs,
)

__all__ = [
    "add_answers",
    "few_letters",
    "german",
    "idle_child",
    "kept_letters",
    "large_text",
    "mislabelled",
    "open_compare",
    "open_doubt",
    "open_window",
    "page",
    "quick_fits",
    "quick_worker",
    "ready_window",
    "speak",
    "wait_until_compared",
    "window",
    "window_with_runs",
]
