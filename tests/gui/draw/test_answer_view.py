"""The answer, the bars and the live question behind them."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hands import click
from letterpad.gui.draw.answer_view import NO_LETTER_RULE, NOTHING, AnswerView
from letterpad.letters.classes import SCHEMES
from letterpad.letters.synthetic import handwriting
from letterpad.recognition.prediction import Prediction
from letterpad.recognition.reasons import REASONS, Reason
from letterpad.recognition.recognizer import Recognizer
from letterpad.recognition.sureness import RULE, Sureness

CLASSES = ("A", "K", "R")


def prediction(*probabilities: float, empty: bool = False) -> Prediction:
    picture = np.full((28, 28), 0 if empty else 9, dtype=np.uint8)
    return Prediction(CLASSES, np.array(probabilities, dtype=np.float32), picture, 0.1)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("probabilities", "text", "words"),
    [
        ((0.002, 0.001, 0.997), "R", "sure"),
        ((0.02, 0.008, 0.972), "R", "sure, then A 2.0 %, K 0.8 %"),
        ((0.02, 0.08, 0.90), "R", "probably, then K 8.0 %, A 2.0 %"),
        ((0.05, 0.10, 0.85), "R?", "not sure: R or K"),
        ((0.44, 0.31, 0.25), "A?", "not sure: A, K or R"),
    ],
)
def test_answer_is_the_letter_and_words_say_how_sure_it_is(
    qtbot: QtBot, probabilities: tuple[float, ...], text: str, words: str
) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    view.show_prediction(prediction(*probabilities))
    assert view.answer.text() == text
    assert plain(view.runner_up.text()) == words
    assert view.sureness.toolTip() == view.runner_up.toolTip() == str(RULE)
    assert words in plain(view.answer.accessibleDescription())
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


def test_it_says_so_where_it_may_well_be_another_letter(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    shares = np.array([0.44, 0.25, 0.09, 0.08, 0.07, 0.07], dtype=np.float32)
    picture = np.full((28, 28), 9, dtype=np.uint8)
    view.show_prediction(Prediction(tuple("ITFJLE"), shares, picture, 0.1))
    assert view.answer.text() == "I?"
    assert view.runner_up.text() == "not sure: I, T or another letter"


def test_i_and_l_cannot_be_taken_for_each_other(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    picture = np.full((28, 28), 9, dtype=np.uint8)

    def show(i: float, small_l: float) -> None:
        shares = np.array([i, small_l, 1 - i - small_l], dtype=np.float32)
        cased = {"I": i, "i": 0.0, "L": 0.0, "l": small_l, "T": 1 - i - small_l, "t": 0.0}
        view.show_prediction(Prediction(("I", "L", "T"), shares, picture, 0.1, cased=cased))

    usual = view.answer.font().families()
    show(0.55, 0.44)
    assert view.answer.text() == "I?"
    assert view.runner_up.text() == "not sure: I or l (small L)"
    with_serifs = view.answer.font().families()
    assert "Serif" in with_serifs[0]
    show(0.01, 0.99)
    assert view.answer.text() == "l"
    assert plain(view.runner_up.text()) == "sure: l (small L), then I 1.0 %"
    assert view.answer.font().families() == with_serifs
    show(0.0, 0.0)
    assert view.answer.text() == "T"
    assert view.answer.font().families() == usual


def test_what_is_no_letter_has_grey_bars_and_says_why(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    none = told((0.97, 0.02, 0.01), letter=0.2, letter_from=0.5)
    view.show_prediction(none)
    assert view.answer.text() == NOTHING
    assert not view.answer.isEnabled()
    assert view.sureness.text() == "no letter"
    assert view.sureness.toolTip() == str(NO_LETTER_RULE)
    assert view.runner_up.text() == "nearest: A, K"
    assert "97" not in view.bars.accessibleDescription()
    assert view.bars.values() == pytest.approx((0.97, 0.02, 0.01))
    view.show_prediction(replace(none, reason=Reason.SEVERAL))
    assert view.runner_up.text() == str(REASONS[Reason.SEVERAL])
    assert "several letters" in view.answer.accessibleDescription()
    view.show_prediction(replace(none, letter=0.9))
    assert view.answer.text() == "A"
    assert view.answer.isEnabled()
    assert "A 97.0%" in view.bars.accessibleDescription()


def test_what_may_be_no_letter_has_a_question_mark(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    doubtful = told((0.97, 0.02, 0.01), letter=0.8, letter_from=0.5)
    view.show_prediction(doubtful)
    assert view.answer.text() == "A?"
    assert view.sureness.text() == "not sure"
    assert view.runner_up.text() == "A or no letter at all"
    view.show_prediction(replace(doubtful, reason=Reason.WORD))
    assert view.answer.text() == "A?"
    assert view.runner_up.text() == str(REASONS[Reason.WORD])


def long_answers() -> list[Prediction]:
    none = told((0.6, 0.3, 0.1), letter=0.2, letter_from=0.5)
    return [
        prediction(0.0, 0.0, 0.0, empty=True),
        prediction(1.0, 0.0, 0.0),
        told((0.96, 0.04, 0.0)),
        told((0.45, 0.3, 0.25)),
        told((0.99, 0.01, 0.0), letter=0.8, letter_from=0.5),
        none,
        *(replace(none, reason=reason) for reason in Reason),
    ]


def check_that_all_fits(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    view.resize(293, 702)  # what the answer has at 1024 x 768
    view.show()
    places = set()
    heights = set()
    for shown in long_answers():
        view.show_prediction(shown)
        QApplication.processEvents()
        needed = view.sureness.fontMetrics().horizontalAdvance(view.sureness.text())
        assert needed <= view.sureness.width()
        room = view.runner_up.contentsRect()
        metrics, wrap = view.runner_up.fontMetrics(), Qt.TextFlag.TextWordWrap
        needed = metrics.boundingRect(room, wrap, view.runner_up.text()).height()
        assert needed <= view.runner_up.height(), view.runner_up.text()
        heights.add(needed)
        parts = (view.answer, view.sureness, view.runner_up, view.bars)
        places.add(tuple(part.geometry().getRect() for part in parts))
    assert len(heights) > 1
    assert len(places) == 1


def test_the_words_fit_a_small_window_and_nothing_moves_when_they_come(qtbot: QtBot) -> None:
    check_that_all_fits(qtbot)


def test_german_words_fit_a_small_window(qtbot: QtBot, german: None) -> None:
    check_that_all_fits(qtbot)


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


def test_the_window_marks_what_evaluate_counts(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    shipped = Recognizer.shipped()
    inks = handwriting.letters(78, SCHEMES["A-Z"], seed=2).inks
    assert inks is not None
    said = shipped.sureness(shipped.answers_to_inks(inks), of_ink=True)
    assert len(set(said)) >= 3
    for ink, sureness in zip(inks, said, strict=True):
        view.show_prediction(shipped.predict(ink))
        assert view.answer.text().endswith("?") == sureness.is_marked
        assert (view.answer.text() == NOTHING) == (sureness is Sureness.NO_LETTER)


@pytest.mark.parametrize(
    ("cased", "said"),
    [
        ({"A": 0.1, "a": 0.8}, "lower case, by its height on the lines"),
        ({"A": 0.8, "a": 0.1}, "upper case, by its height on the lines"),
    ],
)
def test_it_says_where_the_lines_tell_the_case(
    qtbot: QtBot, cased: dict[str, float], said: str
) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    view.show_prediction(told((0.9, 0.08, 0.02), cased=cased, is_case_by_lines=True))
    assert plain(view.runner_up.text()) == f"probably, then K 8.0 %, R 2.0 %\n{said}"
    assert said in view.answer.accessibleDescription()
    view.show_prediction(told((0.6, 0.3, 0.1), cased=cased, is_case_by_lines=True))
    assert view.runner_up.text().endswith(f"\n{said}")
    view.show_prediction(told((0.9, 0.08, 0.02), cased=cased))
    assert said not in view.runner_up.text()


def test_the_bars_make_room_for_the_offer_to_fit(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    view.resize(330, 560)
    view.show()
    least = view.minimumSizeHint().height()
    view.fit_offer.offer(5)
    assert view.fit_offer.isVisible()
    assert view.minimumSizeHint().height() <= least
    view.fit_offer.hide()
    assert view.minimumSizeHint().height() == least
