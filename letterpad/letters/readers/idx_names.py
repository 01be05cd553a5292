"""Names the labels of IDX files: the user, a file beside them or their path says how."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase, digits
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.letters.class_names import clean_name
from letterpad.letters.readers.names_file import read_names
from letterpad.letters.readers.numbering import Numbering, label_names
from letterpad.messages import Sentence

CLASSES_FILE = "classes.txt"
"""Beside an IDX file; `names_file` reads it in the forms that people write."""

_NO_NAME = frozenset(
    ("n/a", "na", "none", "null", "-", "_", "?", "unused", "background", "unknown")
)
"""How the name of label 0 is filled in where labels count from 1."""


class Named(NamedTuple):
    """Letters with their names.

    Parameters
    ----------
    names : str array of shape (n_letters,)
    label_names : tuple of str
        What the labels are called in order, up to the largest that there is: from 0, or from 1 if
        there is no label 0, or from the label that the user has said. Given by the user, they name
        the same labels.
    numbering : Numbering, optional
        Which labels the names belong to, where the user has not said it and it could be otherwise.
    note : Sentence
        Where the names come from.
    """

    names: NDArray[np.str_]
    label_names: tuple[str, ...]
    numbering: Numbering | None
    note: Sentence


class Listed(NamedTuple):
    """Names in the order of the labels, and the label that the first of them usually has."""

    names: Sequence[str]
    first: int = 0


# G. Cohen et al., "EMNIST: an extension of MNIST to handwritten letters", 2017, arXiv:1702.05373:
# in the merged sets lower case letters that look like their capitals share their class.
_MERGED = digits + ascii_uppercase + "abdefghnqrt"
_EMNIST: Mapping[str, Mapping[int, str] | Listed] = {
    "letters": Listed(ascii_uppercase, first=1),
    "byclass": dict(enumerate(digits + ascii_uppercase + ascii_lowercase)),
    "bymerge": dict(enumerate(_MERGED)),
    "balanced": dict(enumerate(_MERGED)),
    "digits": dict(enumerate(digits)),
    "mnist": dict(enumerate(digits)),
}


def names_files(images: Path) -> list[Path]:
    """List the files beside `images` that name its classes; the first one counts."""
    files = [images.with_name(CLASSES_FILE)]
    mapping = re.match(r"(emnist-[a-z]+)-", images.name.lower())
    if mapping:
        files.append(images.with_name(f"{mapping[1]}-mapping.txt"))
    return [file for file in files if file.is_file()]


def class_names(
    images: Path,
    labels: NDArray[np.uint8],
    said: Sequence[str] | None,
    first_label: int | None = None,
    otherwise: Callable[[Sequence[int]], tuple[Mapping[int, str] | Listed, Sentence]] | None = None,
) -> Named:
    """Name every letter.

    Parameters
    ----------
    images : Path
        The file that holds the pictures.
    labels : uint8 array of shape (n_letters,)
    said : sequence of str, optional
        The user's names in the order of the labels; they come before all others.
    first_label : int, optional
        The label of the first name, if the user has said it.
    otherwise : callable, optional
        Names the labels that there are, and says by what, where neither the user nor a file does;
        by default the path does.

    Raises
    ------
    UserError
        If a label has no name.
    """
    files = names_files(images)
    found: Mapping[int, str] | Listed
    present = [int(label) for label in np.unique(labels)]
    if said:
        found, origin = (
            _listed([clean_name(name) for name in said], present),
            Sentence("the names given"),
        )
    elif files:
        read, origin = read_names(files[0], present), Sentence.joined([files[0].name])
        found = read if read.are_numbered else _listed(list(read.values()), present)
    else:
        found, origin = otherwise(present) if otherwise else names_by_path(images)
    note = Sentence("The classes are named after {origin}.", origin=origin)
    numbering = None
    if first_label is not None:
        listed = found.names if isinstance(found, Listed) else [found[key] for key in sorted(found)]
        names = dict(enumerate(listed, first_label))
        note = Sentence(
            "The classes are named after {origin}, counted from {first_label} as you chose.",
            origin=origin,
            first_label=first_label,
        )
    elif isinstance(found, Listed):
        numbering = Numbering.of(labels, found.names, found.first)
        names = dict(enumerate(found.names, numbering.first))
        if numbering.first == 1:
            note = Sentence(
                "The classes are named after {origin}, counted from 1: there is no label 0.",
                origin=origin,
            )
    else:
        names = dict(found)
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
    in_order = label_names(names, present, first_label)
    return Named(table[labels], in_order, numbering, note)


def _listed(names: Sequence[str], present: Sequence[int]) -> Listed:
    """Return names that are counted from 0, or from 1 where there is no label 0.

    That is so where at most one name is too many, unless the first name only fills a gap.
    """
    at_most_one_left = present[0] == 1 and present[-1] in (len(names), len(names) - 1)
    is_from_one = at_most_one_left and names[0].casefold() not in _NO_NAME
    return Listed(names, first=1 if is_from_one else 0)


def _family(images: Path) -> str:
    """Return the collection that a path names, as near to the file as possible; "" if none."""
    for part in [images.name, *(parent.name for parent in images.absolute().parents)]:
        found = re.search(r"letterpad|notmnist|emnist|mnist", part.lower())
        if found:
            return found[0]
    return ""


def names_by_path(images: Path) -> tuple[Mapping[int, str] | Listed, Sentence]:
    """Return the names of the labels of a collection that the path names, or the digits."""
    family = _family(images)
    if family == "notmnist":
        return Listed("ABCDEFGHIJ"), Sentence("notMNIST, which the path names")
    if family == "emnist":
        parts = [images.name, *(parent.name for parent in images.absolute().parents)]
        for part in parts:
            for key, names in _EMNIST.items():
                # "mnist" is also the end of "emnist" itself.
                if re.search(rf"(?<![a-z]){key}(?![a-z])", part.lower()):
                    return names, Sentence("EMNIST {key}, which the path names", key=key)
    origin = Sentence("digits, as neither a file beside it nor the path says otherwise")
    return dict(enumerate(digits)), origin
