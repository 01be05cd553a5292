"""What was learned, on the Compare page of the real window: by clicks, and with a drawing."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hands import choose_in, click, click_on, draw, find, letter_r, press, settle
from letterpad.gui.charts.picture_grid import PictureGrid
from letterpad.gui.charts.tree_chart import TreeChart
from letterpad.gui.compare.learned_panel import LearnedPanel
from letterpad.gui.main_window import MainWindow
from letterpad.letters.data_spec import Builtin, DataSpec, Files
from letterpad.letters.letterset import LetterSet
from letterpad.library import Library, Run
from letterpad.model_files.model_file import read_onnx
from letterpad.training.spec import TrainSpec
from letterpad.training.train import train

AddTrained = Callable[..., Run]


@pytest.fixture
def add_trained(library: Library, kept_letters: LetterSet) -> AddTrained:
    """Return a function that trains on 600 built-in letters; 200 others are held out."""

    def add(algorithm: str, data: DataSpec | None = None, **settings: object) -> Run:
        spec = TrainSpec(data or Builtin(), algorithm, settings, train_size=600, test_size=200)
        return library.add(train(spec, lambda progress: None, kept_letters))

    return add


def open_learned(window: MainWindow, first: Run | None, second: Run | None, qtbot: QtBot) -> None:
    """Choose a pair on the Compare page, and look at what it learned."""
    click_on(window, "compare_page_button")
    first_chooser = find(window, QComboBox, "first_run_chooser")
    if second is not None and first_chooser.currentData() == str(second.path):
        # Runs of the same second stand in any order, and nothing is compared with itself.
        choose_in(window, "first_run_chooser", "")
    for name, run in (("second_run_chooser", second), ("first_run_chooser", first)):
        choose_in(window, name, "" if run is None else str(run.path))
    click_on(window, "show_learned")
    wait_for_it(window, qtbot)


def wait_for_it(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.compare_page.learned
    qtbot.waitUntil(
        lambda: (
            all(view.learned is not None for view in panel.views)
            and not (panel.is_busy or window.jobs.is_reading or window.live_answer.is_behind)
        )
    )
    settle()


def said(window: MainWindow, name: str) -> str:
    return find(window, QLabel, name).text()


def test_the_weights_of_logistic_regression_and_what_naive_bayes_counted(
    add_trained: AddTrained, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    bayes, logistic = add_trained("naive-bayes"), add_trained("logistic-regression", iterations=4)
    window = open_window()
    open_learned(window, logistic, bayes, qtbot)
    first, second = window.compare_page.learned.views
    shown = first.pictures.pictures
    assert shown is not None
    assert shown.names == logistic.card.classes
    assert coefficients(logistic.path) == pytest.approx(shown.values.reshape(26, 784), abs=1e-6)
    assert said(window, "first_learned_title") == logistic.card.name
    assert said(window, "second_learned_sentence").startswith("How often each pixel has ink")
    # By key to D, and into its pixels.
    press(first.pictures, Qt.Key.Key_Right, times=4)
    assert first.pictures.accessibleDescription().startswith("D: ink speaks for it in ")
    press(first.pictures, Qt.Key.Key_Up, shift=True)
    value = shown.number(float(shown.values[3, 14, 14]))
    assert first.pictures.accessibleDescription().startswith(f"D, row 15, column 15: {value}.")
    # One of the two in large pictures.
    choose_in(window, "learned_chooser", "the second model")
    settle()
    assert not first.isVisible()
    assert second.width() > 900
    choose_in(window, "learned_chooser", "both models")
    assert first.isVisible()


def coefficients(path: Path) -> np.ndarray:
    """Return the weights in a file's network, as onnx gives them."""
    import onnx

    network = onnx.load_from_string(read_onnx(path))
    numbers = {each.name: each for each in network.graph.node[0].attribute}
    return np.array(numbers["coefficients"].floats).reshape(26, 784)


def test_the_neighbours_of_the_drawing_vote_and_a_tree_shows_who_goes_where(
    add_trained: AddTrained,
    open_window: Callable[[], MainWindow],
    kept_letters: LetterSet,
    qtbot: QtBot,
) -> None:
    tree, nearest = add_trained("decision-tree"), add_trained("k-nearest-neighbours")
    window = open_window()
    open_learned(window, nearest, tree, qtbot)
    first, second = window.compare_page.learned.views
    assert first.of_drawing.is_empty
    assert "Draw a letter" in first.of_drawing.accessibleDescription()
    assert second.tree.items[0].n == 600
    assert said(window, "second_learned_note").startswith("The pictures are the means of the 600")
    assert find(window, TreeChart, "second_learned_tree").isVisible()
    # A drawing on the Draw page: its neighbours stand here.
    click_on(window, "draw_page_button")
    draw(window.canvas, letter_r())
    click_on(window, "compare_page_button")
    wait_for_it(window, qtbot)
    voters = find(window, PictureGrid, "first_learned_of_drawing")
    qtbot.waitUntil(lambda: voters.n_items() == 4)
    shown = voters.pictures
    assert shown is not None
    pictures = (shown.values * 255).round().astype(np.uint8)
    of_data = {image.tobytes() for image in kept_letters.images}
    assert pictures[0].tobytes() not in of_data
    assert all(picture.tobytes() in of_data for picture in pictures[1:])
    assert "of 3 neighbours" in said(window, "first_learned_note")
    # Without the drawing there are none.
    click_on(window, "draw_page_button")
    click_on(window, "clear_button")
    click_on(window, "compare_page_button")
    qtbot.waitUntil(lambda: voters.is_empty)


def test_letters_that_are_not_there_are_said_to_be_gone(
    add_trained: AddTrained, open_window: Callable[[], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    gone = Files(str(tmp_path / "gone.ndjson"))
    nearest = add_trained("k-nearest-neighbours", data=gone)
    window = open_window()
    open_learned(window, nearest, None, qtbot)
    qtbot.waitUntil(lambda: "gone.ndjson" in said(window, "first_learned_note"))
    # They vote all the same, without pictures; the recogniser shows its filters.
    click_on(window, "draw_page_button")
    draw(window.canvas, letter_r())
    click_on(window, "compare_page_button")
    wait_for_it(window, qtbot)
    first, second = window.compare_page.learned.views
    qtbot.waitUntil(lambda: first.of_drawing.n_items() == 4)
    assert first.of_drawing.sentence(1).endswith("; its picture is not among the letters")
    assert second.pictures.n_items() > 8
    qtbot.waitUntil(lambda: second.of_drawing.n_items() == second.pictures.n_items())
    assert said(window, "second_learned_title") == "Letterpad's recogniser"


def test_all_tabs_are_seen_in_the_smallest_window(
    add_trained: AddTrained, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    add_trained("naive-bayes")
    window = open_window()
    window.resize(1024, 768)
    click_on(window, "compare_page_button")
    settle()
    page = window.compare_page
    more = find(page, QPushButton, "more_pages")
    tabs = [b for b in page.findChildren(QPushButton) if b.property("page") and b is not more]
    assert len(tabs) >= 7
    assert not more.isVisible()
    assert len({tab.y() for tab in tabs}) == 1
    for tab in tabs:
        assert tab.visibleRegion().boundingRect() == tab.rect()
        assert tab.width() >= tab.sizeHint().width()
        click(tab)
        settle()
        assert tab.isChecked()


def test_nothing_is_read_where_nobody_looks(qtbot: QtBot, bar_letters: LetterSet) -> None:
    panel = LearnedPanel()
    qtbot.addWidget(panel)
    panel.set_pair(None, None)
    assert not panel.is_busy
    panel.show()
    qtbot.waitUntil(lambda: panel.views[0].learned is not None)
    assert find(panel, QWidget, "first_learned_pictures").isVisible()
    panel.close_threads()
