"""Rows of a label and a control, and choosers that shrink with their column."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from hands import click
from letterpad.gui.style.theme import Theme, light
from letterpad.gui.widgets.form_rows import Chooser, LabelledRow, wrapped_label


def test_a_rows_label_stands_for_its_first_control(qtbot: QtBot) -> None:
    first, second = QLineEdit(), QLineEdit()
    first.setToolTip("What it is for.")
    row = LabelledRow("A number", first, second)
    qtbot.addWidget(row)
    label = row.findChild(QLabel)
    assert label.buddy() is first
    assert label.toolTip() == first.toolTip()


def test_labels_of_rows_make_a_column(qtbot: QtBot) -> None:
    rows = [LabelledRow(text, QLineEdit()) for text in ("short", "a label that is a lot longer")]
    for row in rows:
        qtbot.addWidget(row)
        row.resize(300, 60)
        row.show()
    left = [row.findChild(QLineEdit).x() for row in rows]
    assert left[0] == left[1]


def test_a_long_text_widens_the_list_and_not_the_column(qtbot: QtBot) -> None:
    chooser = Chooser("chooser", "A chooser", "What for.")
    qtbot.addWidget(chooser)
    narrow = chooser.minimumSizeHint().width()
    chooser.addItem("a text that is much longer than there is room for in the column", 1)
    assert chooser.minimumSizeHint().width() == narrow
    chooser.resize(120, chooser.sizeHint().height())
    chooser.show()
    click(chooser)
    assert chooser.view().isVisible()
    assert chooser.view().width() >= chooser.view().sizeHintForColumn(0)
    chooser.hidePopup()


def test_a_sentence_wraps_and_says_what_look_it_has(qtbot: QtBot) -> None:
    label = wrapped_label("sentence", "warning")
    qtbot.addWidget(label)
    assert label.objectName() == "sentence"
    assert label.property("warning") is True
    label.setText("word " * 40)
    assert label.heightForWidth(100) > 3 * label.heightForWidth(2_000)


@pytest.mark.parametrize("n_rows", [1, 3, 9])
@pytest.mark.parametrize("kind", ["ours", "Qt's"])
def test_every_row_of_an_open_list_is_whole(
    qtbot: QtBot, themed: Callable[[Theme], None], n_rows: int, kind: str
) -> None:
    themed(light())
    chooser = Chooser("chooser", "A chooser", "What for.") if kind == "ours" else QComboBox()
    qtbot.addWidget(chooser)
    chooser.addItems([f"Row {number}" for number in range(n_rows)])
    chooser.show()
    click(chooser)
    view = chooser.view()
    qtbot.waitUntil(view.isVisible)
    last = view.visualRect(chooser.model().index(n_rows - 1, 0))
    assert view.viewport().rect().contains(last)
    assert last.height() >= 20
    assert not view.verticalScrollBar().isVisible()
