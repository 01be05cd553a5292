"""What a net looks like: the letter, cells in two colours, bars, the unit that is opened."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from letterpad.explaining.layers import DenseLayer, DenseNet, Passed
from letterpad.gui.charts.net.cells import shades
from letterpad.gui.charts.net.net_layout import Column, columns_of
from letterpad.gui.charts.net.net_painter import NetPainter
from letterpad.gui.charts.net.net_words import NetWords
from letterpad.gui.style.theme import current

SIZE = QSize(800, 300)


@pytest.fixture
def passed(qtbot: QtBot) -> Passed:
    weights = np.zeros((784, 4))
    weights[0] = [1.0, -1.0, 0.5, 0.0]
    net = DenseNet(
        (
            DenseLayer(weights, np.zeros(4), "elu"),
            DenseLayer(np.array([[2.0, 0], [0, 0], [0, 0], [0, 0]]), np.zeros(2), "softmax"),
        ),
        ("A", "B"),
    )
    picture = np.zeros((28, 28), np.uint8)
    picture[0, 0] = 255
    return net.passed(picture)


def drawn(
    net: DenseNet, passed: Passed | None, opened: tuple[int, int] | None = None
) -> tuple[QImage, list[Column]]:
    columns = columns_of([4, 2], [3, 3], QSizeF(SIZE), 20, 34)
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(current().surface))
    with QPainter(image) as painter:
        NetPainter(painter, NetWords(net, passed), columns, QFont()).draw(opened)
    return image, columns


def colour_in(image: QImage, box: QRectF, x: float = 0.5) -> str:
    place = box.topLeft().toPoint()
    return image.pixelColor(
        place.x() + int(box.width() * x), place.y() + int(box.height() / 2)
    ).name()


def hexed(value: float, end: float) -> str:
    return QColor(*shades([value], end)[0].tolist()).name()


def test_units_are_cells_by_their_values_and_classes_bars_by_their_probabilities(
    passed: Passed,
) -> None:
    image, columns = drawn(passed.net, passed)
    letter, _, units, _, answer = columns
    values = passed.values[0]
    for place, value in enumerate(values.tolist()):
        assert colour_in(image, units.rect(place)) == hexed(value, 1.0)
    first = QRectF(letter.box.topLeft(), letter.box.size() / 28)
    assert colour_in(image, first) == QColor(current().text).name()
    assert colour_in(image, letter.box) == QColor(current().background).name()

    def length(place: int) -> int:
        row = answer.rect(place).toRect()
        y = row.center().y()
        return sum(
            image.pixelColor(x, y).name() == QColor(current().accent).name()
            for x in range(row.left(), row.right())
        )

    shares = passed.probabilities
    assert length(0) / length(1) == pytest.approx(shares[0] / shares[1], rel=0.25)


def test_without_a_letter_nothing_has_a_colour(passed: Passed) -> None:
    image, columns = drawn(passed.net, None, opened=(0, 0))
    for place in range(1, 4):
        assert colour_in(image, columns[2].rect(place)) == QColor(current().surface).name()


@pytest.mark.parametrize("opened", [(0, 0), (1, 0)])
def test_lines_go_between_the_opened_unit_and_those_that_matter(
    passed: Passed, opened: tuple[int, int]
) -> None:
    without, columns = drawn(passed.net, passed)
    with_lines, _ = drawn(passed.net, passed, opened)
    here = columns[2 * opened[0] + 2].rect(opened[1])
    edge = here.topLeft().toPoint()
    assert with_lines.pixelColor(edge.x() - 2, edge.y() + 5) == QColor(current().accent)
    answer = columns[4]
    strip = [
        with_lines.pixelColor(int(answer.rect(0).left()) + 1, y)
        != without.pixelColor(int(answer.rect(0).left()) + 1, y)
        for y in range(int(answer.rect(0).top()), int(answer.rect(0).bottom()))
    ]
    assert any(strip)
