"""Errors that nobody foresaw, caught wherever they are raised: told once, and nothing is lost."""

import sys
import threading
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from hands import click_on


def test_an_error_in_a_slot_is_told_logged_and_can_be_copied(bench: Any) -> None:
    bench.raise_in_slot("the pen broke")
    (dialog,) = bench.dialogs()
    assert bench.saves >= 1
    assert "Your drawing is saved" in dialog.sentence.text()
    assert str(bench.log.path()) in dialog.sentence.text()
    assert dialog.report.toPlainText().strip().endswith("RuntimeError: the pen broke")
    assert "in fail" in dialog.report.toPlainText()
    click_on(dialog, "copy_error_button")
    assert "RuntimeError: the pen broke" in QApplication.clipboard().text()
    assert "RuntimeError: the pen broke" in bench.logged()


def test_there_is_one_dialog_and_later_errors_are_counted(bench: Any) -> None:
    def other() -> None:
        raise ValueError("another")

    bench.raise_in_slot("first")
    QTimer.singleShot(0, other)
    for _ in range(3):
        QApplication.processEvents()
    bench.raise_in_slot("first")
    (dialog,) = bench.dialogs()
    assert dialog.more.text().startswith("2 more errors")
    assert "ValueError: another" in bench.logged()
    dialog.close()
    QTimer.singleShot(0, other)
    for _ in range(3):
        QApplication.processEvents()
    assert bench.dialogs() == []  # it had its place in the log


def test_an_error_in_a_thread_is_told_by_the_windows_thread(bench: Any) -> None:
    def fail() -> None:
        raise KeyError("in a thread")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    (dialog,) = bench.dialogs()
    assert "KeyError: 'in a thread'" in dialog.report.toPlainText()
    assert bench.saves >= 1


def test_an_error_in_a_finalizer_is_told(bench: Any) -> None:
    class Falls:
        def __del__(self) -> None:
            raise OSError("while it went")

    falls = Falls()
    del falls
    (dialog,) = bench.dialogs()
    assert "OSError: while it went" in dialog.report.toPlainText()


def test_ctrl_c_is_no_error(bench: Any, capsys: pytest.CaptureFixture[str]) -> None:
    bench.errors._before = (lambda *_: None, *bench.errors._before[1:])
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert bench.dialogs() == []


def test_an_error_while_saving_does_not_hide_the_first(bench: Any) -> None:
    def broken_save() -> bool:
        raise RuntimeError("saving broke, too")

    bench.errors.protect(bench.window, broken_save)
    bench.raise_in_slot("the first")
    (dialog,) = bench.dialogs()
    assert "RuntimeError: the first" in dialog.report.toPlainText()
    assert "saving broke, too" in bench.logged()
