"""A folder of pictures for each letter, as notMNIST is published."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from letterpad.errors import UserError
from letterpad.letters.readers.class_folders import Member, read_members
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
    version = 2
    description = Sentence("folders with a folder of pictures for each letter")

    def recognises(self, path: Path, start: bytes) -> bool:
        """Accept any folder: what other readers know comes before this one."""
        return path.is_dir()

    def files(self, path: Path) -> FileStates:
        """List everything below the folder."""
        return walk(path)

    def read(
        self,
        path: Path,
        class_names: Sequence[str] | None = None,
        on_progress: OnProgress = ignore_progress,
        first_label: int | None = None,
    ) -> Reading:
        """Read all pictures whose folder names a letter."""
        files = walk(path)
        found = (
            Member(tuple(name.split("/")), _file(path / name), number / len(files))
            for number, (name, _) in enumerate(files)
        )
        return read_members(path, found, on_progress)


def walk(folder: Path, most: int | None = None) -> FileStates:
    """List the files below a folder, at most `DEEPEST` levels deep; links to folders are skipped.

    Parameters
    ----------
    folder : Path
    most : int, optional
        Files and folders; `MOST_LETTERS` by default.

    Returns
    -------
    list of (str, os.stat_result)
        Paths relative to `folder`, sorted.

    Raises
    ------
    UserError
        If there are more than `most`.
    OSError
        If a folder cannot be opened.
    """
    most = MOST_LETTERS if most is None else most
    files: FileStates = []
    level = [""]
    for _ in range(DEEPEST):
        deeper: list[str] = []
        for here in level:
            with os.scandir(folder / here) as entries:
                for entry in entries:
                    name = f"{here}/{entry.name}" if here else entry.name
                    if entry.is_dir(follow_symlinks=False):
                        deeper.append(name)
                    elif entry.is_file():
                        files.append((name, entry.stat()))
                    if len(files) + len(deeper) > most:
                        raise UserError(
                            "{folder} holds more than {most_letters:,} files.",
                            folder=folder,
                            most_letters=most,
                        )
        level = deeper
    return sorted(files, key=lambda file: file[0])


def _file(path: Path) -> Callable[[int], bytes]:
    def read(size: int) -> bytes:
        with path.open("rb") as file:
            return file.read(size)

    return read
