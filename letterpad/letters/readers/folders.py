"""A folder of pictures for each letter, as notMNIST is published."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from letterpad.errors import UserError
from letterpad.letters.readers.class_folders import Member, is_hidden, read_members
from letterpad.letters.readers.reader import FileStates, Reader
from letterpad.letters.readers.reading import (
    MOST_LETTERS,
    OnProgress,
    Reading,
    ignore_progress,
)
from letterpad.messages import Sentence

DEEPEST = 16
"""Folders within folders."""


class FolderReader(Reader):
    """Reads a folder that holds a folder of pictures for each letter."""

    key = "folder"
    version = 3
    title = Sentence("A folder with a folder of pictures for each letter")
    description = Sentence("folders with a folder of pictures for each letter")

    def recognises(self, path: Path, start: bytes) -> bool:
        """Accept any folder: what other readers know comes before this one."""
        return path.is_dir()

    def files(self, path: Path) -> FileStates:
        """List everything below the folder."""
        return walk(path).files

    def read(
        self,
        path: Path,
        class_names: Sequence[str] | None = None,
        on_progress: OnProgress = ignore_progress,
        first_label: int | None = None,
    ) -> Reading:
        """Read all pictures, under the classes that their folders name."""
        return read_members(path, _members(path, walk(path)), on_progress)


def _members(path: Path, walked: "Walked") -> Iterator[Member]:
    for name, reason in walked.left_out:
        yield Member(tuple(name.split("/")), None, 0.0, reason)
    for number, (name, _) in enumerate(walked.files):
        yield Member(tuple(name.split("/")), _file(path / name), number / len(walked.files))


@dataclass(frozen=True, slots=True)
class Walked:
    """What is below a folder: names are relative to it, with slashes.

    Parameters
    ----------
    files : list of (str, os.stat_result)
        Sorted by name.
    left_out : list of (str, str)
        What is not looked into, and why: "hidden", "link", "too-deep", "unreadable".
    """

    files: FileStates = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)


def walk(folder: Path, most: int | None = None) -> Walked:
    """List the files below a folder, at most `DEEPEST` levels deep.

    Links are followed, but no folder is entered twice; hidden folders are not entered.

    Parameters
    ----------
    folder : Path
    most : int, optional
        Files and folders, beyond which nothing is looked at; `MOST_LETTERS` by default.

    Raises
    ------
    UserError
        If there are more than `most`.
    OSError
        If the folder cannot be opened.
    """
    walker = _Walker(folder, most)
    walker.walk("", 0)
    while walker.linked:
        # Only now: a folder that is in the tree itself keeps its own name.
        walker.walk(*walker.linked.pop(0))
    if walker.n > MOST_LETTERS:
        raise UserError(
            "{folder} holds {n:,} files and folders, {over:,} more than the {most:,} that are "
            "read at most. Open a folder in it, or put the classes that you need into one.",
            folder=folder,
            n=walker.n,
            over=walker.n - MOST_LETTERS,
            most=MOST_LETTERS,
        )
    walker.found.files.sort(key=lambda file: file[0])
    walker.found.left_out.sort()
    return walker.found


class _Walker:
    """Goes through folders, level by level."""

    def __init__(self, folder: Path, most: int | None) -> None:
        self.found = Walked()
        self.linked: list[tuple[str, int]] = []
        self.n = 0
        self._folder = folder
        self._most = most
        self._entered: set[tuple[int, int]] = set()

    def walk(self, start: str, depth: int) -> None:
        """Go through a folder, which is `depth` levels below the first."""
        level = [start]
        while level and depth < DEEPEST:
            level = [inner for here in level for inner in self._inner(here, depth)]
            depth += 1
        self.found.left_out.extend((here, "too-deep") for here in level)

    def _inner(self, here: str, depth: int) -> list[str]:
        """List the files of a folder, and return the folders in it."""
        state = os.stat(self._folder / here)
        if (state.st_dev, state.st_ino) in self._entered:
            self.found.left_out.append((here, "link"))
            return []
        self._entered.add((state.st_dev, state.st_ino))
        try:
            with os.scandir(self._folder / here) as entries:
                return [
                    name
                    for entry in entries
                    if self._is_folder(entry, name := f"{here}/{entry.name}".lstrip("/"), depth)
                ]
        except PermissionError:
            if not here:
                raise
            self.found.left_out.append((here, "unreadable"))
            return []

    def _is_folder(self, entry: "os.DirEntry[str]", name: str, depth: int) -> bool:
        """Tell whether an entry is to be gone into now; list what is a file."""
        self.n += 1
        if self._most is not None and self.n > self._most:
            raise UserError(
                "{folder} holds more than {most:,} files and folders.",
                folder=self._folder,
                most=self._most,
            )
        if is_hidden(entry.name):
            self.found.left_out.append((name, "hidden"))
        elif entry.is_dir(follow_symlinks=False):
            return True
        elif entry.is_dir():
            self.linked.append((name, depth + 1))
        elif not entry.is_file():
            self.found.left_out.append((name, "link"))
        elif self.n <= MOST_LETTERS:
            self.found.files.append((name, entry.stat()))
        return False


def _file(path: Path) -> Callable[[int], bytes]:
    def read(size: int) -> bytes:
        with path.open("rb") as file:
            return file.read(size)

    return read
