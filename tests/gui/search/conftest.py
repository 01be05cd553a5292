"""A search dialog that is shown, and a hand that uses it."""

from typing import Any

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

import hands
from letterpad.algorithms.registry import algorithm
from letterpad.gui.search.search_dialog import SearchDialog
from letterpad.letters.data_spec import Builtin
from letterpad.training.protocol import Trial
from letterpad.training.spec import TrainSpec


class Search:
    """A dialog over the neural net, three epochs of it."""

    BASE = TrainSpec(Builtin(), "neural-net", settings={"epochs": 3})

    def __init__(self, qtbot: QtBot) -> None:
        self.dialog = SearchDialog(algorithm("neural-net"), self.BASE)
        qtbot.addWidget(self.dialog)
        with qtbot.waitActive(self.dialog):
            self.dialog.show()

    @property
    def start(self) -> QPushButton:
        return hands.find(self.dialog, QPushButton, "search_start")

    def click(self, name: str) -> None:
        hands.click(hands.find(self.dialog, QWidget, name))

    def choose(self, row: int, name: str, values: str) -> None:
        hands.choose_in(self.dialog, f"search_setting_{row}", name)
        hands.type_into(hands.find(self.dialog, QLineEdit, f"search_values_{row}"), values)

    def begin(self) -> None:
        self.choose(1, "hidden_units", "64; 32")
        self.click("search_start")

    def text(self, name: str) -> str:
        return hands.find(self.dialog, QLabel, name).text()

    def combo(self, name: str) -> QComboBox:
        return hands.find(self.dialog, QComboBox, name)

    def table_texts(self) -> list[list[Any]]:
        model = hands.find(self.dialog, QTableView, "search_table").model()
        return [
            [model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    @staticmethod
    def trial(
        units: tuple[int, ...], fold: int, accuracy: float, n_letters: int = 11_000, done: int = 1
    ) -> Trial:
        return Trial({"hidden_units": units}, fold, n_letters, accuracy, 2.0, done, 6)


@pytest.fixture
def search(qtbot: QtBot) -> Search:
    """Return a dialog that was just opened."""
    return Search(qtbot)
