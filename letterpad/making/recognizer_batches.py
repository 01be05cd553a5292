"""Batches that the shipped recogniser learns from: letters of many kinds, each varied anew."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.drawing_file import Drawing
from letterpad.ink.packed import PackedInks
from letterpad.ink.path import COLUMNS, N_POINTS, paths_of
from letterpad.ink.raster import Framing, features, rasterize_many
from letterpad.letters.classes import SCHEMES
from letterpad.letters.letterset import LetterSet
from letterpad.letters.synthetic import not_letters
from letterpad.letters.synthetic.handwriting import ShapeModel
from letterpad.letters.synthetic.variation import Variety, varied
from letterpad.making import shape_model
from letterpad.making.fonts.font_letters import (
    FontLetters,
    PrintedLetters,
    StrokeLetters,
    family_weights,
)
from letterpad.making.fonts.print_forms import ball_and_stick, barred
from letterpad.making.fonts.printed_pictures import Look, pictured
from letterpad.making.ink_net import CASED, CLASSES, FRAMING
from letterpad.making.word_letters import WordLetters

BATCH = 128
_BLOCK = 16 * BATCH

STEPS = 400
"""Batches of an epoch: about two minutes, which is what a run that is stopped loses at most."""

_PICTURE_ONLY, _PATH_ONLY = 0.2, 0.08
"""Shares of what is drawn of which the net gets only that."""

SMOOTHING = 0.06
"""Of the labels (C. Szegedy et al., CVPR 2016): some of UNIPEN's are wrong."""

_N_NOT_LETTERS = 24_000

_NO_LETTER = -1
"""Label of a drawing that is none. From 52 on are digits, as in `CHARACTERS`."""

_SKELETONS, _SINGLE_LINE, _BALL_AND_STICK, _BARRED = 0.55, 0.25, 0.12, 0.08
"""Shares of the kinds of strokes of neat print: those of outline fonts, single-line fonts, and what
schools teach."""

_N_HANDS = 400
"""That print with balls and sticks."""

PENS_VARIETY = Variety()
FONT_VARIETY = Variety(
    turn=0.1, slant=0.14, stretch=0.2, bend=0.02, stroke_shift=0.035, stroke_stretch=0.05,
    lifted=0.1, reordered=0.6, reversed=0.7, trimmed=0.1, thinned=0.3, dense=0.3, whole=0.3,
    noisy=0.4,
)  # fmt: skip
"""Of the strokes of fonts: no font says in which order and from which end they are drawn."""

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]
Arrays = dict[str, Floats]
Batch = tuple[Arrays, Arrays, Arrays]
"""Inputs, targets and weights, as Keras takes them."""

Lesson = tuple[Arrays, Arrays, Arrays, Arrays]
"""The same, and after the inputs all that is known of the drawings."""


@dataclass(frozen=True, slots=True)
class Mixture:
    """What batches are made of, in shares. What is left are single letters of pens.

    Parameters
    ----------
    words : float
        Letters of hand-printed words.
    fonts, printed : float
        Letters and digits of neat print, as strokes and as pictures.
    built_in : float
        Letters from the shape model.
    not_letters : float
        Drawings that are no letter.
    variety : Variety
        How much all but the letters of fonts are varied.
    decorated : float
        Share of the printed letters that look as in headlines.
    """

    words: float = 0.25
    fonts: float = 0.16
    printed: float = 0.08
    built_in: float = 0.04
    not_letters: float = 0.12
    variety: Variety = PENS_VARIETY
    decorated: float = 0.0


@dataclass(frozen=True, eq=False)
class Pool:
    """Drawings of one kind.

    Parameters
    ----------
    inks : PackedInks
    labels : int64 array of shape (n_inks,)
        Indices into `CHARACTERS`, -1 for what is no letter.
    lower : float32 array of shape (n_inks,)
        Probability that a letter is a lower-case one: 0 or 1 where it is known.
    variety : Variety
        How much they are varied.
    chances : float64 array of shape (n_inks,), optional
        How often each is drawn, sums to 1; None for all alike.
    """

    inks: PackedInks
    labels: Labels
    lower: Floats
    variety: Variety
    chances: NDArray[np.float64] | None = None

    def draw(self, n: int, random: np.random.Generator) -> tuple[PackedInks, Labels, Floats]:
        """Draw and vary `n`; return them with their labels and probabilities of lower case."""
        rows = random.choice(len(self.labels), n, p=self.chances)
        inks = varied(self.inks.take(rows), random, self.variety)
        return inks, self.labels[rows], self.lower[rows]


@dataclass(frozen=True, eq=False)
class Batches:
    """Endless varied letters for the net, the same for the same seed and epoch.

    Parameters
    ----------
    pens : Pool
        Single letters, which fill what the others leave of a batch.
    others : sequence of (Pool, float)
        Further drawings, and their shares of a batch.
    shapes : ShapeModel
        Fitted to the single letters of pens.
    printed : PrintedLetters
    mixture : Mixture
        For the shares of the last two.
    seed : int
    steps : int
        Batches of an epoch.
    """

    pens: Pool
    others: tuple[tuple[Pool, float], ...]
    shapes: ShapeModel
    printed: PrintedLetters
    mixture: Mixture
    seed: int
    steps: int = STEPS

    @classmethod
    def of(
        cls,
        letters: LetterSet,
        words: WordLetters | None,
        fonts: FontLetters,
        seed: int,
        mixture: Mixture,
        steps: int = STEPS,
    ) -> "Batches":
        """Take all of `letters`, whose classes are `CASED`, and all else that is given."""
        assert letters.inks is not None
        random = np.random.default_rng((seed, 0))
        drawings = (
            Drawing(ink, letters.classes[label], "")
            for ink, label in zip(letters.inks, letters.labels, strict=True)
        )
        n_words = _N_NOT_LETTERS // 4
        drawn = not_letters.drawn(_N_NOT_LETTERS - n_words, random)
        drawn += not_letters.words(letters.inks, n_words, random)
        none, no_labels = PackedInks.of(drawn), np.full(len(drawn), _NO_LETTER)
        others = [
            (Pool(none, no_labels, _is_lower(no_labels), mixture.variety), mixture.not_letters),
            (_neat_print(fonts, random), mixture.fonts),
        ]
        if words is not None:
            of_words = Pool(words.inks, words.labels, words.lower, mixture.variety)
            others.append((of_words, mixture.words))
        return cls(
            Pool(letters.inks, letters.labels, _is_lower(letters.labels), mixture.variety),
            tuple(others),
            shape_model.fit(drawings),
            fonts.printed,
            mixture,
            seed,
            steps,
        )

    @property
    def digest(self) -> str:
        """Tell these letters and shares from others: sixteen digits of a SHA-256."""
        digest = hashlib.sha256()
        digest.update(f"{self.mixture} {self.steps}".encode())
        for pool in (self.pens, *(pool for pool, _ in self.others)):
            digest.update(f"{pool.variety}".encode())
            digest.update(np.ascontiguousarray(pool.inks.points).data)
            digest.update(np.ascontiguousarray(pool.labels).data)
            digest.update(np.ascontiguousarray(pool.lower).data)
        digest.update(np.ascontiguousarray(self.printed.labels).data)
        return digest.hexdigest()[:16]

    def epoch(self, number: int) -> Iterator[Batch]:
        """Make the batches of an epoch."""
        for inputs, _, targets, weights in self.lessons(number):
            yield inputs, targets, weights

    def lessons(self, number: int) -> Iterator[Lesson]:
        """Make the same batches, with what a teacher sees of them."""
        random = np.random.default_rng((self.seed, 1, number))
        made = 0
        while True:
            inputs, whole, labels, lower = self._block(random)
            targets, weights = _targets(labels, lower)
            order = random.permutation(len(labels))
            for first in range(0, len(labels) - BATCH + 1, BATCH):
                if made == self.steps:
                    return
                rows = order[first : first + BATCH]
                yield (
                    _chosen(inputs, rows),
                    _chosen(whole, rows),
                    _chosen(targets, rows),
                    _chosen(weights, rows),
                )
                made += 1

    def _block(self, random: np.random.Generator) -> tuple[Arrays, Arrays, Labels, Floats]:
        """Draw sixteen batches: inputs, those of teachers, labels, probabilities of lower case."""
        n_printed, n_shaped = (
            round(share * _BLOCK) for share in (self.mixture.printed, self.mixture.built_in)
        )
        drawn = [pool.draw(round(share * _BLOCK), random) for pool, share in self.others]
        drawn.append(self._shaped(n_shaped, random))
        n_others = sum(len(labels) for _, labels, _ in drawn)
        drawn.append(self.pens.draw(_BLOCK - n_others - n_printed, random))
        inks, labels, lower = (list(each) for each in zip(*drawn, strict=True))
        inputs, whole = _shown(PackedInks.joined(inks), random)
        if n_printed:
            chances = family_weights(self.printed.families)
            rows = random.choice(len(self.printed), n_printed, p=chances)
            printed = {
                "picture": pictured(
                    self.printed.glyphs[rows], random, Look(decorated=self.mixture.decorated)
                ),
                "path": np.zeros((n_printed, N_POINTS, len(COLUMNS)), np.float32),
            }
            inputs, whole = (
                {name: np.concatenate([each[name], printed[name]]) for name in each}
                for each in (inputs, whole)
            )
            labels.append(self.printed.labels[rows])
            lower.append(_is_lower(labels[-1]))
        return inputs, whole, np.concatenate(labels), np.concatenate(lower)

    def _shaped(self, n: int, random: np.random.Generator) -> tuple[PackedInks, Labels, Floats]:
        """Draw letters from the shape model, in the shares that pens wrote them."""
        labels = self.pens.labels[random.integers(0, len(self.pens.labels), n)]
        forms = self.shapes.choose_forms(labels, SCHEMES["both"], random)
        inks = varied(self.shapes.inks(forms, random), random, self.pens.variety)
        return inks, labels, _is_lower(labels)


def _neat_print(fonts: FontLetters, random: np.random.Generator) -> Pool:
    """Join strokes of neat print: every family of a kind is seen alike."""
    kinds = (
        (fonts.skeletons, _SKELETONS),
        (fonts.single_line, _SINGLE_LINE),
        (ball_and_stick(_N_HANDS, random), _BALL_AND_STICK),
        (barred(StrokeLetters.joined([fonts.skeletons, fonts.single_line]), random), _BARRED),
    )
    letters = StrokeLetters.joined(each for each, _ in kinds)
    chances = np.concatenate([family_weights(each.families) * share for each, share in kinds])
    lower = _is_lower(letters.labels)
    return Pool(letters.inks, letters.labels, lower, FONT_VARIETY, chances / chances.sum())


def _chosen(arrays: Arrays, rows: Labels) -> Arrays:
    return {name: values[rows] for name, values in arrays.items()}


def _is_lower(labels: Labels) -> Floats:
    return ((labels >= len(CLASSES)) & (labels < len(CASED))).astype(np.float32)


def _targets(labels: Labels, lower: Floats) -> tuple[Arrays, Arrays]:
    """Return what is to be learned of drawings, and what of it counts."""
    is_letter = (labels >= 0) & (labels < len(CASED))
    is_digit = (labels >= len(CASED)).astype(np.float32)
    rows, merged = np.arange(len(labels)), labels % len(CLASSES)
    cased = np.full((len(labels), len(CASED)), SMOOTHING / len(CASED), np.float32)
    cased[rows, merged] += (1 - SMOOTHING) * (1 - lower)
    cased[rows, merged + len(CLASSES)] += (1 - SMOOTHING) * lower
    is_writing = (labels >= 0).astype(np.float32)
    return (
        {"cased": cased, "writing": is_writing[:, None], "digit": is_digit[:, None]},
        {
            "cased": is_letter.astype(np.float32),
            "writing": np.ones(len(labels), np.float32),
            "digit": is_writing,
        },
    )


def _shown(inks: PackedInks, random: np.random.Generator) -> tuple[Arrays, Arrays]:
    """Show inks as a net gets them, some without their path or their picture, and all of both.

    A letter of which only a picture is known comes from anywhere: other pens, other boxes.
    """
    whole = {"picture": features(rasterize_many(inks, FRAMING)), "path": paths_of(inks)}
    pictures, paths = whole["picture"].copy(), whole["path"].copy()
    lot = random.random(len(inks))
    for group in np.array_split(np.flatnonzero(lot < _PICTURE_ONLY), 6):
        framing = Framing(
            random.uniform(17.0, 23.0),
            random.choice(["box", "mass"], p=[0.75, 0.25]),
            float(np.exp(random.uniform(np.log(0.8), np.log(4.8)))),
        )
        pictures[group] = features(rasterize_many(inks.take(group), framing))
    paths[lot < _PICTURE_ONLY] = 0.0
    pictures[lot > 1 - _PATH_ONLY] = 0.0
    return {"picture": pictures, "path": paths}, whole
