"""What a model gets of changed drawings, to be asked about all of them at once."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from letterpad.evaluation.calibration import FLOOR
from letterpad.ink.path import COLUMNS, N_POINTS, Paths
from letterpad.ink.raster import SIDE, Images
from letterpad.recognition.prediction import Probabilities
from letterpad.recognition.recognizer import Recognizer

Floats = NDArray[np.float64]


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


def ask(recognizer: Recognizer, inputs: Inputs) -> Floats:
    """Ask a model about all inputs in one batch, with its temperature applied.

    Returns
    -------
    float64 array of shape (n, n_classes)
        The same probability for all classes where nothing is left in a picture: nothing speaks
        for one letter there.
    """
    answers = recognizer.answers_to_inputs(inputs.images, inputs.paths)
    probabilities = recognizer.chosen(answers).astype(np.float64)
    is_blank = ~inputs.images.any(axis=(1, 2))
    probabilities[is_blank] = 1.0 / max(1, probabilities.shape[1])
    return probabilities


def log_ratio(probabilities: Floats | Probabilities, first: int, second: int) -> Floats:
    """Return log p of one class less log p of another, of each row: (n, n_classes) to (n,).

    Less than one in ten thousand counts as one in ten thousand more than nothing: that none of 100
    trees says K does not mean that it cannot be a K.
    """
    logs = np.log(np.asarray(probabilities, dtype=np.float64) + FLOOR)
    ratio: Floats = logs[..., first] - logs[..., second]
    return ratio
