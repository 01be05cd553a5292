"""It says what the model reads, and lets one that reads paths have the picture only."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hands import click, draw_strokes, find, letter_r, press, settle, tab_to
from letterpad.gui.draw.canvas_column import CanvasColumn
from letterpad.gui.draw.seen_panel import SeenPanel
from letterpad.gui.style import style_sheet
from letterpad.gui.style.theme import light
from letterpad.ink.path import path_of
from letterpad.ink.raster import Framing, rasterize
from letterpad.letters.pictures.letter_picture import LetterPicture
from letterpad.recognition.prediction import Prediction

BAR = LetterPicture(np.pad(np.ones((40, 10)), 1))
SIZES = [(330, 640), (600, 700), (1300, 1200)]


def answered(*, with_path: bool) -> Prediction:
    ink = letter_r()
    shares = np.array([0.1, 0.9], dtype=np.float32)
    path = path_of(ink) if with_path else None
    return Prediction(("A", "R"), shares, rasterize(ink), 0.1, path=path)


@pytest.fixture
def column(qtbot: QtBot) -> CanvasColumn:
    column = CanvasColumn()
    qtbot.addWidget(column)
    column.resize(480, 700)
    with qtbot.waitActive(column):
        column.show()
    click(column.seen_button)
    return column


def caption(column: CanvasColumn) -> str:
    return find(column, QLabel, "seen_caption").text()


def test_of_ink_the_picture_and_the_path_are_shown(column: CanvasColumn) -> None:
    column.show_prediction(answered(with_path=True))
    assert caption(column).endswith("and the path of your pen: 64 points.")
    assert len(column.model_input.strokes()) == 2


def test_a_model_that_reads_pictures_alone_shows_them_alone_and_says_so(
    column: CanvasColumn,
) -> None:
    panel = column.seen
    panel.set_model(reads_paths=False, framing=Framing())
    column.show_prediction(answered(with_path=False))
    assert column.model_input.strokes() == []
    assert caption(column).endswith("This model reads the picture alone.")
    assert not panel.picture_only.isEnabled()
    assert "nothing to leave out" in panel.picture_only.toolTip()
    panel.set_model(reads_paths=True, framing=Framing())
    assert panel.picture_only.isEnabled()
    assert "as if you had scanned your letter" in panel.picture_only.toolTip()


def test_of_a_picture_it_says_that_no_path_is_known(column: CanvasColumn) -> None:
    column.canvas.show_picture(BAR)
    column.show_prediction(answered(with_path=False))
    assert caption(column).endswith("No path of a pen is known for a picture.")
    draw_strokes(column.canvas, [[(60, 60), (60, 200)]])
    column.show_prediction(answered(with_path=True))
    assert caption(column).endswith("64 points.")


@pytest.mark.parametrize("by", ["mouse", "Space"])
def test_picture_only_is_switched_by_mouse_and_keys(
    column: CanvasColumn, qtbot: QtBot, by: str
) -> None:
    panel = column.seen
    chosen: list[bool] = []
    panel.pictures_only_changed.connect(chosen.append)
    column.canvas.setFocus()

    def switch() -> None:
        if by == "mouse":
            click(panel.picture_only)
        else:
            press(tab_to("picture_only_choice"), Qt.Key.Key_Space)

    switch()
    qtbot.waitUntil(lambda: chosen == [True])
    assert panel.is_picture_only
    assert caption(column).endswith("The path of your pen is not read.")
    switch()
    qtbot.waitUntil(lambda: chosen == [True, False])
    assert caption(column).endswith("64 points.")


def test_whoever_folds_it_away_still_sees_that_it_is_on(column: CanvasColumn) -> None:
    note = find(column, QLabel, "picture_note")
    click(column.seen.picture_only)
    assert note.isVisible()
    assert note.text() == "“Picture only” is on: the path of your pen is not read."
    click(column.seen_button)
    assert not column.seen.isVisible()
    assert note.isVisible()
    column.canvas.show_picture(BAR)
    assert note.text().startswith("The picture is read.")
    draw_strokes(column.canvas, [[(60, 60), (60, 200)]])
    assert note.text().splitlines() == [
        "Your ink is read, not the picture under it.",
        "“Picture only” is on: the path of your pen is not read.",
    ]
    assert column.canvas.rect().contains(note.geometry())
    column.canvas.clear()
    assert note.isVisible()
    click(column.seen_button)
    click(column.seen.picture_only)
    assert not note.isVisible()


def test_a_model_that_reads_pictures_alone_switches_it_off(column: CanvasColumn) -> None:
    """It would be on unnoticed when the other model comes back."""
    panel = column.seen
    click(panel.picture_only)
    chosen: list[bool] = []
    panel.pictures_only_changed.connect(chosen.append)
    panel.set_model(reads_paths=False, framing=Framing())
    assert chosen == [False]
    assert not find(column, QLabel, "picture_note").isVisible()
    panel.set_model(reads_paths=True, framing=Framing())
    assert not panel.is_picture_only


def check_that_all_fits(qtbot: QtBot, size: tuple[int, int]) -> None:
    column = CanvasColumn()
    qtbot.addWidget(column)
    column.show_input(True)
    column.resize(*size)
    column.show()
    panel = column.seen
    for reads_paths in (True, False):
        for is_photo in (False, True):
            panel.set_model(reads_paths=reads_paths, framing=Framing())
            panel.show_prediction(answered(with_path=False), is_photo=is_photo)
            settle()
            assert_whole(panel)
    panel.set_model(reads_paths=True, framing=Framing())
    click(panel.picture_only)
    settle()
    assert_whole(panel)


def assert_whole(panel: SeenPanel) -> None:
    label = panel.caption
    assert label.height() >= label.heightForWidth(label.width()), label.text()
    for part in (panel.model_input, label, panel.picture_only):
        rect = part.rect().translated(part.mapTo(panel, part.rect().topLeft()))
        assert panel.rect().contains(rect), part.objectName()
    box = panel.picture_only
    assert box.width() >= box.sizeHint().width()
    assert panel.model_input.picture_rect().width() >= 112


@pytest.mark.parametrize("size", SIZES)
def test_words_and_picture_fit(qtbot: QtBot, size: tuple[int, int]) -> None:
    check_that_all_fits(qtbot, size)


@pytest.mark.parametrize("size", SIZES)
def test_german_words_fit(qtbot: QtBot, german: None, size: tuple[int, int]) -> None:
    check_that_all_fits(qtbot, size)


def test_large_text_fits(qtbot: QtBot, qapp: QApplication, large_text: Callable[[], None]) -> None:
    large_text()
    style_sheet.apply(qapp, light())
    check_that_all_fits(qtbot, (560, 800))
