"""What both panels do: one thing at a time, pair by pair, and never a wrong word."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

import hands
from letterpad.gui.compare.learning_curve_panel import LearningCurvePanel
from letterpad.library import Run
from letterpad.messages import Sentence
from letterpad.training.experiments.spec import Curve, Gain, Planned, Point
from letterpad.training.protocol import CurveLearned, Failed, LearnCurve, Stopped
from letterpad.training.spec import Progress

PLAN = Planned((52, 104, 208, 416, 832), 3, 208, "hash")
POINTS = tuple(
    Point(learner, n, seed, 0.1 * place + 0.02 * seed + 0.2 * learner, 208, 1.0)
    for place, n in enumerate(PLAN.sizes)
    for learner in (0, 1)
    for seed in range(3)
)
GAINS = (Gain(0.05, 0.03, 0.07), Gain(0.001, -0.002, 0.004))
CURVE = Curve(PLAN, 416, 0, POINTS, GAINS)


@pytest.fixture
def pair(run: Any) -> tuple[Run, Run]:
    return run("Mine", "decision-tree"), run("Other", "naive-bayes")


@pytest.fixture
def curve(desk: Callable[..., Any], pair: tuple[Run, Run]) -> Any:
    shown = desk(LearningCurvePanel(), "learning_curve")
    shown.panel.set_pair(*pair)
    return shown


def test_without_two_models_it_says_what_to_choose(curve: Any, pair: tuple[Run, Run]) -> None:
    for one in ((None, None), (pair[0], None), (None, pair[1])):
        curve.panel.set_pair(*one)
        assert "Choose two models of your own above" in curve.label("text")
        assert not curve.start.isEnabled()
        assert curve.label("sentence") == "Would more letters help?"


def test_models_of_other_letters_are_refused_in_words(
    curve: Any, pair: tuple[Run, Run], run: Any
) -> None:
    curve.panel.set_pair(pair[0], run("Third", "naive-bayes", letters_hash="other"))
    assert "“Mine” and “Third” learned from different sets of letters" in curve.label("text")
    assert not curve.start.isEnabled()


def test_before_it_begins_it_says_what_is_done_and_how_long_it_takes(curve: Any) -> None:
    assert "five numbers of letters, three times each" in curve.label("text")
    # 0.01 s a letter and algorithm, for 3 x (832 + 416 + 208 + 104 + 52) letters.
    assert curve.label("text").endswith("That takes about 97 s.") or "2 min" in curve.label("text")


def test_points_arrive_while_it_trains_and_stop_keeps_them(curve: Any) -> None:
    hands.click(curve.start)
    (request,) = curve.requests
    assert isinstance(request, LearnCurve)
    assert request.known == ()
    assert not curve.start.isEnabled()
    panel = curve.panel
    panel.set_busy_with("curve")
    panel.take(PLAN)
    for point in POINTS[:4]:
        panel.take(point)
    assert panel._chart.n_items() == 2
    panel.take(Progress("experiment", "training 5 of 30", 0.1, 4.0, 60.0))
    assert curve.label("text") == "training 5 of 30 · about 60 s left"
    hands.click(curve.stop)
    assert curve.stops == ["stop"]
    panel.set_busy_with("")
    panel.take(Stopped())
    assert curve.label("text").startswith("Stopped after 4 of 30 trainings")
    assert curve.start.text() == "Continue"
    assert panel._chart.n_items() == 2
    hands.click(curve.start)
    assert curve.requests[-1].known == POINTS[:4]
    assert curve.requests[-1].known_hash == "hash"
    panel.take(PLAN)
    panel.take(CurveLearned(CURVE))
    assert panel._chart.n_items() == 10
    assert curve.label("sentence").startswith("Twice the letters, 832 instead of 416, brought")
    assert "the same 208 letters" in curve.label("text")
    assert not curve.start.isEnabled()  # the same again would bring the same
    assert curve.bar.value() == curve.bar.maximum()


def test_what_others_train_is_said_and_nothing_of_it_is_shown(curve: Any) -> None:
    curve.panel.set_busy_with("training")
    assert "Other models are being trained now" in curve.label("text")
    assert not curve.start.isEnabled()
    curve.panel.take(PLAN)  # of the other panel
    curve.panel.take(POINTS[0])
    curve.panel.take(Progress("experiment", "of others", 0.5))
    assert "of others" not in curve.label("text")
    assert curve.panel._chart.n_items() == 0
    curve.panel.set_busy_with("")
    assert curve.start.isEnabled()


def test_a_failure_is_a_sentence_and_can_be_tried_again(curve: Any) -> None:
    hands.click(curve.start)
    curve.panel.take(Failed(Sentence("Memory ran out."), "Traceback"))
    assert curve.label("text") == "Memory ran out."
    hands.click(curve.start)
    assert len(curve.requests) == 2
    assert "Memory" not in curve.label("text")


def test_letters_that_have_changed_since_are_refused_in_words(curve: Any) -> None:
    hands.click(curve.start)
    curve.panel.take(replace(PLAN, letters_hash="of today"))
    assert curve.stops == ["stop"]
    curve.panel.take(POINTS[0])  # it was on its way
    curve.panel.take(Stopped())
    assert "the files have changed" in curve.label("text")
    assert curve.panel._chart.n_items() == 0


def test_another_pair_meanwhile_shows_its_own_and_each_keeps_what_it_has(
    curve: Any, pair: tuple[Run, Run], run: Any
) -> None:
    hands.click(curve.start)
    curve.panel.set_busy_with("curve")
    curve.panel.take(PLAN)
    curve.panel.take(POINTS[0])
    third = run("Third", "svm")
    curve.panel.set_pair(pair[0], third)
    assert curve.label("text").startswith("The models of another pair are being trained: Decision")
    assert curve.panel._chart.n_items() == 0
    assert not curve.start.isEnabled()
    assert curve.stop.isEnabled()
    curve.panel.take(Progress("experiment", "training 2 of 30", 0.5))
    assert "training 2" not in curve.label("text")
    curve.panel.set_busy_with("")
    curve.panel.take(CurveLearned(CURVE))
    assert curve.panel._chart.n_items() == 0
    assert curve.start.isEnabled()
    curve.panel.set_pair(*pair)
    assert curve.panel._chart.n_items() == 10
    assert curve.label("sentence").startswith("Twice the letters")


def test_what_was_found_before_is_asked_for_once_and_shown(
    curve: Any, pair: tuple[Run, Run], run: Any
) -> None:
    ((spec, letters_hash),) = curve.asked
    assert letters_hash == "hash"
    curve.panel.show_kept(spec, CURVE)
    assert curve.label("sentence").startswith("Twice the letters")
    assert curve.panel._chart.n_items() == 10
    curve.panel.set_pair(run("A", "svm"), pair[1])
    assert len(curve.asked) == 2
    curve.panel.show_kept(spec, replace(CURVE, half=1))  # late, and of another pair
    assert curve.label("sentence") == "Would more letters help?"
    curve.panel.set_pair(*pair)
    assert len(curve.asked) == 2
    assert "832 instead of 416" in curve.label("sentence")


def test_a_run_that_was_renamed_keeps_its_curve(curve: Any, pair: tuple[Run, Run]) -> None:
    curve.panel.show_kept(curve.asked[0][0], CURVE)
    renamed = [replace(each, card=replace(each.card, name=f"{each.card.name}!")) for each in pair]
    curve.panel.set_runs(renamed)
    assert curve.label("sentence").startswith("Twice the letters")
    assert curve.panel._pair == tuple(renamed)


def test_the_window_starts_without_what_the_panels_need_later() -> None:
    script = (
        "import sys\n"
        "import letterpad.gui.compare.learning_curve_panel, letterpad.gui.compare.repeat_panel\n"
        "late = {'sklearn', 'scipy', 'pyqtgraph', 'letterpad.training.experiments.fits'}\n"
        "assert not late & set(sys.modules), late & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
