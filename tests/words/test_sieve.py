"""The sieve leaves out candidates, and never a single unit."""

import numpy as np

from letterpad.words import resource
from letterpad.words.candidates import candidates_of
from letterpad.words.geometry import N_SHAPE
from letterpad.words.sieve import Sieve
from letterpad.words.units import units_of
from printed_words import word


def sieve(threshold: float) -> Sieve:
    zeros = np.zeros(N_SHAPE, np.float32)
    hidden = np.zeros((N_SHAPE, 2), np.float32)
    return Sieve(
        zeros, zeros + 1, hidden, np.ones(2, np.float32), np.ones(2, np.float32), threshold
    )


def test_single_units_are_always_kept() -> None:
    candidates = candidates_of(units_of(word("TEN")))
    assert len(sieve(0).kept(candidates)) == len(candidates)
    kept = candidates.take(sieve(9).kept(candidates))
    assert (kept.end - kept.begin == 1).all()
    assert len(kept) == len(candidates.units)


def test_it_is_made_of_arrays_again() -> None:
    candidates = candidates_of(units_of(word("TEN")))
    shipped = resource.shipped().sieve
    again = Sieve.of(shipped.arrays())
    assert again.kept(candidates).tolist() == shipped.kept(candidates).tolist()


def test_the_shipped_one_keeps_the_letters() -> None:
    candidates = candidates_of(units_of(word("TEN")))
    kept = candidates.take(resource.shipped().sieve.kept(candidates))
    whole = [{span[0] for span in spans} for spans in kept.spans]
    assert all(strokes in whole for strokes in ({0, 1}, {2, 3, 4, 5}, {6}))
    assert len(kept) < len(candidates)
