"""The question whether to close the window while a training is under way."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMessageBox, QWidget


class ConfirmClose(QMessageBox):
    """Asks without blocking, so that the training goes on meanwhile.

    Signals
    -------
    confirmed()
        The training is to be stopped and the window closed.
    """

    confirmed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("close_question")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("A training is running"))
        self.setText(
            self.tr(
                "Stop the training and close Letterpad? What it has learned so far will be lost."
            )
        )
        self.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        self.button(QMessageBox.StandardButton.Yes).setText(self.tr("Stop and close"))
        self.button(QMessageBox.StandardButton.No).setText(self.tr("Keep training"))
        for button in self.buttons():
            button.setIcon(QIcon())  # the style's own are a green light on "Stop and close"
        self.setDefaultButton(QMessageBox.StandardButton.No)
        self.finished.connect(self._take_answer)

    @Slot(int)
    def _take_answer(self, answer: int) -> None:
        if QMessageBox.StandardButton(answer) == QMessageBox.StandardButton.Yes:
            self.confirmed.emit()
