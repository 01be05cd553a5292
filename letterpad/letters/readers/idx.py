"""IDX files, the format of MNIST (Y. LeCun): a file of pictures and a file of their labels."""

import math
import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.file_kinds.kinds import PICTURE_SUFFIXES
from letterpad.file_kinds.telling import kind_of
from letterpad.ink.raster import SIDE
from letterpad.letters.corrections import CORRECTIONS_FILE, corrections_beside
from letterpad.letters.ledger import Ledger, LeftOut
from letterpad.letters.readers import counts
from letterpad.letters.readers.class_folders import is_hidden
from letterpad.letters.readers.idx_names import class_names, names_files
from letterpad.letters.readers.labelled_pictures import (
    INVERTED,
    are_dark_on_light,
    fitted,
    not_blank,
    scaled_note,
    together,
    without_dark_paper,
)
from letterpad.letters.readers.reader import FileStates, Reader
from letterpad.letters.readers.reading import (
    MOST_LETTERS,
    OnProgress,
    Reading,
    ignore_progress,
)
from letterpad.letters.readers.unpacking import first_bytes, unpacked
from letterpad.messages import Sentence

IMAGES_START = b"\x00\x00\x08\x03"
LABELS_START = b"\x00\x00\x08\x01"
"""First bytes: unsigned bytes, in three dimensions or one."""

MOST_BYTES = 2 << 30
"""Of one file, unpacked."""

LARGEST_SIDE = 1024
"""Pixels."""

_NAME = re.compile(r"idx|ubyte", re.IGNORECASE)
PART = re.compile(
    r"(?<![a-z0-9])(train|training|t10k|test|testing|val|valid|validation|dev|eval|evaluation)"
    r"(?![a-z0-9])"
)
_TRAINED = ("train", "training")
_CHUNK = 1 << 20
_NAMED, _MOST_BESIDE = 3, 100_000
"""Folders that are named, and files that are looked at in each."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Pictures and their labels."""

    images: Path
    labels: Path

    @property
    def part(self) -> str:
        """Which part of a set it is (train, t10k, val); empty if the name does not say."""
        found = PART.search(self.images.name.lower())
        return found[1] if found else ""


class IdxReader(Reader):
    """Reads a pair of IDX files, named by either of them, or a folder with a pair of each part."""

    key = "idx"
    title = Sentence("IDX files like MNIST's")
    description = Sentence("IDX files like MNIST's")
    file_names = ("*.gz", "*.idx", "*ubyte")
    takes_class_names = True
    version = 4

    def recognises(self, path: Path, start: bytes) -> bool:
        """Accept a file of pictures or labels, and a folder that has a file of pictures."""
        if path.is_dir():
            return any(first_bytes(file, 4) == IMAGES_START for file in _siblings(path))
        return start[:4] in (IMAGES_START, LABELS_START)

    def files(self, path: Path) -> FileStates:
        """List pictures, labels, and files beside them that say more of them."""
        pairs = _pairs(path)
        files = [file for pair in pairs for file in (pair.images, pair.labels)]
        files += [file for pair in pairs for file in names_files(pair.images)]
        beside = pairs[0].images.with_name(CORRECTIONS_FILE)
        files += [beside] if beside.is_file() else []
        return [(file.name, file.stat()) for file in files]

    def read(
        self,
        path: Path,
        class_names: Sequence[str] | None = None,
        on_progress: OnProgress = ignore_progress,
        first_label: int | None = None,
    ) -> Reading:
        """Read all pictures with their labels."""
        beside = _folders_beside(path) if path.is_dir() else []
        return read_pairs(_pairs(path), class_names, on_progress, first_label, beside)


def _pairs(path: Path) -> list[Pair]:
    return pairs_in(path) if path.is_dir() else [pair_of(path)]


def pair_of(path: Path) -> Pair:
    """Find the labels beside a file of pictures, or the pictures beside a file of labels.

    Raises
    ------
    UserError
        If they are not there.
    """
    is_images = first_bytes(path, 4) == IMAGES_START
    for other in _siblings(path.parent):
        if _key(other) == _key(path) and other != path:
            start = first_bytes(other, 4)
            if is_images and start == LABELS_START:
                return Pair(path, other)
            if not is_images and start == IMAGES_START:
                return Pair(other, path)
    if is_images:
        wanted = path.name.replace("images", "labels").replace("idx3", "idx1")
        raise UserError(
            "{path} holds pictures; their labels were expected beside it in {wanted}.",
            path=path,
            wanted=wanted,
        )
    wanted = path.name.replace("labels", "images").replace("idx1", "idx3")
    raise UserError(
        "{path} holds labels; their pictures were expected beside it in {wanted}.",
        path=path,
        wanted=wanted,
    )


def pairs_in(folder: Path) -> list[Pair]:
    """Find the pairs in a folder: none, one, or one of each part of a set.

    Raises
    ------
    UserError
        If there are several sets, so that one must be named, or pictures without labels.
    """
    pairs: dict[str, Pair] = {}
    for path in _siblings(folder):
        # The plain file and the same one packed count once; the plain one comes first.
        if _key(path) not in pairs and first_bytes(path, 4) == IMAGES_START:
            pairs[_key(path)] = pair_of(path)
    sets = {PART.sub("", key) for key in pairs}
    if len(sets) > 1:
        names = ", ".join(sorted(pair.images.name for pair in pairs.values()))
        raise UserError(
            "{folder} holds several sets of letters: name one of its files ({names}).",
            folder=folder,
            names=names,
        )
    return sorted(pairs.values(), key=lambda pair: (pair.part not in _TRAINED, pair.images.name))


def read_pairs(
    pairs: Sequence[Pair],
    said_names: Sequence[str] | None,
    on_progress: OnProgress,
    first_label: int | None,
    beside: Sequence[LeftOut] = (),
) -> Reading:
    """Read pictures with their labels, one pair after the other."""
    images, labels, notes = [], [], []
    inverted: list[Sentence] = []
    for pair in pairs:
        pictures = _read_array(pair.images, IMAGES_START, on_progress)
        answers = _read_array(pair.labels, LABELS_START, ignore_progress)
        if len(pictures) != len(answers):
            raise UserError(
                "{images} holds {pictures}, but {labels} {n_labels}: they do not belong together.",
                images=pair.images.name,
                pictures=counts.pictures(len(pictures)),
                labels=pair.labels.name,
                n_labels=counts.labels(len(answers)),
            )
        if pictures.shape[1:] != (SIDE, SIDE):
            notes.append(scaled_note(pair.images.name, (pictures.shape[1], pictures.shape[2])))
            if are_dark_on_light(pictures):  # what is laid out must be ink, not paper
                pictures = 255 - pictures
                inverted = [INVERTED]
            pictures = fitted(pictures, on_progress)
        images.append(pictures)
        labels.append(answers)
    if len(pairs) > 1:
        files = zip((pair.images.name for pair in pairs), map(len, images), strict=True)
        notes.append(together(files))
    pictures, answers = np.concatenate(images), np.concatenate(labels)
    named = class_names(pairs[0].images, answers, said_names, first_label)
    notes.append(named.note)
    corrections, unreadable = corrections_beside(pairs[0].images)
    if unreadable is not None:
        notes.append(unreadable)
    pictures, more = without_dark_paper(pictures)
    notes += inverted or more
    kept, blank = not_blank(pictures, pairs[0].images)
    ledger = Ledger.of(len(pictures) + sum(part.n for part in beside), [*blank, *beside])
    sizes = [len(each) for each in images]
    of_parts = np.repeat([pair.part for pair in pairs], sizes) if len(pairs) > 1 else None
    reading = Reading(
        names=named.names,
        images=pictures,
        notes=(*ledger.notes(), *notes),
        parts=of_parts,
        label_names=named.label_names,
        numbering=named.numbering,
        ledger=ledger,
        corrections=corrections,
        n_inverted=len(pictures) if INVERTED in notes else 0,
    )
    return reading if len(kept) == len(pictures) else reading.take(kept)


def _folders_beside(folder: Path) -> list[LeftOut]:
    """Count the pictures in folders beside IDX files: who opens the folder may mean them."""
    n, names = 0, []
    for inner in sorted(path for path in folder.iterdir() if path.is_dir()):
        if is_hidden(inner.name):
            continue
        try:
            files = islice(inner.iterdir(), _MOST_BESIDE)
            n_pictures = sum(file.suffix.lower() in PICTURE_SUFFIXES for file in files)
        except OSError:
            continue
        if n_pictures:
            names.append(inner.name)
            n += n_pictures
    note = Sentence(
        "Only the IDX files were read, and not the folders beside them: {pictures} left out "
        "({names}). To read these, move the folders to a place of their own.",
        pictures=counts.pictures(n),
        names=names if len(names) <= _NAMED else [*names[:_NAMED], "..."],
    )
    return [LeftOut("folders-beside", n, note)] if n else []


def _read_array(path: Path, start: bytes, on_progress: OnProgress) -> NDArray[np.uint8]:
    """Read one file, after checking that its header promises what a file can hold."""
    what = Sentence("pictures") if start == IMAGES_START else Sentence("labels")
    n_axes = start[3]
    with unpacked(path) as file:
        header = file.read(4 + 4 * n_axes)
        if header[:4] != start or len(header) < 4 + 4 * n_axes:
            raise UserError(
                "{path}: an IDX file of {what} was expected, but this is {kind}.",
                path=path,
                what=what,
                kind=kind_of(path).name,
            )
        shape = struct.unpack(f">{n_axes}I", header[4:])
        promised = math.prod(shape)
        size = " x ".join(f"{side:,}" for side in shape)
        fits = 0 < shape[0] <= MOST_LETTERS and promised <= MOST_BYTES
        if not fits or any(not 0 < side <= LARGEST_SIDE for side in shape[1:]):
            raise UserError(
                "{path}: its header promises {size} bytes; 1 to {most_letters:,} {what} of "
                "at most {largest_side} x {largest_side} pixels and {most_bytes} GB were "
                "expected.",
                path=path,
                size=size,
                most_letters=MOST_LETTERS,
                what=what,
                largest_side=LARGEST_SIDE,
                most_bytes=MOST_BYTES >> 30,
            )
        data = bytearray()
        # Memory grows with what is read, not with what was promised.
        while len(data) <= promised and (chunk := file.read(min(_CHUNK, promised + 1 - len(data)))):
            data += chunk
            on_progress(Sentence("reading {file}", file=path.name), min(1.0, len(data) / promised))
        if len(data) != promised:
            came = "more" if len(data) > promised else f"{len(data):,}"
            raise UserError(
                "{path}: its header promises {size} = {promised:,} bytes of {what}, but "
                "{came} came.",
                path=path,
                size=size,
                promised=promised,
                what=what,
                came=came,
            )
    return np.frombuffer(data, dtype=np.uint8).reshape(shape)


def _siblings(folder: Path) -> list[Path]:
    """List the files of a folder that are called like IDX files, plain before packed."""
    names = [
        path
        for path in folder.iterdir()
        if re.search(r"idx|images|labels", path.name.lower()) and path.is_file()
    ]
    return sorted(names, key=lambda path: (path.suffix == ".gz", path.name))


def _key(path: Path) -> str:
    """Return what a file of pictures and its file of labels have in common in their names."""
    name = path.name.lower().removesuffix(".gz").replace(".", "-")
    return re.sub(r"idx[13]", "idx", re.sub(r"images|labels", "*", name))
