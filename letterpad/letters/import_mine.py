"""Brings letters into the user's own: from files of letters, and from filled-in sheets.

A picture is taken if it shows a sheet to fill in, which says itself what its letters are. They come
in as strokes: the middle of what the pen left.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from letterpad.collection.exchange import (
    Imported,
    OnProgress,
    OtherFiles,
    ignore_progress,
    import_files,
    never,
)
from letterpad.collection.kept import IMPORTED, Answered, NewLetter
from letterpad.collection.lines import Line
from letterpad.collection.store import Collection
from letterpad.errors import UserError
from letterpad.file_kinds import kinds
from letterpad.file_kinds.kinds import PICTURE_SUFFIXES
from letterpad.file_kinds.refusal import advice_on
from letterpad.file_kinds.telling import kind_of
from letterpad.ink.words import LONGEST_WRITER, clean_name

if TYPE_CHECKING:  # with SciPy: only where a picture is read
    from letterpad.letters.pictures.page import PageLetter
    from letterpad.letters.readers.sheets import SheetWriters

DEVICE = "picture"
"""What letters are drawn with that were found in one."""

_SCANS = (kinds.PDF, kinds.HEIC, kinds.AVIF, kinds.RAW, kinds.POSTSCRIPT)
"""What scanners and cameras write and is not read here."""


def import_mine(
    collection: Collection,
    paths: Iterable[Path],
    on_progress: OnProgress = ignore_progress,
    *,
    author: str | None = None,
    is_stopped: Callable[[], bool] = never,
) -> Imported:
    """Add the letters of many files, see `letterpad.collection.exchange.import_files`.

    Parameters
    ----------
    collection, paths, on_progress, author, is_stopped
        As there; `paths` may be pictures of filled-in sheets, too. Those are read after all other
        files, in the order in which people count their names. By default a sheet is by somebody
        who is called like the file of its first page.

    Returns
    -------
    Imported
        One change: all of it is undone in one step.
    """
    return import_files(
        collection,
        paths,
        on_progress,
        author=author,
        is_stopped=is_stopped,
        other=_Sheets(),
    )


def letter_of(
    found: "PageLetter",
    label: str,
    *,
    author: str = "",
    answered: Answered | None = None,
    file: str = "",
) -> NewLetter | None:
    """Turn a letter that was found in a picture into strokes; None if nothing is left of it."""
    from letterpad.letters.pictures.skeletons import strokes_of

    ink = strokes_of(np.rint(255 * found.ink).astype(np.uint8))
    if ink.is_empty:
        return None
    return NewLetter(
        ink, label, author, device=DEVICE, origin=IMPORTED, answered=answered, file=file
    )


class _Sheets(OtherFiles):
    """Reads pictures of filled-in sheets, one after another."""

    suffixes = tuple(sorted(PICTURE_SUFFIXES))

    def __init__(self) -> None:
        self._sheet_writers: SheetWriters | None = None

    @property
    def _writers(self) -> "SheetWriters":
        from letterpad.letters.readers.sheets import SheetWriters

        if self._sheet_writers is None:
            self._sheet_writers = SheetWriters()
        return self._sheet_writers

    def in_order(self, paths: list[Path]) -> list[Path]:
        """Put pictures last, page 2 before page 10: a sheet may go on in the next one."""
        pictures = {str(path): path for path in paths if _is_called_picture(path)}
        if not pictures:
            return paths
        from letterpad.letters.readers.sheets import as_counted

        others = [path for path in paths if not _is_called_picture(path)]
        return [*others, *(pictures[name] for name in as_counted(pictures))]

    def lines(self, path: Path, author: str | None) -> Iterator[Line] | None:
        """Read a picture, or say what a scan is that is none; None for all else."""
        kind = kind_of(path)
        if kind.group == "picture":
            return self._letters(path, author)
        if kind in _SCANS:
            raise UserError(
                "{path}: letters, or a picture of a filled-in sheet, were expected, but this is "
                "{kind}. {advice}",
                path=path,
                kind=kind.name,
                advice=advice_on(kind, "letters"),
            )
        return None

    def _letters(self, path: Path, author: str | None) -> Iterator[Line]:
        from letterpad.letters.pictures.image_files import read_letters_on

        number = 0
        for page in read_letters_on(path):
            if page.sheet is None:
                raise _no_sheet(path)
            writer = self._writers.of("", path.stem, page.sheet)
            by = clean_name(writer)[:LONGEST_WRITER] if author is None else author
            for found in page.letters:
                letter = letter_of(found, found.label, author=by)
                if letter is not None:
                    number += 1
                    yield number, letter


def _is_called_picture(path: Path) -> bool:
    return path.suffix.lower() in PICTURE_SUFFIXES


def _no_sheet(path: Path) -> UserError:
    return UserError(
        "{path} is a picture, but not of a sheet to fill in. Of pictures only those are imported, "
        "as only they say which letter is where. Open another picture on the page Draw: letters on "
        "it are read there, and kept once you have checked them.",
        path=path,
    )
