"""What is seen of a finished training and kept in its card, so that advice can be given later."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.evaluation.accuracy import confusion_counts
from letterpad.ink.raster import features
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import HeldOut
from letterpad.model_files.observed import Observed
from letterpad.recognition.onnx_session import Network
from letterpad.recognition.recognizer import probabilities_of

MOST_ASKED = 1000
"""Letters that a model learned from and is asked about again, evenly from all of them: their share
of right answers is then known to about 3 points."""


def observe(
    estimator: Any,
    network: Network,
    letters: LetterSet,
    fit: NDArray[np.int64],
    held_out: HeldOut,
) -> Observed:
    """Ask a finished model about letters that it learned from, and count what advice needs.

    Parameters
    ----------
    estimator : Estimator
        As it was fitted; one with the method ``dead_units`` is asked for these.
    network : Network
        What became of it.
    letters : LetterSet
    fit : int64 array of shape (n_fit,)
        The letters that were learned from.
    held_out : HeldOut
        Its answers to the held-out letters; nothing else is asked about them.
    """
    asked = fit[np.linspace(0, len(fit) - 1, min(len(fit), MOST_ASKED)).astype(int)]
    images = letters.images[asked]
    answers = probabilities_of(network, images).argmax(axis=1)
    count_units = getattr(estimator, "dead_units", None)
    n_units, n_dead = count_units(features(images)) if callable(count_units) else (0, 0)
    per_class = np.bincount(letters.labels[fit], minlength=len(letters.classes))
    fewest = int(per_class.argmin())
    confused, n_confused = _most_confused(held_out, letters.classes)
    return Observed(
        n_own=len(asked),
        n_own_correct=int((answers == letters.labels[asked]).sum()),
        n_units=n_units,
        n_dead_units=n_dead,
        fewest_class=letters.classes[fewest],
        n_fewest=int(per_class[fewest]),
        confused=confused,
        n_confused=n_confused,
    )


def _most_confused(held_out: HeldOut, classes: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """Return the two classes that are taken for each other most often, and how often."""
    counts = confusion_counts(held_out.labels, held_out.predicted, len(classes))
    both_ways = np.triu(counts + counts.T, k=1)
    first, second = np.unravel_index(int(both_ways.argmax()), both_ways.shape)
    n = int(both_ways[first, second])
    return ((classes[int(first)], classes[int(second)]), n) if n else ((), 0)
