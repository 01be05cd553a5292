"""UNIPEN 1.0: pen-down streaks, and segments that say which of them are which letter.

``.SEGMENT CHARACTER 2-3 ? "8"`` means the third and fourth streak of the file, with what it
includes. Its y runs upwards; UJI Pen Characters' first version, in the same format, has it
downwards. Included files are looked for beside the file, and, as UNIPEN's own train_r01_v07 is
laid out, in a folder ``include`` beside or above it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from letterpad.errors import UserError
from letterpad.ink.drawing_file import Drawing
from letterpad.ink.formats.drawn import (
    MOST_BYTES,
    Drawn,
    ink_of,
    numbers,
    since_begin,
    stroke_of,
)
from letterpad.ink.opening import bytes_of, text_in
from letterpad.ink.strokes import Ink, Stroke
from letterpad.messages import Sentence

MOST_INCLUDED = 50
"""Files, of one file."""

_HIGHEST = 6
"""Folders above a file in which a folder ``include`` is looked for."""

_CHARACTERS = frozenset(("CHARACTER", "DIGIT", "LETTER", "SYMBOL", "GLYPH"))
_KEYWORD = re.compile(r"\.[A-Z][A-Z0-9_]*")
_LABEL = re.compile(r'"((?:[^"\\]|\\.)*)"')
_PLACES = re.compile(r"[\d:,\-]+")
_RANGE = re.compile(r"(\d{1,9})(?::(\d{1,9}))?(?:-(\d{1,9})(?::(\d{1,9}))?)?")
_MOST_COMPONENTS = 2_000_000


class _Part(NamedTuple):
    """Where a component begins and ends in a letter: all of it, or from one point to another."""

    component: int
    first: int = 0
    last: int | None = None


@dataclass(slots=True)
class _Component:
    """What the pen did from one change to the next."""

    is_down: bool
    line: int
    rows: list[list[float]] = field(default_factory=list)
    error: UserError | None = None


@dataclass(slots=True)
class _Segment:
    line: int
    kind: str
    parts: list[_Part]
    label: str
    writer: str
    n_before: int
    """Components that stand before it."""

    error: UserError | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it does not say which strokes it has."""
        return not self.parts and self.error is None


def read(data: bytes, path: Path) -> Drawn:
    """Read a UNIPEN file, with what it includes.

    Parameters
    ----------
    data : bytes
    path : Path
        Where it lies: included files are looked for from there.
    """
    file = _File()
    file.add(text_in(data), path, ())
    drawn = Drawn(beside=file.included)
    for drawing in _drawings(file):
        drawn.add(drawing)
    kinds = sorted({each.kind for each in file.segments} - {""})
    if not drawn.drawings and kinds:
        drawn.notes.append(
            Sentence("Its segments are {kinds}; CHARACTER was expected.", kinds=tuple(kinds[:5]))
        )
    if file.why_not is not None:
        drawn.notes.append(
            Sentence(
                "Included, and not read: {names}. Of the first: {error}.",
                names=tuple(file.not_found[:3]),
                error=file.why_not,
            )
        )
    return drawn


def included(data: bytes, path: Path) -> list[Path]:
    """List the files that a UNIPEN file includes, directly or not."""
    file = _File(only_names=True)
    file.add(text_in(data), path, ())
    return file.included


class _File:
    """What a file and those that it includes hold, in their order."""

    def __init__(self, only_names: bool = False) -> None:
        self.components: list[_Component] = []
        self.segments: list[_Segment] = []
        self.included: list[Path] = []
        self.not_found: list[str] = []
        self.why_not: UserError | None = None
        self.is_uji = False
        self._only_names = only_names
        self._n_bytes = 0
        self.writer = ""
        self._columns = {"X": 0, "Y": 1}

    @property
    def up(self) -> float:
        """What y is multiplied by."""
        return 1.0 if self.is_uji else -1.0

    def add(self, text: str, path: Path, inside: tuple[Path, ...]) -> None:
        """Read a text; `inside` are the files that led to it."""
        inside = (*inside, path.resolve())
        for number, keyword, rest in _statements(text):
            if keyword == ".INCLUDE":
                self._include(rest.strip().strip('"'), path, inside)
            elif not self._only_names:
                self._take(number, keyword, rest)

    def _take(self, number: int, keyword: str, rest: str) -> None:
        if keyword in (".PEN_DOWN", ".PEN_UP"):
            self._add_component(keyword == ".PEN_DOWN", number, rest)
        elif keyword == ".SEGMENT":
            self._add_segment(number, rest)
        elif keyword == ".COORD":
            self._columns = {name.upper(): place for place, name in enumerate(rest.split())}
        elif keyword == ".WRITER_ID":
            self.writer = rest.strip()
        elif keyword in (".DATA_ID", ".DATA_SOURCE", ".LEXICON_ID", ".DATA_INFO"):
            self.is_uji = self.is_uji or "uji" in rest.lower() or "jaume i" in rest.lower()

    def _add_component(self, is_down: bool, number: int, rest: str) -> None:
        component = _Component(is_down, number)
        try:
            component.rows = _rows(rest)
        except UserError as error:
            component.error = error
        if not is_down and not component.rows and component.error is None:
            return
        self.components.append(component)
        if len(self.components) > _MOST_COMPONENTS:
            raise UserError("it has more than {most:,} strokes", most=_MOST_COMPONENTS)

    def _add_segment(self, number: int, rest: str) -> None:
        kind, *others = rest.split(maxsplit=1) or [""]
        label = _LABEL.search(rest)
        text = "" if label is None else re.sub(r"\\(.)", r"\1", label[1])
        before = (
            others[0]
            if others and label is None
            else rest[len(kind) : label.start() if label else None]
        )
        places = next((word for word in before.split() if _PLACES.fullmatch(word)), "")
        segment = _Segment(number, kind.upper(), [], text, self.writer, len(self.components))
        try:
            segment.parts = _parts(places)
        except UserError as error:
            segment.error = error
        self.segments.append(segment)

    def stroke(self, part: _Part) -> Stroke | None:
        """Return what of a component belongs to a letter; None for a pen in the air."""
        component = self.components[part.component]
        if component.error is not None:
            raise UserError("line {n:,}: {error}", n=component.line, error=component.error)
        rows = component.rows[part.first : None if part.last is None else part.last + 1]
        if not component.is_down or not rows:
            return None
        x, y, t = (self._columns.get(name) for name in "XYT")
        if x is None or y is None:
            raise UserError(
                "columns X and Y were expected, and .COORD has {names}",
                names=tuple(list(self._columns)[:9]),
            )
        n = min(map(len, rows))
        if max(x, y) >= n:
            raise UserError(
                "line {n:,}: each point should have at least {expected} numbers, and one has "
                "{came}",
                n=component.line,
                expected=max(x, y) + 1,
                came=n,
            )
        points = [(row[x], self.up * row[y]) for row in rows]
        return stroke_of(points, [row[t] for row in rows] if t is not None and t < n else None)

    def _include(self, name: str, path: Path, inside: tuple[Path, ...]) -> None:
        try:
            found = find_included(name, path)
            if found.resolve() in inside:
                raise UserError("a file cannot include itself")
            if len(self.included) >= MOST_INCLUDED:
                raise UserError("a file may include {most} others at most", most=MOST_INCLUDED)
            data = bytes_of(found, MOST_BYTES)
            self._n_bytes += len(data)
            if self._n_bytes > MOST_BYTES:
                raise UserError("together they hold more than {most} MB", most=MOST_BYTES >> 20)
        except UserError as error:
            if self.why_not is None:
                self.why_not = error
            self.not_found.append(name[:100])
            return
        self.included.append(found)
        self.add(text_in(data), found, inside)


def find_included(name: str, path: Path) -> Path:
    """Find an included file: never outside the folders that it may lie in.

    Raises
    ------
    UserError
        If it is not there, or is named by a path that leads elsewhere.
    """
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if not parts or parts[0] == "/" or ".." in parts or ":" in name or "\0" in name:
        raise UserError(
            "a name relative to its folder was expected, and “{name}” leads elsewhere",
            name=name[:100],
        )
    folder = path.resolve().parent
    above = [folder, *folder.parents][: _HIGHEST + 1]
    for base in (folder, *(each / "include" for each in above)):
        found = base.joinpath(*parts)
        try:
            if found.is_file() and found.resolve().is_relative_to(base.resolve()):
                return found
        except OSError:  # a name that is too long
            continue
    raise UserError(
        "there is no file “{name}” beside it, nor in a folder “include” beside or above it",
        name=name[:100],
    )


def _statements(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield each keyword with the line where it stands, and all that follows up to the next."""
    keyword, begin, lines = "", 0, list[str]()
    for number, line in enumerate(text.splitlines(), 1):
        found = _KEYWORD.match(line.lstrip()) if line.lstrip().startswith(".") else None
        if found is None:
            lines.append(line)
            continue
        if keyword:
            yield begin, keyword, "\n".join(lines)
        keyword, begin, lines = found[0], number, [line.lstrip()[found.end() :]]
    if keyword:
        yield begin, keyword, "\n".join(lines)


def _rows(text: str) -> list[list[float]]:
    rows = []
    for line in text.splitlines():
        words = line.split()
        if words:
            rows.append(numbers(words))
    return rows


def _parts(places: str) -> list[_Part]:
    """Read which components belong to a segment: "0-1", "3", "3:10-4:20", "0,2".

    Examples
    --------
    >>> _parts("0-1,3:5-3:9")
    [_Part(component=0, first=0, last=None), _Part(component=1, first=0, last=None), \
_Part(component=3, first=5, last=9)]
    """
    parts: list[_Part] = []
    for piece in filter(None, places.split(",")):
        found = _RANGE.fullmatch(piece)
        if found is None:
            raise UserError(
                "numbers of strokes were expected, and “{text}” is none", text=piece[:20]
            )
        first, begin, last, end = (None if each is None else int(each) for each in found.groups())
        assert first is not None
        last = first if last is None else last
        if last < first or last - first > _MOST_COMPONENTS:
            raise UserError(
                "numbers of strokes were expected, and “{text}” is none", text=piece[:20]
            )
        if last - first > 10_000:
            raise UserError("a letter of {n:,} strokes is none", n=last - first + 1)
        for number in range(first, last + 1):
            parts.append(
                _Part(
                    number,
                    begin or 0 if number == first else 0,
                    end if number == last else None,
                )
            )
    return parts


# From segments to letters


def _drawings(file: _File) -> Iterator[Drawing | UserError]:
    segments = [each for each in file.segments if each.kind in _CHARACTERS]
    if not segments:
        # Of larger ones, those that are but a letter.
        segments = [each for each in file.segments if len(each.label) == 1]
    if not file.segments or (len(segments) == 1 and segments[0].is_whole):
        whole = segments[0] if segments else None
        if not any(component.is_down for component in file.components):
            return
        yield _drawing(
            file,
            [_Part(number) for number in range(len(file.components))],
            whole.label if whole else "",
            whole.writer if whole else file.writer,
            whole.line if whole else 1,
        )
        return
    if not segments:
        return
    numbered = _numbered(file, segments)
    follow = not any(each.parts for each in segments) or _count_themselves(file, segments)
    ends = [each.n_before for each in segments[1:]] + [len(file.components)]
    for segment, end in zip(segments, ends, strict=True):
        if segment.error is not None:
            yield UserError("line {n:,}: {error}", n=segment.line, error=segment.error)
            continue
        if follow:
            parts = [_Part(number) for number in range(segment.n_before, end)]
        else:
            parts = [part._replace(component=numbered(part.component)) for part in segment.parts]
        writer = segment.writer or file.writer
        yield _drawing(file, parts, segment.label, writer, segment.line)


def _numbered(file: _File, segments: list[_Segment]) -> Callable[[int], int]:
    """Return what finds a component by its number: the pen in the air counts, where it must.

    UNIPEN leaves open whether the way of a pen in the air is a component. Most files do not count
    it; where a segment names more components than there are strokes, it is counted.
    """
    down = [number for number, each in enumerate(file.components) if each.is_down]
    last = max((part.component for each in segments for part in each.parts), default=0)
    if len(down) <= last < len(file.components):
        return lambda number: number
    beyond = len(file.components)
    return lambda number: down[number] if number < len(down) else beyond


def _count_themselves(file: _File, segments: list[_Segment]) -> bool:
    """Tell whether segments are merely numbered, each before its own strokes."""
    if len(segments) < 2 or any(len(each.parts) != 1 for each in segments):
        return False
    firsts = [each.parts[0].component for each in segments]
    befores = [each.n_before for each in segments]
    n_down = sum(component.is_down for component in file.components)
    return (
        firsts == list(range(firsts[0], firsts[0] + len(firsts)))
        and n_down > len(segments)
        and len(set(befores)) == len(befores)
        and befores[0] == 0
    )


def _drawing(
    file: _File, parts: list[_Part], label: str, writer: str, line: int
) -> Drawing | UserError:
    try:
        if any(part.component >= len(file.components) for part in parts):
            raise UserError(
                "strokes are named that are not in it; there are {n:,}, counted from 0",
                n=sum(component.is_down for component in file.components),
            )
        strokes = [stroke for part in parts if (stroke := file.stroke(part)) is not None]
        ink = ink_of(since_begin(strokes)) if strokes else Ink()
    except UserError as error:
        return UserError("line {n:,}: {error}", n=line, error=error)
    return Drawing(ink, label, writer)
