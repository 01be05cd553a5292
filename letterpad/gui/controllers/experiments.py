"""Experiments between the panels that ask for them, the child that does them, and the disk."""

from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from letterpad.gui.controllers.background import Background
from letterpad.gui.controllers.jobs import Jobs
from letterpad.training.experiments.kept import kept_curve, kept_repetition
from letterpad.training.experiments.spec import Curve, CurveSpec, Repeated, RepeatSpec


class Asks(Protocol):
    """A panel that asks for experiments and shows what they bring."""

    experiment_requested: Any
    stop_requested: Any
    kept_requested: Any

    def take(self, message: object) -> None:
        """Take what an experiment says."""
        ...

    def set_busy_with(self, what: str) -> None:
        """Show what is under way in the child."""
        ...

    def show_kept(self, spec: Any, result: Any) -> None:
        """Show what was found before."""
        ...


class Experiments(QObject):
    """Hands requests to the jobs, and reads in a thread what was found before.

    Signals
    -------
    were_kept(CurveSpec or RepeatSpec, Curve or Repeated)
        What was found before; nothing comes where nothing was.
    """

    were_kept = Signal(object, object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._background = Background("reading experiments", self)

    @property
    def is_busy(self) -> bool:
        """Whether something is being read."""
        return self._background.is_busy

    def serve(self, panel: Asks) -> None:
        """Connect a panel with all that it needs."""
        requested: SignalInstance = panel.experiment_requested
        requested.connect(self._jobs.experiment)
        panel.stop_requested.connect(self._jobs.stop)
        panel.kept_requested.connect(self.read)
        self._jobs.experiment_said.connect(panel.take)
        self._jobs.busy_changed.connect(panel.set_busy_with)
        self.were_kept.connect(panel.show_kept)
        panel.set_busy_with(self._jobs.busy_with)

    @Slot(object, str)
    def read(self, spec: CurveSpec | RepeatSpec, letters_hash: str) -> None:
        """Look whether an experiment with these letters was done before."""
        self._background.do(lambda job: _kept(spec, letters_hash), partial(self._take, spec))

    def close(self) -> None:
        """Give up what is being read."""
        self._background.close()

    def _take(self, spec: CurveSpec | RepeatSpec, found: object) -> None:
        if isinstance(found, Curve | Repeated):
            self.were_kept.emit(spec, found)


def _kept(spec: CurveSpec | RepeatSpec, letters_hash: str) -> Curve | Repeated | None:
    if isinstance(spec, CurveSpec):
        return kept_curve(spec, letters_hash)
    return kept_repetition(spec, letters_hash)
