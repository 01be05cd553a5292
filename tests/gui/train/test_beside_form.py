"""Which earlier training is drawn beside: only runs with curves, and what is chosen stays."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from hands import choose
from letterpad.gui.train.beside_form import BesideForm
from letterpad.ink.raster import Framing
from letterpad.library import Run
from letterpad.model_files.model_file import Card
from letterpad.training.spec import CurvePoint


def run(name: str, n_points: int = 5) -> Run:
    points = (CurvePoint(step, 5, "epoch", 1.0, 0.5) for step in range(1, n_points + 1))
    history = tuple(map(asdict, points))
    card = Card(name, "x", "x", {}, ("A", "B"), Framing(), history=history, seconds=3.0)
    return Run(Path(name), card)


@pytest.fixture
def form(qtbot: QtBot) -> Any:
    form = BesideForm()
    qtbot.addWidget(form)
    return form


def offered(form: BesideForm) -> list[str]:
    chooser = form.run_chooser
    return [chooser.itemText(index) for index in range(chooser.count())]


def test_it_is_not_seen_before_there_is_something_to_choose(form: BesideForm) -> None:
    assert form.isHidden()
    form.set_runs([run("in one go", 0), run("one point", 1)])
    assert form.isHidden()
    form.set_runs([run("net")])
    assert not form.isHidden()
    form.set_runs([])
    assert form.isHidden()


def test_the_newest_run_comes_first_and_no_other_is_usual(form: BesideForm) -> None:
    form.set_runs([run("old"), run("in one go", 0), run("new")])
    assert offered(form) == ["no other", "new", "old"]
    assert form.path is None
    assert form.curve() is None
    assert form.axis_chooser.isHidden(), "there is nothing to lie along"


def test_a_choice_is_told_and_stays_while_others_come(form: BesideForm, qtbot: QtBot) -> None:
    form.set_runs([run("old"), run("new")])
    form.show()
    with qtbot.waitSignal(form.changed):
        choose(form.run_chooser, "old")
    curve = form.curve()
    assert curve is not None
    assert (curve.name, len(curve.points), curve.seconds) == ("old", 5, 3.0)
    form.set_runs([run("old"), run("new"), run("newest")])
    assert form.path == Path("old")
    with qtbot.waitSignal(form.changed):
        choose(form.axis_chooser, "share")
    assert form.axis == "share"
    with qtbot.waitSignal(form.changed):
        form.set_runs([run("new"), run("newest")])  # it was deleted
    assert form.path is None
    assert form.curve() is None
