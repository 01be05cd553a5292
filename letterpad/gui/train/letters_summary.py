"""What is shown and read in the choice of letters, apart from its widgets."""

import csv
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import overload

import numpy as np

from letterpad.gui.text.language import number, translate
from letterpad.gui.text.translation import translated
from letterpad.ink.raster import Images
from letterpad.letters.class_names import clean_name
from letterpad.letters.classes import AS_NAMED, SCHEMES
from letterpad.letters.data_spec import DataSpec, spec_or_none
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers.reading import MOST_LETTERS
from letterpad.letters.synthetic.handwriting import ALIKE, are_alike


class Examples(Sequence[Images]):
    """A letter of each class, in the order of the classes; only those are read that are shown.

    Parameters
    ----------
    letters : LetterSet
        Memory-mapped, perhaps: a class may lie anywhere in a large file.
    """

    def __init__(self, letters: LetterSet) -> None:
        self._images = letters.images
        first = letters.first_of_class
        present = np.flatnonzero(first >= 0)
        self._places = first[present]
        self.names = tuple(letters.classes[index] for index in present)

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> Images: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Images]: ...

    def __getitem__(self, index: int | slice) -> Images | Sequence[Images]:
        """Read one picture, uint8 (28, 28), or some."""
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        return np.array(self._images[self._places[index]])


def class_names(text: str) -> tuple[str, ...]:
    """Read names as a user writes them: "A B C", "A, B, C", "ABC", "hot dog, A" or in quotes.

    Returns
    -------
    tuple of str
        Cleaned of what cannot be seen; empty if there are none.
    """
    if '"' in text:
        with suppress(csv.Error):
            fields = next(csv.reader([text], skipinitialspace=True, strict=True), [])
            return _cleaned(fields)
    fields = re.split("[,;]", text)
    words = [word for field in fields for word in field.split()]
    # "A, B C D" are four letters; "hot dog, A" are two names.
    if len(fields) > 1 and any(len(word) > 1 for word in words):
        return _cleaned(fields)
    return _cleaned(words[0] if len(words) == 1 and len(fields) == 1 else words)


def _cleaned(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in map(clean_name, names) if name)


def written_names(names: tuple[str, ...]) -> str:
    """Write names as `class_names` reads them, in the shortest way."""
    for separator in ("", " ", ", "):
        written = separator.join(names)
        if class_names(written) == names:
            return written
    return ", ".join('"' + name.replace('"', '""') + '"' for name in names)


def summary(letters: LetterSet) -> str:
    """Say how many letters, classes and writers there are."""
    parts = [
        translate("Letters", "{0} letters").format(number(len(letters))),
        translate("Letters", "{0} classes").format(len(letters.classes)),
    ]
    if letters.by_family:
        parts.append(translate("Letters", "{0} families").format(number(letters.n_writers)))
    elif letters.writers is not None:
        parts.append(
            translate("Letters", "{0} writers").format(number(letters.n_writers))
            if letters.n_writers > 1
            else translate("Letters", "1 writer")
        )
    return " · ".join(parts)


def first_of(notes: tuple[str, ...]) -> str:
    """Return the first note, and how many more there are."""
    if len(notes) < 2:
        return "".join(notes)
    more = len(notes) - 1
    rest = (
        translate("Letters", "1 more note")
        if more == 1
        else translate("Letters", "{0} more notes").format(more)
    )
    return f"{notes[0]} ({rest})"


def class_texts(key: str) -> tuple[str, str]:
    """Return the short title of a choice of classes, and what it says in full."""
    short = {
        "A-Z": translate("Letters", "A–Z, cases merged"),
        "A-J": translate("Letters", "A–J, cases merged"),
        "upper": translate("Letters", "A–Z, upper case"),
        "lower": translate("Letters", "a–z, lower case"),
        "both": translate("Letters", "A–Z and a–z apart"),
        "A-Z0-9": translate("Letters", "A–Z and 0–9"),
        "0-9": translate("Letters", "0–9, digits"),
        AS_NAMED: translate("Letters", "As the data names them"),
    }
    full = translated(SCHEMES[key].title) if key in SCHEMES else short[AS_NAMED]
    if key in SCHEMES and are_alike(SCHEMES[key].classes):
        full = f"{full}. {translated(ALIKE)}"
    return short.get(key, key), full


def spec_of(fields: object) -> DataSpec | None:
    """Read a DataSpec from JSON values, None if they are something else."""
    spec = spec_or_none(fields)
    if spec is None or spec.n_letters is None:
        return spec
    return spec if 0 < spec.n_letters <= MOST_LETTERS else None
