"""Words: how long one takes, how right it is, and how long a thread that reads holds others up.

Without ``--words`` (labelled words, ndjson) they are printed by a plotter, which says nothing of
how right real ones are.
"""

import threading
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from table import Row, Times, row

from letterpad.assessment.words import LabelledWord, figures, outcome_of, read_words
from letterpad.words import Reader

MEDIAN, SLOW = 25.0, 60.0
"""Milliseconds that half of the words take at most, and 95 of 100."""

HELD = 33.0
"""Milliseconds by which another thread may be late."""

TEXTS = ("THEN", "VALET", "NEXT", "LATENT", "ELEVEN", "THE", "HINT", "NATIVE")


def measure(repeats: int = 600, words: Path | None = None) -> list[Row]:
    """Read words one by one, then again in a thread while another one looks at the clock."""
    chosen = _words(repeats, words)
    reader = Reader()
    reader.word(chosen[0].ink)
    outcomes, milliseconds = [], []
    for each in chosen:
        began = time.perf_counter()
        reading = reader.word(each.ink)
        milliseconds.append(1e3 * (time.perf_counter() - began))
        outcomes.append(outcome_of(each, reading, reader.model.is_in_list(each.text)))
    found = figures(outcomes)
    times = Times.of(milliseconds)
    slow = float(np.quantile(milliseconds, 0.95))
    rights = f"{found['letters']:.1%} of letters, {found['words']:.1%} of words right"
    late = Times.of(_late(reader, chosen[:60]))
    return [
        row(f"a word read ({rights})", "ms", times, f"at most {MEDIAN:g}", times.median <= MEDIAN),
        row("95 of 100 words", "ms", Times.of([slow]), f"at most {SLOW:g}", slow <= SLOW),
        row(
            "another thread late while words are read", "ms", late,
            f"never more than {HELD:g}", late.longest <= HELD,
        ),
    ]  # fmt: skip


def _words(n: int, file: Path | None) -> list[LabelledWord]:
    if file is None:
        from printed_words import word

        return [LabelledWord(text, "", word(text)) for text in (TEXTS * n)[:n]]
    found = [each for each in read_words(file) if isinstance(each, LabelledWord)]
    return [each for each in found if each.is_printed][:: max(1, len(found) // n)]


def _late(reader: Reader, words: Sequence[LabelledWord]) -> list[float]:
    """Read in a thread; milliseconds by which this one wakes up late."""
    thread = threading.Thread(target=lambda: [reader.word(word.ink) for word in words])
    thread.start()
    late = []
    while thread.is_alive():
        began = time.perf_counter()
        time.sleep(0.002)
        late.append(1e3 * (time.perf_counter() - began) - 2.0)
    thread.join()
    return late


QUICK = {"repeats": 8}
