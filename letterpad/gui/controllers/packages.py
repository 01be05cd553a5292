"""Algorithms of installed packages: a child process asks each package, and never the window."""

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from letterpad.algorithms import plugins, registry
from letterpad.algorithms.algorithm import Package
from letterpad.algorithms.plugins import Known, Refusal
from letterpad.gui.controllers import background
from letterpad.gui.text.translation import translated
from letterpad.messages import Sentence
from letterpad.training.process import ChildProcess
from letterpad.training.protocol import DescribeAlgorithms, Described, Failed, Last, Message

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_LOG = logging.getLogger(__name__)

_MOST_SECONDS = 60.0
_SLICE = 0.004
"""Seconds that the window looks at packages at a time."""


class Packages(QObject):
    """Finds the algorithms that installed packages offer, and enters them in the registry.

    A package that was seen in this version before is shown at once, from what was kept of it.
    Others are asked one after another, each in a child process of its own.

    Parameters
    ----------
    new_child : callable
        Makes a child process.
    most_seconds : float
        How long a package may take to be imported, before the next one is asked.

    Signals
    -------
    changed()
        The registry knows other algorithms than before.
    failed(str)
        A package offers something that cannot be used, and did not say so before.
    """

    changed = Signal()
    failed = Signal(str)
    _posted = Signal(object, object)

    def __init__(
        self,
        parent: QObject | None = None,
        new_child: Callable[[], ChildProcess] = ChildProcess,
        most_seconds: float = _MOST_SECONDS,
    ) -> None:
        super().__init__(parent)
        self._new_child = new_child
        self._to_ask: list[Package] = []
        self._asked: Package | None = None
        self._child: ChildProcess | None = None
        self._children: list[ChildProcess] = []  # of which something may be left
        self._said: set[Refusal] = set()
        self._is_closed = False
        self._points: Iterator[EntryPoint | None] = plugins.entry_points()
        self._found: list[EntryPoint | None] = []
        self._has_looked = False
        self._looking = QTimer(self)
        self._looking.setInterval(0)
        self._looking.timeout.connect(self._look_on)
        self._posted.connect(self._take_messages, Qt.ConnectionType.QueuedConnection)
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(round(most_seconds * 1000))
        self._limit.timeout.connect(self._give_up)

    @property
    def is_asking(self) -> bool:
        """Whether a package is being asked."""
        return self._asked is not None

    @Slot()
    def look(self) -> None:
        """Look once which packages are installed, a few at a time: a file of each must be read.

        Not in a thread: so much in a row makes Python collect garbage there, widgets among it, and
        a widget that is destroyed outside the window's thread ends the program.
        """
        if not (self._is_closed or self._has_looked):
            self._looking.start()

    def close(self, timeout: float | None = None) -> bool:
        """Stop asking, and wait until no process is left; return whether none is."""
        self._is_closed = True
        self._to_ask = []
        self._looking.stop()
        self._limit.stop()
        for child in self._children:
            child.kill()
        ends = time.monotonic() + (background.CLOSING_SECONDS if timeout is None else timeout)
        for child in self._children:
            child.wait(ends - time.monotonic())
        return all(child.is_gone for child in self._children)

    @Slot()
    def _look_on(self) -> None:
        """Look at a few more packages; at the end take what was found."""
        ends = time.monotonic() + _SLICE
        try:
            for point in self._points:
                self._found.append(point)
                if time.monotonic() > ends:
                    return
            known = plugins.look(self._found)
        except Exception:  # noqa: BLE001 - the border: a damaged installation must not end in a dialog
            _LOG.exception("The installed packages could not be listed.")
            known = Known()
        self._has_looked = True
        self._looking.stop()
        self._said.update(known.refusals)
        self._to_ask = list(known.to_ask)
        self._enter(known)
        self._ask_next()

    @Slot(object, object)
    def _take_messages(self, package: Package, messages: Sequence[Message]) -> None:
        for message in messages:
            if not isinstance(message, Last) or package != self._asked:
                continue
            if isinstance(message, Described):
                self._enter(plugins.known_from(message.description))
            elif isinstance(message, Failed):
                self._refuse(Refusal("", package, message.sentence))
                _LOG.error("%s", message.traceback)
            else:
                self._refuse(Refusal("", package, Sentence("it did not answer in time.")))
            self._end_asking()
            self._ask_next()

    def _enter(self, known: Known) -> None:
        """Take note of algorithms, and say what cannot be used, unless it was said before."""
        registry.FROM_PACKAGES.update({each.key: each for each in known.algorithms})
        if known.algorithms:
            self.changed.emit()
        for refusal in known.refusals:
            self._refuse(refusal)

    def _refuse(self, refusal: Refusal) -> None:
        _LOG.warning("%s", refusal.sentence)
        if refusal not in self._said:
            self._said.add(refusal)
            self.failed.emit(translated(refusal.sentence))

    def _ask_next(self) -> None:
        if self._is_closed or not self._to_ask:
            return
        self._asked = self._to_ask.pop(0)
        self._children = [child for child in self._children if not child.is_gone]
        self._child = self._new_child()
        self._children.append(self._child)
        self._limit.start()
        post = partial(self._posted.emit, self._asked)
        self._child.run(DescribeAlgorithms(self._asked.name), post)

    def _end_asking(self) -> None:
        self._limit.stop()
        self._asked = None
        if self._child is not None:
            self._child.kill()
            self._child = None

    @Slot()
    def _give_up(self) -> None:
        if self._child is not None:
            self._child.kill()  # its last message follows
