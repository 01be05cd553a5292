"""Undo and redo of what was drawn."""

from letterpad.ink.strokes import EMPTY, Ink

MOST_STEPS = 1000
"""That can be undone; a window that is open for weeks must not keep all that was ever drawn."""


class History:
    """The inks that were on the canvas, and which of them is there now.

    Ink is immutable, so a step costs a tuple of references. A step also knows what lies under its
    ink, if anything does: a picture, or the lines on which it was written; both are immutable, too.
    """

    def __init__(self, ink: Ink = EMPTY) -> None:
        self._steps: list[tuple[Ink, object]] = [(ink, None)]
        self._now = 0

    @property
    def ink(self) -> Ink:
        """What is on the canvas now."""
        return self._steps[self._now][0]

    @property
    def under(self) -> object:
        """What lies under the ink now; None if nothing does."""
        return self._steps[self._now][1]

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to undo."""
        return self._now > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone step."""
        return self._now < len(self._steps) - 1

    def push(self, ink: Ink) -> None:
        """Put `ink` on the canvas; what lies under it stays. Undone steps are forgotten."""
        self.replace(ink, self.under)

    def replace(self, ink: Ink, under: object = None) -> None:
        """Put `ink` on the canvas, and something else, or nothing, under it."""
        if ink == self.ink and under is self.under:
            return
        del self._steps[self._now + 1 :]
        self._steps.append((ink, under))
        del self._steps[: -MOST_STEPS - 1]
        self._now = len(self._steps) - 1

    def undo(self) -> Ink:
        """Step back, if there is a step; return what is on the canvas then."""
        self._now = max(0, self._now - 1)
        return self.ink

    def redo(self) -> Ink:
        """Step forward, if there is a step; return what is on the canvas then."""
        self._now = min(len(self._steps) - 1, self._now + 1)
        return self.ink
