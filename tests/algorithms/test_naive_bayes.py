"""Naive Bayes: what counts as ink."""

from typing import Any

import numpy as np

from letterpad.letters.letterset import LetterSet


def test_bayes_counts_a_pixel_at_the_bound_as_paper(
    bar_letters: LetterSet, answers_both_ways: Any
) -> None:
    asked = bar_letters.features[400:].copy()
    asked[:, ::2] = np.float32(0.3)
    expected, answers, _ = answers_both_ways("naive-bayes", asked, ink_from=0.3)
    np.testing.assert_allclose(answers, expected, atol=1e-4)
