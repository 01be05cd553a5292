"""The drawing of the session: saved a moment after a change; there again after a crash, or Quit."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from letterpad import paths, processes
from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.window.autosave import Autosave
from letterpad.ink.drawing_file import Drawing, read_drawings, to_line
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.letters.pictures.letter_picture import LetterPicture

CROSS = Ink.of([[(40, 40), (160, 160)], [(160, 40), (40, 160)]])


def test_drawing_is_there_again_after_a_crash(qtbot: QtBot, home: Path) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    session = Autosave(canvas)
    canvas.set_ink(CROSS)
    assert session.save_now()
    (file,) = (home / "session").glob("*.ndjson")
    file.rename(file.with_name("999999999.ndjson"))  # of a process that is no more
    session.close()

    after = Canvas()
    qtbot.addWidget(after)
    restored = Autosave(after)
    restored.restore()
    assert after.ink() == CROSS
    (file,) = (home / "session").glob("*.ndjson")
    assert next(read_drawings(file)).ink == CROSS
    restored.close()


def opened(qtbot: QtBot) -> tuple[Canvas, Autosave]:
    """Return the canvas of a window that starts now."""
    canvas = Canvas()
    qtbot.addWidget(canvas)
    session = Autosave(canvas)
    session.restore()
    return canvas, session


def test_drawing_is_there_again_after_quit_until_it_is_cleared(qtbot: QtBot, home: Path) -> None:
    canvas, session = opened(qtbot)
    canvas.set_ink(CROSS)
    session.close()
    for _ in range(2):  # however often the program is closed
        canvas, session = opened(qtbot)
        assert canvas.ink() == CROSS
        session.close()
        assert len(list((home / "session").iterdir())) == 1
    canvas, session = opened(qtbot)
    canvas.clear()
    session.close()
    assert list((home / "session").iterdir()) == []
    canvas, session = opened(qtbot)
    assert canvas.is_empty
    session.close()


def test_the_window_that_was_closed_last_left_the_newest_drawing(qtbot: QtBot, home: Path) -> None:
    for shift in range(3):
        canvas, session = opened(qtbot)
        canvas.set_ink(CROSS.moved(shift, 0))
        session.close()
        (left,) = (home / "session").glob("left-*.ndjson")
        if shift < 2:
            left.rename(left.with_name(f"left-{shift}.kept"))  # two more windows were open
    for shift in range(2):
        kept = home / "session" / f"left-{shift}.kept"
        kept.rename(kept.with_suffix(".ndjson"))
    canvas, session = opened(qtbot)
    assert canvas.ink() == CROSS.moved(2, 0)
    session.close()


def test_a_picture_under_the_ink_is_there_again_too(qtbot: QtBot, home: Path) -> None:
    picture = LetterPicture(np.pad(np.ones((40, 10)), 1))
    for ink in (EMPTY, CROSS):
        canvas, session = opened(qtbot)
        canvas.show_picture(picture, ink)
        session.close()
        canvas, session = opened(qtbot)
        assert canvas.ink() == ink
        again = canvas.picture()
        assert again is not None
        np.testing.assert_array_equal(again.ink, picture.ink)
        session.close()


def test_a_damaged_picture_is_kept_aside(qtbot: QtBot, home: Path) -> None:
    folder = home / "session"
    folder.mkdir(parents=True)
    for number, packed in enumerate(("x", "AAAA")):
        line = to_line(Drawing(CROSS))[:-1] + f',"picture":"{packed}"}}'
        (folder / f"left-{number}.ndjson").write_text(line + "\n")
    canvas, session = opened(qtbot)
    assert canvas.is_empty
    assert len(list(folder.glob("*.kept"))) == 2
    session.close()


def test_drawing_of_another_open_window_is_left_alone(qtbot: QtBot, home: Path) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    session = Autosave(canvas)
    canvas.set_ink(CROSS)
    assert session.save_now()
    other = Canvas()
    qtbot.addWidget(other)
    Autosave(other).restore()
    assert other.ink() == EMPTY
    assert len(list((home / "session").glob("*.ndjson"))) == 1


def test_damaged_session_is_kept_aside(qtbot: QtBot, home: Path) -> None:
    folder = home / "session"
    folder.mkdir(parents=True)
    (folder / "999999999.ndjson").write_text('{"drawing": [[[1, 2')
    canvas = Canvas()
    qtbot.addWidget(canvas)
    session = Autosave(canvas)
    said: list[str] = []
    session.failed.connect(said.append)
    session.restore()
    assert canvas.ink() == EMPTY
    aside = folder / "999999999.ndjson.kept"
    assert aside.read_text() == '{"drawing": [[[1, 2'
    assert str(aside) in said[0]


def test_drawing_is_saved_a_moment_after_a_change(qtbot: QtBot, home: Path) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    session = Autosave(canvas)
    canvas.set_ink(CROSS)
    qtbot.waitUntil(lambda: bool(list((home / "session").glob("*.ndjson"))))
    session.close()


def test_a_drawing_cut_off_at_any_byte_is_kept_aside(qtbot: QtBot, home: Path) -> None:
    whole = (to_line(Drawing(CROSS, "Ü")) + "\n").encode()
    folder = home / "session"
    folder.mkdir(parents=True)
    canvas = Canvas()
    qtbot.addWidget(canvas)
    for length in range(len(whole) - 1):  # without the line's end it is whole
        left = folder / "999999999.ndjson"
        left.write_bytes(whole[:length])
        session = Autosave(canvas)
        said: list[str] = []
        session.failed.connect(said.append)
        session.restore()
        (aside,) = folder.iterdir()
        assert aside.read_bytes() == whole[:length]
        assert str(aside) in said[0]
        assert canvas.ink().is_empty
        session.close()
        aside.unlink()


def test_damaged_drawings_do_not_take_each_others_place(qtbot: QtBot, home: Path) -> None:
    folder = home / "session"
    folder.mkdir(parents=True)
    canvas = Canvas()
    qtbot.addWidget(canvas)
    for number in range(3):
        (folder / "999999999.ndjson").write_text(f"damaged {number}")
        session = Autosave(canvas)
        session.restore()
        session.close()
    assert sorted(file.read_text() for file in folder.iterdir()) == [
        f"damaged {number}" for number in range(3)
    ]


def test_a_sound_drawing_is_found_behind_a_damaged_one(qtbot: QtBot, home: Path) -> None:
    folder = home / "session"
    folder.mkdir(parents=True)
    (folder / "999999998.ndjson").write_text(to_line(Drawing(CROSS)) + "\n")
    (folder / "999999999.ndjson").write_text("damaged")
    canvas = Canvas()
    qtbot.addWidget(canvas)
    session = Autosave(canvas)
    session.restore()
    assert canvas.ink() == CROSS
    session.close()


# Whose a drawing is


@pytest.fixture
def other() -> Iterator[subprocess.Popen[bytes]]:
    """Return another process that runs, as another window does."""
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    yield process
    process.kill()
    process.communicate()


def keep(pid: int, began: str | None) -> Path:
    """Write a drawing as the window of a process keeps it; of earlier versions: nobody's."""
    file = paths.session_folder() / f"{pid}.ndjson"
    writer = "" if began is None else f"{pid}.{began}"
    file.write_text(to_line(Drawing(CROSS, writer=writer)) + "\n", encoding="utf-8")
    return file


def restored(qtbot: QtBot) -> Ink:
    """Return what a window shows that starts now."""
    canvas = Canvas()
    qtbot.addWidget(canvas)
    session = Autosave(canvas)
    session.restore()
    session.close()
    return canvas.ink()


@pytest.mark.parametrize("written", [0.0, 50.0, 1e9, 4e9])
def test_the_drawing_of_a_window_that_runs_is_its_own_whatever_the_clock_says(
    qtbot: QtBot, other: subprocess.Popen[bytes], written: float
) -> None:
    file = keep(other.pid, processes.beginning(other.pid))
    os.utime(file, (written, written))
    assert restored(qtbot) == EMPTY
    assert file.exists()
    other.kill()
    other.wait()
    assert restored(qtbot) == CROSS


def test_a_number_that_is_used_again_keeps_no_drawing(
    qtbot: QtBot, other: subprocess.Popen[bytes]
) -> None:
    keep(other.pid, "1-00000000")
    assert restored(qtbot) == CROSS


def test_a_drawing_of_an_earlier_version_waits_for_the_end_of_whoever_has_the_number(
    qtbot: QtBot, other: subprocess.Popen[bytes]
) -> None:
    os.utime(keep(other.pid, None), (50, 50))
    assert restored(qtbot) == EMPTY
    other.kill()
    other.wait()
    assert restored(qtbot) == CROSS


def test_a_drawing_of_an_earlier_process_of_our_number_is_shown_and_ours(qtbot: QtBot) -> None:
    """In a container every first process has the same number."""
    file = keep(os.getpid(), "1-00000000")
    canvas = Canvas()
    qtbot.addWidget(canvas)
    session = Autosave(canvas)
    session.restore()
    assert canvas.ink() == CROSS
    (drawing,) = read_drawings(file)
    assert drawing.writer == processes.this_process()
    assert restored(qtbot) == EMPTY  # it is that of a window that is open
    session.close()


def test_a_drawing_that_was_just_taken_over_is_not_taken_again(
    qtbot: QtBot, other: subprocess.Popen[bytes]
) -> None:
    """Its file has another number by then, and still names the process that had it before."""
    file = keep(999999999, "1-00000000")
    file.replace(file.with_name(f"{other.pid}.ndjson"))
    assert restored(qtbot) == EMPTY
