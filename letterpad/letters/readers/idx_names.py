"""Names the labels of IDX files: the user, a file beside them or their path says how."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase, digits

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.messages import Sentence

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
    """Tell whether rows and columns of the pictures are swapped, as EMNIST's are."""
    return _family(images) == "emnist"


def names_files(images: Path) -> list[Path]:
    """List the files beside `images` that name its classes; the first one counts."""
    files = [images.with_name(CLASSES_FILE)]
    mapping = re.match(r"(emnist-[a-z]+)-", images.name.lower())
    if mapping:
        files.append(images.with_name(f"{mapping[1]}-mapping.txt"))
    return [file for file in files if file.is_file()]


def class_names(
    images: Path, labels: NDArray[np.uint8], said: Sequence[str] | None
) -> tuple[NDArray[np.str_], Sentence]:
    """Name every letter.

    Parameters
    ----------
    images : Path
        The file that holds the pictures.
    labels : uint8 array of shape (n_letters,)
    said : sequence of str, optional
        The user's names in the order of the labels; they come before all others.

    Returns
    -------
    str array of shape (n_letters,)
    Sentence
        Where the names come from.

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
        names, origin = dict(enumerate(said, first)), Sentence("the names given")
    elif files:
        names, origin = _read_names(files[0]), Sentence.joined([files[0].name])
    else:
        names, origin = _names_by_path(images)
    unnamed = [int(label) for label in present if int(label) not in names]
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
    return table[labels], Sentence("The classes are named after {origin}.", origin=origin)


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


def _read_names(path: Path) -> Mapping[int, str]:
    """Read a classes file, or one of EMNIST's mappings ("1 65 97": label, then character codes)."""
    expected = Sentence(
        '{path}: one class name a line, or a label and its name ("1 B"), was expected', path=path
    )
    if path.stat().st_size > _LARGEST_FILE:
        raise UserError(
            "{expected}; it is {st_size:,} bytes long.",
            expected=expected,
            st_size=path.stat().st_size,
        )
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError("{expected}, in UTF-8; {error}.", expected=expected, error=error) from error
    lines = [line.split(maxsplit=1) for line in text.splitlines() if line.strip()]
    if not lines:
        raise UserError("{expected}; it is empty.", expected=expected)
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
        raise UserError("{expected}; {error}.", expected=expected, error=error) from error
    if any(len(name) > LONGEST_NAME for name in names.values()):
        raise UserError(
            "{expected}; a name has more than {longest_name} characters.",
            expected=expected,
            longest_name=LONGEST_NAME,
        )
    return names
