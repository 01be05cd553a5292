"""The built-in letters: a statistical shape model of pen-written letters, sampled with a seed.

The model knows some hundred forms of every letter: a mean path of the pen and the ways in which
writers depart from it (a point distribution model; T. F. Cootes et al., "Active shape models",
CVIU 1995). It was fitted by `letterpad.making.shape_model` to letters of 280 writers: UNIPEN
train_r01_v07, The International Unipen Foundation, Zenodo 1195803, CC BY 4.0; I. Guyon,
L. Schomaker, R. Plamondon, M. Liberman, S. Janet, "UNIPEN project of on-line data exchange and
recognizer benchmarks", ICPR 1994, doi:10.1109/ICPR.1994.576870. There are no digits
among these letters: theirs are made by `letterpad.making.digit_shapes` of the strokes of fonts.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import ascii_letters, digits

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import SIDE, Framing, Images, rasterize_many
from letterpad.letters.classes import ClassScheme
from letterpad.letters.ledger import Ledger
from letterpad.letters.letterset import LetterSet
from letterpad.letters.writing import LetterWriter
from letterpad.messages import Sentence
from letterpad.paths import replacing, resource

SOURCE = "builtin"
"""Stands for these letters on the command line and in model files."""

NAME = Sentence("Built-in handwriting")
LICENCE = Sentence(
    "Sampled from a model fitted to UNIPEN train_r01_v07 "
    "(The International Unipen Foundation, Zenodo 1195803, CC BY 4.0)"
)
FRAMING = Framing(box=20.0, centring="box", pen=1.6)

LETTER_SIZE = 255.0
"""Logical units: the longer side of a form's mean, as in Quick, Draw! files."""

MEAN_UNIT = 1.0 / 16384.0
"""What one step of the stored means stands for, in letter sizes."""

_TRUNCATION = 2.0
"""Standard deviations. A shape further from the mean is rarely still that letter."""

_AFFINE_NOISE = 0.15
"""Standard deviation of slant, aspect and turn, for handwriting unlike that of UNIPEN's writers.

Accuracy on unseen writers of a net trained on sampled letters alone (26,000, two seeds, a fold of
its own): 0.839 with 0, 0.847 with 0.05, 0.850 with 0.1, 0.855 with 0.15; no better with 0.2.
"""

_STROKE_NOISE = 0.03
"""Standard deviation, in letter sizes, of how far a stroke lies from its place among the others."""

_EVENNESS = 0.7
"""Power of how often a form was met: below 1, so that rare forms are seen more often.

With `_STROKE_NOISE` it took the same net (four seeds) from 0.850 to 0.853, where as many real
letters gave 0.853.
"""

SAMPLING = (_TRUNCATION, _AFFINE_NOISE, _STROKE_NOISE, _EVENNESS)
"""What the letters depend on besides model, size and seed; part of the cache's key."""

_BLOCK = 2048
"""Letters sampled at a time, so that memory stays bounded."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class ShapeModel:
    """Forms of letters, each with a mean path and its principal modes of variation.

    Parameters
    ----------
    letters : uint8 array of shape (n_forms,)
        Which letter each is a form of: index into A to Z, a to z, 0 to 9 (`CHARACTERS`).
    weights : float64 array of shape (n_forms,)
        How often the form was met; any scale.
    points_per_stroke : uint8 array of shape (n_forms, most_strokes)
        How the points are shared out among the strokes, in writing order; zeros at the end.
    means : int16 array of shape (n_forms, n_points, 2)
        Mean path in steps of `MEAN_UNIT`; y down, the longer side about 1, centred on 0.
    modes : int8 array of shape (n_forms, n_modes, n_points, 2)
        Displacement of every point, one mode after another.
    mode_units : float32 array of shape (n_forms, n_modes)
        Letter sizes for one step in `modes`, so that ``modes * mode_units`` is one standard
        deviation; zero for a mode that the form lacks.
    source : str
        What it was fitted to.
    """

    letters: NDArray[np.uint8]
    weights: NDArray[np.float64]
    points_per_stroke: NDArray[np.uint8]
    means: NDArray[np.int16]
    modes: NDArray[np.int8]
    mode_units: Floats
    source: str

    def save(self, path: Path) -> None:
        """Write to `path` (.npz); the same model gives the same bytes."""
        with replacing(path) as temporary, temporary.open("wb") as file:
            np.savez_compressed(
                file,
                letters=self.letters,
                weights=self.weights,
                points_per_stroke=self.points_per_stroke,
                means=self.means,
                modes=self.modes,
                mode_units=self.mode_units,
                source=np.array(self.source),
            )

    @classmethod
    def load(cls, path: Path) -> "ShapeModel":
        """Read what `save` wrote; raise OSError, ValueError or KeyError for anything else."""
        with np.load(path, allow_pickle=False) as arrays:
            return cls(
                letters=arrays["letters"],
                weights=arrays["weights"],
                points_per_stroke=arrays["points_per_stroke"],
                means=arrays["means"],
                modes=arrays["modes"],
                mode_units=arrays["mode_units"],
                source=str(arrays["source"]),
            )

    def joined(self, other: "ShapeModel") -> "ShapeModel":
        """Return a model with the forms of both."""
        return ShapeModel(
            letters=np.concatenate([self.letters, other.letters]),
            weights=np.concatenate([self.weights, other.weights]),
            points_per_stroke=np.concatenate([self.points_per_stroke, other.points_per_stroke]),
            means=np.concatenate([self.means, other.means]),
            modes=np.concatenate([self.modes, other.modes]),
            mode_units=np.concatenate([self.mode_units, other.mode_units]),
            source=f"{self.source} {other.source}",
        )

    def shapes(self, forms: NDArray[np.int64], random: np.random.Generator) -> Floats:
        """Sample one path of the pen for each entry of `forms` (indices of forms).

        Returns
        -------
        float32 array of shape (n, n_points, 2)
            Logical units, y down, centred near 0.
        """
        n_modes = self.modes.shape[1]
        n_points = self.means.shape[1]
        amounts = _truncated_normal((len(forms), n_modes), random)
        amounts *= self.mode_units[forms]
        modes = self.modes[forms].reshape(len(forms), n_modes, n_points * 2)
        moved = np.matmul(amounts[:, None, :], modes.astype(np.float32))
        paths = self.means[forms] * np.float32(MEAN_UNIT)
        paths += moved.reshape(paths.shape)
        lengths = self.points_per_stroke[forms]
        moves = random.standard_normal((lengths.size, 2), dtype=np.float32)
        moves *= np.float32(_STROKE_NOISE)
        paths += np.repeat(moves, lengths.ravel(), axis=0).reshape(paths.shape)
        affine = random.standard_normal((len(forms), 2, 2), dtype=np.float32)
        affine *= np.float32(_AFFINE_NOISE * LETTER_SIZE)
        affine += np.eye(2, dtype=np.float32) * np.float32(LETTER_SIZE)
        result: Floats = np.matmul(paths, affine)
        return result

    def inks(self, forms: NDArray[np.int64], random: np.random.Generator) -> PackedInks:
        """Sample one ink for each entry of `forms` (indices of forms)."""
        paths = self.shapes(forms, random)
        lengths = self.points_per_stroke[forms]
        drawn = lengths > 0
        stroke_starts = np.concatenate([[0], np.cumsum(lengths[drawn], dtype=np.int64)])
        ink_starts = np.concatenate([[0], np.cumsum(drawn.sum(axis=1, dtype=np.int64))])
        return PackedInks(paths.reshape(-1, 2), stroke_starts, ink_starts)

    def choose_forms(
        self, labels: NDArray[np.int64], scheme: ClassScheme, random: np.random.Generator
    ) -> NDArray[np.int64]:
        """Draw a form for each label, the more often the more often it was met (`_EVENNESS`).

        A class that merges both cases then has each as often as writers used it. That was best for
        unseen writers: 0.850, where equal shares gave 0.841 (see `_AFFINE_NOISE`).

        Parameters
        ----------
        labels : int64 array of shape (n,)
            Indices into ``scheme.classes``.

        Returns
        -------
        int64 array of shape (n,)
        """
        class_of_form = scheme.labels(CHARACTERS)[self.letters]
        order = np.argsort(class_of_form, kind="stable")
        steps = np.cumsum(self.weights[order] ** _EVENNESS)
        bounds = np.searchsorted(class_of_form[order], np.arange(len(scheme.classes) + 1))
        below = np.concatenate([[0.0], steps])[bounds]
        levels = below[labels] + random.random(len(labels)) * (below[labels + 1] - below[labels])
        chosen = np.searchsorted(steps, levels, side="right")
        forms: NDArray[np.int64] = order[np.clip(chosen, bounds[labels], bounds[labels + 1] - 1)]
        return forms


LETTERS = tuple(sorted(ascii_letters))
"""The letters of a shape model, A to Z and a to z."""

CHARACTERS = (*LETTERS, *digits)
"""What shape models know: letters and digits."""

ALIKE = Sentence(
    "0 and O are the same drawing, and so are 1, I and l: of two letters that look alike, no model "
    "can tell which was meant."
)
"""Stands where digits are chosen beside letters."""


@cache
def builtin_model() -> ShapeModel:
    """Return the shipped shape model, read once."""
    return ShapeModel.load(resource("handwriting.npz"))


@cache
def _with_digits() -> ShapeModel:
    """Return the shipped shape model with the digits' forms, read once."""
    return builtin_model().joined(ShapeModel.load(resource("digits.npz")))


def resources_of(scheme: ClassScheme) -> tuple[str, ...]:
    """Return the names of the shipped files that letters of these classes are sampled from."""
    has_digits = not set(digits).isdisjoint(scheme.classes)
    return ("handwriting.npz", "digits.npz") if has_digits else ("handwriting.npz",)


def letters(
    size: int,
    scheme: ClassScheme,
    seed: int = 0,
    on_progress: Callable[[float], None] | None = None,
    model: ShapeModel | None = None,
) -> LetterSet:
    """Sample letters: the same seed, the same letters.

    Parameters
    ----------
    size : int
        How many; the classes' counts differ by one at most.
    scheme : ClassScheme
        Which letters, and which are one class.
    seed : int
    on_progress : callable, optional
        Called with the share that is done, 0 to 1, after every block of letters.
    model : ShapeModel, optional
        The shipped one if not given.

    Returns
    -------
    LetterSet
        Shuffled, with inks and pictures.
    """
    labels, blocks = _sampled(size, scheme, seed, model)
    images = np.empty((size, SIDE, SIDE), dtype=np.uint8)
    inks, done = [], 0
    for of_inks, of_images in blocks:
        images[done : done + len(of_images)] = of_images
        inks.append(of_inks)
        done += len(of_images)
        if on_progress is not None:
            on_progress(done / size)
    return _letter_set(images, labels, scheme, PackedInks.joined(inks))


def write_letters(
    folder: Path, size: int, scheme: ClassScheme, seed: int, on_progress: Callable[[float], None]
) -> None:
    """Write the same letters as `letters` returns to `folder`, block by block, in little memory.

    Raises
    ------
    OSError
        If they cannot be written; nothing is left of them then.
    """
    labels, blocks = _sampled(size, scheme, seed, None)
    nothing = np.empty((0, SIDE, SIDE), dtype=np.uint8)
    facts = _letter_set(nothing, labels[:0], scheme, None).facts()
    facts["ledger"] = Ledger(size).to_json()
    done = 0
    with LetterWriter(folder, scheme.classes) as writer:
        for inks, images in blocks:
            writer.add(images, inks)
            done += len(images)
            on_progress(done / size)
        writer.finish(labels, None, facts)


def _sampled(
    size: int, scheme: ClassScheme, seed: int, model: ShapeModel | None
) -> tuple[NDArray[np.int64], Iterator[tuple[PackedInks, Images]]]:
    """Return all labels, and the letters block by block."""
    if model is None:
        model = builtin_model() if len(resources_of(scheme)) == 1 else _with_digits()
    chosen = model
    random = np.random.default_rng(seed)
    labels = random.permutation(np.arange(size) % len(scheme.classes))

    def blocks() -> Iterator[tuple[PackedInks, Images]]:
        for first in range(0, size, _BLOCK):
            forms = chosen.choose_forms(labels[first : first + _BLOCK], scheme, random)
            inks = chosen.inks(forms, random)
            yield inks, rasterize_many(inks, FRAMING)

    return labels, blocks()


def _letter_set(
    images: Images, labels: NDArray[np.int64], scheme: ClassScheme, inks: PackedInks | None
) -> LetterSet:
    return LetterSet(
        images=images,
        labels=labels,
        classes=scheme.classes,
        name=NAME,
        source=SOURCE,
        licence=LICENCE,
        framing=FRAMING,
        inks=inks,
        notes=(ALIKE,) if are_alike(scheme.classes) else (),
    )


def are_alike(classes: Sequence[str]) -> bool:
    """Tell whether there are classes that are the same drawing: a digit and a letter."""
    names = set(classes)
    return ({"0", "O"} <= names) or bool({"1"} & names and {"I", "l", "L"} & names)


def _truncated_normal(shape: tuple[int, int], random: np.random.Generator) -> Floats:
    """Draw normal numbers; those beyond `_TRUNCATION` are drawn again."""
    numbers = random.standard_normal(shape, dtype=np.float32)
    while (far := np.abs(numbers) > _TRUNCATION).any():
        numbers[far] = random.standard_normal(int(far.sum()), dtype=np.float32)
    return numbers
