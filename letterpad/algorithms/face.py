"""scikit-learn's face for classifiers of ours, without importing scikit-learn to define them."""

from typing import Any, Self

import numpy as np

from letterpad.algorithms.algorithm import Features, Labels, Probabilities
from letterpad.errors import UserError
from letterpad.messages import Sentence


class SettingsClassifier:
    """A classifier whose parameters are settings, given by name.

    It offers what scikit-learn's ``clone``, ``GridSearchCV`` and ``cross_val_score`` ask of an
    estimator. Like there, parameters are kept exactly as given and checked by `fit`.

    Parameters
    ----------
    **settings : Value
        All of them: `get_params` gives them back, `set_params` changes them.

    Attributes
    ----------
    classes_ : int64 array of shape (n_classes,)
    notes_ : list of Sentence
        Sentences for the user on how the fit went.
    """

    classes_: Labels
    notes_: list[Sentence]

    def __init__(self, **settings: Any) -> None:
        self.settings = settings

    def fit(self, X: Features, y: Labels) -> Self:  # noqa: N803
        """Learn from features of shape (n_samples, 784) and labels of shape (n_samples,)."""
        raise NotImplementedError

    def predict_proba(self, X: Features) -> Probabilities:  # noqa: N803
        """Return probabilities of shape (n_samples, n_classes); rows sum to 1."""
        raise NotImplementedError

    def predict(self, X: Features) -> Labels:  # noqa: N803
        """Return the most probable class of each sample: int64 array of shape (n_samples,)."""
        answers: Labels = self.classes_[self.predict_proba(X).argmax(axis=1)]
        return answers

    def score(self, X: Features, y: Labels) -> float:  # noqa: N803
        """Return the accuracy: the share of samples whose most probable class is right."""
        return float(np.mean(self.predict(X) == y))

    def get_params(self, deep: bool = True) -> dict[str, Any]:
        """Return all parameters by name."""
        return dict(self.settings)

    def set_params(self, **changed: Any) -> Self:
        """Change parameters.

        Raises
        ------
        UserError
            If there is no parameter of such a name.
        """
        for name in changed:
            if name not in self.settings:
                known = ", ".join(self.settings)
                raise UserError(
                    "There is no setting {name!r}. The settings: {known}.", name=name, known=known
                )
        self.settings.update(changed)
        return self

    def __sklearn_tags__(self) -> Any:
        """Say to scikit-learn that this is a classifier of dense rows of numbers."""
        from sklearn.utils import ClassifierTags, InputTags, Tags, TargetTags

        return Tags(
            estimator_type="classifier",
            target_tags=TargetTags(required=True),
            classifier_tags=ClassifierTags(),
            input_tags=InputTags(),
        )

    def __sklearn_is_fitted__(self) -> bool:
        """Say to scikit-learn whether `fit` has been called."""
        return hasattr(self, "classes_")
