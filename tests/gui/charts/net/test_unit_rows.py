"""Lines of a sum: where they stand, and what they look like."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.net.unit_rows import Rows, paint_rows
from letterpad.gui.charts.net.unit_words import Row
from letterpad.gui.style.theme import current


def sends(n: int) -> list[Row]:
    return [Row("send", f"{place}", "", "+1.00", "", float(place - n // 2)) for place in range(n)]


@pytest.mark.parametrize(("n", "across"), [(3, 1), (10, 1), (26, 3), (40, 4), (52, 4)])
def test_lines_stand_in_as_many_columns_as_they_need_and_fit(
    qtbot: QtBot, n: int, across: int
) -> None:
    box = QRectF(10, 20, 300, 160)
    rows = Rows.of(lambda most: sends(min(n, most)), box, 16, beside=True)
    assert rows.across == across
    assert len(rows.rows) == min(n, 40)
    rects = [rows.rect(place) for place in range(len(rows.rows))]
    for place, rect in enumerate(rects):
        assert box.adjusted(-0.1, -0.1, 0.1, 0.1).contains(rect)
        assert not any(rect.adjusted(1, 1, -1, -1).intersects(other) for other in rects[:place])


def test_it_is_said_how_many_lines_there_is_room_for(qtbot: QtBot) -> None:
    asked = []

    def rows_of(most: int) -> Sequence[Row]:
        asked.append(most)
        return sends(most)

    rows = Rows.of(rows_of, QRectF(0, 0, 300, 100), 16)
    assert asked == [6]
    assert len(rows.rows) == 6
    assert Rows.of(lambda most: [], QRectF(), 16).across == 1


def test_bars_go_to_the_right_above_0_and_to_the_left_below_it(qtbot: QtBot) -> None:
    rows = Rows.of(lambda most: sends(3), QRectF(0, 20, 300, 66), 22)
    image = QImage(300, 90, QImage.Format.Format_RGB32)
    image.fill(QColor(current().surface))
    with QPainter(image) as painter:
        paint_rows(painter, rows, "title", QFont())
    found: list[list[float]] = []
    for place, name in enumerate((current().curves[1], "", current().curves[0])):
        y = round(rows.rect(place).center().y())
        found.append([x for x in range(300) if name and image.pixelColor(x, y) == QColor(name)])
    assert max(found[0]) < min(found[2])
    assert len(found[0]) == pytest.approx(len(found[2]), abs=2)
    assert len(found[0]) > 50
