"""The training letters that k nearest neighbours remembers, and how they vote on a drawing."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from letterpad.explaining.graph import Graph
from letterpad.ink.raster import N_PIXELS, Images, features

Array = NDArray[np.float32]
Indices = NDArray[np.int64]

_NEAREST = 1e-9
"""Instead of no distance at all, as in the network."""

_SAME = 1e-3
"""How far apart two projections of one picture may be, relative to their length: they are kept in
single precision."""

_BLOCK = 2048


@dataclass(frozen=True, slots=True, eq=False)
class Votes:
    """The training letters that vote on a drawing, the nearest first.

    Parameters
    ----------
    places : int64 array of shape (k,)
        Which of the remembered letters.
    labels : int64 array of shape (k,)
        What they are: indices of the model's classes.
    distances : float64 array of shape (k,)
        From the drawing, in the projection.
    shares : float64 array of shape (k,)
        Of all votes; they add up to 1.
    """

    places: Indices
    labels: Indices
    distances: NDArray[np.float64]
    shares: NDArray[np.float64]

    def of_classes(self, n_classes: int) -> NDArray[np.float64]:
        """Return the share of the votes that each class gets: float64 array (n_classes,)."""
        shares = np.zeros(n_classes)
        np.add.at(shares, self.labels, self.shares)
        return shares


@dataclass(frozen=True, slots=True, eq=False)
class VotingLetters:
    """The letters that a k-nearest-neighbours model remembers, projected by a PCA.

    Parameters
    ----------
    projection : float32 array of shape (784, n_components)
    offset : float32 array of shape (n_components,)
        Added to a picture's projection.
    letters : float32 array of shape (n_letters, n_components)
        The training letters, projected, in the order in which they were learned.
    labels : int64 array of shape (n_letters,)
    k : int
        How many of them vote.
    by_distance : bool
        Whether the vote of a nearer one counts more.
    classes : tuple of str
    """

    projection: Array
    offset: Array
    letters: Array
    labels: Indices
    k: int
    by_distance: bool
    classes: tuple[str, ...]

    def project(self, images: Images) -> Array:
        """Project pictures, uint8 (n, 28, 28): float32 array of shape (n, n_components)."""
        points = np.empty((len(images), len(self.offset)), dtype=np.float32)
        for first in range(0, len(images), _BLOCK):
            block = features(images[first : first + _BLOCK])
            points[first : first + _BLOCK] = block @ self.projection + self.offset
        return points

    def votes(self, picture: Images) -> Votes:
        """Return the letters that vote on a picture, uint8 (28, 28), and how much each counts."""
        apart = self.letters - self.project(picture[None])[0]
        distances = np.sqrt((apart.astype(np.float64) ** 2).sum(axis=1))
        k = min(self.k, len(distances))
        nearest = np.argpartition(distances, k - 1)[:k]
        nearest = nearest[np.argsort(distances[nearest], kind="stable")]
        found = distances[nearest]
        votes = 1.0 / np.maximum(found, _NEAREST) if self.by_distance else np.ones(k)
        return Votes(nearest, self.labels[nearest], found, votes / votes.sum())

    def find(self, places: Indices, points: Array, labels: Indices) -> Indices:
        """Find remembered letters among those of the data that they come from.

        Parameters
        ----------
        places : int64 array of shape (n,)
            Of remembered letters.
        points : float32 array of shape (n_data, n_components)
            All letters of the data, see `project`.
        labels : int64 array of shape (n_data,)

        Returns
        -------
        int64 array of shape (n,)
            Which letter of the data each one is; -1 for one that is not among them.
        """
        found = np.full(len(places), -1, dtype=np.int64)
        for number, place in enumerate(places.tolist()):
            point = self.letters[place]
            same = np.flatnonzero(labels == self.labels[place])
            if not len(same):
                continue
            apart = np.linalg.norm(points[same] - point, axis=1)
            if apart.min() <= _SAME * (1.0 + float(np.linalg.norm(point))):
                found[number] = same[apart.argmin()]
        return found

    @classmethod
    def read(cls, graph: Graph, classes: tuple[str, ...]) -> Self | None:
        """Read them from a network that Letterpad's own algorithm made; None for any other."""
        names = ("projection", "offset", "minus_twice_learned", "votes_of_learned", "k")
        projection, offset, twice, votes, k = (graph.constant(name) for name in names)
        if projection is None or offset is None or twice is None or votes is None or k is None:
            return None
        letters, n_components = twice.T / np.float32(-2.0), len(offset)
        if (
            projection.shape != (N_PIXELS, n_components)
            or letters.shape != (len(votes), n_components)
            or votes.shape[1] != len(classes)
            or not 1 <= int(k.reshape(-1)[0]) <= len(votes)
        ):
            return None
        return cls(
            projection.astype(np.float32),
            offset.astype(np.float32),
            np.ascontiguousarray(letters, dtype=np.float32),
            votes.argmax(axis=1).astype(np.int64),
            int(k.reshape(-1)[0]),
            graph.constant("learned") is not None,
            classes,
        )
