"""An algorithm of the registry with its parameters, as one scikit-learn classifier.

For a search over parameters::

    classifier = ConfiguredClassifier("neural-net", n_classes=26, epochs=5)
    GridSearchCV(classifier, {"learning_rate": [1e-3, 1e-2]}, cv=3).fit(features, labels)

scikit-learn's own estimators call their parameters otherwise (``logisticregression__C``) and know
nothing of how `Algorithm.fit` fits them (threads, notes instead of warnings); this one does.
"""

from typing import Any, Self

import numpy as np
from sklearn.model_selection import train_test_split

from letterpad.algorithms import registry
from letterpad.algorithms.algorithm import (
    Algorithm,
    Estimator,
    Features,
    FitData,
    Labels,
    OnStep,
    Probabilities,
    Step,
    ignore,
    raise_if_diverged,
)
from letterpad.algorithms.estimators.classifier import Classifier
from letterpad.errors import UserError


class ConfiguredClassifier(Classifier):
    """An algorithm with its parameters, as one scikit-learn classifier.

    Parameters
    ----------
    algorithm : str
        Key in the registry.
    n_classes : int
        Labels are 0 to ``n_classes - 1``; each must occur in the labels that it is fitted on.
    validation : float
        Share of the samples that `fit` sets aside, for algorithms that watch a validation part.
    random_state : int
        Seed of that cut.
    **settings : Value
        Parameters of the algorithm; those not given have their defaults.

    Attributes
    ----------
    estimator_ : Estimator
        What `Algorithm.build` made, fitted.
    """

    estimator_: Estimator

    def __init__(
        self,
        algorithm: str,
        n_classes: int,
        validation: float = 0.0,
        random_state: int = 0,
        **settings: Any,
    ) -> None:
        self.algorithm = algorithm
        self.n_classes = n_classes
        self.validation = validation
        self.random_state = random_state
        for name in settings:
            self.entry.param(name)
        self._settings: dict[str, Any] = {**self.entry.settings(), **settings}

    @property
    def entry(self) -> Algorithm:
        """The registry's entry."""
        return registry.algorithm(self.algorithm)

    def get_params(self, deep: bool = True) -> dict[str, Any]:
        """Return all parameters by name, the algorithm's parameters among them."""
        return {**super().get_params(deep), **self._settings}

    def set_params(self, **changed: Any) -> Self:
        """Change parameters, the algorithm's parameters among them.

        Raises
        ------
        UserError
            If there is no parameter of such a name.
        """
        own = super().get_params()
        for name, value in changed.items():
            if name in own:
                setattr(self, name, value)
            else:
                self.entry.param(name)
                self._settings[name] = value
        return self

    def fit(self, X: Features, y: Labels, on_step: OnStep = ignore) -> Self:  # noqa: N803
        """Build the algorithm with these parameters and fit it.

        Parameters
        ----------
        X : float32 array of shape (n_samples, 784)
        y : int64 array of shape (n_samples,)
        on_step : callable
            Gets each `Step` of the fit.

        Raises
        ------
        UserError
            If a parameter is out of its bounds, a class has no sample, or the fit diverges.
        """
        missing = sorted(set(range(self.n_classes)) - set(np.unique(y).tolist()))
        if missing:
            raise UserError(
                "None of the {n_letters:,} letters to learn from is of class {missing} "
                "({n_missing} of {n_classes} classes are missing): choose more letters or fewer "
                "classes.",
                missing=missing[0],
                n_letters=len(y),
                n_missing=len(missing),
                n_classes=self.n_classes,
            )
        entry = self.entry
        settings = entry.settings(self._settings)

        def checked_step(step: Step) -> None:
            raise_if_diverged(entry, settings, step)
            on_step(step)

        self.estimator_ = entry.build(settings, self.n_classes)
        data = cut_validation(X, y, self.validation, self.random_state)
        entry.fit(self.estimator_, data, checked_step)
        self.classes_ = self.estimator_.classes_
        self.notes_ = list(getattr(self.estimator_, "notes_", []))
        return self

    def predict_proba(self, X: Features) -> Probabilities:  # noqa: N803
        """Return probabilities of shape (n_samples, n_classes); rows sum to 1."""
        return self.estimator_.predict_proba(X)


def cut_validation(features: Features, labels: Labels, share: float, random_state: int) -> FitData:
    """Set a share of the training part aside, with every class in it as often as in the whole.

    Parameters
    ----------
    features : float32 array of shape (n_samples, 784)
    labels : int64 array of shape (n_samples,)
    share : float
        0 for none.
    random_state : int

    Raises
    ------
    UserError
        If there are too few letters for it.
    """
    if not share:
        return FitData(features, labels)
    try:
        fitted, watched = train_test_split(
            np.arange(len(labels)), test_size=share, random_state=random_state, stratify=labels
        )
    except ValueError as error:
        raise UserError(
            "A validation part of {share:g} cannot be split off {n_labels:,} letters: {error}",
            share=share,
            n_labels=len(labels),
            error=error,
        ) from error
    return FitData(features[fitted], labels[fitted], features[watched], labels[watched])
