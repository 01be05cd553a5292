"""Who votes on a drawing is who scikit-learn's kneighbors finds."""

import numpy as np
import pytest

from fitted import N_LEARNED, FitBars, fit_bars
from letterpad.explaining.learned import learned
from letterpad.explaining.neighbours import VotingLetters
from letterpad.letters.letterset import LetterSet

__all__ = ["fit_bars"]


@pytest.fixture(params=["by distance", "all the same"])
def voting(request: pytest.FixtureRequest, fit_bars: FitBars) -> tuple[object, VotingLetters]:
    fitted = fit_bars("k-nearest-neighbours", neighbours=5, components=12, weighting=request.param)
    found = learned(fitted.path)
    assert isinstance(found, VotingLetters)
    assert found.by_distance is (request.param == "by distance")
    return fitted.estimator, found


def test_the_voters_are_those_of_scikit_learn(
    voting: tuple[object, VotingLetters], bar_letters: LetterSet
) -> None:
    pipeline, found = voting
    assert found.k == 5
    assert found.letters.shape == (N_LEARNED, 12)
    for letter in range(500, 520):
        votes = found.votes(bar_letters.images[letter])
        projected = pipeline[0].transform(bar_letters.features[letter : letter + 1])
        distances, places = pipeline[1].kneighbors(projected)
        assert votes.places.tolist() == places[0].tolist()
        np.testing.assert_allclose(votes.distances, distances[0], rtol=1e-4)
        assert votes.labels.tolist() == bar_letters.labels[places[0]].tolist()
        shares = pipeline.predict_proba(bar_letters.features[letter : letter + 1])[0]
        np.testing.assert_allclose(votes.of_classes(4), shares, atol=1e-4)
        assert votes.shares.sum() == pytest.approx(1.0)


def test_the_letters_themselves_are_found_in_the_data(
    voting: tuple[object, VotingLetters], bar_letters: LetterSet
) -> None:
    _, found = voting
    # The data in another order, with letters that were not learned from among them.
    order = np.random.default_rng(1).permutation(len(bar_letters))
    points, labels = found.project(bar_letters.images[order]), bar_letters.labels[order]
    places = np.array([3, 77, 399])
    assert order[found.find(places, points, labels)].tolist() == [3, 77, 399]
    others = np.flatnonzero(order >= N_LEARNED)
    assert found.find(places, points[others], labels[others]).tolist() == [-1, -1, -1]


def test_a_letter_that_it_knows_has_all_the_votes(
    voting: tuple[object, VotingLetters], bar_letters: LetterSet
) -> None:
    _, found = voting
    votes = found.votes(bar_letters.images[17])
    assert votes.places[0] == 17
    if found.by_distance:
        assert votes.shares[0] > 0.99
