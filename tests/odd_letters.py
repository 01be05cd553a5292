"""Letters that are hard to write: odd names, several hands, parts, corrections."""

import dataclasses
from collections import Counter

import numpy as np

from letterpad.letters.corrections import Change, Corrections
from letterpad.letters.letterset import LetterSet

ODD = (
    *(
        "A",
        "a",
        "ß",
        "SS",
        "a/b",
        "CON",
        "con",
        "nul.txt",
        "..",
        ".hidden",
        "train",
        "upper",
        "data",
    ),
    *(
        "=1+1",
        '"',
        "'",
        "#",
        ",",
        ";",
        "a,b",
        'say "a"',
        "a b",
        "x" * 32,
        "7",
        "007",
        "א",
        "ﬁ",
        "fi",
    ),
    *("Thumbs.db", "é", "A_upper", "A-2", "-", "_", "C:", "*?"),
)


def letters_of(classes: tuple[str, ...], n: int = 3) -> LetterSet:
    """Return `n` different letters of each class: light ink, and a margin."""
    random = np.random.default_rng(7)
    images = np.zeros((n * len(classes), 28, 28), dtype=np.uint8)
    images[:, 4:24, 4:24] = random.integers(0, 256, (len(images), 20, 20))
    labels = np.arange(len(images)) % len(classes)
    return LetterSet(images, labels, classes, "Odd", "odd")


def with_everything(letters: LetterSet) -> LetterSet:
    """Return them with writers, parts and corrections."""
    n = len(letters)
    change = Change(0, letters.classes[0], letters.classes[1])
    return dataclasses.replace(
        letters,
        writers=np.array(["aga:Ann", "Zoë/2", "A", "CON"])[np.arange(n) % 4],
        parts=np.array(["train", "test"])[(np.arange(n) > n // 2).astype(int)],
        corrections=(Corrections((change,), 2),),
    )


def content(letters: LetterSet) -> Counter[tuple[str, ...]]:
    """Return all letters with their names, writers and parts, in whatever order they stand."""
    n = len(letters)
    writers = [""] * n if letters.writers is None else letters.writers.tolist()
    parts = [""] * n if letters.parts is None else letters.parts.tolist()
    names = [letters.classes[label] for label in letters.labels]
    pictures = [image.tobytes().hex() for image in letters.images]
    return Counter(zip(pictures, names, writers, parts, strict=True))
