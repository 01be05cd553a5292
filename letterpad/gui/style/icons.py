"""The window's icons, in any colour."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from letterpad import paths


@cache
def icon(name: str, colour: str) -> QIcon:
    """Return the icon ``resources/icons/NAME.svg`` in a colour, sharp at any scale."""
    source = paths.resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    drawn = QIcon()
    for side in (20, 40, 60):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            renderer.render(painter, QRectF(0, 0, side, side))
        drawn.addPixmap(pixmap)
    return drawn
