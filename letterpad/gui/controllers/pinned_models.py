"""The models beside the answer: which they are, what they are called, and whether they are open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from letterpad.gui.controllers.background import Background, Failure, Job
from letterpad.gui.controllers.opening import OpenModel, in_words, opened
from letterpad.gui.controllers.pins import Key, Pins
from letterpad.gui.controllers.runs import Runs
from letterpad.gui.text.translation import error_text
from letterpad.library import Run


@dataclass(frozen=True, slots=True)
class PinnedModel:
    """A model beside the answer.

    Parameters
    ----------
    key : Key
        Its run's file, or None for the shipped recogniser.
    name : str
    is_live : bool
        Whether it is what answers.
    model : OpenModel or None
        None while it is being opened, or cannot be.
    problem : str
        A sentence: it cannot be opened.
    """

    key: Key
    name: str
    is_live: bool
    model: OpenModel | None
    problem: str


@dataclass(frozen=True, slots=True)
class Pinning:
    """What stands beside the answer, and what else could.

    Parameters
    ----------
    models : tuple of PinnedModel
        In their order.
    others : tuple of (Key, str)
        Models with their names that are not there, the newest first.
    has_room : bool
        Whether another one can be pinned.
    """

    models: tuple[PinnedModel, ...] = ()
    others: tuple[tuple[Key, str], ...] = ()
    has_room: bool = True


class PinnedModels(QObject):
    """Keeps the models beside the answer open, for the window.

    They are opened in a thread, one after the other, once the live model answers and the runs are
    listed. A run that is gone is shown no more, and where it stood is remembered.

    Signals
    -------
    changed(Pinning)
        Other models stand there, in another order, or one was opened.
    """

    changed = Signal(object)

    def __init__(self, runs: Runs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self._pins = Pins()
        self._pinning = Pinning()
        self._open: dict[Key, OpenModel] = {}
        self._problems: dict[Key, str] = {}
        self._opening: dict[Key, Job] = {}
        self._background = Background("opening pinned models", self)
        self._is_active = False
        self._has_live = False
        self._first: set[Key] = set()
        runs.changed.connect(self._refresh)
        runs.live_changed.connect(self._take_live)
        runs.chosen_changed.connect(self._refresh)

    @property
    def pinning(self) -> Pinning:
        """What stands beside the answer now."""
        return self._pinning

    @property
    def is_busy(self) -> bool:
        """Whether a model is being opened."""
        return self._background.is_busy

    def close(self) -> None:
        """Give up what is being opened."""
        self._background.close()

    def choices(self) -> dict[str, Any]:
        """Return what was pinned, as JSON-ready values."""
        return self._pins.to_json()

    def set_choices(self, choices: Mapping[str, Any]) -> None:
        """Take up what `choices` gave."""
        self._pins = Pins.from_json(choices)
        self._refresh()

    @Slot(bool)
    def set_active(self, is_active: bool) -> None:
        """Open models from now on, or not while nobody sees their answers."""
        self._is_active = is_active
        self._refresh()

    # What the user does

    @Slot(object)
    def pin(self, key: Key) -> None:
        """Let a model stand beside the answer, if there is room."""
        if self._pinning.has_room:
            self._problems.pop(key, None)  # it is tried again
            self._change(self._pins.pinned(key, self._shown()))

    @Slot(object)
    def unpin(self, key: Key) -> None:
        """Let a model stand there no more."""
        self._change(self._pins.unpinned(key))

    @Slot(object)
    def toggle_run(self, run: Run) -> None:
        """Pin a run, or unpin it if it stands there."""
        if run.path in self._shown():
            self.unpin(run.path)
        else:
            self.pin(run.path)

    @Slot(object, int)
    def move(self, key: Key, place: int) -> None:
        """Put a model at another place."""
        self._change(self._pins.moved(key, place, self._shown()))

    @Slot(object)
    def use(self, key: Key) -> None:
        """Let a model that stands there be the live one; all of them stay where they are."""
        self._pins = self._pins.all_pinned(self._shown())
        model = self._open.get(key)
        if model is None:
            self._runs.make_live(key)
        else:
            self._runs.make_open_live(model)

    # What is shown

    def _shown(self) -> tuple[Key, ...]:
        return tuple(model.key for model in self._pinning.models)

    def _change(self, pins: Pins) -> None:
        self._pins = pins
        self._refresh()

    @Slot(object)
    def _take_live(self, model: OpenModel) -> None:
        """Take the model that answers from now on; the others tell the cases apart as it does."""
        if not self._has_live:
            self._first = {self._runs.chosen, model.run}  # another one may stand in for it
        self._has_live = True
        self._open[model.run] = model
        self._problems.pop(model.run, None)
        if model.run not in self._first:  # somebody chose it, and wants to see it
            self._pins = self._pins.unhidden(model.run)
        self._first.discard(model.run)
        for key, other in self._open.items():
            self._open[key] = other.with_cases(self._runs.apart)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """Show what is to be seen by now, and open what is not open yet."""
        runs = self._runs.list()
        names: dict[Key, str] = {None: self.tr("Letterpad's recogniser")}
        names.update((run.path, run.card.name) for run in runs)
        paths = [run.path for run in runs]
        # At the start, until it answers, the one that will.
        live = self._runs.live if self._has_live else self._runs.chosen
        shown = self._pins.shown(live, paths)
        self._let_go(shown)
        if self._is_active and self._has_live:
            for key in shown:
                self._open_soon(key, names[key])
        pinning = Pinning(
            tuple(self._described(key, names[key]) for key in shown),
            tuple((key, names[key]) for key in (*reversed(paths), None) if key not in shown),
            self._pins.has_room(live, paths),
        )
        if pinning != self._pinning:
            self._pinning = pinning
            self.changed.emit(pinning)

    def _described(self, key: Key, name: str) -> PinnedModel:
        is_live = self._has_live and key == self._runs.live
        return PinnedModel(key, name, is_live, self._open.get(key), self._problems.get(key, ""))

    def _let_go(self, shown: Sequence[Key]) -> None:
        """Close what is neither shown nor live, and open it no more."""
        stay = {*shown, self._runs.live}
        self._open = {key: model for key, model in self._open.items() if key in stay}
        self._problems = {key: said for key, said in self._problems.items() if key in stay}
        for key in [key for key in self._opening if key not in stay]:
            self._opening.pop(key).cancel()

    def _open_soon(self, key: Key, name: str) -> None:
        is_on_its_way = self._runs.opening.is_busy and key == self._runs.chosen
        if key in self._open or key in self._problems or key in self._opening or is_on_its_way:
            return
        self._opening[key] = self._background.do(
            partial(in_words, name, partial(opened, key)), partial(self._take_opened, key)
        )

    def _take_opened(self, key: Key, model: OpenModel | Failure) -> None:
        del self._opening[key]
        if isinstance(model, OpenModel):
            self._open.setdefault(key, model.with_cases(self._runs.apart))
        else:
            self._problems[key] = error_text(model)
        self._refresh()


def keys_of(pinning: Pinning) -> frozenset[Path]:
    """Return the runs among the models that stand beside the answer."""
    return frozenset(model.key for model in pinning.models if model.key is not None)
