"""Train, Stop and the curve: what takes turns with what."""

from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hands import click
from letterpad.letters.data_spec import Builtin
from letterpad.training.spec import CurvePoint, Progress


def test_train_and_stop_take_turns(ready: Any, qtbot: QtBot) -> None:
    train, stop = ready.button("train_button"), ready.button("stop_button")
    for end in ("finished", "failed", "stopped"):
        assert (train.isEnabled(), stop.isEnabled()) == (True, False)
        ready.panel.training_started()
        assert (train.isEnabled(), stop.isEnabled()) == (False, True)
        assert not ready.button("search_button").isEnabled()
        if end == "finished":
            ready.panel.training_finished(ready.run())
        elif end == "failed":
            ready.panel.training_failed("No.", "")
        else:
            ready.panel.training_stopped()
    assert (train.isEnabled(), stop.isEnabled()) == (True, False)
    assert ready.said == []
    ready.panel.training_started()
    click(stop)
    assert ready.said == [("stop_requested",)]


def test_the_focus_goes_from_train_to_stop_and_back(ready: Any) -> None:
    train, stop = ready.button("train_button"), ready.button("stop_button")
    for button in (train, ready.button("search_button")):
        button.setFocus()
        ready.panel.training_started()
        assert stop.hasFocus()
        ready.panel.training_stopped()
        assert train.hasFocus()
    other = ready.find(QWidget, "algorithm_chooser")
    other.setFocus()
    ready.panel.training_started()
    ready.panel.training_stopped()
    assert other.hasFocus()


def test_points_of_progress_become_curves(ready: Any) -> None:
    curves = ready.panel.training_view.training_curves
    ready.panel.training_started()
    for step in (1, 2):
        point = CurvePoint(step, 10, "epoch", 2.0 / step, 0.4 * step, 2.1 / step, 0.3 * step)
        ready.panel.show_progress(Progress("fit", "", step / 10, point=point))
    assert [point.step for point in curves.points] == [1, 2]
    assert ready.label("training_detail") == "training 80.0 % · validation 60.0 %"
    ready.panel.training_finished(ready.run())
    assert len(curves.points) == 2  # to be looked at
    ready.panel.training_started()
    assert curves.points == ()


def test_curves_of_other_letters_are_cleared(ready: Any) -> None:
    curves = ready.panel.training_view.training_curves
    ready.panel.training_started()
    point = CurvePoint(1, 10, "epoch", 2.0, 0.4)
    ready.panel.show_progress(Progress("fit", "", 0.1, point=point))
    ready.choose("classes_chooser", "both")
    assert len(curves.points) == 1  # it is being trained on the letters from before
    ready.panel.training_finished(ready.run())
    ready.choose("classes_chooser", "upper")
    assert curves.points == ()


def test_progress_after_the_end_changes_nothing(ready: Any) -> None:
    ready.panel.training_started()
    ready.panel.training_stopped()
    ready.panel.show_progress(Progress("fit", "late", 0.5, point=CurvePoint(1, 2, "epoch", 1.0)))
    assert "late" not in ready.label("training_text")
    assert ready.panel.training_view.training_curves.points == ()


def test_a_one_shot_fit_says_why_there_is_no_curve(ready: Any) -> None:
    ready.choose("algorithm_chooser", "tree")
    assert ready.label("training_curves_sentence") == ready.TREE.curve
    ready.panel.training_started()
    assert ready.label("training_curves_sentence") == ready.TREE.curve
    ready.panel.training_stopped()
    ready.choose("algorithm_chooser", "net")
    assert ready.label("training_curves_sentence") != ready.TREE.curve


def test_the_result_gives_way_when_another_training_is_prepared(ready: Any) -> None:
    ready.panel.training_started()
    ready.panel.training_finished(ready.run())
    ready.panel.set_letters(Builtin(), ready.letters())  # read again: nobody changed anything
    assert ready.label("training_result") == "82.4 %"
    ready.type_in("train_size", 500)
    assert ready.label("training_result") == ""
    assert "200 are held out" in ready.label("training_text")


def test_a_search_that_was_put_aside_can_be_shown_again(ready: Any) -> None:
    search = ready.button("search_button")
    ready.panel.training_started()
    assert not search.isEnabled()
    ready.panel.set_has_search(True)
    click(search)
    assert [what for what, *_ in ready.said] == ["search_requested"]
    ready.panel.set_has_search(False)
    assert not search.isEnabled()
