"""The one set of letters that is chosen in the window, whichever view it was chosen in."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from letterpad.evaluation.selection import Combination, LetterSelection


@dataclass(frozen=True, slots=True)
class Chosen:
    """A selection, and of which held-out letters it is.

    Parameters
    ----------
    key : str
        The same for all models that were held out the very same letters
        (`HeldOutResult.key`).
    selection : LetterSelection
    """

    key: str
    selection: LetterSelection


class Selection(QObject):
    """Keeps what is chosen, and combines the next choice with it where that was asked for.

    Signals
    -------
    changed(Chosen or None)
    combination_changed(str)
        How the next choice is combined: "and", "or", "without"; "" if it takes the place of what
        is chosen.
    """

    changed = Signal(object)
    combination_changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen: Chosen | None = None
        self._combination: Combination | None = None

    @property
    def chosen(self) -> Chosen | None:
        """What is chosen; None if nothing is."""
        return self._chosen

    @Slot(object)
    def choose(self, chosen: Chosen) -> None:
        """Choose letters, alone or combined with those that are chosen.

        Letters of another data set take the place of what is chosen: they have nothing in common.
        """
        before, how = self._chosen, self._combination
        if before is not None and how is not None and before.key == chosen.key:
            chosen = Chosen(chosen.key, before.selection.combined(chosen.selection, how))
        self.combine("")
        self._chosen = chosen
        self.changed.emit(chosen)

    @Slot(str)
    def combine(self, how: str) -> None:
        """Say how the next choice is combined with this one; "" for not at all."""
        combination = how if how in ("and", "or", "without") and self._chosen is not None else ""
        if combination != (self._combination or ""):
            self._combination = combination or None  # type: ignore[assignment]
            self.combination_changed.emit(combination)

    @Slot()
    def clear(self) -> None:
        """Choose nothing."""
        if self._chosen is not None:
            self.combine("")
            self._chosen = None
            self.changed.emit(None)
