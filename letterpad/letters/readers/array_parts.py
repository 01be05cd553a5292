"""NumPy's arrays in files (npy) and archives (npz), looked at before they are read, in parts.

Nothing is ever unpickled, and no memory is taken because a header promises something.
"""

import math
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.lib import format as npy_format
from numpy.typing import NDArray

from letterpad import array_files
from letterpad.errors import UserError
from letterpad.letters.readers.unpacking import MOST_RATIO, unpacked
from letterpad.messages import Sentence, Text

MOST_BYTES = 16 << 30
"""Of one array: a million pictures of 28 x 28 float64 are 6 GB, and a part is read at a time."""

MOST_AT_ONCE = 1 << 30
"""Bytes of an array whose columns come first, which can only be read as a whole."""

MOST_ARRAYS = 100
"""In an archive."""

LONGEST_ITEM = 1024
"""Bytes: of a label that is a text."""

_PART = 8 << 20
_UNSUSPECTED = 64 << 20
_KINDS = frozenset("biufUS")


@dataclass(frozen=True, slots=True)
class StoredArray:
    """An array that has been looked at, and not read.

    Parameters
    ----------
    path : Path
        The file.
    name : str
        What the array is called in its archive, without ".npy"; empty for a file of one array.
    shape : tuple of int
    dtype : dtype
    by_columns : bool
        Whether its columns come first (Fortran's order).
    open : callable
        Opens it, just behind its header.
    """

    path: Path
    name: str
    shape: tuple[int, ...]
    dtype: np.dtype[Any]
    by_columns: bool
    open: Callable[[], AbstractContextManager[IO[bytes]]]

    @property
    def title(self) -> Text:
        """What to call it in a sentence."""
        return self.name or self.path.name

    @property
    def size(self) -> str:
        """Its shape, for a sentence: "60,000 x 28 x 28"."""
        return " x ".join(f"{side:,}" for side in self.shape) or "1"

    @property
    def kind(self) -> str:
        """What it holds: "u" and "i" whole numbers, "f" numbers, "b" yes and no, "U", "S" texts."""
        return self.dtype.kind

    def parts(self) -> Iterator[NDArray[Any]]:
        """Yield rows, a few megabytes at a time.

        Raises
        ------
        UserError
            If there are fewer or more than the header promises, or it is damaged.
        """
        row = max(1, math.prod(self.shape[1:])) * self.dtype.itemsize
        n_rows = self.shape[0] if self.shape else 0
        step = max(1, _PART // row)
        if self.by_columns and len(self.shape) > 1:
            if row * n_rows > MOST_AT_ONCE:
                raise UserError(
                    "{path}: {array} is stored by columns, and so large that it cannot be read as "
                    "a whole. Save it again with numpy.ascontiguousarray.",
                    path=self.path,
                    array=self.title,
                )
            step = max(1, n_rows)
        with self.open() as file:
            for start in range(0, n_rows, step):
                n = min(step, n_rows - start)
                data = self._read(file, n * row)
                values = np.frombuffer(data, self.dtype)
                if self.by_columns:
                    yield values.reshape((n, *self.shape[1:])[::-1]).transpose()
                else:
                    yield values.reshape((n, *self.shape[1:]))
            if self._read_some(file, 1):
                raise UserError(
                    "{path}: the header of {array} promises {size} values, but more came. Save it "
                    "again.",
                    path=self.path,
                    array=self.title,
                    size=self.size,
                )

    def whole(self) -> NDArray[Any]:
        """Return all of it: for labels."""
        parts = list(self.parts())
        empty = np.empty(self.shape, self.dtype)
        return np.concatenate(parts) if parts else empty

    def _read(self, file: IO[bytes], size: int) -> bytes:
        data = bytearray()
        while len(data) < size and (some := self._read_some(file, size - len(data))):
            data += some
        if len(data) < size:
            raise self._cut()
        return bytes(data)

    def _read_some(self, file: IO[bytes], size: int) -> bytes:
        try:
            return file.read(size)
        except UserError:
            raise
        except (OSError, EOFError, zlib.error, zipfile.BadZipFile, ValueError) as error:
            raise damaged(self.path) from error

    def _cut(self) -> UserError:
        return UserError(
            "{path}: the header of {array} promises {size} values, but fewer came: it is cut off. "
            "Copy or download it again.",
            path=self.path,
            array=self.title,
            size=self.size,
        )


def damaged(path: Path) -> UserError:
    """Return what is said of a file that cannot be read, ready to be raised."""
    return UserError(
        "{path} cannot be read as NumPy's arrays: it is damaged or cut off. Copy or download it "
        "again.",
        path=path,
    )


def array_in(path: Path) -> StoredArray:
    """Look at the array in a file (npy), which may be packed.

    Raises
    ------
    UserError
        If it is damaged, holds pickled objects, or promises more than can be.
    """
    with unpacked(path) as file:
        shape, by_columns, dtype = _header(path, path.name, file)

    @contextmanager
    def open_it() -> Iterator[IO[bytes]]:
        with unpacked(path) as file:
            _header(path, path.name, file)
            yield file

    return StoredArray(path, "", shape, dtype, by_columns, open_it)


def arrays_in(path: Path) -> list[StoredArray]:
    """Look at the arrays in an archive (npz).

    Raises
    ------
    UserError
        If it is damaged, or promises more than can be. Arrays of pickled objects are in it, too:
        they have a dtype of objects.
    """
    found = []
    try:
        with zipfile.ZipFile(path) as archive:
            infos = [info for info in archive.infolist() if info.filename.endswith(".npy")]
            if len(infos) > MOST_ARRAYS:
                raise UserError(
                    "{path} holds {n:,} arrays; {most} are read at most.",
                    path=path,
                    n=len(infos),
                    most=MOST_ARRAYS,
                )
            for info in infos:
                found.append(_member(path, archive, info))
    except UserError:
        raise
    except Exception as error:  # zipfile raises whatever a damaged file leads it to
        raise damaged(path) from error
    return found


def _member(path: Path, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> StoredArray:
    name = info.filename.removesuffix(".npy")
    if info.file_size > max(_UNSUSPECTED, MOST_RATIO * info.compress_size):
        raise UserError(
            "{path}: {filename} would unpack from {compress_size:,} to {file_size:,} bytes. No "
            "letters shrink that much, so the archive is not read.",
            path=path,
            filename=info.filename,
            compress_size=info.compress_size,
            file_size=info.file_size,
        )
    with archive.open(info) as file:
        shape, by_columns, dtype = _header(path, name, file)

    @contextmanager
    def open_it() -> Iterator[IO[bytes]]:
        try:
            with zipfile.ZipFile(path) as again, again.open(info) as file:
                _header(path, name, file)
                yield file
        except UserError:
            raise
        except Exception as error:  # as above
            raise damaged(path) from error

    return StoredArray(path, name, shape, dtype, by_columns, open_it)


def _header(path: Path, name: str, file: IO[bytes]) -> tuple[tuple[int, ...], bool, np.dtype[Any]]:
    """Read a header; its numbers are checked against what letters can have."""
    try:
        with array_files.READING:
            version = npy_format.read_magic(file)
            read = {(1, 0): npy_format.read_array_header_1_0}.get(
                version, npy_format.read_array_header_2_0
            )
            shape, by_columns, dtype = read(file)
    except UserError:
        raise
    except Exception as error:  # it is read as Python's own text: all kinds of errors
        raise damaged(path) from error
    if dtype.kind in _KINDS and (
        math.prod(shape) * dtype.itemsize > MOST_BYTES
        or dtype.itemsize > LONGEST_ITEM
        or any(side < 0 for side in shape)
        or len(shape) > 8
    ):
        raise UserError(
            "{path}: the header of {array} promises {size} values of {item:,} bytes; at most "
            "{most} GB are read.",
            path=path,
            array=name,
            size=" x ".join(f"{side:,}" for side in shape[:8]),
            item=dtype.itemsize,
            most=MOST_BYTES >> 30,
        )
    if min(shape, default=0) < 0:
        raise damaged(path)
    return shape, by_columns, dtype


def kind_name(dtype: np.dtype[Any]) -> Sentence:
    """Return what an array holds, for a sentence."""
    if dtype.hasobject:
        return Sentence("Python objects")
    names = {
        "b": Sentence("yes and no"),
        "u": Sentence("whole numbers"),
        "i": Sentence("whole numbers"),
        "f": Sentence("numbers"),
        "U": Sentence("texts"),
        "S": Sentence("texts"),
    }
    return names.get(dtype.kind, Sentence("values of another kind"))
