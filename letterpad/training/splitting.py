"""Which letters are learned from, which only watch the fit, and which are held out."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.algorithms.algorithm import FitData
from letterpad.errors import UserError
from letterpad.ink.raster import features
from letterpad.letters.classes import MOST_CLASSES, listed
from letterpad.letters.letterset import LetterSet
from letterpad.letters.own_parts import OwnParts
from letterpad.letters.readers import counts
from letterpad.letters.splits import SCARCE, Split, check_shares, n_spared
from letterpad.messages import Sentence, Text
from letterpad.training.spec import TrainSpec

Indices = NDArray[np.int64]

FEWEST = 2
"""Letters that each class needs to be learned from."""

MOST_DRAWN = 2000
"""Held-out letters that a learning curve's line is drawn by."""

_NAMED = 12


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """Three parts of a LetterSet with no letter in common: int64 arrays of indices.

    Parameters
    ----------
    fit : int64 array of shape (n_fit,)
        Learned from.
    validation : int64 array of shape (n_validation,)
        Cut from the training part, or the set's own validation part, to watch the fit; may be
        empty.
    held_out : int64 array of shape (n_held_out,)
        They have no part in the model: before it is finished they are at most answered, for the
        line of a learning curve, and nothing is chosen by that.
    set_aside : int
        How many letters are in none of the three: a validation part that nothing needs.
    notes : tuple of Sentence
        What became of the set's own validation part, and of classes of few letters.
    n_train : int
        How many letters the split gave to train on, before a validation part was cut from them.
    n_spared : int
        How many of these chance would have held out, see `letterpad.letters.splits.spared`.
    """

    fit: Indices
    validation: Indices
    held_out: Indices
    set_aside: int = 0
    notes: tuple[Sentence, ...] = ()
    n_train: int = 0
    n_spared: int = 0

    def data(
        self, letters: LetterSet, as_pixels: bool = False, with_held_out: bool = False
    ) -> FitData:
        """Return what a fit is given: the parts that are not held out, as features or pixels.

        With `with_held_out`, and without a validation part, some held-out letters go with them, to
        draw a line by: at most 2,000.
        """

        def rows(indices: Indices) -> NDArray[np.uint8] | NDArray[np.float32]:
            images = letters.images[indices]
            return images.reshape(len(images), -1) if as_pixels else features(images)

        watched = self.validation
        if with_held_out and not len(watched):
            step = max(1, math.ceil(len(self.held_out) / MOST_DRAWN))
            drawn = self.held_out[::step]
            return FitData(
                rows(self.fit),
                letters.labels[self.fit],
                held_out_features=rows(drawn),
                held_out_labels=letters.labels[drawn],
            )
        return FitData(
            rows(self.fit),
            letters.labels[self.fit],
            rows(watched) if len(watched) else None,
            letters.labels[watched] if len(watched) else None,
        )


def part(letters: LetterSet, spec: TrainSpec, validation: float, fewest: int = FEWEST) -> Parts:
    """Split letters as `spec` says, and cut a share `validation` from the training part.

    Each class needs `fewest` letters in the training part. With the split ``"parts"``, a set's own
    validation part takes the place of that share; where no share is wanted, it is set aside.

    Raises
    ------
    UserError
        If the letters cannot be split so, or a class is left with too few to learn from.
    """
    if not 0 <= validation <= 0.9:
        raise UserError(
            "The validation part (validation) must be a share from 0 to 0.9 of the training "
            "part, not {validation:g}.",
            validation=validation,
        )
    if len(letters.classes) < 2:
        raise UserError(
            "{letters} holds letters of one class only ({classes}): to learn to tell "
            "letters apart, at least 2 classes are needed.",
            letters=letters.name,
            classes=letters.classes[0],
        )
    if len(letters.classes) > MOST_CLASSES:
        raise UserError(
            "{letters} holds letters of {n:,} classes; at most {most} can be told apart. Choose "
            "which classes to learn, or leave some out.",
            letters=letters.name,
            n=len(letters.classes),
            most=MOST_CLASSES,
        )
    split = letters.split(spec.train_size, spec.random_state, spec.split, spec.test_size)
    check_counts(letters, split.train, fewest=fewest)
    spared = n_spared(letters, spec.train_size, spec.split, spec.test_size, split)
    scarce = _of_scarce(letters, split, spared)
    own = letters.own_parts if spec.split == "parts" else None
    if own is not None and len(own.validation):
        return _with_own_validation(split, own, is_watched=validation > 0)
    if not validation:
        return Parts(
            split.train,
            split.train[:0],
            split.held_out,
            notes=scarce,
            n_train=len(split.train),
            n_spared=spared,
        )
    fit, watched = _cut(letters, split.train, spec, validation)
    check_counts(letters, fit, Sentence(" without its validation part"), fewest)
    return Parts(
        fit,
        watched,
        split.held_out,
        notes=scarce,
        n_train=len(split.train),
        n_spared=spared,
    )


def _of_scarce(letters: LetterSet, split: Split, n_spared: int) -> tuple[Sentence, ...]:
    """Say what became of classes with few letters."""
    sizes = letters.counts()
    tested = np.bincount(letters.labels[split.held_out], minlength=len(sizes))
    is_scarce = (sizes > 0) & (sizes < SCARCE)
    untested = [letters.classes[place] for place in np.flatnonzero(is_scarce & (tested == 0))]
    notes = []
    if n_spared:
        notes.append(
            Sentence(
                "Learned from, although chance would have held them out: {letters} of classes with "
                "fewer than {scarce}.",
                scarce=SCARCE,
                letters=counts.letters(n_spared),
            )
        )
    if untested:
        notes.append(
            Sentence(
                "All letters of these classes are learned from, and none is held out to test on: "
                "{classes}.",
                classes=listed(untested),
            )
        )
    return tuple(notes)


def _with_own_validation(split: Split, own: OwnParts, *, is_watched: bool) -> Parts:
    n, name, n_train = len(own.validation), own.validation_name, len(split.train)
    if is_watched:
        note = Sentence(
            "The set's own part {part} ({letters}) watched the fit, and was not learned from.",
            part=name,
            letters=counts.letters(n),
        )
        return Parts(split.train, own.validation, split.held_out, 0, (note,), n_train)
    note = Sentence(
        "The set's own part {part} ({letters}) was left out: this training needs no validation "
        "letters.",
        part=name,
        letters=counts.letters(n),
    )
    return Parts(split.train, own.validation[:0], split.held_out, n, (note,), n_train)


def _cut(
    letters: LetterSet, train: Indices, spec: TrainSpec, validation: float
) -> tuple[Indices, Indices]:
    if spec.split == "writers":
        # By writer here too: how a fit does on writers it knows says little about new ones.
        inner = letters.take(train).split(1.0 - validation, spec.random_state, "writers")
        return train[inner.train], train[inner.held_out]
    from sklearn.model_selection import train_test_split

    n_watched = math.ceil(validation * len(train))  # as train_test_split rounds it
    watching = Sentence("set aside to watch the fit (Validation)")
    check_shares(letters, train, len(train) - n_watched, watching)
    try:
        fit, watched = train_test_split(
            train,
            test_size=validation,
            random_state=spec.random_state,
            stratify=letters.labels[train],
        )
    except ValueError as error:
        raise UserError(
            "A validation part of {validation:g} cannot be split off the {n_train:,} letters of "
            "the training part: {error}",
            validation=validation,
            n_train=len(train),
            error=error,
        ) from error
    return fit, watched


def check_counts(
    letters: LetterSet, indices: Indices, which: Text = "", fewest: int = FEWEST
) -> None:
    """Raise UserError, naming classes and counts, unless each has `fewest` letters at `indices`."""
    sizes = np.bincount(letters.labels[indices], minlength=len(letters.classes))
    scarce = [
        f"{name} {count}"
        for name, count in zip(letters.classes, sizes.tolist(), strict=True)
        if count < fewest
    ]
    if not scarce:
        return
    named: tuple[Text, ...] = tuple(scarce[:_NAMED])
    if len(scarce) > _NAMED:
        named = (*named, Sentence("and {n} more", n=len(scarce) - _NAMED))
    raise UserError(
        "Each class needs at least {fewest} letters to learn from. Of the {n_indices:,} "
        "letters{which} in the training part of {letters}, these have fewer: {named}. "
        "Train on more letters, leave these classes out, or choose the nearest prototype, which "
        "learns from one.",
        fewest=fewest,
        n_indices=len(indices),
        which=which,
        letters=letters.name,
        named=named,
    )


def folds(
    letters: LetterSet, train: Indices, spec: TrainSpec, n_folds: int
) -> Iterator[tuple[Indices, Indices]]:
    """Cut letters into folds: with the classes' shares kept, or whole writers where the split is.

    They are scikit-learn's StratifiedKFold and GroupKFold.

    Parameters
    ----------
    letters : LetterSet
    train : int64 array of shape (n,)
        Indices of the letters to cut: `n_folds` of each class or more, or of as many writers.
    spec : TrainSpec
    n_folds : int

    Yields
    ------
    two int64 arrays
        For each fold the letters outside and inside it, as indices of `train`.
    """
    from sklearn.model_selection import GroupKFold, StratifiedKFold

    splitter: Any
    groups = None
    if spec.split == "writers":
        assert letters.writers is not None  # or it could not have been split
        groups = letters.writers[train]
        splitter = GroupKFold(n_folds)
    else:
        splitter = StratifiedKFold(n_folds, shuffle=True, random_state=spec.random_state)
    yield from splitter.split(train, letters.labels[train], groups)
