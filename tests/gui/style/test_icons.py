"""Icons are drawn in the colour that is asked for, at any size."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from letterpad.gui.style.icons import icon


@pytest.mark.parametrize("name", ["undo", "redo", "clear", "eraser", "seen"])
@pytest.mark.parametrize("side", [20, 40, 60])
def test_an_icon_has_one_colour_on_nothing(qapp: QApplication, name: str, side: int) -> None:
    image = icon(name, "#c01020").pixmap(side, side).toImage()
    assert (image.width(), image.height()) == (side, side)
    pixels = [image.pixelColor(x, y) for x in range(side) for y in range(side)]
    opaque = {pixel.name() for pixel in pixels if pixel.alpha() == 255}
    assert opaque == {QColor("#c01020").name()}
    assert sum(pixel.alpha() == 0 for pixel in pixels) > side * side / 3
