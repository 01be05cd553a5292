"""Who draws: the one state machine for mouse, fingers, pens, their eraser ends and the keyboard.

It knows no Qt. It is given what the pointers do and answers with what becomes of the stroke.
"""

from collections.abc import Hashable
from enum import Enum
from typing import NamedTuple

REST = 24.0
"""Logical pixels. A finger or a mouse that stays within them does not mean to draw: it is a hand
that rests, or a mouse's event that the system makes of the pen."""


class Kind(Enum):
    """What one draws with."""

    KEYS = "keys"
    MOUSE = "mouse"
    FINGER = "finger"
    PEN = "pen"


class Button(Enum):
    """Which button is pressed or released."""

    TIP = "tip"
    """The one that draws: the mouse's left one, the pen's tip, a finger itself."""

    OTHER = "other"
    """Any other one, the barrel's, say: it has nothing to do with strokes."""


class Pointer(NamedTuple):
    """What touches the canvas: one finger of one screen, one end of one pen, one mouse."""

    kind: Kind
    device: Hashable = 0
    finger: int = 0
    erases: bool = False


class Sample(NamedTuple):
    """Where a pointer is: logical pixels, milliseconds on the event clock, 0 to 1."""

    x: float
    y: float
    time: int
    pressure: float

    def is_near(self, other: "Sample") -> bool:
        """Whether two samples are as close as those of a hand at rest."""
        return (self.x - other.x) ** 2 + (self.y - other.y) ** 2 <= REST**2


class Act(Enum):
    """What becomes of the stroke."""

    BEGIN = "begin"
    EXTEND = "extend"
    END = "end"
    WITHDRAW = "withdraw"
    """Take it back as if it had never been."""


class Step(NamedTuple):
    """What is to be done, and where; END and WITHDRAW are nowhere."""

    act: Act
    sample: Sample | None = None


_END = Step(Act.END)
_WITHDRAW = Step(Act.WITHDRAW)


class StrokeOwner:
    """Keeps which pointer owns the stroke, until the stroke ends.

    - Any new press takes the stroke over: what the owner drew until then is finished. Releases get
      lost, and a device whose release was lost must not keep the canvas from all others.
    - But a pen outranks a finger. While a pen draws, a finger (or a mouse where the pen is: the
      system may make one of the pen) only becomes its rival, and has the stroke when it has moved
      far without a word from the pen. A finger that only rests where a pen begins is withdrawn.
    - A second finger of a screen does nothing.
    - Other buttons do nothing.
    - A cancelled stroke is withdrawn.

    Every method returns the steps to do, in order. BEGIN comes only while there is no stroke, and
    all others only while there is one.
    """

    def __init__(self) -> None:
        self._owner: Pointer | None = None
        self._first = self._last = Sample(0.0, 0.0, 0, 0.0)
        self._has_moved = False
        self._rival: Pointer | None = None
        self._waiting: list[Sample] = []

    @property
    def owner(self) -> Pointer | None:
        """Whose stroke it is; None while there is none."""
        return self._owner

    def press(self, pointer: Pointer, sample: Sample, button: Button = Button.TIP) -> list[Step]:
        """Take a button that was pressed, or a finger that was put down."""
        owner = self._owner
        if button is Button.OTHER:
            return []
        if owner is None or owner == pointer:
            # Of its own: the release was lost.
            return self._begin(pointer, sample)
        if owner.kind is Kind.PEN and self._may_be_chance(pointer, sample):
            self._rival, self._waiting = pointer, [sample]
            return []
        if pointer.kind is Kind.FINGER and _is_same_screen(owner, pointer):
            return []
        if pointer.kind is Kind.PEN and owner.kind is Kind.FINGER and not self._has_moved:
            return [*self._finish(_WITHDRAW), *self._begin(pointer, sample)]
        return self._begin(pointer, sample)

    def move(self, pointer: Pointer, sample: Sample, *, touches: bool = True) -> list[Step]:
        """Take a move; `touches` is false if the pointer hovers, or no button is held any more."""
        if pointer == self._owner:
            if not touches:  # the release was lost, and where it came nobody knows
                return self._finish(_END)
            self._rival = None  # the owner is there: what else came is a hand that rests
            self._last = sample
            self._has_moved = self._has_moved or not sample.is_near(self._first)
            return [Step(Act.EXTEND, sample)]
        if pointer == self._rival:
            return self._move_rival(sample, touches=touches)
        return []

    def release(
        self, pointer: Pointer, sample: Sample | None = None, button: Button = Button.TIP
    ) -> list[Step]:
        """Take a release; the stroke goes on to `sample` if there is one."""
        if button is Button.OTHER:
            return []
        if pointer == self._rival:
            self._rival = None
        if pointer != self._owner:
            return []
        last = [] if sample is None else [Step(Act.EXTEND, sample)]
        return [*last, *self._finish(_END)]

    def cancel(self, pointer: Pointer) -> list[Step]:
        """Take it that the system (or Escape) says: this was not meant."""
        if pointer == self._rival:
            self._rival = None
        return self._finish(_WITHDRAW) if pointer == self._owner else []

    def interrupt(self) -> list[Step]:
        """End the stroke, as something else has come between: a dialog, another window, Undo."""
        self._rival = None
        return self._finish(_END) if self._owner is not None else []

    def pointers(self) -> list[Pointer]:
        """Return the pointers that are waited for: the owner's, and its rival's."""
        return [each for each in (self._owner, self._rival) if each is not None]

    def _begin(self, pointer: Pointer, sample: Sample) -> list[Step]:
        steps = self._finish(_END) if self._owner is not None else []
        self._owner, self._first, self._last = pointer, sample, sample
        self._has_moved = False
        return [*steps, Step(Act.BEGIN, sample)]

    def _finish(self, step: Step) -> list[Step]:
        self._owner = self._rival = None
        return [step]

    def _may_be_chance(self, pointer: Pointer, sample: Sample) -> bool:
        """Tell whether a press while a pen draws may be a resting hand, or the pen itself."""
        if pointer.kind is Kind.MOUSE:
            return sample.is_near(self._last)
        return pointer.kind is Kind.FINGER

    def _move_rival(self, sample: Sample, *, touches: bool) -> list[Step]:
        if not touches:
            self._rival = None
            return []
        self._waiting.append(sample)
        rival, (first, *others) = self._rival, self._waiting
        if rival is None or sample.is_near(first):
            return []
        steps = self._begin(rival, first)
        for each in others:
            steps += self.move(rival, each)
        return steps


def _is_same_screen(owner: Pointer, pointer: Pointer) -> bool:
    return owner.kind is Kind.FINGER and owner.device == pointer.device
