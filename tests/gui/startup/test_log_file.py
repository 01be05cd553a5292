"""The log: bounded, and there again when its folder was removed."""

import errno
import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest

from letterpad import paths, processes
from letterpad.gui.startup.log_file import Log


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


def test_a_crash_is_told_once_its_process_is_over_whatever_the_clock_says(home: Path) -> None:
    parent = os.getppid()
    running = paths.log_folder() / f"crash-{parent}.{processes.beginning(parent)}.txt"
    ended = paths.log_folder() / f"crash-{parent}.1-00000000.txt"
    for file in (running, ended):
        file.write_text("Fatal error")
    os.utime(running, (50, 50))
    log = Log()
    try:
        assert log.begin()
        assert (running.exists(), ended.exists()) == (True, False)
    finally:
        log.close()


def test_a_log_that_cannot_be_written_to_its_end_ends_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    log = Log()
    log.write("It went wrong.")

    close = RotatingFileHandler.close

    def full(handler: RotatingFileHandler) -> None:
        close(handler)
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(RotatingFileHandler, "close", full)
    log.close()
