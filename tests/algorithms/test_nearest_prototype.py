"""The nearest prototype's parameters reach its estimator, and it says that one letter is enough."""

from letterpad.algorithms.registry import ALGORITHMS


def test_its_parameters_are_the_estimators() -> None:
    chosen = ALGORITHMS["nearest-prototype"]
    changed = {"prototypes": 5, "variations": 7, "seed": 3}
    assert chosen.build(chosen.settings(changed), 4).get_params() == changed


def test_it_alone_learns_from_one_letter_of_a_class() -> None:
    assert [key for key, each in ALGORITHMS.items() if each.fewest == 1] == ["nearest-prototype"]
