"""The map: pointer, keys, wheel and dragging, and the drawing among the letters."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hands import press, turn_wheel
from letter_sets import blot_letters
from letterpad.explaining.letter_map import letter_map
from letterpad.gui.charts.letter_map.letter_map_chart import LetterMapChart
from letterpad.gui.charts.letter_map.map_dots import MapDots, Shown
from letterpad.gui.style.theme import current

MANY = tuple("ABCDEFGHIJ")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def chart(qtbot: QtBot) -> LetterMapChart:
    chart = LetterMapChart()
    qtbot.addWidget(chart)
    chart.resize(520, 380)
    with qtbot.waitActive(chart):
        chart.show()
    letters = blot_letters(200, MANY, ("ann", "bob"))
    chart.set_map(letter_map(letters.images), letters)
    return chart


def dots_of(chart: LetterMapChart) -> MapDots:
    assert chart.dots is not None
    return chart.dots


def place(chart: LetterMapChart, item: int) -> QPoint:
    return chart.item_rect(item).center().toPoint()


def look(chart: LetterMapChart) -> np.ndarray:
    image = chart.grab().toImage().convertToFormat(chart.grab().toImage().Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[..., :3].copy()


def test_the_letter_under_the_pointer_is_shown_and_its_class_stands_out(
    chart: LetterMapChart,
) -> None:
    before = look(chart)
    item = 33
    QTest.mouseMove(chart, place(chart, item))
    shown = chart.pointed_at()
    assert shown is not None
    assert dots_of(chart).labels[shown] == dots_of(chart).labels[item]
    after = look(chart)
    card = chart.card_rect(shown).toAlignedRect()
    part = (slice(card.top(), card.bottom()), slice(card.left(), card.right()))
    assert (before[part] != after[part]).any(axis=2).mean() > 0.2
    # Its picture is the letter's: dark where that has ink.
    picture = dots_of(chart).picture(shown)
    box = after[part][5 : 5 + card.width() - 9, 5:-5].mean(axis=2)
    y, x = np.unravel_index(picture.argmax(), picture.shape)
    assert box[int((y + 0.5) * 84 / 28), int((x + 0.5) * 84 / 28)] < 80
    others = np.flatnonzero(dots_of(chart).labels == dots_of(chart).labels[shown])
    image = chart.grab().toImage()
    accents = [image.pixelColor(place(chart, other)).name() for other in others.tolist()]
    assert accents.count(current().accent) > len(others) / 2
    QTest.mouseMove(chart, QPoint(2, 2))
    assert chart.pointed_at() is None
    np.testing.assert_array_equal(look(chart), before)


def test_keys_go_from_dot_to_dot_and_show_their_letters(chart: LetterMapChart) -> None:
    chart.setFocus()
    press(chart, Qt.Key.Key_Right)
    assert chart.current() == 0
    press(chart, Qt.Key.Key_Right, Qt.Key.Key_Down)
    here = chart.current()
    assert here is not None
    assert dots_of(chart).name(here) == "B"
    assert chart.accessibleDescription().startswith("B, written by ")
    assert chart.pointed_at() == here
    with_card = look(chart)
    card = chart.card_rect(here).toAlignedRect()
    chart.clearFocus()
    part = (slice(card.top(), card.bottom()), slice(card.left(), card.right()))
    assert (look(chart)[part] != with_card[part]).any(axis=2).mean() > 0.2


def test_what_is_said_of_a_letter_with_and_without_a_writer(
    chart: LetterMapChart, qtbot: QtBot
) -> None:
    item = dots_of(chart).item_of(21)
    assert item is not None
    assert chart.sentence(item) == "B, written by bob (letter 22)"
    letters = blot_letters(30)
    chart.set_map(letter_map(letters.images), letters)
    assert chart.sentence(0).startswith("A (letter ")


def test_the_wheel_zooms_about_the_pointer_and_keys_about_the_middle(
    chart: LetterMapChart,
) -> None:
    turn_wheel(chart, 4)
    assert dots_of(chart).view.zoom == pytest.approx(1.25**4)
    chart.setFocus()
    press(chart, Qt.Key.Key_Plus)
    zoomed = dots_of(chart).view.zoom
    assert zoomed == pytest.approx(1.25**6)
    assert chart.n_items() < 200
    press(chart, Qt.Key.Key_Minus)
    assert dots_of(chart).view.zoom < zoomed
    press(chart, Qt.Key.Key_0)
    assert dots_of(chart).view.zoom == 1.0
    assert chart.n_items() == 200


def test_dragging_moves_the_map_and_a_click_does_not(chart: LetterMapChart) -> None:
    chart.zoom_in()
    chart.zoom_in()
    before = dots_of(chart).view
    middle = before.area.center().toPoint()
    QTest.mousePress(chart, LEFT, pos=middle)
    for step in range(1, 7):
        QTest.mouseMove(chart, middle + QPoint(5 * step, 2 * step))
    QTest.mouseRelease(chart, LEFT, pos=middle + QPoint(30, 12))
    after = dots_of(chart).view
    moved = after.place(*before.middle) - before.place(*before.middle)
    assert (moved - QPointF(30, 12)).manhattanLength() < 1.0
    QTest.mouseClick(chart, LEFT, pos=middle)
    QTest.mouseMove(chart, middle + QPoint(60, 0))
    assert dots_of(chart).view == after


def test_the_letter_that_the_keys_are_at_stays_marked_when_zoomed(chart: LetterMapChart) -> None:
    chart.setFocus()
    area = dots_of(chart).view.area
    item = dots_of(chart).nearest(area.center(), 400)
    assert item is not None
    letter = dots_of(chart).letter(item)
    QTest.mouseClick(chart, LEFT, pos=place(chart, item))
    press(chart, Qt.Key.Key_Plus)
    here = chart.current()
    assert here is not None
    assert dots_of(chart).letter(here) == letter


def test_the_drawing_is_a_dot_that_moves_without_drawing_the_others_again(
    chart: LetterMapChart, monkeypatch: pytest.MonkeyPatch
) -> None:
    chart.grab()
    drawn: list[bool] = []
    usual = LetterMapChart.draw
    monkeypatch.setattr(
        LetterMapChart,
        "draw",
        lambda self, painter, *, marked: (drawn.append(True), usual(self, painter, marked=marked)),
    )
    view = dots_of(chart).view
    for x in (100, 200, 300):
        at = QPoint(x, 60)
        chart.set_drawing(view.point(at.toPointF()))
        assert chart.grab().toImage().pixelColor(at).name() == current().text
    assert not drawn
    chart.set_drawing(None)
    assert chart.grab().toImage().pixelColor(at).name() != current().text


def test_chosen_letters_have_rings_and_classes_colours(chart: LetterMapChart) -> None:
    letters = dots_of(chart).letters
    chart.set_shown(Shown(np.isin(letters.labels, (2, 5)), 2, 5))
    image = chart.grab().toImage()
    for label, colour in zip((2, 5), current().curves, strict=True):
        items = np.flatnonzero(dots_of(chart).labels == label).tolist()
        found = [image.pixelColor(place(chart, item)).name() for item in items]
        assert found.count(colour) > len(items) / 3
    before = look(chart)
    chart.set_marked(letters.labels == 2)
    assert (look(chart) != before).any(axis=2).sum() > 100
    chart.set_marked(None)
    np.testing.assert_array_equal(look(chart), before)


def test_without_a_map_it_says_why_and_keys_and_wheel_do_nothing(chart: LetterMapChart) -> None:
    chart.clear("A map takes at least 3 letters.")
    assert chart.is_empty
    assert chart.accessibleDescription() == "A map takes at least 3 letters."
    chart.setFocus()
    press(chart, Qt.Key.Key_Plus, Qt.Key.Key_0, Qt.Key.Key_Right)
    turn_wheel(chart, 1)
    QTest.mouseMove(chart, QPoint(200, 200))
    chart.set_drawing((0.0, 0.0))
    chart.set_shown(Shown())
    chart.set_marked(None)
    chart.show_all()
    assert chart.dots is None
    assert chart.drawing is None
    assert chart.chart_table().rows == []
    chart.grab()


def test_a_map_comes_with_what_stands_out_and_has_rings(chart: LetterMapChart) -> None:
    letters = dots_of(chart).letters
    of_d = letters.labels == 3
    chart.set_map(letter_map(letters.images), letters, Shown(of_d, 3), of_d)
    assert dots_of(chart).stands_out().sum() == dots_of(chart).is_marked().sum() == of_d.sum()
    chart.set_map(letter_map(letters.images), letters)
    assert dots_of(chart).stands_out().all()
    assert not dots_of(chart).is_marked().any()
