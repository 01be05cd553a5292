"""What the shipped recogniser learns from: who is held out, and batches of varied letters."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.assessment.quality import contributors
from letterpad.ink.drawing_file import Drawing
from letterpad.ink.packed import PackedInks
from letterpad.ink.path import paths_of
from letterpad.ink.raster import Framing, features, rasterize_many
from letterpad.letters.classes import SCHEMES
from letterpad.letters.letterset import LetterSet
from letterpad.letters.synthetic import not_letters
from letterpad.letters.synthetic.handwriting import ShapeModel
from letterpad.letters.synthetic.variation import varied
from letterpad.making import shape_model
from letterpad.making.ink_net import CASED, FRAMING

TEST_CONTRIBUTOR, CALIBRATION_CONTRIBUTOR = "imp", "syn"
"""Whole recording set-ups that are held out, the one for the figures, the other for calibration."""

WRITERS_SHARE = 0.04
"""Of the letters: as many are held out with writers of the other set-ups, for each purpose."""

BATCH = 128
_BLOCK = 16 * BATCH

_NOT_LETTERS, _BUILT_IN = 0.12, 0.1
"""Shares of a batch: drawings that are no letter, and letters from the shape model."""

_PICTURE_ONLY, _PATH_ONLY = 0.2, 0.08
"""Shares of a batch of which the net gets only that."""

SMOOTHING = 0.06
"""Of the labels (C. Szegedy et al., CVPR 2016): some of UNIPEN's are wrong."""

_N_NOT_LETTERS = 24_000


@dataclass(frozen=True, eq=False)
class Parts:
    """Indices of letters, int64 arrays: no writer is in two of them."""

    train: NDArray[np.int64]
    calibration: NDArray[np.int64]
    test: NDArray[np.int64]


def part(letters: LetterSet, seed: int) -> Parts:
    """Hold out two whole contributors, and writers of the others, for test and calibration."""
    assert letters.writers is not None
    of = contributors(letters.writers)
    names, owner, sizes = np.unique(letters.writers, return_inverse=True, return_counts=True)
    whole = {TEST_CONTRIBUTOR: 2, CALIBRATION_CONTRIBUTOR: 1}
    purpose = np.array([whole.get(name.partition(":")[0], 0) for name in names])
    wanted = WRITERS_SHARE * len(of)
    order = np.random.default_rng(seed).permutation(len(names))
    order = order[purpose[order] == 0]
    come = np.cumsum(sizes[order])
    purpose[order[come <= 2 * wanted]] = 1
    purpose[order[come <= wanted]] = 2
    train, calibration, test = (np.flatnonzero(purpose[owner] == number) for number in range(3))
    return Parts(train, calibration, test)


@dataclass(frozen=True, eq=False)
class Batches:
    """Endless varied letters for the net, the same for the same seed and epoch.

    Parameters
    ----------
    inks : PackedInks
        Real letters.
    labels : int64 array of shape (n_inks,)
        Indices into `CASED`.
    shapes : ShapeModel
        Fitted to `inks`.
    others : PackedInks
        What is no letter.
    seed : int
    """

    inks: PackedInks
    labels: NDArray[np.int64]
    shapes: ShapeModel
    others: PackedInks
    seed: int

    @classmethod
    def of(cls, letters: LetterSet, seed: int) -> "Batches":
        """Take all of `letters`, whose classes are `CASED`."""
        assert letters.inks is not None
        random = np.random.default_rng((seed, 0))
        drawings = (
            Drawing(ink, letters.classes[label], "")
            for ink, label in zip(letters.inks, letters.labels, strict=True)
        )
        n_words = _N_NOT_LETTERS // 4
        others = not_letters.drawn(_N_NOT_LETTERS - n_words, random)
        others += not_letters.words(letters.inks, n_words, random)
        return cls(
            letters.inks,
            letters.labels,
            shape_model.fit(drawings),
            PackedInks.of(others),
            seed,
        )

    @property
    def steps(self) -> int:
        """Batches in which every real letter comes about once."""
        return round(len(self.inks) / (BATCH * (1 - _NOT_LETTERS - _BUILT_IN)))

    @property
    def digest(self) -> str:
        """Tell these real letters from others: sixteen digits of a SHA-256."""
        digest = hashlib.sha256(np.ascontiguousarray(self.inks.points).data)
        digest.update(np.ascontiguousarray(self.labels).data)
        return digest.hexdigest()[:16]

    def epoch(self, number: int) -> Iterator[tuple[dict[str, object], ...]]:
        """Make the batches of an epoch: inputs, targets and weights, as Keras takes them."""
        random = np.random.default_rng((self.seed, 1, number))
        n_others, n_built_in = round(_NOT_LETTERS * _BLOCK), round(_BUILT_IN * _BLOCK)
        n_real = _BLOCK - n_others - n_built_in
        order = random.permutation(len(self.inks))
        order = np.concatenate([order, random.permutation(len(self.inks))[:_BLOCK]])
        made = 0
        while made < self.steps:
            chosen, order = order[:n_real], order[n_real:]
            inks, labels = self._block(chosen, n_built_in, n_others, random)
            pictures, paths = _shown(inks, random)
            mixed = random.permutation(len(inks))
            is_letter = (labels >= 0).astype(np.float32)
            targets = np.full((len(labels), len(CASED)), SMOOTHING / len(CASED), np.float32)
            targets[np.arange(len(labels)), labels] += 1 - SMOOTHING
            for first in range(0, len(inks), BATCH):
                rows = mixed[first : first + BATCH]
                yield (
                    {"picture": pictures[rows], "path": paths[rows]},
                    {"cased": targets[rows], "letter": is_letter[rows, None]},
                    {"cased": is_letter[rows], "letter": np.ones(len(rows), np.float32)},
                )
                made += 1
                if made == self.steps:
                    return

    def _block(
        self, chosen: NDArray[np.int64], n_built_in: int, n_others: int, random: np.random.Generator
    ) -> tuple[PackedInks, NDArray[np.int64]]:
        scheme = SCHEMES["both"]
        # Classes in the shares that writers used: a net's priors are worth something.
        built_in = self.labels[random.integers(0, len(self.labels), n_built_in)]
        forms = self.shapes.choose_forms(built_in, scheme, random)
        inks = PackedInks.joined(
            [
                self.inks.take(chosen),
                self.shapes.inks(forms, random),
                self.others.take(random.integers(0, len(self.others), n_others)),
            ]
        )
        labels = np.concatenate([self.labels[chosen], built_in, np.full(n_others, -1)])
        return varied(inks, random), labels


def _shown(
    inks: PackedInks, random: np.random.Generator
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Pictures and paths; of some inks only the one or the other.

    A letter of which only a picture is known comes from anywhere: other pens, other boxes.
    """
    n_inks = len(inks)
    pictures = features(rasterize_many(inks, FRAMING))
    paths = paths_of(inks)
    lot = random.random(n_inks)
    for group in np.array_split(np.flatnonzero(lot < _PICTURE_ONLY), 6):
        framing = Framing(
            random.uniform(17.0, 23.0),
            random.choice(["box", "mass"], p=[0.75, 0.25]),
            float(np.exp(random.uniform(np.log(0.8), np.log(4.8)))),
        )
        pictures[group] = features(rasterize_many(inks.take(group), framing))
    paths[lot < _PICTURE_ONLY] = 0.0
    pictures[lot > 1 - _PATH_ONLY] = 0.0
    return pictures, paths
