"""Train, Stop and the curve: what takes turns with what."""

from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hands import click
from letterpad.algorithms.registry import algorithm
from letterpad.letters.data_spec import Builtin
from letterpad.library import Run
from letterpad.training.spec import CurvePoint, Progress, SearchSpec, TrainSpec


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


def with_curve(run: Run, name: str) -> Run:
    """Return a run that has learning curves."""
    points = [
        CurvePoint(step, 5, "epoch", 1 / step, 0.5, seconds=2.0 * step) for step in range(1, 6)
    ]
    card = replace(run.card, name=name, history=tuple(map(asdict, points)), seconds=10.0)
    return Run(Path(name), card)


def test_curves_are_drawn_beside_those_of_an_earlier_run_live(ready: Any) -> None:
    view, earlier = ready.panel.training_view, with_curve(ready.run(), "Earlier")
    assert not ready.find(QWidget, "beside_run_chooser").isVisible()
    ready.panel.set_runs([earlier])
    ready.panel.training_started()
    point = CurvePoint(1, 10, "iteration", 3.0, 0.2, held_out_accuracy=0.1, seconds=0.5)
    ready.panel.show_progress(Progress("fit", "iteration 1", 0.1, point=point))
    assert view.training_curves.isVisible()
    ready.choose("beside_run_chooser", Path("Earlier"))
    assert view.run_curves.isVisible()
    assert not view.training_curves.isVisible()
    assert [curve.name for curve in view.run_curves.curves] == ["this training", "Earlier"]
    for step in (2, 3):
        more = replace(point, step=step, seconds=0.5 * step)
        ready.panel.show_progress(Progress("fit", f"iteration {step}", 0.1, point=more))
    this, _ = view.run_curves.curves
    assert this.places("seconds") == [0.5, 1.0, 1.5]
    assert this.places("share") == [0.1, 0.2, 0.3]
    ready.choose("curve_axis_chooser", "share")
    assert view.run_curves.sentence(0).startswith("At 10 % of the training")
    trained = with_curve(ready.run(), "Trained")
    ready.panel.set_runs([earlier, trained])
    ready.panel.training_finished(trained)
    assert [curve.name for curve in view.run_curves.curves] == ["Trained", "Earlier"]
    assert view.run_curves.curves[0].places("share")[-1] == 1.0
    ready.choose("beside_run_chooser", Path("Trained"))
    assert [curve.name for curve in view.run_curves.curves] == ["Trained"], "not beside itself"
    ready.choose("beside_run_chooser", "no other")
    assert view.training_curves.isVisible()


def test_an_earlier_run_that_is_deleted_leaves_the_curves(ready: Any) -> None:
    view = ready.panel.training_view
    ready.panel.set_runs([with_curve(ready.run(), "Earlier"), with_curve(ready.run(), "Other")])
    ready.choose("beside_run_chooser", Path("Earlier"))
    assert view.run_curves.isVisible()
    ready.panel.set_runs([with_curve(ready.run(), "Other")])
    assert view.training_curves.isVisible()


def test_details_of_a_failure_give_way_to_the_curves_again(ready: Any) -> None:
    view = ready.panel.training_view
    ready.panel.set_runs([with_curve(ready.run(), "Earlier")])
    ready.choose("beside_run_chooser", Path("Earlier"))
    ready.panel.training_started()
    ready.panel.training_failed("No.", "Traceback …")
    ready.click("training_details")
    assert view.details.isVisible()
    ready.click("training_details")
    assert view.run_curves.isVisible()


def test_it_says_what_the_trainings_of_all_algorithms_leave_possible(ready: Any) -> None:
    button = ready.button("train_all_button")
    assert button.isEnabled()
    ready.panel.training_started()
    assert not button.isEnabled()
    ready.panel.set_training_all(True)
    assert button.isEnabled(), "it shows the dialog again"
    ready.panel.training_stopped()
    ready.panel.set_training_all(False)
    ready.type_in("train_size", 500)
    ready.choose("split_chooser", "stratified")
    asked: list[tuple[Any, int]] = []
    ready.panel.train_all_requested.connect(lambda spec, n: asked.append((spec, n)))
    click(button)
    ((spec, n_held_out),) = asked
    assert (spec.split, spec.train_size, spec.test_size, n_held_out) == (
        "stratified",
        500,
        0.2,
        200,
    )


def test_it_knows_of_what_is_trained_whether_there_will_be_curves(ready: Any) -> None:
    """In Train all the algorithm is not the one that is chosen in the panel."""
    spec = TrainSpec(Builtin(), "random-forest")
    ready.panel.training_started(spec)
    shown = ready.label("training_curves_sentence")
    assert shown == str(algorithm("random-forest").curve)
    ready.panel.training_stopped()
    ready.panel.training_started(SearchSpec(replace(spec, algorithm="neural-net"), {}))
    assert ready.label("training_curves_sentence") != shown
