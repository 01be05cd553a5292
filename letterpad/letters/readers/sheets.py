"""Reads photographs and scans of sheets that were printed here and filled in.

A sheet says itself which letter is in which box. Who wrote it is not said: a page with a lower or
the same number as the one before it begins the sheet of somebody else.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path, PurePosixPath

import numpy as np

from letterpad.errors import UserError
from letterpad.file_kinds.kinds import PICTURE_SUFFIXES
from letterpad.file_kinds.refusal import refusal
from letterpad.file_kinds.telling import kind_of
from letterpad.ink.raster import SIDE, Framing
from letterpad.letters.ledger import Ledger, Tally
from letterpad.letters.pictures.image_files import read_letters_on, read_pages
from letterpad.letters.pictures.layout import laid_out
from letterpad.letters.pictures.page import FoundPage, shows_sheet
from letterpad.letters.pictures.sheet import Case, SheetPage
from letterpad.letters.readers import counts
from letterpad.letters.readers.class_folders import is_hidden
from letterpad.letters.readers.folders import walk
from letterpad.letters.readers.reader import FileStates, Reader
from letterpad.letters.readers.reading import OnProgress, Reading, ignore_progress
from letterpad.messages import Sentence, Text

_LEAST_SIDE = 400
"""Pixels on the longer side: a smaller picture is a letter, and not looked at for long."""

_LOOKED_AT, _MOST_ENTRIES = 3, 2000
"""Pictures of a folder, and files and folders in it, that are looked at to tell what it is."""

_ASKED: dict[Case, Sentence] = {
    "upper": Sentence("A to Z"),
    "lower": Sentence("a to z"),
    "both": Sentence("both cases"),
}


class SheetReader(Reader):
    """Reads a picture of a filled-in sheet, or a folder of them."""

    key = "sheet"
    title = Sentence("Filled-in sheets")
    description = Sentence("pictures of sheets to fill in (one, or a folder of them)")
    file_names = tuple(f"*{suffix}" for suffix in PICTURE_SUFFIXES)

    def recognises(self, path: Path, start: bytes) -> bool:
        """Accept any picture, as no other reader does, and folders that begin with a sheet."""
        if path.is_dir():
            return any(_is_sheet(file, file.stat().st_mtime_ns) for file in _first_pictures(path))
        return kind_of(path).group == "picture"

    def files(self, path: Path) -> FileStates:
        """List the picture, or everything below the folder."""
        return walk(path).files if path.is_dir() else super().files(path)

    def read(
        self,
        path: Path,
        class_names: Sequence[str] | None = None,
        on_progress: OnProgress = ignore_progress,
        first_label: int | None = None,
    ) -> Reading:
        """Read what is in the boxes, with the letters that are printed above them."""
        found = _Found()
        if not path.is_dir():
            on_progress(Sentence("reading a sheet"), None)
            for page in read_letters_on(path):
                if page.sheet is None:
                    raise refusal(path, kind_of(path), "letters")
                found.add(path.name, page)
            return found.reading()
        names = as_counted(name for name, _ in walk(path).files)
        for number, name in enumerate(names):
            on_progress(Sentence("{n:,} sheets read", n=found.n_pages), number / len(names))
            found.add_file(path, name)
        if not found.labels:
            raise UserError(
                "{path} holds no letters: pictures of filled-in sheets were expected. {came}",
                path=path,
                came=Sentence.joined([*found.ledger().notes(), *found.why[:1]]),
            )
        return found.reading()


def _first_pictures(folder: Path) -> Iterator[Path]:
    """Yield the first pictures in a folder, or in the folders in it."""
    try:
        files = walk(folder, _MOST_ENTRIES).files
    except (UserError, OSError):
        return  # with so many files it is no folder of sheets
    pictures = [name for name, _ in files if PurePosixPath(name.lower()).suffix in PICTURE_SUFFIXES]
    for name in as_counted(pictures)[:_LOOKED_AT]:
        yield folder / name


def as_counted(names: Iterable[str]) -> list[str]:
    """Sort names of files as people count: "page 2" before "page 10"."""
    return sorted(
        names,
        key=lambda name: [
            (len(n), n) if n.isdigit() else (0, n) for n in re.split(r"([0-9]+)", name)
        ],
    )


@lru_cache(maxsize=64)
def _is_sheet(path: Path, changed: int) -> bool:
    """Tell whether a picture shows a sheet; `changed` is its time, for the cache."""
    try:
        with path.open("rb") as file, closing(read_pages(file)) as pages:
            page = next(pages)
            return max(page(_LEAST_SIDE).shape) >= _LEAST_SIDE and shows_sheet(page)
    except (OSError, ValueError):
        return False


class SheetWriters:
    """Tells whose the pages of sheets are that are read one after another."""

    def __init__(self) -> None:
        self._writer = ""
        self._last: tuple[str, SheetPage] | None = None

    def of(self, folder: str, name: str, page: SheetPage) -> str:
        """Return whose the next page is.

        Parameters
        ----------
        folder : str
            In which it lies, and whose it then is; "" for none.
        name : str
            Of its file: whose it is otherwise, unless it goes on with the page before it.
        page : SheetPage
        """
        before, self._last = self._last, (folder, page)
        if folder:
            self._writer = folder
        elif before is None or before[0] or not _goes_on(before[1], page):
            self._writer = name
        return self._writer


@dataclass
class _Found:
    """What was read so far."""

    labels: list[str] = field(default_factory=list)
    writers: list[str] = field(default_factory=list)
    why: list[Sentence] = field(default_factory=list)
    n_pages: int = 0
    _pictures: bytearray = field(default_factory=bytearray)
    _cases: Counter[Case] = field(default_factory=Counter)
    _tally: Tally = field(default_factory=Tally)
    _writers: SheetWriters = field(default_factory=SheetWriters)

    def add_file(self, folder: Path, name: str) -> None:
        """Read a file of a folder, or count it among those that are left out."""
        if any(is_hidden(part) for part in name.split("/")):
            self._tally.add("hidden", name)
            return
        path = folder / name
        try:
            if kind_of(path).group != "picture":
                self._tally.add("not-picture", name)
                return
            for page in read_letters_on(path):
                if page.sheet is None:
                    self._tally.add("no-sheet", name)
                else:
                    self.add(name, page)
        except UserError as error:
            self._tally.add("unreadable", name)
            self.why.append(error.sentence)

    def add(self, name: str, page: FoundPage) -> None:
        """Add the letters of a page."""
        assert page.sheet is not None
        self.n_pages += 1
        self._cases[page.sheet.sheet.case] += 1
        place = PurePosixPath(name)
        inside = place.parent.as_posix()
        writer = self._writers.of("" if inside == "." else inside, place.stem, page.sheet)
        for letter in page.letters:
            self._pictures += laid_out(letter.ink, Framing()).tobytes()
            self.labels.append(letter.label)
            self.writers.append(writer)

    def ledger(self) -> Ledger:
        """Return what was there, and what was left out."""
        return self._tally.ledger(len(self.labels), _NOTES, ("hidden",))

    def reading(self) -> Reading:
        """Return all letters."""
        ledger = self.ledger()
        notes = [*ledger.notes(), *self.why[:1], *self._kinds()]
        images = np.frombuffer(bytes(self._pictures), dtype=np.uint8).reshape(-1, SIDE, SIDE)
        return Reading(
            names=np.array(self.labels, dtype=np.str_),
            images=images,
            writers=np.array(self.writers, dtype=np.str_),
            notes=tuple(notes),
            keeps_case=self._cases["both"] > 0 or len(self._cases) > 1,
            ledger=ledger,
        )

    def _kinds(self) -> Iterator[Sentence]:
        """Say that sheets ask for different letters."""
        if len(self._cases) > 1:
            kinds = tuple(
                Sentence("{case}: {pages}", case=_ASKED[case], pages=_pages(n))
                for case, n in self._cases.items()
            )
            yield Sentence(
                "The sheets do not all ask for the same letters ({kinds}): unless classes are "
                "chosen, upper and lower case stay apart.",
                kinds=kinds,
            )


def _goes_on(before: SheetPage, page: SheetPage) -> bool:
    """Whether a page is a later one of the same sheet."""
    return before.sheet == page.sheet and before.page < page.page


def _pages(n: int) -> Sentence:
    return Sentence("1 page") if n == 1 else Sentence("{n:,} pages", n=n)


def _no_sheet(n: int, some: tuple[Text, ...]) -> Sentence:
    return Sentence(
        "No sheets to fill in, and left out: {pictures} ({names}).",
        pictures=counts.pictures(n),
        names=some,
    )


_NOTES: Mapping[str, Callable[[int, tuple[Text, ...]], Sentence]] = {
    "no-sheet": _no_sheet,
    "unreadable": lambda n, some: Sentence(
        "Unreadable, and left out: {pictures} ({names}).", pictures=counts.pictures(n), names=some
    ),
    "not-picture": lambda n, some: Sentence(
        "Not pictures, and left out: {files} ({names}).", files=counts.files(n), names=some
    ),
    "hidden": lambda n, some: Sentence(
        "Hidden files and folders, and left out: {entries} ({names}).",
        entries=counts.entries(n),
        names=some,
    ),
}
