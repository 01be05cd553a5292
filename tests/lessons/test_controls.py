"""A lesson sets what the training panel sets, and knows a run that was trained so."""

from dataclasses import replace

import pytest

from lesson_runs import card, spec
from letterpad.errors import UserError
from letterpad.lessons.controls import START, changed, check_together, was_trained_so
from letterpad.letters.data_spec import Builtin


def test_controls_are_set_one_by_one() -> None:
    made = spec(
        letters="5,000", classes="A-Z", leave_out="Y Z", algorithm="logistic-regression",
        parameters="C=0.5 iterations=20", split="stratified", train_on="400", random_state="7",
    )  # fmt: skip
    assert made.data == Builtin(5000, classes="A-Z", leave_out=("Y", "Z"))
    assert made.settings == {"C": 0.5, "iterations": 20}
    assert (made.split, made.train_size, made.random_state) == ("stratified", 400, 7)
    assert changed(made, "train on", "all").train_size is None
    assert changed(made, "algorithm", "naive-bayes").settings == {}
    usual = changed(START, "parameters", "C=1")
    assert usual.settings == {}, "only what differs from the defaults is kept"


@pytest.mark.parametrize(
    ("name", "value"),
    [("letters", "1"), ("letters", "1e3"), ("train on", "0"), ("random state", "99999999999"),
     ("classes", "x"), ("split", "parts"), ("parameters", "C=x"), ("colour", "red")],
)  # fmt: skip
def test_other_values_are_refused(name: str, value: str) -> None:
    with pytest.raises(UserError, match=r"must be|can set"):
        changed(START, name, value)


def test_a_class_that_is_left_out_must_be_one() -> None:
    with pytest.raises(UserError, match="no class"):
        check_together(spec(classes="A-J", leave_out="Z"))


def test_a_run_is_known_by_how_it_was_trained() -> None:
    made = spec(letters="520", train_on="416", parameters="C=0.5")
    assert was_trained_so(card(made), made)
    assert was_trained_so(card(made), changed(made, "train on", "all")), "416 of 520 are all"
    for name, value in (
        ("letters", "530"), ("random state", "1"), ("parameters", "C=0.6"), ("train on", "300"),
        ("split", "stratified"), ("algorithm", "naive-bayes"), ("classes", "A-J"),
    ):  # fmt: skip
        assert not was_trained_so(card(made), changed(made, name, value)), name
    assert not was_trained_so(replace(card(made), data={}), made)
