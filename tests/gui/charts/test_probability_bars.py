"""The bars: as long as the probabilities."""

from string import ascii_uppercase

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from hands import click, click_entry, double_click, press, read_tip
from letterpad.gui.charts.probability_bars import ProbabilityBars
from letterpad.gui.style.theme import current

CLASSES = ("A", "K", "R")


def test_bars_are_as_long_as_the_probabilities(qtbot: QtBot) -> None:
    bars = ProbabilityBars()
    qtbot.addWidget(bars)
    bars.resize(400, 300)
    bars.set_classes(CLASSES)
    lengths = []
    for share in (0.25, 0.5, 1.0):
        bars.set_values([share, 0.0, 0.0])
        image = bars.grab().toImage()
        accent = current().accent
        row = [image.pixelColor(x, 50).name() for x in range(image.width())]
        lengths.append(row.count(accent))
    assert lengths[1] == pytest.approx(2 * lengths[0], abs=2)
    assert lengths[2] == pytest.approx(4 * lengths[0], abs=4)
    assert lengths[0] > 30


def test_bars_refuse_another_number_of_classes(qtbot: QtBot) -> None:
    bars = ProbabilityBars()
    qtbot.addWidget(bars)
    bars.set_classes(CLASSES)
    with pytest.raises(ValueError, match="3 probabilities expected"):
        bars.set_values([1.0])


def test_what_is_no_letter_has_grey_bars_and_no_figures(qtbot: QtBot) -> None:
    bars = ProbabilityBars()
    qtbot.addWidget(bars)
    bars.resize(400, 300)
    bars.set_classes(CLASSES)
    bars.set_values([0.03, 0.0, 0.97], are_told=False)
    image = bars.grab().toImage()
    row = [image.pixelColor(x, 250).name() for x in range(image.width())]
    assert row.count(current().accent) == 0
    assert row.count(current().field) > 100
    told = [bars.accessibleDescription(), *(bars.sentence(item) for item in range(3))]
    table = bars.chart_table()
    told += [table.title, table.csv(), *(cell for row in table.texts() for cell in row)]
    assert not any("97" in each or "%" in each for each in told)
    assert "Nearest: R, A" in told[0]
    assert "does not look like a letter" in told[1]
    assert table.texts() == [["R", ""], ["A", ""], ["K", ""]]
    bars.set_values([0.03, 0.0, 0.97])
    assert bars.accessibleDescription() == "R 97.0%, A 3.0%"
    assert table.title != bars.chart_table().title


def test_the_bars_have_a_tooltip(qtbot: QtBot) -> None:
    bars = ProbabilityBars()
    qtbot.addWidget(bars)
    assert "How likely" in bars.toolTip()


def test_bars_keep_a_width_beside_long_names_which_are_whole_in_words(qtbot: QtBot) -> None:
    bars = ProbabilityBars()
    qtbot.addWidget(bars)
    bars.resize(300, 300)
    names = ("class183", "a name of a class that is far too long for any bar", "R")
    bars.set_classes(names)
    bars.set_values([0.0, 1.0, 0.0])
    image = bars.grab().toImage()
    row = [image.pixelColor(x, 150).name() for x in range(image.width())]
    assert row.count(current().accent) > 0.4 * bars.width()
    assert bars.sentence(1).startswith(names[1])  # of the tooltip, and for a screen reader


def test_bars_that_would_be_too_low_stand_in_two_columns(qtbot: QtBot) -> None:
    bars = ProbabilityBars()
    qtbot.addWidget(bars)
    bars.set_classes([chr(65 + n) for n in range(26)])
    for size, n_columns in (((300, 420), 1), ((300, 220), 2), ((200, 220), 2), ((140, 220), 1)):
        bars.setMinimumSize(0, 0)
        bars.resize(*size)
        bars.show()
        lefts = {bars.item_rect(item).left() for item in range(26)}
        assert len(lefts) == n_columns, size
        assert bars.item_rect(25).bottom() <= bars.height()
        height = bars.item_rect(0).height()
        assert n_columns == 1 or height >= 12


def choosable(qtbot: QtBot) -> tuple[ProbabilityBars, list[str]]:
    """Return bars that are shown, and what is chosen among them."""
    bars, chosen = ProbabilityBars(), list[str]()
    qtbot.addWidget(bars)
    bars.resize(400, 300)
    bars.set_classes(("A", "K", "&"))
    bars.set_values([0.2, 0.8, 0.0])
    bars.class_chosen.connect(chosen.append)
    with qtbot.waitActive(bars):
        bars.show()
    return bars, chosen


def test_a_bar_is_chosen_by_a_click_by_keys_and_by_its_menu_where_that_is_allowed(
    qtbot: QtBot,
) -> None:
    bars, chosen = choosable(qtbot)
    at = [bars.item_rect(item).center().toPoint() for item in range(3)]
    click(bars, at[0])
    bars.setFocus()
    press(bars, Qt.Key.Key_End, Qt.Key.Key_Return)
    assert chosen == []
    assert bars.item_entries(0) == []
    bars.set_can_choose(True)
    click(bars, at[0])
    press(bars, Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert chosen == ["A", "K"]
    press(bars, Qt.Key.Key_End, Qt.Key.Key_Menu)
    (menu,) = [each for each in bars.findChildren(QMenu) if each.isVisible()]
    first = menu.actions()[0]
    assert first.text() == "It is &&: keep it in My letters"
    click_entry(menu, first)
    assert chosen == ["A", "K", "&"]
    double_click(bars, at[1])  # is one click
    assert chosen[3:] == ["K"]


def test_the_bar_under_the_pointer_is_marked_and_says_what_a_click_does(qtbot: QtBot) -> None:
    bars, _ = choosable(qtbot)
    place = bars.item_rect(1).center().toPoint()
    read_tip(qtbot, bars, place, "K: 80.00 %")
    assert bars.cursor().shape() == Qt.CursorShape.ArrowCursor
    bars.set_can_choose(True)
    read_tip(qtbot, bars, place, "K: 80.00 %\nClick: keep the drawing in My letters as K")
    assert bars.cursor().shape() == Qt.CursorShape.PointingHandCursor
    corner = bars.item_rect(1).topLeft().toPoint() + QPoint(2, 2)
    assert bars.grab().toImage().pixelColor(corner).name() == current().hover
    bars.set_can_choose(False)
    assert bars.cursor().shape() == Qt.CursorShape.ArrowCursor
    assert bars.grab().toImage().pixelColor(corner).name() != current().hover


def test_of_very_many_classes_the_likeliest_have_a_bar(qtbot: QtBot) -> None:
    bars = ProbabilityBars()
    qtbot.addWidget(bars)
    bars.resize(320, 400)
    names = tuple(f"sign {n}" for n in range(500))
    bars.set_classes(names)
    bars.show()
    assert bars.shown_classes() == names[: len(bars.shown_classes())]
    values = np.full(500, 0.1 / 498)
    values[[411, 7]] = 0.6, 0.3
    bars.set_values(values)
    shown = bars.shown_classes()
    assert shown[:2] == ("sign 411", "sign 7")
    assert 10 <= len(shown) == bars.n_items() < 40
    assert bars.sentence(0).startswith("sign 411: 60")
    assert all(bars.item_rect(item).height() >= 16 for item in range(bars.n_items()))
    assert bars.item_rect(bars.n_items()).bottom() <= bars.height()
    assert len(bars.chart_table().rows) == 500
    image = bars.grab().toImage()
    first = bars.item_rect(0).center().toPoint()
    row = [image.pixelColor(x, first.y()).name() for x in range(image.width())]
    assert row.count(current().accent) > 60
    bars.set_classes(CLASSES)
    assert bars.shown_classes() == CLASSES


def test_an_arabic_name_leaves_the_figure_beside_it_as_it_is(qtbot: QtBot) -> None:
    bars = ProbabilityBars()
    qtbot.addWidget(bars)
    alef = "\u0627"
    bars.set_classes((alef, "B"))
    bars.set_values([0.75, 0.25])
    assert bars.sentence(0) == f"\u2068{alef}\u2069: 75.00 %"
    assert bars.classes() == (alef, "B")
    assert bars.chart_table().texts()[0][0] == alef


def test_in_narrow_columns_words_leave_room_for_the_bars(qtbot: QtBot) -> None:
    bars = ProbabilityBars()
    qtbot.addWidget(bars)
    bars.resize(200, 290)  # too low for one column, and just wide enough for two
    bars.set_classes(tuple(ascii_uppercase))
    bars.set_values([1.0] + [0.0] * 25)
    bars.show()
    row = bars.item_rect(0)
    assert row.right() < bars.width() / 2 + 8
    image, middle = bars.grab().toImage(), round(row.center().y())
    bar = [x for x in range(100) if image.pixelColor(x, middle).name() == current().accent]
    assert len(bar) >= 0.3 * row.width()
