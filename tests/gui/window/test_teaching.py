"""What a hand says of an answer is in My letters afterwards: the file is read, not the window."""

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QSlider, QWidget
from pytestqt.qtbot import QtBot

from hands import (
    activate,
    click,
    click_on,
    draw,
    draw_strokes,
    drop,
    find,
    letter_r,
    press,
    settle,
    tab_to,
)
from letterpad.collection.kept import CONFIRMED, TAUGHT, Answered, KeptLetter
from letterpad.collection.store import Collection
from letterpad.gui.charts.probability_bars import ProbabilityBars
from letterpad.gui.draw.letter_popup import LetterPopup
from letterpad.gui.main_window import MainWindow
from waiting import HANGS_AFTER

KEY, MODIFIER = Qt.Key, Qt.KeyboardModifier
ALT, CONTROL = MODIFIER.AltModifier, MODIFIER.ControlModifier


def kept() -> list[KeptLetter]:
    """Return what is in the file, the oldest first."""
    with Collection.open() as collection:
        return list(collection.load(reversed(collection.find())))


def labels() -> list[str]:
    return [each.letter.label for each in kept()]


def said(window: MainWindow) -> str:
    label = find(window, QLabel, "teach_said")
    return label.text() if label.isVisible() else ""


def notice(window: MainWindow) -> str:
    return window.notice.text() if window.notice.isVisible() else ""


def undo(window: MainWindow, qtbot: QtBot) -> None:
    """Press Ctrl+Z; a shortcut holds its button down for a moment."""
    with qtbot.waitSignal(window.draw_column.undo_button.clicked):
        QTest.keyClick(window, KEY.Key_Z, CONTROL)
    idle(window, qtbot)


@pytest.fixture
def drawn(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return a window in which an R was drawn, and is read."""
    draw_r(window, qtbot)
    return window


def draw_r(window: MainWindow, qtbot: QtBot, size: float = 180) -> None:
    draw(window.canvas, letter_r(), size)
    answer = find(window, QLabel, "answer")
    qtbot.waitUntil(lambda: answer.text().startswith("R") and not window.live_answer.is_behind)


def idle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.teaching.is_busy)
    settle()


def click_bar(window: MainWindow, name: str) -> None:
    bars = find(window, ProbabilityBars, "probability_bars")
    click(bars, bars.item_rect(bars.classes().index(name)).center().toPoint())


def test_enter_keeps_what_is_read_with_all_that_is_known(drawn: MainWindow, qtbot: QtBot) -> None:
    ink = drawn.canvas.ink()
    share = float(find(drawn, ProbabilityBars, "probability_bars").values().max())
    press(drawn.canvas, KEY.Key_Return)
    idle(drawn, qtbot)
    assert said(drawn) == "✓ Kept as R"
    (letter,) = kept()
    assert letter.letter.ink == ink
    assert any(stroke.times.any() for stroke in letter.letter.ink.strokes)
    assert letter.letter.label == "R"
    assert letter.letter.origin == CONFIRMED
    assert letter.letter.device == "mouse"
    assert letter.letter.author == ""
    answered = letter.letter.answered
    recognizer = drawn.live_answer.recognizer
    assert recognizer is not None
    assert answered == Answered(recognizer.card.name, "R", pytest.approx(share))
    assert letter.letter.drawn is not None
    assert letter.letter.drawn <= letter.kept
    assert drawn.canvas.ink() == ink  # the drawing stays


@pytest.mark.parametrize(("held", "label"), [(ALT, "b"), (ALT | MODIFIER.ShiftModifier, "B")])
def test_alt_and_a_letter_keeps_it_in_the_case_that_was_typed(
    drawn: MainWindow, qtbot: QtBot, held: Qt.KeyboardModifier, label: str
) -> None:
    QTest.keyClick(drawn.canvas, KEY.Key_B, held)
    idle(drawn, qtbot)
    (letter,) = kept()
    assert letter.letter.label == label
    assert letter.letter.origin == TAUGHT
    assert letter.letter.answered is not None
    assert letter.letter.answered.label == "R"
    assert said(drawn) == f"✓ Kept as {label}"


@pytest.mark.parametrize("letter", "DRCOMLP")
def test_no_letter_with_alt_means_something_else(
    drawn: MainWindow, qtbot: QtBot, letter: str
) -> None:
    QTest.keyClick(drawn.canvas, Qt.Key(ord(letter)), ALT)
    idle(drawn, qtbot)
    assert labels() == [letter.lower()]
    assert drawn.pages.currentIndex() == 0
    assert drawn.canvas.hasFocus()


def test_a_click_on_another_bar_keeps_its_letter(drawn: MainWindow, qtbot: QtBot) -> None:
    click_bar(drawn, "K")
    idle(drawn, qtbot)
    assert labels() == ["K"]
    assert kept()[0].letter.origin == TAUGHT
    assert drawn.canvas.hasFocus()  # the keyboard's pen goes on
    click_bar(drawn, "R")
    idle(drawn, qtbot)
    assert labels() == ["R"]


def test_a_press_on_a_bar_that_slides_off_it_keeps_nothing(drawn: MainWindow, qtbot: QtBot) -> None:
    bars = find(drawn, ProbabilityBars, "probability_bars")
    at, beside = (bars.item_rect(item).center().toPoint() for item in (3, 9))
    QTest.mousePress(bars, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(bars, beside)
    QTest.mouseRelease(bars, Qt.MouseButton.LeftButton, pos=beside)
    idle(drawn, qtbot)
    assert kept() == []


def test_a_letter_is_chosen_or_typed_under_the_button(drawn: MainWindow, qtbot: QtBot) -> None:
    click_on(drawn, "teach_no_button")
    popup = find(drawn, LetterPopup, "letter_popup")
    found = popup.findChild(QListWidget)
    assert [found.item(row).text() for row in range(found.count())] == [
        *find(drawn, ProbabilityBars, "probability_bars").classes()
    ]
    QTest.keyClicks(popup.field, "ß")
    press(popup.field, KEY.Key_Return)
    idle(drawn, qtbot)
    assert labels() == ["ß"]


def test_the_buttons_do_the_same_as_the_keys(drawn: MainWindow, qtbot: QtBot) -> None:
    click_on(drawn, "teach_yes_button")
    idle(drawn, qtbot)
    assert labels() == ["R"]
    assert drawn.canvas.hasFocus()


def test_bars_are_chosen_by_keys_as_well(drawn: MainWindow, qtbot: QtBot) -> None:
    bars = tab_to("probability_bars")
    press(bars, KEY.Key_Home, KEY.Key_Right, KEY.Key_Return)
    idle(drawn, qtbot)
    assert labels() == ["B"]


def test_undo_takes_back_what_was_said_and_then_the_stroke(drawn: MainWindow, qtbot: QtBot) -> None:
    ink = drawn.canvas.ink()
    press(drawn.canvas, KEY.Key_Return)
    idle(drawn, qtbot)
    button = find(drawn, QWidget, "undo_button")
    assert button.toolTip() == "Take back that this was kept in My letters as R (Ctrl+Z)"
    undo(drawn, qtbot)
    assert kept() == []
    assert said(drawn) == ""
    assert find(drawn, QWidget, "teach_yes_button").isVisible()
    assert drawn.canvas.ink() == ink
    assert button.toolTip() == "Undo (Ctrl+Z)"
    undo(drawn, qtbot)
    assert len(drawn.canvas.ink().strokes) == 1


def test_undo_goes_back_through_corrections(drawn: MainWindow, qtbot: QtBot) -> None:
    press(drawn.canvas, KEY.Key_Return)
    QTest.keyClick(drawn.canvas, KEY.Key_B, ALT)
    QTest.keyClick(drawn.canvas, KEY.Key_K, ALT)
    idle(drawn, qtbot)
    assert labels() == ["k"]  # one drawing, corrected twice
    assert "no longer as b" in find(drawn, QLabel, "teach_said").toolTip()
    for expected in (["b"], ["R"], []):
        undo(drawn, qtbot)
        assert labels() == expected
    assert len(drawn.canvas.ink().strokes) == 2


def test_saying_the_same_again_changes_nothing(drawn: MainWindow, qtbot: QtBot) -> None:
    press(drawn.canvas, KEY.Key_Return)
    idle(drawn, qtbot)
    press(drawn.canvas, KEY.Key_Return)
    idle(drawn, qtbot)
    assert labels() == ["R"]
    assert "It was kept as R already" in find(drawn, QLabel, "teach_said").toolTip()
    undo(drawn, qtbot)
    assert kept() == []


def test_after_the_next_stroke_undo_is_the_canvas_own(drawn: MainWindow, qtbot: QtBot) -> None:
    press(drawn.canvas, KEY.Key_Return)
    idle(drawn, qtbot)
    draw_strokes(drawn.canvas, [[(200, 60), (200, 150)]])
    assert said(drawn) == ""
    undo(drawn, qtbot)
    assert labels() == ["R"]
    assert len(drawn.canvas.ink().strokes) == 2
    # It is the drawing that was kept, so it is corrected and not kept twice.
    QTest.keyClick(drawn.canvas, KEY.Key_B, ALT)
    idle(drawn, qtbot)
    assert labels() == ["b"]


def test_undo_does_not_reach_back_from_another_page(drawn: MainWindow, qtbot: QtBot) -> None:
    press(drawn.canvas, KEY.Key_Return)
    idle(drawn, qtbot)
    click_on(drawn, "results_page_button")
    click_on(drawn, "draw_page_button")
    assert said(drawn) == ""
    undo(drawn, qtbot)
    assert labels() == ["R"]
    assert len(drawn.canvas.ink().strokes) == 1


def test_nothing_is_kept_of_an_empty_canvas(window: MainWindow, qtbot: QtBot, home: Path) -> None:
    press(window.canvas, KEY.Key_Return)
    QTest.keyClick(window.canvas, KEY.Key_R, ALT)
    bars = find(window, ProbabilityBars, "probability_bars")
    click(bars, QPoint(60, 60))
    assert not find(window, QWidget, "teach_yes_button").isEnabled()
    assert not find(window, QWidget, "teach_no_button").isEnabled()
    draw_r(window, qtbot)  # nor unasked
    click_on(window, "clear_button")
    idle(window, qtbot)
    assert not (home / "my_letters.sqlite").exists()


def test_what_is_read_as_no_letter_cannot_be_right_but_corrected(
    window: MainWindow, qtbot: QtBot
) -> None:
    draw_strokes(window.canvas, [[(x, 100 + 60 * (x // 8 % 2)) for x in range(20, 260, 8)]] * 3)
    qtbot.waitUntil(lambda: not window.live_answer.is_behind)
    assert find(window, QLabel, "sureness").text() == "no letter"
    assert not find(window, QWidget, "teach_yes_button").isEnabled()
    press(window.canvas, KEY.Key_Return)
    assert not window.teaching.is_busy
    QTest.keyClick(window.canvas, KEY.Key_W, ALT)
    idle(window, qtbot)
    (letter,) = kept()
    assert letter.letter.answered is not None
    assert letter.letter.answered.label == ""
    assert 0.5 < letter.letter.answered.probability <= 1.0


def test_a_picture_cannot_be_kept_and_a_sentence_says_so(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    image = Image.new("L", (120, 160), 255)
    ImageDraw.Draw(image).line([(60, 20), (60, 140)], fill=0, width=14)
    image.save(tmp_path / "I.png")
    drop(window, tmp_path / "I.png")
    qtbot.waitUntil(lambda: window.canvas.picture() is not None)
    QTest.keyClick(window.canvas, KEY.Key_I, ALT)
    assert "A picture cannot be kept in My letters" in notice(window)
    draw_r(window, qtbot)
    assert notice(window) == ""
    press(window.canvas, KEY.Key_Return)
    idle(window, qtbot)
    assert labels() == ["R"]


def test_what_cannot_be_written_is_said_and_the_drawing_stays(
    drawn: MainWindow, qtbot: QtBot, home: Path
) -> None:
    with Collection.open():
        pass
    connection = sqlite3.connect(home / "my_letters.sqlite")
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    ink = drawn.canvas.ink()
    press(drawn.canvas, KEY.Key_Return)
    idle(drawn, qtbot)
    assert "my_letters.sqlite" in notice(drawn)
    assert said(drawn) == ""
    assert find(drawn, QWidget, "teach_yes_button").isVisible()
    assert drawn.canvas.ink() == ink
    undo(drawn, qtbot)  # there is nothing to take back
    assert len(drawn.canvas.ink().strokes) == 1


def test_two_windows_keep_letters_in_the_same_file(
    open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    first, second = open_window(), open_window()
    for window, size in ((second, 170), (first, 180)):
        activate(window)
        draw_r(window, qtbot, size)
    press(first.canvas, KEY.Key_Return)
    activate(second)
    QTest.keyClick(second.canvas, KEY.Key_B, ALT)
    idle(first, qtbot)
    idle(second, qtbot)
    assert sorted(labels()) == ["R", "b"]
    activate(first)
    undo(first, qtbot)
    assert labels() == ["b"]


def test_a_window_that_closes_waits_for_what_was_said(drawn: MainWindow, qtbot: QtBot) -> None:
    press(drawn.canvas, KEY.Key_Return)
    drawn.close()
    assert labels() == ["R"]


class Waiting:
    """A model that answers when it is let."""

    def __init__(self, recognizer: Any) -> None:
        self._recognizer = recognizer
        self.may_answer = threading.Event()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._recognizer, name)

    def predict(self, *arguments: Any, **options: Any) -> Any:
        self.may_answer.wait(HANGS_AFTER)
        return self._recognizer.predict(*arguments, **options)


def test_what_a_slow_model_reads_is_kept_with_the_letter(drawn: MainWindow, qtbot: QtBot) -> None:
    slow = Waiting(drawn.live_answer.recognizer)
    drawn.live_answer.set_recognizer(slow, is_slow=True)
    QTest.keyClick(drawn.canvas, KEY.Key_B, ALT)
    assert find(drawn, QLabel, "teach_said").toolTip() == "Keeping it as b…"
    slow.may_answer.set()
    idle(drawn, qtbot)
    (letter,) = kept()
    assert letter.letter.label == "b"
    assert letter.letter.answered is not None
    assert letter.letter.answered.label == "R"


def test_the_next_drawing_does_not_wait_for_it(drawn: MainWindow, qtbot: QtBot) -> None:
    slow = Waiting(drawn.live_answer.recognizer)
    drawn.live_answer.set_recognizer(slow, is_slow=True)
    QTest.keyClick(drawn.canvas, KEY.Key_B, ALT)
    undo(drawn, qtbot)  # at once
    assert len(drawn.canvas.ink().strokes) == 2
    QTest.keyClick(drawn.canvas, KEY.Key_K, ALT)
    draw_strokes(drawn.canvas, [[(200, 60), (200, 150)]])
    qtbot.waitUntil(lambda: not drawn.my_letters.is_busy)
    slow.may_answer.set()
    idle(drawn, qtbot)
    (letter,) = kept()
    assert (letter.letter.label, letter.letter.answered) == ("k", None)
    assert len(letter.letter.ink.strokes) == 2


def test_a_letter_from_an_earlier_moment_is_not_what_was_drawn(
    drawn: MainWindow, qtbot: QtBot
) -> None:
    click_on(drawn, "why_button")
    click_on(drawn, "show_why_timeline")
    slider = find(drawn, QSlider, "ink_timeline")
    qtbot.waitUntil(lambda: slider.isEnabled() and not drawn.why.is_busy)
    yes = find(drawn, QWidget, "teach_yes_button")
    assert yes.isEnabled()
    slider.setFocus()
    press(slider, KEY.Key_Home)
    assert not yes.isEnabled()
    press(slider, KEY.Key_End)
    assert yes.isEnabled()


def test_after_a_restart_the_drawing_that_is_left_is_still_that_letter(
    open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    draw_r(window, qtbot)
    draw_strokes(window.canvas, [[(201, 61), (207, 83), (208, 150)]])
    QTest.keyClick(window.canvas, KEY.Key_R, ALT)
    idle(window, qtbot)
    window.close()
    again = open_window()
    QTest.keyClick(again.canvas, KEY.Key_K, ALT)
    idle(again, qtbot)
    assert labels() == ["k"]
    assert "Kept as k, no longer as r" in find(again, QLabel, "teach_said").toolTip()
    assert kept()[0].letter.device == "mouse"
