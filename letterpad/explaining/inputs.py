"""What a model gets of changed drawings, to be asked about all of them at once."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from letterpad.evaluation.calibration import FLOOR
from letterpad.ink.path import COLUMNS, N_POINTS, Paths
from letterpad.ink.raster import SIDE, Images
from letterpad.recognition.prediction import Probabilities
from letterpad.recognition.recognizer import Recognizer

Floats = NDArray[np.float64]

PIECE = 4
"""Answers of a slow model between two looks whether anybody still waits for them."""


class GivenUpError(Exception):
    """Nobody waits for the answers any more."""


class Inputs(NamedTuple):
    """Pictures, and paths of the pen for a model that reads them.

    Parameters
    ----------
    images : uint8 array of shape (n, 28, 28)
    paths : float32 array of shape (n, 64, 7), optional
    """

    images: Images
    paths: Paths | None = None

    @classmethod
    def nothing(cls, has_paths: bool) -> "Inputs":
        """Return no inputs at all."""
        paths = np.zeros((0, N_POINTS, len(COLUMNS)), dtype=np.float32) if has_paths else None
        return cls(np.zeros((0, SIDE, SIDE), dtype=np.uint8), paths)

    @classmethod
    def joined(cls, parts: Sequence["Inputs"]) -> "Inputs":
        """Join several, all with paths or all without, in order."""
        images = np.concatenate([part.images for part in parts])
        paths = [part.paths for part in parts if part.paths is not None]
        return cls(images, np.concatenate(paths) if paths else None)


def ask(
    recognizer: Recognizer, inputs: Inputs, is_given_up: Callable[[], bool] | None = None
) -> Floats:
    """Ask a model about all inputs in one batch, with its temperature applied.

    Parameters
    ----------
    recognizer : Recognizer
    inputs : Inputs
    is_given_up : callable, optional
        Of a slow model: asked every few answers whether to stop. They come in small batches then.

    Returns
    -------
    float64 array of shape (n, n_classes)
        The same probability for all classes where nothing is left in a picture: nothing speaks
        for one letter there.

    Raises
    ------
    UserError
        If the model cannot answer.
    GivenUpError
        If `is_given_up` says so.
    """
    parts = []
    for piece in pieces(len(inputs.images), is_given_up):
        paths = None if inputs.paths is None else inputs.paths[piece]
        answers = recognizer.answers_to_inputs(inputs.images[piece], paths)
        parts.append(recognizer.chosen(answers).astype(np.float64))
    probabilities = np.concatenate(parts)
    is_blank = ~inputs.images.any(axis=(1, 2))
    probabilities[is_blank] = 1.0 / max(1, probabilities.shape[1])
    return probabilities


def pieces(n: int, is_given_up: Callable[[], bool] | None) -> Iterator[slice]:
    """Give all of n places at once, or a few at a time where somebody may give up meanwhile.

    Raises
    ------
    GivenUpError
        If `is_given_up` says so.
    """
    if is_given_up is None:
        yield slice(0, n)
        return
    for first in range(0, n, PIECE):
        if is_given_up():
            raise GivenUpError
        yield slice(first, first + PIECE)


def log_ratio(probabilities: Floats | Probabilities, first: int, second: int) -> Floats:
    """Return log p of one class less log p of another, of each row: (n, n_classes) to (n,).

    Less than one in ten thousand counts as one in ten thousand more than nothing: that none of 100
    trees says K does not mean that it cannot be a K.
    """
    logs = np.log(np.asarray(probabilities, dtype=np.float64) + FLOOR)
    ratio: Floats = logs[..., first] - logs[..., second]
    return ratio
