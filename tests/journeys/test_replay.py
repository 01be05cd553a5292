"""Letters drawn again with a mouse: whole pixels, and the answer stays."""

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from letterpad.gui.canvas.canvas import Canvas
from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Ink
from letterpad.letters.classes import SCHEMES
from letterpad.letters.synthetic.handwriting import letters as built_in_letters
from letterpad.recognition.recognizer import Recognizer

N_LETTERS = 500


def test_mouse_at_whole_pixels_keeps_98_percent_of_the_answers(qtbot: QtBot) -> None:
    letters = built_in_letters(N_LETTERS, SCHEMES["A-Z"], seed=11)
    assert letters.inks is not None
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(300, 300)
    drawn: list[Ink] = []
    for number, ink in enumerate(letters.inks):
        canvas.clear()
        _draw_with_mouse(canvas, ink, size=100 + number % 100)
        drawn.append(canvas.ink())
    assert all((stroke.points % 1 == 0).all() for ink in drawn for stroke in ink.strokes)
    recognizer = Recognizer.shipped()
    before = recognizer.predict_inks(letters.inks).argmax(axis=1)
    after = recognizer.predict_inks(PackedInks.of(drawn)).argmax(axis=1)
    assert np.mean(before == after) >= 0.98


def _draw_with_mouse(canvas: Canvas, ink: Ink, size: float) -> None:
    left, top, right, bottom = ink.bounds()
    placed = ink.moved(-left, -top).scaled(size / max(right - left, bottom - top)).moved(20, 30)
    for stroke in placed.strokes:
        pixels = [QPoint(round(x), round(y)) for x, y in stroke.points.tolist()]
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=pixels[0])
        for pixel in pixels[1:]:
            QTest.mouseMove(canvas, pixel)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=pixels[-1])
