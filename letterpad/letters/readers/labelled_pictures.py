"""Turns pictures of any size and scale, with their labels, into letters of 28 x 28 pixels."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.ink.raster import SIDE, Framing, Images
from letterpad.letters.ledger import Ledger, LeftOut
from letterpad.letters.pictures.image_files import evident_borders
from letterpad.letters.pictures.layout import FAINTEST, laid_out
from letterpad.letters.readers import counts
from letterpad.letters.readers.label_values import Labels, named_labels
from letterpad.letters.readers.reading import MOST_LETTERS, OnProgress, Reading, ignore_progress
from letterpad.messages import Sentence, Text

INVERTED = Sentence("The pictures are dark on light, and were inverted.")

_FEW_WRONG = 0.1
"""Share of pictures."""

_FEW_GREYS = 16
"""Of scikit-learn's digits, whose pixels are 0 to 16."""


class Levels(NamedTuple):
    """The values of paper and of full ink, or the other way round."""

    low: float
    high: float

    def grey(self, values: NDArray[Any]) -> NDArray[np.uint8]:
        """Return values as grey levels, 0 to 255."""
        if values.dtype == np.uint8 and self.high == 255:
            return np.asarray(values, dtype=np.uint8)
        span = np.float32(255.0 / (self.high - self.low))
        levels = np.rint((values.astype(np.float32) - np.float32(self.low)) * span)
        return np.asarray(levels.clip(0, 255), dtype=np.uint8)


def levels_of(values: NDArray[Any]) -> Levels | None:
    """Find out the scale that pixel values are in; None if they are all zero, which says nothing.

    A few pictures that are out of scale change nothing: they are those that are wrong.

    Parameters
    ----------
    values : array of shape (n, ...)

    Raises
    ------
    UserError
        If they are in no scale that pictures are kept in; the sentence follows a name and a colon.

    Examples
    --------
    >>> levels_of(np.array([[0.0, 0.25, 1.0]])), levels_of(np.array([[0, 254]]))
    (Levels(low=0, high=1), Levels(low=0, high=255))
    """
    if not len(values):
        return None
    flat = values.reshape(len(values), -1)
    lowest, highest = flat.min(axis=1, initial=0), flat.max(axis=1, initial=0)
    shown = (lowest != 0) | (highest != 0)
    if not shown.any():
        return None
    low = float(np.quantile(lowest[shown], _FEW_WRONG, method="higher"))
    high = float(np.quantile(highest[shown], 1 - _FEW_WRONG, method="lower"))
    for least, most in ((0, 1), (0, _FEW_GREYS), (0, 255), (0, 65_535), (-1, 1)):
        if least <= low and high <= most:
            return Levels(least, most)
    raise UserError(
        "pixel values of 0 to 255, or of 0 to 1, were expected, and these are {low:g} to {high:g}. "
        "Scale them first.",
        low=low,
        high=high,
    )


class PictureBuilder:
    """Collects pictures piece by piece, so that no more is in memory than becomes of them.

    Scale, and which way ink differs from paper where pictures have to be laid out, are those of
    the first pieces.
    """

    def __init__(self) -> None:
        self.levels: Levels | None = None
        self.size = (0, 0)
        self.is_inverted = False
        self._has_border = False
        self._pixels = bytearray()

    def __len__(self) -> int:
        return len(self._pixels) // (SIDE * SIDE)

    def add(self, values: NDArray[Any]) -> NDArray[np.bool_]:
        """Add pictures, (n, height, width) of any numbers, and return which were taken.

        Those with values that are no numbers, or out of scale, are not.

        Raises
        ------
        UserError
            If the values are in no scale that is known.
        """
        good = np.ones(len(values), dtype=np.bool_)
        if values.dtype.kind == "f":
            good &= np.isfinite(values).all(axis=(1, 2))
        if self.levels is None:
            self.levels = levels_of(values[good])
        levels = self.levels or Levels(0, 255)
        if values.dtype != np.uint8 or levels != (0, 255):
            inside = (values >= levels.low) & (values <= levels.high)
            good &= inside.all(axis=(1, 2))
        self.size = values.shape[1], values.shape[2]
        self._pixels += self._laid_out(levels.grey(values[good])).tobytes()
        return good

    def images(self) -> Images:
        """Return all pictures: uint8 (n, 28, 28)."""
        return np.frombuffer(self._pixels, dtype=np.uint8).reshape(-1, SIDE, SIDE)

    def notes(self, name: Text) -> list[Sentence]:
        """Return what was done to them."""
        said = []
        if self.size != (SIDE, SIDE):
            said.append(scaled_note(name, self.size))
        if self.is_inverted:
            said.append(INVERTED)
        return said

    def _laid_out(self, pictures: NDArray[np.uint8]) -> Images:
        if pictures.shape[1:] == (SIDE, SIDE):
            return pictures
        if not self._has_border:
            light, dark = evident_borders(pictures)
            self._has_border = light + dark > 0
            self.is_inverted = are_dark_on_light(pictures)
        return fitted(255 - pictures if self.is_inverted else pictures)


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Pictures from one file or array, with their labels.

    Parameters
    ----------
    name : Text
    part : str
        Which part of a set it is ("train", "test"); empty if nothing says so.
    images : uint8 array of shape (n, 28, 28)
    labels : Labels
    found : int
        How many there were, with those that were left out.
    left_out : sequence of LeftOut
    notes : sequence of Sentence
    writers : str array of shape (n,), optional
        Who wrote each letter.
    """

    name: Text
    part: str
    images: Images
    labels: Labels
    found: int
    left_out: Sequence[LeftOut] = ()
    notes: Sequence[Sentence] = ()
    writers: NDArray[np.str_] | None = None


def reading_of(
    place: Path,
    pieces: Sequence[Piece],
    said_names: Sequence[str] | None = None,
    first_label: int | None = None,
    own_names: Mapping[int, str] | None = None,
) -> Reading:
    """Return the letters of one set.

    Parameters
    ----------
    place : Path
        The file that they are from: files beside it, and its path, may name the labels.
    pieces : sequence of Piece
        The parts of the set, those to train on first.
    said_names, first_label : optional
        See `Reader.read`.
    own_names : mapping of int to str, optional
        What the file itself calls its labels.

    Raises
    ------
    UserError
        If there are no letters, too many, or labels have no names.
    """
    n = sum(len(piece.images) for piece in pieces)
    if n > MOST_LETTERS:
        raise too_many(place, n)
    if not n:
        raise UserError("{path} holds no letters: there is no picture in it.", path=place)
    images, labels = (
        joined_images([piece.images for piece in pieces]),
        Labels.joined([piece.labels for piece in pieces]),
    )
    named = named_labels(place, labels, said_names, first_label, own_names)
    notes = [*dict.fromkeys(note for piece in pieces for note in piece.notes)]
    if len(pieces) > 1:
        notes.append(together([(piece.name, len(piece.images)) for piece in pieces]))
    notes.append(named.note)
    images, inverted = without_dark_paper(images)
    notes += inverted
    kept, blank = not_blank(images, place)
    left_out = [part for piece in pieces for part in piece.left_out]
    ledger = Ledger.of(sum(piece.found for piece in pieces), [*blank, *left_out])
    of_parts = np.repeat([piece.part for piece in pieces], [len(piece.images) for piece in pieces])
    writers = [piece.writers for piece in pieces if piece.writers is not None]
    reading = Reading(
        names=named.names,
        images=images,
        writers=np.concatenate(writers) if len(writers) == len(pieces) else None,
        notes=(*ledger.notes(), *notes),
        parts=of_parts if len(pieces) > 1 and len(set(of_parts.tolist())) > 1 else None,
        label_names=named.label_names,
        numbering=named.numbering,
        ledger=ledger,
        n_inverted=len(images) if INVERTED in notes else 0,
    )
    return reading if len(kept) == len(images) else reading.take(kept)


def joined_images(pieces: Sequence[Images]) -> Images:
    """Return all pictures in one array; a single piece is not copied."""
    return pieces[0] if len(pieces) == 1 else np.concatenate(pieces)


def too_many(place: Path, n: int) -> UserError:
    """Return what is said of a file with more letters than are read, ready to be raised."""
    return UserError(
        "{path} holds {n:,} pictures or more, and {most:,} are read at most. Write the classes "
        "that you need to a file of their own.",
        path=place,
        n=n,
        most=MOST_LETTERS,
    )


def together(files: Iterable[tuple[Text, int]]) -> Sentence:
    """Say which files a set was put together from."""
    parts = tuple(Sentence("{file} ({n:,})", file=name, n=n) for name, n in files)
    return Sentence("Put together, in this order: {files}.", files=parts)


def scaled_note(name: Text, size: tuple[int, int]) -> Sentence:
    """Say that pictures of a size (height, width) were laid out."""
    return Sentence(
        "The pictures of {file}, {width} x {height}, were scaled to {side} x {side}.",
        file=name,
        width=size[1],
        height=size[0],
        side=SIDE,
    )


def are_dark_on_light(pictures: NDArray[np.uint8]) -> bool:
    """Tell by their borders whether most pictures are dark on light: uint8 (n, height, width)."""
    light, dark = evident_borders(pictures)
    return dark > light and dark > 0.2 * len(pictures)


def without_dark_paper(images: Images) -> tuple[Images, list[Sentence]]:
    """Invert pictures if they are dark on light, and say so."""
    if are_dark_on_light(images):
        return 255 - images, [INVERTED]
    return np.ascontiguousarray(images), []


def fitted(pictures: NDArray[np.uint8], on_progress: OnProgress = ignore_progress) -> Images:
    """Scale pictures of another size, light on dark: uint8 (n, height, width) to (n, 28, 28)."""
    images = np.empty((len(pictures), SIDE, SIDE), dtype=np.uint8)
    for number, picture in enumerate(pictures):
        if number % 1000 == 0:
            on_progress(Sentence("{n:,} pictures laid out", n=number), number / len(pictures))
        images[number] = laid_out(picture / 255.0, Framing())
    return images


def not_blank(pictures: Images, file: Path) -> tuple[NDArray[np.int64], list[LeftOut]]:
    """Return which pictures show something, and what is left out.

    notMNIST has an I that fills its whole picture: not every picture of one grey is blank.

    Raises
    ------
    UserError
        If none does.
    """
    kept = np.flatnonzero(pictures.max(axis=(1, 2), initial=0) >= FAINTEST)
    n = len(pictures) - len(kept)
    if not len(kept):
        raise UserError(
            "{path} holds no letters: every one of its {pictures} is blank.",
            path=file,
            pictures=counts.pictures(n),
        )
    note = Sentence("Blank, and left out: {pictures}.", pictures=counts.pictures(n))
    return kept, [LeftOut("blank", n, note)] if n else []
