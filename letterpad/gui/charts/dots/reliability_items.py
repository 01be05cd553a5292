"""What a reliability diagram is made of: answers that are about as sure as each other."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.evaluation.reliability import COLUMNS, Bin, Reliability, columns_of
from letterpad.gui.text.language import translate
from letterpad.gui.text.run_texts import bounds_text, percent


@dataclass(frozen=True, slots=True)
class Measured:
    """What a run is called, and how honest it is."""

    name: str
    reliability: Reliability


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers of one run that are about as sure as each other: an item of the chart.

    Parameters
    ----------
    place : int
        The run's, among those that are shown.
    least, most : float
        From where to where their sureness goes, 0 to 1.
    n : int
        How many.
    bin : Bin or None
        The bin that they are, which is drawn as a dot; None for a column of the histogram.
    """

    place: int
    least: float
    most: float
    n: int
    bin: Bin | None = None

    def holds(self, sure: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Tell of each answer of the run, by how sure it is, whether it is one of these."""
        if self.bin is not None:
            return self.bin.holds(sure)
        inside: NDArray[np.bool_] = columns_of(sure) == round(self.least * COLUMNS)
        return inside


def dots_of(runs: Sequence[Measured]) -> list[Answers]:
    """Return the bins of runs, which are drawn as dots."""
    return [
        Answers(place, each.least, each.most, each.accuracy.n, each)
        for place, run in enumerate(runs)
        for each in run.reliability.bins
    ]


def bars_of(runs: Sequence[Measured]) -> list[Answers]:
    """Return the columns of the runs' histograms that have answers in them."""
    return [
        Answers(place, column / COLUMNS, (column + 1) / COLUMNS, n)
        for place, run in enumerate(runs)
        for column, n in enumerate(run.reliability.histogram)
        if n
    ]


def sure_text(confidence: float) -> str:
    """Write how sure answers are: whole per cent, and more where these would say 100 %."""
    return percent(confidence, 0 if confidence < 0.985 else 1 if confidence < 0.9985 else 2)


def interval_sentence(one: Bin, n_writers: int) -> str:
    """Say the interval of a bin, and what it is by."""
    bounds = bounds_text(one.interval)
    if n_writers:
        return translate("Reliability", "95 % interval {0}, by writer").format(bounds)
    return translate("Reliability", "95 % interval {0}, by letter").format(bounds)
