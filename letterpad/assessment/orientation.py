"""Finds out how letters lie and how their labels are counted: the recogniser must know them.

Each way to read a set of letters is held against the recogniser that comes with Letterpad. One
is taken instead of the letters as they came only if the recogniser finds them far more likely
that way, in one class after another, and reads most of them then; in all doubt they stay as they
are. Sets of what it does not know (digits, Greek, drawings) always do. How often it errs stands in
tests/benchmarks/README.md.
"""

import hashlib
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from letterpad import paths
from letterpad.errors import UserError
from letterpad.letters.readers.reading import Reading
from letterpad.letters.readers.turning import AS_IT_IS, TURNS, Turn, turned
from letterpad.messages import Sentence

if TYPE_CHECKING:
    from letterpad.recognition.recognizer import Recognizer

RATIO = 100.0
"""How many times as likely the letters must be that way: as they came, and as any other way."""

SAMPLE = 130
"""Letters that are asked about, the same number of each class as far as there are so many."""

LEAST_PROBABILITY = 0.02
"""What an answer has at least, so that no single letter can decide."""

LEAST_GAIN = 0.5
"""Nats a letter, on average."""

LEAST_CLASSES = 3
"""Classes that must gain: what makes one letter look like another does so in all of its class."""

LEAST_READ = 0.5
"""Mean probability of the right answer, without which the recogniser does not know the letters."""

_SAME = 0.2
"""Nats a letter. Two ways that differ less in every class give the same letters, as O and X do when
mirrored."""

_ODDS = 10.0
"""A way that changes one thing more is so many times less likely beforehand."""

_VERSION = 2
_SEED = 0

Gains = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Way:
    """One way to read letters.

    Parameters
    ----------
    turn : Turn
    first : int, optional
        The label of the first name, where letters have a `Reading.numbering`.
    """

    turn: Turn
    first: int | None


class Evidence(NamedTuple):
    """How well the recogniser reads some letters in one way.

    Parameters
    ----------
    way : Way
    n_changes : int
        How far it is from the letters as they came.
    shares : float array of shape (n,)
        The probability of each letter's own class.
    n_right : int
        Letters that it reads as what they are called.
    """

    way: Way
    n_changes: int
    shares: Gains
    n_right: int

    @property
    def logs(self) -> Gains:
        """Logarithms of the probabilities, none of them far below the others: shape (n,)."""
        return np.log(np.maximum(self.shares, LEAST_PROBABILITY))

    @property
    def score(self) -> float:
        """Logarithm of how likely this way is, up to a constant that all have in common."""
        return float(self.logs.sum()) - self.n_changes * math.log(_ODDS)


class RecogniserJudge:
    """Asks the recogniser that comes with Letterpad how letters are meant to be read.

    It is a `letterpad.letters.sources.settling.Judge`. The recogniser is opened when the first
    letters are judged. Where there is none, all letters stay as they are.
    """

    def __init__(self) -> None:
        self._recogniser: Recognizer | None = None

    @property
    def key(self) -> str:
        """The recogniser's SHA-256, and the version of the rule."""
        return f"{_VERSION}:{_digest()}"

    def __call__(self, reading: Reading, *, may_turn: bool) -> Reading:
        """Return the letters as they are meant; a note says what was changed, and why."""
        try:
            if self._recogniser is None:
                # Here, because the command line answers sooner without ONNX Runtime.
                from letterpad.recognition.recognizer import Recognizer

                self._recogniser = Recognizer.shipped()
            return judged(reading, self._recogniser, may_turn=may_turn)
        except (UserError, OSError):
            return reading


def judged(reading: Reading, recogniser: "Recognizer", *, may_turn: bool) -> Reading:
    """Return letters as they are meant, if the recogniser leaves no doubt; else as they are."""
    sample = _sample(reading, recogniser.classes)
    if len(sample) < LEAST_CLASSES:
        return reading
    some = reading.take(sample)
    before = _as_it_came(some, recogniser)
    if float(before.logs.mean()) > -LEAST_GAIN:
        return reading  # no other way can be so much better
    classes = np.unique(some.names, return_inverse=True)[1]
    ways = [before, *_other_ways(some, recogniser, before.way, may_turn)]
    best = chosen(ways, classes)
    return reading if best is before else _read_in(reading, best, before)


def chosen(ways: Sequence[Evidence], classes: NDArray[np.int64]) -> Evidence:
    """Return the way that letters are meant: the first one, unless another is far better.

    Parameters
    ----------
    ways : sequence of Evidence
        The letters as they came, and other ways; all of the same letters.
    classes : int64 array of shape (n,)
        The class of each letter.
    """
    before = ways[0]
    best = max(ways, key=lambda way: way.score)
    gains = best.logs - before.logs
    is_far_better = gains.sum() >= math.log(RATIO) and gains.mean() >= LEAST_GAIN
    if not (is_far_better and best.shares.mean() >= LEAST_READ and _is_general(gains, classes)):
        return before
    for other in ways[1:]:
        is_same = np.abs(_by_class(best.logs - other.logs, classes)).max() <= _SAME
        if other is not best and not is_same and best.score - other.score < math.log(RATIO):
            return before
    return best


def _is_general(gains: Gains, classes: NDArray[np.int64]) -> bool:
    """Tell whether several classes gain, and far more than lose."""
    means = _by_class(gains, classes)
    n_better, n_worse = int((means > LEAST_GAIN).sum()), int((means < -LEAST_GAIN).sum())
    return n_better - n_worse >= LEAST_CLASSES and n_better >= 2 * n_worse


def _by_class(gains: Gains, classes: NDArray[np.int64]) -> Gains:
    """Return the mean gain of each class that there is."""
    counts = np.bincount(classes)
    means: Gains = (np.bincount(classes, weights=gains) / np.maximum(counts, 1))[counts > 0]
    return means


def _sample(reading: Reading, known: Sequence[str]) -> NDArray[np.int64]:
    """Choose letters that the recogniser knows in every way to count, evenly from all classes."""
    ways = [] if reading.numbering is None else reading.numbering.ways()
    is_known = np.ones(len(reading.names), dtype=bool)
    for names in (reading.names, *(way.names_from(way.first) for way in ways)):
        is_known &= np.isin(np.char.upper(names), known)
    found = np.random.default_rng(_SEED).permutation(np.flatnonzero(is_known))
    classes = np.unique(reading.names[found], return_inverse=True)[1]
    # The first of every class, then the second of every class, and so on.
    order = np.argsort(classes, kind="stable")
    starts = np.searchsorted(classes[order], classes[order])
    rank = np.empty(len(found), dtype=np.int64)
    rank[order] = np.arange(len(found)) - starts
    return np.sort(found[np.argsort(rank, kind="stable")[:SAMPLE]])


def _as_it_came(some: Reading, recogniser: "Recognizer") -> Evidence:
    first = None if some.numbering is None else some.numbering.first
    return _evidence(_answers(some, recogniser), some.names, recogniser, Way(AS_IT_IS, first), 0)


def _other_ways(
    some: Reading, recogniser: "Recognizer", before: Way, may_turn: bool
) -> Iterator[Evidence]:
    """Ask about the letters in all other ways."""
    counted = _countings(some)
    for turn in TURNS if may_turn else (AS_IT_IS,):
        answers = _answers(turned(some, turn), recogniser)
        for first, names in counted.items():
            way = Way(turn, first)
            if way != before:
                n_changes = turn.n_changes + (first != before.first)
                yield _evidence(answers, names, recogniser, way, n_changes)


def _countings(some: Reading) -> dict[int | None, NDArray[np.str_]]:
    """Return what the letters are called, by the label of the first name."""
    if some.numbering is None:
        return {None: some.names}
    ways = [some.numbering, *some.numbering.ways()]
    return {way.first: way.names_from(way.first) for way in ways}


def _answers(some: Reading, recogniser: "Recognizer") -> NDArray[np.float32]:
    if some.inks is None:
        return recogniser.predict_images(some.images)
    return recogniser.predict_inks(some.inks)


def _evidence(
    answers: NDArray[np.float32],
    names: NDArray[np.str_],
    recogniser: "Recognizer",
    way: Way,
    n_changes: int,
) -> Evidence:
    number = {name: index for index, name in enumerate(recogniser.classes)}
    labels = np.array([number[str(name).upper()] for name in names], dtype=np.int64)
    shares = answers[np.arange(len(labels)), labels].astype(np.float64)
    return Evidence(way, n_changes, shares, int((answers.argmax(axis=1) == labels).sum()))


def _read_in(reading: Reading, best: Evidence, before: Evidence) -> Reading:
    """Read all letters in the way that was found for some, and say so first of all."""
    n, notes = len(best.shares), []
    if best.way.turn != AS_IT_IS:
        notes.append(
            Sentence(
                "The letters were {turned}: of {n} that were tried, Letterpad's recogniser reads "
                "{after} that way, and {before} as they came.",
                turned=best.way.turn.title,
                n=n,
                after=best.n_right,
                before=before.n_right,
            )
        )
        reading = turned(reading, best.way.turn)
    if best.way.first != before.way.first and reading.numbering is not None:
        first = best.way.first or 0
        notes.append(
            Sentence(
                "Labels are counted from {first}: of {n} letters that were tried, Letterpad's "
                "recogniser reads {after} that way, and {before} with labels counted from {other}.",
                first=first,
                other=before.way.first or 0,
                n=n,
                after=best.n_right,
                before=before.n_right,
            )
        )
        names = reading.numbering.names_from(first)
        reading = replace(reading, names=names, numbering=replace(reading.numbering, first=first))
    return replace(reading, notes=(*notes, *reading.notes))


def _digest() -> str:
    """Return the SHA-256 of the recogniser that comes with Letterpad; "" if there is none."""
    try:
        path = paths.resource("recognizer.letterpad")
        status = path.stat()
        return _digest_of(path, status.st_size, status.st_mtime_ns)
    except OSError:
        return ""


@lru_cache(maxsize=1)
def _digest_of(path: Path, size: int, time: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
