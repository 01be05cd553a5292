"""Shows what fitting a model to a hand brings: each writer of labelled letters by itself.

Letters A, C, E, ... are taught, the first few of a kind in the order of the file; the rest of those
kinds, and all others (B, D, F, ...), are read before and after. ::

    python -m letterpad.making.adaptation_check letters.ndjson.gz --part test
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.adaptation.base_letters import look_at
from letterpad.adaptation.fitting import Base
from letterpad.adaptation.head import Seen
from letterpad.assessment.letters import load_letters
from letterpad.errors import UserError
from letterpad.evaluation.bootstrap import interval_of_share
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.making import recognizer_letters
from letterpad.making.recognizer import SPLIT_SEED
from letterpad.paths import resource
from letterpad.recognition.recognizer import SHIPPED

TAUGHT = (1, 2, 5, 10)
FEWEST_LETTERS, FEWEST_KINDS = 25, 8
MANY_LETTERS = 100
"""Letters not taught of a writer from which on each writer must not lose many."""

Indices = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Hand:
    """One writer's letters: those that are taught, those of the same kinds, and all others."""

    writer: str
    taught: Indices
    rest: Indices
    others: Indices


@dataclass(frozen=True, slots=True)
class Read:
    """How many letters of a writer were read wrong before and after, of how many."""

    writer: str
    n: int
    before: int
    after: int
    n_others: int
    others_before: int
    others_after: int
    is_offered: bool


def hands(
    labels: Indices, writers: NDArray[np.str_], n_taught: int, n_classes: int = 26
) -> Iterator[Hand]:
    """Give the writers with enough letters, each with what is taught; rows stay in their order.

    Examples
    --------
    >>> labels = np.tile(np.arange(26), 6)
    >>> (hand,) = hands(labels, np.full(156, "one"), 2)
    >>> len(hand.taught), len(hand.rest), len(hand.others)
    (26, 52, 78)
    """
    for writer in np.unique(writers):
        rows = np.flatnonzero(writers == writer)
        own = labels[rows]
        kinds = [rows[own == label] for label in range(0, n_classes, 2)]
        taught = np.sort(np.concatenate([kind[:n_taught] for kind in kinds]))
        rest = np.sort(np.concatenate([kind[n_taught:] for kind in kinds]))
        others = rows[own % 2 == 1]
        n_kinds = sum(len(kind) >= n_taught for kind in kinds)
        if min(len(rest), len(others)) >= FEWEST_LETTERS and n_kinds >= FEWEST_KINDS:
            yield Hand(str(writer), taught, rest, others)


def read(base: Base, hand: Hand, seen: Seen, *, is_gated: bool) -> Read:
    """Fit to one hand, and count; with a gate, only where that would be offered."""
    taught = seen.take(hand.taught)
    memories, is_offered = base.memories(taught), True
    if is_gated:
        memories, proved = base.strongest(taught)
        is_offered = proved.is_offered
    memory = memories.all() if is_offered else None

    def wrong(rows: Indices) -> tuple[int, int, int]:
        asked = seen.take(rows)
        before = int((~asked.is_right).sum())
        if memory is None:
            return len(rows), before, before
        return len(rows), before, int((memory.answers(asked) != asked.labels).sum())

    return Read(hand.writer, *wrong(hand.rest), *wrong(hand.others), is_offered)


def summary(found: Sequence[Read]) -> dict[str, Any]:
    """Summarise writers: errors are means over them, and have an interval over them."""
    shares = np.array([[each.before / each.n, each.after / each.n] for each in found])
    before, after = shares.mean(axis=0).tolist()
    large = [each for each in found if each.n_others >= MANY_LETTERS]
    rises = {each.writer: _rise(each) for each in large}
    worst = max(rises, key=lambda writer: rises[writer], default=None)
    return {
        "n_writers": len(found),
        "n_offered": sum(each.is_offered for each in found),
        "before": before,
        "after": after,
        "interval_before": _interval(shares[:, 0]),
        "interval_after": _interval(shares[:, 1]),
        "fewer": 1 - after / before if before else 0.0,
        "n_worse": int((shares[:, 1] > shares[:, 0]).sum()),
        "not_taught": {
            "n": sum(each.n_others for each in found),
            "before": sum(each.others_before for each in found),
            "after": sum(each.others_after for each in found),
            "worst_writer": worst,
            "worst_rise": None if worst is None else rises[worst],
        },
    }


def _rise(each: Read) -> float:
    return (each.others_after - each.others_before) / each.n_others


def _interval(shares: NDArray[np.float64]) -> list[float] | None:
    found = interval_of_share(shares, np.ones(len(shares)))
    return None if found is None else [*found]


def _part(letters: LetterSet, name: str) -> LetterSet:
    if name == "all":
        return letters
    parts = recognizer_letters.part(letters, SPLIT_SEED)
    return letters.take(np.sort(getattr(parts, name)))


def _line(n_taught: int, how: str, found: dict[str, Any]) -> str:
    others = found["not_taught"]
    interval = found["interval_after"]
    within = "" if interval is None else f" [{100 * interval[0]:.2f}, {100 * interval[1]:.2f}]"
    worst = (
        ""
        if others["worst_writer"] is None
        else f", worst {others['worst_writer']} {100 * others['worst_rise']:+.1f} points"
    )
    return (
        f"{n_taught:2d} of a kind, {how}: {found['n_writers']} writers, errors "
        f"{100 * found['before']:.2f} % -> {100 * found['after']:.2f} %{within} "
        f"({100 * found['fewer']:.0f} % fewer; {found['n_worse']} writers worse, "
        f"{found['n_offered']} fitted); not taught: {others['before']} -> {others['after']} "
        f"of {others['n']:,}{worst}\n"
    )


def check(base: Base, letters: LetterSet, taught: Sequence[int] = TAUGHT) -> dict[str, Any]:
    """Return what fitting brings for each number of letters taught, with and without the gate."""
    assert letters.writers is not None
    seen = look_at(base.eye, base.card, letters)
    found: dict[str, Any] = {}
    for n_taught in taught:
        chosen = list(hands(seen.labels, letters.writers, n_taught, len(base.card.classes)))
        if not chosen:
            continue
        for how, is_gated in (("all", False), ("offered", True)):
            each = [read(base, hand, seen, is_gated=is_gated) for hand in chosen]
            found.setdefault(str(n_taught), {})[how] = summary(each)
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what fitting brings; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("letters", type=Path, help="letters as ndjson, with their writers")
    parser.add_argument("--model", type=Path, default=None)
    parser.add_argument(
        "--part",
        choices=("train", "calibration", "test", "all"),
        default="all",
        help="writers of one part of the shipped recogniser's split",
    )
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args(arguments)
    try:
        letters = load_letters(Files(str(chosen.letters), classes="both"))
        if letters.writers is None:
            raise UserError("{letters} do not say who wrote them.", letters=letters.name)
        base = Base.open(chosen.model or resource(SHIPPED))
        found = check(base, _part(letters, chosen.part))
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    if chosen.json:
        sys.stdout.write(json.dumps(found) + "\n")
        return 0
    for n_taught, hows in found.items():
        for how, figures in hows.items():
            sys.stdout.write(_line(int(n_taught), how, figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
