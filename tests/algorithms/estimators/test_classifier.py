"""A classifier answers with the class that it finds most probable."""

import numpy as np
import pytest


def test_the_most_probable_class_is_the_answer() -> None:
    from letterpad.algorithms.estimators.classifier import Classifier

    class Fixed(Classifier):
        classes_ = np.array([3, 5, 9])

        def predict_proba(self, X: np.ndarray) -> np.ndarray:  # noqa: N803
            return X

    answers = Fixed().predict(np.array([[0.1, 0.8, 0.1], [0.4, 0.2, 0.4], [0, 0, 1.0]]))
    assert answers.tolist() == [5, 3, 9]
    assert Fixed().score(np.eye(3), np.array([3, 5, 5])) == pytest.approx(2 / 3)


def test_it_is_a_classifier_to_scikit_learn() -> None:
    from sklearn.base import clone, is_classifier

    from letterpad.algorithms.estimators.classifier import Classifier

    assert is_classifier(Classifier())
    assert type(clone(Classifier())) is Classifier
    with pytest.raises(NotImplementedError):
        Classifier().predict_proba(np.zeros((1, 784), np.float32))
