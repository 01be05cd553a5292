"""Which models stand beside the answer, and in which order: rules without a window."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

MOST = 6
"""Models that stand beside the answer at a time."""

_MOST_REMEMBERED = 200
"""Models of which it is remembered where they stood; most of them are deleted by then."""

Key = Path | None
"""A model: its run's file, or None for the shipped recogniser."""


@dataclass(frozen=True, slots=True)
class Pins:
    """What the user pinned, unpinned and put in order.

    The live model, the newest run and the shipped recogniser are there by themselves, unless they
    were unpinned. Where there is no room for all, the live model comes first, then what was pinned,
    then the newest run.

    Parameters
    ----------
    order : tuple of Key
        Models in the order in which they stand, also of such as are not there now.
    kept : frozenset of Key
        Those that the user pinned.
    hidden : frozenset of Key
        Those that the user unpinned.

    Examples
    --------
    >>> old, new = Path("old"), Path("new")
    >>> Pins().shown(live=None, runs=[old, new])
    (None, PosixPath('new'))
    >>> Pins().pinned(old, [None, new]).shown(live=None, runs=[old, new])
    (None, PosixPath('new'), PosixPath('old'))
    """

    order: tuple[Key, ...] = ()
    kept: frozenset[Key] = frozenset()
    hidden: frozenset[Key] = frozenset()

    def shown(self, live: Key, runs: Sequence[Path]) -> tuple[Key, ...]:
        """Return the models beside the answer in their order, at most `MOST`.

        Parameters
        ----------
        live : Key
            What answers.
        runs : sequence of Path
            All that there are, the oldest first.
        """
        there = {None, *runs}
        newest = runs[-1] if runs else None
        kept = [key for key in self._known() if key in self.kept]
        wanted = dict.fromkeys((live, *kept, newest, None))
        chosen = [key for key in wanted if key in there and key not in self.hidden][:MOST]
        place = {key: number for number, key in enumerate(self.order)}
        usual = (None, live, newest)
        # A sort keeps the order of what it finds equal.
        unplaced = sorted(chosen, key=lambda key: usual.index(key) if key in usual else len(usual))
        return tuple(sorted(unplaced, key=lambda key: place.get(key, len(place))))

    def has_room(self, live: Key, runs: Sequence[Path]) -> bool:
        """Tell whether one more can be pinned: what stands there by itself gives way."""
        stay = ({live} | self.kept) & {None, *runs} - self.hidden
        return len(stay) < MOST

    def pinned(self, key: Key, shown: Sequence[Key]) -> "Pins":
        """Return the same with one more, at the end of those that are shown."""
        order = tuple(self._ordered([*shown, key]))
        return replace(self, order=order, kept=self.kept | {key}, hidden=self.hidden - {key})

    def unpinned(self, key: Key) -> "Pins":
        """Return the same without one."""
        return replace(self, kept=self.kept - {key}, hidden=self.hidden | {key})

    def unhidden(self, key: Key) -> "Pins":
        """Return the same, in which a model that was unpinned may be shown by itself again."""
        return replace(self, hidden=self.hidden - {key})

    def all_pinned(self, shown: Sequence[Key]) -> "Pins":
        """Return the same, in which all that are shown stay where they are."""
        return replace(self, order=tuple(self._ordered(shown)), kept=self.kept | set(shown))

    def moved(self, key: Key, place: int, shown: Sequence[Key]) -> "Pins":
        """Return the same with a model at another place, 0 to n - 1, among those shown."""
        others = [each for each in shown if each != key]
        others.insert(place, key)
        return replace(self, order=tuple(self._ordered(others)))

    def to_json(self) -> dict[str, Any]:
        """Return JSON-ready values."""
        return {
            "order": [_text(key) for key in self.order[:_MOST_REMEMBERED]],
            "kept": sorted(map(_text, self.kept)),
            "hidden": sorted(map(_text, self.hidden)),
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> "Pins":
        """Read what `to_json` gave; what is of another kind is as good as nothing."""

        def keys(name: str) -> list[Key]:
            found = values.get(name)
            texts = found[:_MOST_REMEMBERED] if isinstance(found, list) else []
            return [Path(text) if text else None for text in texts if isinstance(text, str)]

        order = tuple(dict.fromkeys(keys("order")))
        return cls(order, frozenset(keys("kept")), frozenset(keys("hidden")))

    def _known(self) -> list[Key]:
        """Return all that were pinned: those that stood there in their order, then the others."""
        others = sorted(self.kept - set(self.order), key=_text)
        return [*self.order, *others]

    def _ordered(self, shown: Sequence[Key]) -> list[Key]:
        """Return these in their order, then those of which it is only remembered."""
        return list(dict.fromkeys([*shown, *self.order]))


def _text(key: Key) -> str:
    return "" if key is None else str(key)
