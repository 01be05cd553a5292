"""The stroke that is being drawn looks like the finished one."""

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from eyes import pixels
from letterpad.gui.canvas.canvas import Canvas

LEFT = Qt.MouseButton.LeftButton


def test_open_stroke_looks_like_the_finished_one(canvas: Canvas) -> None:
    path = [(60, 60), (90, 150), (150, 200), (220, 150), (230, 60), (180, 40)]
    QTest.mousePress(canvas, LEFT, pos=QPoint(*path[0]))
    for point in path[1:]:
        QTest.mouseMove(canvas, QPoint(*point))
        canvas.grab()  # paints what is new
    open_stroke = pixels(canvas)
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(*path[-1]))
    differing = np.abs(open_stroke.astype(int) - pixels(canvas)).max(axis=2) > 64
    # The last piece of an open stroke is straight until the next one comes.
    assert differing.mean() < 0.004
