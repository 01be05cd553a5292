"""A short offer under the answer: the model can be fitted to the hand that has corrected it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number
from letterpad.gui.widgets.fitting_label import FittingLabel
from letterpad.gui.widgets.wrapping_row import WrappingRow


class FitOffer(QWidget):
    """A sentence and two buttons; hidden until it is offered, and after either of them.

    A click leaves the focus, and so the keyboard's pen, with the canvas.

    Signals
    -------
    fit_requested()
    declined()
        Not now.
    room_changed(int)
        It takes so many pixels of height, or none any more.
    """

    fit_requested = Signal()
    declined = Signal()
    room_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = FittingLabel()
        self.said.setObjectName("fit_offer_said")
        self.said.setProperty("muted", True)
        self.said.setMinimumHeight(self.said.fontMetrics().height())
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
        said = self.tr("You corrected {0} answers: learn your hand?")
        self.said.setText(said.format(number(n_corrected)))
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.said, self.said.text()))

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(text.removesuffix("…"))
        button.setToolTip(tip)
        button.setProperty("low", True)
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

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.room_changed.emit(self.sizeHint().height())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.room_changed.emit(0)
