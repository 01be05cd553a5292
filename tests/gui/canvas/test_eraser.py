"""The eraser takes away whole strokes that it touches, and only those."""

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from letterpad.gui.canvas.eraser import RADIUS, cursor, erased
from letterpad.gui.style.theme import dark, light
from letterpad.ink.strokes import EMPTY, Ink

LINES = Ink.of([[(0, 0), (0, 100)], [(50, 0), (50, 100)], [(100, 50)]])


def test_what_is_touched_goes_whole() -> None:
    rest = erased(LINES, (50 + RADIUS, 100), (50 + RADIUS, 100), RADIUS)
    assert rest == LINES.without(1)
    assert erased(rest, (100, 45), (100, 45), RADIUS) == rest.without(1)  # a dot, too


def test_what_is_not_touched_is_the_very_same_ink() -> None:
    assert erased(LINES, (20, 50), (30, 50), RADIUS) is LINES
    assert erased(EMPTY, (0, 0), (50, 50), RADIUS) is EMPTY


def test_nothing_slips_through_between_two_positions_of_a_quick_eraser() -> None:
    assert erased(LINES, (-300, 50), (300, 50), RADIUS) == EMPTY
    assert erased(LINES, (25, -50), (75, 150), RADIUS) == LINES.without(1)


def test_the_radius_grows_with_the_view() -> None:
    assert len(erased(LINES, (25, 50), (25, 50), 26.0).strokes) == 1


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_its_ring_is_as_large_as_what_it_touches(qapp: QApplication, ratio: float) -> None:
    for theme in (light(), dark()):
        shape = cursor(theme, ratio)
        pixmap = shape.pixmap()
        assert pixmap.devicePixelRatio() == ratio
        image = pixmap.toImage()
        alpha = np.array(
            [
                [image.pixelColor(x, y).alpha() for x in range(image.width())]
                for y in range(image.height())
            ]
        )
        columns = np.flatnonzero((alpha > 128).any(axis=0))
        width = (columns[-1] - columns[0] + 1) / ratio
        assert width == pytest.approx(2 * RADIUS + 4, abs=1.5)
        middle = round(shape.hotSpot().x() * ratio)
        assert alpha[middle, middle] == 0
