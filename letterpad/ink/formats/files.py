"""Opens a file of drawings in any format: what its first bytes say that it is."""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from letterpad.errors import UserError
from letterpad.file_kinds import kinds
from letterpad.file_kinds.kinds import FileKind
from letterpad.file_kinds.telling import START, kind_of, kind_of_bytes
from letterpad.ink.drawing_file import LONGEST_LINE, Drawing, from_line, read_lines
from letterpad.ink.formats import inkml, svg, uji, unipen
from letterpad.ink.formats.drawn import MOST_BYTES, Drawn
from letterpad.ink.json_list import elements
from letterpad.ink.opening import bytes_of
from letterpad.messages import Sentence, Text

_READ: Mapping[FileKind, Callable[[bytes, Path], Drawn]] = {
    kinds.INKML: lambda data, path: inkml.read(data),
    kinds.SVG: lambda data, path: svg.read(data),
    kinds.UNIPEN: unipen.read,
    kinds.UJI: lambda data, path: uji.read(data),
}
"""What reads each format but ndjson."""

WHOLE = frozenset(_READ)
"""The kinds that are read in one piece."""


@dataclass(frozen=True, slots=True)
class DrawingFile:
    """An open file of drawings.

    Parameters
    ----------
    kind : FileKind
    drawings : iterable of (int, Drawing or UserError)
        Each with its number, or why it cannot be read; ndjson's are read as they are asked for.
    notes : tuple of Sentence
        What was left out or assumed.
    beside : tuple of Path
        Other files that were read, too.
    """

    kind: FileKind
    drawings: Iterable[tuple[int, Drawing | UserError]]
    notes: tuple[Sentence, ...] = ()
    beside: tuple[Path, ...] = ()

    @property
    def unit(self) -> str:
        """What the numbers count, as ``--json`` calls it: "line" or "drawing"."""
        return "line" if self.kind is kinds.INK else "drawing"

    @property
    def is_single(self) -> bool:
        """Whether it is known that there is but one."""
        return isinstance(self.drawings, list) and len(self.drawings) == 1


def opened(path: Path, kind: FileKind | None = None) -> DrawingFile:
    """Open a file of drawings.

    Parameters
    ----------
    path : Path
    kind : FileKind, optional
        What it is, if that is known.

    Raises
    ------
    UserError
        If it cannot be read; of ndjson perhaps only while the drawings are gone through.
    """
    kind = kind_of(path) if kind is None else kind
    if kind not in WHOLE:
        return DrawingFile(kind, read_lines(path))
    drawn = read_whole(bytes_of(path, MOST_BYTES), path, kind)
    return DrawingFile(kind, drawn.drawings, tuple(drawn.notes), tuple(drawn.beside))


def read_whole(data: bytes, path: Path, kind: FileKind) -> Drawn:
    """Read a file that is read in one piece.

    Raises
    ------
    UserError
        If it is damaged, hostile or something else.
    """
    try:
        return _READ[kind](data, path)
    except UserError as error:
        raise UserError(
            "{path} cannot be read as {kind}: {error}. Save or download it again.",
            path=path,
            kind=kind.name,
            error=error,
        ) from error


_OTHERS = Sentence(
    "Of several drawings the first is shown. To learn from all of them, save the text as a file "
    "and open that."
)


def first_in_text(text: str) -> tuple[Drawing, tuple[Sentence, ...]]:
    """Return the first drawing in a text, in whatever format it is, and what is to be said of it.

    Raises
    ------
    UserError
        If there is none: a part of a sentence.
    """
    kind = kind_of_bytes(text.encode(errors="replace")[:START])
    found: Iterator[Drawing | UserError]
    notes: tuple[Sentence, ...] = ()
    if kind in WHOLE:
        drawn = _READ[kind](text.encode(errors="replace"), Path("text"))
        found, notes = (each for _, each in drawn.drawings), tuple(drawn.notes)
    elif kind is kinds.JSON_LIST:
        lines = (line for _, line in elements(io.StringIO(text), LONGEST_LINE))
        found = map(from_line, lines)
    elif kind is kinds.INK:
        found = map(from_line, text.strip().splitlines())
    else:
        raise UserError("a JSON object was expected, and this is {kind}", kind=kind.name)
    first = next(found, UserError("there is no drawing in it"))
    if isinstance(first, UserError):
        raise first
    if next(found, None) is not None:
        notes = (*notes, _OTHERS)
    return first, notes


def named(file: Text, number: int, kind: FileKind) -> Sentence:
    """Say where a drawing stands: in which line, or which one it is."""
    if kind is kinds.INK:
        return Sentence("{file}, line {number:,}", file=file, number=number)
    return Sentence("{file}, drawing {number:,}", file=file, number=number)
