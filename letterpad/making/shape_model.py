"""Fits the shape model behind the built-in letters to pen-written letters.

``python -m letterpad.making.shape_model DATA --out resources/handwriting.npz``, DATA being
letters as Quick, Draw!-style ndjson. The shipped model is fitted to UNIPEN train_r01_v07 (The
International Unipen Foundation, Zenodo 1195803, CC BY 4.0; I. Guyon et al., ICPR 1994).

Every letter becomes a path of `N_POINTS` points shared out among its strokes. Letters of one name
and number of strokes are parted into forms by k-means, and mean and principal modes of every form
are kept. Letters are not cleaned: what looks mislabelled or careless is written by unseen writers
too. Nets trained on 26,000 sampled letters said so: dropping each form's letters furthest from its
mean cost accuracy (none dropped 0.855, a tenth 0.850, a fifth 0.846; two seeds), and so did leaving
out letters whose neighbours bear another name (0.849 for 0.853; three seeds).
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.ink.drawing_file import Drawing, read_drawings
from letterpad.ink.strokes import Ink
from letterpad.letters.synthetic.handwriting import CHARACTERS, LETTERS, MEAN_UNIT, ShapeModel

SOURCE = (
    "Fitted to UNIPEN train_r01_v07, categories 1b and 1c: The International Unipen Foundation, "
    "Zenodo 1195803, CC BY 4.0. I. Guyon, L. Schomaker, R. Plamondon, M. Liberman, S. Janet, "
    "UNIPEN project of on-line data exchange and recognizer benchmarks, ICPR 1994, "
    "doi:10.1109/ICPR.1994.576870."
)

N_POINTS = 48
MOST_STROKES = 5
FEWEST_POINTS = 4
"""Points that even the shortest stroke gets, so that a dot stays one and a tick keeps its bend."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class FitSettings:
    """How a shape model is fitted.

    Parameters
    ----------
    letters_per_form : float
        On average; fewer make more forms.
    fewest_letters : int
        A form of fewer letters is dropped: its modes would be chance.
    n_modes : int
        Principal modes kept of every form.
    seed : int
        Of k-means.
    """

    letters_per_form: float = 40.0
    fewest_letters: int = 12
    n_modes: int = 12
    seed: int = 0


def fit(drawings: Iterable[Drawing], settings: FitSettings = FitSettings()) -> ShapeModel:
    """Fit a shape model to drawings of letters; what is no letter A to Z or a to z is ignored.

    Raises
    ------
    UserError
        If a letter lacks drawings.
    """
    groups: dict[tuple[str, int], list[list[Floats]]] = {}
    for drawing in drawings:
        strokes = normalized(drawing.ink)
        if drawing.word in LETTERS and 0 < len(strokes) <= MOST_STROKES:
            groups.setdefault((drawing.word, len(strokes)), []).append(strokes)
    forms = [
        form
        for (letter, _), letters in sorted(groups.items())
        for form in _fit_group(letter, letters, settings)
    ]
    missing = sorted(set(LETTERS) - {form.letter for form in forms})
    if missing:
        raise UserError(
            "at least {fewest_letters} drawings of every letter, A to Z and a to z, "
            "written alike, were expected: too few of {missing}.",
            fewest_letters=settings.fewest_letters,
            missing=" ".join(missing),
        )
    return packed(forms)


def normalized(ink: Ink) -> list[Floats]:
    """Strokes with the bounding box's centre at 0 and its longer side 1; [] for a mere dot."""
    left, top, right, bottom = ink.bounds()
    size = max(right - left, bottom - top)
    if size <= 0:
        return []
    middle = np.array([left + right, top + bottom]) / 2.0
    return [(stroke.points - middle) / size for stroke in ink.strokes]


def shared_out(lengths: Sequence[float], n_points: int = N_POINTS) -> NDArray[np.int64]:
    """Points for each stroke in proportion to its length; `FEWEST_POINTS` at least."""
    free = n_points - FEWEST_POINTS * len(lengths)
    ends = np.cumsum(lengths)
    rounded = np.rint(ends * free / ends[-1]).astype(np.int64)
    counts: NDArray[np.int64] = np.diff(rounded, prepend=0) + FEWEST_POINTS
    return counts


def resampled(stroke: Floats, n_points: int) -> Floats:
    """Points at even distances along a stroke: array of shape (n_points, 2)."""
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(stroke, axis=0).T))])
    places = np.linspace(0.0, along[-1], n_points)
    return np.stack([np.interp(places, along, axis) for axis in stroke.T], axis=1)


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a letter; `modes` are one standard deviation each, shape (n, points * 2)."""

    letter: str
    weight: float
    points_per_stroke: NDArray[np.int64]
    mean: Floats
    modes: Floats


def _fit_group(letter: str, letters: list[list[Floats]], settings: FitSettings) -> list[Form]:
    """Forms of the letters of one name and one number of strokes."""
    from sklearn.cluster import KMeans

    if len(letters) < settings.fewest_letters:
        return []
    lengths = np.array([[_length(stroke) for stroke in strokes] for strokes in letters])
    counts = shared_out(lengths.mean(axis=0) + 1e-6)
    paths = np.stack(
        [
            np.concatenate([resampled(*pair) for pair in zip(strokes, counts, strict=True)]).ravel()
            for strokes in letters
        ]
    )
    n_forms = max(1, round(len(letters) / settings.letters_per_form))
    labels = KMeans(n_forms, n_init=1, random_state=settings.seed).fit_predict(paths)
    forms = []
    for number in range(n_forms):
        members = paths[labels == number]
        if len(members) >= settings.fewest_letters:
            mean, modes = principal_modes(members, settings.n_modes)
            forms.append(Form(letter, float(len(members)), counts, mean, modes))
    return forms


def _length(stroke: Floats) -> float:
    return float(np.hypot(*np.diff(stroke, axis=0).T).sum())


def principal_modes(paths: Floats, most: int) -> tuple[Floats, Floats]:
    """Mean of the paths, shape (n_coordinates,), and their modes, one s.d. each."""
    mean = paths.mean(axis=0)
    _, sizes, directions = np.linalg.svd(paths - mean, full_matrices=False)
    n_modes = min(most, len(paths) - 1)
    spreads = sizes[:n_modes] / np.sqrt(len(paths) - 1)
    return mean, directions[:n_modes] * spreads[:, None]


def packed(forms: list[Form], source: str = SOURCE) -> ShapeModel:
    """Quantise the forms: means to 16 bits, modes to 8 bits with a scale each."""
    n_forms = len(forms)
    n_modes = max(len(form.modes) for form in forms)
    points_per_stroke = np.zeros((n_forms, MOST_STROKES), dtype=np.uint8)
    modes = np.zeros((n_forms, n_modes, N_POINTS * 2))
    for number, form in enumerate(forms):
        points_per_stroke[number, : len(form.points_per_stroke)] = form.points_per_stroke
        modes[number, : len(form.modes)] = form.modes
    units = np.abs(modes).max(axis=2) / 127.0
    steps = np.rint(modes / np.maximum(units, 1e-12)[:, :, None]).astype(np.int8)
    means = np.rint(np.stack([form.mean for form in forms]) / MEAN_UNIT).astype(np.int16)
    return ShapeModel(
        letters=np.array([CHARACTERS.index(form.letter) for form in forms], dtype=np.uint8),
        weights=np.array([form.weight for form in forms]),
        points_per_stroke=points_per_stroke,
        means=means.reshape(n_forms, N_POINTS, 2),
        modes=steps.reshape(n_forms, n_modes, N_POINTS, 2),
        mode_units=units.astype(np.float32),
        source=source,
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit and write the model; return the exit status."""
    parser = argparse.ArgumentParser(description="Fit the shape model of the built-in letters.")
    parser.add_argument("data", type=Path, help="letters as Quick, Draw!-style ndjson, plain or gz")
    parser.add_argument("--out", type=Path, default=Path("resources/handwriting.npz"))
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    try:
        model = fit(read_drawings(options.data), FitSettings(seed=options.seed))
        model.save(options.out)
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(
        f"{options.out}: {len(model.letters):,} forms that stand for {model.weights.sum():,.0f} "
        f"letters; {options.out.stat().st_size:,} bytes\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
