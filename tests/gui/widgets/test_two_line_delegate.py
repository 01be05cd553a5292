"""Cells of two lines: broken at words, and wide enough for what is in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from letterpad.gui.widgets.two_line_delegate import broken, width_for

WORDS = st.lists(st.text("abcxyz", min_size=1, max_size=9), min_size=1, max_size=8)


@pytest.fixture(scope="module")
def metrics(qapp: QApplication) -> QFontMetrics:
    return QFontMetrics(qapp.font())


def test_a_line_break_of_the_text_counts(metrics: QFontMetrics) -> None:
    assert broken("one two\nthree", metrics, 1) == ("one two", "three")


def test_a_first_word_that_is_too_long_stays_in_the_first_line(metrics: QFontMetrics) -> None:
    assert broken("incomprehensibilities are long", metrics, 10) == (
        "incomprehensibilities",
        "are long",
    )


@given(words=WORDS)
def test_at_the_least_width_both_lines_are_whole(words: list[str], metrics: QFontMetrics) -> None:
    text = " ".join(words)
    width = width_for(text, metrics)
    lines = broken(text, metrics, width)
    assert " ".join(line for line in lines if line) == text
    assert all(metrics.horizontalAdvance(line) <= width for line in lines)
    assert any(metrics.horizontalAdvance(line) > width - 1 for line in lines)
