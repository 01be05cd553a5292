"""Drawings and models by file, clipboard and drop; the drawing after a crash."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.controllers.runs import Runs
from letterpad.gui.window.autosave import Session
from letterpad.gui.window.file_actions import Doors
from letterpad.ink.drawing_file import Drawing, read_drawings, write_drawings
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.model_files.model_file import TrainedModel, read_model, write_model

CROSS = Ink.of([[(40, 40), (160, 160)], [(160, 40), (40, 160)]])


class Room:
    """A canvas with its doors, and what they said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.canvas = Canvas(self.window)
        self.canvas.resize(300, 300)
        self.doors = Doors(self.window, self.canvas, Runs())
        self.sentences: list[str] = []
        self.doors.failed.connect(self.sentences.append)


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot)


def test_saved_drawing_opens_again(room: Room, tmp_path: Path) -> None:
    file = tmp_path / "letter.ndjson"
    room.canvas.set_ink(CROSS)
    room.doors.save_drawing(file)
    room.canvas.clear()
    room.doors.open_drawing(file)
    assert room.canvas.ink() == CROSS
    assert not room.sentences


def test_copied_drawing_can_be_pasted_and_undone(room: Room) -> None:
    room.canvas.set_ink(CROSS)
    room.doors.copy()
    assert QGuiApplication.clipboard().text().startswith('{"word":"","drawing":[[[40,160]')
    room.canvas.clear()
    room.doors.paste()
    assert room.canvas.ink() == CROSS
    room.canvas.undo()
    assert room.canvas.ink() == EMPTY


@pytest.mark.parametrize("text", ["", "hello", '{"drawing": 5}', '{"drawing": [[[1], []]]}'])
def test_what_is_no_drawing_is_said_and_changes_nothing(room: Room, text: str) -> None:
    room.canvas.set_ink(CROSS)
    QGuiApplication.clipboard().setText(text)
    room.doors.paste()
    assert room.canvas.ink() == CROSS
    assert len(room.sentences) == 1
    assert room.sentences[0].startswith("The pasted text is not a drawing: ")


def test_file_that_cannot_be_read_is_named(room: Room, tmp_path: Path) -> None:
    room.doors.open_drawing(tmp_path / "missing.ndjson")
    assert "missing.ndjson" in room.sentences[0]
    empty = tmp_path / "empty.ndjson"
    empty.write_text("")
    room.doors.open_drawing(empty)
    assert room.sentences[1] == "empty.ndjson contains no drawing."


def test_folder_that_cannot_be_written_is_said(room: Room, tmp_path: Path) -> None:
    room.doors.save_drawing(tmp_path / "no such folder" / "letter.ndjson")
    assert "no such folder" in room.sentences[0]


def test_drop_opens_a_drawing_and_offers_letters(room: Room, tmp_path: Path) -> None:
    one, many = tmp_path / "one.ndjson", tmp_path / "many.ndjson"
    write_drawings(one, [Drawing(CROSS)])
    write_drawings(many, [Drawing(CROSS, "X"), Drawing(CROSS, "X")])
    letters: list[str] = []
    room.doors.letters_opened.connect(letters.append)
    for path in (one, many, tmp_path):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        room.doors.take(data)
    assert room.canvas.ink() == CROSS
    assert letters == [str(many), str(tmp_path)]


def test_what_the_system_asks_to_open_is_opened(
    room: Room, tmp_path: Path, bar_model: TrainedModel, home: Path
) -> None:
    drawing, model = tmp_path / "one.ndjson", tmp_path / "bars.letterpad"
    write_drawings(drawing, [Drawing(CROSS)])
    write_model(bar_model, model)
    room.doors.open_file(drawing)
    room.doors.open_file(model)
    assert room.canvas.ink() == CROSS
    (kept,) = (home / "models").glob("*.letterpad")
    assert read_model(kept).card.name == bar_model.card.name
    assert not room.sentences


def test_model_that_cannot_be_read_is_said_and_not_kept(
    qtbot: QtBot, tmp_path: Path, home: Path
) -> None:
    runs = Runs()
    sentences: list[str] = []
    runs.failed.connect(sentences.append)
    broken = tmp_path / "broken.letterpad"
    broken.write_bytes(b"PK\x03\x04 and then nothing")
    assert runs.open_file(broken) is None
    assert "broken.letterpad" in sentences[0]
    assert runs.list() == []
    assert not list(home.glob("models/*"))


def test_run_that_another_window_deleted_is_said(qtbot: QtBot, add_run: Any) -> None:
    runs = Runs()
    sentences: list[str] = []
    runs.failed.connect(sentences.append)
    run = add_run("Twice", 5)
    runs.refresh()
    run.path.unlink()
    runs.delete(run)
    assert "Twice" in sentences[0]
    assert runs.list() == []


def test_drawing_is_there_again_after_a_crash(qtbot: QtBot, home: Path) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    session = Session(canvas)
    canvas.set_ink(CROSS)
    assert session.save_now()
    (file,) = (home / "session").glob("*.ndjson")
    file.rename(file.with_name("999999999.ndjson"))  # of a process that is no more
    session.close()

    after = Canvas()
    qtbot.addWidget(after)
    restored = Session(after)
    restored.restore()
    assert after.ink() == CROSS
    # It is kept until the window is closed by its user.
    (file,) = (home / "session").glob("*.ndjson")
    assert next(read_drawings(file)).ink == CROSS
    restored.close()
    assert not list((home / "session").glob("*"))


def test_drawing_of_another_open_window_is_left_alone(qtbot: QtBot, home: Path) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    session = Session(canvas)
    canvas.set_ink(CROSS)
    assert session.save_now()
    other = Canvas()
    qtbot.addWidget(other)
    Session(other).restore()
    assert other.ink() == EMPTY
    assert len(list((home / "session").glob("*.ndjson"))) == 1


def test_damaged_session_is_kept_aside(qtbot: QtBot, home: Path) -> None:
    folder = home / "session"
    folder.mkdir(parents=True)
    (folder / "999999999.ndjson").write_text('{"drawing": [[[1, 2')
    canvas = Canvas()
    qtbot.addWidget(canvas)
    session = Session(canvas)
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
    session = Session(canvas)
    canvas.set_ink(CROSS)
    qtbot.waitUntil(lambda: bool(list((home / "session").glob("*.ndjson"))), timeout=5000)
    session.close()
