"""The dialog of an unexpected error: what it says, and how much of it."""

from typing import Any


def test_a_drawing_that_cannot_be_saved_is_not_called_saved(bench: Any) -> None:
    bench.can_save = False
    bench.raise_in_slot("full")
    (dialog,) = bench.dialogs()
    assert "your drawing cannot be saved" in dialog.sentence.text()


def test_words_of_any_length_are_shortened(bench: Any) -> None:
    bench.raise_in_slot("x" * 5_000_000)
    (dialog,) = bench.dialogs()
    assert len(dialog.report.toPlainText()) < 101_000
