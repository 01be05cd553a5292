"""One letter of the grid: its lines are where they were drawn, wrong answers stand out."""

from typing import Any

import numpy as np
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication

from letterpad.collection.kept import Answered, KeptLetter
from letterpad.gui.collection.cell_painter import GAP, answer_mark, cell_picture, cell_size
from letterpad.gui.collection.sketch import Sketch, sketch_of
from letterpad.gui.style.theme import Theme, dark, light
from letterpad.ink.strokes import Ink
from own_letters import DRAWN, letter

LINE = Ink.of([[(0.0, 0.0), (100.0, 100.0)]])


def sketch(label: str = "A", ink: Ink = LINE, **more: Any) -> Sketch:
    made = letter(label, **more)
    kept = type(made)(ink, made.label, answered=made.answered, drawn=DRAWN)
    return sketch_of(KeptLetter(1, kept, DRAWN))


def painted(shown: Sketch | None, theme: Theme, ratio: float = 1.0) -> np.ndarray:
    picture = cell_picture(shown, QGuiApplication.font(), theme, ratio)
    image = QImage(picture.size(), QImage.Format.Format_RGBA8888)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(theme.background))
    with QPainter(image) as painter:
        painter.drawPixmap(0, 0, picture)
    rows = np.frombuffer(image.constBits(), np.uint8)
    return rows.reshape(image.height(), image.width(), 4).copy()


def has_colour(pixels: np.ndarray, colour: str) -> bool:
    named = QColor(colour)
    wanted = np.array([named.red(), named.green(), named.blue()])
    return bool((np.abs(pixels[..., :3].astype(int) - wanted).max(axis=-1) < 24).any())


def test_the_line_runs_where_it_was_drawn_in_both_themes(qapp: QApplication) -> None:
    for theme in (light(), dark()):
        pixels = painted(sketch(answered=None), theme)
        side = pixels.shape[1]
        ink = np.array(QColor(theme.text).getRgb()[:3])
        on = np.abs(pixels[:side, :, :3].astype(int) - ink).max(axis=-1) < 40
        rows, columns = np.nonzero(on)
        assert len(rows) > side / 2
        assert np.abs(rows - columns).max() <= 3, "a diagonal"
        assert rows.min() > side * 0.08
        assert rows.max() < side * 0.92


def test_paper_of_a_letter_that_is_not_read_is_empty(qapp: QApplication) -> None:
    assert not has_colour(painted(None, light()), light().text)


def test_a_wrong_answer_stands_beside_the_label_in_the_colour_of_warnings(
    qapp: QApplication,
) -> None:
    theme = light()
    wrong = sketch("A", answered=Answered("Net", "O", 0.5))
    right = sketch("A", answered=Answered("Net", "A", 0.5))
    assert answer_mark(wrong) == "≠ O"
    assert answer_mark(right) == "✓"
    assert answer_mark(sketch("A", answered=None)) == ""
    assert has_colour(painted(wrong, theme), theme.warning)
    assert not has_colour(painted(right, theme), theme.warning)


def test_long_labels_stay_in_their_cell_and_pictures_are_sharp_on_dense_screens(
    qapp: QApplication,
) -> None:
    font = QGuiApplication.font()
    size = cell_size(font)
    for ratio in (1.0, 1.5, 2.0):
        wide = sketch("wwwwwwwwwwwwwwwwwwww", answered=Answered("Net", "another long one", 0.5))
        pixels = painted(wide, light(), ratio)
        assert pixels.shape[1] == round((size.width() - GAP) * ratio)
        assert pixels.shape[0] == round((size.height() - GAP) * ratio)
    dot = painted(sketch(ink=Ink.of([[(5.0, 5.0)]]), answered=None), light())
    assert has_colour(dot[: dot.shape[1]], light().text)
