"""The table of scores: what is in its cells, and that it can be copied."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from letterpad.assessment.honesty import Honesty
from letterpad.evaluation.calibration import calibration_error
from letterpad.evaluation.reliability import halved_coverage, how_sure, reliability
from letterpad.gui.compare.honesty_table import HonestyTable


def measured(seed: int, writers: np.ndarray | None) -> Honesty:
    random = np.random.default_rng(seed)
    shares = random.dirichlet(np.full(4, 0.5), 400)
    labels = np.array([random.choice(4, p=row) for row in shares])
    sets = halved_coverage(shares, labels, 0.95, writers)
    error = calibration_error(shares, labels)
    found = reliability(shares, labels, writers)
    return Honesty(found, error, sets, False, np.arange(400), how_sure(shares))


@pytest.fixture
def table(qtbot: QtBot) -> HonestyTable:
    table = HonestyTable()
    qtbot.addWidget(table)
    table.show()
    return table


def cells(table: HonestyTable) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_scores_of_both_runs_stand_beside_each_other(table: HonestyTable) -> None:
    hands = np.arange(400) % 25
    first, second = measured(0, hands), measured(1, None)
    table.set_runs([("Net", first), ("Forest", second)])
    header = table.model()
    names = [header.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert names == ["", "Net", "Forest"]
    rows = {name: values for name, *values in cells(table)}
    assert rows["Log loss"] == [f"{one.reliability.log_loss:.4f}" for one in (first, second)]
    assert rows["Brier score"][0] == f"{first.reliability.brier:.4f}"
    assert rows["Calibration error"][1].startswith(f"{100 * second.error:.2f}")
    low, high = first.sets.held.interval
    held = rows["Sets of\N{NO-BREAK SPACE}95 % hold".replace("\N{NO-BREAK SPACE}", " ")][0]
    assert held.startswith(f"{100 * first.sets.held.value:.1f}")
    assert f"({100 * low:.1f}–{100 * high:.1f}" in held
    assert first.sets.at_least_90 is not None
    by_hand = rows["Writers with ≥ 90 %"]
    assert by_hand[0].startswith(f"{100 * first.sets.at_least_90:.1f}")
    assert by_hand[1] == rows["Worst tenth of writers"][1] == "–"


def test_all_rows_are_seen_without_scrolling(table: HonestyTable, qtbot: QtBot) -> None:
    table.set_runs([("Net", measured(0, None)), ("A name that is long " * 9, measured(1, None))])
    table.resize(340, table.sizeHint().height())
    QTest.qWaitForWindowExposed(table)
    last = table.visualRect(table.model().index(6, 1))
    assert table.viewport().rect().contains(last)


def test_a_row_is_copied(table: HonestyTable) -> None:
    table.set_runs([("Net", measured(0, None))])
    table.setFocus()
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\t".join(cells(table)[1])
