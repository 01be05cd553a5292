"""Tables whose selected rows Ctrl+C copies, ready for a spreadsheet."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTableView

from letterpad.gui.text.language import translate
from letterpad.gui.widgets.data_table import on_one_line


class RowsTable(QTableView):
    """A table view with Ctrl+C for its selected rows; the window's Ctrl+C copies the drawing."""

    def key_help(self) -> list[tuple[Sequence[Qt.Key | QKeyCombination], str]]:
        """Return the keys that act here, and what they do."""
        control_c = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_C)
        sentence = translate("RowsTable", "Copy the selected row, to paste it into a spreadsheet.")
        return [((control_c,), sentence)]

    def text_to_copy(self) -> str:
        """Return the selected rows; "" if none is, and the clipboard stays as it is."""
        return selected_rows(self)

    # Qt's own

    def event(self, event: QEvent) -> bool:
        if _is_copy(event, QEvent.Type.ShortcutOverride):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _is_copy(event, QEvent.Type.KeyPress):
            super().keyPressEvent(event)
        elif text := self.text_to_copy():
            QGuiApplication.clipboard().setText(text)


def _is_copy(event: QEvent, kind: QEvent.Type) -> bool:
    """Tell whether an event is of this kind, and of the key that copies."""
    return (
        event.type() == kind
        and isinstance(event, QKeyEvent)
        and event.matches(QKeySequence.StandardKey.Copy)
    )


def selected_rows(table: QTableView) -> str:
    """Return the selected rows as they are shown: a line a row, tabs between its cells."""
    model = table.model()
    rows = sorted({index.row() for index in table.selectionModel().selectedIndexes()})
    columns = [c for c in range(model.columnCount()) if not table.isColumnHidden(c)]
    return "\n".join(
        "\t".join(on_one_line(str(model.index(row, column).data() or "")) for column in columns)
        for row in rows
    )
