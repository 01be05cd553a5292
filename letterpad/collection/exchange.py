"""Letters go to files and come from files: ndjson, and ``.letters``, which is ndjson with a card.

Many files are imported one after another, each in one transaction: all of its letters or none. What
is there already, the same ink, is counted and left out.
"""

import gzip
import zipfile
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from letterpad.collection import letters_file
from letterpad.collection.changes import IMPORT
from letterpad.collection.kept import Change, Merged, NewLetter, Query
from letterpad.collection.lines import Line, letters_in, line_of
from letterpad.collection.rows import clean_author, row_of, utc_now
from letterpad.collection.store import ALL, Collection
from letterpad.errors import UserError
from letterpad.ink.drawing_file import lines_in, read_lines
from letterpad.ink.words import LONGEST_WRITER, clean_name
from letterpad.messages import Sentence, Text
from letterpad.paths import replacing

SUFFIXES = (letters_file.SUFFIX, ".ndjson", ".ndjson.gz")
"""Of files that letters are exported to, and that are looked for in a folder."""

MOST_LETTERS, MOST_POINTS = 1_000_000, 100_000_000
"""In one file."""

OnProgress = Callable[[Text, float | None], None]
"""Called with a few words and the share that is done, 0 to 1."""


class OtherFiles(ABC):
    """Reads files of other kinds, of which nothing is known here.

    Parameters
    ----------
    suffixes : tuple of str
        How their names end: such files in folders are read, too.
    """

    suffixes: tuple[str, ...] = ()

    @abstractmethod
    def in_order(self, paths: list[Path]) -> list[Path]:
        """Return all files, in the order in which they are to be read."""

    @abstractmethod
    def lines(self, path: Path, author: str | None) -> Iterator[Line] | None:
        """Return the letters of a file, numbered; None if it is of no such kind.

        Raises
        ------
        UserError
            If it cannot be read, here or while its letters are taken.
        """


NOTHING_ADDED = Change(0, "add", ())

_AT_ONCE = 500
_TOLD_EVERY = 200
_NAMED = 3
"""Unreadable lines of a file that are named."""


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """What became of one file.

    Parameters
    ----------
    path : Path
    n_added : int
    n_doubles : int
        Letters that were there already.
    n_unreadable : int
        Lines that hold no letter.
    unreadable : tuple of Sentence
        The first of them, each with its reason.
    error : Sentence, optional
        Why nothing of it was read.
    """

    path: Path
    n_added: int = 0
    n_doubles: int = 0
    n_unreadable: int = 0
    unreadable: tuple[Sentence, ...] = ()
    error: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the files that were imported.

    Parameters
    ----------
    files : tuple of ImportedFile
        Those that were looked at, in order.
    is_stopped : bool
        Whether it was stopped before the last one: what was added until then stays.
    change : Change
        What undoes all of it, in one step.
    """

    files: tuple[ImportedFile, ...] = ()
    is_stopped: bool = False
    change: Change = NOTHING_ADDED

    @property
    def n_added(self) -> int:
        """How many letters were added."""
        return sum(file.n_added for file in self.files)

    @property
    def n_doubles(self) -> int:
        """How many were there already."""
        return sum(file.n_doubles for file in self.files)

    @property
    def n_unreadable(self) -> int:
        """How many lines hold no letter."""
        return sum(file.n_unreadable for file in self.files)

    @property
    def errors(self) -> tuple[Sentence, ...]:
        """Why files could not be read at all."""
        return tuple(file.error for file in self.files if file.error is not None)


def ignore_progress(text: Text, share: float | None) -> None:
    """Ignore progress."""


def never() -> bool:
    """Go on to the end."""
    return False


def export_letters(
    path: Path,
    collection: Collection,
    query: Query = ALL,
    *,
    only: Iterable[int] | None = None,
    author: str = "",
    on_progress: OnProgress = ignore_progress,
) -> int:
    """Write letters to a file, the oldest first; an existing file is replaced in one step.

    Numbers are written in full: imported again, it is the same ink.

    Parameters
    ----------
    path : Path
        Ends in ``.letters``, ``.ndjson`` or ``.ndjson.gz``.
    collection : Collection
    query : Query
    only : iterable of int, optional
        Ids: of the letters that are asked for, only these are written.
    author : str
        What the user is called in a ``.letters`` file: elsewhere, letters that name nobody are
        theirs.
    on_progress : callable, optional

    Returns
    -------
    int
        How many letters were written.

    Raises
    ------
    UserError
        If the name ends otherwise, there are no such letters, or the file cannot be written.
    """
    name = path.name.lower()
    if not name.endswith(SUFFIXES):
        raise UserError(
            "Letters are exported to a file that ends in {suffixes}, and {path} does not.",
            suffixes=SUFFIXES,
            path=path,
        )
    ids = collection.find(query)[::-1]
    if only is not None:
        wanted = set(only)
        ids = tuple(id_ for id_ in ids if id_ in wanted)
    if not ids:
        raise UserError(
            "There are no such letters to export, so {path} was not written.", path=path
        )
    written = _Written(collection, ids, on_progress)
    try:
        with replacing(path) as temporary:
            _write(temporary, name, written, clean_author(author))
    except OSError as error:
        raise UserError("{path} cannot be written: {error}.", path=path, error=error) from error
    return written.n


def import_files(
    collection: Collection,
    paths: Iterable[Path],
    on_progress: OnProgress = ignore_progress,
    *,
    author: str | None = None,
    is_stopped: Callable[[], bool] = never,
    other: OtherFiles | None = None,
) -> Imported:
    """Add the letters of many files; those whose ink is there already are counted and left out.

    Parameters
    ----------
    collection : Collection
    paths : iterable of Path
        ``.letters`` files, ndjson of any program, plain or packed, and folders of such files.
    on_progress : callable, optional
    author : str, optional
        Whose letters those are that name nobody: "" is the user. By default it is who wrote the
        file, as its card says, or else the file's name without its ending.
    is_stopped : callable, optional
        Asked often: once it is true, nothing more is added.
    other : OtherFiles, optional
        Reads files of other kinds.

    Returns
    -------
    Imported
        File by file; one that cannot be read is named in it and does not keep others from being
        read.

    Raises
    ------
    UserError
        If the collection cannot be written.
    """
    files = _files(paths, () if other is None else other.suffixes)
    if other is not None:
        files = other.in_order(files)
    done, change, ids = list[ImportedFile](), 0, list[int]()
    has_stopped = False
    for number, path in enumerate(files):
        reading = _Reading(path, _Told(on_progress, path, number, len(files)), is_stopped)
        try:
            file, merged = _import_file(collection, reading, author, change, other)
        except _Stopped:
            has_stopped = True
            break
        done.append(file)
        change = merged.change or change
        ids += merged.ids
    return Imported(tuple(done), has_stopped, Change(change, "add", tuple(ids), (), IMPORT))


class _Stopped(Exception):  # noqa: N818 - it is no error
    """The user does not want any more."""


class _Written:
    """The lines of the letters that are exported, and what the card says of them."""

    def __init__(self, collection: Collection, ids: Sequence[int], on_progress: OnProgress) -> None:
        self._collection, self._ids, self._on_progress = collection, ids, on_progress
        self.labels, self.authors = Counter[str](), Counter[str]()

    @property
    def n(self) -> int:
        return self.labels.total()

    def lines(self) -> Iterator[bytes]:
        for start in range(0, len(self._ids), _AT_ONCE):
            said = Sentence("{n:,} letters written", n=start)
            self._on_progress(said, start / len(self._ids))
            for kept in self._collection.load(self._ids[start : start + _AT_ONCE]):
                is_first = self.n == 0
                self.labels[kept.letter.label] += 1
                self.authors[kept.letter.author] += 1
                yield line_of(kept.letter, is_first=is_first).encode()

    def card(self, author: str) -> letters_file.Card:
        return letters_file.Card(
            author,
            self.n,
            dict(sorted(self.labels.items())),
            dict(sorted(self.authors.items())),
            utc_now().isoformat(timespec="seconds"),
        )


def _write(temporary: Path, name: str, written: _Written, author: str) -> None:
    if name.endswith(letters_file.SUFFIX):
        with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as archive:
            with archive.open(letters_file.LETTERS, "w", force_zip64=True) as member:
                for line in written.lines():
                    member.write(line)
            letters_file.write_card(archive, written.card(author))
    elif name.endswith(".gz"):
        with (
            temporary.open("wb") as raw,
            gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as packed,
        ):
            for line in written.lines():
                packed.write(line)
    else:
        with temporary.open("wb") as file:
            file.writelines(written.lines())


@dataclass(slots=True)
class _Told:
    """Tells how far it is: which of how many files, and how many letters."""

    on_progress: OnProgress
    path: Path
    number: int
    of: int

    def tell(self, n: int) -> None:
        text = Sentence("{file}: {n:,} letters read", file=self.path.name, n=n)
        self.on_progress(text, self.number / self.of)


@dataclass(slots=True)
class _Reading:
    """Takes the letters out of a file's lines, and counts what is none."""

    path: Path
    told: _Told
    is_stopped: Callable[[], bool]
    n_letters: int = 0
    n_points: int = 0
    n_unreadable: int = 0
    unreadable: list[Sentence] = field(default_factory=list)

    def begin(self) -> None:
        self.told.tell(self.n_letters)
        if self.is_stopped():
            raise _Stopped

    def letters(self, lines: Iterable[Line]) -> Iterator[NewLetter]:
        for number, found in lines:
            if number % _TOLD_EVERY == 1 and number > 1:
                self.begin()
            if isinstance(found, UserError):
                self._count(number, found)
            else:
                self.n_letters += 1
                self.n_points += found.ink.n_points
                self._check()
                yield found

    def _count(self, number: int, error: UserError) -> None:
        self.n_unreadable += 1
        if len(self.unreadable) < _NAMED:
            said = Sentence(
                "{file}, line {number:,}: {error}",
                file=self.path.name,
                number=number,
                error=error,
            )
            self.unreadable.append(said)

    def _check(self) -> None:
        if self.n_letters > MOST_LETTERS or self.n_points > MOST_POINTS:
            raise UserError(
                "{path} holds more than {letters:,} letters or {points:,} points, which is as much "
                "as is read of one file. Split it into several.",
                path=self.path,
                letters=MOST_LETTERS,
                points=MOST_POINTS,
            )


def _import_file(
    collection: Collection,
    reading: _Reading,
    author: str | None,
    onto: int,
    other: OtherFiles | None,
) -> tuple[ImportedFile, Merged]:
    """Add the letters of a file to what the change `onto` has added."""
    path, nothing_added = reading.path, Merged((), 0)
    now = utc_now()
    reading.begin()
    try:
        # All are read before the first is written: other windows may write meanwhile.
        with _lines(path, author, other) as lines:
            letters = reading.letters(lines)
            rows = [row_of(replace(letter, file=path.name), now) for letter in letters]
    except UserError as error:
        return ImportedFile(path, error=error.sentence), nothing_added
    unreadable = tuple(reading.unreadable)
    if not rows:
        nothing = _without_letters(path, unreadable)
        file = ImportedFile(path, 0, 0, reading.n_unreadable, unreadable, nothing)
        return file, nothing_added
    merged = collection.merge_rows(rows, onto)
    n_added, n_unreadable = len(merged.ids), reading.n_unreadable
    return ImportedFile(path, n_added, merged.n_doubles, n_unreadable, unreadable), merged


@contextmanager
def _lines(path: Path, author: str | None, other: OtherFiles | None) -> Iterator[Iterator[Line]]:
    """Open a file of letters of any kind."""
    others = None if other is None else other.lines(path, author)
    if others is not None:
        yield others
        return
    try:
        is_archive = letters_file.is_archive(path)
    except OSError as error:
        raise UserError("{path} cannot be read: {error}.", path=path, error=error) from error
    if is_archive:
        with letters_file.opened(path) as (file, written_by):
            own = (written_by or _stem(path)) if author is None else author
            yield letters_in(lines_in(file), own)
    else:
        yield letters_in(read_lines(path), _stem(path) if author is None else author)


def _stem(path: Path) -> str:
    """Return whose letters a file has, by its name: what stands before its ending.

    >>> _stem(Path("class 7b/Zoë M..ndjson.gz"))
    'Zoë M.'
    """
    name = path.name
    for suffix in SUFFIXES:
        if name.lower().endswith(suffix) and len(name) > len(suffix):
            return clean_name(name[: -len(suffix)])[:LONGEST_WRITER]
    return clean_name(path.stem)[:LONGEST_WRITER]


def _without_letters(path: Path, unreadable: Sequence[Sentence]) -> Sentence:
    if not unreadable:
        return Sentence("{path} is empty: it holds no letters.", path=path)
    return Sentence(
        '{path} holds no letters: no line of it is a JSON object with "word" and "drawing" '
        "({first}).",
        path=path,
        first=unreadable[0],
    )


def _inside(folder: Path, suffixes: tuple[str, ...]) -> list[Path]:
    try:
        return sorted(file for file in folder.iterdir() if file.name.lower().endswith(suffixes))
    except OSError as error:
        raise UserError("{path} cannot be read: {error}.", path=folder, error=error) from error


def _files(paths: Iterable[Path], more: tuple[str, ...]) -> list[Path]:
    """List the files that are meant, those in folders by name; each once."""
    found = list[Path]()
    for path in paths:
        if path.is_dir():
            inside = _inside(path, (*SUFFIXES, *more))
            if not inside:
                raise UserError(
                    "The folder {path} holds no file of letters: names that end in {suffixes} were "
                    "expected.",
                    path=path,
                    suffixes=(*SUFFIXES, *more),
                )
            found += inside
        else:
            found.append(path)
    return list(dict.fromkeys(found))
