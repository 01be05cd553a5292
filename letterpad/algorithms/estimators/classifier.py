"""What the classifiers here have in common: scikit-learn's base classes, and a prediction."""

from collections.abc import Sequence

from sklearn.base import BaseEstimator, ClassifierMixin

from letterpad.algorithms.algorithm import Features, Labels, Probabilities
from letterpad.messages import Text


class Classifier(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
    """A classifier that learns to give probabilities.

    Attributes
    ----------
    classes_ : int64 array of shape (n_classes,)
    notes_ : sequence of Text
        Sentences for the user on how the fit went.
    """

    classes_: Labels
    notes_: Sequence[Text]

    def predict_proba(self, X: Features) -> Probabilities:  # noqa: N803
        """Return probabilities of shape (n_samples, n_classes); rows sum to 1."""
        raise NotImplementedError

    def predict(self, X: Features) -> Labels:  # noqa: N803
        """Return the most probable class of each sample: int64 array of shape (n_samples,)."""
        answers: Labels = self.classes_[self.predict_proba(X).argmax(axis=1)]
        return answers
