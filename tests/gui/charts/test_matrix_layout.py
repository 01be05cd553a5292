"""How large the cells are: as large as fits, and whole numbers of the screen's pixels."""

from string import ascii_letters, ascii_uppercase

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication

from letterpad.gui.charts.matrix_layout import SCALE_WIDTH, MatrixLayout, paint_scale, small_font
from letterpad.gui.style.theme import light, matrix_lookup

CLASSES = {"3": "ABC", "26": ascii_uppercase, "52": ascii_letters}


@pytest.fixture(params=CLASSES)
def classes(request: pytest.FixtureRequest) -> str:
    return CLASSES[request.param]


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("width", [260, 420, 900])
def test_all_fits_and_cells_are_whole_pixels(
    qapp: QApplication, classes: str, width: int, ratio: float
) -> None:
    layout = MatrixLayout(classes, qapp.font(), ratio)
    height = layout.height_for(width)
    left, below, cell = layout.fit(width, height)
    scale = SCALE_WIDTH + QFontMetrics(small_font(qapp.font())).horizontalAdvance("100 %")
    assert (cell * ratio).is_integer()
    assert cell * ratio >= 1
    if cell * ratio > 1:
        assert left + len(classes) * cell + scale < width
        assert len(classes) * cell + below <= height
    assert left * ratio == pytest.approx(round(left * ratio))


def test_the_cells_use_the_room_there_is(qapp: QApplication, classes: str) -> None:
    layout = MatrixLayout(classes, qapp.font(), 1.0)
    sides = [layout.fit(width, 10_000)[2] for width in range(200, 2_000, 50)]
    assert sides == sorted(sides)
    assert sides[-1] == 40 or len(classes) > 40
    # One more pixel a cell would be too wide, so long as the cells are not the largest there are.
    for width in (400, 700):
        left, _, cell = layout.fit(width, 10_000)
        if cell < 40:
            assert left + len(classes) * (cell + 3) + SCALE_WIDTH + 32 > width


def test_names_at_small_cells_stand_in_two_ranks_and_can_be_read(qapp: QApplication) -> None:
    layout = MatrixLayout(ascii_letters, qapp.font(), 1.0)
    assert [layout.ranks(cell) for cell in (4, 8, 9, 40)] == [2, 2, 1, 1]
    for cell in (4, 6, 8, 9, 20, 40):
        assert 7 <= layout.name_font(cell).pixelSize() <= 12
    one_rank, two_ranks = layout.margins(9), layout.margins(8.9)
    assert two_ranks[0] > one_rank[0] * 0.9


def test_no_classes_need_no_room(qapp: QApplication) -> None:
    left, below, cell = MatrixLayout("", qapp.font(), 1.0).fit(300, 300)
    assert 0 < cell <= 40
    assert 0 <= left < 20
    assert 0 <= below < 40


def test_the_scale_goes_from_the_lowest_share_below_to_the_highest_above(
    qapp: QApplication,
) -> None:
    table = matrix_lookup(light())
    image = QImage(120, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(light().surface))
    square = QRectF(0, 5, 20, 180)
    with QPainter(image) as painter:
        paint_scale(painter, square, table, light(), QFont(qapp.font()))
    x = int(square.right()) + 16 + SCALE_WIDTH // 2
    lowest, highest = image.pixelColor(x, 183), image.pixelColor(x, 7)
    for colour, end in ((lowest, table[:8]), (highest, table[-8:])):
        apart = np.abs(end.astype(int) - colour.getRgb()[:3]).max(axis=1)
        assert apart.min() < 12


def test_cells_keep_their_size_beside_long_names(qapp: QApplication) -> None:
    short = MatrixLayout([f"c{number}" for number in range(10)], qapp.font(), 1.0)
    long = MatrixLayout([f"{'class ' * 30}{number}" for number in range(10)], qapp.font(), 1.0)
    assert long.fit(420, 10_000)[2] > 0.6 * short.fit(420, 10_000)[2]


def test_of_more_classes_than_pixels_all_cells_are_there_and_some_names(qapp: QApplication) -> None:
    names = [f"sign {n}" for n in range(500)]
    layout = MatrixLayout(names, qapp.font(), 1.0)
    left, below, cell = layout.fit(400, 420)
    assert cell < 1
    assert left + 500 * cell + SCALE_WIDTH < 400
    assert 500 * cell + below <= 420
    height = QFontMetrics(layout.name_font(cell)).height()
    beside, under = layout.steps(cell)
    assert beside * cell >= height
    assert under * cell > QFontMetrics(layout.name_font(cell)).horizontalAdvance(names[-1])
    assert layout.steps(12.0) == (1, 1)


def test_one_long_name_does_not_take_the_room_of_the_cells(qapp: QApplication) -> None:
    names = [*ascii_uppercase, "a name of a class that is very long indeed"]
    plain = MatrixLayout([*ascii_uppercase, "AA"], qapp.font(), 1.0).fit(360, 400)[2]
    assert MatrixLayout(names, qapp.font(), 1.0).fit(360, 400)[2] >= plain - 3
