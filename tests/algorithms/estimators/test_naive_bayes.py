"""Naive Bayes answers as scikit-learn's does, and gives what it counted."""

import numpy as np

from letterpad.letters.letterset import LetterSet


def test_it_is_scikit_learns_and_gives_what_it_counted(bar_letters: LetterSet) -> None:
    from sklearn.naive_bayes import BernoulliNB

    from letterpad.algorithms.estimators.naive_bayes import NaiveBayes

    features, labels = bar_letters.features[:400], bar_letters.labels[:400]
    ours, plain = (
        kind(alpha=0.5, binarize=0.3).fit(features, labels) for kind in (NaiveBayes, BernoulliNB)
    )
    np.testing.assert_array_equal(
        ours.predict_proba(bar_letters.features[400:]),
        plain.predict_proba(bar_letters.features[400:]),
    )
    (kept,) = ours.weight_arrays().values()
    assert kept.dtype == np.float32
    of_class = features[labels == 2] > 0.3
    counted = (of_class.sum(axis=0) + 0.5) / (len(of_class) + 1.0)
    np.testing.assert_allclose(np.exp(kept[2]), counted, rtol=1e-5)
