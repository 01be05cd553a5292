"""The layers of a run's net, and their numbers for the drawing on the canvas."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from letterpad.explaining.layers import DenseNet, Passed, dense_net
from letterpad.gui.controllers.background import FAILURES, Background, Failure, Job
from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.text.translation import error_text
from letterpad.ink.raster import rasterize
from letterpad.ink.strokes import Ink
from letterpad.library import Run


class NetLayers(QObject):
    """Reads a run's net and asks it about the newest drawing, in a thread.

    Signals
    -------
    opened(DenseNet or None)
        A run's file has been read; None if it is no net of dense layers.
    failed(str)
        A sentence: why it cannot be read.
    passed(Passed or None)
        The numbers for the newest drawing; None for an empty canvas.
    """

    opened = Signal(object)
    failed = Signal(str)
    passed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("net layers", self)
        self._opening: Job | None = None
        self._run: Run | None = None
        self._net: DenseNet | None = None
        self._question: Question | None = None
        self._asked: Question | None = None
        self._asking: Job | None = None

    @property
    def is_behind(self) -> bool:
        """Whether something is yet to come."""
        return self._opening is not None or self._asking is not None

    def set_run(self, run: Run | None) -> None:
        """Read another run's file; None for none."""
        for job in (self._opening, self._asking):
            if job is not None:
                job.cancel()
        self._opening = self._asking = self._asked = self._net = None
        self._run = run
        if run is not None:
            self._opening = self._background.do(partial(_read, run), self._take_net)

    def ask(self, question: Question) -> None:
        """Send a drawing through the net; an older one that waits is forgotten."""
        self._question = question
        if self._asking is None:
            self._ask_newest()

    def close(self) -> None:
        """End what is computed, and wait for it."""
        self._background.close()

    def _ask_newest(self) -> None:
        question, net, run = self._question, self._net, self._run
        if question is None or net is None or run is None:
            return
        self._asked = question
        if question.is_empty:
            self.passed.emit(None)
            return
        self._asking = self._background.do(partial(_pass, net, run, question), self._take_passed)

    def _take_net(self, net: DenseNet | Failure | None) -> None:
        self._opening = None
        if isinstance(net, FAILURES):
            self.failed.emit(error_text(net))
            return
        assert net is None or isinstance(net, DenseNet)
        self._net = net
        self.opened.emit(net)
        self._ask_newest()

    def _take_passed(self, passed: Passed | Failure) -> None:
        self._asking = None
        if isinstance(passed, FAILURES):
            self.failed.emit(error_text(passed))
            return
        self.passed.emit(passed)
        if self._question is not self._asked:
            self._ask_newest()


def _read(run: Run, job: Job) -> DenseNet | None:
    return dense_net(run.path)


def _pass(net: DenseNet, run: Run, question: Question, job: Job) -> Passed:
    framing, drawn = run.card.framing, question.drawn
    picture = rasterize(drawn, framing) if isinstance(drawn, Ink) else drawn.framed(framing)
    return net.passed(picture)
