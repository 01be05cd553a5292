"""Undo and redo against a plain list of what was there."""

from hypothesis import given
from hypothesis import strategies as st

from letterpad.ink.history import MOST_STEPS, History
from letterpad.ink.strokes import EMPTY, Ink

A, B, C = (Ink.of([[[n, n], [n + 5, n]]]) for n in range(3))


def test_nothing_to_undo_at_first() -> None:
    history = History()
    assert history.ink == EMPTY
    assert not history.can_undo
    assert not history.can_redo
    assert history.undo() == EMPTY
    assert history.redo() == EMPTY


def test_clearing_can_be_undone() -> None:
    history = History()
    history.push(A)
    history.push(EMPTY)
    assert history.undo() == A
    assert history.redo() == EMPTY


def test_a_new_step_forgets_the_undone_ones() -> None:
    history = History()
    history.push(A)
    history.push(B)
    history.undo()
    history.push(C)
    assert not history.can_redo
    assert history.undo() == A


def test_a_step_that_changes_nothing_is_no_step() -> None:
    history = History()
    history.push(A)
    history.undo()
    history.push(EMPTY)
    assert history.can_redo
    assert not history.can_undo


@given(st.lists(st.one_of(st.sampled_from(["undo", "redo"]), st.integers(0, 4))))
def test_any_sequence_of_steps_agrees_with_two_stacks(steps: list[str | int]) -> None:
    history = History()
    past: list[Ink] = [EMPTY]
    future: list[Ink] = []
    for step in steps:
        if step == "undo":
            history.undo()
            if len(past) > 1:
                future.append(past.pop())
        elif step == "redo":
            history.redo()
            if future:
                past.append(future.pop())
        else:
            ink = Ink.of([[[step, 0]]])
            history.push(ink)
            if past[-1] != ink:
                past.append(ink)
                future = []
        assert history.ink == past[-1]
        assert history.can_undo == (len(past) > 1)
        assert history.can_redo == bool(future)


def test_the_oldest_steps_are_forgotten_in_the_end() -> None:
    history = History()
    for number in range(MOST_STEPS + 50):
        history.push(Ink.of([[(float(number), 0.0)]]))
    steps = 0
    while history.can_undo:
        history.undo()
        steps += 1
    assert steps == MOST_STEPS
    assert history.ink == Ink.of([[(49.0, 0.0)]])


def test_what_lies_under_the_ink_stays_until_it_is_replaced() -> None:
    history, picture = History(), object()
    history.replace(EMPTY, picture)
    assert history.can_undo
    history.push(A)
    assert (history.ink, history.under) == (A, picture)
    history.replace(EMPTY)
    assert (history.ink, history.under) == (EMPTY, None)
    history.undo()
    assert (history.ink, history.under) == (A, picture)
    history.undo()
    history.undo()
    assert (history.ink, history.under) == (EMPTY, None)
    history.redo()
    assert (history.ink, history.under) == (EMPTY, picture)


def test_the_same_ink_over_another_picture_is_a_step() -> None:
    history = History()
    history.replace(EMPTY, object())
    history.replace(EMPTY, object())
    assert history.undo() == EMPTY
    assert history.under is not None
