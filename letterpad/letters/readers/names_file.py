"""Reads the file beside IDX files that names their labels, in the forms that people write.

One name a line, all on one line, or a label and its name ("1 B", "1,B", "1<tab>B", "1: B", "B;1"),
with a header or without, as a JSON list or object, in UTF-8 or UTF-16.
"""

import codecs
import csv
import json
import re
from collections.abc import Collection
from pathlib import Path

from letterpad.errors import UserError
from letterpad.letters.class_names import clean_name
from letterpad.messages import Sentence

LONGEST_NAME = 32
"""Characters."""

_LARGEST_FILE = 1 << 16

_HEADER = re.compile(
    r"(the )?(class|classes|label|labels|name|names|letter|letters|character|characters|char|"
    r"symbol|symbols)([ _-]?(name|names|label|labels))?",
    re.IGNORECASE,
)


class Names(dict[int, str]):
    """What each label is called.

    Parameters
    ----------
    names : dict of int to str
    are_numbered : bool
        Whether the labels are said; otherwise the names are counted from 0, which is a guess.
    """

    def __init__(self, names: dict[int, str], are_numbered: bool) -> None:
        super().__init__(names)
        self.are_numbered = are_numbered


def read_names(path: Path, present: Collection[int]) -> Names:
    """Read the names of labels from a file.

    Parameters
    ----------
    path : Path
        Called ``...-mapping.txt`` it is EMNIST's: a label, then character codes ("1 65 97").
    present : collection of int
        The labels that there are: a single line is parted if there are several.

    Raises
    ------
    UserError
        If it is too long, in an encoding that is not known, or names nothing.
    OSError
        If it cannot be opened.
    """
    expected = Sentence(
        '{path}: one class name a line, or a label and its name ("1 B"), was expected', path=path
    )
    size = path.stat().st_size
    if size > _LARGEST_FILE:
        raise UserError(
            "{expected}; it is {st_size:,} bytes long.", expected=expected, st_size=size
        )
    try:
        text = _decoded(path.read_bytes())
    except UnicodeDecodeError as error:
        raise UserError(
            "{expected}, in UTF-8 or UTF-16. Save it again in UTF-8.", expected=expected
        ) from error
    if not text.strip():
        raise UserError("{expected}; it is empty.", expected=expected)
    is_mapping = path.name.lower().endswith("-mapping.txt")
    try:
        found = _mapping(text) if is_mapping else parse_names(text, present)
    except (ValueError, IndexError, OverflowError) as error:
        raise UserError("{expected}; {error}.", expected=expected, error=error) from error
    names = {label: name if is_mapping else clean_name(name) for label, name in found.items()}
    if any(len(name) > LONGEST_NAME for name in names.values()):
        raise UserError(
            "{expected}; a name has more than {longest_name} characters.",
            expected=expected,
            longest_name=LONGEST_NAME,
        )
    return Names(names, found.are_numbered)


def parse_names(text: str, present: Collection[int]) -> Names:
    r"""Read names from text, see `read_names`.

    Examples
    --------
    >>> parse_names("label,name\n0,A\n1,B", {0, 1})
    {0: 'A', 1: 'B'}
    >>> parse_names("A, B, C", {0, 1, 2})
    {0: 'A', 1: 'B', 2: 'C'}
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if text.lstrip()[:1] in ("[", "{") and len(text.strip()) > 1 and (said := _json(text, present)):
        return said
    if len(lines) == 1 and len(present) > 1:
        return _listed(_parted(lines[0]))
    for delimiter in ("\t", ";", ",", ":", "=", None):
        rows = [_fields(line, delimiter) for line in lines]
        has_header = len(rows) > 1 and not any(field.isdecimal() for field in rows[0])
        if numbered := _numbered(rows[1:] if has_header else rows, present):
            return Names(numbered, are_numbered=True)
    return _listed(_one_a_line(lines, present))


def _one_a_line(lines: list[str], present: Collection[int]) -> list[str]:
    """Read names that stand one on a line, perhaps with a comma at its end or in quotes."""
    if all(line[-1] in ",;" for line in lines[:-1]) and any(len(line) > 1 for line in lines[:-1]):
        lines = [line.rstrip(",;") or line for line in lines]
    names = [line[1:-1] if re.fullmatch('".+"', line) else line for line in lines]
    n_named = len(names) - 1
    has_header = _HEADER.fullmatch(names[0]) and n_named > 0
    # A class may be called so, too: then there would be a name too few without it.
    if has_header and (n_named > max(present, default=0) or n_named == len(present)):
        return names[1:]
    return names


def _decoded(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16")
    for encoding, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
        # Without a mark: line ends and Latin letters have a zero in every second byte.
        if len(data) % 2 == 0 and zeros.count(0) > 0.4 * len(zeros) > 0:
            return data.decode(encoding)
    return data.decode("utf-8-sig")


def _mapping(text: str) -> Names:
    """Read one of EMNIST's mappings: a label, then the codes of its characters."""
    rows = [line.split() for line in text.splitlines() if line.strip()]
    return Names({int(row[0]): chr(int(row[1])) for row in rows}, are_numbered=True)


def _listed(names: list[str]) -> Names:
    return Names(dict(enumerate(names)), are_numbered=False)


def _json(text: str, present: Collection[int]) -> Names | None:
    """Read a JSON list of names, or an object with labels or names as keys; None if it is none."""
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if isinstance(said, list) and all(isinstance(name, str | int) for name in said):
        return _listed([str(name) for name in said])
    if isinstance(said, dict):
        rows = [[str(key), str(value)] for key, value in said.items()]
        if numbered := _numbered(rows, present):
            return Names(numbered, are_numbered=True)
    return None


def _parted(line: str) -> list[str]:
    """Part the names on a single line: at tabs, commas, semicolons or spaces, or each letter."""
    for delimiter in ("\t", ",", ";", None):
        fields = [field.strip() for field in _fields(line, delimiter, most=-1)]
        if len(fields) > 1:
            return [field for field in fields if field]
    return list(line)


def _fields(line: str, delimiter: str | None, most: int = 1) -> list[str]:
    """Split a line at a delimiter (None for white space); quotes may surround a field."""
    if delimiter in (":", "=", None):
        fields = line.split(delimiter, most)
    else:
        fields = next(csv.reader([line], delimiter=delimiter, skipinitialspace=True), [])
    fields = [field.strip() for field in fields]
    return [field[1:-1] if re.fullmatch('"[^"]+"', field) else field for field in fields]


def _numbered(rows: list[list[str]], present: Collection[int]) -> dict[int, str]:
    """Return what rows of a label and a name say, in whichever order; {} if they are none."""
    if not rows or any(len(row) < 2 or not row[0] or not row[1] for row in rows):
        return {}
    for label, name in ((0, 1), (1, 0)):
        if not all(row[label].isdecimal() and len(row[label]) < 6 for row in rows):
            continue
        names = {int(row[label]): row[name] for row in rows}
        # "Street 1" and "Street 2" are names.
        is_sure = label == 0 or (set(present) <= set(names) and len(set(names.values())) > 1)
        if len(names) == len(rows) and is_sure:
            return names
    return {}
