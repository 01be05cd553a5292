"""Letters as a table (CSV), as Kaggle's are: the label, then 784 pixels in each row."""

from gzip import GzipFile
from pathlib import Path
from string import digits
from typing import IO

from letterpad.errors import UserError
from letterpad.ink.raster import SIDE
from letterpad.letters.letterset import LetterSet
from letterpad.letters.outputs.packed import packed
from letterpad.letters.readers.label_values import LONGEST_LABEL
from letterpad.letters.readers.pixel_table import NAMES_ARE_NAMES
from letterpad.letters.readers.table_text import is_number
from letterpad.paths import replacing

ENDINGS = (".csv", ".csv.gz")

_PIXELS = [f"pixel{number}" for number in range(SIDE * SIDE)]

_WRITTEN = [str(value) for value in range(256)]


def write(letters: LetterSet, path: Path) -> list[Path]:
    """Write a table, packed if the name ends in ``.gz``; a file that is there is replaced.

    Labels are the names of the classes. Where these are numbers, but not 0 to 9, the head of their
    column is ``class_name``, so that nobody takes them for numbers of letters (25 for Z).

    Raises
    ------
    UserError
        If a name is longer than a table's label may be.
    OSError
        If the file cannot be written.
    """
    for name in letters.classes:
        if len(name) > LONGEST_LABEL:
            raise UserError(
                "A table can hold class names of {most} characters, and “{name}…” is longer.",
                most=LONGEST_LABEL,
                name=name[:LONGEST_LABEL],
            )
    with replacing(path) as temporary:
        if path.name.lower().endswith(".gz"):
            with packed(temporary) as file:
                _write_rows(letters, file)
        else:
            with temporary.open("wb") as file:
                _write_rows(letters, file)
    return [path]


def _write_rows(letters: LetterSet, file: IO[bytes] | GzipFile) -> None:
    head = NAMES_ARE_NAMES if _look_like_numbers(letters.classes) else "label"
    file.write(f"{','.join([head, *_PIXELS])}\n".encode())
    names = [_cell(name) for name in letters.classes]
    rows = letters.images.reshape(len(letters), -1)
    for label, row in zip(letters.labels.tolist(), rows, strict=True):
        pixels = ",".join([_WRITTEN[value] for value in row.tolist()])
        file.write(f"{names[label]},{pixels}\n".encode())


def _look_like_numbers(names: tuple[str, ...]) -> bool:
    return all(is_number(name) for name in names) and not set(names) <= set(digits)


def _cell(name: str) -> str:
    """Write a name as a cell: in quotes, unless nothing in it could mean anything else."""
    if name.isalnum():
        return name
    doubled = name.replace('"', '""')
    return f'"{doubled}"'
