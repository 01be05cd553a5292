"""What the labels of an IDX file are called: as its neighbours, its path or the user says."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase, digits

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError

CLASSES_FILE = "classes.txt"
"""Beside an IDX file: one name a line in the order of the labels, or "label name" lines."""

LONGEST_NAME = 32
"""Characters."""

_LARGEST_FILE = 1 << 16

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
    """Whether a file's pictures have rows and columns exchanged, as EMNIST's have."""
    return _family(images) == "emnist"


def names_files(images: Path) -> list[Path]:
    """Files beside `images` that name its classes, the one that counts first."""
    files = [images.with_name(CLASSES_FILE)]
    mapping = re.match(r"(emnist-[a-z]+)-", images.name.lower())
    if mapping:
        files.append(images.with_name(f"{mapping[1]}-mapping.txt"))
    return [file for file in files if file.is_file()]


def class_names(
    images: Path, labels: NDArray[np.uint8], said: Sequence[str] | None
) -> tuple[NDArray[np.str_], str]:
    """Name every letter.

    Parameters
    ----------
    images : Path
        The file that holds the pictures.
    labels : uint8 array of shape (n_letters,)
    said : sequence of str, optional
        Names in the order of the labels, from the user, who has the last word.

    Returns
    -------
    str array of shape (n_letters,)
    str
        A sentence on where the names come from.

    Raises
    ------
    UserError
        If a label has no name.
    """
    present = np.unique(labels)
    files = names_files(images)
    names: Mapping[int, str]
    if said:
        # Labels that run from 1 to the number of names are counted from 1, as in EMNIST's letters.
        first = 1 if present[0] > 0 and present[-1] == len(said) else 0
        names, origin = dict(enumerate(said, first)), "the names given"
    elif files:
        names, origin = _read_names(files[0]), files[0].name
    else:
        names, origin = _names_by_path(images)
    unnamed = [int(label) for label in present if int(label) not in names]
    if unnamed:
        known = ", ".join(f"{label} {name}" for label, name in list(names.items())[:3])
        raise UserError(
            f"{images.name}: label {unnamed[0]} has no name. There are {len(names)} names "
            f"({known}, ...), from {origin}. Put a {CLASSES_FILE} beside the file, one name a "
            "line, or give the names."
        )
    table = np.array([names.get(label, "") for label in range(256)])
    return table[labels], f"The classes are named after {origin}."


def _family(images: Path) -> str:
    """Which collection a path speaks of: the part nearest to the file that names one counts."""
    for part in [images.name, *(parent.name for parent in images.absolute().parents)]:
        found = re.search(r"letterpad|notmnist|emnist|mnist", part.lower())
        if found:
            return found[0]
    return ""


def _names_by_path(images: Path) -> tuple[Mapping[int, str], str]:
    family = _family(images)
    if family == "notmnist":
        return dict(enumerate("ABCDEFGHIJ")), "notMNIST, which the path names"
    if family == "emnist":
        parts = [images.name, *(parent.name for parent in images.absolute().parents)]
        for part in parts:
            for key, names in _EMNIST.items():
                # "mnist" is also the end of "emnist" itself.
                if re.search(rf"(?<![a-z]){key}(?![a-z])", part.lower()):
                    return names, f"EMNIST {key}, which the path names"
    return dict(enumerate(digits)), "digits, as neither a neighbour nor the path says otherwise"


def _read_names(path: Path) -> Mapping[int, str]:
    """Read a classes file, or one of EMNIST's mappings ("1 65 97": label, then character codes)."""
    expected = f'{path}: one class name a line, or a label and its name ("1 B"), was expected'
    if path.stat().st_size > _LARGEST_FILE:
        raise UserError(f"{expected}; it is {path.stat().st_size:,} bytes long.")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(f"{expected}, in UTF-8; {error}.") from error
    lines = [line.split(maxsplit=1) for line in text.splitlines() if line.strip()]
    if not lines:
        raise UserError(f"{expected}; it is empty.")
    codes = path.name.lower().endswith("-mapping.txt")
    names: dict[int, str] = {}
    try:
        if codes:
            names = {int(line[0]): chr(int(line[1].split()[0])) for line in lines}
        elif all(len(line) == 2 and line[0].isdecimal() for line in lines):
            names = {int(line[0]): line[1].strip() for line in lines}
        else:
            names = {label: " ".join(line).strip() for label, line in enumerate(lines)}
    except (ValueError, IndexError, OverflowError) as error:
        raise UserError(f"{expected}; {error}.") from error
    if any(len(name) > LONGEST_NAME for name in names.values()):
        raise UserError(f"{expected}; a name has more than {LONGEST_NAME} characters.")
    return names
