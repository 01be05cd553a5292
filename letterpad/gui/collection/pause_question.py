"""The question what becomes of a writing test that is stopped."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number
from letterpad.gui.widgets.form_rows import wrapped_label


class PauseQuestion(QDialog):
    """Asks whether what was written is kept; Escape goes on writing.

    Signals
    -------
    later_requested()
        Keep it, to be continued.
    result_requested()
        Show what it comes to so far.
    discard_requested()
        Throw it away.
    """

    later_requested = Signal()
    result_requested = Signal()
    discard_requested = Signal()

    def __init__(self, n_written: int, n_asked: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("writing_test_question")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("The test is paused"))
        said = wrapped_label("writing_test_paused", "sentence")
        said.setText(
            self.tr("You have written {0} of {1} letters.").format(
                number(n_written), number(n_asked)
            )
        )
        go_on = self._button("go_on", self.tr("Go on writing"), self.tr("Back to the letter."))
        later = self._button(
            "later",
            self.tr("Continue later"),
            self.tr("Keep the test in your folder, and close it."),
        )
        result = self._button(
            "result", self.tr("Show the result"), self.tr("Count what is written so far.")
        )
        discard = self._button(
            "discard", self.tr("Throw away"), self.tr("Close the test; nothing of it is stored.")
        )
        result.setEnabled(n_written > 0)
        go_on.setDefault(True)
        go_on.clicked.connect(self.reject)
        later.clicked.connect(self._choose_later)
        result.clicked.connect(self._choose_result)
        discard.clicked.connect(self._choose_to_discard)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(GRID)
        column.addWidget(said)
        column.addSpacing(GRID)
        for button in (go_on, later, result, discard):
            column.addWidget(button)
        self.setMinimumWidth(scaled(44 * GRID))
        go_on.setFocus()

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"writing_test_{name}")
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
        button.setAutoDefault(False)
        return button

    @Slot()
    def _choose_later(self) -> None:
        self.accept()
        self.later_requested.emit()

    @Slot()
    def _choose_result(self) -> None:
        self.accept()
        self.result_requested.emit()

    @Slot()
    def _choose_to_discard(self) -> None:
        self.accept()
        self.discard_requested.emit()
