"""A model panel on a desk of its own, with two small algorithms, and a hand that uses it."""

from pathlib import Path
from string import ascii_uppercase
from typing import Any, TypeVar

import numpy as np
import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import hands
from letterpad.algorithms.algorithm import Algorithm, Param, Settings
from letterpad.evaluation.comparison import Comparison
from letterpad.gui.train.model_panel import ModelPanel
from letterpad.gui.widgets.number_field import NumberField
from letterpad.ink.raster import Framing
from letterpad.letters.data_spec import Builtin
from letterpad.letters.letterset import LetterSet
from letterpad.library import Run
from letterpad.model_files.model_file import Card, HeldOutResult

_Kind = TypeVar("_Kind", bound=QWidget)


def _algorithm(key: str, name: str, *params: Param, **more: Any) -> Algorithm:
    text = f"{name} in plain words."
    return Algorithm(key, name, text, "scikit-learn", params, lambda *_: None, **more)


def _too_large(settings: Settings) -> str:
    return "Too large a tree." if settings["depth"] == settings["width"] == 100 else ""


class Desk:
    """A panel that is shown, and everything it said."""

    NET = _algorithm(
        "net",
        "Net",
        Param("units", "Hidden units", "layers", (64,), "How many.", low=1, high=999),
        Param(
            "rate", "Learning rate", "float", 0.01, "How far.", low=1e-6, high=1, logarithmic=True
        ),
        Param("epochs", "Epochs", "int", 10, "How often.", low=1, high=100),
        Param(
            "act",
            "Activation",
            "choice",
            "relu",
            "Which.",
            choices={"relu": "relu", "tanh": "tanh"},
            advanced=True,
        ),
        Param("stop", "Stop early", "bool", False, "Whether.", advanced=True),
        validation=0.1,
    )
    TREE = _algorithm(
        "tree",
        "Tree",
        Param("depth", "Depth", "int", 20, "How deep.", low=1, high=100),
        Param("width", "Width", "int", 2, "How wide.", low=1, high=100),
        limit=_too_large,
        curve="A tree grows in one go: there is no curve.",
    )

    def __init__(self, qtbot: QtBot) -> None:
        self.panel = ModelPanel(algorithms=(self.NET, self.TREE))
        qtbot.addWidget(self.panel)
        self.panel.resize(340, 900)
        self.panel.unfold(True)
        self.panel.show()
        self.said: list[tuple[Any, ...]] = []
        self.panel.use_requested.connect(self._say_use)
        self.panel.letters_requested.connect(self._say_letters)
        self.panel.train_requested.connect(self._say_train)
        self.panel.search_requested.connect(self._say_search)
        self.panel.stop_requested.connect(self._say_stop)

    def _say_letters(self, spec: object) -> None:
        self.said.append(("letters_requested", spec))

    def _say_train(self, spec: object) -> None:
        self.said.append(("train_requested", spec))

    def _say_search(self, spec: object) -> None:
        self.said.append(("search_requested", spec))

    def _say_use(self, run: Run) -> None:
        self.said.append(("use_requested", run))

    def _say_stop(self) -> None:
        self.said.append(("stop_requested",))

    def find(self, kind: type[_Kind], name: str) -> _Kind:
        return hands.find(self.panel, kind, name)

    def combo(self, name: str) -> QComboBox:
        return self.find(QComboBox, name)

    def spin(self, name: str) -> NumberField:
        return self.find(NumberField, name)

    def button(self, name: str) -> QPushButton:
        return self.find(QPushButton, name)

    def label(self, name: str) -> str:
        return self.find(QLabel, name).text()

    def choose(self, name: str, what: object) -> None:
        hands.choose(self.combo(name), what)

    def click(self, name: str) -> None:
        hands.click(self.find(QWidget, name))

    def type_in(self, name: str, text: object) -> None:
        hands.type_into(self.find(QWidget, name), str(text))

    @staticmethod
    def letters(n: int = 1000, n_classes: int = 26, writers: bool = False) -> LetterSet:
        """Return letters that all look alike."""
        images = np.zeros((n, 28, 28), np.uint8)
        images[:, 4:24, 13:15] = 255
        return LetterSet(
            images,
            np.arange(n, dtype=np.int64) % n_classes,
            tuple(ascii_uppercase[:n_classes]) if n_classes <= 26 else (),
            "Test letters",
            "builtin",
            writers=np.array([f"w{i % 7}" for i in range(n)]) if writers else None,
        )

    @staticmethod
    def run(
        n_correct: int = 3429,
        n: int = 4160,
        notes: tuple[str, ...] = (),
        comparison: Comparison | None = None,
    ) -> Run:
        """Return a run that read so many letters right."""
        card = Card(
            "Net",
            "net",
            "Net",
            {},
            ("A", "B"),
            Framing(),
            split={"kind": "stratified"},
            held_out=HeldOutResult(n, n_correct, 0.95, "key"),
            notes=notes,
            comparison=comparison,
        )
        return Run(Path("net.letterpad"), card)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """Return a desk whose letters are not there yet."""
    return Desk(qtbot)


@pytest.fixture
def ready(desk: Desk) -> Desk:
    """Return a desk whose letters are there."""
    desk.panel.set_letters(Builtin(), desk.letters())
    return desk
