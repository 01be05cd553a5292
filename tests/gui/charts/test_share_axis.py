"""The axis from 0 to 100 %, and an interval over a bar."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from letterpad.gui.charts.share_axis import draw_interval, draw_share_axis
from letterpad.gui.style.theme import current


@pytest.fixture
def image(qapp: QApplication) -> QImage:
    picture = QImage(500, 120, QImage.Format.Format_RGB32)
    picture.fill(QColor(current().surface))
    return picture


def columns_of(image: QImage, y: int, colour: str) -> list[int]:
    return [x for x in range(image.width()) if image.pixelColor(x, y).name() == colour]


@pytest.mark.parametrize(("width", "ends"), [(400.0, 6), (120.0, 3)])
def test_there_are_as_many_lines_as_percentages_have_room(
    image: QImage, width: float, ends: int
) -> None:
    painter = QPainter(image)
    draw_share_axis(painter, QFont(), QRectF(40, 10, width, 60))
    painter.end()
    lines = columns_of(image, 30, QColor(current().border).name())
    assert len(lines) == ends
    assert lines[0] == pytest.approx(40, abs=1)
    assert lines[-1] == pytest.approx(40 + width, abs=1)
    below = [image.pixelColor(x, y).name() for y in range(71, 95) for x in range(500)]
    assert set(below) != {QColor(current().surface).name()}  # percentages


def test_an_interval_goes_from_its_low_end_to_its_high_one(image: QImage) -> None:
    painter = QPainter(image)
    draw_interval(painter, 100, 180, 50)
    painter.end()
    line = columns_of(image, 50, QColor(current().text).name())
    assert line[0] == pytest.approx(100, abs=1)
    assert line[-1] == pytest.approx(180, abs=1)
    assert len(line) >= 79
    caps = columns_of(image, 52, QColor(current().text).name())
    assert caps
    assert all(min(abs(x - 100), abs(x - 180)) <= 1 for x in caps)
