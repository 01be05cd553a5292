"""What is counted once of two models' answers, beside scikit-learn's counts."""

import numpy as np
import pytest

from letterpad.assessment.pair_facts import WHO_IS_RIGHT, facts_of
from letterpad.assessment.paired import Paired

N, K = 3000, 8


@pytest.fixture
def paired():
    random = np.random.default_rng(2)
    labels = random.integers(0, K, N)
    first, second = (random.dirichlet(np.ones(K), N).astype(np.float32) for _ in range(2))
    first[np.arange(N), labels] += 0.2
    indices = np.sort(random.permutation(9 * N)[:N])
    writers = random.integers(0, 12, N).astype(str)
    return Paired(indices, labels, tuple("ABCDEFGH"), first, second, writers)


def test_the_matrices_are_scikit_learns(paired):
    from sklearn.metrics import confusion_matrix

    facts = facts_of(paired)
    for counts, answers in (
        (facts.first_counts, paired.first.argmax(axis=1)),
        (facts.second_counts, paired.second.argmax(axis=1)),
    ):
        assert np.array_equal(counts, confusion_matrix(paired.labels, answers))


def test_every_letter_is_in_one_cell_the_surest_mistakes_first(paired):
    facts = facts_of(paired)
    assert sorted(np.concatenate(facts.cells).tolist()) == list(range(N))
    for (first, second), cell in zip(WHO_IS_RIGHT, facts.cells, strict=True):
        assert (facts.first_right[cell] == first).all()
        assert (facts.second_right[cell] == second).all()
    assert (np.diff(facts.second_sure[facts.cells[1]]) <= 0).all()
    assert (np.diff(facts.first_sure[facts.cells[2]]) <= 0).all()
    both = np.minimum(facts.first_sure, facts.second_sure)[facts.cells[0]]
    assert (np.diff(both) >= 0).all()


def test_writers_are_counted_whole_and_among_chosen_letters(paired):
    facts = facts_of(paired)
    chosen = paired.labels == 3
    for only in (None, chosen):
        here = np.ones(N, bool) if only is None else only
        for place, name in enumerate(facts.writers):
            mine = here & (paired.writers == name)
            expected = [
                mine.sum(),
                (mine & facts.first_right).sum(),
                (mine & facts.second_right).sum(),
            ]
            assert [counts[place] for counts in facts.of_writers(only)] == expected


def test_a_chosen_letter_counts_once_in_each_cell_that_it_is_in(paired):
    facts = facts_of(paired)
    chosen = np.zeros(N, bool)
    chosen[:400] = True
    counts = facts.counts_of(chosen)
    for label, answer in ((0, 0), (3, 5)):
        either = (facts.first == answer) | (facts.second == answer)
        assert counts[label, answer] == (chosen & (paired.labels == label) & either).sum()


def test_without_writers_there_is_nothing_to_count_by_writer(paired):
    nobody = Paired(paired.indices, paired.labels, paired.classes, paired.first, paired.second)
    facts = facts_of(nobody)
    assert facts.writers == ()
    assert [len(counts) for counts in facts.of_writers(paired.labels == 3)] == [0, 0, 0]
