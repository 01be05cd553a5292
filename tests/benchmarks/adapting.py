"""Fitting the shipped recogniser to a hand: from its letters to a model that is offered or not."""

import time
from pathlib import Path

import numpy as np
from table import Row, Times, row

from letterpad.adaptation.fitting import Base
from letterpad.letters.data_spec import Builtin
from letterpad.paths import resource
from letterpad.recognition.recognizer import SHIPPED

OF_A_KIND = (1, 5, 10)
"""Letters of each case of each kind; more than ten are not remembered."""

TIMES = 5
AT_MOST = 1000.0
"""Milliseconds."""


def measure(times: int = TIMES, model: Path | None = None) -> list[Row]:
    """Open the recogniser and fit it, with its own letters looked at before."""
    path = model or resource(SHIPPED)
    Base.open(path)
    opened: list[float] = []
    for _ in range(times):
        began = time.perf_counter()
        base = Base.open(path)
        opened.append((time.perf_counter() - began) * 1e3)
    rows = []
    for n in OF_A_KIND:
        letters = Builtin(size=52 * n, seed=31, classes="both").read(lambda text, share: None)
        # Some are said to be others, so that there is something to learn.
        order = np.argsort(letters.labels, kind="stable")
        labels = letters.labels.copy()
        labels[order[: 3 * n]] = labels[order[-1]]
        wrong = type(letters)(
            letters.images, labels, letters.classes, "Mine", "mine", inks=letters.inks
        )
        took: list[float] = []
        for place in range(times):
            began = time.perf_counter()
            base.fit(wrong)
            took.append((time.perf_counter() - began) * 1e3 + opened[place])
        spent = Times.of(took)
        reached = spent.median <= AT_MOST
        what = f"the recogniser opened and fitted to {52 * n} letters, and proved"
        rows.append(row(what, "ms", spent, f"at most {AT_MOST:.0f} ms", reached))
    return rows


QUICK = {"times": 1}
