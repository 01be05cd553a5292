"""Paints one letter of the grid: the drawing on its paper, and what is said below it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from letterpad.gui.collection.sketch import Sketch
from letterpad.gui.style.theme import GRID, Theme, scaled

_PICTURE = 72
"""Logical pixels of the paper's side, at the usual size of the font."""

_MARGIN = 0.14
"""Share of the paper's side, at each of its edges."""

_LINE = 0.045
"""Width of the line, as a share of the paper's side."""

GAP = GRID
"""Logical pixels at the right of a cell and below it."""

_WRONG = "≠"


def _side() -> int:
    return scaled(_PICTURE)


def cell_size(font: QFont) -> QSize:
    """Return the size of a cell, with the gap at its right and below it."""
    side = _side()
    return QSize(side + GAP, side + _caption_height(font) + GAP)


def _caption_height(font: QFont) -> int:
    return QFontMetrics(font).height() + GRID // 2


def cell_picture(sketch: Sketch | None, font: QFont, theme: Theme, ratio: float) -> QPixmap:
    """Return what a letter looks like, without the gap around it.

    Parameters
    ----------
    sketch : Sketch, optional
        None is a letter that is not read yet: empty paper.
    font : QFont
    theme : Theme
    ratio : float
        Pixels of the screen for a logical one.
    """
    size = cell_size(font) - QSize(GAP, GAP)
    picture = QPixmap((size * ratio).expandedTo(QSize(1, 1)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        paper = QRectF(0, 0, _side(), _side())
        _paint_paper(painter, paper, theme)
        if sketch is not None:
            _paint_ink(painter, paper, sketch, theme)
            _paint_caption(painter, paper, sketch, font, theme)
    return picture


def _paint_paper(painter: QPainter, paper: QRectF, theme: Theme) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.border), 1.0))
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(paper.adjusted(0.5, 0.5, -0.5, -0.5), GRID / 2, GRID / 2)


def _paint_ink(painter: QPainter, paper: QRectF, sketch: Sketch, theme: Theme) -> None:
    margin = _MARGIN * paper.width()
    side = paper.width() - 2 * margin
    pen = QPen(QColor(theme.text), max(1.5, _LINE * paper.width()))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in sketch.strokes:
        points = [QPointF(x, y) for x, y in (stroke * side + margin).tolist()]
        if len(points) == 1:
            painter.drawPoint(points[0])
            continue
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        painter.drawPath(path)


def _paint_caption(
    painter: QPainter, paper: QRectF, sketch: Sketch, font: QFont, theme: Theme
) -> None:
    """Write the label, and what a model had made of it: in the warning's colour where wrong."""
    bold = QFont(font)
    bold.setBold(True)
    said, colour = answer_mark(sketch), theme.warning if sketch.is_answered_wrong else theme.muted
    room = paper.width()
    answer_width = min(QFontMetrics(font).horizontalAdvance(said), room / 2) if said else 0.0
    gap = QFontMetrics(font).horizontalAdvance(" ") if said else 0
    label = QFontMetrics(bold).elidedText(
        sketch.label, Qt.TextElideMode.ElideMiddle, int(room - answer_width - gap)
    )
    label_width = QFontMetrics(bold).horizontalAdvance(label)
    left = paper.left() + (room - label_width - gap - answer_width) / 2
    line = QRectF(left, paper.bottom() + GRID / 4, label_width + 1, _caption_height(font))
    top = Qt.AlignmentFlag.AlignTop
    painter.setFont(bold)
    painter.setPen(QColor(theme.text))
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | top | Qt.TextFlag.TextDontClip, label)
    if said:
        line.moveLeft(left + label_width + gap)
        line.setWidth(answer_width + 1)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(
            said, Qt.TextElideMode.ElideRight, int(answer_width) + 1
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | top, shown)


def answer_mark(sketch: Sketch) -> str:
    """Return what stands beside the label: "≠ O" for a wrong answer, a tick for a right one."""
    if sketch.answered is None:
        return ""
    if sketch.is_answered_wrong:
        return f"{_WRONG} {sketch.answered.label}"
    return "✓"
