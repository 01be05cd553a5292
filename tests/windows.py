"""Fixtures of windows and pages for tests that stand for a person: shown, active, complete."""

import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from letterpad.adaptation import base_letters
from letterpad.errors import UserError
from letterpad.gui.controllers import fit_preparation
from letterpad.gui.controllers.held_out_answers import counted
from letterpad.gui.main_window import MainWindow
from letterpad.gui.preferences.preferences_file import Settings
from letterpad.gui.results.results_page import ResultsPage
from letterpad.gui.style import style_sheet, theme
from letterpad.gui.text import language
from letterpad.letters.data_spec import Builtin
from letterpad.library import Run
from letterpad.training import process
from waiting import HANGS_AFTER, expect_no_child, expect_no_thread


@pytest.fixture
def open_window(
    qtbot: QtBot, built_in_letters_are_kept: None, settled: Callable[[MainWindow], None]
) -> Iterator[Callable[[], MainWindow]]:
    """Return a function that opens a window: shown, active, and with its files read.

    The windows are closed at the end.
    """
    windows: list[MainWindow] = []

    def open_one() -> MainWindow:
        window = MainWindow()
        unfold(window)
        window.resize(1280, 800)
        qtbot.addWidget(window)
        windows.append(window)
        with qtbot.waitActive(window):
            window.show()
        settled(window)
        return window

    yield open_one
    for window in windows:
        window.jobs.close(HANGS_AFTER)
        window.close()
    QGuiApplication.styleHints().unsetColorScheme()
    application = QApplication.instance()
    if theme.current().is_dark and isinstance(application, QApplication):
        style_sheet.apply(application, theme.light())  # for tests that look at pixels
    expect_no_child()
    expect_no_thread()


def unfold(window: MainWindow) -> None:
    """Open all that is closed at the first start, as whoever trains models has it."""
    window.draw_page.set_choices({"training": True, "more": True, "seen": True})


@pytest.fixture
def few_letters() -> int:
    """Let windows begin with 2,600 built-in letters; return that number."""
    settings = Settings()
    settings.set_choices("model_panel", {"data": Builtin(size=2_600).to_json()})
    settings.save()
    return 2_600


@pytest.fixture
def quick_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a model that is fitted to a hand be checked on few letters of its own kind."""
    few = {base_letters.KEEP: 8, base_letters.CHECK: 4}
    monkeypatch.setattr(base_letters, "OF_A_KIND", few)


_QUICK_WORKER = """
from letterpad.adaptation import base_letters
base_letters.OF_A_KIND = {few}
from letterpad.training import worker
worker.main(warm_up=False)
"""


@pytest.fixture
def quick_worker(quick_fits: None, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Let children look at as few letters, and begin to prepare fits at once.

    Returns
    -------
    list of bool
        It gets an entry for each child that is started.
    """
    started: list[bool] = []
    code = _QUICK_WORKER.format(few=base_letters.OF_A_KIND)

    def command() -> list[str]:
        started.append(True)
        return [sys.executable, "-P", "-c", code]

    monkeypatch.setattr(process, "worker_command", command)
    monkeypatch.setattr(fit_preparation, "IDLE_MS", 1)
    return started


@pytest.fixture
def idle_child(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the window start a child that does nothing, where no training is what is tested.

    A hand that only passes by the model panel makes it import TensorFlow.
    """
    waiting = [sys.executable, "-S", "-c", "import sys; sys.stdin.read()"]
    monkeypatch.setattr(process, "worker_command", lambda: waiting)


@pytest.fixture
def window(open_window: Callable[[], MainWindow]) -> MainWindow:
    """Return a window that is shown and active."""
    return open_window()


@pytest.fixture
def window_with_runs(add_run: Any, open_window: Callable[[], MainWindow]) -> MainWindow:
    """Return a window with two runs, the second better than the first."""
    add_run("First", 30)
    add_run("Second", 10)
    return open_window()


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Return a function that lets windows speak a language until the end of the test."""
    before = set(qapp.findChildren(QTranslator))

    def install(key: str) -> None:
        assert language.install(qapp, key) == key

    yield install
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def german(speak: Callable[[str], None]) -> None:
    """Let windows speak German."""
    speak("de")


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[Callable[[], None]]:
    """Return what doubles the application's font until the end of the test."""
    usual = qapp.font()

    def double() -> None:
        font = QFont(usual)
        font.setPointSizeF(2 * usual.pointSizeF())
        qapp.setFont(font)

    yield double
    qapp.setFont(usual)
    style_sheet.apply(qapp, theme.light())


@pytest.fixture
def ready_window(
    add_run: Any, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> Callable[[], MainWindow]:
    """Return a function that opens a window with two runs, complete with letters and charts."""

    def open_ready() -> MainWindow:
        add_run("A first model with a long name", 30)
        add_run("Second", 10)
        window = open_window()
        qtbot.waitUntil(window.findChild(QPushButton, "train_button").isEnabled)
        qtbot.waitUntil(lambda: window.findChild(QWidget, "held_out_accuracy_1") is not None)
        return window

    return open_ready


def answers_to(page: ResultsPage) -> Callable[[Run], None]:
    """Return what gives the page a run's answers, at once instead of by a thread."""

    def answer(run: Run) -> None:
        try:
            page.set_held_out(run, counted(run.path, len(run.card.classes)), "")
        except UserError as error:
            page.set_held_out(run, None, str(error))

    return answer


@pytest.fixture
def page(qtbot: QtBot, themed: Callable[[Any], None]) -> ResultsPage:
    """Return a results page that is shown without a window, and gets what it asks for."""
    page = ResultsPage()
    qtbot.addWidget(page)
    page.held_out_requested.connect(answers_to(page))
    themed(theme.light())
    page.resize(1024, 690)
    page.show()
    return page
