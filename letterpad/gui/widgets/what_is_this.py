"""A quiet question mark beside a panel or chart, "What is this?", and what it tells."""

import weakref

from PySide6.QtCore import QPoint, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from letterpad.gui.style.theme import GRID
from letterpad.gui.widgets.data_table import DataTable, HasTable
from letterpad.gui.widgets.explanations import Explained, explained

_TOPIC = "what_is_this"
"""The dynamic property that names a widget's topic."""


def explain(widget: QWidget, topic: str) -> None:
    """Let "What is this?" tell of a topic for a widget and all that is in it."""
    widget.setProperty(_TOPIC, topic)
    widget.setWhatsThis(explained(topic).text)


def explained_part(widget: QWidget | None) -> QWidget | None:
    """Return the nearest of a widget and its parents that can be explained."""
    while widget is not None and not widget.property(_TOPIC):
        widget = widget.parentWidget()
    return widget


def show_explanation(part: QWidget, beside: QWidget) -> None:
    """Tell what a part is, in a small window beside a widget."""
    table = part.chart_table() if isinstance(part, HasTable) else None
    if table is not None and not table.rows:
        table = None  # nothing to read
    told = explained(str(part.property(_TOPIC)))
    Explanation(told, table, part.window()).show_beside(beside)


class WhatButton(QToolButton):
    """A question mark that tells what a part of the window is.

    Parameters
    ----------
    topic : str
        A key of `what_texts`.
    part : QWidget
        What is explained. If it has a `chart_table`, that is offered, too.
    """

    def __init__(self, topic: str, part: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explain(part, topic)
        # No cycle of references: it may stand in the part that it explains.
        self._part = weakref.ref(part)
        self.setText("?")
        self.setObjectName(f"what_is_{topic}")
        self.setProperty("what", True)
        self.setAccessibleName(self.tr("What is this: {0}").format(explained(topic).title))
        self.setToolTip(self.tr("What is this? (Shift+F1)"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        part = self._part()
        if part is not None:
            show_explanation(part, self)

    # Qt's own

    def sizeHint(self) -> QSize:
        side = max(3 * GRID, self.fontMetrics().height() + GRID)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Explanation(QFrame):
    """The words on one topic, and the way to a chart's table; Escape or a click beside closes it.

    Parameters
    ----------
    told : Explained
        Without `terms` nothing is said of what the field calls it.
    table : DataTable or None
        The numbers of what is explained, if it is a chart.
    window : QWidget
        The window that it belongs to.
    """

    def __init__(self, told: Explained, table: DataTable | None, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setObjectName("explanation")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("popup", True)
        self._table = table
        title = QLabel(told.title)
        title.setProperty("heading", True)
        self.text = QLabel(told.text)
        self.text.setObjectName("explanation_text")
        terms = QLabel(self.tr("In technical terms: {0}").format(told.terms) if told.terms else "")
        terms.setProperty("muted", True)
        width = 48 * QFontMetrics(self.font()).averageCharWidth()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for label in (title, self.text, terms):
            label.setWordWrap(True)
            label.setFixedWidth(width)
            label.setProperty("framed", True)
            column.addWidget(label)
        terms.setVisible(bool(told.terms))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName(f"{told.title}. {told.text} {terms.text()}".rstrip())
        self.setAccessibleName(self.tr("What is this: {0}").format(told.title))
        if table is not None:
            button = QPushButton(self.tr("Show as a &table…"))
            button.setObjectName("show_table_button")
            button.setAccessibleName(self.tr("Show as a table"))
            button.setToolTip(self.tr("Show the numbers of this chart as a table"))
            button.clicked.connect(self._show_table)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_beside(self, widget: QWidget) -> None:
        """Open under a widget, or where there is room on its screen."""
        self.adjustSize()
        screen = widget.screen().availableGeometry()
        corner = widget.mapToGlobal(QPoint(0, min(widget.height(), 4 * GRID) + GRID // 2))
        left = max(screen.left(), min(corner.x(), screen.right() - self.width()))
        top = max(screen.top(), min(corner.y(), screen.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self.text.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def _show_table(self) -> None:
        from letterpad.gui.widgets.table_dialog import TableDialog

        if self._table is not None:
            TableDialog(self._table, self.parentWidget()).open()
        self.close()
