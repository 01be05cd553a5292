"""Tar and zip archives of a folder of pictures for each letter, read without unpacking to disk."""

import io
import stat
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO, Any, NamedTuple, TypeVar

from letterpad.errors import UserError
from letterpad.file_kinds.kinds import COLLECTION
from letterpad.file_kinds.telling import kind_of
from letterpad.letters.readers.class_folders import Member, read_members
from letterpad.letters.readers.reader import Reader
from letterpad.letters.readers.reading import (
    MOST_LETTERS,
    OnProgress,
    Reading,
    ignore_progress,
)
from letterpad.letters.readers.unpacking import MOST_RATIO, MOST_UNPACKED, Unpacked, unpacked
from letterpad.messages import Sentence, Text

T = TypeVar("T")

LARGEST_MEMBER = 256 << 20
"""Bytes of any one file in an archive."""

_UNSUSPECTED = 1 << 20
"""Bytes. How tightly a smaller member of a zip is packed does not matter."""

_PIECE = 1 << 20
"""Bytes that are read at once."""

_ZIP_START = b"PK\x03\x04"


class ArchiveReader(Reader):
    """Reads a tar (plain, gz, bz2, xz) or zip archive with a folder of pictures for each letter."""

    key = "archive"
    version = 3
    title = Sentence("An archive with a folder of pictures for each letter")
    description = Sentence("tar or zip archives with a folder of pictures for each letter")
    file_names = ("*.zip", "*.tar", "*.tgz", "*.gz", "*.bz2", "*.xz")

    def recognises(self, path: Path, start: bytes) -> bool:
        """Accept archives, but none of models, documents or arrays."""
        kind = kind_of(path)
        return kind.group == "archive" and kind is not COLLECTION

    def read(
        self,
        path: Path,
        class_names: Sequence[str] | None = None,
        on_progress: OnProgress = ignore_progress,
        first_label: int | None = None,
    ) -> Reading:
        """Read all pictures whose folder names a letter."""
        return read_members(path, members(path), on_progress)


def is_zip(start: bytes) -> bool:
    """Tell whether a file with these first bytes is a zip archive."""
    return start.startswith((_ZIP_START, b"PK\x05\x06"))


def members(path: Path) -> Iterator[Member]:
    """Yield the members of a tar (plain, gz, bz2, xz) or zip archive; read one before the next.

    Raises
    ------
    UserError
        If the archive is damaged, or hostile: names that point outside it, or far more data than
        letters can have.
    OSError
        If the file cannot be opened.
    """
    with path.open("rb") as file:
        archive = _zip_members if is_zip(file.read(4)) else _tar_members
    yield from _checked(path, archive(path))


def _checked(path: Path, found: Iterator[T]) -> Iterator[T]:
    """Yield what is in an archive, as many as are read, and say what is wrong with it."""
    try:
        yield from islice(found, MOST_LETTERS)
        over = sum(1 for _ in found)
        if over:
            raise UserError(
                "{path} holds {n:,} files, {over:,} more than the {most:,} that are read at most. "
                "Unpack it, and open a folder with the classes that you need.",
                path=path,
                n=MOST_LETTERS + over,
                over=over,
                most=MOST_LETTERS,
            )
    except (UserError, GeneratorExit, KeyboardInterrupt):
        raise
    except Exception as error:  # on damaged files the archive modules raise all kinds of errors
        raise damaged(path) from error


def damaged(path: Path) -> UserError:
    """Return what is said of an archive that cannot be read, ready to be raised."""
    return UserError(
        "{path} cannot be read as an archive: it is damaged or cut off. Copy or download it again.",
        path=path,
    )


class TarFile(NamedTuple):
    """A file in a tar archive, of any size; it can be read before the next one is asked for.

    Parameters
    ----------
    parts : tuple of str
        Its name, safe to put below a folder.
    read : callable, optional
        Returns the next bytes of it, as many as are asked for; None for links and devices.
    size : int
        In bytes, as the archive says.
    share : Callable
        Returns how much of the archive has been read, 0 to 1.
    """

    parts: tuple[str, ...]
    read: Callable[[int], bytes] | None
    size: int
    share: Callable[[], float]


def tar_files(path: Path) -> Iterator[TarFile]:
    """Yield the files of a tar (plain, gz, bz2, xz), those as well that are too large for pictures.

    Raises
    ------
    UserError
        As `members` does.
    OSError
        If the archive cannot be opened.
    """
    yield from _checked(path, _tar_files(path))


def _tar_files(path: Path) -> Iterator[TarFile]:
    for entry in _tar_entries(path):
        file = entry.open()
        read = None if file is None else partial(_read_on, file, entry.stream, path)
        yield TarFile(entry.parts, read, entry.info.size, entry.share)
        while read is not None and read(_PIECE):
            pass  # between two files only headers are left to be read, which are never large


def _read_on(file: IO[bytes], stream: "_Metered", path: Path, size: int) -> bytes:
    stream.between = 0
    try:
        return file.read(min(size, _PIECE))
    except tarfile.TarError as error:
        raise damaged(path) from error


def _tar_members(path: Path) -> Iterator[Member]:
    for entry in _tar_entries(path):
        yield Member(entry.parts, _tar_reader(entry, path), entry.share())


@dataclass(frozen=True, slots=True)
class _TarEntry:
    parts: tuple[str, ...]
    file: Unpacked
    stream: "_Metered"
    archive: tarfile.TarFile
    info: tarfile.TarInfo

    def share(self) -> float:
        """Return how much of the archive has been read, 0 to 1."""
        return self.file.share

    def open(self) -> IO[bytes] | None:
        """Open it; None if it is no file, or has holes, which may be of any size."""
        if not self.info.isfile() or self.info.issparse():
            return None
        return self.archive.extractfile(self.info)


def _tar_entries(path: Path) -> Iterator[_TarEntry]:
    with unpacked(path) as file:
        stream = _Metered(file, path)
        last: Text = Sentence("its beginning")
        with tarfile.open(fileobj=stream, mode="r|", bufsize=tarfile.BLOCKSIZE) as archive:
            for info in archive:
                stream.between = 0
                last = info.name
                parts = safe_parts(info.name, path)
                if info.isdir():
                    continue
                yield _TarEntry(parts, file, stream, archive, info)
                # The archive would otherwise remember every member it has passed. (The list is
                # public, but typeshed does not know it.)
                vars(archive)["members"].clear()
        # A damaged entry, or half a header, looks like the end: after the real end only zeros
        # follow, and all come in blocks.
        damaged = stream.n_read % tarfile.BLOCKSIZE > 0
        while rest := file.read(1 << 20):
            damaged = damaged or bool(rest.strip(b"\0"))
        if damaged:
            raise UserError(
                "{path} is damaged: what follows {last} cannot be read.", path=path, last=last
            )


def _tar_reader(entry: _TarEntry, path: Path) -> Callable[[int], bytes] | None:
    if not entry.info.isfile():
        return None

    begin = bytearray()  # of the file, as a stream cannot be read twice
    file: IO[bytes] | None = None

    def read(size: int) -> bytes:
        nonlocal file
        try:
            file = file or entry.archive.extractfile(entry.info)
            if file is not None and len(begin) < size:
                begin.extend(file.read(size - len(begin)))
        except tarfile.TarError as error:
            raise damaged(path) from error
        return bytes(begin[:size])

    return read


class _Metered(io.RawIOBase):
    """A stream that limits what is read between two members: their headers have no limit."""

    def __init__(self, stream: io.BufferedReader, path: Path) -> None:
        self.between = 0
        self.n_read = 0
        self._stream = stream
        self._path = path

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Fill `buffer` and return how many bytes came."""
        n_bytes = self._stream.readinto(buffer)
        self.between += n_bytes
        self.n_read += n_bytes
        if self.between > LARGEST_MEMBER:
            raise UserError(
                "{path} holds a file of more than {largest_member} MB. Pictures of letters were "
                "expected, so it is not read.",
                path=self._path,
                largest_member=LARGEST_MEMBER >> 20,
            )
        return n_bytes


def _zip_members(path: Path) -> Iterator[Member]:
    with zipfile.ZipFile(path) as archive:
        infos = archive.infolist()
        total = 0
        for number, info in enumerate(infos):
            parts = safe_parts(info.filename, path)
            if info.is_dir():
                continue
            total += info.file_size
            tight = info.file_size > max(_UNSUSPECTED, MOST_RATIO * info.compress_size)
            if tight or info.file_size > LARGEST_MEMBER or total > MOST_UNPACKED:
                raise UserError(
                    "{path}: {filename} would unpack from {compress_size:,} to "
                    "{file_size:,} bytes. No letters shrink that much, so the archive is not "
                    "read.",
                    path=path,
                    filename=info.filename,
                    compress_size=info.compress_size,
                    file_size=info.file_size,
                )
            yield Member(parts, _zip_reader(archive, info), number / len(infos))


def _zip_reader(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[int], bytes] | None:
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        return None

    def read(size: int) -> bytes:
        try:
            with archive.open(info) as file:
                return file.read(size)
        except Exception as error:  # encrypted, packed in a way of its own, damaged
            raise ValueError(str(error)) from error

    return read


def safe_parts(name: str, path: Path) -> tuple[str, ...]:
    """Split a member's name; raise UserError if it points outside the archive."""
    parts = name.replace("\\", "/").split("/")
    if ".." in parts or parts[0] == "" or parts[0][1:2] == ":":
        raise UserError(
            "{path} is not read: it holds a file called {name!r}, which points outside the "
            "archive. Names like A/1.png were expected.",
            path=path,
            name=name[:80],
        )
    return tuple(part for part in parts if part not in ("", "."))
