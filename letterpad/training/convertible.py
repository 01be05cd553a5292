"""Before a training, whether its model can be converted to ONNX; after it, whether that was exact.

Letterpad's own algorithms are held to both by a contract test, and cost nothing here.
"""

import warnings
from collections.abc import Mapping
from typing import Any

import numpy as np

from letterpad.algorithms.algorithm import Algorithm, FitData, Value, ignore
from letterpad.conversion.export import own_to_onnx, to_onnx
from letterpad.ink.raster import features
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence
from letterpad.recognition.onnx_session import Network
from letterpad.training.splitting import Indices, Parts

_LETTERS_OF_A_CLASS = 5
"""A fit on so few takes a moment."""

_COMPARED = 100
_EXACT = 0.01
"""By how much a probability of the network may differ from the estimator's."""


def check_convertible(
    algorithm: Algorithm, settings: Mapping[str, Value], letters: LetterSet, train: Indices
) -> None:
    """Fit on a handful of letters and convert that, so that no long training ends in an error.

    Nothing is done where the algorithm or its estimator says how it is converted. What cannot be
    fitted on so few letters is left to the real training.

    Parameters
    ----------
    algorithm : Algorithm
    settings : mapping
        All of its parameters.
    letters : LetterSet
    train : int64 array
        Indices of the letters that are trained on.

    Raises
    ------
    UserError
        If it cannot be converted.
    """
    estimator = algorithm.build(settings, len(letters.classes))
    if own_to_onnx(estimator, algorithm) is not None:
        return
    labels = letters.labels[train]
    few = [train[labels == each][:_LETTERS_OF_A_CLASS] for each in np.unique(labels)]
    some = np.sort(np.concatenate(few))
    parts = Parts(some, some, some)
    data: FitData = parts.data(letters, as_pixels=algorithm.family == "tensorflow")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            algorithm.fit(estimator, data, ignore)
        except Exception:  # noqa: BLE001 - so few letters say little about the real training
            return
        to_onnx(estimator, algorithm)


def notes_on_conversion(
    algorithm: Algorithm, estimator: Any, network: Network, letters: LetterSet, train: Indices
) -> tuple[Sentence, ...]:
    """Return a note if the network of a package's algorithm answers otherwise than its estimator.

    The accuracy that is shown is always the network's.
    """
    if algorithm.package is None:
        return ()
    asked = features(letters.images[train[:_COMPARED]])
    try:
        expected = np.asarray(estimator.predict_proba(asked))
        difference = float(np.abs(expected - network.run({"picture": asked})[0]).max())
    except Exception as error:  # noqa: BLE001 - a finished training must not be lost by that
        return (Sentence("The conversion to ONNX could not be checked ({error}).", error=error),)
    if difference <= _EXACT:
        return ()
    return (
        Sentence(
            "The conversion to ONNX is not exact: a probability of the network differs by "
            "{difference:.2f} from the estimator's. The accuracy is that of the network.",
            difference=difference,
        ),
    )
