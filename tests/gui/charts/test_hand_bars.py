"""The bars of a writing test: how long they are, and what is said of them."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

import eyes
from letterpad.evaluation.accuracy import Accuracy
from letterpad.gui.charts.hand_bars import HandBars, HandRow
from letterpad.gui.style.theme import current


@pytest.fixture
def chart(qtbot: QtBot) -> HandBars:
    shown = HandBars()
    qtbot.addWidget(shown)
    shown.set_rows(
        [
            HandRow("One", Accuracy(26, 52), Accuracy(90, 100), "of 100 from Bars"),
            HandRow("Other", Accuracy(52, 52)),
            HandRow("Third", Accuracy(0, 0), Accuracy(9, 10)),
        ]
    )
    shown.resize(420, shown.sizeHint().height())
    shown.show()
    return shown


def test_what_is_said_of_a_model(chart: HandBars) -> None:
    assert chart.sentence(0) == (
        "One: 26 of your 52 right, 50.0 % (36.9–63.1 %); held-out letters: 90 of 100 right, "
        "90.0 % (82.6–94.5 %), of 100 from Bars"
    )
    assert chart.sentence(1).endswith("100.0 % (93.1–100.0 %); it has no held-out letters")
    assert chart.sentence(2).startswith("Third: it knows none of your letters; held-out letters: 9")


def test_a_bar_is_as_long_as_its_share(chart: HandBars) -> None:
    pixels = eyes.pixels(chart)
    colour = QColor(current().curves[0])
    is_yours = (pixels == (colour.blue(), colour.green(), colour.red())).all(axis=2)

    def length(item: int) -> int:
        box = chart.item_rect(item).toRect()
        return int(is_yours[box.top() : box.bottom()].sum(axis=1).max())

    assert length(0) == pytest.approx(length(1) / 2, abs=4)
    assert length(1) > 150
    assert length(2) < 10, "letters' edges"


def test_it_asks_for_the_height_of_its_models(chart: HandBars) -> None:
    one = chart.sizeHint().height()
    chart.set_rows([HandRow("One", Accuracy(1, 2))])
    assert chart.sizeHint().height() < one
    assert chart.item_rect(0).bottom() < chart.sizeHint().height()
