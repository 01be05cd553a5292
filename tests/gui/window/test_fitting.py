"""Fit to my hand in the real window: taught by hand, proved, used, undone."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import one_hand
from hands import (
    activate,
    choose,
    click_on,
    dialog,
    draw,
    escape,
    find,
    focused,
    press,
    settle,
    tab_to,
)
from kept_letters import Page, keep
from letterpad import paths
from letterpad.adaptation import base_letters
from letterpad.adaptation.fitting import Fitted, fit_to_hand
from letterpad.collection.kept import NewLetter
from letterpad.collection.store import Collection
from letterpad.gui.collection.fit_dialog import FitDialog
from letterpad.gui.main_window import MainWindow
from letterpad.gui.preferences.preferences_file import Settings
from letterpad.gui.window.top_bar import DRAW, MY_LETTERS
from letterpad.ink.drawing_file import Drawing
from letterpad.ink.strokes import Ink
from letterpad.letters.catalog import load_letters
from letterpad.letters.classes import AS_NAMED
from letterpad.letters.data_spec import Builtin, MyLetters
from letterpad.library import Library
from letterpad.recognition.recognizer import SHIPPED, Recognizer
from letterpad.training.spec import TrainSpec
from letterpad.training.train import train

KEY, ALT, CONTROL = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NAME = "Letterpad's recogniser, fitted to my hand"

Open = Callable[[], MainWindow]


@pytest.fixture(autouse=True)
def quick(few_letters: int, quick_fits: None) -> None:
    """Let the window read few letters, and a model that is fitted be checked on few."""


def of_hand(drawings: list[Drawing], author: str = "") -> list[NewLetter]:
    return [NewLetter(each.ink, each.word, author=author) for each in drawings]


def expected(author: str = "") -> Fitted:
    """Return what the adaptation itself makes of the letters that are kept."""
    letters = load_letters(MyLetters(author, classes=AS_NAMED))
    return fit_to_hand(paths.resource(SHIPPED), letters)


def begun(window: MainWindow, qtbot: QtBot) -> FitDialog:
    """Open the dialog from the page, by a click."""
    Page(window, qtbot)
    click_on(window, "fit_to_hand_button")
    shown = dialog(window, "fit_dialog")
    assert isinstance(shown, FitDialog)
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def opened(window: MainWindow, qtbot: QtBot) -> FitDialog:
    shown = begun(window, qtbot)
    wait(window, qtbot)
    return shown


def wait(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.fitting.is_busy)
    settle()


def wait_for_runs(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.runs.is_busy)
    settle()


def said(shown: QWidget, name: str) -> str:
    label = find(shown, QLabel, name)
    assert label.isVisible(), f"{name} is not to be seen"
    return label.text()


def is_seen(shown: QWidget, name: str) -> bool:
    return find(shown, QWidget, name).isVisible()


def answer(window: MainWindow, qtbot: QtBot) -> str:
    """Return what is read in the drawing on the canvas."""
    qtbot.waitUntil(lambda: not window.live_answer.is_behind)
    settle()
    return window.draw_page.answer_view.teach_row.answer.upper()


def teach(window: MainWindow, drawing: Drawing, qtbot: QtBot) -> None:
    """Draw a letter with the mouse, and say what it is with Alt and its key."""
    if not window.canvas.is_empty:
        click_on(window, "clear_button")
    draw(window.canvas, drawing.ink, after_each_move=None)
    qtbot.waitUntil(lambda: not window.live_answer.is_behind)
    QTest.keyClick(window.canvas, KEY(ord(drawing.word.upper())), ALT)
    qtbot.waitUntil(lambda: not window.teaching.is_busy)


def test_what_is_taught_by_hand_is_proved_used_and_undone(
    idle_child: None, window: MainWindow, qtbot: QtBot
) -> None:
    wrong = [each for each in one_hand.hand(3) if each.word in wrong_kinds()]
    recognizer = Recognizer.shipped()
    misread = (each for each in wrong if recognizer.predict(each.ink).answer != each.word.upper())
    last = next(each for each in misread if recognizer.predict(each.ink).is_letter)
    drawings = [*(each for each in wrong if each is not last), last]
    for each in drawings:
        teach(window, each, qtbot)
    with Collection.open() as mine:
        kept = mine.load(mine.find()[::-1])
    assert [each.letter.label.upper() for each in kept] == [each.word.upper() for each in drawings]
    read = answer(window, qtbot)
    assert read not in ("", drawings[-1].word.upper())
    shipped = paths.resource(SHIPPED).read_bytes()

    shown = opened(window, qtbot)
    found = expected()
    proof = found.proof
    assert proof.is_offered
    assert said(shown, "fit_verdict") == str(proof.why)
    rows = shown.bars.chart_table().rows
    for row, right, (low, high) in zip(
        rows,
        (proof.mine.n_before, proof.mine.n_after),
        (proof.mine.interval_before, proof.mine.interval_after),
        strict=True,
    ):
        assert row[1:] == (right / 9, low, high, right, 9)
    assert said(shown, "fit_others") == (
        f"Letters that you did not teach: 0 lost of {proof.others.n}."
    )
    n_gained = sum(each.is_gained for each in proof.letters)
    assert n_gained == proof.mine.gain + proof.mine.n_lost > 1
    assert said(shown, "fit_gained_title") == f"Now read: {n_gained}"
    strip = shown.gained
    assert strip.accessibleDescription().startswith(f"Pictures 1 to {n_gained} of {n_gained}: ")
    assert is_seen(shown, "fit_lost") == (proof.mine.n_lost > 0)

    click_on(shown, "fit_use")
    wait_for_runs(window, qtbot)
    (run,) = window.runs.list()
    assert run.card.name == NAME
    assert run.card.adapted is not None
    assert run.card.adapted.base == "Letterpad's recogniser"
    assert window.runs.live == run.path
    assert paths.resource(SHIPPED).read_bytes() == shipped
    activate(window)
    click_on(window, "draw_page_button")
    assert answer(window, qtbot) == drawings[-1].word.upper()
    assert window.notice.text() == f"“{NAME}” reads your drawings now."

    click_on(window, "notice_undo")
    wait_for_runs(window, qtbot)
    assert window.runs.live is None
    assert window.runs.list() == []
    assert [each.name for each in Library().deleted()] == [NAME]
    assert not window.notice.isVisible()
    assert answer(window, qtbot) == read


def wrong_kinds() -> set[str]:
    """Return the kinds of the hand that the shipped recogniser misreads."""
    return {word for _, word in one_hand.models_drawn(3)[:3]}


def test_the_details_of_the_run_name_base_letters_and_proof(
    idle_child: None, window: MainWindow, qtbot: QtBot
) -> None:
    keep(of_hand(one_hand.hand(4)))
    shown = opened(window, qtbot)
    mine = expected().proof.mine
    click_on(shown, "fit_use")
    wait_for_runs(window, qtbot)
    activate(window)
    click_on(window, "results_page_button")
    settle()
    click_on(window, "show_details")
    texts = [each.text() for each in window.results_page.findChildren(QLabel)]
    assert "from Letterpad's recogniser" in texts
    counts = texts[texts.index("Letters of the hand") + 1]
    assert sorted(counts.split(", ")) == sorted(
        f"4 {word.upper()}" for word in {each.word for each in one_hand.hand(1)}
    )
    brought = texts[texts.index("What it brought") + 1]
    assert brought.startswith(
        f"of 28 letters of the hand, each held back in turn, {mine.n_before} were read right "
        f"before and {mine.n_after} after"
    )


def test_where_it_does_not_help_nothing_is_offered(
    idle_child: None, window: MainWindow, qtbot: QtBot
) -> None:
    right = [each for each in one_hand.hand(3) if each.word not in wrong_kinds()]
    keep(of_hand(right))
    shown = opened(window, qtbot)
    assert said(shown, "fit_verdict") == "It reads all 12 of your letters right as it is."
    assert not is_seen(shown, "fit_use")
    assert not is_seen(shown, "fit_write")
    assert find(shown, QPushButton, "fit_leave").text() == "&Close"
    click_on(shown, "fit_leave")
    wait(window, qtbot)
    assert window.runs.list() == []
    assert window.runs.live is None


def test_too_few_letters_lead_to_the_writing_test(
    idle_child: None, window: MainWindow, qtbot: QtBot
) -> None:
    keep(of_hand(one_hand.hand(1)))
    shown = opened(window, qtbot)
    wanted = expected().proof.wanted
    assert wanted
    named = ", ".join(f"{name} ({n})" for name, n in wanted.items())
    assert f"Still to come: {named}." in said(shown, "fit_wanted")
    assert set(wanted.values()) == {2}
    assert not is_seen(shown, "fit_use")
    click_on(shown, "fit_write")
    settle()
    assert dialog(window, "writing_test").isVisible()


def test_no_letters_of_ones_own_lead_to_the_canvas(
    idle_child: None, window: MainWindow, qtbot: QtBot
) -> None:
    keep(of_hand(one_hand.hand(1), "Ann"))
    shown = opened(window, qtbot)
    assert said(shown, "fit_verdict").startswith("My letters hold none of yours")
    assert not is_seen(shown, "fit_bars")
    assert not is_seen(shown, "fit_others")
    click_on(shown, "fit_draw")
    settle()
    assert window.pages.currentIndex() == DRAW
    activate(window)
    assert focused() is window.canvas


def test_what_a_fit_looks_at_is_there_before_the_dialog_is_opened(
    quick_worker: list[bool], window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    preparation = window.fitting.preparation
    qtbot.waitUntil(lambda: not preparation.is_busy)
    kept = paths.cache_folder() / "base-letters"
    assert not kept.exists()
    first, *others = one_hand.hand(3)
    with qtbot.waitSignal(preparation.prepared):
        teach(window, first, qtbot)
    assert len(list(kept.glob("*.npz"))) == 2
    assert window.isActiveWindow()
    keep(of_hand(others))
    n_started = len(quick_worker)

    def not_again(*of: object) -> None:
        raise AssertionError("the letters are looked at a second time")

    monkeypatch.setattr(base_letters, "base_letters", not_again)
    shown = opened(window, qtbot)
    assert is_seen(shown, "fit_use")
    assert len(quick_worker) == n_started


def test_another_author_has_a_proof_of_their_own(
    idle_child: None, window: MainWindow, qtbot: QtBot
) -> None:
    keep(of_hand(one_hand.hand(2)))
    keep(of_hand(one_hand.hand(4, seed=1), "Ann"))
    shown = opened(window, qtbot)
    assert shown.bars.chart_table().rows[0][-1] == 14
    choose(shown.authors, "Ann")
    wait(window, qtbot)
    proof = expected("Ann").proof
    assert shown.result_shown is not None
    assert shown.result_shown.proof == proof
    assert said(shown, "fit_verdict") == str(proof.why)
    assert shown.bars.chart_table().rows[1][-2:] == (proof.mine.n_after, 28)
    click_on(shown, "fit_use")
    wait_for_runs(window, qtbot)
    assert [each.card.name for each in window.runs.list()] == [
        "Letterpad's recogniser, fitted to Ann"
    ]


def test_by_keys_alone(idle_child: None, window: MainWindow, qtbot: QtBot) -> None:
    keep(of_hand(one_hand.hand(3)))
    QTest.keyClick(window.canvas, KEY.Key_4, CONTROL)
    qtbot.waitUntil(lambda: window.pages.currentIndex() == MY_LETTERS)
    qtbot.waitUntil(lambda: not window.kept_letters.is_busy)
    settle()
    press(tab_to("fit_to_hand_button"), KEY.Key_Space)
    shown = dialog(window, "fit_dialog")
    qtbot.waitUntil(shown.isActiveWindow)
    wait(window, qtbot)
    assert focused().objectName() == "fit_use"
    for name in ("fit_bars", "fit_gained", "fit_leave", "fit_use"):
        tab_to(name)
    press(focused(), KEY.Key_Return)
    wait_for_runs(window, qtbot)
    (run,) = window.runs.list()
    assert window.runs.live == run.path
    activate(window)
    press(tab_to("notice_undo"), KEY.Key_Space)
    wait_for_runs(window, qtbot)
    assert window.runs.live is None


def test_escape_gives_up_what_is_being_fitted(
    idle_child: None, window: MainWindow, qtbot: QtBot
) -> None:
    keep(of_hand(one_hand.hand(3)))
    escape(begun(window, qtbot))
    wait(window, qtbot)
    assert window.runs.list() == []
    again = opened(window, qtbot)
    assert again.result_shown is not None


def test_what_is_accepted_is_fitted_again_from_its_base(
    idle_child: None, window: MainWindow, qtbot: QtBot
) -> None:
    keep(of_hand(one_hand.hand(3)))
    click_on(opened(window, qtbot), "fit_use")
    wait_for_runs(window, qtbot)
    activate(window)
    keep(of_hand(one_hand.hand(2, seed=5)))
    shown = opened(window, qtbot)
    assert shown.result_shown is not None
    assert shown.result_shown.proof == expected().proof
    click_on(shown, "fit_use")
    wait_for_runs(window, qtbot)
    # Both may have been made in the same second.
    first, second = sorted(window.runs.list(), key=lambda run: run.card.name)
    assert (first.card.name, second.card.name) == (NAME, f"{NAME} 2")
    assert second.card.adapted.base == "Letterpad's recogniser"
    activate(window)
    click_on(window, "notice_undo")
    wait_for_runs(window, qtbot)
    assert window.runs.live == first.path
    assert [each.path for each in window.runs.list()] == [first.path]


@pytest.fixture
def plain_window(library: Library, open_window: Open) -> MainWindow:
    """Return a window whose live model is fitted by training it again."""
    spec = TrainSpec(
        Builtin(size=780), "logistic-regression", {"iterations": 40}, train_size=600, name="Plain"
    )
    run = library.add(train(spec, lambda progress: None))
    settings = Settings()
    settings.set_text("live_model", str(run.path))
    settings.save()
    return open_window()


def test_a_training_can_be_stopped_and_done_again(plain_window: MainWindow, qtbot: QtBot) -> None:
    window = plain_window
    random = np.random.default_rng(3)
    keep(
        NewLetter(Ink.of([[(0, y), (50, 4), (99, 8 - y)]]), "Q")
        for y in random.uniform(0, 8, 12).tolist()
    )
    shown = begun(window, qtbot)
    bar = find(shown, QWidget, "fit_progress")
    qtbot.waitUntil(lambda: bar.isVisible() and bar.maximum() > 0)
    click_on(shown, "fit_stop")
    assert said(shown, "fit_verdict").startswith("It was stopped.")
    assert not is_seen(shown, "fit_use")
    assert not window.fitting.is_busy
    click_on(shown, "fit_leave")
    activate(window)

    shown = opened(window, qtbot)
    result = shown.result_shown
    assert result is not None
    assert result.proof.is_refitted
    assert said(shown, "fit_verdict") == str(result.proof.why)
    assert is_seen(shown, "fit_use") == (result.file is not None) == result.proof.is_offered
    click_on(shown, "fit_leave")
    wait(window, qtbot)
    assert list(paths.cache_folder().glob("fitted.*")) == []
    assert [each.card.name for each in window.runs.list()] == ["Plain"]
    assert window.runs.live == window.runs.list()[0].path


def test_after_the_writing_test(idle_child: None, window: MainWindow, qtbot: QtBot) -> None:
    keep(of_hand(one_hand.hand(3)))
    window.writing_test.action.trigger()
    test = dialog(window, "writing_test")
    qtbot.waitUntil(lambda: not window.writing_test.is_busy)
    click_on(test, "writing_test_begin")
    draw(find(test, QWidget, "writing_test_canvas"), one_hand.hand(1)[0].ink)
    click_on(test, "writing_test_next")
    click_on(test, "writing_test_pause")
    question = next(each for each in test.findChildren(QWidget, "writing_test_question"))
    click_on(question, "writing_test_result")
    qtbot.waitUntil(find(test, QPushButton, "writing_test_fit").isEnabled)
    click_on(test, "writing_test_fit")
    wait(window, qtbot)
    shown = dialog(window, "fit_dialog")
    assert shown.parentWidget() is test
    assert said(shown, "fit_verdict") == str(expected().proof.why)
    escape(shown)
    assert test.isVisible()
