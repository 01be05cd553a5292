"""Letters of a model's own kind: what it reads today, it must read when it is fitted to a hand."""

import hashlib
import zipfile
import zlib
from pathlib import Path
from string import ascii_letters

import numpy as np
from numpy.typing import NDArray

from letterpad import array_files, paths
from letterpad.adaptation.head import Eye, Seen
from letterpad.assessment.model_letters import labels_for
from letterpad.ink.path import paths_of
from letterpad.ink.raster import rasterize_many
from letterpad.letters.classes import scheme_for
from letterpad.letters.letterset import LetterSet
from letterpad.letters.synthetic import handwriting
from letterpad.model_files.card import Card

KEEP, CHECK = 0, 1
"""Seeds: letters that the memory keeps right, and others that show whether it does."""

OF_A_KIND = {KEEP: 60, CHECK: 20}
"""Built-in letters of each case of each class."""

_FORMAT = 2


def base_letters(card: Card, seed: int) -> LetterSet:
    """Return letters of a model's own kind.

    They are built-in ones, of another seed than those that anything is trained on. A model of other
    classes has none.
    """
    scheme = scheme_for("both" if card.cased_classes else "A-Z", ascii_letters)
    size = OF_A_KIND[seed] * len(scheme.classes)
    return handwriting.letters(size, scheme, _SEED + seed)


_SEED = 7_000
"""Of built-in letters: not the ones that a training gets."""


def known_places(card: Card, letters: LetterSet) -> NDArray[np.int64]:
    """Return which letters are of a model's classes, and of its forms."""
    known = labels_for(card, letters) >= 0
    if card.cased_classes:
        known &= labels_for(card, letters, split_cases=True) >= 0
    return np.flatnonzero(known)


def look_at(eye: Eye, card: Card, letters: LetterSet) -> Seen:
    """Return what a network makes of the letters of its classes."""
    labels = labels_for(card, letters)
    forms = labels_for(card, letters, split_cases=True) if card.cased_classes else labels
    known = known_places(card, letters)
    chosen = letters if len(known) == len(letters) else letters.take(known)
    if chosen.inks is None:
        return eye.look(chosen.images, None, labels[known], forms[known])
    of_pen = paths_of(chosen.inks) if "path" in card.inputs else None
    images = rasterize_many(chosen.inks, card.framing)
    return eye.look(images, of_pen, labels[known], forms[known])


def class_of_form(card: Card) -> NDArray[np.int64]:
    """Return the class of each form: of each cased class, where the model tells cases apart."""
    if not card.cased_classes:
        return np.arange(len(card.classes))
    index = {name: place for place, name in enumerate(card.classes)}
    return np.array([index[name.upper()] for name in card.cased_classes], dtype=np.int64)


def seen_base_letters(eye: Eye, card: Card, onnx: bytes, seed: int) -> Seen:
    """Return what a network makes of letters of its own kind: looked at once, and kept.

    Parameters
    ----------
    eye : Eye
    card : Card
    onnx : bytes
        The network: another one makes something else of them.
    seed : int
        `KEEP` or `CHECK`.
    """
    file = _file(onnx, seed)
    kept = _kept(file)
    if kept is not None:
        return kept
    seen = look_at(eye, card, base_letters(card, seed))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with paths.replacing(file) as temporary, temporary.open("wb") as temporary_file:
            np.savez(
                temporary_file,
                units=seen.units.astype(np.float16),
                logs=seen.logs,
                labels=seen.labels,
                forms=seen.forms,
            )
    except OSError:
        pass  # they are looked at again next time
    return seen


def _file(onnx: bytes, seed: int) -> Path:
    key = hashlib.sha256(onnx).hexdigest()[:24]
    name = f"{key}-{_FORMAT}-{OF_A_KIND[seed]}-{seed}.npz"
    return paths.cache_folder() / "base-letters" / name


def _kept(file: Path) -> Seen | None:
    try:
        with (
            array_files.READING,
            file.open("rb") as stream,
            np.load(stream, allow_pickle=False) as arrays,
        ):
            return Seen(
                arrays["units"].astype(np.float32),
                arrays["logs"].astype(np.float32),
                arrays["labels"].astype(np.int64),
                arrays["forms"].astype(np.int64),
            )
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error):
        return None
