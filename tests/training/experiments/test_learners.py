"""A learner's parameters: its own, and a seed that moves on."""

from dataclasses import replace

import pytest

from letterpad.algorithms.registry import algorithm
from letterpad.errors import UserError
from letterpad.training.experiments.learners import checked, share_of_validation
from letterpad.training.experiments.spec import Learner

BAYES = Learner("naive-bayes", {}, "Bayes")
NET = Learner("neural-net", {"seed": 5}, "Net")


def test_a_seed_moves_the_nets_own_seed_on() -> None:
    assert [checked(NET, seed)[1]["seed"] for seed in (0, 1, 2)] == [5, 6, 7]
    highest = algorithm("neural-net").param("seed").high
    if highest is not None:
        assert checked(replace(NET, settings={"seed": int(highest)}), 1)[1]["seed"] == 0
    assert "seed" not in checked(BAYES, 3)[1]
    with pytest.raises(UserError, match="no parameter"):
        checked(replace(BAYES, settings={"depth": 3}), 0)


def test_the_share_of_validation_is_the_learners_or_the_algorithms() -> None:
    net = algorithm("neural-net")
    assert share_of_validation(NET, net) == net.validation
    assert share_of_validation(replace(NET, validation=0.25), net) == 0.25
    assert share_of_validation(replace(NET, validation=0.0), net) == 0.0
