"""What the user decides about labels in doubt: shown at once, kept on disk by a thread."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from letterpad.gui.controllers.background import FAILURES, Background, Failure
from letterpad.gui.controllers.pairs import Comparing
from letterpad.gui.text.translation import error_text
from letterpad.letters.decisions import Decision, decide, read_decisions


class LabelDecisions(QObject):
    """Keeps the decisions about one set of letters at a time: those of the pair that is compared.

    Signals
    -------
    changed(str, dict)
        The hash of the letters, and all that is decided about them by index.
    failed(str)
        A sentence: decisions cannot be read or kept.
    """

    changed = Signal(str, object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("keeping decisions", self)
        self._hash = ""
        self._decisions: dict[int, Decision] = {}

    @property
    def is_busy(self) -> bool:
        """Whether decisions are being read or written."""
        return self._background.is_busy

    @property
    def decisions(self) -> Mapping[int, Decision]:
        """What is decided about the letters, by index."""
        return self._decisions

    @Slot(object)
    def take_comparing(self, comparing: Comparing) -> None:
        """Read what was decided about the letters of a pair, unless that is known."""
        letters_hash = str(comparing.run.card.data.get("hash", ""))
        if letters_hash != self._hash:
            self._hash, self._decisions = letters_hash, {}
            self._background.do(
                lambda job: read_decisions(letters_hash), partial(self._take, letters_hash)
            )

    @Slot(object, object)
    def decide(self, decided: Sequence[Decision], undone: Sequence[int]) -> None:
        """Decide about letters, or take decisions back."""
        letters_hash = self._hash
        known = self._decisions | {each.index: each for each in decided}
        self._decisions = {index: each for index, each in known.items() if index not in set(undone)}
        self.changed.emit(letters_hash, self._decisions)
        self._background.do(
            lambda job: decide(letters_hash, decided, undone), partial(self._take_kept)
        )

    def close(self) -> None:
        """Finish what is being written."""
        self._background.finish()

    def _take(self, letters_hash: str, result: dict[int, Decision] | Failure) -> None:
        if isinstance(result, FAILURES):
            self.failed.emit(error_text(result))
        elif letters_hash == self._hash:
            self._decisions = {**result, **self._decisions}  # what was decided meanwhile counts
            self.changed.emit(letters_hash, self._decisions)

    def _take_kept(self, result: object) -> None:
        if isinstance(result, FAILURES):
            self.failed.emit(error_text(result))
