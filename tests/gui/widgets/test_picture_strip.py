"""The strip of pictures: what is shown, by facts about the pixels and the texts."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hands import click
from letterpad.gui.style import theme
from letterpad.gui.widgets.picture_strip import PictureStrip


@pytest.fixture
def strip(qtbot):
    strip = PictureStrip()
    qtbot.addWidget(strip)
    strip.resize(5 * 64, strip.sizeHint().height())
    strip.show()
    return strip


def dotted(n):
    """Pictures that are all paper but for one pixel of ink, at row 3, column of their index."""
    images = np.zeros((n, 28, 28), np.uint8)
    images[np.arange(n), 3, np.arange(n)] = 255
    return images


@pytest.mark.parametrize("look", [theme.light(), theme.dark()])
def test_ink_is_drawn_where_the_picture_has_it(strip, look, themed):
    themed(look)
    strip.show_pictures(dotted(4))
    shot = strip.grab().toImage()
    assert list(strip.shown()) == [0, 1, 2, 3]
    for place in range(4):
        left = place * 64
        assert shot.pixelColor(left + 2 * max(place, 1) + 1, 7) == QColor(
            look.text if place else look.background
        )
        assert shot.pixelColor(left + 30, 30) == QColor(look.background)


def test_pages_cover_every_picture_once(strip, qtbot):
    strip.show_pictures(dotted(11), [f"{number} %" for number in range(11)])
    seen = list(strip.shown())
    assert len(seen) < 11
    assert not strip._previous.isEnabled()
    while strip._next.isEnabled():
        qtbot.mouseClick(strip._next, Qt.MouseButton.LeftButton)
        seen += strip.shown()
        assert f"{strip.shown().start} %" in strip.accessibleDescription()
    assert seen == list(range(11))
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    assert strip.shown().start == 0
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.shown().start == len(strip.shown())


def test_resizing_keeps_the_first_picture_or_its_page(strip):
    strip.show_pictures(dotted(11))
    click(strip._next)
    first = strip.shown().start
    strip.resize(900, strip.height())
    assert first in strip.shown() or strip.shown().start == 0
    assert strip.shown().stop == 11
    assert not strip._next.isVisible()


def test_a_sentence_stands_where_pictures_will_be(strip):
    strip.show_pictures(dotted(3))
    strip.clear("Choose a cell.")
    assert len(strip.shown()) == 0
    assert strip._sentence.isVisible()
    assert strip.accessibleDescription() == "Choose a cell."


def test_captions_must_fit(strip):
    with pytest.raises(ValueError, match="3 pictures, but 1 captions"):
        strip.show_pictures(dotted(3), ["one"])


@pytest.fixture
def rows(qtbot):
    """Return a column with a strip of up to three rows of four pictures, above something else."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    strip = PictureStrip(magnification=1, most_rows=3)
    layout.addWidget(strip)
    layout.addStretch(1)
    qtbot.addWidget(column)
    column.resize(4 * 36, 400)
    column.show()
    return column, strip


@pytest.mark.parametrize(("n", "n_rows"), [(0, 1), (3, 1), (4, 1), (5, 2), (12, 3), (13, 3)])
def test_it_takes_the_rows_that_its_pictures_need(rows, qtbot, n, n_rows):
    _, strip = rows
    strip.show_pictures(dotted(n))
    one = strip._row_height()
    qtbot.waitUntil(lambda: strip.height() == n_rows * one + (n_rows - 1) * 2)
    assert len(strip.shown()) == n if n <= 12 else len(strip.shown()) < n


def test_where_there_is_no_room_for_them_it_turns_pages(rows, qtbot):
    column, strip = rows
    strip.show_pictures(dotted(12), [str(number) for number in range(12)])
    one = strip._row_height()
    column.resize(column.width(), 2 * one + 20)
    qtbot.waitUntil(lambda: strip.height() < 3 * one)
    seen = list(strip.shown())
    assert len(seen) < 12
    while strip._next.isEnabled():
        click(strip._next)
        seen += strip.shown()
    assert seen == list(range(12))
    last = strip._box(len(strip.shown()) - 1)
    assert last.bottom() < strip.height()


def test_rows_are_given_up_and_taken_again(rows, qtbot):
    _, strip = rows
    strip.show_pictures(dotted(12))
    one = strip._row_height()
    strip.set_most_rows(1)
    qtbot.waitUntil(lambda: strip.height() == one)
    assert len(strip.shown()) < 12
    strip.set_most_rows(3)
    qtbot.waitUntil(lambda: strip.height() == 3 * one + 2 * 2)
    assert len(strip.shown()) == 12
