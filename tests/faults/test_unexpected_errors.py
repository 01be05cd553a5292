"""An error that nobody foresaw: told once, logged, and nothing is lost."""

import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from letterpad.ink.drawing_file import read_drawings

Start = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("built_in_letters_are_kept")


def test_an_error_in_the_real_window_loses_no_ink_and_the_window_goes_on(start: Start) -> None:
    window = start("""
        window.canvas.set_ink(CROSS)
        def fail(): raise RuntimeError("unforeseen")
        def look():
            dialog = window.findChild(object, "error_dialog")
            if dialog is None:
                QTimer.singleShot(20, look)
                return
            files = os.listdir(window_folder())
            dialog.close()
            window.canvas.clear()
            say(files=files, goes_on=window.isVisible())
            window.close()
        # Not in a loop of events inside this slot: there the error would end the slot itself.
        QTimer.singleShot(0, fail)
        QTimer.singleShot(20, look)
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
        def dialogs():
            return window.findChildren(object, "error_dialog")
        def first():
            if not dialogs() or len(painted) <= 120:
                QTimer.singleShot(20, first)
                return
            say(dialogs=len(dialogs()), more=dialogs()[0].more.text())
            dialogs()[0].close()
            QTimer.singleShot(20, lambda n=len(painted): then(n))
        def then(n):
            if len(painted) <= n + 20:
                QTimer.singleShot(20, lambda: then(n))
                return
            say(dialogs=len(dialogs()))
            window.close()
        QTimer.singleShot(20, first)
        """)
    first = window.said()
    assert first["dialogs"] == 1
    assert "more errors since" in first["more"]
    assert window.said() == {"dialogs": 0}
    assert window.ended()[0] == 0
    logged = (home / "log" / "letterpad.log").read_text(encoding="utf-8")
    assert logged.count("Traceback") == 1
    assert "100 times by now" in logged
    assert len(logged.splitlines()) < 80


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_keeps_ink_of_the_last_moment(start: Start, home: Path, number: int) -> None:
    first = start(
        """
        QTest.mousePress(window.canvas, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
        QTest.mouseMove(window.canvas, QPoint(80, 90))  # the pen is still down
        window.jobs.warm_up()
        say(drawn=window.canvas.ink().n_points)
        """,
        before="from PySide6.QtCore import QPoint, Qt",
    )
    drawn = first.said()["drawn"]
    first.process.send_signal(number)
    code, errors = first.ended()
    assert (code, errors) == (128 + number, "")
    (file,) = (home / "session").glob("*.ndjson")
    assert next(read_drawings(file)).ink.n_points == drawn
    second = start(
        """
        say(points=window.canvas.ink().n_points)
        window.canvas.clear()
        window.close()
        """
    )
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
