"""What serves the panel "Why?": the live model, its answers, and the letters it learned from."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from letterpad.gui.controllers.jobs import Jobs
from letterpad.gui.controllers.live_answer import LiveAnswer
from letterpad.gui.controllers.opening import OpenModel
from letterpad.gui.controllers.pairs import is_tested
from letterpad.gui.controllers.runs import Runs
from letterpad.gui.draw.why_fold import WhyFold
from letterpad.letters.data_spec import DataSpec
from letterpad.library import Run
from letterpad.recognition.prediction import Prediction

if TYPE_CHECKING:
    from letterpad.gui.draw.why_panel import WhyPanel


class WhyServices(QObject):
    """Tells the panel what it explains, once somebody has opened it.

    Signals
    -------
    net_requested(Run)
        The user asks for the live model, drawn as a net.
    """

    net_requested = Signal(object)

    def __init__(
        self,
        fold: WhyFold,
        live: LiveAnswer,
        runs: Runs,
        jobs: Jobs,
        panel_spec: Callable[[], DataSpec],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._panel_spec = panel_spec
        self._fold = fold
        self._live = live
        self._runs = runs
        self._model: OpenModel | None = None
        self._prediction: Prediction | None = None
        # After the window's own connections: the answer is shown first, and then explained.
        live.answered.connect(self._take_answer)
        runs.live_changed.connect(self._take_model)
        fold.made.connect(self._serve)

    @property
    def is_busy(self) -> bool:
        """Whether something is still being computed."""
        return self._fold.panel is not None and self._fold.panel.is_busy

    def close(self) -> None:
        """End all that is computed, and wait for it."""
        if self._fold.panel is not None:
            self._fold.panel.close_threads()

    @Slot(object)
    def _serve(self, panel: "WhyPanel") -> None:
        """Tell a panel that has just been made what it has missed, and read letters for it."""
        panel.nearest.set_panel_spec(self._panel_spec)
        panel.nearest.letters_requested.connect(self._jobs.read_letters)
        self._jobs.letters_ready.connect(panel.nearest.take_letters)
        self._jobs.letters_failed.connect(panel.nearest.take_no_letters)
        panel.net_requested.connect(self._ask_for_net)
        if self._model is not None:
            self._explain(panel, self._model)
            self._tell(panel)

    @Slot(object)
    def _take_model(self, model: OpenModel) -> None:
        self._model, self._prediction = model, None
        if self._fold.panel is not None:
            self._explain(self._fold.panel, model)

    def _explain(self, panel: "WhyPanel", model: OpenModel) -> None:
        """Let the panel explain the answers of a model."""
        from letterpad.gui.compare.net_diagram_panel import can_be_drawn  # the window is sooner

        panel.set_model(model)
        run = self._run(model)
        panel.set_has_net(run is not None and is_tested(run) and can_be_drawn(run))

    @Slot()
    def _ask_for_net(self) -> None:
        run = None if self._model is None else self._run(self._model)
        if run is not None:
            self.net_requested.emit(run)

    def _run(self, model: OpenModel) -> Run | None:
        return None if model.run is None else self._runs.find(model.run)

    @Slot(object)
    def _take_answer(self, prediction: Prediction) -> None:
        self._prediction = prediction
        if self._fold.panel is not None:
            self._tell(self._fold.panel)

    def _tell(self, panel: "WhyPanel") -> None:
        if self._prediction is not None:
            panel.set_question(self._live.answered_question, self._prediction)
