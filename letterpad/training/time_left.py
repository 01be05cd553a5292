"""How long a fit will still take, judged by its steps so far."""


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
