"""Reads letters from picture files that lie in a folder for each letter, on disk or packed."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError, system_text
from letterpad.file_kinds import kinds
from letterpad.file_kinds.kinds import PICTURE_SUFFIXES, FileKind
from letterpad.file_kinds.refusal import advice_on
from letterpad.file_kinds.telling import START, kind_of_start
from letterpad.ink.raster import SIDE, Images
from letterpad.letters.ledger import Ledger, LeftOut, Tally
from letterpad.letters.pictures.image_files import (
    MOST_BYTES,
    Candidates,
    PictureError,
    UnknownFormatError,
    are_dark,
    candidates_of_pages,
)
from letterpad.letters.pictures.layout import FAINTEST
from letterpad.letters.readers import counts
from letterpad.letters.readers.folder_names import Folders, Meanings, meanings
from letterpad.letters.readers.folders_file import (
    FOLDERS_FILE,
    FolderNames,
    meanings_by,
    names_in,
)
from letterpad.letters.readers.idx_names import Named
from letterpad.letters.readers.reading import OnProgress, Reading
from letterpad.messages import Sentence, Text

_REPORT_EVERY = 200

HIDDEN = frozenset(
    (
        "__macosx",
        "@eadir",
        "#recycle",
        "$recycle.bin",
        "__pycache__",
        "lost+found",
        "system volume information",
        "thumbs.db",
        "desktop.ini",
    )
)
"""What systems and file managers leave behind, beside all names that begin with a dot."""


def is_hidden(name: str) -> bool:
    """Tell whether a file or folder is none of the user's own.

    Examples
    --------
    >>> [is_hidden(name) for name in (".git", "@eaDir", "__MACOSX", "A", "&")]
    [True, True, True, False, False]
    """
    return name.startswith(".") or name.casefold() in HIDDEN


@dataclass(frozen=True, slots=True)
class Member:
    """A file in a folder or an archive.

    Parameters
    ----------
    parts : tuple of str
        Its folders and its name.
    read : callable
        Returns its bytes from the first on, at most as many as it is told to; raises OSError or
        ValueError if it cannot. None for what is no file.
    share : float
        How much of the folder or archive came before it, 0 to 1.
    left_out : str
        Why it is not read, where `read` is None: "link", "unreadable", "too-deep".
    """

    parts: tuple[str, ...]
    read: Callable[[int], bytes] | None
    share: float
    left_out: str = "link"


def read_members(path: Path, files: Iterable[Member], on_progress: OnProgress) -> Reading:
    """Read all pictures among `files`; the folders above them name their classes.

    What the folders mean is found out by `folder_names.meanings`. A picture is told by its first
    bytes, whatever it is called, and each of its pages is a letter. Whether ink is darker or
    lighter than paper is decided for each picture by its border. A border that ink crosses
    (notMNIST's pictures are cut tight) is weighed against the set's other pictures.

    Raises
    ------
    UserError
        Naming `path`, if there are no letters.
    """
    found = _Found()
    for number, member in enumerate(files):
        if number % _REPORT_EVERY == 0:
            on_progress(Sentence("{n:,} pictures read", n=len(found.places)), member.share)
        found.add(member)
    reading = found.reading()
    if not len(reading.names):
        came = found.what_came(reading.ledger) or [Sentence("It is empty.")]
        raise UserError(
            "{path} holds no letters: a folder for each letter (A, B, ...) with pictures "
            "in it was expected. {came}",
            path=path,
            came=Sentence.joined(came),
        )
    return reading


def read_labelled(
    path: Path,
    files: Sequence[Path],
    named: Named,
    on_progress: OnProgress,
    left_out: Sequence[LeftOut],
    said: Sentence,
) -> Reading:
    """Read picture files whose labels stand elsewhere.

    Parameters
    ----------
    path : Path
        Where the labels stand.
    files : sequence of Path
    named : Named
        The name of each file's letter, in the same order.
    on_progress : callable
    left_out : sequence of LeftOut
        What was left out before.
    said : Sentence
        What the labels were found to be.

    Raises
    ------
    UserError
        Naming `path`, if there are no letters.
    """
    found = _Found()
    for number, file in enumerate(files):
        if number % _REPORT_EVERY == 0:
            on_progress(Sentence("{n:,} pictures read", n=number), number / len(files))
        parts = (f"{number:08}", file.parent.name.lstrip(".") or "?", file.name)
        found.add(Member(parts, partial(_start_of, file), number / len(files)))
    reading = found.labelled(named, left_out, said)
    if not len(reading.names):
        raise UserError(
            "{path} lists pictures, but none of them shows a letter. {came}",
            path=path,
            came=Sentence.joined(reading.ledger.notes()),
        )
    return reading


def _start_of(file: Path, size: int) -> bytes:
    with file.open("rb") as opened:
        return opened.read(size)


class _Found:
    """What was found in a folder or an archive so far."""

    def __init__(self) -> None:
        self.places: list[tuple[tuple[str, ...], int]] = []
        self._pixels = bytearray()
        self._borders: list[float] = []
        self._blank: list[bool] = []
        self._dark: dict[int, Images] = {}
        self._hidden: set[tuple[str, ...]] = set()
        self._tally = Tally()
        self._names: tuple[Folders, FolderNames] | None = None
        self._why: Text = ""  # the first unreadable picture is
        self._kinds: Counter[FileKind] = Counter()  # of what is no picture

    def add(self, member: Member) -> None:
        """Add a file: as letters, or to the count of those that are left out."""
        place = "/".join(member.parts[-2:])
        hidden = next((n for n, part in enumerate(member.parts, 1) if is_hidden(part)), None)
        if hidden is not None:
            # A hidden folder counts once: on disk, nobody looks into it.
            if member.parts[:hidden] not in self._hidden:
                self._hidden.add(member.parts[:hidden])
                self._tally.add("hidden", member.parts[hidden - 1])
        elif member.read is None:
            self._tally.add(member.left_out, place)
        elif member.parts[-1:] == (FOLDERS_FILE,) and self._names is None:
            names = names_in(member.read)
            self._names = None if names is None else (member.parts[:-1], names)
        else:
            self._add_file(member.parts, place, member.read)

    def _add_file(self, parts: tuple[str, ...], place: str, read: Callable[[int], bytes]) -> None:
        """Add a file that can be read: what it is, its first bytes say.

        Most files are what their names say: only of others more is read than is needed.
        """
        name = parts[-1] if parts else ""
        is_called_picture = PurePath(name).suffix.lower() in PICTURE_SUFFIXES
        try:
            if not is_called_picture:
                kind = kind_of_start(read(START), name)
                if kind.group != "picture":
                    self._add_other(kind, place, is_called_picture)
                    return
            data = read(MOST_BYTES + 1)
            if len(data) > MOST_BYTES:
                raise PictureError(
                    Sentence("it is larger than {megabytes} MB", megabytes=MOST_BYTES >> 20)
                )
            for page, picture in enumerate(candidates_of_pages(data)):
                self._add_picture((parts, page), picture)
        except (OSError, ValueError) as error:
            if isinstance(error, UnknownFormatError):
                kind = kind_of_start(data[:START], name)
                if kind.group != "picture" and kind is not kinds.UNKNOWN:
                    self._add_other(kind, place, is_called_picture)
                    return
            self._tally.add("unreadable", place)
            if self._tally.named("unreadable")[0] == place:
                why = system_text(error) if isinstance(error, OSError) else error
                self._why = Sentence.joined([why])

    def _add_other(self, kind: FileKind, place: str, is_called_picture: bool) -> None:
        """Count what is no picture; a note or a table beside pictures is what people have."""
        self._kinds[kind] += 1
        is_expected = kind in _BESIDE_PICTURES and not is_called_picture
        self._tally.add("not-picture" if is_expected else kind.key, place)

    def _add_picture(self, place: tuple[tuple[str, ...], int], picture: Candidates) -> None:
        if picture.dark is not None:
            self._dark[len(self.places)] = picture.dark
        self.places.append(place)
        self._pixels += picture.light.tobytes()
        self._borders.append(picture.light_border)
        self._blank.append(picture.is_blank)

    def reading(self) -> Reading:
        """Return the letters, by name, so that a folder and an archive of it give the same."""
        images, dark, is_blank = self._images()
        folders = [parts[:-1] for parts, _ in self.places]
        said = self._meanings(folders)
        kept = []
        for index in sorted(range(len(images)), key=self.places.__getitem__):
            if not said.of[folders[index]].name:
                self._tally.add("no-class", "/".join(self.places[index][0][-2:]))
            elif is_blank[index]:
                self._tally.add("blank", "/".join(self.places[index][0][-2:]))
            else:
                kept.append(index)
        ledger = self._ledger(len(kept))
        of_kept = [folders[index] for index in kept]
        return _reading(images[kept], int(dark[kept].sum()), of_kept, said, ledger)

    def _meanings(self, folders: Sequence[Folders]) -> Meanings:
        return meanings(folders) if self._names is None else meanings_by(folders, *self._names)

    def labelled(self, named: Named, left_out: Sequence[LeftOut], said: Sentence) -> Reading:
        """Return the letters under the names that stand elsewhere, in the same order."""
        images, dark, is_blank = self._images()
        kept = []
        for index, (parts, _) in enumerate(self.places):
            if is_blank[index]:
                self._tally.add("blank", "/".join(parts[-2:]))
            else:
                kept.append(index)
        of_letters = self._ledger(len(kept))
        ledger = Ledger.of(
            of_letters.found + sum(part.n for part in left_out),
            [*of_letters.left_out, *left_out],
        )
        numbers = np.array([int(self.places[index][0][0]) for index in kept], dtype=np.int64)
        notes = [*ledger.notes(), said, named.note]
        if n_dark := int(dark[kept].sum()):
            notes.append(_inverted(n_dark))
        return Reading(
            names=named.names[numbers],
            images=images[kept],
            notes=tuple(notes),
            label_names=named.label_names,
            numbering=None if named.numbering is None else named.numbering.take(numbers),
            ledger=ledger,
            n_inverted=n_dark,
        )

    def _ledger(self, n_read: int) -> Ledger:
        others = {kind.key: partial(_other_note, kind) for kind in self._kinds}
        notes: dict[str, Callable[[int, tuple[Text, ...]], Sentence]]
        notes = {**others, **_NOTES, "unreadable": self._unreadable}
        return self._tally.ledger(n_read, notes, _EXPECTED)

    def what_came(self, ledger: Ledger) -> list[Sentence]:
        """Say what there is instead of letters, and what to do with most of it."""
        said = list(ledger.notes())
        if not self._kinds:
            return said
        kind = max(self._kinds, key=self._kinds.__getitem__)
        if "not-picture" in ledger.reasons():
            said.append(Sentence("Most of what is no picture is {kind}.", kind=kind.name))
        return [*said, advice_on(kind, "letters")]

    def _unreadable(self, n: int, some: tuple[Text, ...]) -> Sentence:
        if not self._why:  # a folder that may not be opened
            return Sentence(
                "Unreadable, and left out: {entries} ({names}).",
                entries=counts.entries(n),
                names=some,
            )
        return Sentence(
            "Unreadable, and left out: {pictures} ({names}). Of the first: {why}.",
            pictures=counts.pictures(n),
            names=some,
            why=self._why,
        )

    def _images(self) -> tuple[Images, NDArray[np.bool_], NDArray[np.bool_]]:
        """Return all pictures, uint8 (n, 28, 28), which were dark on light, and which are blank."""
        images = np.frombuffer(self._pixels, dtype=np.uint8).reshape(-1, SIDE, SIDE)
        blank = np.array(self._blank, dtype=bool)
        dark = are_dark(np.array(self._borders), blank) if len(images) else blank
        if self._names is not None:  # pictures as they were written there have light ink
            dark &= np.isin(np.arange(len(images)), list(self._dark))
        for index in np.flatnonzero(dark):
            images[index] = self._dark.get(int(index), 255 - images[index])
        # notMNIST has an I that fills its whole picture: not every picture of one grey is blank.
        without_ink = images.max(axis=(1, 2), initial=0) < FAINTEST
        return images, dark, without_ink | blank.all()


def _reading(
    images: Images, n_dark: int, folders: list[Folders], said: Meanings, ledger: Ledger
) -> Reading:
    of = [said.of[each] for each in folders]
    writers, parts = [each.writer for each in of], [each.part for each in of]
    remarks = said.notes
    if n_dark:
        remarks = (*remarks, _inverted(n_dark))
    return Reading(
        names=np.array([each.name for each in of], dtype=np.str_),
        images=images,
        writers=np.array(writers) if any(writers) else None,
        parts=np.array(parts) if len(set(parts)) > 1 else None,
        keeps_case=said.keeps_case,
        notes=(*ledger.notes(), *remarks),
        ledger=ledger,
        n_inverted=n_dark,
    )


def _inverted(n: int) -> Sentence:
    return Sentence("Dark on light, and inverted: {pictures}.", pictures=counts.pictures(n))


def _other_note(kind: FileKind, n: int, some: tuple[Text, ...]) -> Sentence:
    if n == 1:
        return Sentence(
            "Left out because it is {kind}: {files} ({names}).",
            kind=kind.name,
            files=counts.files(n),
            names=some,
        )
    return Sentence(
        "Left out because each is {kind}: {files} ({names}).",
        kind=kind.name,
        files=counts.files(n),
        names=some,
    )


_BESIDE_PICTURES = frozenset(
    (kinds.TEXT, kinds.CSV, kinds.XML, kinds.JSON_LIST, kinds.RTF, kinds.EMPTY, kinds.UNKNOWN)
)
"""What lies beside pictures in many sets: notes, tables of labels, outlines. Nobody misses it."""

_EXPECTED = frozenset(("not-picture", "hidden"))

_NOTES: Mapping[str, Callable[[int, tuple[Text, ...]], Sentence]] = {
    "blank": lambda n, some: Sentence(
        "Blank, and left out: {pictures} ({names}).", pictures=counts.pictures(n), names=some
    ),
    "no-class": lambda n, some: Sentence(
        "In no folder that names a class, and left out: {pictures} ({names}).",
        pictures=counts.pictures(n),
        names=some,
    ),
    "too-deep": lambda n, some: Sentence(
        "Folders too deep inside others, and left out: {entries} ({names}).",
        entries=counts.entries(n),
        names=some,
    ),
    "link": lambda n, some: Sentence(
        "Links that lead nowhere new, or devices, and left out: {entries} ({names}).",
        entries=counts.entries(n),
        names=some,
    ),
    "not-picture": lambda n, some: Sentence(
        "Not pictures, and left out: {files} ({names}).", files=counts.files(n), names=some
    ),
    "hidden": lambda n, some: Sentence(
        "Hidden files and folders, and left out: {entries} ({names}).",
        entries=counts.entries(n),
        names=some,
    ),
}
