"""Which models stand beside the answer: rules, without a window."""

import json
from pathlib import Path

from letterpad.gui.controllers.pins import MOST, Key, Pins

RUNS = [Path(f"run {number}") for number in range(9)]
OLD, NEW = RUNS[0], RUNS[-1]


def test_at_first_there_are_the_shipped_the_live_and_the_newest_model() -> None:
    assert Pins().shown(None, []) == (None,)
    assert Pins().shown(None, RUNS) == (None, NEW)
    assert Pins().shown(OLD, RUNS) == (None, OLD, NEW)
    assert Pins().shown(NEW, RUNS) == (None, NEW)


def test_what_is_pinned_comes_last_and_stays_when_others_come() -> None:
    pins = Pins().pinned(OLD, Pins().shown(None, RUNS[:3]))
    assert pins.shown(None, RUNS[:3]) == (None, RUNS[2], OLD)
    assert pins.shown(None, RUNS[:4]) == (None, OLD, RUNS[3])  # another run is the newest


def test_what_is_unpinned_goes_until_it_is_pinned_again() -> None:
    pins = Pins().unpinned(None)
    assert pins.shown(NEW, RUNS) == (NEW,)
    assert pins.unhidden(None).shown(NEW, RUNS) == (None, NEW)
    assert pins.pinned(None, [NEW]).shown(NEW, RUNS) == (NEW, None)


def test_there_are_never_more_than_six_and_the_live_one_is_among_them() -> None:
    pins = Pins()
    for run in RUNS[:MOST]:
        pins = pins.pinned(run, pins.shown(None, RUNS))
    assert not pins.has_room(None, RUNS)
    shown = pins.shown(NEW, RUNS)
    assert len(shown) == MOST
    assert NEW in shown
    assert set(shown) - {NEW} == set(RUNS[: MOST - 1])


def test_what_stands_there_by_itself_gives_way() -> None:
    pins = Pins()
    for run in RUNS[: MOST - 2]:
        pins = pins.pinned(run, pins.shown(OLD, RUNS))
    assert set(pins.shown(OLD, RUNS)) == {*RUNS[: MOST - 2], NEW, None}
    assert pins.has_room(OLD, RUNS)
    pins = pins.pinned(RUNS[MOST - 2], pins.shown(OLD, RUNS))
    assert set(pins.shown(OLD, RUNS)) == {*RUNS[: MOST - 1], NEW}
    assert pins.has_room(OLD, RUNS)
    pins = pins.pinned(RUNS[MOST - 1], pins.shown(OLD, RUNS))
    assert set(pins.shown(OLD, RUNS)) == set(RUNS[:MOST])
    assert not pins.has_room(OLD, RUNS)


def test_rows_are_moved() -> None:
    shown = Pins().shown(OLD, RUNS)
    assert shown == (None, OLD, NEW)
    pins = Pins().moved(NEW, 0, shown)
    assert pins.shown(OLD, RUNS) == (NEW, None, OLD)
    pins = pins.moved(NEW, 2, pins.shown(OLD, RUNS))
    assert pins.shown(OLD, RUNS) == (None, OLD, NEW)


def test_a_run_that_is_gone_comes_back_to_its_place() -> None:
    pins = Pins().pinned(OLD, [None, NEW]).moved(OLD, 0, [None, NEW, OLD])
    assert pins.shown(None, RUNS) == (OLD, None, NEW)
    assert pins.shown(None, RUNS[1:]) == (None, NEW)
    assert pins.shown(None, RUNS) == (OLD, None, NEW)


def test_all_that_are_shown_can_be_kept() -> None:
    shown: tuple[Key, ...] = Pins().shown(OLD, RUNS)
    pins = Pins().all_pinned(shown)
    assert pins.shown(NEW, [*RUNS, Path("newer")])[:3] == (None, OLD, NEW)


def test_they_are_remembered_as_json_and_nonsense_is_as_good_as_nothing() -> None:
    pins = Pins().pinned(OLD, [None, NEW]).unpinned(None).moved(NEW, 1, [OLD, NEW])
    assert Pins.from_json(json.loads(json.dumps(pins.to_json()))) == pins
    for nonsense in ({}, {"order": 3, "kept": None}, {"order": [1, None, ["a"]], "hidden": "x"}):
        assert Pins.from_json(nonsense) == Pins()
