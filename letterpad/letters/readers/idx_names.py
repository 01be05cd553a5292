"""Names the labels of IDX files: the user, a file beside them or their path says how."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase, digits
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.letters.readers.numbering import Numbering
from letterpad.messages import Sentence

CLASSES_FILE = "classes.txt"
"""Beside an IDX file: one name a line in the order of the labels, or "label name" lines."""

LONGEST_NAME = 32
"""Characters."""

_LARGEST_FILE = 1 << 16


class Named(NamedTuple):
    """Letters with their names.

    Parameters
    ----------
    names : str array of shape (n_letters,)
    numbering : Numbering, optional
        Which labels the names belong to, where the user has not said it and it could be otherwise.
    note : Sentence
        Where the names come from.
    """

    names: NDArray[np.str_]
    numbering: Numbering | None
    note: Sentence


class _List(NamedTuple):
    """Names in the order of the labels, and the label that the first of them usually has."""

    names: Sequence[str]
    first: int = 0


# G. Cohen et al., "EMNIST: an extension of MNIST to handwritten letters", 2017, arXiv:1702.05373:
# in the merged sets lower case letters that look like their capitals share their class.
_MERGED = digits + ascii_uppercase + "abdefghnqrt"
_EMNIST: Mapping[str, Mapping[int, str] | _List] = {
    "letters": _List(ascii_uppercase, first=1),
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

    Raises
    ------
    UserError
        If a label has no name.
    """
    files = names_files(images)
    found: Mapping[int, str] | _List
    if said:
        found, origin = _List(said), Sentence("the names given")
    elif files:
        found, origin = _read_names(files[0]), Sentence.joined([files[0].name])
    else:
        found, origin = _names_by_path(images)
    note = Sentence("The classes are named after {origin}.", origin=origin)
    numbering = None
    if first_label is not None:
        listed = found.names if isinstance(found, _List) else [found[key] for key in sorted(found)]
        names = dict(enumerate(listed, first_label))
        note = Sentence(
            "The classes are named after {origin}, counted from {first_label} as you chose.",
            origin=origin,
            first_label=first_label,
        )
    elif isinstance(found, _List):
        numbering = Numbering.of(labels, found.names, found.first)
        names = dict(enumerate(found.names, numbering.first))
    else:
        names = dict(found)
    unnamed = [int(label) for label in np.unique(labels) if int(label) not in names]
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
    return Named(table[labels], numbering, note)


def _family(images: Path) -> str:
    """Return the collection that a path names, as near to the file as possible; "" if none."""
    for part in [images.name, *(parent.name for parent in images.absolute().parents)]:
        found = re.search(r"letterpad|notmnist|emnist|mnist", part.lower())
        if found:
            return found[0]
    return ""


def _names_by_path(images: Path) -> tuple[Mapping[int, str] | _List, Sentence]:
    family = _family(images)
    if family == "notmnist":
        return _List("ABCDEFGHIJ"), Sentence("notMNIST, which the path names")
    if family == "emnist":
        parts = [images.name, *(parent.name for parent in images.absolute().parents)]
        for part in parts:
            for key, names in _EMNIST.items():
                # "mnist" is also the end of "emnist" itself.
                if re.search(rf"(?<![a-z]){key}(?![a-z])", part.lower()):
                    return names, Sentence("EMNIST {key}, which the path names", key=key)
    origin = Sentence("digits, as neither a file beside it nor the path says otherwise")
    return dict(enumerate(digits)), origin


def _read_names(path: Path) -> Mapping[int, str] | _List:
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
    numbered = all(len(line) == 2 and line[0].isdecimal() for line in lines)
    names: dict[int, str] = {}
    try:
        if codes:
            names = {int(line[0]): chr(int(line[1].split()[0])) for line in lines}
        elif numbered:
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
    return names if codes or numbered else _List(tuple(names.values()))
