"""The sum of one unit, by mouse and keys."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from hands import click, press, read_tip
from letterpad.explaining.layers import DenseLayer, DenseNet, Passed
from letterpad.gui.charts.net.cells import shades
from letterpad.gui.charts.net.unit_sum import UnitSum
from letterpad.gui.charts.net.unit_words import UnitWords
from letterpad.gui.style.theme import Theme, current, dark

Key = Qt.Key


@pytest.fixture
def passed() -> Passed:
    random = np.random.default_rng(0)
    net = DenseNet(
        (
            DenseLayer(random.normal(size=(784, 50)) / 9, random.normal(size=50), "relu"),
            DenseLayer(random.normal(size=(50, 26)), random.normal(size=26), "softmax"),
        ),
        tuple(chr(65 + n) for n in range(26)),
    )
    picture = np.zeros((28, 28), np.uint8)
    picture[5:22, 12:15] = 255
    return net.passed(picture)


@pytest.fixture
def chart(qtbot: QtBot, passed: Passed) -> UnitSum:
    chart = UnitSum()
    qtbot.addWidget(chart)
    chart.resize(940, 240)
    chart.set_sum(passed, 0, int(passed.strongest(0)[0]))
    with qtbot.waitActive(chart):
        chart.show()
    return chart


def items(chart: UnitSum, kind: str) -> list[int]:
    return [item for item in range(chart.n_items()) if chart.row(item).kind == kind]


def test_the_pictures_are_the_letter_the_weights_and_their_product(
    chart: UnitSum, passed: Passed
) -> None:
    image = chart.grab().toImage()
    one = passed.unit(0, int(passed.strongest(0)[0]))
    weights, products = (np.abs(each).max() for each in (one.weights, one.terms))
    row, column = 10, 13
    at = row * 28 + column
    colours = [
        current().text,
        *(
            "#" + "".join(f"{part:02x}" for part in shades([value], end)[0].tolist())
            for value, end in ((one.weights[at], weights), (one.terms[at], products))
        ),
    ]
    for rect, colour in zip(chart.picture_rects(), colours, strict=True):
        cell = rect.width() / 28
        place = rect.topLeft().toPoint()
        x, y = place.x() + int((column + 0.5) * cell), place.y() + int((row + 0.5) * cell)
        assert image.pixelColor(x, y).name() == colour
        assert chart.input_at(rect.topLeft() + (rect.center() - rect.topLeft()) * 0.999) == 13 * 29


def test_the_pointer_tells_what_a_pixel_adds(chart: UnitSum, passed: Passed, qtbot: QtBot) -> None:
    rect = chart.picture_rects()[2]
    cell = rect.width() / 28
    place = rect.topLeft().toPoint()
    place.setX(place.x() + int(13.5 * cell))
    place.setY(place.y() + int(10.5 * cell))
    weight = passed.unit(0, int(passed.strongest(0)[0])).weights[10 * 28 + 13]
    words = UnitWords(passed, 0, int(passed.strongest(0)[0]))
    said = words.term(10 * 28 + 13).sentence
    assert said.startswith(f"row 10, column 13: 1.000 · {weight:.4f} ")
    read_tip(qtbot, chart, place, said)
    QToolTip.hideText()


def test_a_letter_in_a_line_is_opened_by_a_click_and_a_unit_by_return(
    chart: UnitSum, passed: Passed, qtbot: QtBot
) -> None:
    send = items(chart, "send")[4]
    with qtbot.waitSignal(chart.unit_opened) as heard:
        click(chart, chart.item_rect(send).center().toPoint())
    assert heard.args == [1, 4]
    with qtbot.assertNotEmitted(chart.unit_opened):
        click(chart, chart.item_rect(0).center().toPoint())  # a pixel has no sum
    chart.set_sum(passed, 1, 4)
    assert chart.current() is None
    chart.setFocus()
    press(chart, Key.Key_Down)
    press(chart, Key.Key_Down)
    assert chart.current() == 1
    with qtbot.waitSignal(chart.unit_opened) as heard:
        press(chart, Key.Key_Return)
    assert heard.args == [0, int(passed.unit(1, 4).largest()[1])]
    own = next(item for item in items(chart, "share") if chart.row(item).opens == (1, 4))
    with qtbot.assertNotEmitted(chart.unit_opened):
        click(chart, chart.item_rect(own).center().toPoint())  # it is open


def test_keys_go_through_the_lines_and_to_those_beside(chart: UnitSum) -> None:
    chart.setFocus()
    press(chart, Key.Key_Down, times=3)
    assert chart.current() == 2
    press(chart, Key.Key_Right)
    here = chart.current() or 0
    assert chart.row(here).kind == "send"
    assert chart.row(here).label == "C"
    assert chart.sentence(here).startswith("adds to each sum: ")
    press(chart, Key.Key_Right)
    assert chart.current() == here
    press(chart, Key.Key_Left)
    assert chart.current() == 2
    press(chart, Key.Key_End)
    assert chart.row(chart.current() or 0).label == "Z"
    press(chart, Key.Key_Home)
    assert chart.current() == 0


def test_another_letter_leaves_the_keys_where_they_are_and_less_room_has_fewer_lines(
    chart: UnitSum, passed: Passed
) -> None:
    chart.setFocus()
    press(chart, Key.Key_Down, times=2)
    unit = int(passed.strongest(0)[0])
    chart.set_sum(passed.net.passed(passed.picture.T.copy()), 0, unit)
    assert chart.current() == 1
    n_terms = len(items(chart, "term"))
    chart.resize(940, 320)
    assert len(items(chart, "term")) > n_terms
    press(chart, Key.Key_End)
    chart.resize(940, 190)
    assert chart.current() is None or chart.current() < chart.n_items()
    chart.set_sum(None)
    assert chart.is_empty
    assert chart.accessibleDescription() == chart.empty_sentence()


def test_the_pictures_follow_the_theme(
    chart: UnitSum, themed: Callable[[Theme], None], qtbot: QtBot
) -> None:
    themed(dark())

    def corner() -> str:
        place = chart.picture_rects()[0].topLeft().toPoint()
        return chart.grab().toImage().pixelColor(place.x() + 3, place.y() + 3).name()

    qtbot.waitUntil(lambda: corner() == dark().background)
