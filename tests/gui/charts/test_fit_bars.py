"""The bars before and after: how long they are, and what is said of them."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

import eyes
from letterpad.evaluation.accuracy import Accuracy
from letterpad.gui.charts.fit_bars import FitBars
from letterpad.gui.style.theme import current


@pytest.fixture
def chart(qtbot: QtBot) -> FitBars:
    shown = FitBars()
    qtbot.addWidget(shown)
    shown.set_shares(Accuracy(13, 26), Accuracy(26, 26))
    shown.resize(420, shown.sizeHint().height())
    shown.show()
    return shown


def test_what_is_said(chart: FitBars) -> None:
    assert chart.sentence(0) == "before: 13 of your 26 right, 50.0 % (32.1–67.9 %)"
    assert chart.sentence(1) == "after: 26 of your 26 right, 100.0 % (87.1–100.0 %)"


def test_the_bar_after_is_as_long_as_its_share(chart: FitBars) -> None:
    def longest(item: int) -> int:
        pixels = eyes.pixels(chart)
        colour = QColor(current().curves[0])
        same = (pixels == (colour.blue(), colour.green(), colour.red())).all(axis=2)
        box = chart.item_rect(item).toRect()
        return int(same[box.top() : box.bottom()].sum(axis=1).max())

    whole = longest(1)
    assert whole > 150
    assert longest(0) < 10, "the bar before is paler"
    chart.set_shares(Accuracy(26, 26), Accuracy(13, 26))
    assert longest(1) == pytest.approx(whole / 2, abs=4)


def test_nothing_counted_is_no_bar(chart: FitBars) -> None:
    chart.set_shares(Accuracy(0, 0), Accuracy(0, 0))
    assert chart.is_empty
    chart.set_shares(Accuracy(1, 2), Accuracy(2, 2))
    chart.set_shares(None, None)
    assert chart.is_empty
