"""Draws a table's cells in two lines, each shortened only if it must be."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from letterpad.gui.style.theme import GRID, current

PADDING = GRID // 2


class TwoLineDelegate(QStyledItemDelegate):
    """A line break in the text parts a main line from a quiet one; long text is broken at words."""

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Fill an editor, unless something has been typed into it: news must not replace that."""
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        # Qt hands line breaks on as U+2028.
        text, cell.text = cell.text.replace("\N{LINE SEPARATOR}", "\n"), ""
        style = cell.widget.style() if cell.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        metrics = QFontMetrics(cell.font)
        box: QRect = cell.rect.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        selected = bool(cell.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        colours = [cell.palette.color(QPalette.ColorGroup.Active, role)] * 2
        if "\n" in text and not selected:
            colours[1] = QColor(current().muted)
        painter.save()
        painter.setFont(cell.font)
        for number, line in enumerate(broken(text, metrics, box.width())):
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, box.width())
            painter.setPen(colours[number])
            place = QRect(
                box.left(),
                box.top() + number * metrics.lineSpacing(),
                box.width(),
                metrics.lineSpacing(),
            )
            painter.drawText(place, cell.displayAlignment, shown)
        painter.restore()


def broken(text: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """Break a text into two lines: at its line break, else at the last word that fits."""
    if "\n" in text:
        first, second = text.split("\n", 1)
        return first, second
    words = text.split(" ")
    fitting = len(words)
    while fitting > 1 and metrics.horizontalAdvance(" ".join(words[:fitting])) > width:
        fitting -= 1
    return " ".join(words[:fitting]), " ".join(words[fitting:])


def width_for(text: str, metrics: QFontMetrics) -> int:
    """Return the least width at which a text is shown whole in two lines."""
    if "\n" in text:
        return max(metrics.horizontalAdvance(line) for line in text.split("\n"))
    words = text.split(" ")
    return min(
        max(
            metrics.horizontalAdvance(" ".join(words[:cut])),
            metrics.horizontalAdvance(" ".join(words[cut:])),
        )
        for cut in range(1, len(words) + 1)
    )
