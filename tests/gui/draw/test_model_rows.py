"""How the rows of pinned models are laid out: nothing moves when an answer comes."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from letterpad.gui.controllers.other_answers import Answers, ModelAnswer
from letterpad.gui.draw.model_rows import NOTHING, ModelRows, cell_of, time_text
from letterpad.ink.strokes import Ink
from letterpad.recognition.prediction import Prediction

CLASSES = ("A", "B", "class183")
PINNED = Ink.of([[(0, 0), (0, 9)]])


def said(share: float = 0.9, best: int = 0, **more: Any) -> Prediction:
    shares = np.full(3, (1 - share) / 2, np.float32)
    shares[best] = share
    return Prediction(CLASSES, shares, np.ones((28, 28), np.uint8), 1.0, **more)


def nothing() -> Prediction:
    return Prediction(CLASSES, np.zeros(3, np.float32), np.zeros((28, 28), np.uint8), 1.0)


def answers(prediction: Prediction | None, n: int = 3, pinned: Ink | None = None) -> Answers:
    rows = [ModelAnswer(Path(f"{n}"), f"Model {n}", n == 0, prediction) for n in range(n)]
    return Answers(tuple(rows), pinned)


def image_of(rows: ModelRows, n: int, width: int) -> np.ndarray:
    image = QImage(width, round(rows.height), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    with QPainter(image) as painter:
        rows.draw_head(painter, 1.0)
        for item in range(n):
            rows.draw_row(painter, item)
    found = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), width, 4)
    return found[..., :3].copy()


def test_what_is_shown_of_an_answer() -> None:
    assert cell_of(None).letter == NOTHING
    assert cell_of(nothing()).letter == NOTHING
    assert cell_of(said(letter=0.1, letter_from=0.5)).letter == NOTHING
    assert cell_of(said(0.97)).letter == "A"
    assert cell_of(said(0.97)).share == pytest.approx(0.97)
    assert cell_of(said(0.5)).letter == "A?"
    assert cell_of(said(0.97, cased={"a": 0.9, "A": 0.05})).letter == "a"


def test_milliseconds_are_written_and_slow_is_said() -> None:
    row = ModelAnswer(None, "One")
    assert time_text(row) == ""
    assert time_text(replace(row, milliseconds=0.44)) == "0.4\N{NO-BREAK SPACE}ms"
    assert time_text(replace(row, milliseconds=12.2)) == "12\N{NO-BREAK SPACE}ms"
    slow = time_text(replace(row, milliseconds=1234.0, is_slow=True))
    assert slow == "slow: 1,234\N{NO-BREAK SPACE}ms"


@pytest.mark.parametrize("width", [216, 400, 640])
@pytest.mark.parametrize("pinned", [None, PINNED])
def test_rows_stand_under_each_other_whatever_is_answered(
    qapp: QApplication, width: int, pinned: Ink | None
) -> None:
    layouts = set()
    for prediction in (None, nothing(), said(0.99), said(0.5, 2)):
        rows = ModelRows(answers(prediction, 6, pinned), width, qapp.font())
        areas = [rows.item_rect(item) for item in range(6)]
        layouts.add((rows.height, *(area.getRect() for area in areas)))
        for above, below in pairwise(areas):
            assert above.bottom() == below.top()
        assert areas[-1].bottom() < rows.height
        for item, area in enumerate(areas):
            assert area.adjusted(0, -5, 0, 5).contains(rows.menu_rect(item))
    assert len(layouts) == 1


def test_in_a_narrow_strip_the_name_has_a_line_of_its_own(qapp: QApplication) -> None:
    wide = ModelRows(answers(said()), 500, qapp.font())
    narrow = ModelRows(answers(said()), 216, qapp.font())
    assert narrow.item_rect(0).height() > 1.2 * wide.item_rect(0).height()


def test_the_bar_is_as_long_as_the_answer_is_probable(qapp: QApplication) -> None:
    width, lengths = 640, []
    for share in (0.4, 0.5, 1.0):
        rows = ModelRows(answers(said(share), 1), width, qapp.font())
        blue = (image_of(rows, 1, width).astype(int) - (0xB2, 0x72, 0)).any(axis=2)
        lengths.append(int((~blue).sum(axis=1).max()))
    assert lengths[0] == pytest.approx(0.4 * lengths[2], abs=3)
    assert lengths[1] == pytest.approx(lengths[2] / 2, abs=3)
    assert lengths[2] > 300


def test_what_is_about_an_older_drawing_is_grey(qapp: QApplication) -> None:
    given = answers(said(), 1)
    rows = ModelRows(given, 500, qapp.font())
    newest = image_of(rows, 1, 500)
    rows.set_answers(Answers((replace(given.rows[0], is_behind=True, is_live=False),)))
    older = image_of(rows, 1, 500).astype(int)
    assert ((newest.astype(int) - (0xB2, 0x72, 0)) == 0).all(axis=2).any()
    assert not ((older - (0xB2, 0x72, 0)) == 0).all(axis=2).any()


def test_a_pinned_drawing_has_a_column_and_a_bar_of_its_own(qapp: QApplication) -> None:
    alone = ModelRows(answers(said(), 1), 500, qapp.font())
    both = ModelRows(answers(said(), 1, PINNED), 500, qapp.font())
    assert both.height >= alone.height + 40
    image = image_of(both, 1, 500)
    assert (image[5:40, 8:44] < 100).any()  # the drawing stands on top
    assert not (image_of(alone, 1, 500)[:3, 8:44] < 100).any()
