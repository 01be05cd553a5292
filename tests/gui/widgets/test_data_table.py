"""A chart's numbers, as people and as programs read them."""

import csv
import io

import numpy as np
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from letterpad.evaluation.accuracy import confusion_counts
from letterpad.gui.charts.curves.training_curves import TrainingCurves
from letterpad.gui.charts.matrices.confusion_matrix import ConfusionMatrix
from letterpad.gui.charts.probability_bars import ProbabilityBars
from letterpad.gui.main_window import MainWindow
from letterpad.gui.widgets.data_table import Column, DataTable, HasTable
from letterpad.training.spec import CurvePoint

TABLE = DataTable(
    "Runs",
    (
        Column("Name"),
        Column("Share", lambda share: f"{share:.1%}"),
        Column("From to", lambda bounds: f"{bounds[0]}–{bounds[1]}", ("From", "To")),
    ),
    [
        ('a "b", c', 1 / 3, (0.1, 0.2)),
        ("two\nlines\tand a tab", np.float64(0.25), None),
        ("=1+1", None, (1.0, 2.0)),
    ],
)


def test_texts_are_written_by_their_columns() -> None:
    assert TABLE.headings == ["Name", "Share", "From to"]
    assert TABLE.texts() == [
        ['a "b", c', "33.3%", "0.1–0.2"],
        ["two\nlines\tand a tab", "25.0%", ""],
        ["=1+1", "", "1.0–2.0"],
    ]


def test_csv_has_all_digits_and_a_column_for_each_part() -> None:
    rows = list(csv.reader(io.StringIO(TABLE.csv(), newline="")))
    assert rows == [
        ["Name", "Share", "From", "To"],
        ['a "b", c', repr(1 / 3), "0.1", "0.2"],
        ["two\nlines\tand a tab", "0.25", "", ""],
        ["=1+1", "", "1.0", "2.0"],
    ]


def test_what_is_pasted_stays_in_its_cell() -> None:
    lines = [line.split("\t") for line in TABLE.tab_separated().split("\n")]
    assert lines == [
        ["Name", "Share", "From to"],
        ['a "b", c', "33.3%", "0.1–0.2"],
        ["two lines and a tab", "25.0%", ""],
        ["=1+1", "", "1.0–2.0"],
    ]


def test_the_numbers_of_the_tables_are_those_of_the_charts(
    window_with_runs: MainWindow, qtbot: QtBot
) -> None:
    bars, matrix, curves = ProbabilityBars(), ConfusionMatrix(), TrainingCurves()
    for chart in (bars, matrix, curves):
        qtbot.addWidget(chart)
    bars.set_classes(("A", "B", "C"))
    bars.set_values(np.array([0.2, 0.7, 0.1]))
    assert bars.chart_table().texts() == [["B", "70.0 %"], ["A", "20.0 %"], ["C", "10.0 %"]]
    counts = confusion_counts(np.array([0, 0, 0, 1]), np.array([0, 1, 1, 1]), 2)
    matrix.set_counts(counts, ("A", "B"))
    assert matrix.chart_table().texts() == [
        ["A", "B", "2", "66.7 %"],
        ["A", "A", "1", "33.3 %"],
        ["B", "B", "1", "100.0 %"],
    ]
    curves.add_point(CurvePoint(step=3, unit="epoch", total=5, loss=0.5, accuracy=0.25))
    assert curves.chart_table().texts() == [["3", "25.0 %", "", "0.5", "", "", ""]]
    charts = [w for w in window_with_runs.findChildren(QWidget) if isinstance(w, HasTable)]
    assert len(charts) > 3
    for shown in charts:
        shown.chart_table().texts()  # as many cells in each row as there are headings
