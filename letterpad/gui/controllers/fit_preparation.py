"""What the first fit to a hand would wait for is done before, while nobody does anything."""

import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from letterpad import paths
from letterpad.algorithms.registry import known
from letterpad.collection.kept import FILE
from letterpad.gui.controllers import background
from letterpad.gui.controllers.background import Background, Failure
from letterpad.gui.controllers.opening import OpenModel
from letterpad.recognition.recognizer import SHIPPED
from letterpad.training.process import ChildProcess
from letterpad.training.protocol import Failed, Last, Message, PrepareFit

_LOG = logging.getLogger(__name__)

IDLE_MS = 3000
"""Milliseconds without a stroke or another letter of the user's, until it is begun."""


class FitPreparation(QObject):
    """Looks at the letters of the live model's own kind, once the user has letters.

    A fit shows that they are read as well as before, and looking at them for the first time takes
    some seconds. A process of low priority does it, which leaves its results in the cache and can
    be ended at any time. Nothing is done for a user without letters, for a model that is fitted by
    training it again, or for one that was prepared by this window before.

    Signals
    -------
    prepared(Path)
        A fit of this model takes a moment from now on.
    """

    prepared = Signal(object)
    _posted = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("letters to prepare for", self)
        self._model: Path | None = None
        self._done: set[Path] = set()  # or tried: what fails is said when it is asked for
        self._child: ChildProcess | None = None
        self._children: list[ChildProcess] = []
        self._is_closed = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._look)
        self._posted.connect(self._take_messages, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether something is being prepared, or is about to be."""
        return self._idle.isActive() or self._background.is_busy or self._child is not None

    @Slot(object)
    def set_model(self, model: OpenModel) -> None:
        """Prepare for the model that is live now, and for no other any more."""
        is_trained = model.recognizer.card.algorithm in known()
        path = None if is_trained else model.run or paths.resource(SHIPPED)
        if path != self._model:
            self.stop()
            self._model = path
        self.begin()

    @Slot()
    def begin(self) -> None:
        """Prepare when nothing has happened for a while: the user may have letters now."""
        if self._model not in (None, *self._done) and self._child is None and not self._is_closed:
            self._idle.start()

    @Slot()
    def put_off(self) -> None:
        """Wait longer: the user is at work."""
        if self._idle.isActive():
            self._idle.start()

    @Slot()
    def stop(self) -> None:
        """Leave it: it is done elsewhere now, or nobody needs it."""
        self._idle.stop()
        if self._child is not None:
            self._child.kill()
            self._child = None

    def close(self) -> None:
        """Give up what is under way, begin nothing more, and wait for the end of it."""
        self._is_closed = True
        self.stop()
        for child in self._children:
            child.wait(background.CLOSING_SECONDS)
        self._background.close()

    @Slot()
    def _look(self) -> None:
        model = self._model

        def then(has_letters: bool | Failure) -> None:
            if has_letters is True and model is not None and model == self._model:
                self._prepare(model)

        self._background.do(lambda job: _has_letters(), then)

    def _prepare(self, model: Path) -> None:
        if model in self._done or self._child is not None or self._is_closed:
            return
        self._children = [each for each in self._children if not each.is_gone]
        self._child = child = ChildProcess()
        self._children.append(child)
        child.run(PrepareFit(str(model)), lambda told: self._posted.emit(child, told))

    @Slot(object, object)
    def _take_messages(self, child: ChildProcess, messages: Sequence[Message]) -> None:
        if child is not self._child or not isinstance(messages[-1], Last):
            return
        assert self._model is not None
        self._done.add(self._model)
        self.stop()
        if isinstance(messages[-1], Failed):
            _LOG.warning("a fit could not be prepared: %s", messages[-1].sentence)
        else:
            self.prepared.emit(self._model)


def _has_letters() -> bool:
    """Return whether the user has letters; where there is no file of them, none is begun."""
    if not (paths.home() / FILE).exists():
        return False
    from letterpad.collection.store import Collection  # imports SQLite

    with Collection.open() as mine:
        return mine.authors().get("", 0) > 0
