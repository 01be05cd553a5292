"""Makes a trained model's probabilities mean what they say: finds its temperature.

It is found on the validation part. Where there is none, the algorithm is fitted again on most of
the training part and asked about the rest: a cross-validation that ends as soon as it has enough
answers, so that it takes about as long as the fit of the model itself.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from letterpad.algorithms.algorithm import (
    Algorithm,
    Probabilities,
    Step,
    Value,
    raise_if_diverged,
)
from letterpad.errors import UserError
from letterpad.evaluation.calibration import best_temperature
from letterpad.ink.raster import features
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.card import CalibratedOn
from letterpad.model_files.model_file import Calibration
from letterpad.recognition.onnx_session import Network
from letterpad.recognition.recognizer import probabilities_of
from letterpad.training.spec import TrainSpec
from letterpad.training.splitting import FEWEST, Indices, Parts, folds

FOLDS = 5
"""Of the cross-validation: four fifths are learned from, almost as much as the model learns."""

ENOUGH = 500
"""Answers that are enough for one temperature."""

MOST = 5000
"""Answers: more of them only take time."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The cross-validation that a model needs to be calibrated.

    Parameters
    ----------
    n_folds : int
        Into which the training part is cut; 0 for no cross-validation: there is a validation part,
        or there are too few letters.
    n_fits : int
        How many of the folds give enough answers.
    """

    n_folds: int = 0
    n_fits: int = 0

    @classmethod
    def of(cls, spec: TrainSpec, letters: LetterSet, parts: Parts) -> "Plan":
        """Plan for the letters of a training."""
        if len(parts.validation):
            return cls()
        if spec.split == "writers":
            assert letters.writers is not None  # or it could not have been split
            most = len(np.unique(letters.writers[parts.fit]))
        else:
            most = int(np.bincount(letters.labels[parts.fit]).min())
        n_folds = min(FOLDS, most)
        if n_folds <= FEWEST:
            return cls()
        return cls(n_folds, min(n_folds, math.ceil(ENOUGH * n_folds / len(parts.fit))))

    @property
    def cost(self) -> float:
        """How long it takes, as a multiple of the fit of the model itself."""
        return self.n_fits * (1 - 1 / self.n_folds) if self.n_folds else 0.0


def calibration(
    spec: TrainSpec,
    letters: LetterSet,
    parts: Parts,
    network: Network,
    algorithm: Algorithm,
    settings: Mapping[str, Value],
    show: Callable[[float], None],
) -> Calibration | None:
    """Find the temperature of a model.

    Parameters
    ----------
    spec : TrainSpec
    letters : LetterSet
    parts : Parts
        The held-out letters are not looked at.
    network : Network
        The model's, to be asked about the validation part.
    algorithm : Algorithm
    settings : mapping
        All its parameters.
    show : callable
        Gets how much is done, 0 to 1.

    Returns
    -------
    Calibration, optional
        None if there are too few letters, or if the algorithm cannot learn from fewer.
    """
    if len(parts.validation):
        asked = _at_most(parts.validation)
        answers = probabilities_of(network, letters.images[asked], show)
        return _found([answers], [asked], letters, "validation")
    plan = Plan.of(spec, letters, parts)
    found: list[Probabilities] = []
    places: list[Indices] = []
    if plan.n_folds:
        cut = islice(folds(letters, parts.fit, spec, plan.n_folds), plan.n_fits)
        for number, (fitted, left) in enumerate(cut):
            show(number / plan.n_fits)
            places.append(_at_most(parts.fit[left]))
            try:
                found.append(_answers(letters, parts.fit[fitted], places[-1], algorithm, settings))
            except (UserError, ValueError):  # the model itself has learned, from more letters
                return None
    return _found(found, places, letters, "cross-validation") if found else None


def _answers(
    letters: LetterSet,
    fitted: Indices,
    asked: Indices,
    algorithm: Algorithm,
    settings: Mapping[str, Value],
) -> Probabilities:
    """Fit on some letters, and answer others.

    Returns
    -------
    array of shape (n_asked, n_classes)

    Raises
    ------
    UserError, ValueError
        If it cannot be fitted on these letters.
    """
    from threadpoolctl import threadpool_limits

    n_classes = len(letters.classes)
    if np.bincount(letters.labels[fitted], minlength=n_classes).min() < FEWEST:
        raise ValueError("a class has too few letters outside a fold")

    def on_step(step: Step) -> None:
        raise_if_diverged(algorithm, settings, step)

    estimator = algorithm.build(settings, n_classes)
    none = fitted[:0]
    data = Parts(fitted, none, none).data(letters, as_pixels=algorithm.family == "tensorflow")
    with threadpool_limits(limits=1):  # as in train
        algorithm.fit(estimator, data, on_step)
        answers: Probabilities = estimator.predict_proba(features(letters.images[asked]))
    return answers


def _found(
    answers: Sequence[Probabilities],
    asked: Sequence[Indices],
    letters: LetterSet,
    on: CalibratedOn,
) -> Calibration:
    labels = letters.labels[np.concatenate(asked)]
    return Calibration(best_temperature(np.concatenate(answers), labels), on, len(labels))


def _at_most(indices: Indices) -> Indices:
    """Return all, or every second, third ... one, so that there are not too many."""
    return indices[:: math.ceil(len(indices) / MOST)]
