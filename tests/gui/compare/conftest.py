"""Runs to compare, and a desk: a panel in a window, and what it asks for."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

import hands
from letterpad.gui.compare.experiment_panel import ExperimentPanel
from letterpad.ink.raster import Framing
from letterpad.letters.data_spec import Builtin
from letterpad.library import Run
from letterpad.model_files.card import Card

MakeRun = Callable[..., Run]


@pytest.fixture
def run() -> MakeRun:
    """Return a function that makes a run of 832 of 1,040 built-in letters."""

    def make(name: str, algorithm: str, letters_hash: str = "hash", **settings: Any) -> Run:
        card = Card(
            name,
            algorithm,
            name,
            settings,
            ("A", "B"),
            Framing(),
            data={"spec": Builtin(size=1040).to_json(), "hash": letters_hash, "n": 1040},
            split={
                "kind": "random",
                "random_state": 42,
                "validation": 0.0,
                "n_train": 832,
                "n_validation": 0,
            },
            seconds=8.32,
        )
        return Run(Path(f"{name}.letterpad"), card)

    return make


class Desk:
    """A panel that is shown, a hand, and what the panel asked for."""

    def __init__(self, qtbot: QtBot, panel: ExperimentPanel, name: str) -> None:
        self.panel = panel
        self.name = name
        self.requests: list[Any] = []
        self.stops: list[str] = []
        self.asked: list[tuple[Any, str]] = []
        panel.experiment_requested.connect(self.requests.append)
        panel.stop_requested.connect(lambda: self.stops.append("stop"))
        panel.kept_requested.connect(lambda *what: self.asked.append(what))
        qtbot.addWidget(panel)
        panel.resize(900, 500)
        with qtbot.waitActive(panel):
            panel.show()

    def label(self, part: str) -> str:
        return hands.find(self.panel, QLabel, f"{self.name}_{part}").text()

    @property
    def start(self) -> QPushButton:
        return hands.find(self.panel, QPushButton, f"{self.name}_button")

    @property
    def stop(self) -> QPushButton:
        return hands.find(self.panel, QPushButton, f"{self.name}_stop")

    @property
    def bar(self) -> QProgressBar:
        return hands.find(self.panel, QProgressBar, f"{self.name}_progress")


@pytest.fixture
def desk(qtbot: QtBot) -> Callable[..., Desk]:
    """Return a function that shows a panel."""
    return lambda panel, name: Desk(qtbot, panel, name)
