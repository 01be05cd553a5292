"""Photographed letters: how many of each kind of picture are read, with and without cleaning."""

import io
import time
from typing import Any

from table import Row, Times, figure, row

import scenes
from letterpad.ink.raster import rasterize
from letterpad.ink.strokes import Ink
from letterpad.letters.classes import SCHEMES
from letterpad.letters.pictures.image_files import ink_in, read_grey
from letterpad.letters.pictures.layout import Ink as InkOfPicture
from letterpad.letters.pictures.layout import ink_of, laid_out, light_border
from letterpad.letters.synthetic.handwriting import letters
from letterpad.recognition.recognizer import Recognizer
from letterpad.recognition.sureness import Sureness

N = 24
SEED = 20_000
"""Of scenes and letters on which nothing was developed."""

LEAST, LEAST_ON_DARK_LINES, MOST_SURE_AND_WRONG = 22, 20, 1
MOST_SECONDS = 1.0
_SURE = (Sureness.SURE, Sureness.PROBABLY)


def readable_letters(n: int, seed: int, recognizer: Recognizer) -> list[tuple[str, Ink]]:
    """Return letters that are read rightly and surely from a clean picture."""
    sampled = letters(2 * n, SCHEMES["A-Z"], seed=seed)
    assert sampled.inks is not None
    found = []
    for label, ink in zip(sampled.labels, sampled.inks, strict=True):
        answer = recognizer.predict_picture(rasterize(ink, recognizer.card.framing))
        name = sampled.classes[label]
        if answer.answer == name and answer.sureness in _SURE:
            found.append((name, ink))
    return found[:n]


def without_cleaning(data: bytes) -> InkOfPicture:
    """Tell ink from paper by one threshold, as Letterpad did before."""
    grey = read_grey(io.BytesIO(data))
    return ink_of(grey, light_border(grey) > 0.5)


def verdict(recognizer: Recognizer, ink: InkOfPicture, name: str) -> tuple[bool, bool]:
    """Return whether it is read rightly, and whether the answer is sure and wrong."""
    answer = recognizer.predict_picture(laid_out(ink, recognizer.card.framing))
    is_right = answer.answer == name and answer.is_letter
    return is_right, answer.sureness in _SURE and not is_right


def measure(n: int = N) -> list[Row]:
    """Read every kind of picture, in both ways."""
    recognizer = Recognizer.shipped()
    some = readable_letters(n * len(scenes.KINDS), SEED, recognizer)
    rows: list[Row] = []
    seconds: list[float] = []
    for number, kind in enumerate(scenes.KINDS):
        counts: dict[str, Any] = {"right": 0, "wrong": 0, "before": 0, "wrong before": 0}
        for place in range(n):
            name, ink = some[(number * n + place) % len(some)]
            data = scenes.scene(kind, ink, SEED + place)
            began = time.perf_counter()
            found = ink_in(io.BytesIO(data)).ink
            seconds.append(time.perf_counter() - began)
            is_right, is_wrong = verdict(recognizer, found, name)
            counts["right"] += is_right
            counts["wrong"] += is_wrong
            is_right, is_wrong = verdict(recognizer, without_cleaning(data), name)
            counts["before"] += is_right
            counts["wrong before"] += is_wrong
        least = LEAST_ON_DARK_LINES if kind == "pencil on dark lines" else LEAST
        what = f"{kind}: right of {n}; sure and wrong {counts['wrong']}"
        goal = f"at least {least} of {N}, at most {MOST_SURE_AND_WRONG} sure and wrong"
        reached = counts["right"] >= least * n / N and counts["wrong"] <= MOST_SURE_AND_WRONG
        times = Times.of([counts["right"]])
        before = f"one threshold: {counts['before']}, sure and wrong {counts['wrong before']}"
        rows.append(
            Row(what, "letters", n, times.median, times.median, before, None, goal, reached)
        )
    times = Times.of(seconds)
    what = f"a letter is found in a photo; longest {figure(times.longest)} s"
    rows.append(
        row(what, "s", times, f"median below {MOST_SECONDS:g} s", times.median <= MOST_SECONDS)
    )
    return rows


QUICK = {"n": 2}
