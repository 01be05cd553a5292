"""How the data writes the letters that a writing test found costly: beside and over one's own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.assessment.hand_test import CostlyLetter, Written, class_places
from letterpad.assessment.model_letters import labels_for
from letterpad.explaining.letter_index import Indices, LetterIndex
from letterpad.ink.raster import Images
from letterpad.ink.strokes import Ink
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.card import Card

MOST_OF_A_KIND = 2000
"""Letters of a class that are compared; of more, evenly chosen ones."""

_MOST_PICTURES = 500
"""Letters of a class whose mean is taken."""


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """A letter of the data.

    Parameters
    ----------
    index : int
        Which letter of the set.
    picture : uint8 array of shape (28, 28)
    ink : Ink or None
        None where the data are pictures.
    """

    index: int
    picture: Images
    ink: Ink | None


@dataclass(frozen=True, slots=True, eq=False)
class BesideData:
    """How the data writes a letter.

    Parameters
    ----------
    label : str
        As it was asked for.
    nearest : tuple of Sample
        For each of your drawings the nearest letter of the data that is what was asked for. Empty
        if the data have no such letter.
    typical : Sample or None
        The letter that is most like all of them on average: its picture has the largest mean
        cosine with theirs, each at a quarter of its size.
    """

    label: str
    nearest: tuple[Sample, ...] = ()
    typical: Sample | None = None


def beside_data(
    letters: LetterSet,
    chosen: Indices,
    card: Card,
    costly: Sequence[CostlyLetter],
    written: Sequence[Written],
    go_on: Callable[[], bool] = lambda: True,
) -> tuple[BesideData, ...]:
    """Find for each costly letter how the data writes it.

    Parameters
    ----------
    letters : LetterSet
    chosen : int64 array of shape (n,)
        Which of them are looked at: those that the model learned from.
    card : Card
        Of the model that misread the letters; it says which classes are the same.
    costly : sequence of CostlyLetter
    written : sequence of Written
        All letters of the test.
    go_on : callable, optional
        When it returns False, `letterpad.explaining.letter_index.Interrupted` is raised.
    """
    labels = labels_for(card, letters)[chosen]
    found = []
    places = class_places(card, [letter.label for letter in costly]).tolist()
    for letter, place in zip(costly, places, strict=True):
        of_kind = chosen[labels == place] if place >= 0 else chosen[:0]
        found.append(_beside(letters, of_kind, letter, written, go_on))
    return tuple(found)


def _beside(
    letters: LetterSet,
    of_kind: Indices,
    letter: CostlyLetter,
    written: Sequence[Written],
    go_on: Callable[[], bool],
) -> BesideData:
    some = of_kind[:: -(-len(of_kind) // MOST_OF_A_KIND) or 1]
    index = LetterIndex(letters, some, go_on)
    if not len(index):
        return BesideData(letter.label)
    nearest = (
        index.chosen[index.distances(written[place].ink, go_on).argmin()] for place in letter.places
    )
    few = index.chosen[:: -(-len(index) // _MOST_PICTURES)]
    pictures = coarse_pictures(letters.images[few])
    typical = few[(pictures @ pictures.mean(axis=0)).argmax()]
    return BesideData(
        letter.label,
        tuple(_sample(letters, int(each)) for each in nearest),
        _sample(letters, int(typical)),
    )


def coarse_pictures(images: Images) -> NDArray[np.float32]:
    """Shrink pictures to 7 x 7 and scale each to length 1: float32 array of shape (n, 49)."""
    coarse = np.asarray(images, dtype=np.float32).reshape(-1, 7, 4, 7, 4).mean(axis=(2, 4))
    flat = coarse.reshape(len(images), -1)
    lengths = np.linalg.norm(flat, axis=1, keepdims=True)
    scaled: NDArray[np.float32] = flat / np.maximum(lengths, 1e-6)
    return scaled


def _sample(letters: LetterSet, index: int) -> Sample:
    ink = None if letters.inks is None else letters.inks[index]
    return Sample(index, np.asarray(letters.images[index]), ink)
