"""What My letters shows while there are none: how they come in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.widgets.form_rows import wrapped_label
from letterpad.gui.widgets.wrapping_row import WrappingRow

_WIDTH = 600


class EmptyView(QWidget):
    """Says how letters come in, with a button for each way.

    Signals
    -------
    draw_requested(), import_requested(), restore_requested()
    """

    draw_requested = Signal()
    import_requested = Signal()
    restore_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("no_letters_yet")
        card = QFrame()
        card.setProperty("card", True)
        card.setMaximumWidth(scaled(_WIDTH))
        column = QVBoxLayout(card)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(GRID + GRID // 2)
        heading = QLabel(self.tr("Here your own letters will be"))
        heading.setProperty("heading", True)
        column.addWidget(heading)
        for name, text in (
            (
                "no_letters_draw",
                self.tr(
                    "Draw a letter on the Draw page. Where the answer is wrong, say which letter "
                    "it is; where it is right, say so: the drawing is kept here."
                ),
            ),
            (
                "no_letters_import",
                self.tr(
                    "Or bring letters along, your own from another computer or those of a whole "
                    "class: import the files, or drop them on this page. Photographs of sheets "
                    "that were printed here and filled in come as well."
                ),
            ),
            (
                "no_letters_what_for",
                self.tr(
                    "Models can learn from them, and you see how well your hand is read. Nothing "
                    "is kept unasked, and nothing leaves this computer."
                ),
            ),
        ):
            label = wrapped_label(name, "muted")
            label.setText(text)
            column.addWidget(label)
        self.draw_button = self._button("draw_letters_button", self.tr("Draw letters"), "")
        self.draw_button.setProperty("primary", True)
        self.draw_button.setToolTip(self.tr("Go to the canvas"))
        self.draw_button.clicked.connect(self.draw_requested)
        importing = self._button(
            "import_first_button",
            self.tr("Import letters…"),
            self.tr("Choose files with letters, or pictures of filled-in sheets; several at once"),
        )
        importing.clicked.connect(self.import_requested)
        restoring = self._button(
            "restore_first_button",
            self.tr("Restore a backup…"),
            self.tr("Bring back what a backup has saved"),
        )
        restoring.clicked.connect(self.restore_requested)
        buttons = WrappingRow()
        for button in (self.draw_button, importing, restoring):
            buttons.add(button)
        column.addSpacing(GRID)
        column.addWidget(buttons)
        # Stretches and no alignment, for which Qt would not ask how high the wrapped lines are.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 100)
        middle.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(2)

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.removesuffix("…"))
        button.setToolTip(tip)
        return button
