"""Reads letters from picture files that lie in a folder for each letter, on disk or packed."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

import numpy as np

from letterpad.errors import UserError
from letterpad.ink.raster import SIDE, Images
from letterpad.letters.pictures.image_files import MOST_BYTES, SUFFIXES, are_dark, candidates
from letterpad.letters.readers import counts
from letterpad.letters.readers.reading import OnProgress, Reading
from letterpad.messages import Sentence

_REPORT_EVERY = 200


@dataclass(frozen=True, slots=True)
class Member:
    """A file in a folder or an archive.

    Parameters
    ----------
    parts : tuple of str
        Its folders and its name.
    read : callable
        Returns its bytes, at most as many as it is told to; raises OSError or ValueError if it
        cannot. None for links and devices.
    share : float
        How much of the folder or archive came before it, 0 to 1.
    """

    parts: tuple[str, ...]
    read: Callable[[int], bytes] | None
    share: float


def read_members(path: Path, files: Iterable[Member], on_progress: OnProgress) -> Reading:
    """Read all pictures among `files` whose folder names a letter.

    The letter is the name of the folder that a picture is in: one letter or digit. Whether ink is
    darker or lighter than paper is decided for each picture by its border. A border that ink
    crosses (notMNIST's pictures are cut tight) is weighed against the set's other pictures.

    Raises
    ------
    UserError
        Naming `path`, if there are no letters.
    """
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


class _Found:
    """What was found in a folder or an archive so far."""

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
        """Add a file: as a letter, or to the count of those that are left out."""
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
        """Return all pictures, uint8 (n, 28, 28), and how many of them were dark on light."""
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
                Sentence(
                    "Not pictures, and skipped: {files}.", files=counts.files(self.no_pictures)
                )
            )
        return tuple(notes)
