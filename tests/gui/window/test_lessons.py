"""A lesson in the real window, from its one file to its answer, by hand and with real trainings."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hands import choose_in, click, click_on, find, menu_entry, type_into
from lesson_runs import SMALL, spec
from letterpad import paths
from letterpad.gui.main_window import MainWindow
from letterpad.gui.window.top_bar import DRAW, RESULTS
from letterpad.library import Run


@pytest.fixture
def small_lesson(home: Path) -> None:
    """Let the user have a lesson of his own, of which one file is wrong."""
    (paths.lessons_folder() / "small.md").write_text(SMALL, encoding="utf-8")
    (paths.lessons_folder() / "wrong.md").write_text("---\n", encoding="utf-8")


def open_lessons(window: MainWindow) -> QWidget:
    menu_entry(window, "lessons_action")
    panel = find(window, QWidget, "lesson_panel")
    assert panel.isVisible()
    return panel


def said(window: MainWindow, name: str) -> str:
    return find(window, QLabel, name).text()


def train(window: MainWindow, qtbot: QtBot) -> Run:
    button = find(window, QPushButton, "train_button")
    qtbot.waitUntil(button.isEnabled)
    with qtbot.waitSignal(window.training_ended) as caught:
        click(button)
    run: Run = caught.args[0]
    return run


@pytest.mark.slow
@pytest.mark.usefixtures("small_lesson", "few_letters")
def test_a_lesson_from_its_first_step_to_its_answer(window: MainWindow, qtbot: QtBot) -> None:
    type_into(find(window, QWidget, "random_state"), "5")
    before = window.model_panel.choices()
    open_lessons(window)
    assert "wrong.md" in said(window, "lesson_problem")
    choose_in(window, "lesson_chooser", "own/small")
    few = spec(letters="520", algorithm="decision-tree", train_on="300")

    click_on(window, "lesson_set_button")
    assert window.model_panel.train_spec() == few
    assert not window.jobs.is_busy, "it only sets the controls"
    first = train(window, qtbot)
    assert said(window, "lesson_status") == f"Done: {first.card.name}"

    click_on(window, "lesson_next_button")
    assert said(window, "lesson_place") == "Step 2 of 2"
    assert not find(window, QWidget, "lesson_choice_1").isEnabled()
    click_on(window, "lesson_set_button")
    second = train(window, qtbot)
    click_on(window, "lesson_look_button")
    assert window.pages.currentIndex() == RESULTS
    click_on(window, "lesson_choice_2")
    assert first.card.held_out is not None
    assert second.card.held_out is not None
    one, other = first.card.held_out.accuracy.value, second.card.held_out.accuracy.value
    assert said(window, "lesson_answer").startswith(f"{one:.1%} and {other:.1%}".replace("%", " %"))
    is_right = round(other * 100, 1) > round(one * 100, 1)
    assert (said(window, "lesson_verdict") == "That is right.") is is_right
    assert ("More letters helped." in said(window, "lesson_answer")) is is_right

    click_on(window, "lesson_restore_button")
    assert window.model_panel.choices() == before
    assert not find(window, QWidget, "lesson_restore_button").isVisible()
    qtbot.waitUntil(find(window, QPushButton, "train_button").isEnabled)
    click_on(window, "lesson_end_button")
    assert not find(window, QWidget, "lesson_panel").isVisible()
    open_lessons(window)
    assert said(window, "lesson_place") == "Step 2 of 2"
    assert find(window, QLabel, "lesson_answer").isVisible()


@pytest.mark.usefixtures("small_lesson", "few_letters", "idle_child")
def test_the_step_is_remembered_and_another_training_is_no_step(
    open_window: Callable[[], MainWindow], add_run: Callable[..., object], qtbot: QtBot
) -> None:
    add_run("Other", 10)
    window = open_window()
    open_lessons(window)
    choose_in(window, "lesson_chooser", "own/small")
    window.runs.arrived.emit(window.runs.list()[0])
    assert "“Other” was trained otherwise" in said(window, "lesson_status")
    click_on(window, "lesson_next_button")
    assert said(window, "lesson_status") == "Set the controls, then press Train."
    window.close()
    window = open_window()
    assert window.findChild(QWidget, "lesson_panel") is None
    open_lessons(window)
    assert said(window, "lesson_title") == "A large one"


@pytest.mark.usefixtures("small_lesson", "few_letters", "idle_child")
@pytest.mark.parametrize(("height", "is_unfolded"), [(768, False), (1080, True)])
def test_controls_and_curves_are_seen_beside_the_lesson(
    open_window: Callable[[], MainWindow], height: int, is_unfolded: bool
) -> None:
    window = open_window()
    window.resize(1024, height)
    window.model_panel.unfold(False)
    open_lessons(window)
    click_on(window, "lesson_set_button")
    assert window.pages.currentIndex() == DRAW
    assert window.model_panel.is_unfolded is is_unfolded
    for name in ("dataset_chooser", "algorithm_chooser", "train_button", "training_curves"):
        part = find(window, QWidget, name)
        assert part.isVisible()
        assert not part.visibleRegion().isEmpty(), name
    assert find(window, QWidget, "lesson_set_button").visibleRegion().boundingRect().height() > 10
