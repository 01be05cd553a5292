"""How long a fit will still take, judged by its steps so far."""

import math
from collections.abc import Sequence

_NO_GAIN = 0.003
"""Share of the validation loss: gains smaller than this drown in noise, and a loss rises soon."""


class TimeLeft:
    """Estimates the seconds until a fit's last step.

    The rate is measured from the end of the first step, or of the first whole one where an epoch
    is reported in parts: TensorFlow compiles in it, and that does not come again. Until there is
    something after it, the fastest of its parts counts, for there it was not compiling.
    """

    def __init__(self) -> None:
        self._from: tuple[float, float] | None = None
        self._last = (0.0, 0.0)
        self._total = 0.0
        self._rate: float | None = None

    def add(self, done: float, total: float, now: float) -> None:
        """Note that `done` of `total` steps were finished at the time `now` (seconds)."""
        before, since = self._last
        if self._from is None or done < before:
            self._from, self._rate = (done, now), None
        elif done == before == self._from[0]:
            self._from = (done, now)  # the first validation, which compiles, too
        elif done > before:
            in_first = self._from[0] < 1
            if in_first:
                rate = (now - since) / (done - before)
                self._rate = rate if self._rate is None else min(rate, self._rate)
            else:
                self._rate = (now - self._from[1]) / (done - self._from[0])
            if in_first and done >= 1:
                self._from = (done, now)
        self._last, self._total = (done, now), total

    def seconds(self, now: float) -> float | None:
        """Return the seconds left at the time `now`, at least 0; None if it cannot be known yet."""
        if self._rate is None:
            return None
        done, since = self._last
        return max(0.0, self._rate * (self._total - done) - (now - since))


def expected_epochs(losses: Sequence[float], patience: int, total: int) -> float:
    """Guess after how many epochs early stopping will end a fit.

    While a net learns, each epoch gains a certain part of what the one before gained; where that
    leads to nothing, the validation loss turns, and `patience` epochs later the fit ends.

    Parameters
    ----------
    losses : sequence of float
        Validation loss after each epoch so far.
    patience : int
        Epochs without a new lowest loss that end the fit; 0 for no early stopping.
    total : int
        Epochs at most.
    """
    if not patience or len(losses) < 3:
        return total
    best = losses.index(min(losses)) + 1
    if best < len(losses):
        return min(total, best + patience)
    before, gain = losses[-3] - losses[-2], losses[-2] - losses[-1]
    if gain >= before:
        return total  # no end in sight
    shrink = gain / before
    more = math.log(gain / (_NO_GAIN * losses[-1])) / -math.log(shrink) if gain > 0 else 0.0
    return min(total, best + max(0.0, more) + patience)
