"""Letters kept as a folder of pictures for each letter, as notMNIST ships; also in tar or zip."""

import os
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path, PurePath

import numpy as np

from letterpad.errors import UserError
from letterpad.ink.raster import SIDE, Images
from letterpad.letters.readers import counts
from letterpad.letters.readers.archives import Member, members
from letterpad.letters.readers.pictures import MOST_BYTES, SUFFIXES, are_dark, candidates
from letterpad.letters.readers.reading import (
    MOST_LETTERS,
    OnProgress,
    Reading,
    ignore_progress,
)
from letterpad.messages import Sentence

DEEPEST = 16
"""Folders within folders."""

_REPORT_EVERY = 200


def read_folder(path: Path, on_progress: OnProgress = ignore_progress) -> Reading:
    """Read a folder that holds a folder of pictures for each letter.

    The letter is the name of the folder that a picture lies in: one letter or digit. Dark on
    light or light on dark is decided for each picture by its border. A border that ink crosses
    (notMNIST's pictures are cut tight) is weighed against what the set's other pictures are.

    Raises
    ------
    UserError
        If there are no letters in it.
    OSError
        If the folder cannot be opened.
    """
    files = walk(path)
    found = (
        Member(tuple(name.split("/")), _file(path / name), number / len(files))
        for number, (name, _) in enumerate(files)
    )
    return _read(path, found, on_progress)


def read_archive(path: Path, on_progress: OnProgress = ignore_progress) -> Reading:
    """Read the same from a tar (plain, gz, bz2, xz) or zip archive, without unpacking it to disk.

    Raises
    ------
    UserError
        If it is damaged or hostile, or there are no letters in it.
    OSError
        If the file cannot be opened.
    """
    return _read(path, members(path), on_progress)


def walk(folder: Path, most: int | None = None) -> list[tuple[str, os.stat_result]]:
    """List the files below a folder, at most `DEEPEST` levels deep; links to folders are left.

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
    files: list[tuple[str, os.stat_result]] = []
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


class _Found:
    """What has come together while going through a folder or an archive."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.places: list[tuple[str, ...]] = []
        self.pixels = bytearray()
        self.borders: list[float] = []
        self.blank: list[bool] = []
        self.dark: dict[int, Images] = {}
        self.unreadable: list[str] = []
        self.elsewhere: Counter[str] = Counter()
        self.links = 0
        self.no_pictures = 0

    def add(self, member: Member) -> None:
        """Take a file for what it is: a letter, or one of those that are counted."""
        name = member.parts[-1] if member.parts else ""
        folder = member.parts[-2] if len(member.parts) > 1 else ""
        if name.startswith(".") or "__MACOSX" in member.parts:
            return  # what file managers leave behind
        if member.read is None:
            self.links += 1
            return
        if PurePath(name).suffix.lower() not in SUFFIXES:
            self.no_pictures += 1
            return
        letter = unicodedata.normalize("NFC", folder)
        if not (len(letter) == 1 and letter.isalnum()):
            self.elsewhere[folder] += 1
            return
        try:
            data = member.read(MOST_BYTES + 1)
            if len(data) > MOST_BYTES:
                raise ValueError(f"it is larger than {MOST_BYTES >> 20} MB")
            picture = candidates(data)
        except (OSError, ValueError):
            self.unreadable.append("/".join(member.parts[-2:]))
            return
        if picture.dark is not None:
            self.dark[len(self.names)] = picture.dark
        self.names.append(letter)
        self.places.append(member.parts)
        self.pixels += picture.light.tobytes()
        self.borders.append(picture.light_border)
        self.blank.append(picture.is_blank)

    def images(self) -> tuple[Images, int]:
        """All pictures, uint8 (n, 28, 28), and how many of them were dark on light."""
        images = np.frombuffer(self.pixels, dtype=np.uint8).reshape(-1, SIDE, SIDE)
        dark = are_dark(np.array(self.borders), np.array(self.blank))
        for index in np.flatnonzero(dark):
            images[index] = self.dark.get(int(index), 255 - images[index])
        return images, int(dark.sum())

    def notes(self, n_dark: int) -> tuple[Sentence, ...]:
        """Say what was left out or changed."""
        notes = []
        if n_dark:
            notes.append(
                Sentence(
                    "Dark on light, and inverted: {pictures}.", pictures=counts.pictures(n_dark)
                )
            )
        if self.unreadable:
            some = (*sorted(self.unreadable)[:3], *(["..."] if len(self.unreadable) > 3 else []))
            notes.append(
                Sentence(
                    "Unreadable, and skipped: {pictures} ({names}).",
                    pictures=counts.pictures(len(self.unreadable)),
                    names=some,
                )
            )
        for folder, n in self.elsewhere.most_common(5):
            notes.append(
                Sentence(
                    "The folder {folder!r} names no letter: {pictures} left out.",
                    folder=folder,
                    pictures=counts.pictures(n),
                )
                if folder
                else Sentence(
                    "Outside any folder: {pictures} left out.", pictures=counts.pictures(n)
                )
            )
        if self.links:
            notes.append(
                Sentence(
                    "Links or devices, and skipped: {entries}.", entries=counts.entries(self.links)
                )
            )
        if self.no_pictures:
            notes.append(
                Sentence("No pictures, and skipped: {files}.", files=counts.files(self.no_pictures))
            )
        return tuple(notes)


def _read(path: Path, files: Iterable[Member], on_progress: OnProgress) -> Reading:
    found = _Found()
    for number, member in enumerate(files):
        if number % _REPORT_EVERY == 0:
            on_progress(Sentence("{n:,} pictures read", n=len(found.names)), member.share)
        found.add(member)
    if not found.names:
        came = Sentence.joined(found.notes(0) or [Sentence("It is empty.")])
        raise UserError(
            "{path} holds no letters: a folder for each letter (A, B, ...) with pictures "
            "in it was expected. {came}",
            path=path,
            came=came,
        )
    images, n_dark = found.images()
    # By name, so that a folder and an archive of it give the same letters in the same order.
    order = sorted(range(len(images)), key=found.places.__getitem__)
    return Reading(
        names=np.array(found.names)[order], images=images[order], notes=found.notes(n_dark)
    )
