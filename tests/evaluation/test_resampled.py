"""The corrected resampled t test, against scipy's t distribution and by hand."""

import math
import subprocess
import sys

import numpy as np
import pytest
from scipy import stats
from scipy.special import betainc

from letterpad.evaluation.resampled import (
    incomplete_beta,
    resampled_t,
    t_quantile,
    t_two_sided,
)


def test_it_is_what_the_formula_gives_with_scipys_t() -> None:
    rng = np.random.default_rng(0)
    for k, n_train, n_test in [(2, 80, 20), (5, 800, 200), (10, 16_640, 4_160), (50, 500, 4_160)]:
        differences = rng.normal(0.01, 0.02, k)
        result = resampled_t(differences, n_train, n_test)
        spread = math.sqrt((1 / k + n_test / n_train) * np.var(differences, ddof=1))
        t = differences.mean() / spread
        assert result.mean == pytest.approx(differences.mean(), abs=1e-12)
        assert result.t == pytest.approx(t, rel=1e-12)
        assert result.p_value == pytest.approx(2 * stats.t.sf(abs(t), k - 1), abs=1e-9)
        expected = stats.t.interval(0.95, k - 1, differences.mean(), spread)
        assert result.interval == pytest.approx(expected, abs=1e-9)


def test_it_is_more_careful_than_a_plain_t_test() -> None:
    differences = np.array([0.004, 0.012, 0.007, 0.001, 0.009, 0.010, 0.003, 0.008, 0.006, 0.005])
    plain = stats.ttest_1samp(differences, 0.0).pvalue
    corrected = resampled_t(differences, 800, 200).p_value
    assert plain < 0.001 < corrected


def test_students_t_and_the_beta_function_are_scipys() -> None:
    for freedom in (1, 2, 3, 9, 29, 199):
        for t in (0.0, 0.3, 1.0, 2.2, 7.0, 40.0):
            assert t_two_sided(t, freedom) == pytest.approx(2 * stats.t.sf(t, freedom), abs=1e-9)
        for share in (0.5, 0.8, 0.975, 0.9999):
            expected = stats.t.ppf(share, freedom)
            assert t_quantile(share, freedom) == pytest.approx(expected, rel=1e-9, abs=1e-9)
    for a, b, x in [(0.5, 0.5, 0.1), (3, 8, 0.6), (100, 2, 0.97), (2, 100, 0.001), (1, 1, 0.5)]:
        assert incomplete_beta(a, b, x) == pytest.approx(betainc(a, b, x), abs=1e-9)
    assert incomplete_beta(2, 3, 0.0) == 0.0
    assert incomplete_beta(2, 3, 1.0) == 1.0


def test_differences_that_never_vary_need_no_t() -> None:
    none = resampled_t(np.zeros(5), 80, 20)
    assert (none.mean, none.t, none.p_value, none.interval) == (0.0, 0.0, 1.0, (0.0, 0.0))
    same = resampled_t(np.full(5, -0.25), 80, 20)
    assert (same.t, same.p_value, same.interval) == (-math.inf, 0.0, (-0.25, -0.25))


@pytest.mark.parametrize(("k", "n_train", "n_test"), [(1, 10, 10), (3, 0, 10), (3, 10, 0)])
def test_what_cannot_be_tested_is_refused(k: int, n_train: int, n_test: int) -> None:
    with pytest.raises(ValueError, match="two or more differences"):
        resampled_t(np.arange(k) / 10, n_train, n_test)


def test_the_window_may_import_it_without_scipy() -> None:
    script = (
        "import sys, letterpad.evaluation.resampled\n"
        "assert not {'scipy', 'sklearn'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
