"""Who draws: every order of events, and none that leaves the canvas dead or joins two strokes."""

from collections.abc import Callable, Iterable
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad.gui.canvas.stroke_owner import (
    REST,
    Act,
    Button,
    Kind,
    Pointer,
    Sample,
    Step,
    StrokeOwner,
)

MOUSE = Pointer(Kind.MOUSE)
FINGER, SECOND = Pointer(Kind.FINGER, 1, 0), Pointer(Kind.FINGER, 1, 1)
OTHER_SCREEN = Pointer(Kind.FINGER, 2, 0)
PEN, END_OF_PEN = Pointer(Kind.PEN, 1), Pointer(Kind.PEN, 1, erases=True)
OTHER_PEN = Pointer(Kind.PEN, 2)
KEYS = Pointer(Kind.KEYS)
POINTERS = (MOUSE, FINGER, SECOND, OTHER_SCREEN, PEN, END_OF_PEN, OTHER_PEN, KEYS)
ACTIONS = ("press", "move", "hover", "release", "cancel", "press other", "release other")
FAR = 10 * REST

Event = tuple[str, Pointer | None, float]
"""What a pointer does, and where; no pointer for what comes between."""


def at(place: float, time: int = 0) -> Sample:
    return Sample(place, 0.0, time, 1.0)


class Paper:
    """Does what the owner of the stroke says, and finds what must not be."""

    def __init__(self) -> None:
        self.owner = StrokeOwner()
        self.strokes: list[list[int]] = []
        self.withdrawn = 0
        self._open: list[int] | None = None
        self._whose: dict[int, Pointer] = {}

    def do(self, what: str, pointer: Pointer | None, place: float = 0.0) -> list[Act]:
        """Tell what a pointer does; return what became of the stroke."""
        number = len(self._whose)
        sample = at(place, number)
        if pointer is None:
            return self._take(self.owner.interrupt())
        self._whose[number] = pointer
        calls: dict[str, Callable[[], list[Step]]] = {
            "press": lambda: self.owner.press(pointer, sample),
            "move": lambda: self.owner.move(pointer, sample),
            "hover": lambda: self.owner.move(pointer, sample, touches=False),
            "release": lambda: self.owner.release(pointer, sample),
            "cancel": lambda: self.owner.cancel(pointer),
            "press other": lambda: self.owner.press(pointer, sample, Button.OTHER),
            "release other": lambda: self.owner.release(pointer, sample, Button.OTHER),
        }
        return self._take(calls[what]())

    def draws(self, pointer: Pointer) -> bool:
        """Let a pointer draw a long stroke; tell whether it did, and nothing else with it."""
        before = len(self.strokes)
        self.do("press", pointer, FAR)
        for place in (3 * FAR, 5 * FAR, 7 * FAR):
            self.do("move", pointer, place)
        self.do("release", pointer, 9 * FAR)
        drawn = [stroke for stroke in self.strokes[before:] if self.pointer_of(stroke) == pointer]
        return bool(drawn) and self._open is None and len(drawn[-1]) == 5

    def pointer_of(self, stroke: list[int]) -> Pointer:
        (pointer,) = {self._whose[number] for number in stroke}
        return pointer

    def _take(self, steps: Iterable[Step]) -> list[Act]:
        for act, sample in steps:
            if act is Act.BEGIN:
                assert self._open is None, "a stroke begins in another one"
                assert sample is not None
                self._open = [sample.time]
                continue
            assert self._open is not None, f"{act} without a stroke"
            if act is Act.EXTEND:
                assert sample is not None
                self._open.append(sample.time)
            elif act is Act.END:
                self.strokes.append(self._open)
                self._open = None
            else:
                self.withdrawn += 1
                self._open = None
        assert (self._open is None) == (self.owner.owner is None)
        if self._open is not None:
            # Of one pointer from its beginning to its end: none is joined to another's.
            assert self.pointer_of(self._open) == self.owner.owner
        return [step.act for step in steps]


def dead_for(paper: Paper) -> set[Pointer]:
    """Return the fingers that are second ones now: all others can draw."""
    owner = paper.owner.owner
    if owner is None or owner.kind is not Kind.FINGER:
        return set()
    return {
        each
        for each in POINTERS
        if each.kind is Kind.FINGER and each.device == owner.device and each != owner
    }


def replay(events: Iterable[Event]) -> Paper:
    paper = Paper()
    for event in events:
        paper.do(*event)
    return paper


def test_no_order_of_two_events_leaves_anyone_unable_to_draw() -> None:
    """All of them, with pointers near each other and far apart."""
    alphabet: list[tuple[str, Pointer | None]] = [*product(ACTIONS, POINTERS), ("between", None)]
    for length in (0, 1, 2):
        for events in product(alphabet, repeat=length):
            for places in ((0.0, 0.0), (0.0, FAR)):
                told = [
                    (what, pointer, place)
                    for (what, pointer), place in zip(events, places, strict=False)
                ]
                for pointer in POINTERS:
                    paper = replay(told)
                    can = pointer not in dead_for(paper)
                    assert paper.draws(pointer) == can, (told, pointer)


happenings = st.one_of(
    st.tuples(
        st.sampled_from((*ACTIONS, "move", "move")),
        st.sampled_from(POINTERS),
        st.floats(0, 3 * REST),
    ),
    st.just(("between", None, 0.0)),
)
histories = st.lists(happenings, max_size=30)


@given(histories, st.sampled_from(POINTERS))
def test_whatever_came_before_the_next_stroke_is_whole_and_its_own(
    told: list[Event], pointer: Pointer
) -> None:
    paper = replay(told)
    can = pointer not in dead_for(paper)
    assert paper.draws(pointer) == can


@given(histories)
def test_what_comes_between_ends_the_stroke(told: list[Event]) -> None:
    paper = replay(told)
    drawn, was = len(paper.strokes), paper.owner.owner is not None
    assert paper.do("between", None) == [Act.END] * was
    assert len(paper.strokes) == drawn + was
    for pointer in POINTERS:  # what still comes of it joins nothing
        assert paper.do("move", pointer, 1.0) == []
        assert paper.do("release", pointer, 1.0) == []


@pytest.mark.parametrize("pointer", POINTERS)
def test_a_lost_release_ends_with_the_next_press_of_the_same(pointer: Pointer) -> None:
    paper = replay([("press", pointer, 0.0), ("move", pointer, 5.0)])
    assert paper.do("press", pointer, FAR) == [Act.END, Act.BEGIN]
    assert paper.do("release", pointer, FAR) == [Act.EXTEND, Act.END]
    assert paper.strokes == [[0, 1], [2, 3]]


@pytest.mark.parametrize("pointer", POINTERS)
def test_a_pointer_that_hovers_has_been_released_where_nobody_knows(pointer: Pointer) -> None:
    paper = replay([("press", pointer, 0.0), ("move", pointer, 5.0)])
    assert paper.do("hover", pointer, FAR) == [Act.END]
    assert paper.strokes == [[0, 1]]


@pytest.mark.parametrize("pointer", POINTERS)
@pytest.mark.parametrize("what", ["press other", "release other"])
def test_other_buttons_neither_begin_nor_end(pointer: Pointer, what: str) -> None:
    paper = Paper()
    assert paper.do(what, pointer) == []
    paper.do("press", pointer)
    assert paper.do(what, pointer) == []
    assert paper.do("move", pointer, 5.0) == [Act.EXTEND]


@pytest.mark.parametrize("pointer", POINTERS)
def test_a_cancelled_stroke_is_withdrawn(pointer: Pointer) -> None:
    paper = replay([("press", pointer, 0.0), ("move", pointer, FAR)])
    assert paper.do("cancel", pointer) == [Act.WITHDRAW]
    assert paper.strokes == []
    assert paper.owner.owner is None


@pytest.mark.parametrize("other", [each for each in POINTERS if each != FINGER])
def test_the_cancel_or_release_of_another_one_ends_nothing(other: Pointer) -> None:
    paper = replay([("press", FINGER, 0.0)])
    for what in ("move", "hover", "release", "cancel"):
        assert paper.do(what, other, FAR) == []
    assert paper.do("move", FINGER, 5.0) == [Act.EXTEND]


def test_a_resting_hand_neither_takes_over_from_a_pen_nor_stays() -> None:
    paper = replay([("press", PEN, 0.0), ("press", FINGER, FAR), ("move", FINGER, FAR + 5)])
    assert paper.do("move", PEN, 5.0) == [Act.EXTEND]
    # The hand moves on with the pen: it is known for what it is.
    assert paper.do("move", FINGER, 3 * FAR) == []
    assert paper.do("release", PEN, 6.0) == [Act.EXTEND, Act.END]
    assert paper.do("move", FINGER, 5 * FAR) == []
    # And the pen goes on to write while the hand rests.
    assert paper.draws(PEN)


def test_a_hand_that_lies_there_first_is_withdrawn_by_the_pen() -> None:
    paper = replay([("press", FINGER, 0.0), ("move", FINGER, REST)])
    assert paper.do("press", PEN, FAR) == [Act.WITHDRAW, Act.BEGIN]
    assert paper.owner.owner == PEN


def test_what_a_finger_has_drawn_stays_when_a_pen_comes() -> None:
    paper = replay([("press", FINGER, 0.0), ("move", FINGER, FAR), ("move", FINGER, 0.0)])
    assert paper.do("press", PEN, FAR) == [Act.END, Act.BEGIN]
    assert len(paper.strokes) == 1


@pytest.mark.parametrize("pointer", [MOUSE, FINGER])
def test_a_pen_that_is_silent_while_another_one_draws_is_gone(pointer: Pointer) -> None:
    paper = replay([("press", PEN, 0.0), ("press", pointer, 1.0)])
    assert paper.do("move", pointer, REST) == []
    assert paper.do("move", pointer, REST + 2) == [Act.END, Act.BEGIN, Act.EXTEND, Act.EXTEND]
    paper.do("release", pointer, FAR)
    assert [paper.pointer_of(stroke) for stroke in paper.strokes] == [PEN, pointer]
    assert paper.strokes[-1] == [1, 2, 3, 4]  # nothing of it is lost


def test_a_mouse_elsewhere_takes_over_from_a_pen_at_once() -> None:
    paper = replay([("press", PEN, 0.0), ("move", PEN, 5.0)])
    assert paper.do("press", MOUSE, FAR) == [Act.END, Act.BEGIN]


def test_second_fingers_do_nothing_even_when_the_first_is_lifted() -> None:
    paper = replay([("press", FINGER, 0.0), ("press", SECOND, FAR)])
    assert paper.do("move", SECOND, 2 * FAR) == []
    assert paper.do("release", FINGER, 5.0) == [Act.EXTEND, Act.END]
    assert paper.do("move", SECOND, 3 * FAR) == []
    assert paper.do("press", FINGER, 0.0) == [Act.BEGIN]
