"""With what the strokes on the canvas were drawn, and when."""

from dataclasses import dataclass
from datetime import UTC, datetime

from letterpad.gui.canvas.stroke_owner import Kind
from letterpad.ink.strokes import Ink, Stroke

_MOST = 10_000
"""Strokes that are remembered: more than a history of drawings keeps of letters."""

DEVICES = {Kind.MOUSE: "mouse", Kind.PEN: "pen", Kind.FINGER: "touch", Kind.KEYS: "keyboard"}
"""How devices are called where drawings are kept."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """How an ink came about.

    Parameters
    ----------
    device : str
        What it was drawn with, as in `DEVICES`; several with a "+" between them. "" if any of it
        was not drawn here.
    began : datetime or None
        When its first stroke was begun, with the time zone here; None if that is not known.
    """

    device: str = ""
    began: datetime | None = None


class DrawnWith:
    """Remembers of every stroke what drew it: undo and redo bring back strokes, and not how."""

    def __init__(self) -> None:
        self._strokes: dict[Stroke, tuple[Kind, datetime]] = {}

    def add(self, stroke: Stroke, kind: Kind, began: datetime) -> None:
        """Remember a stroke that was finished."""
        while len(self._strokes) >= _MOST:
            del self._strokes[next(iter(self._strokes))]
        self._strokes[stroke] = (kind, began)

    def of(self, ink: Ink) -> Drawn:
        """Say of an ink what its strokes were drawn with.

        Examples
        --------
        >>> DrawnWith().of(Ink.of([[(0, 0)]]))
        Drawn(device='', began=None)
        """
        known = [self._strokes[each] for each in ink.strokes if each in self._strokes]
        if not known or len(known) < len(ink.strokes):
            return Drawn()
        devices = sorted({DEVICES[kind] for kind, _ in known})
        return Drawn("+".join(devices), min(began for _, began in known))


def now() -> datetime:
    """Return the time here, with its zone."""
    return datetime.now(UTC).astimezone()
