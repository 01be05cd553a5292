"""Drawings, pictures and models by file, clipboard and drop."""

import gzip
import io
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import ink_files
import strange_files
from hands import choose_file, click_on, dialog, draw, escape, letter_r
from letterpad.file_kinds import kinds
from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.controllers.runs import Runs
from letterpad.gui.main_window import MainWindow
from letterpad.gui.widgets import clipboard
from letterpad.gui.window.file_actions import NDJSON, FileActions
from letterpad.ink.drawing_file import Drawing, from_line, read_drawings, to_line, write_drawings
from letterpad.ink.formats import inkml
from letterpad.ink.raster import rasterize
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.letters.pictures.letter_picture import letter_in
from letterpad.model_files.model_file import TrainedModel, read_model, write_model

CROSS = Ink.of([[(40, 40), (160, 160)], [(160, 40), (40, 160)]])
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


class Room:
    """A canvas with the file actions in a window, and what they said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.canvas = Canvas()
        self.text = QLabel("A text to select")
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self.window)
        column.addWidget(self.canvas)
        column.addWidget(self.text)
        self.runs = Runs()
        self.file_actions = FileActions(self.window, self.canvas, self.runs)
        self.window.addActions([each for group in self.file_actions.actions() for each in group])
        self.sentences: list[str] = []
        self.done: list[str] = []
        self.letters: list[str] = []
        self.n_shown = 0
        self.file_actions.failed.connect(self.sentences.append)
        self.file_actions.done.connect(self.done.append)
        self.file_actions.letters_opened.connect(self.letters.append)
        self.file_actions.shown.connect(self._count)
        self.window.resize(700, 500)
        with qtbot.waitActive(self.window):
            self.window.show()
        self.canvas.setFocus()

    def _count(self) -> None:
        self.n_shown += 1

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = CONTROL) -> None:
        """Press a key with Ctrl wherever the focus is."""
        focused = self.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, held)

    def paste(self, data: QMimeData) -> None:
        """Copy something in another program, and paste it here."""
        QGuiApplication.clipboard().setMimeData(data)
        self.press(KEY.Key_V)

    def save_as(self, path: Path) -> None:
        """Save the drawing under a name that is typed."""
        self.press(KEY.Key_S)
        choose_file(self.window, "save_drawing_dialog", path)

    def shows(self, ink: Ink) -> None:
        """Wait until the canvas shows an ink."""
        self.qtbot.waitUntil(lambda: self.canvas.ink() == ink)

    def shows_picture(self) -> None:
        """Wait until a picture lies on the canvas."""
        self.qtbot.waitUntil(lambda: self.canvas.picture() is not None)

    def says(self, n_sentences: int = 1) -> None:
        """Wait until so many sentences have been said."""
        self.qtbot.waitUntil(lambda: len(self.sentences) == n_sentences)

    def rests(self) -> None:
        """Wait until nothing is read or written any more."""
        self.qtbot.waitUntil(lambda: not self.file_actions.is_busy)


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    room = Room(qtbot)
    yield room
    room.file_actions.close()
    room.runs.close()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """Return a picture of an R, dark on light."""
    Image.fromarray(255 - rasterize(letter_r())).resize((300, 300)).save(tmp_path / "r.png")
    return tmp_path / "r.png"


def text(said: str) -> QMimeData:
    data = clipboard.new_data()
    data.setText(said)
    return data


def links(*urls: str) -> QMimeData:
    data = clipboard.new_data()
    data.setUrls([QUrl(url) for url in urls])
    return data


def dropped(*paths: Path) -> QMimeData:
    data = clipboard.new_data()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


# Saving


@pytest.mark.parametrize(
    "name", ["letter.ndjson", "letter.NDJSON", "letter.ndjson.gz", "a.GZ.ndjson"]
)
def test_saved_drawing_opens_again(room: Room, tmp_path: Path, name: str) -> None:
    draw(room.canvas, letter_r())
    drawn = room.canvas.ink()
    room.save_as(tmp_path / name)
    room.qtbot.waitUntil(lambda: room.done == [f"Saved as {tmp_path / name}."])
    room.press(KEY.Key_N)
    assert room.canvas.is_empty
    room.press(KEY.Key_O)
    choose_file(room.window, "open_drawing_dialog", tmp_path / name)
    room.shows(next(read_drawings(tmp_path / name)).ink)
    for saved, stroke in zip(room.canvas.ink().strokes, drawn.strokes, strict=True):
        np.testing.assert_allclose(saved.points, stroke.points, atol=0.001)
    assert not room.sentences


def test_the_ending_says_what_is_saved(room: Room, tmp_path: Path) -> None:
    draw(room.canvas, letter_r())
    for name in ("r.png", "r.SVG", "r.InkML", "r.ndjson.gz", "r"):
        room.save_as(tmp_path / name)
    room.qtbot.waitUntil(lambda: len(room.done) == 5)
    ((_, saved),) = inkml.read((tmp_path / "r.InkML").read_bytes()).drawings
    assert isinstance(saved, Drawing)
    assert saved.ink == room.canvas.ink(), "times and all, to the last digit"
    assert letter_in((tmp_path / "r.png").read_bytes()).ink.any()
    assert b"<svg" in (tmp_path / "r.SVG").read_bytes()
    assert b"drawing" in gzip.decompress((tmp_path / "r.ndjson.gz").read_bytes())
    assert next(read_drawings(tmp_path / "r.ndjson")).ink.n_points
    assert not (tmp_path / "r").exists()
    assert not room.sentences


def test_an_ending_that_cannot_be_written_is_a_sentence(room: Room, tmp_path: Path) -> None:
    draw(room.canvas, letter_r())
    room.save_as(tmp_path / "r.jpg")
    assert room.sentences == [
        "A drawing cannot be saved as “r.jpg”: the name may end in .ndjson, .ndjson.gz, .inkml, "
        ".png, .svg."
    ]
    assert list(tmp_path.iterdir()) == []
    assert room.done == []


def test_a_drawing_saved_as_inkml_opens_again(room: Room, tmp_path: Path) -> None:
    draw(room.canvas, letter_r())
    drawn = room.canvas.ink()
    room.save_as(tmp_path / "r.inkml")
    room.qtbot.waitUntil(lambda: len(room.done) == 1)
    room.press(KEY.Key_N)
    room.press(KEY.Key_O)
    choose_file(room.window, "open_drawing_dialog", tmp_path / "r.inkml")
    room.qtbot.waitUntil(lambda: not room.canvas.is_empty)
    assert len(room.canvas.ink().strokes) == len(drawn.strokes)
    assert not room.sentences


def copied_lines(svg: str, picture: QImage | None = None) -> QMimeData:
    data = clipboard.new_data()
    data.setData("image/svg+xml", svg.encode())
    if picture is not None:
        data.setImageData(picture)
    return data


LINES = (
    '<svg xmlns="http://www.w3.org/2000/svg"><path d="M 20 20 L 200 220" fill="none" '
    'stroke="black"/><path d="M 200 20 L 20 220" fill="none" stroke="black"/></svg>'
)


def test_lines_that_a_drawing_program_copied_are_pasted_as_a_drawing(
    room: Room, photo: Path
) -> None:
    room.paste(copied_lines(LINES, QImage(str(photo))))
    room.qtbot.waitUntil(lambda: len(room.canvas.ink().strokes) == 2)
    assert room.canvas.picture() is None


def test_of_copied_lines_that_are_none_the_picture_is_pasted(room: Room, photo: Path) -> None:
    room.paste(copied_lines("<svg", QImage(str(photo))))
    room.shows_picture()
    assert not room.sentences
    room.press(KEY.Key_N)
    room.paste(copied_lines('<svg xmlns="http://www.w3.org/2000/svg"></svg>'))
    room.says()
    assert "is not a drawing" in room.sentences[0]


def test_what_was_said_of_an_empty_canvas_goes_with_the_first_stroke(
    window: MainWindow,
) -> None:
    """Once it is drawn, and not under the pen: the canvas grows where the notice was."""
    QTest.keyClick(window.canvas, KEY.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "Nothing is drawn yet" in window.notice.text()
    window.notice.show_sentence("Another.")
    canvas, middle = window.canvas, window.canvas.rect().center()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(canvas, middle + QPoint(40, 40))
    assert "Nothing is drawn yet" in window.notice.text()
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle + QPoint(40, 40))
    assert window.notice.text() == "Another."
    click_on(window, "clear_button")
    QTest.keyClick(window.canvas, KEY.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert window.notice.text().startswith("Another.\nNothing is drawn yet")
    window.notice.withdraw("Another.")
    draw(canvas, letter_r())
    assert window.notice.isHidden()


def test_what_was_saved_is_said_until_the_next_stroke_or_another_page(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    canvas, notice = window.canvas, window.notice
    draw(canvas, letter_r())

    def save(name: str) -> None:
        QTest.keyClick(canvas, KEY.Key_S, Qt.KeyboardModifier.ControlModifier)
        choose_file(window, "save_drawing_dialog", tmp_path / name)
        qtbot.waitUntil(lambda: notice.text() == f"Saved as {tmp_path / name}.")
        assert notice.isVisible()

    save("one.svg")
    middle = canvas.rect().center()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(canvas, middle + QPoint(40, 40))
    assert notice.isVisible()
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle + QPoint(40, 40))
    assert notice.isHidden()
    save("two.svg")
    click_on(window, "results_page_button")
    assert notice.isHidden()
    click_on(window, "draw_page_button")
    assert notice.isHidden()
    notice.show_sentence("It went wrong.")
    click_on(window, "results_page_button")
    assert notice.isVisible()


def test_an_empty_drawing_is_not_saved(room: Room, photo: Path) -> None:
    room.press(KEY.Key_S)
    assert room.sentences == ["Nothing is drawn yet, so there is nothing to save or copy."]
    with pytest.raises(AssertionError, match="is not open"):
        dialog(room.window, "save_drawing_dialog")
    room.file_actions.take(dropped(photo))
    room.shows_picture()
    room.press(KEY.Key_S)
    assert room.sentences[1:] == ["Only your ink can be saved or copied, not the picture under it."]


def test_drawing_is_saved_though_the_window_is_closed_at_once(room: Room, tmp_path: Path) -> None:
    room.canvas.set_ink(CROSS)
    room.save_as(tmp_path / "letter.ndjson")
    room.file_actions.close()
    assert next(read_drawings(tmp_path / "letter.ndjson")).ink == CROSS


def test_folder_that_cannot_be_written_is_said(room: Room, tmp_path: Path) -> None:
    room.canvas.set_ink(CROSS)
    room.file_actions.save_drawing(tmp_path / "no such folder" / "letter.ndjson")
    room.says()
    assert "no such folder" in room.sentences[0]
    assert room.done == []


def test_new_drawing_can_be_undone(room: Room) -> None:
    room.canvas.set_ink(CROSS)
    room.press(KEY.Key_N)
    assert room.canvas.ink() == EMPTY
    assert room.n_shown == 1
    room.canvas.undo()
    assert room.canvas.ink() == CROSS


# Opening


def test_the_newest_drawing_stays(room: Room, tmp_path: Path) -> None:
    """What was asked for before it does not come late."""
    for number in range(5):
        write_drawings(tmp_path / f"{number}.ndjson", [Drawing(CROSS.moved(number, 0))])
        room.file_actions.open_drawing(tmp_path / f"{number}.ndjson")
    room.shows(CROSS.moved(4, 0))
    room.rests()
    assert room.canvas.ink() == CROSS.moved(4, 0)


def test_a_drawing_of_many_points_is_opened(room: Room, tmp_path: Path) -> None:
    turns = np.linspace(0, 99, 50_000)
    spiral = Ink.of([np.stack([turns * np.cos(turns), turns * np.sin(turns)], axis=1).round(3)])
    write_drawings(tmp_path / "spiral.ndjson", [Drawing(spiral)])
    room.file_actions.open_file(tmp_path / "spiral.ndjson")
    room.shows(spiral)


def test_file_that_cannot_be_read_is_named(room: Room, tmp_path: Path) -> None:
    room.file_actions.open_drawing(tmp_path / "missing.ndjson")
    room.says()
    assert "missing.ndjson" in room.sentences[0]
    (tmp_path / "empty.ndjson").write_text("")
    room.press(KEY.Key_O)
    choose_file(room.window, "open_drawing_dialog", tmp_path / "empty.ndjson")
    room.says(2)
    assert "empty.ndjson: a drawing or a picture" in room.sentences[1]
    assert "this is an empty file" in room.sentences[1]


def test_what_is_neither_drawing_nor_picture_is_said(room: Room, tmp_path: Path) -> None:
    (tmp_path / "r.xml").write_text("<?xml version='1.0'?><r/>")
    room.press(KEY.Key_O)
    choose_file(room.window, "open_drawing_dialog", tmp_path / "r.xml")
    room.says()
    (sentence,) = room.sentences
    assert "r.xml: a drawing or a picture of a letter was expected, but this is an XML" in sentence
    assert sentence.endswith("It holds neither letters nor drawings that can be read.")
    assert room.letters == []


@pytest.mark.parametrize("name", ["r.png", "R.NDJSON", "photo"])
def test_a_picture_is_opened_whatever_it_is_called(room: Room, photo: Path, name: str) -> None:
    file = photo.rename(photo.with_name(name))
    room.canvas.set_ink(CROSS)
    room.press(KEY.Key_O)
    choose_file(room.window, "open_drawing_dialog", file)
    room.shows_picture()
    assert room.canvas.ink() == EMPTY
    assert room.n_shown == 1
    assert not room.sentences


def test_a_file_that_is_no_picture_is_a_sentence_and_the_drawing_stays(
    room: Room, tmp_path: Path
) -> None:
    room.canvas.set_ink(CROSS)
    (tmp_path / "no.png").write_bytes(b"no picture")
    Image.new("L", (50, 50), 255).save(tmp_path / "blank.png")
    room.file_actions.take(dropped(tmp_path / "no.png"))
    room.says()
    assert "no.png: a drawing, a picture of a letter, letters or a model was" in room.sentences[0]
    room.file_actions.take(dropped(tmp_path / "blank.png"))
    room.says(2)
    assert "cannot be told apart" in room.sentences[1]
    assert (room.canvas.ink(), room.canvas.picture()) == (CROSS, None)
    assert room.letters == []


def test_drop_opens_a_drawing_and_offers_letters(room: Room, tmp_path: Path) -> None:
    one, many = tmp_path / "one.ndjson", tmp_path / "many.ndjson"
    write_drawings(one, [Drawing(CROSS)])
    write_drawings(many, [Drawing(CROSS, "X"), Drawing(CROSS, "X")])
    room.file_actions.take(dropped(one))
    room.shows(CROSS)
    room.file_actions.take(dropped(many))
    room.qtbot.waitUntil(lambda: room.letters == [str(many)])
    room.file_actions.take(dropped(tmp_path))
    room.qtbot.waitUntil(lambda: room.letters == [str(many), str(tmp_path)])
    assert room.canvas.ink() == CROSS


def test_thirty_pictures_are_one_reading(room: Room, photo: Path) -> None:
    copies = [photo.with_name(f"{number}.png") for number in range(30)]
    for copy in copies:
        copy.write_bytes(photo.read_bytes())
    before = threading.active_count()
    room.file_actions.take(dropped(*copies))
    assert threading.active_count() <= before + 1
    room.shows_picture()
    room.rests()
    assert room.n_shown == 1
    assert room.sentences == [
        "One file at a time: “0.png” is opened, and 29 more are not. Pictures to learn from are "
        "opened together, as a folder with one folder for each letter."
    ]
    assert room.letters == []


@pytest.mark.parametrize(
    "url", ["https://example.org/a.png", "http://example.org/" + "x" * 500, "ftp://a/b"]
)
def test_a_link_is_a_sentence_and_opens_nothing(room: Room, url: str) -> None:
    room.file_actions.take(links(url))
    (said,) = room.sentences
    assert "is a link" in said
    assert len(said) < 300
    room.rests()
    assert room.letters == []
    room.paste(links(url))
    assert len(room.sentences) == 2


def test_a_picture_dragged_from_a_browser_is_read_though_its_link_comes_along(
    room: Room, photo: Path
) -> None:
    data = links("https://example.org/r.png")
    data.setImageData(QImage(str(photo)))
    room.file_actions.take(data)
    room.shows_picture()
    assert not room.sentences


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


@pytest.mark.parametrize("name", ["bars.letterpad", "BARS.LETTERPAD"])
def test_what_the_system_asks_to_open_is_opened(
    room: Room, tmp_path: Path, bar_model: TrainedModel, home: Path, name: str
) -> None:
    drawing, model = tmp_path / "one.ndjson", tmp_path / name
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
    room.press(KEY.Key_O, CONTROL | SHIFT)
    choose_file(room.window, "open_model_dialog", broken)
    room.says()
    assert "broken.letterpad" in room.sentences[0]
    room.qtbot.waitUntil(lambda: not room.runs.is_busy)
    assert room.runs.list() == []
    assert not list(home.glob("models/*"))


def test_a_model_is_saved_under_its_real_name(
    room: Room, tmp_path: Path, bar_model: TrainedModel
) -> None:
    run = room.runs.library.add(bar_model)
    (tmp_path / "keep.letterpad").write_text("precious")
    room.file_actions.save_model(run)
    choose_file(room.window, "save_model_dialog", tmp_path / "keep")
    escape(dialog(room.window, "replace_question"))
    assert (tmp_path / "keep.letterpad").read_text() == "precious"
    room.file_actions.save_model(run)
    choose_file(room.window, "save_model_dialog", tmp_path / "v1.5")
    room.qtbot.waitUntil(lambda: room.done == [f"Saved as {tmp_path / 'v1.5.letterpad'}."])
    assert read_model(tmp_path / "v1.5.letterpad").card.name == bar_model.card.name


# The clipboard


def test_copied_drawing_is_text_and_picture_at_once(room: Room) -> None:
    draw(room.canvas, letter_r())
    room.press(KEY.Key_C)
    data = QGuiApplication.clipboard().mimeData()
    assert from_line(data.text()).ink.n_points == room.canvas.ink().n_points
    assert bytes(data.data(NDJSON).data()).decode() == data.text() + "\n"
    image = QGuiApplication.clipboard().image()
    assert image.width() > 100
    assert Image.open(io.BytesIO(data.data("image/png").data())).size == image.size().toTuple()


def test_copied_drawing_can_be_pasted_and_undone(room: Room) -> None:
    room.canvas.set_ink(CROSS)
    room.press(KEY.Key_C)
    assert QGuiApplication.clipboard().text().startswith('{"word":"","drawing":[[[40,160]')
    room.canvas.clear()
    room.press(KEY.Key_V)
    room.shows(CROSS)
    room.canvas.undo()
    assert room.canvas.ink() == EMPTY


def test_a_selected_text_is_copied_and_not_the_drawing(room: Room) -> None:
    room.canvas.set_ink(CROSS)
    word = QPoint(room.text.fontMetrics().horizontalAdvance("A te"), room.text.height() // 2)
    QTest.mouseClick(room.text, Qt.MouseButton.LeftButton, pos=word)
    QTest.mouseDClick(room.text, Qt.MouseButton.LeftButton, pos=word)
    assert room.text.hasSelectedText()
    room.press(KEY.Key_C)
    assert QGuiApplication.clipboard().text() == "text"


def test_nothing_drawn_leaves_the_clipboard_alone(room: Room) -> None:
    QGuiApplication.clipboard().setText("before")
    room.press(KEY.Key_C)
    assert QGuiApplication.clipboard().text() == "before"
    assert room.sentences == ["Nothing is drawn yet, so there is nothing to save or copy."]


@pytest.mark.parametrize("size", [(300, 300), (6000, 4000)])
def test_a_copied_picture_is_pasted(room: Room, photo: Path, size: tuple[int, int]) -> None:
    data = clipboard.new_data()
    data.setImageData(QImage(str(photo)).scaled(*size))
    room.paste(data)
    room.shows_picture()
    room.canvas.undo()
    assert room.canvas.is_empty


def test_a_copied_file_is_pasted(room: Room, photo: Path) -> None:
    room.paste(dropped(photo))
    room.shows_picture()


@pytest.mark.parametrize("said", ["hello", '{"drawing": 5}', '{"drawing": [[[1], []]]}'])
def test_what_is_no_drawing_is_said_and_changes_nothing(room: Room, said: str) -> None:
    room.canvas.set_ink(CROSS)
    room.paste(text(said))
    room.says()
    assert room.canvas.ink() == CROSS
    assert room.sentences[0].startswith("The pasted text is not a drawing: ")


def test_an_empty_clipboard_is_said(room: Room) -> None:
    room.paste(clipboard.new_data())
    assert room.sentences == ["There is neither a drawing nor a picture to paste."]


def test_every_entry_has_a_name(room: Room) -> None:
    entries = [each for group in room.file_actions.actions(QAction("x")) for each in group]
    assert all(each.objectName() for each in entries if each.text() != "x")
    assert len(entries) == 8


@pytest.mark.parametrize("key", ["heic", "pdf", "html", "locked-zip", "hdf5", "empty"])
@pytest.mark.parametrize("how", ["dropped", "pasted", "opened"])
def test_what_nobody_can_open_is_said_to_be_what_it_is(
    room: Room, tmp_path: Path, key: str, how: str
) -> None:
    name, make = strange_files.SAMPLES[key]
    (tmp_path / name).write_bytes(make())
    room.canvas.set_ink(CROSS)
    if how == "dropped":
        room.file_actions.take(dropped(tmp_path / name))
    elif how == "pasted":
        room.paste(dropped(tmp_path / name))
    else:
        room.press(KEY.Key_O)
        choose_file(room.window, "open_drawing_dialog", tmp_path / name)
    room.says()
    (sentence,) = room.sentences
    assert f"but this is {kinds.KINDS[key].name}. " in sentence
    assert str(kinds.KINDS[key].advice) in sentence
    assert not strange_files.INSIDES.search(sentence.replace(str(tmp_path), ""))
    assert (room.canvas.ink(), room.canvas.picture(), room.letters) == (CROSS, None, [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<html><body>Sign in", "this is a web page (HTML)"),
        ("Dear all", "this is plain text"),
        ('{"drawing": [[[1, 2', "this one is cut off"),
        ('{"drawing": [[[1,, 2', "character 18 belongs to none"),
    ],
)
def test_pasted_text_that_is_no_drawing_is_said_without_a_parsers_words(
    room: Room, text: str, said: str
) -> None:
    data = QMimeData()
    data.setText(text)
    room.paste(data)
    room.says()
    assert said in room.sentences[0]
    assert not strange_files.INSIDES.search(room.sentences[0])


# Drawings of other programs

T_FILES = {
    "T.inkml": ink_files.inkml(ink_files.T, "T"),
    "T.svg": ink_files.svg(ink_files.T),
    "T.dat": f".VERSION 1.0\n.COORD X Y\n{ink_files.pen_down(ink_files.T)}",
    "T.txt": ink_files.uji2("T"),
    "T.json": ink_files.json_list("T"),
}


@pytest.mark.parametrize("how", ["opened", "dropped", "pasted", "pasted as a file"])
@pytest.mark.parametrize("name", T_FILES)
def test_a_drawing_of_another_program_comes_in_at_every_door(
    room: Room, tmp_path: Path, name: str, how: str
) -> None:
    file = tmp_path / name
    file.write_text(T_FILES[name])
    if how == "opened":
        room.press(KEY.Key_O)
        choose_file(room.window, "open_drawing_dialog", file)
    elif how == "dropped":
        room.file_actions.take(dropped(file))
    elif how == "pasted":
        room.paste(text(T_FILES[name]))
    else:
        room.paste(dropped(file))
    room.qtbot.waitUntil(lambda: len(room.canvas.ink().strokes) == 2)
    bar, stem = room.canvas.ink().strokes
    # It stands upright: the stem begins at the bar, and goes down.
    assert stem.points[0, 1] == pytest.approx(bar.points[0, 1], abs=1)
    assert stem.points[-1, 1] > stem.points[0, 1] + 70
    assert room.sentences == []


def test_a_saved_picture_in_lines_is_opened_as_strokes(room: Room, tmp_path: Path) -> None:
    draw(room.canvas, letter_r())
    n_strokes = len(room.canvas.ink().strokes)
    room.save_as(tmp_path / "r.svg")
    room.qtbot.waitUntil(lambda: len(room.done) == 1)
    room.press(KEY.Key_N)
    room.press(KEY.Key_O)
    choose_file(room.window, "open_drawing_dialog", tmp_path / "r.svg")
    room.qtbot.waitUntil(lambda: len(room.canvas.ink().strokes) == n_strokes)
    left, top, right, bottom = room.canvas.ink().bounds()
    was_left, was_top, was_right, was_bottom = letter_r().bounds()
    assert (right - left) / (bottom - top) == pytest.approx(
        (was_right - was_left) / (was_bottom - was_top), abs=0.05
    )


def test_several_letters_of_another_program_are_letters_to_learn_from(
    room: Room, tmp_path: Path
) -> None:
    (tmp_path / "formula.inkml").write_text(ink_files.crohme())
    room.file_actions.take(dropped(tmp_path / "formula.inkml"))
    room.qtbot.waitUntil(lambda: room.letters == [str(tmp_path / "formula.inkml")])


def test_what_is_left_out_of_a_drawing_is_said(room: Room, tmp_path: Path) -> None:
    said = "<svg><text>A</text><path stroke='red' d='M0 0v80h40'/></svg>"
    room.paste(text(said))
    room.qtbot.waitUntil(lambda: room.done == ["Only lines are read: <text> are left out."])
    room.paste(text(said.replace("80h", "80 h x")))
    room.says()
    assert room.sentences == [
        "The pasted text is not a drawing: <path>: a number was expected, and “x40” is none."
    ]
    assert len(room.canvas.ink().strokes) == 1


# Units, and pages


SMALL = Ink.of([[(0.2, 0.1), (0.2, 0.9), (0.7, 0.9)]])
LARGER = SMALL.scaled(250.0)
DOT = Ink.of([[(180.0, 90.0), (180.5, 90.5), (180.25, 91.0)]])


def near(ink: Ink, other: Ink) -> bool:
    pairs = zip(ink.strokes, other.strokes, strict=False)
    return len(ink.strokes) == len(other.strokes) and all(
        one.points.shape == two.points.shape and np.allclose(one.points, two.points, atol=1e-6)
        for one, two in pairs
    )


@pytest.mark.parametrize("door", ["open", "drop", "paste", "paste a file"])
def test_a_drawing_in_shares_of_a_page_is_a_letter_at_every_door(
    room: Room, tmp_path: Path, door: str
) -> None:
    file = tmp_path / "small.ndjson"
    write_drawings(file, [Drawing(SMALL)])
    if door == "open":
        room.press(KEY.Key_O)
        choose_file(room.window, "open_drawing_dialog", file)
    elif door == "drop":
        room.file_actions.take(dropped(file))
    elif door == "paste":
        room.paste(text(file.read_text()))
    else:
        room.paste(dropped(file))
    room.qtbot.waitUntil(lambda: near(room.canvas.ink(), LARGER))
    assert room.done == [
        "The drawing is about 0.8 units large, as in inches or shares of a page, and was enlarged "
        "250 times."
    ]
    assert room.sentences == []


def test_a_dot_stays_a_dot(room: Room, tmp_path: Path) -> None:
    write_drawings(tmp_path / "dot.ndjson", [Drawing(DOT)])
    room.file_actions.take(dropped(tmp_path / "dot.ndjson"))
    room.shows(DOT)
    room.press(KEY.Key_N)
    room.paste(text((tmp_path / "dot.ndjson").read_text()))
    room.shows(DOT)
    assert room.done == []


def test_a_drawing_that_was_copied_here_is_in_units_of_the_canvas(room: Room) -> None:
    room.canvas.set_ink(SMALL)
    room.press(KEY.Key_C)
    room.press(KEY.Key_N)
    room.press(KEY.Key_V)
    room.shows(SMALL)
    assert "enlarged" not in " ".join(room.done)


@pytest.mark.parametrize("kind", ["TIFF", "GIF"])
def test_of_a_picture_of_several_pages_it_is_said_which_is_shown(
    room: Room, photo: Path, kind: str
) -> None:
    file = photo.with_name(f"scan.{kind.lower()}")
    with Image.open(photo) as picture:
        others = [picture.rotate(90), picture.rotate(180)]
        picture.save(file, kind, save_all=True, append_images=others)
    room.file_actions.take(dropped(file))
    room.shows_picture()
    assert room.done == [
        f"This is page 1 of 3 of “{file.name}”; the other pages are not shown. “letterpad "
        "predict” answers every page."
    ]
    room.file_actions.take(dropped(photo))
    room.rests()
    assert len(room.done) == 1, "of a single page there is nothing to say"


def test_what_was_said_of_a_picture_goes_with_it(
    window: MainWindow, photo: Path, qtbot: QtBot
) -> None:
    file = photo.with_name("scan.tif")
    with Image.open(photo) as picture:
        picture.save(file, "TIFF", save_all=True, append_images=[picture])
    for step in ("another", "clear"):
        window.file_actions.take(dropped(file))
        qtbot.waitUntil(lambda: "page 1 of 2" in window.notice.text() and window.notice.isVisible())
        if step == "another":
            window.file_actions.take(dropped(photo))
        else:
            click_on(window, "clear_button")
        qtbot.waitUntil(window.notice.isHidden)


def test_of_several_pasted_drawings_the_first_is_shown_and_that_is_said(room: Room) -> None:
    lines = f"{to_line(Drawing(CROSS, 'X'))}\n{to_line(Drawing(CROSS, 'T'))}\n"
    room.paste(text(lines))
    room.qtbot.waitUntil(lambda: bool(room.done))
    assert "Of several drawings the first is shown" in room.done[0]
    assert len(room.canvas.ink().strokes) == 2
