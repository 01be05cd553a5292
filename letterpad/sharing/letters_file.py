"""The letters of a run in one file, as NumPy reads it without Letterpad and without pickle."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from letterpad import paths
from letterpad.errors import UserError, system_text
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.card import Card


def check_same(card: Card, letters: LetterSet) -> None:
    """Do nothing if these are the letters of a run.

    Raises
    ------
    UserError
        If they are others.
    """
    if letters.hash != card.data.get("hash"):
        raise UserError(
            "The letters of {letters} are no longer those that {name} was trained and tested on: "
            "they have changed since.",
            letters=letters.name,
            name=card.name,
        )


def letter_arrays(card: Card, letters: LetterSet) -> dict[str, NDArray[np.generic]]:
    """Return what the script of a run reads.

    Returns
    -------
    dict of str to array
        "images" uint8 (n, 28, 28), 0 paper to 255 ink; "labels" int64 (n,); "classes" str
        (n_classes,); where the split needs it, "writers" int64 (n,), numbers instead of names, or
        "part" uint8 (n,): 0 to learn from, 1 to watch the fit, 2 to test.
    """
    arrays: dict[str, NDArray[np.generic]] = {
        "images": np.asarray(letters.images),
        "labels": np.asarray(letters.labels),
        "classes": np.array(letters.classes),
    }
    kind = card.split.get("kind")
    if kind == "writers" and letters.writers is not None:
        # Numbers in the order of the names: the same writers are drawn, and nobody is named.
        arrays["writers"] = np.unique(letters.writers, return_inverse=True)[1].astype(np.int64)
    own = letters.own_parts
    if kind == "parts" and own is not None:
        part = np.zeros(len(letters), dtype=np.uint8)
        part[own.validation], part[own.held_out] = 1, 2
        arrays["part"] = part
    return arrays


def write_letters(card: Card, letters: LetterSet, path: Path) -> None:
    """Write the letters of a run to an ``.npz`` file; one that is there is replaced in one step.

    Raises
    ------
    UserError
        If they are not those of the run, or the file cannot be written.
    """
    check_same(card, letters)
    try:
        with paths.replacing(path) as temporary, temporary.open("wb") as file:
            np.savez_compressed(file, allow_pickle=False, **letter_arrays(card, letters))
    except OSError as error:
        raise UserError(
            "{path} cannot be written: {value}.", path=path, value=system_text(error)
        ) from error
