"""Zip archives that may come from a stranger: whatever is in them, it ends in a sentence."""

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from letterpad.errors import UserError

_BAD = (
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,  # what zipfile says of a password
    EOFError,
    ValueError,
    zlib.error,
    lzma.LZMAError,
)
_PIECE = 1 << 20


class Archive:
    """An archive that is read; a context manager.

    Parameters
    ----------
    path : Path

    Raises
    ------
    UserError
        From every method: if it is no zip archive, damaged, cut off, locked with a password or
        packed in a strange way, or if more comes out of it than was allowed.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with _errors_said(path):
            self._zip = zipfile.ZipFile(path)
        self.names = tuple(info.filename for info in self._zip.infolist() if not info.is_dir())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._zip.close()

    def beginning(self, name: str, most: int) -> bytes | None:
        """Return what a member holds; None if that is more than `most` bytes."""
        with _errors_said(self.path), self._zip.open(name) as member:
            found = member.read(most + 1)
        return found if len(found) <= most else None

    def pieces(self, name: str, most: int) -> Iterator[bytes]:
        """Yield what a member holds, piece by piece: `most` bytes at most."""
        with self.opened(name, most) as file:
            while piece := file.read(_PIECE):
                yield piece

    @contextmanager
    def opened(self, name: str, most: int) -> Iterator[io.BufferedReader]:
        """Open a member for reading: `most` bytes at most."""
        with _errors_said(self.path):
            member = self._zip.open(name)
        try:
            yield io.BufferedReader(_Bounded(member, self.path, most))
        finally:
            with suppress(*_BAD, OSError):
                member.close()


class _Bounded(io.RawIOBase):
    """Reads as long as not too much comes out, and says what is wrong."""

    def __init__(self, member: Any, path: Path, most: int) -> None:
        self._member, self._path, self._most = member, path, most
        self._n_bytes = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        with _errors_said(self._path):
            piece = self._member.read(len(buffer))
        self._n_bytes += len(piece)
        if self._n_bytes > self._most:
            raise UserError(
                "{path} unpacks to more than {most:.3g} GB, which no such file does.",
                path=self._path,
                most=self._most / 2**30,
            )
        buffer[: len(piece)] = piece
        return len(piece)


@contextmanager
def _errors_said(path: Path) -> Iterator[None]:
    try:
        yield
    except _BAD as error:
        raise UserError(
            "{path} cannot be unpacked: it is no zip archive, damaged or cut off, or locked with a "
            "password. Fetch or write it again.",
            path=path,
        ) from error
    except OSError as error:
        raise UserError("{path} cannot be read: {error}.", path=path, error=error) from error
