"""Help: what it tells is true of the window, and it is never in the way."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from letterpad import __version__, licences
from letterpad.evaluation.accuracy import confusion_counts
from letterpad.gui.charts.accuracy_chart import AccuracyChart
from letterpad.gui.charts.confusion_matrix import ConfusionMatrix
from letterpad.gui.charts.probability_bars import ProbabilityBars
from letterpad.gui.charts.training_curves import TrainingCurves
from letterpad.gui.draw.first_hint import FirstHint
from letterpad.gui.help.about_dialog import AboutDialog
from letterpad.gui.main_window import MainWindow
from letterpad.gui.results.run_details import RunDetails
from letterpad.gui.widgets.data_table import HasTable
from letterpad.gui.widgets.explanations import explained, topics
from letterpad.gui.widgets.table_dialog import TableDialog
from letterpad.gui.widgets.what_is_this import Explanation, WhatButton, explained_part
from letterpad.ink.strokes import Ink
from letterpad.training.spec import CurvePoint

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, library, add_run, settled) -> Iterator[MainWindow]:  # type: ignore[no-untyped-def]
    add_run("First", 30)
    add_run("Second", 10)
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    settled(window)
    yield window
    window.jobs.close()
    window.close()


def opened(window: QWidget, kind: type) -> QDialog:
    dialog = window.findChild(kind)
    assert dialog is not None
    return dialog


# What is this?


def test_every_topic_is_told_in_plain_words_with_the_fields_own() -> None:
    for topic in topics():
        told = explained(topic)
        assert told.title
        assert told.terms
        assert 60 < len(told.text) < 420, topic
        assert told.text.endswith(".")
    with pytest.raises(KeyError):
        explained("nothing")


def test_every_panel_and_chart_has_its_question_mark(window: MainWindow) -> None:
    marks = {button.objectName() for button in window.findChildren(WhatButton)}
    assert marks == {
        f"what_is_{topic}"
        for topic in (
            "canvas",
            "model_input",
            "answer",
            "train",
            "training_curves",
            "held_out_accuracy",
            "confusion_matrix",
        )
    }
    for kind in (AccuracyChart, RunDetails, *map(type, charts(window))):
        for part in window.findChildren(kind):
            assert explained_part(part) is not None, part


def charts(window: MainWindow) -> list[QWidget]:
    return [widget for widget in window.findChildren(QWidget) if isinstance(widget, HasTable)]


def test_a_question_mark_tells_and_escape_closes(window: MainWindow) -> None:
    button = window.findChild(WhatButton, "what_is_train")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    told = window.findChild(Explanation)
    assert told.isVisible()
    assert told.text.text() == explained("train").text
    assert explained("train").terms in told.text.accessibleName()
    QTest.keyClick(told, Qt.Key.Key_Escape)
    assert not told.isVisible()


@pytest.mark.parametrize(
    ("name", "topic"),
    [
        ("canvas", "canvas"),
        ("probability_bars", "answer"),
        ("random_state", "split"),
        ("classes_chooser", "letters"),
        ("setting_C", "algorithm"),
        ("train_button", "train"),
    ],
)
def test_shift_f1_tells_of_what_has_the_focus(window: MainWindow, name: str, topic: str) -> None:
    part = window.findChild(QWidget, name)
    part.setFocus()
    QTest.keyClick(part, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    told = window.findChild(Explanation)
    assert told.text.text() == explained(topic).text
    assert part.window().findChild(QWidget, name).hasFocus() or told.isActiveWindow()
    told.close()


def test_charts_can_be_read_as_tables(window: MainWindow, qtbot: QtBot) -> None:
    window.pages.setCurrentIndex(1)
    window.findChild(QToolButton, "what_is_held_out_accuracy").click()
    window.findChild(QPushButton, "show_table_button").click()
    dialog = opened(window, TableDialog)
    assert isinstance(dialog, TableDialog)
    table = dialog.table
    assert [table.item(0, column).text() for column in range(5)] == [
        "Second",
        "95.00 %",
        "91.04–97.26 %",
        "190",
        "200",
    ]
    assert dialog.focusWidget() is table  # what has the focus as soon as the dialog is active
    dialog.copy_button.click()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Run\tAccuracy\t95 % interval\tRead right\tHeld out"
    assert lines[2].startswith("First\t85.00 %")
    dialog.close()


def test_the_numbers_of_the_tables_are_those_of_the_charts(
    window: MainWindow, qtbot: QtBot
) -> None:
    bars, matrix, curves = ProbabilityBars(), ConfusionMatrix(), TrainingCurves()
    for chart in (bars, matrix, curves):
        qtbot.addWidget(chart)
    bars.set_classes(("A", "B", "C"))
    bars.set_values(np.array([0.2, 0.7, 0.1]))
    assert bars.chart_table().texts() == [["B", "70.00 %"], ["A", "20.00 %"], ["C", "10.00 %"]]
    counts = confusion_counts(np.array([0, 0, 0, 1]), np.array([0, 1, 1, 1]), 2)
    matrix.set_counts(counts, ("A", "B"))
    assert matrix.chart_table().texts() == [
        ["A", "B", "2", "66.7 %"],
        ["A", "A", "1", "33.3 %"],
        ["B", "B", "1", "100.0 %"],
    ]
    curves.add_point(CurvePoint(step=3, unit="epoch", total=5, loss=0.5, accuracy=0.25))
    assert curves.chart_table().texts() == [["3", "25.00 %", "", "0.5", ""]]
    for shown in charts(window):
        assert isinstance(shown, HasTable)
        shown.chart_table().texts()  # as many cells in each row as there are headings


# About


def test_about_names_all_that_is_shipped(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    text = dialog.text.toPlainText()
    assert f"Version {__version__}, under the MIT licence" in text
    for name in ("UNIPEN", "CC BY 4.0", "Okabe", "Kovesi", "Icons"):
        assert name in text
    for part in licences.packages():
        assert part.name in text
        assert part.version in text


# The first hint


def test_the_first_hint_goes_with_the_first_stroke_for_good(
    window: MainWindow, qtbot: QtBot
) -> None:
    hint = window.canvas.findChild(FirstHint)
    assert hint is not None
    assert hint.isVisible()
    assert "F1" in hint.text()
    # It lies within the canvas, and the pen draws through it.
    assert window.canvas.rect().contains(hint.geometry())
    middle = hint.geometry().center()
    QTest.mousePress(window.canvas, LEFT, pos=middle)
    assert QApplication.widgetAt(window.canvas.mapToGlobal(middle)) is window.canvas
    QTest.mouseMove(window.canvas, middle + QPoint(30, 0))
    QTest.mouseRelease(window.canvas, LEFT, pos=middle + QPoint(30, 0))
    assert len(window.canvas.ink().strokes) == 1
    qtbot.waitUntil(lambda: window.canvas.findChild(FirstHint) is None)
    window.canvas.clear()
    assert window.canvas.findChild(FirstHint) is None
    window.close()
    again = MainWindow()
    qtbot.addWidget(again)
    assert again.canvas.findChild(FirstHint) is None
    again.close()


def test_who_has_not_drawn_is_told_again(qtbot: QtBot) -> None:
    for _ in range(2):
        window = MainWindow()
        qtbot.addWidget(window)
        assert window.canvas.findChild(FirstHint) is not None
        window.close()


def test_the_hint_fits_the_canvas(window: MainWindow) -> None:
    hint = window.canvas.findChild(FirstHint)
    for size in ((1280, 800), (1024, 768), (900, 600)):
        window.resize(*size)
        QApplication.processEvents()
        assert hint.height() >= hint.heightForWidth(hint.width())
        assert window.canvas.rect().contains(hint.geometry())


def test_a_drawing_that_came_back_needs_no_hint(window: MainWindow, qtbot: QtBot) -> None:
    window.canvas.set_ink(Ink.of([[(10, 10), (50, 50)]]))
    qtbot.waitUntil(lambda: window.canvas.findChild(FirstHint) is None)


def test_the_menu_has_all_help(window: MainWindow) -> None:
    names = {action.objectName() for action in window.findChildren(QAction)}
    assert {"keys_action", "what_action", "model_card_action", "about_action"} <= names
    window.help.about.trigger()
    dialog = opened(window, AboutDialog)
    assert dialog.isVisible()
    assert isinstance(dialog.findChild(QLabel), QLabel | None)
    dialog.close()
