"""A short offer under the answer: the model can be fitted to the hand that has corrected it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number
from letterpad.gui.widgets.form_rows import wrapped_label
from letterpad.gui.widgets.wrapping_row import WrappingRow


class FitOffer(QWidget):
    """A sentence and two buttons; hidden until it is offered, and after either of them.

    A click leaves the focus, and so the keyboard's pen, with the canvas.

    Signals
    -------
    fit_requested()
    declined()
        Not now.
    """

    fit_requested = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = wrapped_label("fit_offer_said", "muted")
        self._fit = self._button(
            "fit_offer_fit",
            self.tr("Fit to my hand…"),
            self.tr("See whether the live model would read you better if it knew these letters."),
        )
        self._later = self._button(
            "fit_offer_later",
            self.tr("Not now"),
            self.tr("Do not offer it again until Letterpad is started again."),
        )
        self._fit.clicked.connect(self._take_fit)
        self._later.clicked.connect(self._take_later)
        buttons = WrappingRow()
        buttons.add(self._fit)
        buttons.add(self._later)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.said)
        column.addWidget(buttons)
        self.hide()

    def offer(self, n_corrected: int) -> None:
        """Offer it, after so many corrections."""
        said = self.tr("You corrected {0} answers: the model can learn your hand.")
        self.said.setText(said.format(number(n_corrected)))
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.said, self.said.text()))

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(text.removesuffix("…"))
        button.setToolTip(tip)
        button.setProperty("tool", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    @Slot()
    def _take_fit(self) -> None:
        self.hide()
        self.fit_requested.emit()

    @Slot()
    def _take_later(self) -> None:
        self.hide()
        self.declined.emit()
