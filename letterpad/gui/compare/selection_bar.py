"""The bar that says which letters are chosen, and what can be done with them."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from letterpad.gui.controllers.selection import Chosen
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import plain
from letterpad.gui.text.translation import translated
from letterpad.gui.widgets.buttons import push_button

_LINES = 2


class SelectionBar(QFrame):
    """Says in words what is chosen and how many letters that are.

    It keeps its room while nothing is chosen: what is clicked on must not move.

    Signals
    -------
    combination_requested(str)
        The next choice is to be combined with this one: "and", "or", "without"; "" for not.
    pictures_requested(), csv_requested(), clear_requested()
    """

    combination_requested = Signal(str)
    pictures_requested = Signal()
    csv_requested = Signal()
    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("selection_bar")
        self.setAccessibleName(self.tr("Chosen letters"))
        self._text = _TwoLines()
        self._text.setObjectName("selection_text")
        self._ways = {
            how: push_button(text, name, tip, spoken=tip, is_fixed=True)
            for how, text, name, tip in (
                (
                    "and",
                    self.tr("and …"),
                    "selection_and",
                    self.tr("Keep only those that are in the next choice, too"),
                ),
                (
                    "or",
                    self.tr("or …"),
                    "selection_or",
                    self.tr("Add the letters of the next choice"),
                ),
                (
                    "without",
                    self.tr("without …"),
                    "selection_without",
                    self.tr("Take the letters of the next choice away"),
                ),
            )
        }
        for button in self._ways.values():
            button.setCheckable(True)
            button.clicked.connect(self._ask_combination)
        self._pictures = push_button(
            self.tr("Pictures …"),
            "selection_pictures",
            self.tr("Look at all chosen letters"),
            is_fixed=True,
        )
        self._csv = push_button(
            self.tr("CSV …"),
            "selection_csv",
            self.tr("Save the chosen letters with their answers, one a line"),
            is_fixed=True,
        )
        self.clear_action = QAction(self.tr("Choose no letters"), self)
        self.clear_action.setObjectName("clear_selection_action")
        self.clear_action.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        self.clear_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.clear_action.setEnabled(False)
        self.clear_action.triggered.connect(self.clear_requested)
        self.addAction(self.clear_action)
        self._clear = push_button(
            self.tr("Clear"), "selection_clear", self.tr("Choose no letters (Esc)"), is_fixed=True
        )
        self._pictures.clicked.connect(self.pictures_requested)
        self._csv.clicked.connect(self.csv_requested)
        self._clear.clicked.connect(self.clear_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID // 2)
        row.addStrut(self._clear.sizeHint().height())  # as high as with its buttons
        row.addWidget(self._text, 1)
        for part in self._buttons():
            row.addWidget(part)
        self.set_chosen(None, has_letters=False)

    def _buttons(self) -> list[QPushButton]:
        return [*self._ways.values(), self._pictures, self._csv, self._clear]

    def set_chosen(self, chosen: Chosen | None, *, has_letters: bool) -> None:
        """Say what is chosen, and whether the page that is open shows such letters."""
        if chosen is None:
            said = self.tr(
                "Click a cell, a letter, a dot or a picture: its letters are chosen, and all views "
                "show them."
            )
        else:
            n = len(chosen.selection)
            count = self.tr("1 letter") if n == 1 else self.tr("{0} letters").format(number(n))
            said = self.tr("Chosen: {0}, {1}").format(count, translated(chosen.selection.sentence))
            if not has_letters:
                other = self.tr("{0} (not shown here)")
                said = other.format(said)
        for button in self._buttons():
            button.setVisible(chosen is not None)
        for button in (self._pictures, self._csv):
            button.setEnabled(has_letters and chosen is not None and len(chosen.selection) > 0)
        self.clear_action.setEnabled(chosen is not None)
        self.setProperty("chosen", chosen is not None)
        self._text.setProperty("muted", chosen is None)
        for part in (self, self._text):
            part.style().polish(part)
        self.setAccessibleDescription(said)
        self._text.say(said)

    @Slot(str)
    def set_combination(self, how: str) -> None:
        """Show how the next choice will be combined."""
        for way, button in self._ways.items():
            button.setChecked(way == how)

    @Slot(bool)
    def _ask_combination(self, is_on: bool) -> None:
        sender = self.sender()
        how = next((way for way, button in self._ways.items() if button is sender), "")
        self.combination_requested.emit(how if is_on else "")


class _TwoLines(QLabel):
    """A label that shows as much as two lines hold: it has this height, whatever it says."""

    def __init__(self) -> None:
        super().__init__()
        self._said = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setWordWrap(True)

    def say(self, text: str) -> None:
        """Show another text."""
        self._said = text
        self._fit()

    def _fit(self) -> None:
        metrics, width = self.fontMetrics(), self.width()
        self.setFixedHeight(_LINES * metrics.height())
        box = metrics.boundingRect(0, 0, width, 0, Qt.TextFlag.TextWordWrap.value, self._said)
        shown = self._said
        if box.height() > self.height() or box.width() > width:
            # A word may not fit at the end of a line.
            room = _LINES * width - width // 8
            shown = metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        self.setToolTip("" if shown == self._said else plain(self._said))

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
