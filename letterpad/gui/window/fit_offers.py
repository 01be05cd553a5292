"""When a fit to the hand is offered under the answer: after some letters that were misread."""

from PySide6.QtCore import QObject, Slot

from letterpad.gui.controllers.opening import OpenModel
from letterpad.gui.controllers.runs import Runs
from letterpad.gui.window.draw_page import DrawPage
from letterpad.gui.window.fitting import FitToHand
from letterpad.gui.window.teaching import Teaching

AFTER = 5
"""Letters that the live model has misread, since it is live or was offered to be fitted."""


class FitOffers(QObject):
    """Counts corrections, and offers to fit the live model once there are several.

    After "Not now" nothing is offered again by this window.
    """

    def __init__(
        self, page: DrawPage, teaching: Teaching, fitting: FitToHand, runs: Runs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._offer = page.answer_view.fit_offer
        self._canvas = page.draw_column.canvas
        self._n = 0
        self._is_declined = False
        self._model = runs.live
        self._offer.fit_requested.connect(fitting.show)
        self._offer.declined.connect(self._decline)
        fitting.shown.connect(self._begin)
        teaching.corrected.connect(self._count)
        teaching.correction_taken_back.connect(self._discount)
        runs.live_changed.connect(self._take_live)

    @Slot()
    def _count(self) -> None:
        self._n += 1
        if self._n == AFTER and not self._is_declined:
            self._offer.offer(self._n)

    @Slot()
    def _discount(self) -> None:
        if self._n < AFTER:  # what was offered stays so
            self._n = max(0, self._n - 1)

    @Slot()
    def _begin(self) -> None:
        """Count anew: it is being looked at what a fit would bring, or another model reads."""
        self._n = 0
        self._offer.hide()

    @Slot()
    def _decline(self) -> None:
        self._is_declined = True
        self._canvas.setFocus()

    @Slot(object)
    def _take_live(self, model: OpenModel) -> None:
        if model.run != self._model:
            self._model = model.run
            self._begin()
