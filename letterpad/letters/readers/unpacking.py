"""Opens files that may be packed (gz, bz2, xz), and stops if they unpack to far too much."""

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from letterpad.errors import UserError

MOST_UNPACKED = 4 << 30
"""Bytes that one file may unpack to."""

MOST_RATIO = 200
"""Unpacked to packed size. Letters have about 10, zip bombs a thousand and more."""

_UNSUSPECTED = 64 << 20
"""Bytes up to which the ratio does not matter."""

_GZIP, _BZIP2, _XZ = b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00"


class Unpacked(io.BufferedReader):
    """An open file, unpacked as it is read."""

    def __init__(self, stream: Any, path: Path, packed: IO[bytes]) -> None:
        self._packed = packed
        self._size = max(1, path.stat().st_size)
        super().__init__(_Guarded(stream, path, self._size), 1 << 16)

    @property
    def share(self) -> float:
        """How much of the file has been read, 0 to 1."""
        return min(1.0, self._packed.tell() / self._size)


@contextmanager
def unpacked(path: Path) -> Iterator[Unpacked]:
    """Open a file for reading, unpacked if it is packed: its content says so, not its name.

    Reading raises UserError if the packed data is damaged, or unpacks to more than
    `MOST_UNPACKED` bytes or `MOST_RATIO` times its size.

    Raises
    ------
    OSError
        If the file cannot be opened.
    """
    with path.open("rb") as raw:
        start = raw.read(6)
        raw.seek(0)
        with _unpacker(raw, start) as stream, Unpacked(stream, path, raw) as file:
            yield file


def first_bytes(path: Path, n: int = 512) -> bytes:
    """Return the first bytes of a file, unpacked."""
    with unpacked(path) as file:
        return file.read(n)


def _unpacker(raw: IO[bytes], start: bytes) -> Any:
    if start.startswith(_GZIP):
        return gzip.GzipFile(fileobj=raw)
    if start.startswith(_BZIP2):
        return bz2.BZ2File(raw)
    if start.startswith(_XZ):
        return lzma.LZMAFile(raw)
    return raw


class _Guarded(io.RawIOBase):
    """A stream that counts what comes out of it."""

    def __init__(self, stream: Any, path: Path, packed_size: int) -> None:
        self._stream = stream
        self._path = path
        self._read = 0
        self._most = min(MOST_UNPACKED, max(_UNSUSPECTED, packed_size * MOST_RATIO))

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Fill `buffer` and return how many bytes came."""
        view = memoryview(buffer)
        try:
            data = self._stream.read(len(view))
        except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
            raise UserError(
                "{path} cannot be unpacked: it is damaged or cut off. Copy or download it again.",
                path=self._path,
            ) from error
        self._read += len(data)
        if self._read > self._most:
            raise UserError(
                "{path} unpacks to more than {most:,} MB, from {st_size:,} bytes. No file of "
                "letters does, so it is not read.",
                path=self._path,
                most=self._most >> 20,
                st_size=self._path.stat().st_size,
            )
        view[: len(data)] = data
        return len(data)
