"""Connects the panel of the nearest letters with what finds them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from letterpad.gui.controllers.jobs import Jobs
from letterpad.gui.controllers.nearest_letters import NearestLetters
from letterpad.gui.controllers.opening import OpenModel
from letterpad.gui.draw.nearest_panel import NearestPanel
from letterpad.letters.data_spec import DataSpec


class NearestService(QObject):
    """Finds letters for a `NearestPanel`, and reads those of the live model.

    Parameters
    ----------
    panel : NearestPanel
    jobs : Jobs
        Reads letters.
    panel_spec : callable
        Returns the letters that are chosen in the training panel.
    """

    def __init__(
        self,
        panel: NearestPanel,
        jobs: Jobs,
        panel_spec: Callable[[], DataSpec],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self.letters = NearestLetters(panel_spec, self)
        self.letters.letters_requested.connect(jobs.read_letters)
        jobs.letters_ready.connect(self.letters.take_letters)
        jobs.letters_failed.connect(self.letters.take_no_letters)
        self.letters.found.connect(panel.show_nearest)
        self.letters.said.connect(panel.show_sentence)
        self.letters.letters_said.connect(panel.show_which_letters)
        panel.sought.connect(self.letters.seek)
        panel.shown.connect(self.letters.set_active)

    @Slot(object)
    def set_model(self, model: OpenModel) -> None:
        """Take another live model."""
        self._panel.set_model(model)
        self.letters.set_model(model)

    def close(self) -> None:
        """End what is being done."""
        self.letters.close()
