"""The question what becomes of a writing test that is stopped."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QPushButton, QWidget

from letterpad.gui.text.language import number


class PauseQuestion(QMessageBox):
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
        self.setText(
            self.tr("You have written {0} of {1} letters. Keep them?").format(
                number(n_written), number(n_asked)
            )
        )
        self.setInformativeText(
            self.tr(
                "Continue later keeps this test in your folder until then. Show the result counts "
                "what is there. Throw away stores nothing."
            )
        )
        roles = QMessageBox.ButtonRole
        go_on = self._button("go_on", self.tr("Go on writing"), roles.RejectRole)
        self._later = self._button("later", self.tr("Continue later"), roles.AcceptRole)
        self._result = self._button("result", self.tr("Show the result"), roles.AcceptRole)
        self._discard = self._button("discard", self.tr("Throw away"), roles.DestructiveRole)
        self._result.setEnabled(n_written > 0)
        self.setDefaultButton(go_on)
        self.setEscapeButton(go_on)
        self.buttonClicked.connect(self._take_answer)

    def _button(self, name: str, text: str, role: QMessageBox.ButtonRole) -> QPushButton:
        button = self.addButton(text, role)
        button.setObjectName(f"writing_test_{name}")
        button.setIcon(QIcon())
        return button

    @Slot(QAbstractButton)
    def _take_answer(self, button: QAbstractButton) -> None:
        if button is self._later:
            self.later_requested.emit()
        elif button is self._result:
            self.result_requested.emit()
        elif button is self._discard:
            self.discard_requested.emit()
