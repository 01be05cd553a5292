"""NumPy's arrays of letters: archives (npz) like Keras' mnist.npz, and pairs of files (npy)."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.file_kinds import kinds
from letterpad.file_kinds.telling import kind_of
from letterpad.ink.words import LONGEST_WRITER
from letterpad.letters.class_names import clean_name
from letterpad.letters.corrections import Told, corrections_in_bytes
from letterpad.letters.ledger import LeftOut
from letterpad.letters.readers import counts
from letterpad.letters.readers.array_parts import StoredArray, array_in, arrays_in, kind_name
from letterpad.letters.readers.idx_names import names_files
from letterpad.letters.readers.label_values import LONGEST_LABEL, Labels
from letterpad.letters.readers.labelled_pictures import (
    PictureBuilder,
    Piece,
    reading_of,
    too_many,
)
from letterpad.letters.readers.reader import FileStates, Reader
from letterpad.letters.readers.reading import MOST_LETTERS, OnProgress, Reading, ignore_progress
from letterpad.messages import Sentence

SMALLEST_SIDE, LARGEST_SIDE = 4, 1024
"""Pixels."""

WRITERS, CORRECTIONS = "writers", "letterpad_corrections"
"""How arrays are called that say who wrote each letter, and in bytes of JSON what was corrected."""

_MOST_CLASSES = 4096

_LARGEST_NOTE = 16 << 20
"""Bytes of JSON."""

_PARTS = {
    **dict.fromkeys(("train", "training", "tr"), "train"),
    **dict.fromkeys(("test", "testing", "te", "t10k"), "test"),
    **dict.fromkeys(("val", "valid", "validation", "dev"), "val"),
}
_IMAGES = frozenset(
    "x images image imgs img data features pictures pixels inputs input samples letters".split()
)
_LABELS = frozenset("y labels label target targets lbls classes class answers".split())
_NAMES = frozenset("names classnames labelnames targetnames categories".split())
_WORDS = re.compile(r"[a-z]+10k|[a-z]+|\d+")


@dataclass(frozen=True, slots=True)
class Pair:
    """Pictures and their labels, and which part of a set they are."""

    images: StoredArray
    labels: StoredArray
    part: str = ""
    writers: StoredArray | None = None


class ArrayReader(Reader):
    """Reads an archive of arrays (npz), or either file of a pair (npy)."""

    key = "array"
    title = Sentence("NumPy arrays")
    description = Sentence("NumPy arrays (npz, npy) of pictures and labels")
    file_names = ("*.npz", "*.npy")
    takes_class_names = True
    version = 2

    def recognises(self, path: Path, start: bytes) -> bool:
        """Accept arrays, whatever they are called."""
        return not path.is_dir() and kind_of(path) in (kinds.NPZ, kinds.NPY)

    def files(self, path: Path) -> FileStates:
        """List the archive, or both files of a pair, and the files that name their classes."""
        files = [path, *names_files(path)]
        partner = partner_of(path)
        files += [] if partner is None else [partner]
        return [(file.name, file.stat()) for file in files]

    def read(
        self,
        path: Path,
        class_names: Sequence[str] | None = None,
        on_progress: OnProgress = ignore_progress,
        first_label: int | None = None,
    ) -> Reading:
        """Read all pictures with their labels."""
        reading = read_pairs(path, *pairs_of(path), class_names, on_progress, first_label)
        made, unreadable = _corrections(path)
        notes = reading.notes if unreadable is None else (*reading.notes, unreadable)
        return replace(reading, corrections=made, notes=notes)


def _corrections(path: Path) -> Told:
    """Read what an archive says of labels that were corrected."""
    if kind_of(path) is not kinds.NPZ:
        return (), None
    found = [array for array in arrays_in(path) if array.name == CORRECTIONS]
    if not found or found[0].dtype != np.uint8 or found[0].shape > (_LARGEST_NOTE,):
        return (), None
    return corrections_in_bytes(found[0].whole().tobytes(), Sentence("The archive"))


def read_pairs(
    path: Path,
    pairs: Sequence[Pair],
    own_names: Mapping[int, str] | None,
    class_names: Sequence[str] | None = None,
    on_progress: OnProgress = ignore_progress,
    first_label: int | None = None,
) -> Reading:
    """Read pairs of arrays, one after the other.

    Raises
    ------
    UserError
        If they do not belong together, or are of no pictures.
    """
    pieces = [_piece(pair, on_progress) for pair in pairs]
    return reading_of(path, pieces, class_names, first_label, own_names)


def pairs_of(path: Path) -> tuple[list[Pair], Mapping[int, str] | None]:
    """Find pictures and labels by what arrays are called, and by their shapes.

    Returns
    -------
    list of Pair
        The part to train on first.
    mapping of int to str, optional
        What the archive calls its labels, if it does.

    Raises
    ------
    UserError
        If there are none, saying what there is.
    """
    if kind_of(path) is kinds.NPZ:
        arrays = arrays_in(path)
        if len(arrays) > 1:
            return _pairs_in(path, arrays), _own_names(arrays)
        if not arrays:
            raise UserError("{path} holds no arrays.", path=path)
    partner = partner_of(path)
    if partner is None:
        raise UserError(
            "{path} holds one array ({size}). Pictures need their labels: an archive of both (npz, "
            "x_train and y_train, say) was expected, or a second file beside it, as images.npy and "
            "labels.npy, or X.npy and y.npy.",
            path=path,
            size=_first_array(path).size,
        )
    return [_pair(path, [_first_array(path), _first_array(partner)], part_of(path.name))], None


def _first_array(path: Path) -> StoredArray:
    """Look at the one array in a file: an archive may have a single one, as Kuzushiji's have."""
    if kind_of(path) is kinds.NPZ:
        arrays = arrays_in(path)
        if len(arrays) != 1:
            raise UserError("{path} holds no arrays.", path=path)
        return arrays[0]
    return array_in(path)


def partner_of(path: Path) -> Path | None:
    """Find the file with the labels of these pictures, or the other way round; None if none is.

    Raises
    ------
    OSError
        If its folder cannot be looked at.
    """
    role, key = role_of(path.stem), _key(path.name)
    if not role:
        return None
    for other in sorted(path.parent.iterdir()):
        is_array = other.suffix.lower() == path.suffix.lower() and other.is_file()
        if is_array and _key(other.name) == key and role_of(other.stem) == _OTHER[role]:
            return other
    return None


_OTHER = {"images": "labels", "labels": "images"}


def role_of(name: str) -> str:
    """Tell by its name whether an array has "images" or "labels" or "names"; "" if it says neither.

    Examples
    --------
    >>> [role_of(name) for name in ("x_train", "yTest", "train_images", "target_names", "a")]
    ['images', 'labels', 'images', 'names', '']
    """
    words = _words(name)
    if "names" in words or _NAMES & set(words):
        return "names"
    if _LABELS & set(words):
        return "labels"
    return "images" if _IMAGES & set(words) else ""


def part_of(name: str) -> str:
    """Tell by its name which part of a set an array is: "train", "test", "val" or ""."""
    return next((_PARTS[word] for word in _words(name) if word in _PARTS), "")


def _words(name: str) -> list[str]:
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name).lower()
    words = _WORDS.findall(spaced)
    # "xtrain", "ytest"
    return [
        part
        for word in words
        for part in ((word[0], word[1:]) if word[0] in "xy" and word[1:] in _PARTS else (word,))
    ]


def _key(name: str) -> str:
    """Return what pictures and labels have in common in their names."""
    words = _words(name)
    return " ".join("*" if word in _IMAGES | _LABELS else word for word in words)


def _pairs_in(path: Path, arrays: Sequence[StoredArray]) -> list[Pair]:
    """Find the pairs in an archive."""
    numbered = sorted(
        (array for array in arrays if re.fullmatch(r"arr_\d+", array.name)),
        key=lambda array: int(array.name[4:]),
    )
    if len(numbered) == len(arrays) and len(arrays) % 2 == 0:
        parts = {2: [""], 4: ["train", "test"], 6: ["train", "val", "test"]}.get(len(arrays), [])
        return [
            _pair(path, numbered[2 * n : 2 * n + 2], part) for n, part in enumerate(parts)
        ] or _failing(path, arrays)
    found: dict[str, dict[str, list[StoredArray]]] = {}
    for array in arrays:
        role = role_of(array.name)
        if role in _OTHER:
            found.setdefault(part_of(array.name), {}).setdefault(role, []).append(array)
    writers = {
        part_of(array.name): array
        for array in arrays
        if WRITERS in _words(array.name) and array.kind in "iuUS" and len(array.shape) == 1
    }
    pairs = [
        Pair(_pictures_among(roles["images"]), roles["labels"][0], part, writers.get(part))
        for part, roles in found.items()
        if len(roles) == 2
    ]
    if not pairs and len(arrays) == 2:
        pairs = [_pair(path, arrays, "")]
    if not pairs:
        return _failing(path, arrays)
    order = ("train", "", "val", "test")
    return sorted(pairs, key=lambda pair: order.index(pair.part))


def _pictures_among(arrays: Sequence[StoredArray]) -> StoredArray:
    """Choose the pictures where an archive has them twice: "data" (n, 64), "images" (n, 8, 8)."""
    return max(arrays, key=lambda array: (len(array.shape), array.name))


def _failing(path: Path, arrays: Sequence[StoredArray]) -> list[Pair]:
    some = tuple(
        Sentence("{name} ({size})", name=array.name[:40], size=array.size) for array in arrays[:8]
    )
    raise UserError(
        "{path}: arrays of pictures and of their labels were expected (x_train and y_train, X and "
        "y, images and labels, data and target, or arr_0 and arr_1), and these came: {arrays}.",
        path=path,
        arrays=some if len(arrays) <= 8 else (*some, "..."),
    )


def _pair(path: Path, two: Sequence[StoredArray], part: str) -> Pair:
    """Tell pictures from labels: by their names, or because they have more axes."""
    first, second = two
    roles = role_of(first.name or first.path.stem), role_of(second.name or second.path.stem)
    if roles == ("labels", "images") or (roles[0] == roles[1] and _is_flat(first, second)):
        first, second = second, first
    return Pair(first, second, part)


def _is_flat(first: StoredArray, second: StoredArray) -> bool:
    return math.prod(first.shape[1:]) < math.prod(second.shape[1:])


def _own_names(arrays: Iterable[StoredArray]) -> Mapping[int, str] | None:
    """Return what an archive calls its labels: an array of texts such as "class_names"."""
    for array in arrays:
        names_classes = role_of(array.name) == "names" or array.name == "classes"
        if names_classes and array.kind in "US" and len(array.shape) == 1:
            if 0 < array.shape[0] <= 256:
                return {n: name[:LONGEST_LABEL] for n, name in enumerate(_texts(array.whole()))}
    return None


def _texts(values: NDArray[Any]) -> list[str]:
    if values.dtype.kind == "S":
        return [value.decode("utf-8", "replace") for value in values.tolist()]
    try:
        return [str(value) for value in values.tolist()]
    except ValueError:  # no characters at all
        return ["?"] * len(values)


def _piece(pair: Pair, on_progress: OnProgress) -> Piece:
    """Read a pair."""
    side = _picture_size(pair.images)
    labels, note = _labels(pair.labels)
    n = pair.images.shape[0]
    if len(labels) != n:
        raise UserError(
            "{path}: {images} holds {pictures}, but {labels} {n_labels}: they do not belong "
            "together.",
            path=pair.images.path,
            images=pair.images.title,
            pictures=counts.pictures(n),
            labels=pair.labels.title,
            n_labels=counts.labels(len(labels)),
        )
    if n > MOST_LETTERS:
        raise too_many(pair.images.path, n)
    builder, taken, done = PictureBuilder(), [], 0
    for part in pair.images.parts():
        try:
            taken.append(builder.add(part.reshape(len(part), *side)))
        except UserError as error:
            raise UserError(
                "{path}, {array}: {error}",
                path=pair.images.path,
                array=pair.images.title,
                error=error,
            ) from error
        done += len(part)
        on_progress(Sentence("{n:,} pictures read", n=done), done / max(1, n))
    kept = np.concatenate(taken) if taken else np.zeros(0, dtype=np.bool_)
    n_bad = int((~kept).sum())
    bad = Sentence(
        "With something else than pixel values, and left out: {pictures} ({array}).",
        pictures=counts.pictures(n_bad),
        array=pair.images.title,
    )
    left_out = [LeftOut("unreadable", n_bad, bad)] if n_bad else []
    notes = [_array_note(pair, side, builder), *note, *builder.notes(pair.images.title)]
    writers = _writers(pair, n)
    return Piece(
        pair.images.title,
        pair.part,
        builder.images(),
        labels.take(kept),
        n,
        left_out,
        notes,
        None if writers is None else writers[kept],
    )


def _writers(pair: Pair, n: int) -> NDArray[np.str_] | None:
    """Return who wrote each letter, if the archive says so of all."""
    if pair.writers is None or pair.writers.shape != (n,):
        return None
    values = pair.writers.whole()
    texts = _texts(values) if values.dtype.kind in "US" else map(str, values.tolist())
    cleaned = np.array([clean_name(text)[:LONGEST_WRITER] for text in texts], dtype=np.str_)
    return cleaned if (cleaned != "").any() else None


def _array_note(pair: Pair, side: tuple[int, int], builder: PictureBuilder) -> Sentence:
    levels = builder.levels
    return Sentence(
        "{images}: {height} x {width} pixels of {low} to {high}; their labels: {labels}.",
        images=pair.images.title,
        height=side[0],
        width=side[1],
        low=f"{levels.low:g}" if levels else "0",
        high=f"{levels.high:g}" if levels else "0",
        labels=pair.labels.title,
    )


def _picture_size(array: StoredArray) -> tuple[int, int]:
    """Return height and width of the pictures in an array.

    Raises
    ------
    UserError
        If they are no pictures.
    """
    if array.dtype.hasobject:
        raise _objects(array)
    shape = array.shape
    if len(shape) == 4 and shape[3] == 1:
        shape = shape[:3]
    elif len(shape) == 4 and shape[1] == 1:
        shape = (shape[0], *shape[2:])
    elif len(shape) == 2 and math.isqrt(shape[1]) ** 2 == shape[1]:
        shape = (shape[0], math.isqrt(shape[1]), math.isqrt(shape[1]))
    sides = shape[1:]
    fits = len(sides) == 2 and all(SMALLEST_SIDE <= side <= LARGEST_SIDE for side in sides)
    if not fits or array.kind not in "buif":
        raise UserError(
            "{path}: pictures were expected in {array}, as numbers of n x 28 x 28, n x 28 x 28 x 1 "
            "or n x 784 (or any other square), and {size} of {kind} came.",
            path=array.path,
            array=array.title,
            size=array.size,
            kind=kind_name(array.dtype),
        )
    return sides[0], sides[1]


def _objects(array: StoredArray) -> UserError:
    return UserError(
        "{path}: {array} holds Python objects, that is, a pickle, which may run any program when "
        "it is read, so it is not. Save it as numbers or as texts: array.astype(int), or "
        "array.astype(str).",
        path=array.path,
        array=array.title,
    )


def _labels(array: StoredArray) -> tuple[Labels, list[Sentence]]:
    """Read labels: numbers, texts, or a row with a single one (one-hot) for each letter."""
    if array.dtype.hasobject:
        raise _objects(array)
    shape = array.shape[:1] + tuple(side for side in array.shape[1:] if side != 1)
    if array.kind not in "buifUS" or len(shape) not in (1, 2) or not _is_small(array):
        raise _no_labels(array)
    if len(shape) == 2:
        if array.kind not in "buif" or shape[1] > _MOST_CLASSES:
            raise _no_labels(array)
        return _one_hot(array, shape[1])
    values = array.whole().reshape(-1)
    if values.dtype.kind in "US":
        return Labels.of(_texts(values)), []
    if values.dtype.kind == "f":
        if not (np.isfinite(values).all() and (values == np.rint(values)).all()):
            raise _no_labels(array)
        values = values.clip(-1e9, 1e9)
    elif values.dtype.kind in "iu":
        values = values.clip(-(10**9) if values.dtype.kind == "i" else 0, _most(values.dtype))
    return Labels(values.astype(np.int64)), []


def _most(dtype: np.dtype[Any]) -> int:
    return min(10**9, int(np.iinfo(dtype).max))


def _is_small(array: StoredArray) -> bool:
    return bool(array.shape) and array.shape[0] <= MOST_LETTERS


def _one_hot(array: StoredArray, n_classes: int) -> tuple[Labels, list[Sentence]]:
    found = [np.empty(0, dtype=np.int64)]
    for part in array.parts():
        rows = part.reshape(len(part), n_classes).astype(np.float64)
        if not ((rows != 0).sum(axis=1) == 1).all():
            raise _no_labels(array)
        found.append(rows.argmax(axis=1).astype(np.int64))
    note = Sentence(
        "{array} has a row for each label (one-hot), which was read as its number.",
        array=array.title,
    )
    return Labels(np.concatenate(found)), [note]


def _no_labels(array: StoredArray) -> UserError:
    return UserError(
        "{path}: labels were expected in {array}, a whole number or a text for each picture (up to "
        "{most:,}), and {size} of {kind} came.",
        path=array.path,
        array=array.title,
        most=MOST_LETTERS,
        size=array.size,
        kind=kind_name(array.dtype),
    )
