"""The answer, the bars and the live question behind them."""

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hands import click
from letterpad.gui.draw.answer_view import NOTHING, AnswerView
from letterpad.recognition.recognizer import CONFORMAL_RULE, NOT_SURE_RULE, Prediction

CLASSES = ("A", "K", "R")


def prediction(*probabilities: float, empty: bool = False) -> Prediction:
    picture = np.full((28, 28), 0 if empty else 9, dtype=np.uint8)
    return Prediction(CLASSES, np.array(probabilities, dtype=np.float32), picture, 0.1)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("probabilities", "text"),
    [
        ((0.02, 0.08, 0.90), "R"),
        ((0.10, 0.35, 0.55), "R"),  # a lead of exactly 20 points is enough
        ((0.10, 0.40, 0.50), "R?"),  # too near to the next
        ((0.45, 0.20, 0.35), "A?"),  # under half
    ],
)
def test_answer_is_the_letter_and_a_question_mark_when_unsure(
    qtbot: QtBot, probabilities: tuple[float, ...], text: str
) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    view.show_prediction(prediction(*probabilities))
    assert view.answer.text() == text
    assert view.bars.values() == pytest.approx(probabilities)
    assert view.bars.classes() == CLASSES


def test_nothing_drawn_has_no_answer(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    assert view.answer.text() == NOTHING
    view.show_prediction(prediction(0.0, 0.1, 0.9))
    view.show_prediction(prediction(0.0, 0.0, 0.0, empty=True))
    assert view.answer.text() == NOTHING
    assert not view.bars.values().any()


def test_runners_up_are_named_in_order(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    view.show_prediction(prediction(0.07, 0.03, 0.90))
    assert plain(view.runner_up.text()) == "then A 7 %, K 3 %"
    assert view.bars.accessibleDescription() == "R 90.0%, A 7.0%, K 3.0%"


def told(probabilities: tuple[float, ...], **more: object) -> Prediction:
    picture = np.full((28, 28), 9, dtype=np.uint8)
    shares = np.array(probabilities, dtype=np.float32)
    return Prediction(CLASSES, shares, picture, 0.1, coverage={"0.95": 0.2}, **more)


def test_a_case_is_shown_where_it_can_be_told(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    view.show_prediction(told((0.9, 0.1, 0.0), cased={"A": 0.1, "a": 0.8, "K": 0.1}))
    assert view.answer.text() == "a"
    view.show_prediction(told((0.9, 0.1, 0.0), cased={"A": 0.5, "a": 0.4, "K": 0.1}))
    assert view.answer.text() == "A"


def test_unsure_of_a_model_with_coverage_names_the_likely_letters(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    view.show_prediction(told((0.45, 0.3, 0.25)))
    assert view.answer.text() == "A?"
    assert view.runner_up.text() == "not sure, may be A, K or R"
    assert view.sureness.toolTip() == str(CONFORMAL_RULE)
    view.show_prediction(told((0.45, 0.35, 0.19)))
    assert view.runner_up.text() == "not sure, may be A or K"
    view.show_prediction(told((0.7, 0.19, 0.11)))
    assert view.answer.text() == "A"
    assert plain(view.runner_up.text()) == "then K 19 %, R 11 %"
    view.show_prediction(prediction(0.45, 0.35, 0.2))
    assert view.sureness.toolTip() == str(NOT_SURE_RULE)
    assert plain(view.runner_up.text()) == "not sure, then K 35 %, R 20 %"


def test_what_is_no_letter_has_bars_and_no_answer(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    view.show_prediction(told((0.6, 0.3, 0.1), letter=0.2, letter_from=0.5))
    assert view.answer.text() == NOTHING
    assert not view.answer.isEnabled()
    assert view.sureness.text() == "no letter"
    assert plain(view.runner_up.text()) == "nearest: A 60 %, K 30 %"
    assert view.bars.values() == pytest.approx((0.6, 0.3, 0.1))
    view.show_prediction(told((0.6, 0.3, 0.1), letter=0.6, letter_from=0.5))
    assert view.answer.text() == "A?"
    assert view.answer.isEnabled()


def test_the_words_beside_the_answer_fit_a_small_window(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    view.resize(293, 702)  # what the answer has at 1024 x 768
    view.show()
    for shown in (told((0.45, 0.3, 0.25)), told((0.6, 0.3, 0.1), letter=0.2, letter_from=0.5)):
        view.show_prediction(shown)
        needed = view.sureness.fontMetrics().horizontalAdvance(view.sureness.text())
        assert needed <= view.sureness.width()


def test_nothing_moves_when_an_answer_comes(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    view.resize(293, 702)
    view.show()
    places = set()
    heights = set()
    for shown in (
        prediction(0.0, 0.0, 0.0, empty=True),
        prediction(1.0, 0.0, 0.0),
        told((0.96, 0.04, 0.0)),  # one line of runners-up
        told((0.45, 0.3, 0.25)),  # two
        told((0.6, 0.3, 0.1), letter=0.2, letter_from=0.5),
    ):
        view.show_prediction(shown)
        QApplication.processEvents()
        heights.add(view.runner_up.heightForWidth(view.runner_up.width()))
        parts = (view.answer, view.sureness, view.bars)
        places.add((*(part.geometry().getRect() for part in parts), view.runner_up.y()))
    assert len(heights) > 1
    assert len(places) == 1


def test_sets_of_another_coverage_have_no_say(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    picture = np.full((28, 28), 9, dtype=np.uint8)
    shares = np.array((0.45, 0.35, 0.2), dtype=np.float32)
    view.show_prediction(Prediction(CLASSES, shares, picture, 0.1, coverage={"0.99": 0.01}))
    assert view.answer.text() == "A?"
    assert plain(view.runner_up.text()) == "not sure, then K 35 %, R 20 %"
    assert view.sureness.toolTip() == str(NOT_SURE_RULE)


def test_many_likely_letters_are_counted(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    picture = np.full((28, 28), 9, dtype=np.uint8)
    shares = np.full(5, 0.2, dtype=np.float32)
    view.show_prediction(Prediction(tuple("ABCDE"), shares, picture, 0.1, coverage={"0.95": 0.1}))
    assert view.runner_up.text() == "not sure, may be one of 5 letters"


def test_choosing_the_cases_is_told_and_setting_them_is_not(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    view.show()
    chosen: list[bool] = []
    view.apart_chosen.connect(chosen.append)
    assert not view.apart.isVisible()
    view.set_apart(can=True, are=True)
    assert view.apart.isVisible()
    assert view.apart.isChecked()
    assert chosen == []
    click(view.apart)
    assert chosen == [False]
    view.set_apart(can=False, are=False)
    assert not view.apart.isVisible()
