"""Rows of letters in doubt: their cells, pictures, and what was decided."""

import numpy as np
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from letterpad.assessment.doubted_letters import DoubtedLetter
from letterpad.gui.compare.doubt_model import DECISION, PICTURE, DoubtModel
from letterpad.letters.decisions import Decision

LETTERS = [
    DoubtedLetter(3, "A", "B", (0.991, 0.95), "w1"),
    DoubtedLetter(1, "C", "D", (0.93, 0.92)),
    DoubtedLetter(7, "A", "D", (0.91, 0.92)),
]


def model_of(letters, bar_letters=None) -> DoubtModel:
    model = DoubtModel()
    model.set_letters(letters, ("Net", "Forest"), bar_letters)
    return model


def texts(model: DoubtModel, row: int) -> list[str]:
    return [model.data(model.index(row, column)) for column in range(1, model.columnCount())]


def test_a_row_says_what_is_in_doubt(qapp):
    model = model_of(LETTERS)
    assert texts(model, 0) == ["A", "B", "99.1 % · 95.0 %", "w1", "–"]
    assert texts(model, 1) == ["C", "D", "93.0 % · 92.0 %", "", "–"]
    read_aloud = model.data(model.index(0, PICTURE), Qt.ItemDataRole.AccessibleTextRole)
    assert "Net reads B: 99.1 %" in read_aloud
    assert model.data(model.index(0, PICTURE), Qt.ItemDataRole.DecorationRole) is None


def test_decisions_are_shown_without_a_reset(qapp, qtbot, qtmodeltester: ModelTester):
    model = model_of(LETTERS)
    qtmodeltester.check(model)
    decided = {
        3: Decision(3, "A", "B", ()),
        1: Decision(1, "C", "C", ()),
        99: Decision(99, "A", None, ()),
    }
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_decisions(decided)
    decision = [texts(model, row)[DECISION - 1] for row in range(3)]
    assert decision == ["now B", "keeps C", "–"]
    assert model.undecided() == [2]
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_letters(list(LETTERS), ("Net", "Forest"), None)


def test_pictures_are_those_of_the_letters_and_chosen_ones_have_a_line(qapp, bar_letters):
    model = model_of(LETTERS, bar_letters)
    here = model.index(0, PICTURE)

    def corner() -> int:
        icon = model.data(here, Qt.ItemDataRole.DecorationRole)
        return icon.pixmap(56, 56).toImage().pixel(0, 0)

    before = corner()
    model.set_chosen([3])
    assert corner() != before
    model.set_chosen([])
    assert corner() == before
    inside = model.data(here, Qt.ItemDataRole.DecorationRole).pixmap(56, 56).toImage()
    ink = bar_letters.images[3] > 128
    grey = np.array(
        [[inside.pixelColor(2 * x, 2 * y).value() for x in range(28)] for y in range(28)]
    )
    differs = abs(grey[ink].mean() - grey[1:-1, 1:-1][~ink[1:-1, 1:-1]].mean())
    assert differs > 100
