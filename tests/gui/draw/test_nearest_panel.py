"""The nearest letters by hand: drawn, meant, laid over, stepped through, and missing."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from hands import choose, choose_in, click, click_on, draw, find, press, rows, settle
from letterpad.algorithms.algorithm import FitData
from letterpad.algorithms.registry import algorithm
from letterpad.conversion.export import to_onnx
from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.controllers.live_answer import LiveAnswer
from letterpad.gui.controllers.opening import OpenModel
from letterpad.gui.draw.nearest_panel import NearestPanel
from letterpad.gui.main_window import MainWindow
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin, DataSpec
from letterpad.letters.pictures.letter_picture import LetterPicture
from letterpad.library import Library
from letterpad.model_files.card import Card
from letterpad.model_files.model_file import TrainedModel
from letterpad.recognition.prediction import Prediction
from letterpad.recognition.recognizer import Recognizer
from waiting import expect_no_thread

SPEC = Builtin(size=1040)
H = ([(40, 40), (44, 200)], [(130, 40), (134, 200)], [(42, 120), (132, 118)])
LEFT = Qt.MouseButton.LeftButton


class Desk(QWidget):
    """A canvas and the panel beside it, as the Draw page has them."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.qtbot = qtbot
        self.canvas = Canvas()
        self.canvas.setFixedSize(400, 420)
        self.panel = NearestPanel()
        self.panel.set_panel_spec(lambda: SPEC)
        self.panel.letters_requested.connect(self.give)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.panel)
        row = QHBoxLayout(self)
        row.addWidget(self.canvas)
        row.addWidget(self.area, 1)
        self.resize(760, 760)
        self.recognizer = Recognizer.shipped()
        self.live = LiveAnswer(self)
        self.live.answered.connect(self._answered)
        self.canvas.ink_changed.connect(self._ask)
        letters = load_letters(SPEC)
        self.letters: dict[DataSpec, Any] = {SPEC: letters}
        qtbot.addWidget(self)
        with qtbot.waitActive(self):
            self.show()
        self.live.set_recognizer(self.recognizer, is_slow=False)
        self.panel.set_model(OpenModel(self.recognizer, False, None))

    @Slot(object)
    def give(self, spec: DataSpec) -> None:
        if spec in self.letters:
            self.panel.take_letters(spec, self.letters[spec])
        else:
            self.panel.take_no_letters(spec, "These letters are not there.")

    @Slot()
    def _ask(self) -> None:
        picture = self.canvas.picture()
        ink = self.canvas.ink()
        self.live.ask(ink if picture is None or not ink.is_empty else picture)

    @Slot(object)
    def _answered(self, prediction: Prediction) -> None:
        self.panel.set_question(self.live.answered_question, prediction)

    def draw(self, *strokes: list[tuple[float, float]]) -> None:
        """Draw with the mouse, and wait for what is found."""
        for stroke in strokes:
            points = [QPoint(round(x), round(y)) for x, y in stroke]
            QTest.mousePress(self.canvas, LEFT, pos=points[0])
            for point in points[1:]:
                QTest.mouseMove(self.canvas, point)
            QTest.mouseRelease(self.canvas, LEFT, pos=points[-1])
        self.wait()

    def draw_letter(self, letter: int) -> None:
        """Copy a letter of the data onto the canvas, by mouse."""
        inks = self.letters[SPEC].inks
        assert inks is not None
        ink = inks[letter]
        left, top, right, bottom = ink.bounds()
        ink = ink.moved(-left, -top).scaled(330 / max(right - left, bottom - top)).moved(30, 30)
        self.draw(*[stroke.points.tolist() for stroke in ink.strokes])

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not (self.live.is_behind or self.panel.is_busy))

    def text(self, name: str) -> str:
        label = find(self.panel, QLabel, name)
        return label.text() if label.isVisible() else ""

    def button(self, name: str) -> QPushButton:
        return find(self.panel, QPushButton, name)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(qtbot)
    yield desk
    desk.panel.close_threads()
    desk.live.close()
    expect_no_thread()


def letter_called(desk: Desk, name: str, n: int = 0) -> int:
    letters = desk.letters[SPEC]
    return int(np.flatnonzero(letters.labels == letters.classes.index(name))[n])


def test_an_empty_canvas_says_what_will_be_there(desk: Desk) -> None:
    desk.wait()
    assert desk.text("nearest_sentence").startswith("Draw a letter")
    assert not desk.panel.strip.isVisible()
    assert rows(desk.panel.meant_chooser)[:2] == ["As it is read", "A"]


def test_a_copied_letter_is_found_first_and_lies_over_itself(desk: Desk) -> None:
    letter = letter_called(desk, "B", 3)
    desk.draw_letter(letter)
    strip, overlay = desk.panel.strip, desk.panel.overlay
    assert strip.isVisible()
    assert strip.chosen is not None
    assert strip.chosen.index == letter
    assert [row[1:3] for row in strip.chart_table().rows[:5]] == [("B", "B")] * 5
    assert strip.n_items() == 6
    assert strip.chart_table().rows[5][2] != "B"
    assert desk.text("neighbour_words").startswith("1. B in the data: read as B")
    for row in overlay.chart_table().rows:
        assert row[0] == row[1]
        assert row[2] == "the same"
        assert isinstance(row[3], float)
        assert row[3] < 0.02
    assert desk.text("which_letters_compared").endswith(
        "These are from the 1,040 letters chosen under “Train a model”: Built-in handwriting."
    )
    assert rows(desk.panel.meant_chooser)[0] == "B, as it is read"
    assert desk.text("nearest_sentence") == ""


def test_the_letter_that_was_meant_is_chosen_and_stays_for_the_next_drawing(desk: Desk) -> None:
    desk.draw_letter(letter_called(desk, "B", 3))
    choose(desk.panel.meant_chooser, "R")
    desk.wait()
    assert desk.panel.meant == "R"
    table = desk.panel.strip.chart_table()
    assert {row[1:3] for row in table.rows[:-1]} == {("R", "R")}
    find(desk.panel, QLabel, "neighbour_words")
    desk.canvas.setFocus()
    desk.canvas.clear()
    desk.wait()
    assert desk.text("nearest_sentence").startswith("Draw a letter")
    desk.draw_letter(letter_called(desk, "B", 4))
    assert {row[1:3] for row in desk.panel.strip.chart_table().rows[:-1]} == {("R", "R")}
    choose(desk.panel.meant_chooser, "")
    desk.wait()
    assert {row[1:3] for row in desk.panel.strip.chart_table().rows[:-1]} == {("B", "B")}


def test_another_letter_is_laid_under_the_drawing(desk: Desk) -> None:
    desk.draw_letter(letter_called(desk, "K"))
    strip = desk.panel.strip
    before = desk.panel.overlay.grab().toImage()
    click(strip, strip.item_rect(2).center().toPoint())
    assert strip.current() == 2
    assert desk.text("neighbour_words").startswith("3. K in the data")
    assert desk.panel.overlay.grab().toImage() != before
    press(strip, Qt.Key.Key_End)
    assert strip.current() == 5
    assert strip.chosen is not None
    assert strip.chosen.answer != "K"
    assert desk.text("neighbour_words") == strip.sentence(5)


def test_words_stand_below_the_overlay_where_they_would_be_narrow_beside_it(desk: Desk) -> None:
    desk.draw(*H)
    words, overlay = find(desk.panel, QLabel, "neighbour_words"), desk.panel.overlay
    for width, is_below in ((760, True), (960, False), (760, True)):
        desk.resize(width, 760)
        settle()
        place = words.mapTo(desk.panel, QPoint())
        square = overlay.geometry()
        assert (place.y() > square.bottom()) is is_below, width
        assert (place.x() > square.right()) is not is_below, width
        if is_below:
            assert words.width() > 0.8 * desk.panel.width()


def test_strokes_are_stepped_through_by_buttons_keys_and_mouse(desk: Desk) -> None:
    desk.draw(*H)
    assert desk.panel.meant == "H"
    overlay = desk.panel.overlay
    whole = overlay.grab().toImage()
    heard = []
    n = overlay.n_items()
    assert n >= 3
    for _ in range(n):
        click(desk.button("next_stroke"))
        heard.append(desk.text("stroke_words"))
    assert overlay.chosen == n - 1
    assert heard == [overlay.sentence(item) for item in range(n)]
    click(desk.button("next_stroke"))  # and all again
    assert overlay.chosen is None
    assert overlay.grab().toImage() == whole
    click(desk.button("previous_stroke"))
    assert overlay.chosen == n - 1
    click(overlay, overlay.item_rect(1).center().toPoint())
    assert overlay.chosen == 1
    assert desk.text("stroke_words").startswith("Your stroke 2")
    press(overlay, Qt.Key.Key_Home)
    assert overlay.chosen == 0
    press(overlay, Qt.Key.Key_Escape)
    assert overlay.chosen is None


def test_a_chosen_stroke_stays_chosen_under_another_letter_with_as_many(desk: Desk) -> None:
    desk.draw(*H)
    strip, overlay = desk.panel.strip, desk.panel.overlay
    click(desk.button("next_stroke"))
    neighbours = strip.chart_table().rows
    assert len(neighbours) == 6
    for item in range(1, 6):
        press(strip, Qt.Key.Key_Right)
        assert strip.current() == item
        assert overlay.chosen in (0, None)
        if overlay.chosen == 0:
            assert desk.text("stroke_words") == overlay.sentence(0)


def test_a_drawing_far_outside_gets_a_hint(desk: Desk) -> None:
    narrow = [[(100 + (x - 40) / 12, y) for x, y in stroke] for stroke in H]
    desk.draw(*narrow)
    choose(desk.panel.meant_chooser, "H")
    desk.wait()
    chart = desk.panel.percentiles
    assert "far outside" in chart.sentence(1)
    assert desk.text("shape_hint").startswith("Your ")
    assert " letters H of the data: " in desk.text("shape_hint")
    assert desk.text("shape_usual") == ""


def test_a_letter_like_the_others_gets_none(desk: Desk) -> None:
    letters = desk.letters[SPEC]
    assert letters.inks is not None
    desk.draw_letter(letter_called(desk, "S", 5))
    assert desk.text("shape_hint") == ""
    assert desk.text("shape_usual").startswith("Yes: nothing is far outside the 40 letters S")


def test_pictures_are_compared_as_pictures(desk: Desk) -> None:
    letters = desk.letters[SPEC]
    letter = letter_called(desk, "E", 2)
    desk.canvas.show_picture(LetterPicture(np.asarray(letters.images[letter]) / 255.0))
    desk.wait()
    assert desk.panel.strip.chosen is not None
    choose(desk.panel.meant_chooser, "E")
    desk.wait()
    assert desk.panel.strip.chosen.index == letter
    overlay = desk.panel.overlay
    shares = [row[1] for row in overlay.chart_table().rows]
    assert shares[0] == max(shares)
    np.testing.assert_allclose(sum(map(float, shares)), 1)
    assert not desk.button("next_stroke").isVisible()
    assert desk.panel.percentiles.n_items() == 3
    click(overlay, overlay.item_rect(1).center().toPoint())
    assert overlay.chosen == 1
    assert desk.text("stroke_words").startswith("yours alone: ")


def test_while_it_is_not_seen_nothing_is_looked_for(desk: Desk) -> None:
    desk.wait()
    desk.area.hide()
    desk.draw_letter(letter_called(desk, "C"))
    assert desk.panel.strip.n_items() == 0
    desk.area.show()
    desk.qtbot.waitUntil(lambda: desk.panel.strip.n_items() == 6)
    desk.wait()


def test_a_letter_that_the_data_lack_is_said_to_be_missing(desk: Desk) -> None:
    few = Builtin(size=200, classes="A-J")
    desk.letters[few] = load_letters(few)
    desk.panel.set_panel_spec(lambda: few)
    desk.panel.take_letters(few, desk.letters[few])
    desk.draw_letter(letter_called(desk, "B"))
    choose(desk.panel.meant_chooser, "Z")
    desk.wait()
    assert desk.text("nearest_note").startswith("There is no Z among these letters.")
    assert desk.panel.strip.n_items() == 1
    assert desk.panel.percentiles.is_empty
    choose(desk.panel.meant_chooser, "B")
    desk.wait()
    assert desk.text("nearest_note") == ""


def test_letters_that_cannot_be_read_are_a_sentence(desk: Desk) -> None:
    desk.letters.clear()
    desk.panel.set_panel_spec(lambda: Builtin(size=999))
    desk.area.hide()
    desk.panel.set_model(OpenModel(desk.recognizer, False, None))
    desk.area.show()
    desk.draw(*H)
    assert desk.text("nearest_sentence") == "These letters are not there."


def test_the_pair_that_is_asked_about_elsewhere_is_what_was_meant(desk: Desk) -> None:
    desk.draw_letter(letter_called(desk, "B", 3))
    desk.panel.set_pair("R", "B")
    desk.wait()
    assert rows(desk.panel.meant_chooser)[0] == "R, as asked above"
    assert {row[1:3] for row in desk.panel.strip.chart_table().rows[:-1]} == {("R", "R")}
    choose(desk.panel.meant_chooser, "P")
    desk.panel.set_pair("K", "B")
    desk.wait()
    assert {row[1:3] for row in desk.panel.strip.chart_table().rows[:-1]} == {("P", "P")}


def test_another_model_forgets_a_letter_that_it_does_not_know(desk: Desk) -> None:
    desk.draw_letter(letter_called(desk, "B", 3))
    choose(desk.panel.meant_chooser, "R")
    desk.wait()
    apart = desk.recognizer.with_cases(True)
    desk.live.set_recognizer(apart, is_slow=False)
    desk.panel.set_model(OpenModel(apart, False, None))
    desk.wait()
    assert desk.panel.meant == "R"
    choose(desk.panel.meant_chooser, "r")
    desk.wait()
    desk.live.set_recognizer(desk.recognizer, is_slow=False)
    desk.panel.set_model(OpenModel(desk.recognizer, False, None))
    desk.wait()
    assert desk.panel.meant == "B"


@pytest.mark.parametrize("width", [300, 190])
def test_little_room_cuts_nothing_off(desk: Desk, width: int) -> None:
    desk.draw(*H)
    desk.area.setFixedWidth(width + 30)
    desk.wait()
    strip = desk.panel.strip
    room = strip.rect()
    for item in range(strip.n_items()):
        assert room.contains(strip.item_rect(item).toRect()), item
    placed = [strip.item_rect(item) for item in range(6)]
    for one in range(6):
        for other in range(one):
            assert not placed[one].intersects(placed[other])


# In the real window


def open_nearest(window: MainWindow, qtbot: QtBot) -> NearestPanel:
    """Open the panel under the answer by hand."""
    click_on(window, "why_button")
    click_on(window, "show_why_nearest")
    panel = find(window, NearestPanel, "why_nearest")
    qtbot.waitUntil(lambda: not (window.jobs.is_reading or panel.is_busy))
    return panel


def wait_for_answer(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not (window.live_answer.is_behind or window.why.is_busy))


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_a_letter_of_the_data_is_recognised_in_the_window(
    window: MainWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window.resize(*size)
    letters = window.model_panel.letters_chooser.letters
    assert letters is not None
    assert letters.inks is not None
    panel = open_nearest(window, qtbot)
    letter = int(np.flatnonzero(letters.labels == letters.classes.index("R"))[7])
    draw(window.canvas, letters.inks[letter], size=260)
    wait_for_answer(window, qtbot)
    settle()
    assert panel.strip.chosen is not None
    assert panel.strip.chosen.index == letter
    # Nothing is cut off: the column scrolls.
    for part in (panel.strip, panel.overlay, panel.percentiles):
        assert part.height() >= part.minimumSizeHint().height(), part
        assert part.width() >= part.minimumSizeHint().width(), part
        assert panel.rect().contains(part.geometry().translated(part.parentWidget().pos())), part
    for label in panel.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.objectName()
    click_on(window, "next_stroke")
    assert panel.overlay.chosen == 0
    click_on(window, "clear_button")
    wait_for_answer(window, qtbot)
    assert not panel.strip.isVisible()


def test_a_run_is_compared_with_the_letters_of_its_training_part(
    open_window: Callable[[], MainWindow],
    settled: Callable[[MainWindow], None],
    qtbot: QtBot,
) -> None:
    letters = load_letters(SPEC)
    train = letters.split(300, 42, test_size=0.2).train
    chosen = algorithm("naive-bayes")
    estimator = chosen.build(chosen.settings({}), 26)
    data = FitData(letters.features[train], letters.labels[train])
    chosen.fit(estimator, data, lambda step: None)
    card = Card(
        "Three hundred",
        "naive-bayes",
        "Naive Bayes",
        {},
        letters.classes,
        letters.framing,
        data={"spec": SPEC.to_json(), "name": "Built-in", "hash": letters.hash},
        split={
            "kind": "random",
            "train_size": 300,
            "test_size": 0.2,
            "random_state": 42,
            "n_train": 300,
            "n_validation": 0,
        },
    )
    run = Library().add(TrainedModel(card, to_onnx(estimator, chosen)))
    window = open_window()
    offered = rows(find(window, QComboBox, "model_chooser"))
    choose_in(window, "model_chooser", next(row for row in offered if "Three hundred" in row))
    settled(window)
    assert window.runs.live == run.path
    panel = open_nearest(window, qtbot)
    assert letters.inks is not None
    draw(window.canvas, letters.inks[int(train[0])], size=260)
    wait_for_answer(window, qtbot)
    choose(panel.meant_chooser, letters.classes[letters.labels[train[0]]])
    wait_for_answer(window, qtbot)
    said = find(window, QLabel, "which_letters_compared").text()
    assert said == (
        "These are from the 300 letters of Built-in handwriting that Three hundred was trained on."
    )
    indices = {row[0] for row in panel.strip.chart_table().rows}
    assert indices
    assert indices <= set(train.tolist())
    recognizer = window.live_answer.recognizer
    assert recognizer is not None
    for index, _, answer, share, _ in panel.strip.chart_table().rows:
        prediction = recognizer.predict_picture(np.asarray(letters.images[index]))
        assert prediction.answer == answer
        assert share == pytest.approx(prediction.probabilities.max(), abs=1e-5)
