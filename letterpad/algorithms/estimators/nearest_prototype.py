"""The nearest prototype, for classes of which there are only a few drawings.

What is compared is where in the picture lines run in which direction (C.-L. Liu, K. Nakashima,
H. Sako and H. Fujisawa, Pattern Recognition 36, 2003), not how dark each pixel is: that changes
little when a line lies a pixel farther left. Which of these features differ between two drawings of
the same letter is learned from variations of the drawings, turned, slanted, stretched and bent, and
from the drawings of a class themselves: differences that occur there count less (P. C. Mahalanobis,
1936).
"""

from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import KMeans

from letterpad.algorithms.algorithm import Features, Labels, Probabilities
from letterpad.algorithms.estimators.classifier import Classifier
from letterpad.algorithms.nearest_prototype import PROTOTYPES
from letterpad.conversion.network import network
from letterpad.evaluation.calibration import best_temperature
from letterpad.ink.raster import SIDE

N_DIRECTIONS, N_PLACES = 8, 7
"""Directions that are told apart, at so many places down and as many across."""

N_FEATURES = N_DIRECTIONS * N_PLACES**2

_SIGMA, _POOLING = 1.0, 2.4
"""Pixels: standard deviations of the smoothing before and after directions are told apart."""

_SHRINKAGE = 0.3
"""Of the mean variance, added to every variance. Of one to five drawings of a kind by one writer,
0.1 to 1 are as good (UNIPEN, `tests/benchmarks/few_drawings.py`)."""

_ENOUGH = 400.0
"""Drawings whose own differences count as much as those of variations."""

_ONLY_VARIED = 3.0
"""By how much less sure a model of one letter a class may be than its variations say: they differ
less than drawings do (measured like the shrinkage)."""

_MOST_VARIED = 4000
"""Variations in all: more of them only take time."""

_TINY = np.float32(1e-6)
_BLOCK = 512

Array = NDArray[np.float32]
Floats = NDArray[np.float64]


class NearestPrototype(Classifier):
    """The class whose prototype is nearest; probabilities by a softmax over squared distances.

    Parameters
    ----------
    prototypes : int
        Of each class, at most: means of k-means' clusters where it has more letters.
    variations : int
        Of each letter, fewer where there are very many letters.
    seed : int

    Attributes
    ----------
    metric_ : float64 array of shape (N_FEATURES, N_FEATURES)
        Directions of features times this are as far apart as they are different.
    prototypes_ : float64 array of shape (n_classes, n_prototypes, N_FEATURES)
        In these units. A class of fewer has its last one several times.
    pictures_ : float32 array of shape (n_classes, n_prototypes, 784)
        The mean picture of the letters that each prototype stands for.
    temperature_ : float
        Squared distances are divided by it.
    """

    metric_: Floats
    prototypes_: Floats
    pictures_: Array
    temperature_: float

    def __init__(self, prototypes: int = 3, variations: int = 20, seed: int = 0) -> None:
        self.prototypes = prototypes
        self.variations = variations
        self.seed = seed

    def fit(self, X: Features, y: Labels) -> Self:  # noqa: N803
        """Learn from features of shape (n_samples, 784) and labels; one of each class is enough."""
        self.classes_, labels = np.unique(y, return_inverse=True)
        described = directions_of(X)
        random = np.random.default_rng(self.seed)
        varied, whose = _variations(X, self.variations, random)
        self.metric_ = _metric(described, labels, directions_of(varied) - described[whose])
        points = described @ self.metric_
        self.prototypes_, members = self._cluster(points, labels)
        self.pictures_ = _mean_pictures(X, members)
        self.temperature_ = self._temperature(points, labels, varied, whose)
        return self

    def predict_proba(self, X: Features) -> Probabilities:  # noqa: N803
        """Return probabilities of shape (n_samples, n_classes); rows sum to 1."""
        points = directions_of(X) @ self.metric_
        return _softmax(-_nearest(points, self.prototypes_) / self.temperature_)

    def weight_arrays(self) -> dict[str, NDArray[Any]]:
        """Return a picture of each prototype: float32 (n_classes, n_prototypes, 784)."""
        return {PROTOTYPES: self.pictures_}

    def to_onnx(self) -> Any:
        """Convert to an ``onnx.ModelProto``.

        |m f - p|² = |m f|² - 2 f · mᵀp + |p|², of which |m f|² is the same for all prototypes.
        """
        n_classes, n_each = self.prototypes_.shape[:2]
        flat = self.prototypes_.reshape(n_classes * n_each, -1)
        angles = 2 * np.pi * np.arange(N_DIRECTIONS) / N_DIRECTIONS
        smooth, rise, pool = _filters()
        constants: dict[str, Any] = {
            "picture_shape": np.array([-1, 1, SIDE, SIDE]),
            "smooth": smooth,
            "rise": rise,
            "smooth_across": smooth.T,
            "rise_across": rise.T,
            "cosines": np.cos(angles).reshape(-1, 1, 1).astype(np.float32),
            "sines": np.sin(angles).reshape(-1, 1, 1).astype(np.float32),
            "pool": pool,
            "pool_across": pool.T,
            "flat_shape": np.array([-1, N_FEATURES]),
            "tiny": _TINY,
            "zero": np.float32(0.0),
            "weights": (2 * self.metric_ @ flat.T / self.temperature_).astype(np.float32),
            "offsets": (-(flat**2).sum(axis=1) / self.temperature_).astype(np.float32),
            "class_shape": np.array([-1, n_classes, n_each]),
        }
        return network(_NODES, constants, n_classes)

    def _cluster(self, points: Floats, labels: Labels) -> tuple[Floats, list[list[Labels]]]:
        """Find the prototypes of each class, and the letters that each stands for."""
        sizes = np.bincount(labels)
        n_each = min(self.prototypes, int(sizes.max()))
        found, members = [], []
        for label, size in enumerate(sizes.tolist()):
            own = np.flatnonzero(labels == label)
            if size <= n_each:
                groups = [own[[place]] for place in range(size)]
            else:
                means = KMeans(n_each, n_init=1, random_state=self.seed).fit(points[own])
                groups = [own[means.labels_ == place] for place in range(n_each)]
                groups = [group for group in groups if len(group)]
            groups += groups[-1:] * (n_each - len(groups))
            members.append(groups)
            found.append([points[group].mean(axis=0) for group in groups])
        return np.array(found), members

    def _temperature(self, points: Floats, labels: Labels, varied: Array, whose: Labels) -> float:
        """Find by what to divide, so that probabilities mean what they say.

        Letters are asked that are not among the prototypes they are compared with: one half of a
        class about the other. Of a class of one letter its variations are asked.
        """
        half = np.zeros(len(labels), dtype=bool)
        for label in range(len(self.classes_)):
            half[np.flatnonzero(labels == label)[1::2]] = True
        is_single = np.bincount(labels)[labels] == 1
        distances, asked = [], []
        for learned, left in ((~half | is_single, half), (half | is_single, ~half & ~is_single)):
            if left.any():
                prototypes, _ = self._cluster(points[learned], labels[learned])
                distances.append(_nearest(points[left], prototypes))
                asked.append(labels[left])
        of_single = np.flatnonzero(is_single[whose])
        if len(of_single):
            described = directions_of(varied[of_single]) @ self.metric_
            distances.append(_nearest(described, self.prototypes_))
            asked.append(labels[whose[of_single]])
        if not distances:
            return 1.0
        all_distances, all_labels = np.concatenate(distances), np.concatenate(asked)
        scale = float(np.median(np.sort(all_distances, axis=1)[:, :2])) / 10 or 1.0
        temperature = scale * best_temperature(_softmax(-all_distances / scale), all_labels)
        return temperature * (_ONLY_VARIED if is_single.all() else 1.0)


_NODES = """
    pictures = Reshape(picture, picture_shape)
    smoothed_down = MatMul(smooth, pictures)
    smoothed_across = MatMul(pictures, smooth_across)
    rise_to_the_right = MatMul(smoothed_down, rise_across)
    rise_downwards = MatMul(rise, smoothed_across)
    to_the_right = Mul(rise_to_the_right, cosines)
    downwards = Mul(rise_downwards, sines)
    slopes = Add(to_the_right, downwards)
    rises = Relu(slopes)
    pooled_down = MatMul(pool, rises)
    pooled = MatMul(pooled_down, pool_across)
    not_negative = Max(pooled, zero)
    roots = Sqrt(not_negative)
    flat = Reshape(roots, flat_shape)
    length = ReduceL2<axes = [1], keepdims = 1>(flat)
    not_zero = Max(length, tiny)
    features = Div(flat, not_zero)
    all_scores = Gemm(features, weights, offsets)
    by_class = Reshape(all_scores, class_shape)
    scores = ReduceMax<axes = [2], keepdims = 0>(by_class)
    probabilities = Softmax<axis = 1>(scores)
"""


def directions_of(features: Features) -> Array:
    """Describe pictures by where in them ink gets darker in which direction.

    Parameters
    ----------
    features : float32 array of shape (n, 784), 0 to 1

    Returns
    -------
    float32 array of shape (n, N_FEATURES)
        Roots, of length 1; an empty picture has 0 everywhere.
    """
    smooth, rise, pool = _filters()
    described = np.empty((len(features), N_FEATURES), dtype=np.float32)
    for first in range(0, len(features), _BLOCK):
        pictures = features[first : first + _BLOCK].reshape(-1, SIDE, SIDE)
        across = smooth @ pictures @ rise.T
        down = rise @ pictures @ smooth.T
        for number in range(N_DIRECTIONS):
            angle = 2 * np.pi * number / N_DIRECTIONS
            slopes = across * np.float32(np.cos(angle)) + down * np.float32(np.sin(angle))
            pooled = pool @ np.maximum(slopes, 0.0) @ pool.T
            one = slice(number * N_PLACES**2, (number + 1) * N_PLACES**2)
            described[first : first + _BLOCK, one] = pooled.reshape(len(pictures), -1)
    np.sqrt(np.maximum(described, 0.0, out=described), out=described)
    lengths = np.linalg.norm(described, axis=1, keepdims=True)
    described /= np.maximum(lengths, _TINY)
    return described


def _filters() -> tuple[Array, Array, Array]:
    """Return what smooths, what finds rises, and what pools, each along one side of a picture."""
    pixels = np.arange(SIDE)
    far = pixels[None, :] - pixels[:, None]
    smooth = np.exp(-(far**2) / (2 * _SIGMA**2))
    smooth /= smooth[SIDE // 2].sum()
    rise = smooth * far / _SIGMA**2
    middles = np.linspace(1.5, SIDE - 2.5, N_PLACES)
    pool = np.exp(-((pixels[None, :] - middles[:, None]) ** 2) / (2 * _POOLING**2))
    pool /= pool[N_PLACES // 2].sum()
    return smooth.astype(np.float32), rise.astype(np.float32), pool.astype(np.float32)


def _variations(
    features: Features, n_each: int, random: np.random.Generator
) -> tuple[Array, Labels]:
    """Turn, slant, stretch, move and bend pictures, each several times.

    Returns
    -------
    float32 array of shape (n, 784), int64 array of shape (n,)
        Pictures, and of which each is a variation.
    """
    from scipy.ndimage import map_coordinates

    rows = np.arange(len(features))
    whose = np.tile(rows, n_each)
    if len(whose) > _MOST_VARIED:
        whose = random.permutation(rows)[:_MOST_VARIED]
        whose = np.resize(whose, _MOST_VARIED)
    middle = (SIDE - 1) / 2
    grid = np.mgrid[0:SIDE, 0:SIDE].reshape(2, -1) - middle
    varied = np.empty((len(whose), SIDE * SIDE), dtype=np.float32)
    for number, row in enumerate(whose.tolist()):
        turn, slant, amplitude = random.normal(0, 0.13), random.normal(0, 0.16), random.normal(0, 1)
        stretch = np.exp(random.normal(0, 0.1, 2))
        cos, sin = np.cos(turn), np.sin(turn)
        affine = np.array([[cos, -sin], [sin, cos]]) @ [[1, 0], [slant, 1]] @ np.diag(stretch)
        places = affine @ grid + random.normal(0, 0.7, (2, 1)) + middle
        wave, begin = random.normal(0, 0.15, 2), random.uniform(0, 2 * np.pi)
        bent = random.normal(0, 1, (2, 1))
        places += amplitude * bent / np.hypot(*bent) * np.sin(wave @ grid + begin)
        picture = features[row].reshape(SIDE, SIDE)
        varied[number] = map_coordinates(picture, places, order=1)
    return varied, whose


def _metric(described: Array, labels: Labels, differences: Array) -> Floats:
    """Learn how much each direction of features counts: less, the more letters of a class differ.

    Returns
    -------
    float64 array of shape (N_FEATURES, N_FEATURES)
    """
    sizes = np.bincount(labels)
    means = np.zeros((len(sizes), N_FEATURES))
    np.add.at(means, labels, described)
    within = described - (means / sizes[:, None])[labels]
    n_within = len(labels) - len(sizes)  # degrees of freedom
    share = n_within / (n_within + _ENOUGH)
    spread = np.zeros((N_FEATURES, N_FEATURES))
    for some, weight in ((differences, 1.0 - share), (within, share)):
        scatter = some.T.astype(np.float64) @ some
        total = np.trace(scatter)
        if total > 0:
            spread += weight * scatter * (N_FEATURES / total)
    spread += _SHRINKAGE * np.eye(N_FEATURES)
    variances, directions = np.linalg.eigh(spread)
    metric: Floats = directions / np.sqrt(variances)
    return metric


def _nearest(points: Floats, prototypes: Floats) -> Floats:
    """Return the squared distance to the nearest prototype of each class: (n, n_classes)."""
    n_classes, n_each = prototypes.shape[:2]
    flat = prototypes.reshape(n_classes * n_each, -1)
    squared = (points**2).sum(axis=1)[:, None] - 2 * points @ flat.T + (flat**2).sum(axis=1)
    nearest: Floats = squared.reshape(len(points), n_classes, n_each).min(axis=2)
    return nearest


def _softmax(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=1, keepdims=True)
    return shares


def _mean_pictures(features: Features, members: list[list[Labels]]) -> Array:
    return np.array(
        [[features[group].mean(axis=0) for group in groups] for groups in members],
        dtype=np.float32,
    )
