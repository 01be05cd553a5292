"""The table of letters in doubt goes on to the next letter that is not decided about."""

from PySide6.QtCore import Qt

from hands import press
from letterpad.assessment.doubted_letters import DoubtedLetter
from letterpad.gui.compare.doubt_model import WRITER
from letterpad.gui.compare.doubt_table import DoubtTable
from letterpad.letters.decisions import Decision

LETTERS = [DoubtedLetter(n, "A", "B", (0.9, 0.9), f"w{n}") for n in range(5)]


def shown(qtbot, letters=LETTERS) -> DoubtTable:
    table = DoubtTable()
    qtbot.addWidget(table)
    table.resize(700, 300)
    table.doubts.set_letters(letters, ("Net", "Forest"), None)
    with qtbot.waitActive(table):
        table.show()
    return table


def test_it_begins_with_the_first_letter_and_goes_on_to_what_is_left(qtbot):
    table = shown(qtbot)
    assert table.currentIndex().row() == 0
    table.doubts.set_decisions({n: Decision(n, "A", "A", ()) for n in (1, 4)})
    table.go_on()
    assert table.currentIndex().row() == 2
    table.show_row(3)
    table.go_on()
    assert table.currentIndex().row() == 0, "from the top, as the last one is decided about"
    table.doubts.set_decisions({n: Decision(n, "A", "A", ()) for n in range(5)})
    table.go_on()
    assert table.currentIndex().row() == 0, "nothing is left"


def test_rows_are_chosen_by_keys_and_told(qtbot):
    table = shown(qtbot)
    heard: list[int] = []
    table.letter_shown.connect(heard.append)
    press(table, Qt.Key.Key_Down)
    press(table, Qt.Key.Key_Down, shift=True)
    assert heard == [1, 2]
    assert table.selected_rows() == [1, 2]
    table.clearSelection()
    assert table.selected_rows() == [2], "the current one"


def test_without_writers_there_is_no_column_of_them(qtbot):
    assert not shown(qtbot).isColumnHidden(WRITER)
    assert shown(qtbot, [DoubtedLetter(1, "A", "B", (1, 1))]).isColumnHidden(WRITER)


def test_columns_fill_the_width(qtbot):
    table = shown(qtbot)
    for width in (500, 1100):
        table.resize(width, 300)
        widths = sum(table.columnWidth(column) for column in range(table.model().columnCount()))
        assert abs(widths - table.viewport().width()) <= 60
