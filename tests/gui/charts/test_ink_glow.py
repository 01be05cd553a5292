"""The glow on the ink: colours that mean something in both themes, and a way through by key."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from hands import press
from letterpad.gui.charts.ink_glow import InkGlow
from letterpad.gui.style.theme import Theme, dark, light

PICTURE = np.zeros((28, 28), dtype=np.uint8)
PICTURE[4:24, 12:16] = 255


def values(**rows: float) -> np.ndarray:
    """Return what each pixel says: in the upper, the middle and the lower part of a bar."""
    made = np.zeros((28, 28))
    for name, (first, last) in {"upper": (4, 9), "middle": (9, 19), "lower": (19, 24)}.items():
        made[first:last, 12:16] = rows.get(name, 0.0)
    return made.reshape(-1)


@pytest.fixture
def glow(qtbot: QtBot) -> InkGlow:
    glow = InkGlow()
    qtbot.addWidget(glow)
    glow.resize(300, 320)
    with qtbot.waitActive(glow):
        glow.show()
    return glow


@pytest.mark.parametrize("theme", [light(), dark()], ids=["light", "dark"])
def test_what_says_nothing_is_grey_ink_and_the_rest_has_a_colour(
    glow: InkGlow, theme: Theme
) -> None:
    glow.set_glow(PICTURE, values(upper=0.5, lower=-0.5), "A", "H")
    colours = glow.colours(theme).astype(int)
    paper, upper, middle, lower = (
        colours[place] for place in ((0, 0), (5, 13), (14, 13), (22, 13))
    )
    surface = QColor(theme.surface)
    assert paper.tolist() == [surface.red(), surface.green(), surface.blue()]
    assert np.ptp(middle) < 20  # grey
    assert abs(middle - paper).max() > 60  # and to be seen
    assert upper[2] > upper[0] + 40  # blue
    assert lower[0] > lower[2] + 40  # orange


def test_a_quarter_is_half_as_strong(glow: InkGlow) -> None:
    glow.set_glow(PICTURE, values(upper=1.0, middle=0.25), "A", "H")
    colours = glow.colours(light()).astype(float)
    grey = colours[22, 13]
    whole, quarter = (np.abs(colours[row, 13] - grey).sum() for row in (5, 14))
    assert quarter == pytest.approx(whole / 2, rel=0.03)


def test_words_say_where_it_speaks_for_which_letter(glow: InkGlow) -> None:
    glow.set_glow(PICTURE, values(upper=0.5, lower=-0.25), "A", "H")
    assert glow.accessibleDescription() == "for A: top; for H: bottom"
    assert glow.sentence(5 * 28 + 13) == "Row 6, column 14: 0.50 for A"
    assert glow.sentence(22 * 28 + 13) == "Row 23, column 14: 0.25 for H"
    assert glow.sentence(0) == "Row 1, column 1: says nothing"
    glow.set_glow(PICTURE, values(), "A", "H")
    assert "No pixel" in glow.accessibleDescription()
    glow.clear()
    assert glow.is_empty
    assert "will be shown here" in glow.accessibleDescription()


def test_keys_go_to_the_strongest_pixels_and_to_their_neighbours(glow: InkGlow) -> None:
    made = values(upper=0.1, lower=-0.1)
    made[7 * 28 + 14], made[20 * 28 + 12] = 0.9, -0.9
    glow.set_glow(PICTURE, made, "A", "H")
    glow.setFocus(Qt.FocusReason.TabFocusReason)
    press(glow, Qt.Key.Key_Home)
    assert glow.current() == 7 * 28 + 14
    press(glow, Qt.Key.Key_Down, Qt.Key.Key_Left)
    assert glow.current() == 8 * 28 + 13
    press(glow, Qt.Key.Key_End)
    assert glow.current() == 20 * 28 + 12
    assert "0.90 for H" in glow.accessibleDescription()


def test_pixels_are_squares_of_whole_pixels_of_the_screen(
    glow: InkGlow, themed: Callable[[Theme], None]
) -> None:
    for width, height in ((300, 320), (201, 333), (130, 164)):
        glow.resize(width, height)
        square = glow.square()
        assert square.width() == square.height()
        assert square.width() % 28 == 0
        assert glow.rect().contains(square.toRect())


def test_values_of_another_shape_are_refused(glow: InkGlow) -> None:
    with pytest.raises(ValueError, match="784"):
        glow.set_glow(PICTURE, np.zeros(10), "A", "H")
