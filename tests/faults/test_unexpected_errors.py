"""An error that nobody foresaw: told once, logged, and nothing is lost."""

import logging
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from letterpad.gui.startup.error_dialog import ErrorDialog
from letterpad.gui.startup.error_hooks import UnexpectedErrors
from letterpad.gui.startup.log_file import Log
from letterpad.ink.drawing_file import read_drawings

Start = Callable[..., Any]


class Bench:
    """Hooks over an empty window; `saves` counts how often the drawing was saved."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.saves = 0
        self.can_save = True
        self.log = Log()
        self.errors = UnexpectedErrors(self.log)
        self.errors.protect(self.window, self.save)

    def save(self) -> bool:
        self.saves += 1
        return self.can_save

    def dialogs(self) -> list[ErrorDialog]:
        QApplication.processEvents()
        return [dialog for dialog in self.window.findChildren(ErrorDialog) if dialog.isVisible()]

    def logged(self) -> str:
        file = self.log.path()
        assert file is not None
        return file.read_text(encoding="utf-8")


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    bench = Bench(qtbot)
    yield bench
    for dialog in bench.dialogs():
        dialog.close()
    bench.errors.release()
    bench.log.close()


def raise_in_slot(words: str) -> None:
    def fail() -> None:
        raise RuntimeError(words)

    QTimer.singleShot(0, fail)
    for _ in range(3):
        QApplication.processEvents()


def test_an_error_in_a_slot_is_told_logged_and_can_be_copied(bench: Bench) -> None:
    raise_in_slot("the pen broke")
    (dialog,) = bench.dialogs()
    assert bench.saves >= 1
    assert "Your drawing is saved" in dialog.sentence.text()
    assert str(bench.log.path()) in dialog.sentence.text()
    assert dialog.report.toPlainText().strip().endswith("RuntimeError: the pen broke")
    assert "in fail" in dialog.report.toPlainText()
    button = dialog.findChild(QPushButton, "copy_error_button")
    assert isinstance(button, QPushButton)
    button.click()
    assert "RuntimeError: the pen broke" in QApplication.clipboard().text()
    assert "RuntimeError: the pen broke" in bench.logged()


def test_a_drawing_that_cannot_be_saved_is_not_called_saved(bench: Bench) -> None:
    bench.can_save = False
    raise_in_slot("full")
    (dialog,) = bench.dialogs()
    assert "your drawing cannot be saved" in dialog.sentence.text()


def test_there_is_one_dialog_and_later_errors_are_counted(bench: Bench) -> None:
    def other() -> None:
        raise ValueError("another")

    raise_in_slot("first")
    QTimer.singleShot(0, other)
    for _ in range(3):
        QApplication.processEvents()
    raise_in_slot("first")
    (dialog,) = bench.dialogs()
    assert dialog.more.text().startswith("2 more errors")
    assert "ValueError: another" in bench.logged()
    dialog.close()
    QTimer.singleShot(0, other)
    for _ in range(3):
        QApplication.processEvents()
    assert bench.dialogs() == []  # it had its place in the log


def test_an_error_in_a_thread_is_told_by_the_windows_thread(bench: Bench) -> None:
    def fail() -> None:
        raise KeyError("in a thread")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    (dialog,) = bench.dialogs()
    assert "KeyError: 'in a thread'" in dialog.report.toPlainText()
    assert bench.saves >= 1


def test_an_error_in_a_finalizer_is_told(bench: Bench) -> None:
    class Falls:
        def __del__(self) -> None:
            raise OSError("while it went")

    falls = Falls()
    del falls
    (dialog,) = bench.dialogs()
    assert "OSError: while it went" in dialog.report.toPlainText()


def test_ctrl_c_is_no_error(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    bench.errors._before = (lambda *_: None, *bench.errors._before[1:])
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert bench.dialogs() == []


def test_an_error_while_saving_does_not_hide_the_first(bench: Bench) -> None:
    def broken_save() -> bool:
        raise RuntimeError("saving broke, too")

    bench.errors.protect(bench.window, broken_save)
    raise_in_slot("the first")
    (dialog,) = bench.dialogs()
    assert "RuntimeError: the first" in dialog.report.toPlainText()
    assert "saving broke, too" in bench.logged()


def test_words_of_any_length_are_shortened(bench: Bench) -> None:
    raise_in_slot("x" * 5_000_000)
    (dialog,) = bench.dialogs()
    assert len(dialog.report.toPlainText()) < 101_000


def test_the_log_turns_over_and_goes_on_when_its_folder_was_removed(home: Path) -> None:
    log = Log()
    try:
        for number in range(60):
            log.write(f"{number} " + "x" * 50_000)
        sizes = [file.stat().st_size for file in (home / "log").iterdir()]
        assert len(sizes) == 4
        assert max(sizes) < 600_000
        for file in (home / "log").iterdir():
            file.unlink()
        (home / "log").rmdir()
        log.write("there again")
        assert "there again" in (home / "log" / "letterpad.log").read_text(encoding="utf-8")
    finally:
        log.close()
    assert not logging.getLogger("letterpad").handlers


# In a real process, with the real program


def test_an_error_in_the_real_window_loses_no_ink_and_the_window_goes_on(start: Start) -> None:
    window = start("""
        window.canvas.set_ink(CROSS)
        def fail(): raise RuntimeError("unforeseen")
        QTimer.singleShot(0, fail)
        until(lambda: window.findChildren(object, "error_dialog"))
        files = os.listdir(window_folder())
        window.findChild(object, "error_dialog").close()
        window.canvas.clear()
        say(files=files, goes_on=window.isVisible())
        window.close()
        """)
    said = window.said()
    assert said == {"files": [f"{window.process.pid}.ndjson"], "goes_on": True}
    code, errors = window.ended()
    assert code == 0
    assert errors == ""  # it is in the log


def test_a_storm_of_paint_errors_is_one_dialog_and_a_short_log(start: Start, home: Path) -> None:
    window = start("""
        painted = []
        def broken():
            painted.append(1)
            raise RuntimeError("no paint")
        window.canvas._painted = broken
        timer = QTimer(window, interval=0)
        timer.timeout.connect(window.canvas._forget_cache)
        timer.start()
        until(lambda: window.findChildren(object, "error_dialog"))
        (dialog,) = window.findChildren(object, "error_dialog")
        until(lambda: len(painted) > 120)
        say(dialogs=len(window.findChildren(object, "error_dialog")), more=dialog.more.text())
        dialog.close()
        n = len(painted)
        until(lambda: len(painted) > n + 20)
        say(dialogs=len(window.findChildren(object, "error_dialog")))
        window.close()
        """)
    first = window.said()
    assert first["dialogs"] == 1
    assert "more errors since" in first["more"]
    assert window.said() == {"dialogs": 0}
    assert window.ended()[0] == 0
    logged = (home / "log" / "letterpad.log").read_text(encoding="utf-8")
    assert logged.count("Traceback") == 1
    assert "100 times by now" in logged
    assert len(logged.splitlines()) < 40


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_keeps_ink_of_the_last_moment(start: Start, home: Path, number: int) -> None:
    first = start(
        """
        window.canvas.begin(QPointF(20, 20), 0, 1.0)
        window.canvas.extend(QPointF(80, 90), 10, 1.0)  # the pen is still down
        window.jobs.warm_up()
        say(drawn=window.canvas.ink().n_points)
        """,
        before="from PySide6.QtCore import QPointF",
    )
    drawn = first.said()["drawn"]
    began = time.monotonic()
    first.process.send_signal(number)
    code, errors = first.ended()
    assert time.monotonic() - began < 5
    assert (code, errors) == (128 + number, "")
    (file,) = (home / "session").glob("*.ndjson")
    assert next(read_drawings(file)).ink.n_points == drawn
    second = start("say(points=window.canvas.ink().n_points)\nwindow.close()")
    assert second.said()["points"] == drawn
    assert second.ended()[0] == 0
    assert list((home / "session").iterdir()) == []


def test_a_crash_in_native_code_is_in_the_log_of_the_next_window(start: Start, home: Path) -> None:
    first = start("""
        window.canvas.set_ink(CROSS)
        until(lambda: f"{os.getpid()}.ndjson" in os.listdir(window_folder()))
        import ctypes
        ctypes.string_at(0)
        """)
    assert first.ended()[0] == -signal.SIGSEGV
    second = start("""
        until(lambda: window.notice.isVisible())
        say(notice=window.notice.text(), ink=window.canvas.ink() == CROSS)
        window.close()
        """)
    said = second.said()
    assert "crashed the last time" in said["notice"]
    assert said["ink"]
    assert second.ended()[0] == 0
    logged = (home / "log" / "letterpad.log").read_text(encoding="utf-8")
    assert f"Process {first.process.pid} crashed" in logged
    assert "string_at" in logged
    assert [file.name for file in (home / "log").iterdir()] == ["letterpad.log"]


def test_an_error_before_the_window_is_there_is_shown(start: Start, home: Path) -> None:
    window = start(
        "",
        before="""
        def broken(self):
            raise RuntimeError("not even a window")
        main_window.MainWindow._begin = broken
        from letterpad.gui.startup.error_dialog import ErrorDialog
        def read(self):
            say(report=self.report.toPlainText(), sentence=self.sentence.text())
        ErrorDialog.exec = read
        """,
    )
    said = window.said()
    assert "RuntimeError: not even a window" in said["report"]
    assert "cannot be opened" in said["sentence"]
    assert window.ended()[0] == 1
    assert "not even a window" in (home / "log" / "letterpad.log").read_text(encoding="utf-8")


def test_the_childs_traceback_is_in_the_log(start: Start, home: Path) -> None:
    window = start("""
        from letterpad.training.protocol import Failed
        window.jobs._take(Failed("It failed.", "Traceback of the child"))
        window.close()
        """)
    assert window.ended()[0] == 0
    assert "Traceback of the child" in (home / "log" / "letterpad.log").read_text(encoding="utf-8")
