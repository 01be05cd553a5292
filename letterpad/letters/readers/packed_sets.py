"""Unpacks the files of an archive that may be letters: a zip, or a tar (plain, gz, bz2, xz).

First the beginning of each, which says what it is, and then those that are asked for, whole.
"""

import struct
import zipfile
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from letterpad.errors import UserError
from letterpad.letters.readers.archives import TarFile, damaged, is_zip, safe_parts, tar_files
from letterpad.letters.readers.class_folders import is_hidden
from letterpad.letters.readers.reading import OnProgress
from letterpad.letters.readers.unpacking import MOST_RATIO, MOST_UNPACKED
from letterpad.messages import Sentence, Text

MOST_STARTED = 200
"""Files of which the beginning is unpacked."""

_GLANCED, _GLANCED_BYTES = 2000, 128 << 20
"""Files in a tar that are looked at to see what it holds, and how large they may be together: what
comes next is found only by reading on."""

_START, _PIECE = 1 << 18, 1 << 20
_UNSUSPECTED = 1 << 20
"""Bytes. How tightly a smaller member of a zip is packed does not matter."""


class PackedSets(ABC):
    """An archive, and the folder that its files are unpacked to.

    Parameters
    ----------
    path : Path
    folder : Path
        Is made when it is needed.
    on_progress : callable
    """

    def __init__(self, path: Path, folder: Path, on_progress: OnProgress) -> None:
        self._path = path
        self._folder = folder
        self._on_progress = on_progress

    @abstractmethod
    def format_of(self, files: Text) -> Sentence:
        """Say what a set in it is, by the format of its files."""

    @abstractmethod
    def glance(self) -> list[str]:
        """Return the names of its files, in a large tar of the first; hidden ones are left out."""

    @abstractmethod
    def start(self, is_wanted: Callable[[str], bool]) -> list[str]:
        """Unpack the beginnings of some files, and return the names of all."""

    @abstractmethod
    def whole(self, names: Collection[str]) -> None:
        """Unpack files.

        Raises
        ------
        UserError
            If one of them is damaged, or larger than letters are.
        """

    def _write(self, name: str, pieces: Iterable[bytes], share: Callable[[int], float]) -> None:
        """Write a file; `share` says how far it is, by the bytes that are written."""
        temporary = self._folder.joinpath(*safe_parts(name, self._path))
        text = Sentence("unpacking {file}", file=temporary.name)
        done = 0
        try:
            temporary.parent.mkdir(parents=True, exist_ok=True)
            with temporary.open("wb") as file:
                for piece in pieces:
                    done += file.write(piece)
                    if done > _START:
                        self._on_progress(text, share(done))
        except (FileExistsError, NotADirectoryError, IsADirectoryError) as error:
            raise damaged(self._path) from error  # what is a file here is a folder there


@contextmanager
def packed_sets(path: Path, folder: Path, on_progress: OnProgress) -> Iterator[PackedSets]:
    """Open an archive.

    Raises
    ------
    UserError
        If it is damaged.
    OSError
        If it cannot be opened.
    """
    with path.open("rb") as file:
        is_tar = not is_zip(file.read(4))
    if is_tar:
        yield _Tar(path, folder, on_progress)
        return
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, EOFError, IndexError, struct.error) as error:
        raise damaged(path) from error
    with archive:
        yield _Zip(path, folder, on_progress, archive)


class _Zip(PackedSets):
    def __init__(
        self, path: Path, folder: Path, on_progress: OnProgress, archive: zipfile.ZipFile
    ) -> None:
        super().__init__(path, folder, on_progress)
        self._archive = archive
        self._infos = {info.filename: info for info in archive.infolist() if not info.is_dir()}
        self._total = 0

    def format_of(self, files: Text) -> Sentence:
        return Sentence("{files}, in a zip archive", files=files)

    def glance(self) -> list[str]:
        return [name for name in self._infos if not any(map(is_hidden, name.split("/")))]

    def start(self, is_wanted: Callable[[str], bool]) -> list[str]:
        names = self.glance()
        for name in sorted(filter(is_wanted, names))[:MOST_STARTED]:
            self._write(name, self._pieces(self._infos[name], _START), lambda done: 0.0)
        return names

    def whole(self, names: Collection[str]) -> None:
        for name in names:
            self._write_whole(self._infos[name])

    def _write_whole(self, info: zipfile.ZipInfo) -> None:
        self._total += info.file_size
        most = max(_UNSUSPECTED, MOST_RATIO * info.compress_size)
        if info.file_size > most or self._total > MOST_UNPACKED:
            raise UserError(
                "{path}: {filename} would unpack from {compress_size:,} to {file_size:,} bytes. No "
                "letters shrink that much, so the archive is not read.",
                path=self._path,
                filename=info.filename,
                compress_size=info.compress_size,
                file_size=info.file_size,
            )
        size = info.file_size
        self._write(info.filename, self._pieces(info, size), lambda done: min(1.0, done / size))

    def _pieces(self, info: zipfile.ZipInfo, most: int) -> Iterator[bytes]:
        try:
            with self._archive.open(info) as packed:
                while most > 0 and (piece := packed.read(min(_PIECE, most))):
                    most -= len(piece)
                    yield piece
        except GeneratorExit:
            raise
        except Exception as error:  # on damaged files the archive modules raise all kinds of errors
            raise damaged(self._path) from error


class _Tar(PackedSets):
    """Its files come one after another: it is gone through as often as something is asked for."""

    def format_of(self, files: Text) -> Sentence:
        return Sentence("{files}, in a tar archive", files=files)

    def glance(self) -> list[str]:
        names, size = list[str](), 0
        with closing(self._files()) as files:
            for name, file in files:
                names.append(name)
                size += file.size
                if len(names) >= _GLANCED or size > _GLANCED_BYTES:
                    break
        return list(dict.fromkeys(names))

    def start(self, is_wanted: Callable[[str], bool]) -> list[str]:
        names, started = list[str](), set[str]()
        for name, file in self._files():
            names.append(name)
            if is_wanted(name) and len(started) < MOST_STARTED:
                started.add(name)
                self._write(name, _pieces(file, _START), lambda done: 0.0)
        return list(dict.fromkeys(names))

    def whole(self, names: Collection[str]) -> None:
        wanted = set(names)
        for name, file in self._files():
            if name in wanted:
                self._write(name, _pieces(file), partial(_share_of, file))

    def _files(self) -> Generator[tuple[str, TarFile], None, None]:
        """Yield files by name; no links, nor what is hidden. How much all may be, is guarded."""
        for file in tar_files(self._path):
            if file.read is not None and file.parts and not any(map(is_hidden, file.parts)):
                yield "/".join(file.parts), file


def _share_of(file: TarFile, done: int) -> float:
    return file.share()


def _pieces(file: TarFile, most: int | None = None) -> Iterator[bytes]:
    assert file.read is not None
    left = file.size if most is None else most
    while left > 0 and (piece := file.read(left)):
        left -= len(piece)
        yield piece
