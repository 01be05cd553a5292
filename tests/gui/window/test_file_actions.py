"""Drawings and models by file, clipboard and drop; the drawing after a crash."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.controllers.runs import Runs
from letterpad.gui.window.file_actions import FileActions
from letterpad.ink.drawing_file import Drawing, read_drawings, write_drawings
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.model_files.model_file import TrainedModel, read_model, write_model

CROSS = Ink.of([[(40, 40), (160, 160)], [(160, 40), (40, 160)]])


class Room:
    """A canvas with the file actions, and what they said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.canvas = Canvas(self.window)
        self.canvas.resize(300, 300)
        self.runs = Runs()
        self.file_actions = FileActions(self.window, self.canvas, self.runs)
        self.sentences: list[str] = []
        self.letters: list[str] = []
        self.file_actions.failed.connect(self.sentences.append)
        self.file_actions.letters_opened.connect(self.letters.append)

    def shows(self, ink: Ink) -> None:
        """Wait until the canvas shows an ink."""
        self.qtbot.waitUntil(lambda: self.canvas.ink() == ink)

    def says(self, n_sentences: int = 1) -> None:
        """Wait until so many sentences have been said."""
        self.qtbot.waitUntil(lambda: len(self.sentences) == n_sentences)


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    room = Room(qtbot)
    yield room
    room.file_actions.close()
    room.runs.close()


def test_saved_drawing_opens_again(room: Room, tmp_path: Path) -> None:
    file = tmp_path / "letter.ndjson"
    room.canvas.set_ink(CROSS)
    room.file_actions.save_drawing(file)
    room.canvas.clear()
    room.qtbot.waitUntil(file.exists)
    room.file_actions.open_drawing(file)
    room.shows(CROSS)
    assert not room.sentences


def test_drawing_is_saved_though_the_window_is_closed_at_once(room: Room, tmp_path: Path) -> None:
    room.canvas.set_ink(CROSS)
    room.file_actions.save_drawing(tmp_path / "letter.ndjson")
    room.file_actions.close()
    assert next(read_drawings(tmp_path / "letter.ndjson")).ink == CROSS


def test_the_newest_drawing_wins(room: Room, tmp_path: Path) -> None:
    """What was asked for before it does not come late."""
    shown: list[Ink] = []
    room.canvas.ink_changed.connect(lambda: shown.append(room.canvas.ink()))
    for number in range(5):
        write_drawings(tmp_path / f"{number}.ndjson", [Drawing(CROSS.moved(number, 0))])
        room.file_actions.open_drawing(tmp_path / f"{number}.ndjson")
    room.shows(CROSS.moved(4, 0))
    assert shown == [CROSS.moved(4, 0)]


def test_a_drawing_of_many_points_is_opened(room: Room, tmp_path: Path) -> None:
    turns = np.linspace(0, 99, 50_000)
    spiral = Ink.of([np.stack([turns * np.cos(turns), turns * np.sin(turns)], axis=1).round(3)])
    write_drawings(tmp_path / "spiral.ndjson", [Drawing(spiral)])
    room.file_actions.open_file(tmp_path / "spiral.ndjson")
    room.shows(spiral)


def test_copied_drawing_can_be_pasted_and_undone(room: Room) -> None:
    room.canvas.set_ink(CROSS)
    room.file_actions.copy()
    assert QGuiApplication.clipboard().text().startswith('{"word":"","drawing":[[[40,160]')
    room.canvas.clear()
    room.file_actions.paste()
    room.shows(CROSS)
    room.canvas.undo()
    assert room.canvas.ink() == EMPTY


@pytest.mark.parametrize("text", ["", "hello", '{"drawing": 5}', '{"drawing": [[[1], []]]}'])
def test_what_is_no_drawing_is_said_and_changes_nothing(room: Room, text: str) -> None:
    room.canvas.set_ink(CROSS)
    QGuiApplication.clipboard().setText(text)
    room.file_actions.paste()
    room.says()
    assert room.canvas.ink() == CROSS
    assert room.sentences[0].startswith("The pasted text is not a drawing: ")


def test_file_that_cannot_be_read_is_named(room: Room, tmp_path: Path) -> None:
    room.file_actions.open_drawing(tmp_path / "missing.ndjson")
    room.says()
    assert "missing.ndjson" in room.sentences[0]
    empty = tmp_path / "empty.ndjson"
    empty.write_text("")
    room.file_actions.open_drawing(empty)
    room.says(2)
    assert room.sentences[1] == "empty.ndjson contains no drawing."


def test_folder_that_cannot_be_written_is_said(room: Room, tmp_path: Path) -> None:
    room.file_actions.save_drawing(tmp_path / "no such folder" / "letter.ndjson")
    room.says()
    assert "no such folder" in room.sentences[0]


def test_drop_opens_a_drawing_and_offers_letters(room: Room, tmp_path: Path) -> None:
    one, many = tmp_path / "one.ndjson", tmp_path / "many.ndjson"
    write_drawings(one, [Drawing(CROSS)])
    write_drawings(many, [Drawing(CROSS, "X"), Drawing(CROSS, "X")])
    room.file_actions.take(dropped(one))
    room.shows(CROSS)
    room.file_actions.take(dropped(many))
    room.qtbot.waitUntil(lambda: room.letters == [str(many)])
    room.file_actions.take(dropped(tmp_path))
    assert room.letters == [str(many), str(tmp_path)]
    assert room.canvas.ink() == CROSS


def dropped(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def test_damage_behind_the_first_drawing_does_not_matter(room: Room, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.ndjson"
    write_drawings(damaged, [Drawing(CROSS)])
    damaged.write_text(damaged.read_text() + '{"drawing": [[[1, 2')
    room.file_actions.take(dropped(damaged))
    room.shows(CROSS)
    damaged.write_text('{"drawing": [[[1, 2')
    room.file_actions.take(dropped(damaged))
    room.says()
    assert "damaged.ndjson, line 1" in room.sentences[0]
    assert room.letters == []


def test_what_the_system_asks_to_open_is_opened(
    room: Room, tmp_path: Path, bar_model: TrainedModel, home: Path
) -> None:
    drawing, model = tmp_path / "one.ndjson", tmp_path / "bars.letterpad"
    write_drawings(drawing, [Drawing(CROSS)])
    write_model(bar_model, model)
    room.file_actions.open_file(drawing)
    room.file_actions.open_file(model)
    room.shows(CROSS)
    room.qtbot.waitUntil(lambda: room.runs.live is not None)
    (kept,) = (home / "models").glob("*.letterpad")
    assert read_model(kept).card.name == bar_model.card.name
    assert not room.sentences


def test_model_that_cannot_be_read_is_said_and_not_kept(
    room: Room, tmp_path: Path, home: Path
) -> None:
    room.runs.failed.connect(room.sentences.append)
    broken = tmp_path / "broken.letterpad"
    broken.write_bytes(b"PK\x03\x04 and then nothing")
    room.file_actions.open_file(broken)
    room.says()
    assert "broken.letterpad" in room.sentences[0]
    room.qtbot.waitUntil(lambda: not room.runs.is_busy)
    assert room.runs.list() == []
    assert not list(home.glob("models/*"))
