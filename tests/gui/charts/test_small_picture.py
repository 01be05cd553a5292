"""Pictures inside charts: the same colours as pixels and as rectangles of a file."""

import io
import xml.etree.ElementTree as ET

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from letterpad.gui.charts.small_picture import paint_picture

GREYS = np.repeat(np.arange(255, -1, -1, dtype=np.uint8)[:, None], 3, axis=1)
BOX = QRectF(10, 10, 28, 28)


@pytest.fixture
def picture() -> np.ndarray:
    made = np.zeros((28, 28), np.uint8)
    made[4:9, 3:20] = 255
    made[20, 5:10] = 130
    return made


def test_on_the_screen_each_value_has_its_colour(qapp: QApplication, picture: np.ndarray) -> None:
    image = QImage(50, 50, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    with QPainter(image) as painter:
        paint_picture(painter, BOX, picture, GREYS)
    assert image.pixelColor(10 + 10, 10 + 6).name() == "#000000"
    assert image.pixelColor(10 + 7, 10 + 20).name() == "#7d7d7d"
    assert image.pixelColor(10 + 1, 10 + 1).name() == "#ffffff"
    assert image.pixelColor(5, 5).name() == "#ff0000"


def test_in_a_file_of_shapes_there_is_no_image_and_runs_of_one_grey_are_one_rectangle(
    qapp: QApplication, picture: np.ndarray
) -> None:
    buffer, generator = QBuffer(), QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(50, 50))
    with QPainter(generator) as painter:
        paint_picture(painter, BOX, picture, GREYS)
    root = ET.parse(io.BytesIO(bytes(buffer.data().data()))).getroot()
    kinds = [element.tag.rpartition("}")[2] for element in root.iter()]
    assert "image" not in kinds
    assert kinds.count("rect") == 1 + 5 + 1  # the paper, five rows of ink, one of grey
