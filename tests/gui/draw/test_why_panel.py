"""Why one letter and not another, asked in the real window by hand."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from eyes import cut_off, interactive, overlapping, pixels, spoken_name
from hands import (
    LEFT,
    choose,
    choose_in,
    click,
    click_on,
    draw,
    find,
    letter_r,
    press,
    rows,
    settle,
    tab_to,
)
from letterpad.algorithms.algorithm import FitData
from letterpad.algorithms.registry import algorithm
from letterpad.conversion.export import to_onnx
from letterpad.explaining.prefixes import prefix
from letterpad.gui.charts.ink_glow import InkGlow
from letterpad.gui.charts.letter_bands import LetterBands
from letterpad.gui.draw.answer_view import NOTHING
from letterpad.gui.draw.stroke_chart import StrokeChart
from letterpad.gui.draw.why_timeline import InkSlider
from letterpad.gui.main_window import MainWindow
from letterpad.ink.raster import features
from letterpad.ink.strokes import Ink
from letterpad.letters.letterset import LetterSet
from letterpad.library import Library, Run
from letterpad.model_files.card import Calibration
from letterpad.model_files.model_file import TrainedModel, read_onnx
from letterpad.recognition.recognizer import Recognizer, session_for

Open = Callable[[], MainWindow]


@pytest.fixture
def logistic(bar_letters: LetterSet, bar_model: TrainedModel) -> Callable[..., Run]:
    """Return what adds a logistic regression that scikit-learn has fitted, with a temperature."""

    def add(temperature: float | None = None) -> Run:
        chosen = algorithm("logistic-regression")
        estimator = chosen.build(chosen.settings({"C": 0.02}), 4)
        data = FitData(bar_letters.features[:400], bar_letters.labels[:400])
        chosen.fit(estimator, data, lambda step: None)
        calibration = temperature and Calibration(temperature, "validation", 100)
        card = replace(bar_model.card, name="Logistic", calibration=calibration or None)
        return Library().add(TrainedModel(card, to_onnx(estimator, chosen)))

    return add


class Why:
    """The panel of a window, as it is seen."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    def open(self) -> None:
        click_on(self.window, "why_button")
        self.settled()

    def show(self, name: str) -> None:
        click_on(self.window, f"show_{name}")
        self.settled()

    def draw(self, ink: Ink) -> None:
        draw(self.window.canvas, ink)
        self.settled()

    def settled(self) -> None:
        """Wait until the drawing is answered, and what speaks for it is known."""
        self.qtbot.waitUntil(
            lambda: not (self.window.live_answer.is_behind or self.window.why.is_busy)
        )
        settle()

    def said(self, name: str = "why_sentence") -> str:
        label = find(self.window, QLabel, name)
        assert label.isVisible()
        return label.text()

    def chooser(self, name: str) -> QComboBox:
        return find(self.window, QComboBox, name)

    @property
    def glow(self) -> InkGlow:
        return find(self.window, InkGlow, "ink_glow")

    @property
    def strokes(self) -> StrokeChart:
        return find(self.window, StrokeChart, "stroke_chart")

    @property
    def slider(self) -> InkSlider:
        return find(self.window, InkSlider, "ink_timeline")

    def bars(self) -> np.ndarray:
        return self.window.draw_page.answer_view.bars.values()

    def answer(self) -> str:
        return find(self.window, QLabel, "answer").text()


def use(window: MainWindow, run: Run, settled: Callable[[MainWindow], None]) -> None:
    """Make a run the live model, by the chooser in the bar."""
    offered = rows(find(window, QComboBox, "model_chooser"))
    choose_in(window, "model_chooser", next(row for row in offered if run.card.name in row))
    settled(window)
    assert window.runs.live == run.path


def in_the_file(run: Run, picture: np.ndarray) -> np.ndarray:
    """Ask the network in a run's file about a picture, and nothing but the network."""
    classes = run.card.classes
    session = session_for(read_onnx(run.path), len(classes), "file").session
    (answers,) = session.run(["probabilities"], {"picture": features(picture[None])})
    return np.log(np.asarray(answers[0], dtype=np.float64))


@pytest.mark.parametrize("temperature", [None, 1.6])
def test_the_sum_that_is_said_is_what_the_network_in_the_file_answers(
    logistic: Callable[..., Run],
    open_window: Open,
    settled: Callable[[MainWindow], None],
    qtbot: QtBot,
    temperature: float | None,
) -> None:
    run = logistic(temperature)
    why = Why(window := open_window(), qtbot)
    use(window, run, settled)
    why.open()
    why.draw(letter_r())
    prediction = Recognizer(run.path).predict(window.canvas.ink())
    (first, p_first), (second, p_second) = prediction.ranked()[:2]
    logs = in_the_file(run, prediction.picture)
    in_file = logs[run.card.classes.index(first)] - logs[run.card.classes.index(second)]

    pair = why.glow.chart_table().columns[2].heading
    assert pair == f"{first} against {second}"
    numbers = [float(each) for each in re.findall(r"[+-]\d+\.\d\d", why.said())]
    ink, intercepts, *others, total = numbers
    assert total == pytest.approx(np.log(p_first / p_second), abs=0.006)
    assert ink + intercepts == pytest.approx(in_file, abs=0.02)
    assert len(others) == (temperature is not None)
    assert f"{first} is e^" in why.said()
    assert why.said("why_method").startswith("Exact:")
    # The glow is on the ink alone, and is the very sum: to five digits.
    values = why.glow.values()
    assert not values[prediction.picture.reshape(-1) == 0].any()
    rest = in_file - float(values.sum())
    assert rest == pytest.approx(intercepts, abs=0.006)
    other = np.roll(prediction.picture, 3, axis=1)
    assert in_the_file(run, other)[0] != pytest.approx(logs[0], abs=1e-4)


def test_any_two_letters_can_be_chosen_and_are_kept_while_the_pen_moves(
    logistic: Callable[..., Run],
    open_window: Open,
    settled: Callable[[MainWindow], None],
    qtbot: QtBot,
) -> None:
    run = logistic()
    why = Why(window := open_window(), qtbot)
    use(window, run, settled)
    why.draw(letter_r())
    why.open()
    by_itself = why.glow.values()
    choose(why.chooser("why_first_letter"), "B")
    choose(why.chooser("why_second_letter"), "D")
    assert "B" in why.said()
    assert "D" in why.said()
    chosen = why.glow.values()
    assert not np.array_equal(chosen, by_itself)
    choose(why.chooser("why_first_letter"), "D")
    assert why.said("why_same_letters") == "Choose two different letters."
    choose(why.chooser("why_first_letter"), "B")
    np.testing.assert_array_equal(why.glow.values(), chosen)
    click_on(window, "clear_button")
    why.draw(Ink.of([[(10, 0), (10, 90)]]))
    assert why.glow.chart_table().columns[2].heading == "B against D"
    # The first entry follows the pen again.
    for name in ("why_first_letter", "why_second_letter"):
        chooser = why.chooser(name)
        choose(chooser, chooser.itemText(0))
    first, second = (
        name for name, _ in window.live_answer.recognizer.predict(window.canvas.ink()).ranked()[:2]
    )
    assert why.glow.chart_table().columns[2].heading == f"{first} against {second}"


def test_the_glow_follows_each_move_of_the_pen(
    logistic: Callable[..., Run],
    open_window: Open,
    settled: Callable[[MainWindow], None],
    qtbot: QtBot,
) -> None:
    run = logistic()
    why = Why(window := open_window(), qtbot)
    use(window, run, settled)
    why.open()
    seen: list[bytes] = []

    def note() -> None:
        QApplication.processEvents()
        seen.append(why.glow.values().tobytes())

    draw(window.canvas, letter_r(), after_each_move=note)
    why.settled()
    # Without any thread: with the answer itself.
    assert len(set(seen)) > 5


def test_of_any_model_parts_are_covered_and_strokes_left_out(
    window: MainWindow, qtbot: QtBot
) -> None:
    why = Why(window, qtbot)
    why.open()
    assert "Draw a letter" in why.said()
    why.draw(letter_r())
    recognizer = Recognizer.shipped()
    ink = window.canvas.ink()
    whole = recognizer.predict(ink)
    assert why.answer().upper() == "R"
    assert why.said("why_method").startswith("Approximate:")
    assert "path of your pen" in why.said("why_method")
    assert re.search(r"R is e\^\d+\.\d+ = .* as likely as .\.", why.said())
    on_paper = whole.picture.reshape(-1) == 0
    assert why.glow.values().any()
    assert not why.glow.values()[on_paper].any()
    rows = why.strokes.rows()
    assert [row.stroke for row in rows] == [0, 1]
    for row in rows:
        assert row.read == recognizer.predict(ink.without(row.stroke)).answer
    # The strokes are gone through by key, and read aloud.
    why.strokes.setFocus(Qt.FocusReason.TabFocusReason)
    press(why.strokes, Qt.Key.Key_Home, Qt.Key.Key_Down)
    interface = QAccessible.queryAccessibleInterface(why.strokes)
    assert interface.text(QAccessible.Text.Description).startswith("Stroke 2:")


def test_one_stroke_alone_and_a_cleared_canvas_are_said_in_words(
    window: MainWindow, qtbot: QtBot
) -> None:
    why = Why(window, qtbot)
    why.open()
    why.draw(Ink.of([[(0, 0), (0, 60), (40, 60)]]))
    assert "one stroke" in why.strokes.empty_sentence()
    assert not why.glow.is_empty
    click_on(window, "clear_button")
    why.settled()
    assert why.answer() == NOTHING
    assert "Draw a letter" in why.said()
    assert why.glow.is_empty


def test_picture_only_leaves_the_path_out_of_the_explanation(
    window: MainWindow, qtbot: QtBot
) -> None:
    why = Why(window, qtbot)
    why.open()
    why.draw(letter_r())
    with_path = why.glow.values()
    click_on(window, "picture_only_choice")
    why.settled()
    assert "path of your pen" not in why.said("why_method")
    assert not np.allclose(why.glow.values(), with_path)


def drag(slider: InkSlider, share: float) -> None:
    """Press the mouse on the slider's end, and drag it to a share of its way."""
    y = slider.height() // 2
    margin = 8
    end = QPoint(slider.width() - margin, y)
    target = QPoint(round(margin + share * (slider.width() - 2 * margin)), y)
    QTest.mousePress(slider, LEFT, pos=end)
    for step in range(1, 7):
        QTest.mouseMove(slider, end + (target - end) * (step / 6))
    QTest.mouseRelease(slider, LEFT, pos=target)


def test_dragging_through_the_drawing_moves_the_bars_and_nothing_else(
    window: MainWindow, qtbot: QtBot
) -> None:
    why = Why(window, qtbot)
    why.open()
    why.draw(letter_r())
    why.show("why_timeline")
    ink, recognizer = window.canvas.ink(), Recognizer.shipped()
    at_end, answer = why.bars(), why.answer()
    pinned = window.draw_page.model_strip.models.answers()
    could = window.canvas.can_undo, window.canvas.can_redo
    assert re.search(r"until \d+ % of the ink.*then [Rr]\.$", why.said("timeline_sentence"))
    assert "whole drawing" in why.said("timeline_moment")
    shares = find(window, LetterBands, "letter_bands").bands().shares

    drag(why.slider, 0.4)
    moment = why.slider.value()
    assert 0.3 < shares[moment] < 0.5
    expected = recognizer.predict(prefix(ink, shares[moment]), window.canvas.writing_lines())
    np.testing.assert_allclose(why.bars(), expected.probabilities, atol=1e-5)
    assert not np.allclose(why.bars(), at_end, atol=0.01)
    assert f"After {shares[moment]:.0%}".replace("%", " %") in why.said("timeline_moment")
    press(why.slider, Qt.Key.Key_Left, times=3)
    assert why.slider.value() == moment - 3
    earlier = recognizer.predict(prefix(ink, shares[moment - 3]), window.canvas.writing_lines())
    np.testing.assert_allclose(why.bars(), earlier.probabilities, atol=1e-5)

    assert window.canvas.ink() == ink
    assert (window.canvas.can_undo, window.canvas.can_redo) == could
    assert window.draw_page.model_strip.models.answers() is pinned
    # Whoever goes elsewhere has the answer again.
    click(window.draw_page.draw_column.seen_button)
    assert why.answer() == answer
    np.testing.assert_array_equal(why.bars(), at_end)
    assert why.slider.value() == len(shares) - 1


@pytest.mark.parametrize("leaving", ["end", "tab", "fold", "draw", "Tab"])
def test_the_answer_is_back_however_the_time_line_is_left(
    window: MainWindow, qtbot: QtBot, leaving: str
) -> None:
    why = Why(window, qtbot)
    why.open()
    why.draw(letter_r())
    why.show("why_timeline")
    at_end = why.bars()
    drag(why.slider, 0.2)
    assert not np.allclose(why.bars(), at_end, atol=0.01)
    if leaving == "end":
        press(why.slider, Qt.Key.Key_End)
    elif leaving == "tab":
        why.show("why_pixels")
    elif leaving == "fold":
        click_on(window, "why_button")
    elif leaving == "Tab":
        press(why.slider, Qt.Key.Key_Tab)
    else:
        draw(window.canvas, Ink.of([[(0, 0), (1, 1)]]), size=3, at=(300, 300))
        why.settled()
        whole = Recognizer.shipped().predict(window.canvas.ink(), window.canvas.writing_lines())
        np.testing.assert_allclose(why.bars(), whole.probabilities, atol=1e-5)
        return
    np.testing.assert_array_equal(why.bars(), at_end)


def test_a_click_on_a_band_and_keys_go_there_too(window: MainWindow, qtbot: QtBot) -> None:
    why = Why(window, qtbot)
    why.open()
    why.draw(letter_r())
    why.show("why_timeline")
    bands = find(window, LetterBands, "letter_bands")
    at_end = why.bars()
    click(bands, bands.item_rect(5).center().toPoint())
    assert why.slider.value() == 5
    press(bands, Qt.Key.Key_Right)
    assert why.slider.value() == 6
    assert not np.allclose(why.bars(), at_end, atol=0.01)
    press(bands, Qt.Key.Key_Backtab)
    np.testing.assert_array_equal(why.bars(), at_end)


def test_it_all_works_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    why = Why(window, qtbot)
    why.draw(letter_r())
    tab_to("why_button")
    press(find(window, QPushButton, "why_button"), Qt.Key.Key_Space)
    why.settled()
    press(tab_to("why_second_letter"), Qt.Key.Key_Down, times=2)
    assert "as likely as B" in why.said() or "B is" in why.said()
    press(tab_to("show_why_pixels"), Qt.Key.Key_Right)
    why.settled()
    slider = tab_to("ink_timeline")
    press(slider, Qt.Key.Key_Home)
    assert "After" in slider.accessibleDescription()


def test_a_picture_has_no_strokes_and_no_time_line(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    from PIL import Image

    from hands import drop

    page = np.full((200, 200), 255, dtype=np.uint8)
    page[40:160, 60:72], page[148:160, 60:140] = 0, 0
    Image.fromarray(page).save(tmp_path / "l.png")
    drop(window, tmp_path / "l.png")
    qtbot.waitUntil(lambda: not window.canvas.is_empty)
    why = Why(window, qtbot)
    why.open()
    assert "no strokes" in why.strokes.empty_sentence()
    assert why.glow.values().any()
    assert "path of your pen" not in why.said("why_method")
    why.show("why_timeline")
    assert "Nobody knows" in why.said("timeline_sentence")
    assert not why.slider.isEnabled()


def test_nothing_is_computed_while_nobody_looks(window: MainWindow, qtbot: QtBot) -> None:
    why = Why(window, qtbot)
    why.draw(letter_r())
    assert window.draw_page.why.panel is None
    why.open()
    click_on(window, "why_button")
    assert not find(window, QWidget, "why_panel").isVisible()
    before = why.glow.values()
    click_on(window, "clear_button")
    why.draw(Ink.of([[(0, 0), (60, 60)], [(60, 0), (0, 60)]]))
    np.testing.assert_array_equal(why.glow.values(), before)
    why.open()
    assert not np.array_equal(why.glow.values(), before)


@pytest.mark.parametrize("size", [(1024, 768), (1280, 800), (1920, 1080)], ids=str)
@pytest.mark.parametrize("training", [False, True], ids=["", "training"])
@pytest.mark.parametrize("tab", ["why_pixels", "why_timeline"])
def test_nothing_is_cut_off_beside_the_pictures(
    window: MainWindow, qtbot: QtBot, size: tuple[int, int], training: bool, tab: str
) -> None:
    window.draw_page.set_choices({"training": training})
    window.resize(*size)
    why = Why(window, qtbot)
    why.draw(letter_r())
    why.open()
    why.show(tab)
    for area in window.draw_page.findChildren(QScrollArea):
        if area.isVisible():
            assert area.horizontalScrollBar().maximum() == 0
    panel = find(window, QWidget, "why_panel")
    for part in panel.findChildren(QWidget):
        if part.isVisibleTo(panel) and part.parentWidget() is panel:
            assert panel.rect().contains(part.geometry())
    assert cut_off(panel) == []
    assert overlapping(panel) == []
    glow = find(window, QWidget, "ink_glow" if tab == "why_pixels" else "letter_bands")
    assert min(glow.width(), glow.height()) >= 100
    assert len(np.unique(pixels(glow).reshape(-1, 3), axis=0)) > 3


def test_all_of_it_is_named_for_a_screen_reader(window: MainWindow, qtbot: QtBot) -> None:
    why = Why(window, qtbot)
    why.open()
    why.draw(letter_r())
    parts = interactive(find(window, QWidget, "why_panel"))
    assert len(parts) > 6
    for part in (*parts, why.chooser("why_first_letter"), why.chooser("why_second_letter")):
        assert spoken_name(part), part
    assert why.glow.accessibleDescription().startswith("for ")


def test_it_fits_with_large_text(
    window: MainWindow, qtbot: QtBot, large_text: Callable[[], None]
) -> None:
    why = Why(window, qtbot)
    why.open()
    why.draw(letter_r())
    large_text()
    for name in ("why_pixels", "why_timeline"):
        why.show(name)
        panel = find(window, QWidget, "why_panel")
        assert cut_off(panel) == []
        assert overlapping(panel) == []


def test_it_is_open_again_in_the_next_window(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    assert not find(window, QPushButton, "why_button").isChecked()
    click_on(window, "why_button")
    window.close()
    again = open_window()
    again.draw_page.set_choices(again.settings.choices("draw_page"))
    assert find(again, QWidget, "why_panel").isVisible()
