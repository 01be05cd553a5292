"""The writing test in the real window, as a hand takes it: by mouse and keys, in one go or not."""

import itertools
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eyes import spoken_name
from hands import (
    activate,
    click_on,
    dialog,
    draw,
    draw_strokes,
    find,
    focused,
    menu_entry,
    press,
    tab_to,
)
from letterpad import paths
from letterpad.assessment.stopped_test import load_stopped, stopped_file
from letterpad.collection.kept import TESTED, KeptLetter
from letterpad.collection.store import Collection
from letterpad.evaluation.wilson import wilson_interval
from letterpad.gui.collection.writing_test import WritingTestDialog
from letterpad.gui.main_window import MainWindow
from letterpad.gui.preferences.preferences_file import Settings
from letterpad.ink.packed import PackedInks
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.library import Library
from letterpad.model_files.model_file import HeldOutResult, TrainedModel
from letterpad.recognition.recognizer import Recognizer

KEY = Qt.Key
SHIFTS = itertools.count()
Stroke = list[tuple[int, int]]

HANDS: dict[str, Stroke] = {
    "A": [(60, 90), (110, 92), (180, 90)],
    "B": [(90, 60), (92, 110), (90, 170)],
}
"""What `pen_model` reads as A goes right, and what it reads as B down."""


@pytest.fixture
def pen_window(
    pen_model: TrainedModel, library: Library, open_window: Callable[[], MainWindow]
) -> MainWindow:
    """Return a window whose live model has two classes, and read 90 of 100 held-out letters."""
    card = replace(pen_model.card, held_out=HeldOutResult(100, 90, 1.0, "pens"))
    run = library.add(replace(pen_model, card=card))
    settings = Settings()
    settings.set_text("live_model", str(run.path))
    settings.save()
    return open_window()


def opened(window: MainWindow, qtbot: QtBot) -> WritingTestDialog:
    """Open the test by the window's menu."""
    menu_entry(window, "writing_test_action")
    shown = dialog(window, "writing_test")
    assert isinstance(shown, WritingTestDialog)
    qtbot.waitUntil(lambda: not window.writing_test.is_busy)
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def begun(window: MainWindow, qtbot: QtBot) -> WritingTestDialog:
    shown = opened(window, qtbot)
    click_on(shown, "writing_test_begin")
    return shown


def asked(shown: QWidget) -> str:
    """Read which letter is asked for."""
    prompt = find(shown, QLabel, "writing_test_prompt")
    assert prompt.isVisible()
    return prompt.text().removeprefix("Write: ")


def write(shown: WritingTestDialog, letter: str = "", shift: int = 0) -> str:
    """Write the letter that is asked for, or another one, with the mouse; return what was asked."""
    prompt = asked(shown)
    stroke = [(x + shift, y) for x, y in HANDS[letter or prompt]]
    draw_strokes(shown.writing.canvas, [stroke])
    return prompt


def finished(window: MainWindow, shown: WritingTestDialog, qtbot: QtBot) -> None:
    """Wait until all models have answered and the letters are kept."""
    qtbot.waitUntil(lambda: not window.writing_test.is_busy)
    assert shown.outcome.isVisible()


def kept() -> tuple[KeptLetter, ...]:
    """Return what is in My letters, the oldest first."""
    with Collection.open() as mine:
        return mine.load(mine.find()[::-1])


def said(shown: QWidget, name: str) -> str:
    label = find(shown, QLabel, name)
    assert label.isVisible(), f"{name} is not to be seen"
    return label.text()


def answer_question(shown: QWidget, name: str) -> None:
    """Press a button of the question what becomes of the test."""
    question = find(shown, QWidget, "writing_test_question")
    assert question.isVisible()
    QTest.mouseClick(find(question, QPushButton, f"writing_test_{name}"), Qt.MouseButton.LeftButton)


def test_a_whole_test_by_mouse_is_counted_as_numpy_counts_it_and_kept(
    window: MainWindow, qtbot: QtBot
) -> None:
    letters = load_letters(Builtin())
    inks, names = letters.inks, np.array(letters.classes)[letters.labels]
    assert inks is not None
    shown = begun(window, qtbot)
    prompts: list[str] = []
    while shown.writing.isVisible():
        prompt = asked(shown)
        # The last of its kind; each tenth letter is a slip of the pen.
        wanted = prompt if len(prompts) % 10 else "VX"[prompt == "V"]
        draw(
            shown.writing.canvas,
            inks[np.flatnonzero(names == wanted)[-1 - len(prompts)]],
            after_each_move=None,
        )
        assert said(shown, "writing_test_place") == f"{len(prompts) + 1} of 52"
        press(shown.writing.canvas, KEY.Key_Return)
        prompts.append(prompt)
        assert not shown.findChildren(QWidget, "probability_bars"), "answers come at the end"
    assert sorted(prompts[:26]) == sorted(prompts[26:]) == [chr(65 + n) for n in range(26)]
    finished(window, shown, qtbot)

    mine = kept()
    assert [each.letter.label for each in mine] == prompts
    assert {each.letter.origin for each in mine} == {TESTED}
    assert {each.letter.device for each in mine} == {"mouse"}
    shares = Recognizer.shipped().predict_inks(PackedInks.of(each.letter.ink for each in mine))
    right = shares.argmax(axis=1) == np.array([ord(each) - 65 for each in prompts])
    n_right = int(np.count_nonzero(right))
    assert 26 < n_right < 52, "a slip of the pen is misread, most letters are not"
    for letter, is_right, share in zip(mine, right, shares.max(axis=1).tolist(), strict=True):
        answered = letter.letter.answered
        assert answered is not None
        assert answered.model == "Letterpad's recogniser"
        assert (answered.label == letter.letter.label) == is_right
        assert answered.probability == pytest.approx(share, abs=1e-5)
    (row,) = shown.outcome.bars.chart_table().rows
    held_out = Recognizer.shipped().card.held_out
    assert held_out is not None
    assert row == (
        "Letterpad's recogniser",
        n_right / 52,
        *wilson_interval(n_right, 52),
        n_right,
        52,
        held_out.accuracy.value,
        *held_out.accuracy.interval,
        held_out.n_correct,
        held_out.n,
    )
    assert said(shown, "writing_test_done") == "You wrote all 52 letters."
    assert said(shown, "writing_test_kept") == "52 letters were kept in My letters."
    assert f"{100 * n_right / 52:.1f}" in said(shown, "writing_test_verdict")
    assert not stopped_file().exists()

    # What cost most was misread, and lies over letters of the data that are what was asked for.
    wrong = [prompt for prompt, is_right in zip(prompts, right, strict=True) if not is_right]
    table = shown.outcome.letters.chart_table().rows
    assert {row[0] for row in table} <= set(wrong)
    assert "Built-in handwriting" in said(shown, "writing_test_beside")
    assert all(letter.typical is not None for letter in shown.outcome.letters.letters())
    assert find(shown, QPushButton, "writing_test_fit").isEnabled(), "the letters are kept"

    # The next test begins with how this one went.
    click_on(shown, "writing_test_leave")
    shown = opened(window, qtbot)
    last = said(shown, "writing_test_last")
    assert f"{100 * n_right / 52:.1f} % of 52 letters, read by Letterpad's recogniser" in last


def test_nothing_is_stored_when_unticked(pen_window: MainWindow, qtbot: QtBot) -> None:
    shown = opened(pen_window, qtbot)
    keep = find(shown, QCheckBox, "writing_test_keep")
    assert keep.isChecked()
    click_on(shown, "writing_test_keep")
    click_on(shown, "writing_test_begin")
    for shift in range(4):
        assert not stopped_file().exists()
        write(shown, shift=shift)
        click_on(shown, "writing_test_next")
    finished(pen_window, shown, qtbot)
    assert said(shown, "writing_test_kept") == "Nothing was stored."
    assert kept() == ()
    assert sorted(each.name for each in paths.home().glob("writing_test*")) == []
    row = shown.outcome.bars.chart_table().rows[0]
    assert row[4:6] == (4, 4)
    assert row[6:] == (0.9, *wilson_interval(90, 100), 90, 100)
    assert "You write as the letters that Where the pen goes was tested on" in said(
        shown, "writing_test_verdict"
    )


def test_a_letter_is_skipped_taken_back_and_written_again(
    pen_window: MainWindow, qtbot: QtBot
) -> None:
    shown = begun(pen_window, qtbot)
    canvas = shown.writing.canvas
    order = shown.writing.test.asked
    assert not find(shown, QPushButton, "writing_test_next").isEnabled()
    press(canvas, KEY.Key_Return)
    assert said(shown, "writing_test_kind") == "Write the letter first, or skip it."
    click_on(shown, "writing_test_skip")
    assert asked(shown) == order[1]
    write(shown, "A")
    press(canvas, KEY.Key_Space)  # nobody draws by keys
    assert said(shown, "writing_test_place") == "3 of 4"
    write(shown, "B")
    press(canvas, KEY.Key_Backspace)
    assert canvas.is_empty
    press(canvas, KEY.Key_Backspace)
    assert asked(shown) == order[1]
    assert not canvas.is_empty, "what was written is there again"
    assert find(shown, QWidget, "writing_test_written").accessibleDescription() == ""
    click_on(shown, "writing_test_undo")
    write(shown, order[1], shift=3)
    click_on(shown, "writing_test_next")
    write(shown, "B" if order[2] == "A" else "A")  # a slip
    click_on(shown, "writing_test_next")
    write(shown, order[3], shift=7)
    click_on(shown, "writing_test_next")
    finished(pen_window, shown, qtbot)
    assert [each.letter.label for each in kept()] == list(order[1:])
    assert said(shown, "writing_test_done") == "You wrote 3 of 4 letters."
    assert shown.outcome.bars.chart_table().rows[0][4:6] == (2, 3)
    costly = shown.outcome.letters.letters()
    assert [each.label for each in costly] == [order[2]]
    assert sum(each.is_right for each in costly[0].drawn) == len(costly[0].drawn) - 1


def test_a_test_is_stopped_and_continued_after_a_restart(
    pen_window: MainWindow, qtbot: QtBot, open_window: Callable[[], MainWindow]
) -> None:
    shown = begun(pen_window, qtbot)
    order = shown.writing.test.asked
    write(shown)
    click_on(shown, "writing_test_next")
    press(shown.writing.canvas, KEY.Key_Escape)
    assert shown.isVisible()
    answer_question(shown, "later")
    qtbot.waitUntil(lambda: not pen_window.writing_test.is_busy)
    assert kept() == (), "it is not done"
    pen_window.close()

    window = open_window()
    shown = opened(window, qtbot)
    assert "stopped after 1 of 4 letters" in said(shown, "writing_test_stopped")
    click_on(shown, "writing_test_continue")
    assert shown.writing.test.asked == order
    for shift in (5, 6, 7):
        write(shown, shift=shift)
        click_on(shown, "writing_test_next")
    finished(window, shown, qtbot)
    assert [each.letter.label for each in kept()] == list(order)
    assert load_stopped() is None


def test_a_crash_loses_no_letter_that_was_written(pen_window: MainWindow, qtbot: QtBot) -> None:
    shown = begun(pen_window, qtbot)
    for shift in range(3):
        write(shown, shift=shift)
        click_on(shown, "writing_test_next")
        qtbot.waitUntil(lambda: not pen_window.writing_test.is_busy)
        there = load_stopped()
        assert there == shown.writing.test, "as it would be after a crash"
    press(shown.writing.canvas, KEY.Key_Escape)
    answer_question(shown, "discard")
    qtbot.waitUntil(lambda: not pen_window.writing_test.is_busy)
    assert load_stopped() is None
    assert kept() == ()


def test_the_result_so_far(pen_window: MainWindow, qtbot: QtBot) -> None:
    shown = begun(pen_window, qtbot)
    write(shown)
    click_on(shown, "writing_test_next")
    click_on(shown, "writing_test_pause")
    answer_question(shown, "go_on")
    qtbot.waitUntil(shown.isActiveWindow)
    write(shown, shift=4)
    click_on(shown, "writing_test_next")
    click_on(shown, "writing_test_pause")
    answer_question(shown, "result")
    finished(pen_window, shown, qtbot)
    assert said(shown, "writing_test_done") == "You wrote 2 of 4 letters."
    assert len(kept()) == 2
    assert shown.outcome.bars.chart_table().rows[0][5] == 2


def test_every_pinned_model_answers_with_its_own_letters(
    pen_window: MainWindow, qtbot: QtBot
) -> None:
    pen_window.pinned_models.pin(None)  # the shipped recogniser
    shown = begun(pen_window, qtbot)
    for shift in range(4):
        write(shown, shift=shift)
        click_on(shown, "writing_test_next")
    finished(pen_window, shown, qtbot)
    rows = shown.outcome.bars.chart_table().rows
    assert [row[0] for row in rows] == ["Where the pen goes", "Letterpad's recogniser"]
    inks = PackedInks.of(each.letter.ink for each in kept())
    labels = [each.letter.label for each in kept()]
    shipped = Recognizer.shipped()
    best = [shipped.classes[n] for n in shipped.predict_inks(inks).argmax(axis=1)]
    n_right = sum(one == other for one, other in zip(best, labels, strict=True))
    assert rows[1][4:6] == (n_right, 4)


def test_letters_are_kept_though_the_window_closes_before_the_answers(
    pen_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = begun(pen_window, qtbot)
    for shift in range(4):
        write(shown, shift=shift)
        if shift < 3:
            click_on(shown, "writing_test_next")
    # In one turn of the event loop, in which no answer can come.
    shown.writing.go_on()
    shown.outcome.leave.click()
    qtbot.waitUntil(lambda: not pen_window.writing_test.is_busy)
    assert len(kept()) == 4
    assert {each.letter.answered for each in kept()} == {None}
    assert load_stopped() is None


def test_by_keys_alone_and_everything_is_spoken(pen_window: MainWindow, qtbot: QtBot) -> None:
    shown = opened(pen_window, qtbot)
    assert focused().objectName() == "writing_test_begin"
    press(focused(), KEY.Key_Space)
    canvas = focused()
    assert canvas is shown.writing.canvas
    for place in range(4):
        letter = shown.writing.test.prompt
        assert spoken_name(canvas) == f"Write: {letter}, capital letter. {place + 1} of 4"
        arrow = KEY.Key_Right if letter == "A" else KEY.Key_Down
        press(canvas, KEY.Key_Left, KEY.Key_Up, times=2)
        press(canvas, KEY.Key_Space)
        press(canvas, arrow, times=4 + place, shift=True)
        press(canvas, KEY.Key_Space)
        assert not canvas.is_empty
        press(canvas, KEY.Key_Return)
        assert focused() is canvas or not shown.writing.isVisible()
    finished(pen_window, shown, qtbot)
    assert focused().objectName() == "writing_test_leave"
    assert {each.letter.device for each in kept()} == {"keyboard"}
    bars = tab_to("hand_bars")
    assert "4 of your 4 right" in bars.accessibleDescription()
    press(focused(), KEY.Key_Escape)
    assert not shown.isVisible()


def test_a_file_that_cannot_be_read_is_said_and_kept_aside(
    pen_window: MainWindow, qtbot: QtBot
) -> None:
    stopped_file().write_text("no test", encoding="utf-8")
    shown = opened(pen_window, qtbot)
    assert "holds no writing test" in said(shown, "writing_test_problem")
    assert not find(shown, QPushButton, "writing_test_continue").isVisible()
    assert (paths.home() / "writing_test.ndjson.kept").exists()


def test_a_fit_is_offered_when_somebody_can_do_it(pen_window: MainWindow, qtbot: QtBot) -> None:
    shown = begun(pen_window, qtbot)
    for shift in range(4):
        write(shown, shift=shift)
        click_on(shown, "writing_test_next")
    finished(pen_window, shown, qtbot)
    with qtbot.waitSignal(pen_window.writing_test.fit_requested):
        click_on(shown, "writing_test_fit")


def write_next(shown: WritingTestDialog) -> None:
    """Write the letter that is asked for, a little beside the last one, and go on."""
    write(shown, shift=next(SHIFTS))
    click_on(shown, "writing_test_next")


def test_two_windows_take_a_test_at_once(
    pen_window: MainWindow, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    first = begun(pen_window, qtbot)
    write_next(first)
    qtbot.waitUntil(lambda: not pen_window.writing_test.is_busy)
    other_window = open_window()
    second = opened(other_window, qtbot)
    assert not find(second, QWidget, "writing_test_continue").isVisible()
    click_on(second, "writing_test_begin")
    write_next(second)
    write_next(second)
    qtbot.waitUntil(lambda: not other_window.writing_test.is_busy)
    activate(first)
    write_next(first)
    write_next(first)
    for window, shown in ((pen_window, first), (other_window, second)):
        activate(shown)
        click_on(shown, "writing_test_pause")
        answer_question(shown, "later")
        qtbot.waitUntil(lambda each=window: not each.writing_test.is_busy)
    done = [load_stopped(stopped_file(number)) for number in (1, 2)]
    assert [test is not None and test.n_written for test in done] == [3, 2]
    activate(pen_window)
    again = opened(pen_window, qtbot)
    assert said(again, "writing_test_stopped").startswith(
        "A test was stopped after 2 of 4 letters."
    )
    click_on(again, "writing_test_continue")
    write_next(again)
    write_next(again)
    finished(pen_window, again, qtbot)
    assert not stopped_file(2).exists()
    assert stopped_file(1).exists()
