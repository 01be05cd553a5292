"""The curves of a pair of runs on the Compare page."""

from dataclasses import asdict
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hands import choose
from letterpad.gui.compare.training_panel import TrainingPanel
from letterpad.ink.raster import Framing
from letterpad.library import Run
from letterpad.model_files.model_file import Card
from letterpad.training.spec import CurvePoint


def run(name: str, n_points: int = 5) -> Run:
    points = (CurvePoint(step, 5, "epoch", 1.0, 0.5) for step in range(1, n_points + 1))
    card = Card(
        name,
        "x",
        "x",
        {},
        ("A", "B"),
        Framing(),
        history=tuple(map(asdict, points)),
        seconds=10.0,
    )
    return Run(Path(name), card)


@pytest.fixture
def panel(qtbot: QtBot) -> TrainingPanel:
    panel = TrainingPanel()
    qtbot.addWidget(panel)
    panel.resize(500, 400)
    panel.show()
    return panel


def test_both_curves_are_on_the_same_axes(panel: TrainingPanel) -> None:
    panel.set_runs([run("a"), run("b"), run("c")])
    panel.set_pair(run("a"), run("b"))
    assert [curve.name for curve in panel.curves.curves] == ["a", "b"]
    assert panel.curves.sentence(0).startswith("After 2.00 s")
    choose(panel.axis_chooser, "share")
    assert panel.curves.sentence(0).startswith("At 20 % of the training")
    panel.set_pair(run("c"), None)
    assert [curve.name for curve in panel.curves.curves] == ["c"]
    assert panel.lacking.text() == ""


def test_one_that_learned_in_one_go_is_named(panel: TrainingPanel) -> None:
    panel.set_pair(run("net"), run("neighbours", 0))
    assert [curve.name for curve in panel.curves.curves] == ["net"]
    assert "There are no curves of “neighbours”" in panel.lacking.text()
    panel.set_pair(None, None)
    assert panel.curves.is_empty
    assert panel.lacking.text() == ""
