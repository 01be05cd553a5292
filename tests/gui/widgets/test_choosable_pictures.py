"""One of many pictures is chosen, by a click or by keys."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from hands import press
from letterpad.gui.style.theme import current
from letterpad.gui.widgets.choosable_pictures import ChoosablePictures


@pytest.fixture
def strip(qtbot):
    strip = ChoosablePictures(magnification=1, grows=True)
    qtbot.addWidget(strip)
    strip.resize(5 * 36 + 80, 110)  # two rows
    with qtbot.waitActive(strip):
        strip.show()
    strip.show_pictures(np.zeros((40, 28, 28), np.uint8), [str(place) for place in range(40)])
    strip.setFocus()
    return strip


@pytest.fixture
def told(strip):
    heard = []
    strip.picture_chosen.connect(heard.append)
    return heard


def at(strip, picture):
    return strip._box(picture - strip.shown().start).center()


def test_a_click_on_a_picture_chooses_that_one(strip, told):
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at(strip, 3))
    strip.show_next()
    first = strip.shown().start
    assert first > 0
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at(strip, first + 1))
    assert told == [3, first + 1]


def test_a_click_beside_pictures_and_one_that_is_taken_back_choose_none(strip, told):
    gap = QPoint(strip._box(0).right() + 3, strip._box(0).center().y())
    assert strip.picture_at(gap) is None
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=gap)
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=at(strip, 1))
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=at(strip, 2))
    QTest.mouseClick(strip, Qt.MouseButton.RightButton, pos=at(strip, 1))
    assert told == []


def test_a_double_click_chooses_once(strip, told):
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at(strip, 2))
    QTest.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=at(strip, 2))
    assert told == [2]


def test_keys_go_from_picture_to_picture_and_choose(strip, told):
    columns = strip._columns()
    press(strip, Qt.Key.Key_Right)  # the first of the page
    assert strip.here() == 0
    press(strip, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert strip.here() == 2 + columns
    assert strip.accessibleDescription().startswith(f"Picture {3 + columns} of 40: {2 + columns}.")
    press(strip, Qt.Key.Key_Return)
    press(strip, Qt.Key.Key_Down)  # on the next page
    assert strip.here() == 2 + 2 * columns
    assert strip.here() in strip.shown()
    press(strip, Qt.Key.Key_Space)
    assert told == [2 + columns, 2 + 2 * columns]
    press(strip, Qt.Key.Key_Home)
    assert (strip.here(), strip.shown().start) == (0, 0)
    press(strip, Qt.Key.Key_Left)
    assert strip.here() == 0
    press(strip, Qt.Key.Key_End)
    assert strip.here() == 39
    assert 39 in strip.shown()


def test_pages_are_turned_and_the_keys_are_then_at_none(strip, told):
    press(strip, Qt.Key.Key_Right, Qt.Key.Key_PageDown)
    assert strip.shown().start > 0
    assert strip.here() is None
    press(strip, Qt.Key.Key_Return)
    assert told == []
    press(strip, Qt.Key.Key_Right)
    assert strip.here() == strip.shown().start


def test_where_the_keys_are_is_seen(strip):
    def frame(picture):
        box = strip._box(picture)
        return strip.grab().toImage().pixelColor(box.left() + 1, box.center().y())

    press(strip, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert frame(1) == QColor(current().text)
    assert frame(0) != QColor(current().text)


def test_other_pictures_begin_anew(strip):
    press(strip, Qt.Key.Key_End)
    strip.show_pictures(np.zeros((3, 28, 28), np.uint8))
    assert strip.here() is None
    press(strip, Qt.Key.Key_Right)
    strip.clear("None.")
    assert strip.here() is None
    press(strip, Qt.Key.Key_Right)
    assert strip.here() is None
