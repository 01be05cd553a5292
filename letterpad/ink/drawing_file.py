"""Drawings on disk and on the clipboard: one JSON object a line, as in Google's Quick, Draw! data.

``{"word": "R", "writer": "me", "drawing": [[[x, ...], [y, ...]], ...]}``: one list a stroke, in
writing order, y down. A stroke may have two lists more: milliseconds and pressures (0 to 1).
Times that count from 1970 (in s, ms, us or ns) are read too, and become those of the drawing.
"""

import codecs
import gzip
import json
import json.scanner
import lzma
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, cast

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.ink.json_list import elements
from letterpad.ink.opening import opened_text
from letterpad.ink.strokes import Ink, Stroke
from letterpad.messages import Sentence
from letterpad.paths import replacing

LONGEST_LINE = 4 << 20
"""Characters. A longer line is no drawing of a letter."""

MOST_POINTS = 100_000
"""Points in one drawing."""

FARTHEST = 1e15
"""Units from the origin, beyond which nothing is drawn."""

_CLOCKS = ((1e17, 1e-6), (1e14, 1e-3), (1e11, 1.0), (1e9, 1000.0))
"""Times that begin at such a number or later count from 1970, in ns, us, ms or s; and how many
milliseconds each is."""

_OWN_FIELDS = frozenset({"drawing", "word", "writer"})

_PEEKED = 4096

_LONG = 1 << 18
"""Characters. A longer line is read by Python's own code, in which other threads have their turn:
what is written in C reads four million in one go, and nothing else happens for 60 ms."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Ink, the letter that it stands for, and who wrote it ("" where that is not known).

    `more` are the further fields of its line, a stranger's perhaps: they make no difference. `part`
    is the part of its set that it is in ("train", "test"), where the format says so.
    """

    ink: Ink
    word: str = ""
    writer: str = ""
    more: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)
    part: str = ""


def to_line(
    drawing: Drawing, more: Mapping[str, Any] | None = None, *, is_exact: bool = False
) -> str:
    """Write a drawing as one line of JSON, without the line's end.

    Parameters
    ----------
    drawing : Drawing
    more : mapping, optional
        Further fields, JSON-ready.
    is_exact : bool
        Whether numbers are written in full, so that the very same ink is read; else in three
        decimals, which nobody sees and take half the room.
    """
    write = _exact if is_exact else _short
    strokes = []
    for stroke in drawing.ink.strokes:
        columns = [stroke.points[:, 0], stroke.points[:, 1]]
        if stroke.times.any() or (stroke.pressures != 1.0).any():
            columns += [stroke.times, stroke.pressures]
        strokes.append(f"[{','.join([_numbers(column, write) for column in columns])}]")
    fields: dict[str, Any] = {"word": drawing.word}
    if drawing.writer:
        fields["writer"] = drawing.writer
    fields.update(more or {})
    words = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return f'{words[:-1]},"drawing":[{",".join(strokes)}]}}'


def from_line(line: str) -> Drawing:
    """Read a drawing from a line of JSON.

    Raises
    ------
    UserError
        If it is anything else, saying what was expected and what came.
    """
    if len(line) > LONGEST_LINE:
        raise UserError(
            "a drawing may have at most {longest_line:,} characters, and this one has {n_line:,}",
            longest_line=LONGEST_LINE,
            n_line=len(line),
        )
    try:
        fields = json.loads(line) if len(line) < _LONG else _patient_decoder().decode(line)
    except (ValueError, RecursionError) as error:
        raise UserError(_no_json(line, error)) from error
    if not isinstance(fields, dict) or not isinstance(fields.get("drawing"), list):
        raise UserError('a JSON object with "drawing", a list of strokes, was expected')
    strokes = tuple(_stroke(columns, number) for number, columns in enumerate(fields["drawing"], 1))
    ink = Ink(_since_begin(strokes))
    if ink.n_points > MOST_POINTS:
        raise UserError(
            "a drawing may have at most {most_points:,} points, and this one has {n_points:,}",
            most_points=MOST_POINTS,
            n_points=ink.n_points,
        )
    more = {name: value for name, value in fields.items() if name not in _OWN_FIELDS}
    return Drawing(ink, _text(fields.get("word")), _text(fields.get("writer")), more)


def _no_json(line: str, error: Exception) -> Sentence:
    if not isinstance(error, json.JSONDecodeError):
        return Sentence("a JSON object was expected, and this is nested too deep")
    if error.pos >= len(line.rstrip()) or error.msg.startswith("Unterminated"):
        return Sentence("a JSON object was expected, and this one is cut off")
    return Sentence(
        "a JSON object was expected, and character {n:,} belongs to none", n=error.pos + 1
    )


def read_drawings(path: Path) -> Iterator[Drawing]:
    """Yield the drawings of a file, plain or packed; empty lines are skipped.

    Raises
    ------
    UserError
        If a line cannot be read, naming the file and the line.
    """
    for number, found in read_lines(path):
        if isinstance(found, UserError):
            raise UserError(
                "{path}, line {number}: {error}.", path=path.name, number=number, error=found
            ) from found
        yield found


def read_lines(path: Path) -> Iterator[tuple[int, Drawing | UserError]]:
    """Yield each line's number, and the drawing in it or why it cannot be read.

    The file may be packed (gz, bz2, xz) and be text in UTF-8 or UTF-16; empty lines are skipped.
    Of a JSON array of drawings, each is yielded with its number.

    Raises
    ------
    UserError
        If the file cannot be read at all, or not to its end.
    """
    try:
        with opened_text(path) as file:
            is_list = is_json_list(file.read(_PEEKED))
            file.seek(0)
            yield from (_elements_in if is_list else lines_in)(file)
    except (OSError, EOFError, zlib.error, lzma.LZMAError, UnicodeDecodeError) as error:
        raise UserError(
            "{path} cannot be read as drawings: {error}.", path=path, error=error
        ) from error


def lines_in(file: IO[bytes]) -> Iterator[tuple[int, Drawing | UserError]]:
    """Do what `read_lines` does, for a file that is open: unpacked, and in UTF-8."""
    number = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        if line.strip():
            yield number, _read_line(line, is_first=number == 1)


def is_json_list(start: bytes) -> bool:
    """Tell whether text that begins with these bytes is a JSON array, as no drawing is."""
    return start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"[")


def _elements_in(file: IO[bytes]) -> Iterator[tuple[int, Drawing | UserError]]:
    # Not a TextIOWrapper, which would read past what recodes the file.
    text = codecs.getreader("utf-8-sig")(file, "replace")
    for number, element in elements(text, LONGEST_LINE):
        try:
            yield number, from_line(element)
        except UserError as error:
            yield number, error


def _read_line(line: bytes, is_first: bool) -> Drawing | UserError:
    try:
        # Windows' editors begin a file with a byte order mark.
        return from_line(line.decode("utf-8-sig" if is_first else "utf-8"))
    except UserError as error:
        return error
    except UnicodeDecodeError as error:
        return UserError(Sentence.joined([error]))


def write_drawings(
    path: Path, drawings: Iterable[Drawing], of_all: Mapping[str, Any] | None = None
) -> None:
    """Write drawings, gz if the name ends so; an existing file is replaced in one step.

    Parameters
    ----------
    path : Path
    drawings : iterable of Drawing
    of_all : mapping, optional
        Further fields, JSON-ready, that say something of the whole file: the first line has them.
    """
    lines = (
        f"{to_line(drawing, None if number else of_all)}\n"
        for number, drawing in enumerate(drawings)
    )
    with replacing(path) as temporary:
        if path.suffix.lower() == ".gz":
            # No name and no time inside: the same drawings give the same bytes.
            with (
                temporary.open("wb") as raw,
                gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as packed,
            ):
                for line in lines:
                    packed.write(line.encode())
        else:
            with temporary.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(lines)


def _patient_decoder() -> json.JSONDecoder:
    """Return a decoder that reads what `json.loads` does, ten times as slow but in small steps."""
    decoder: Any = json.JSONDecoder()
    scanner: Any = json.scanner  # whose stubs know the quick one only
    decoder.scan_once = scanner.py_make_scanner(decoder)
    return cast("json.JSONDecoder", decoder)


def _numbers(column: NDArray[np.float64], write: Callable[[float], int | float]) -> str:
    return f"[{','.join([repr(write(value)) for value in column.tolist()])}]"


def _stroke(columns: object, number: int) -> Stroke:
    if not isinstance(columns, list) or not 2 <= len(columns) <= 4:
        raise UserError("stroke {number}: [[x, ...], [y, ...]] was expected", number=number)
    try:
        arrays = [np.array(column, dtype=float) for column in columns]
    except (ValueError, TypeError, OverflowError) as error:
        raise UserError("stroke {number}: lists of numbers were expected", number=number) from error
    lengths = {array.shape for array in arrays}
    if len(lengths) != 1 or arrays[0].ndim != 1 or len(arrays[0]) == 0:
        raise UserError(
            "stroke {number}: lists of the same length, at least 1, were expected", number=number
        )
    far = max(float(np.abs(array).max()) for array in arrays[:2])
    if not all(np.isfinite(array).all() for array in arrays) or far >= FARTHEST:
        raise UserError("stroke {number}: finite numbers were expected", number=number)
    points = np.stack(arrays[:2], axis=1)
    return Stroke(points, *arrays[2:])


def _since_begin(strokes: tuple[Stroke, ...]) -> tuple[Stroke, ...]:
    """Turn times since 1970, in whatever unit, into milliseconds since the drawing began."""
    starts = [float(stroke.times.min()) for stroke in strokes]
    begin = min(starts, default=0.0)
    factor = next((factor for least, factor in _CLOCKS if begin >= least), None)
    if factor is None:
        return strokes
    return tuple(
        Stroke(stroke.points, (stroke.times - begin) * factor, stroke.pressures)
        for stroke in strokes
    )


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _short(value: float) -> int | float:
    return _exact(round(value, 3))


def _exact(value: float) -> int | float:
    return int(value) if value.is_integer() and abs(value) < FARTHEST else value
