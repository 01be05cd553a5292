"""Weights at one step of a fit, small enough to be sent to a window several times a second."""

from dataclasses import dataclass
from typing import Any, Literal, get_args

import numpy as np
from numpy.typing import NDArray

MOST = 60
"""Pictures in a snapshot."""

Of = Literal["classes", "units", "filters"]
"""What a picture is of: a class, a unit of the first layer, a filter of the first layer."""


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """Weights of pixels, a picture for each class, unit or filter: the first `MOST` of them.

    Parameters
    ----------
    of : {"classes", "units", "filters"}
    values : float16 array of shape (n, height, width)
    n_all : int
        How many classes, units or filters there are.
    """

    of: Of
    values: NDArray[np.float16]
    n_all: int

    @classmethod
    def take(cls, of: Of, weights: NDArray[Any], shape: tuple[int, int]) -> "Snapshot":
        """Take the first rows of weights (n, height * width) as pictures of this shape."""
        first = np.asarray(weights[:MOST], dtype=np.float32)
        largest = float(np.finfo(np.float16).max)
        values = np.clip(np.nan_to_num(first), -largest, largest).astype(np.float16)
        return cls(of, values.reshape(len(first), *shape), len(weights))

    def __post_init__(self) -> None:
        if self.of not in get_args(Of) or self.values.ndim != 3 or len(self.values) > MOST:
            raise ValueError(f"a snapshot of {self.of} with shape {self.values.shape}")
