"""Sets of letters made here: soft blots, whose classes lie at places of their own."""

import numpy as np
from numpy.typing import NDArray

from letterpad.explaining.class_pictures import class_pictures
from letterpad.gui.controllers.letter_maps import Survey
from letterpad.letters.letterset import LetterSet


def blots(n: int, seed: int = 0) -> NDArray[np.uint8]:
    """Return soft round blots at places of their own, uint8 of shape (n, 28, 28)."""
    x, y = np.random.default_rng(seed).uniform(8, 20, (2, n))
    return _blots_at(x, y)


def _blots_at(x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.uint8]:
    at = np.arange(28)
    far = (at[None, None, :] - x[:, None, None]) ** 2 + (at[None, :, None] - y[:, None, None]) ** 2
    pictures: NDArray[np.uint8] = np.rint(255 * np.exp(-far / 18)).astype(np.uint8)
    return pictures


def blot_letters(
    n: int,
    classes: tuple[str, ...] = ("A", "B", "C"),
    writers: tuple[str, ...] = (),
    name: str = "Blots",
) -> LetterSet:
    """Return letters whose classes are blots from left to right, by writers in turn.

    Letter i is of class i % k and by writer i % m; each lies a little elsewhere.
    """
    labels = np.arange(n, dtype=np.int64) % len(classes)
    random = np.random.default_rng(1)
    x = 8 + 12 * (labels + 0.5) / len(classes) + random.normal(0, 0.6, n)
    y = 14 + random.normal(0, 1.2, n)
    who = np.array([writers[i % len(writers)] for i in range(n)]) if writers else None
    return LetterSet(_blots_at(x, y), labels, classes, name, name.lower(), writers=who)


def survey_of(letters: LetterSet) -> Survey:
    """Return what is in letters, as `LetterMaps` tells it."""
    pictures = class_pictures(letters.images, letters.labels, len(letters.classes))
    nobody = np.zeros(0, np.int64)
    if letters.writers is None or not len(letters):
        return Survey(letters, pictures, (), nobody, nobody)
    names, of, counts = np.unique(letters.writers, return_inverse=True, return_counts=True)
    return Survey(letters, pictures, tuple(map(str, names)), of, counts)
