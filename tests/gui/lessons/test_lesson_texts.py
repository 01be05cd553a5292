"""What a step sets is said in one line."""

import pytest
from PySide6.QtWidgets import QApplication

from lesson_runs import spec
from letterpad.gui.lessons.lesson_texts import controls_text


@pytest.mark.usefixtures("qapp")
def test_what_is_set_is_said() -> None:
    assert controls_text(spec(letters="5,000", classes="A-J", leave_out="I J")) == (
        "5,000 letters (A to J, both cases merged) · without I, J · train on 4,000 · "
        "Logistic regression · random state 42"
    )
    made = spec(parameters="C=0.1", split="stratified", train_on="500", random_state="7")
    assert controls_text(made) == (
        "20,800 letters (A to Z, both cases merged) · train on 500 · Logistic regression · "
        "C 0.1 · stratified · random state 7"
    )


@pytest.mark.usefixtures("german")
def test_numbers_are_written_as_the_language_does(qapp: QApplication) -> None:
    assert "5.000" in controls_text(spec(letters="5,000"))
    assert "0,1" in controls_text(spec(parameters="C=0.1"))
