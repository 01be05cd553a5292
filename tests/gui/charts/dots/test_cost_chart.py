"""Accuracy and cost: the front, the dots, the names, and what is said of each run."""

from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.dots.cost_chart import CostChart, Priced, cost_text
from letterpad.gui.style.theme import current
from letterpad.ink.raster import Framing
from letterpad.library import Run
from letterpad.model_files.model_file import Card, HeldOutResult


def priced(name: str, n_correct: int, cost: float, algorithm: str = "neural-net") -> Priced:
    held_out = HeldOutResult(1000, n_correct, 1.0, "key")
    card = Card(name, algorithm, "Neural net", {}, ("A", "B"), Framing(), held_out=held_out)
    return Priced(Run(Path(f"/nowhere/{name}.letterpad"), card), cost)


CHEAP, GOOD, BEATEN = priced("Cheap", 700, 1.0), priced("Good", 900, 50.0), priced("Bad", 650, 60.0)


@pytest.fixture
def chart(qtbot: QtBot) -> CostChart:
    chart = CostChart()
    qtbot.addWidget(chart)
    chart.resize(640, 400)
    chart.show()
    return chart


def many(n: int) -> list[Priced]:
    rng = np.random.default_rng(4)
    return [
        priced(f"Logistic regression, {n} no. {n}", int(rng.integers(500, 990)), 10**cost)
        for n, cost in enumerate(rng.uniform(-1, 3, n))
    ]


def test_runs_stand_from_the_cheapest_to_the_dearest_with_the_front(chart: CostChart) -> None:
    chart.set_runs("seconds", [BEATEN, GOOD, CHEAP])
    assert chart.runs() == [CHEAP, GOOD, BEATEN]
    assert chart.front() == [CHEAP, GOOD]
    places = [chart.item_rect(item).center() for item in range(3)]
    assert places[0].x() < places[1].x() < places[2].x()
    assert places[1].y() < places[0].y() < places[2].y()


def test_a_dot_on_the_front_is_filled_and_another_hollow(chart: CostChart) -> None:
    chart.set_runs("seconds", [CHEAP, GOOD, BEATEN])
    image = chart.grab().toImage()
    colours = [
        image.pixelColor(chart.item_rect(item).center().toPoint()).name() for item in range(3)
    ]
    assert colours[0] == colours[1] != current().surface
    assert colours[2] == current().surface


def test_a_run_is_said_with_its_cost_and_who_beats_it(chart: CostChart) -> None:
    chart.set_runs("seconds", [CHEAP, GOOD, BEATEN])
    assert chart.sentence(0) == (
        "Cheap: 70.0 % (67.1–72.8 %), 1 s to train\n"
        "On the front: no other run is better and costs no more\n"
        "Double-click to choose the letters that it misreads"
    )
    beaten = "Good is no worse (90.0 %) and costs no more (50 s to train)"
    assert chart.sentence(2).splitlines()[1] == beaten
    assert chart.description().endswith("On the front: Cheap, Good")


@pytest.mark.parametrize("size", [(960, 420), (1800, 760)])
@pytest.mark.parametrize("n", [1, 2, 9, 40])
def test_every_name_is_there_and_none_lies_over_another(
    chart: CostChart, n: int, size: tuple[int, int]
) -> None:
    chart.resize(*size)
    chart.set_runs("seconds", many(n))
    boxes = [box for _, box in chart.labels()]
    assert None not in boxes
    for box in boxes:
        assert chart.rect().contains(box.toAlignedRect())
    for one, other in combinations(boxes, 2):
        assert not one.adjusted(0.1, 0.1, -0.1, -0.1).intersects(other)
    shown = [name for name, _ in chart.labels()]
    assert len(set(shown)) == n  # what is left of them differs


def test_a_click_on_a_dot_or_its_name_chooses_the_run(chart: CostChart, qtbot: QtBot) -> None:
    chart.set_runs("seconds", [CHEAP, GOOD, BEATEN])
    with qtbot.waitSignal(chart.run_chosen) as heard:
        place = chart.item_rect(1).center().toPoint()
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [GOOD.run]
    name = chart.labels()[2][1]
    assert name is not None
    with qtbot.waitSignal(chart.run_chosen) as heard:
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=name.center().toPoint())
    assert heard.args == [BEATEN.run]


def test_keys_choose_by_cost(chart: CostChart, qtbot: QtBot) -> None:
    chart.set_runs("seconds", [CHEAP, GOOD, BEATEN])
    heard: list[Run] = []
    chart.run_chosen.connect(heard.append)
    chart.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Left):
        QTest.keyClick(chart, key)
    assert heard == [CHEAP.run, GOOD.run, BEATEN.run, GOOD.run]


def test_who_was_gone_to_stays_so_when_another_run_comes(chart: CostChart) -> None:
    chart.set_runs("seconds", [CHEAP, BEATEN])
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.current() == 1
    chart.set_runs("seconds", [CHEAP, GOOD, BEATEN])
    assert chart.current() == 2
    chart.set_runs("seconds", [CHEAP, GOOD])
    assert chart.current() is None


def test_the_run_that_is_selected_elsewhere_has_a_ring(chart: CostChart) -> None:
    chart.set_runs("seconds", [CHEAP, GOOD])
    before = chart.grab().toImage()
    chart.set_selected(GOOD.run.path)
    assert chart.grab().toImage() != before
    ring = chart.item_rect(1).center().toPoint()
    image = chart.grab().toImage()
    above = {image.pixelColor(ring.x(), ring.y() - far).name() for far in (9, 10, 11)}
    assert current().accent in above
    chart.set_selected(None)
    assert chart.grab().toImage() == before


def test_each_cost_has_its_unit() -> None:
    assert cost_text("seconds", 12.34) == "12.3 s to train"
    assert cost_text("bytes", 4_200_000).replace("\N{NO-BREAK SPACE}", " ") == "a file of 4.2 MB"
    assert cost_text("milliseconds", 0.12345) == "0.123 ms for an answer"
