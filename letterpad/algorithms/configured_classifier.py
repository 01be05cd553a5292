"""Any algorithm of the registry behind one face, with our names of settings.

For a search over settings::

    recipe = RecipeClassifier("neural-net", n_classes=26, epochs=5)
    GridSearchCV(recipe, {"learning_rate": [1e-3, 1e-2]}, cv=3).fit(features, labels)

scikit-learn's own estimators call their parameters otherwise (``logisticregression__C``) and know
nothing of how `Algorithm.fit` fits them (threads, notes instead of warnings); this one does.
"""

from typing import Any, Self

import numpy as np

from letterpad.algorithms.algorithm import (
    Algorithm,
    Estimator,
    Features,
    FitData,
    Labels,
    OnStep,
    Probabilities,
    Step,
)
from letterpad.algorithms.face import SettingsClassifier
from letterpad.errors import UserError


class RecipeClassifier(SettingsClassifier):
    """An algorithm with its settings, as one scikit-learn classifier.

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
        Settings of the algorithm; those not given have their defaults.

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
        from letterpad.algorithms.registry import algorithm as registered

        defaults = registered(algorithm).settings()
        for name in settings:
            registered(algorithm).param(name)
        super().__init__(
            algorithm=algorithm,
            n_classes=n_classes,
            validation=validation,
            random_state=random_state,
            **{**defaults, **settings},
        )

    @property
    def recipe(self) -> Algorithm:
        """The registry's entry."""
        from letterpad.algorithms.registry import algorithm

        return algorithm(self.settings["algorithm"])

    def fit(self, X: Features, y: Labels, on_step: OnStep | None = None) -> Self:  # noqa: N803
        """Build the algorithm with these settings and fit it.

        Parameters
        ----------
        X : float32 array of shape (n_samples, 784)
        y : int64 array of shape (n_samples,)
        on_step : callable, optional
            Gets each `Step` of the fit.

        Raises
        ------
        UserError
            If a setting is out of its bounds, or a class has no sample.
        """
        recipe = self.recipe
        missing = sorted(set(range(self.settings["n_classes"])) - set(np.unique(y).tolist()))
        if missing:
            raise UserError(
                "There is no letter of class {missing} among the {n_letters:,} to learn from "
                "({n_missing} of {settings} classes are missing): more letters or fewer "
                "classes are needed.",
                missing=missing[0],
                n_letters=len(y),
                n_missing=len(missing),
                settings=self.settings["n_classes"],
            )
        own = {"algorithm", "n_classes", "validation", "random_state"}
        settings = recipe.settings(
            {name: value for name, value in self.settings.items() if name not in own}
        )
        self.estimator_ = recipe.build(settings, self.settings["n_classes"])
        data = cut_validation(X, y, self.settings["validation"], self.settings["random_state"])
        recipe.fit(self.estimator_, data, on_step or _ignore)
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
    from sklearn.model_selection import train_test_split

    try:
        fitted, watched = train_test_split(
            np.arange(len(labels)), test_size=share, random_state=random_state, stratify=labels
        )
    except ValueError as error:
        raise UserError(
            "A validation part of {share:g} cannot be cut from {n_labels:,} letters: {error}",
            share=share,
            n_labels=len(labels),
            error=error,
        ) from error
    return FitData(features[fitted], labels[fitted], features[watched], labels[watched])


def _ignore(step: Step) -> None:
    """Nobody listens."""
