"""Reads a folder of files of drawings: InkML, UNIPEN, SVG and ndjson, each by its first bytes.

A drawing's name is its own; or stands in a list beside the files (CROHME's ``iso_GT.txt``, lines
of ``id, label``); or is that of its folder, as with pictures, where no drawing has one of its own.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import NamedTuple

from letterpad.errors import UserError
from letterpad.file_kinds import kinds
from letterpad.file_kinds.kinds import PICTURE_SUFFIXES, FileKind
from letterpad.file_kinds.telling import kind_of
from letterpad.ink.drawing_file import Drawing
from letterpad.ink.formats.files import named, opened
from letterpad.ink.formats.inkml import IDENTITY
from letterpad.ink.opening import bytes_of, text_in
from letterpad.letters.readers import counts
from letterpad.letters.readers.class_folders import is_hidden
from letterpad.letters.readers.folder_names import Meanings, meanings
from letterpad.letters.readers.folders import DEEPEST, walk
from letterpad.letters.readers.found_inks import MOST_POINTS_IN_ALL, FoundInks
from letterpad.letters.readers.reader import FileStates, Reader
from letterpad.letters.readers.reading import MOST_LETTERS, OnProgress, Reading, ignore_progress
from letterpad.letters.readers.whole_files import add_drawing
from letterpad.messages import Sentence

INK_SUFFIXES = frozenset((".inkml", ".svg", ".svgz", ".ndjson"))
"""How files of drawings end that are told without a look into them."""
_PEEKED_ENTRIES, _PEEKED_FILES = 500, 12
"""Entries of folders that are looked at, and files whose first bytes are."""

_GROUND_TRUTH = re.compile(r".*gt\.(txt|csv)", re.IGNORECASE)
_LARGEST_LIST = 64 << 20
_REPORT_EVERY = 100


class _Found(NamedTuple):
    """A drawing, and where it stands."""

    name: str
    number: int
    kind: FileKind
    drawing: Drawing | UserError


class InkFolderReader(Reader):
    """Reads a folder that holds files of drawings, directly or in other folders."""

    key = "ink-folder"
    version = 2
    title = Sentence("A folder of drawings")
    description = Sentence("folders of drawings (InkML, UNIPEN, SVG or ndjson)")

    def recognises(self, path: Path, start: bytes) -> bool:
        """Accept a folder that holds more files of drawings than pictures, at a first look."""
        if not path.is_dir():
            return False
        n: Counter[str] = Counter(_looks(path))
        return n["ink"] > n["picture"]

    def files(self, path: Path) -> FileStates:
        """List everything below the folder."""
        return walk(path).files

    def read(
        self,
        path: Path,
        class_names: Sequence[str] | None = None,
        on_progress: OnProgress = ignore_progress,
        first_label: int | None = None,
    ) -> Reading:
        """Read all drawings that have a name."""
        found = FoundInks(counts.files)
        folder = _Folder(path, found)
        for number, (name, _) in enumerate(files := walk_into(path, found)):
            if number % _REPORT_EVERY == 0:
                on_progress(Sentence("{n:,} files read", n=number), number / len(files))
            folder.add(name)
        said = folder.name_drawings()
        if not found.letters:
            came = [*found.ledger().notes(), *folder.notes]
            raise UserError(
                "{path} holds no letters: drawings were expected that say which letter they are, "
                "or that a list names (iso_GT.txt) or the folder that they are in. {came}",
                path=path,
                came=Sentence.joined(came or [Sentence("It is empty.")]),
            )
        notes = (*folder.notes, *(said.notes if said else ()))
        return found.reading(on_progress, notes, keeps_case=said is not None and said.keeps_case)


def walk_into(path: Path, found: FoundInks) -> FileStates:
    """List the files below a folder, and count what is not looked into."""
    walked = walk(path)
    for name, reason in walked.left_out:
        if reason == "unreadable":
            found.add_unreadable(UserError("it may not be opened"), name, 0)
        else:
            found.add_other(reason, name)
    return walked.files


def _looks(path: Path) -> Iterator[str]:
    """Say of the first files below a folder whether each is "ink" or a "picture"."""
    level, depth = [path], 0
    n_entries = n_opened = 0
    while level and depth < DEEPEST:
        inner: list[Path] = []
        for folder in level:
            for entry in _entries(folder):
                n_entries += 1
                if n_entries > _PEEKED_ENTRIES:
                    return
                if entry.is_dir():
                    inner.append(Path(entry.path))
                    continue
                suffix = PurePath(entry.name).suffix.lower()
                if suffix in INK_SUFFIXES:
                    yield "ink"
                elif suffix in PICTURE_SUFFIXES:
                    yield "picture"
                elif n_opened < _PEEKED_FILES and entry.is_file():
                    n_opened += 1
                    yield _group(Path(entry.path))
        level, depth = inner, depth + 1


def _entries(folder: Path) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as entries:
            return sorted(
                (entry for entry in entries if not is_hidden(entry.name)),
                key=lambda entry: entry.name,
            )
    except OSError:
        return []


def _group(file: Path) -> str:
    try:
        return kind_of(file).group
    except UserError:
        return "other"


class _Folder:
    """The drawings in a folder, before it is known how they are named."""

    def __init__(self, path: Path, found: FoundInks) -> None:
        self.notes: list[Sentence] = []
        self._path = path
        self._letters = found
        self._found: list[_Found] = []
        self._names: dict[str, str] = {}
        self._included: set[Path] = set()
        self._n_points = 0

    def add(self, name: str) -> None:
        """Read one file."""
        path = self._path / name
        if _GROUND_TRUTH.fullmatch(path.name):
            self._add_names(path)
            return
        try:
            kind = kind_of(path)
            if kind.group != "ink":
                self._letters.add_other("not-drawing", name)
                return
            file = opened(path, kind)
            self._included.update(each.resolve() for each in file.beside)
            for note in file.notes:
                if len(self.notes) < 3:
                    self.notes.append(Sentence("{file}: {note}", file=name, note=note))
            for number, drawing in file.drawings:
                self._found.append(_Found(name, number, kind, drawing))
                if isinstance(drawing, Drawing):
                    self._n_points += drawing.ink.n_points
                if self._is_full:
                    break
        except UserError as error:
            self._letters.add_unreadable(error, name, len(self._found))
        if self._is_full:
            raise UserError(
                "{path} holds more letters than the {most:,} that are read at most, or more "
                "points. Open a folder in it.",
                path=self._path,
                most=MOST_LETTERS,
            )

    def name_drawings(self) -> Meanings | None:
        """Give each drawing a name, and count those without; return what folders say, if asked."""
        own = any(
            isinstance(each.drawing, Drawing) and self._own_name(each) for each in self._found
        )
        by_folder = [each for each in self._found if not own or each.kind is kinds.SVG]
        said = meanings([_folders(each) for each in by_folder]) if by_folder else None
        for order, each in enumerate(self._found):
            place = named(each.name, each.number, each.kind)
            drawing = each.drawing
            if isinstance(drawing, UserError):
                add_drawing(self._letters, drawing, place, order)
                continue
            word, writer = self._own_name(each), drawing.writer
            if not word and said is not None and _folders(each) in said.of:
                meaning = said.of[_folders(each)]
                word, writer = meaning.name, writer or meaning.writer
            if not word and (self._path / each.name).resolve() in self._included:
                continue  # its strokes are those of files that include it
            add_drawing(self._letters, replace(drawing, word=word, writer=writer), place, order)
        return said

    @property
    def _is_full(self) -> bool:
        return len(self._found) > MOST_LETTERS or self._n_points > MOST_POINTS_IN_ALL

    def _own_name(self, found: _Found) -> str:
        drawing = found.drawing
        if isinstance(drawing, UserError) or drawing.word:
            return "" if isinstance(drawing, UserError) else drawing.word
        file = PurePath(found.name)
        for key in (str(drawing.more.get(IDENTITY, "")), file.stem, file.name):
            if key and key in self._names:
                return self._names[key]
        return ""

    def _add_names(self, path: Path) -> None:
        """Read a list of names: an id and a label on each line."""
        for line in text_in(bytes_of(path, _LARGEST_LIST)).splitlines():
            key, _, label = line.partition(",")
            if label.strip():
                self._names[key.strip()] = label.strip()


def _folders(found: _Found) -> tuple[str, ...]:
    return PurePath(found.name).parts[:-1]
