"""Ink as a few bytes, of which exactly the same ink comes back; and what tells drawings apart.

A blob: a byte for the version, a number of strokes, the length of each (varints), then four
columns (x, y, milliseconds, pressures), each over all strokes together. A column begins with a
byte that says how its numbers are written: not at all where they are the usual ones; as
differences of whole numbers, hundreds of which fit into as many bytes, where all are whole
multiples of 1, 1/1000 or 1/256; or as floats of 32 or 64 bits. The first that loses nothing is
taken, so a drawing of the mouse needs 2 bytes a point and one of any other pen at most 32.
"""

import hashlib
import itertools
import struct
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.strokes import Ink, Stroke

VERSION = 1

_USUAL, _FLOAT32, _FLOAT64 = 0, 1, 2
_FIRST_DIFFERENCES = 16
_SCALES = (1.0, 1000.0, 256.0)
_WIDTHS = ("<i1", "<i2", "<i4")
_LARGEST = 2.0**30
"""Whole numbers beyond are written as floats: differences of them would not fit."""

_USUALLY = (np.nan, np.nan, 0.0, 1.0)
"""What times and pressures are where nobody knows them; x and y are always known."""

_PRECISION = 3
"""Decimals that count where drawings are told apart: as many as files of drawings have."""


def to_blob(ink: Ink) -> bytes:
    """Write ink as bytes."""
    lengths = [len(stroke) for stroke in ink.strokes]
    return b"".join(
        [
            bytes([VERSION]),
            _varints([len(lengths), *lengths]),
            *(_column(*each) for each in zip(_columns(ink), _USUALLY, strict=True)),
        ]
    )


def from_blob(blob: bytes) -> Ink:
    """Read what `to_blob` wrote.

    Raises
    ------
    ValueError
        If it is anything else.
    """
    lengths, place = _lengths(blob)
    columns = []
    for usual in _USUALLY:
        column, place = _read_column(blob, place, sum(lengths), usual)
        columns.append(column)
    points = np.stack(columns[:2], axis=1)
    ends = np.cumsum([0, *lengths]).tolist()
    return Ink(
        tuple(
            Stroke(points[start:end], columns[2][start:end], columns[3][start:end])
            for start, end in itertools.pairwise(ends)
        )
    )


def points_of_blob(blob: bytes) -> tuple[NDArray[np.float32], list[int]]:
    """Read only what letters are learned from: quicker than `from_blob`.

    Returns
    -------
    float32 array of shape (n_points, 2), list of int
        The points of all strokes, and how many each stroke has.

    Raises
    ------
    ValueError
        If it is no ink.
    """
    lengths, place = _lengths(blob)
    n_points = sum(lengths)
    points = np.empty((n_points, 2), dtype=np.float32)
    for axis in (0, 1):
        points[:, axis], place = _read_column(blob, place, n_points, np.nan)
    return points, lengths


def content_hash(ink: Ink) -> bytes:
    """Return 16 bytes that are the same for the same ink, and for no other.

    A thousandth of a unit, of a millisecond or of the pressure does not count, as files of
    drawings round to that.
    """
    digest = hashlib.blake2b(digest_size=16)
    digest.update(np.array([len(stroke) for stroke in ink.strokes], dtype="<i8").tobytes())
    for column in _columns(ink):
        digest.update((np.round(column, _PRECISION) + 0.0).astype("<f8").tobytes())
    return digest.digest()


def _columns(ink: Ink) -> tuple[NDArray[np.float64], ...]:
    if ink.is_empty:
        return (np.empty(0),) * 4
    points = np.concatenate([stroke.points for stroke in ink.strokes])
    times = np.concatenate([stroke.times for stroke in ink.strokes])
    pressures = np.concatenate([stroke.pressures for stroke in ink.strokes])
    return points[:, 0], points[:, 1], times, pressures


def _column(values: NDArray[np.float64], usual: float) -> bytes:
    if (values == usual).all():
        return bytes([_USUAL])
    for number, scale in enumerate(_SCALES):
        whole = np.rint(values * scale)
        if np.abs(whole).max() < _LARGEST and np.array_equal(whole / scale, values):
            numbers = whole.astype(np.int64)
            first, rest = struct.pack("<i", int(numbers[0])), numbers[1:] - numbers[:-1]
            width = next(n for n, kind in enumerate(_WIDTHS) if _fits(rest, kind))
            code = _FIRST_DIFFERENCES + number * len(_WIDTHS) + width
            return bytes([code]) + first + rest.astype(_WIDTHS[width]).tobytes()
    # Too large a number becomes infinite, and is not the same then.
    with np.errstate(over="ignore"):
        short = values.astype("<f4")
    if np.array_equal(short.astype(np.float64), values):
        return bytes([_FLOAT32]) + short.tobytes()
    return bytes([_FLOAT64]) + values.astype("<f8").tobytes()


def _fits(steps: NDArray[np.int64], kind: str) -> bool:
    limits = np.iinfo(np.dtype(kind))
    return not len(steps) or bool(limits.min <= steps.min() and steps.max() <= limits.max)


def _read_column(blob: bytes, place: int, n: int, usual: float) -> tuple[NDArray[np.float64], int]:
    """Read a column that begins at `place`; return it, and where it ends."""
    code, place = _byte(blob, place)
    if code == _USUAL and (n == 0 or not np.isnan(usual)):
        return np.full(n, usual), place
    if code in (_FLOAT32, _FLOAT64):
        kind = np.dtype("<f4" if code == _FLOAT32 else "<f8")
        return _numbers(blob, kind, n, place).astype(np.float64), place + n * kind.itemsize
    number, width = divmod(code - _FIRST_DIFFERENCES, len(_WIDTHS))
    if not 0 <= number < len(_SCALES) or n == 0:
        raise ValueError("this is no ink")
    kind = np.dtype(_WIDTHS[width])
    steps = np.empty(n, dtype=np.int64)
    steps[:1] = _numbers(blob, np.dtype("<i4"), 1, place)
    steps[1:] = _numbers(blob, kind, n - 1, place + 4)
    return np.cumsum(steps) / _SCALES[number], place + 4 + (n - 1) * kind.itemsize


def _numbers(blob: bytes, kind: "np.dtype[np.generic]", n: int, place: int) -> NDArray[np.generic]:
    if len(blob) < place + n * kind.itemsize:
        raise ValueError("this ink is cut off")
    return np.frombuffer(blob, kind, n, place)


def _lengths(blob: bytes) -> tuple[list[int], int]:
    version, place = _byte(blob, 0)
    if version != VERSION:
        raise ValueError(f"ink of version {version}, which this Letterpad does not read")
    n_strokes, place = _varint(blob, place)
    lengths = []
    for _ in range(n_strokes):
        length, place = _varint(blob, place)
        if length == 0:
            raise ValueError("a stroke without a point")
        lengths.append(length)
    return lengths, place


def _byte(blob: bytes, place: int) -> tuple[int, int]:
    if place >= len(blob):
        raise ValueError("this ink is cut off")
    return blob[place], place + 1


def _varints(numbers: Sequence[int]) -> bytes:
    written = bytearray()
    for number in numbers:
        while number > 127:
            written.append(number & 127 | 128)
            number >>= 7
        written.append(number)
    return bytes(written)


def _varint(blob: bytes, place: int) -> tuple[int, int]:
    number = shift = 0
    while True:
        byte, place = _byte(blob, place)
        number |= (byte & 127) << shift
        if byte < 128:
            return number, place
        shift += 7
