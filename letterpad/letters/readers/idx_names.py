"""Names the labels of IDX files: the user, a file beside them or their path says how."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase, digits
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.letters.class_names import clean_name
from letterpad.letters.readers.names_file import read_names
from letterpad.messages import Sentence

CLASSES_FILE = "classes.txt"
"""Beside an IDX file; `names_file` reads it in the forms that people write."""

_NO_NAME = frozenset(
    ("n/a", "na", "none", "null", "-", "_", "?", "unused", "background", "unknown")
)
"""How the name of label 0 is filled in where labels count from 1."""


class Named(NamedTuple):
    """The letters' names, and where they come from.

    Parameters
    ----------
    names : str array of shape (n_letters,)
    label_names : tuple of str
        What the labels are called in order, up to the largest that there is: from 0, or from 1 if
        there is no label 0. Given by the user, they name the same labels.
    note : Sentence
    """

    names: NDArray[np.str_]
    label_names: tuple[str, ...]
    note: Sentence


# G. Cohen et al., "EMNIST: an extension of MNIST to handwritten letters", 2017, arXiv:1702.05373:
# in the merged sets lower case letters that look like their capitals share their class.
_MERGED = digits + ascii_uppercase + "abdefghnqrt"
_EMNIST = {
    "letters": dict(enumerate(ascii_uppercase, 1)),
    "byclass": dict(enumerate(digits + ascii_uppercase + ascii_lowercase)),
    "bymerge": dict(enumerate(_MERGED)),
    "balanced": dict(enumerate(_MERGED)),
    "digits": dict(enumerate(digits)),
    "mnist": dict(enumerate(digits)),
}


def is_transposed(images: Path) -> bool:
    """Tell whether rows and columns of the pictures are swapped, as EMNIST's are."""
    return _family(images) == "emnist"


def names_files(images: Path) -> list[Path]:
    """List the files beside `images` that name its classes; the first one counts."""
    files = [images.with_name(CLASSES_FILE)]
    mapping = re.match(r"(emnist-[a-z]+)-", images.name.lower())
    if mapping:
        files.append(images.with_name(f"{mapping[1]}-mapping.txt"))
    return [file for file in files if file.is_file()]


def class_names(images: Path, labels: NDArray[np.uint8], said: Sequence[str] | None) -> Named:
    """Name every letter.

    Parameters
    ----------
    images : Path
        The file that holds the pictures.
    labels : uint8 array of shape (n_letters,)
    said : sequence of str, optional
        The user's names in the order of the labels; they come before all others.

    Raises
    ------
    UserError
        If a label has no name.
    """
    present = [int(label) for label in np.unique(labels)]
    files = names_files(images)
    names: Mapping[int, str]
    first = 0
    if said:
        said = [clean_name(name) for name in said]
        first = _first_label(said, present)
        names, origin = dict(enumerate(said, first)), Sentence("the names given")
    elif files:
        found, origin = read_names(files[0], present), Sentence.joined([files[0].name])
        names = found
        if not found.are_numbered:
            listed = list(found.values())
            first = _first_label(listed, present)
            names = dict(enumerate(listed, first))
    else:
        names, origin = _names_by_path(images)
    unnamed = [label for label in present if label not in names]
    if unnamed:
        known = tuple(f"{label} {name}" for label, name in list(names.items())[:3])
        raise UserError(
            "{images}: label {unnamed} has no name. There are {n_names} names ({known}, "
            "...), from {origin}. Put a {classes_file} beside the file, one name a line, "
            "or give the names.",
            images=images.name,
            unnamed=unnamed[0],
            n_names=len(names),
            known=known,
            origin=origin,
            classes_file=CLASSES_FILE,
        )
    table = np.array([names.get(label, "") for label in range(256)])
    labelled = range(min(1, present[0]), present[-1] + 1)
    label_names = tuple(names.get(label, str(label)) for label in labelled)
    note = Sentence("The classes are named after {origin}.", origin=origin)
    if first > 0:
        note = Sentence(
            "The classes are named after {origin}, counted from 1: there is no label 0.",
            origin=origin,
        )
    return Named(table[labels], label_names, note)


def _first_label(names: Sequence[str], present: Sequence[int]) -> int:
    """Return the label of the first of some names: 0, or 1 where labels count from 1.

    They do in EMNIST's letters, and where there is no label 0 and at most one name too many,
    unless the first name only fills a gap.
    """
    if present[0] == 0 or present[-1] > len(names):
        return 0
    if present[-1] == len(names):
        return 1
    one_left = present[0] == 1 and present[-1] == len(names) - 1
    return 1 if one_left and names[0].casefold() not in _NO_NAME else 0


def _family(images: Path) -> str:
    """Return the collection that a path names, as near to the file as possible; "" if none."""
    for part in [images.name, *(parent.name for parent in images.absolute().parents)]:
        found = re.search(r"letterpad|notmnist|emnist|mnist", part.lower())
        if found:
            return found[0]
    return ""


def _names_by_path(images: Path) -> tuple[Mapping[int, str], Sentence]:
    family = _family(images)
    if family == "notmnist":
        return dict(enumerate("ABCDEFGHIJ")), Sentence("notMNIST, which the path names")
    if family == "emnist":
        parts = [images.name, *(parent.name for parent in images.absolute().parents)]
        for part in parts:
            for key, names in _EMNIST.items():
                # "mnist" is also the end of "emnist" itself.
                if re.search(rf"(?<![a-z]){key}(?![a-z])", part.lower()):
                    return names, Sentence("EMNIST {key}, which the path names", key=key)
    origin = Sentence("digits, as neither a file beside it nor the path says otherwise")
    return dict(enumerate(digits)), origin
