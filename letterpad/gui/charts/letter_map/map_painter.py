"""Paints the map of letters: dots, names of classes, pictures at the ends of its axes, a card."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from letterpad.gui.charts.label_layout import leader, placed_labels
from letterpad.gui.charts.letter_map.map_dots import MOST_COLOURS, MapDots
from letterpad.gui.charts.matrix_layout import small_font
from letterpad.gui.charts.small_picture import paint_picture
from letterpad.gui.style.array_image import ink_colours
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, Theme, scaled
from letterpad.gui.text.language import translate
from letterpad.gui.text.run_texts import percent

_DOT, _LARGE_DOT, DRAWING = 2.0, 2.6, 6.0
"""Logical pixels of a dot's radius: of one among others, of one in colour, of the drawing."""

_END, _CARD = 36, 84
"""Logical pixels of the pictures at the ends of the axes, and of the one beside a dot."""

_MOST_LABELS = 60

Labels = Sequence[tuple[int, QRectF | None]]
"""Classes, and where their names are written; None where there is no room."""


def room_of_ends() -> float:
    """Return how many logical pixels the pictures of the axes' ends take at the left and below."""
    return ROOM + scaled(_END) + GRID


def bold(font: QFont) -> QFont:
    """Return the font of the names on the map."""
    found = QFont(font)
    found.setBold(True)
    return found


def colour_of(dots: MapDots, label: int, theme: Theme) -> str | None:
    """Return the colour of the letters of a class that stand out; None for the quiet one."""
    shown = dots.shown
    if shown.first is not None or shown.chosen is not None:
        return theme.curves[1 if label == shown.second else 0]
    if len(dots.letters.classes) <= MOST_COLOURS:
        return theme.series[label]
    return None


def paint_ends(painter: QPainter, dots: MapDots, font: QFont, theme: Theme) -> None:
    """Paint what letters look like at the ends of the two axes, and what these tell."""
    view = dots.view
    area, end, table = view.area, float(scaled(_END)), ink_colours(theme)
    (left, low), (right, high) = map(view.point, (area.bottomLeft(), area.topRight()))
    x, y = view.middle
    below = area.bottom() + GRID
    ends = (
        (QPointF(ROOM, area.top()), (x, high)),
        (QPointF(ROOM, area.bottom() - end), (x, low)),
        (QPointF(area.left(), below), (left, y)),
        (QPointF(area.right() - end, below), (right, y)),
    )
    border = QPen(QColor(theme.border), 1.0)
    for corner, point in ends:
        box = QRectF(corner, QSizeF(end, end))
        paint_picture(painter, box, dots.map.picture_at(*point), table)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(border)
        painter.drawRect(box)
    painter.drawRect(area)
    painter.setFont(small_font(font))
    painter.setPen(QColor(theme.muted))
    text = translate("LetterMapChart", "across {0} · up {1} of all differences")
    room = QRectF(area.left() + end, below, area.width() - 2 * end, end)
    flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
    painter.drawText(room, flags, text.format(*map(percent, dots.map.explained)))


def paint_dots(painter: QPainter, dots: MapDots, theme: Theme, *, marked: bool) -> None:
    """Paint all dots, those in colour over the others, and the rings around chosen ones."""
    stands_out = dots.stands_out()
    quiet = QColor(theme.field)
    quiet.setAlpha(150 if dots.shown.chosen is None else 70)
    groups = [(quiet, _DOT, ~stands_out)]
    for label in np.unique(dots.labels[stands_out]).tolist():
        name = colour_of(dots, label, theme)
        look = (quiet, _DOT) if name is None else (QColor(name), _LARGE_DOT)
        groups.append((*look, stands_out & (dots.labels == label)))
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, radius, which in groups:
        painter.setBrush(colour)
        _paint_circles(painter, dots, which, radius)
    if marked:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.text), 1.0))
        _paint_circles(painter, dots, dots.is_marked(), _LARGE_DOT + 1.5)


def _paint_circles(
    painter: QPainter, dots: MapDots, which: "np.typing.NDArray[np.bool_]", radius: float
) -> None:
    for x, y in dots.places[which].tolist():
        painter.drawEllipse(QPointF(x, y), radius, radius)


def paint_class(painter: QPainter, dots: MapDots, label: int, theme: Theme) -> None:
    """Let the letters of a class stand out, where no colour is theirs."""
    if colour_of(dots, label, theme) is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        _paint_circles(painter, dots, dots.labels == label, _LARGE_DOT)


def placed_names(dots: MapDots, font: QFont) -> Labels:
    """Find a place for the name of each class near the mean of its letters."""
    there = dots.labelled(_MOST_LABELS)
    metrics = QFontMetricsF(bold(font))
    places = dots.view.places(dots.centres[there].reshape(-1, 2))
    middles = [QPointF(x, y) for x, y in places.tolist()]
    sizes = [
        QSizeF(metrics.horizontalAdvance(dots.label(label)) + 6, metrics.height())
        for label in there
    ]
    area = dots.view.area
    inside = [at for at, middle in enumerate(middles) if area.contains(middle)]
    return list(zip(there, placed_labels(middles, sizes, inside, area, 1.0), strict=True))


def paint_names(painter: QPainter, dots: MapDots, names: Labels, font: QFont, theme: Theme) -> None:
    """Paint the name of each class beside the mean of its letters, which is a small ring."""
    painter.setFont(bold(font))
    has_colours = dots.shown.chosen is None or dots.shown.first is not None
    for label, box in names:
        if box is None:
            continue
        middle = dots.view.place(*dots.centres[label].tolist())
        line = leader(middle, box, 2.0)
        painter.setPen(QPen(QColor(theme.text), 1.0))
        if line is not None:
            painter.drawLine(*line)
        painter.setBrush(QColor(theme.surface))
        painter.drawEllipse(middle, 2.5, 2.5)
        colour = colour_of(dots, label, theme) if has_colours else None
        _paint_name(painter, box, dots.label(label), theme, colour or theme.text)


def _paint_name(painter: QPainter, box: QRectF, name: str, theme: Theme, colour: str) -> None:
    """Paint a name on a ground that lets it be read over dots; pale colours have a line below."""
    ground = QColor(theme.surface)
    ground.setAlpha(225)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 3.0, 3.0)
    if colour != theme.text:
        painter.fillRect(QRectF(box.left(), box.bottom() - 2, box.width(), 2), QColor(colour))
    painter.setPen(QColor(theme.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)


def paint_drawing(
    painter: QPainter, dots: MapDots, point: tuple[float, float], font: QFont, theme: Theme
) -> None:
    """Paint the dot of the drawing; at the edge, hollow, where it lies beyond that."""
    place, area = dots.view.place(*point), dots.view.area
    inside = QPointF(
        min(max(place.x(), area.left()), area.right()),
        min(max(place.y(), area.top()), area.bottom()),
    )
    is_seen = inside == place
    painter.setPen(QPen(QColor(theme.surface if is_seen else theme.text), 2.0))
    painter.setBrush(QColor(theme.text if is_seen else theme.surface))
    painter.drawEllipse(inside, DRAWING, DRAWING)
    text = translate("LetterMapChart", "your letter")
    metrics = QFontMetricsF(bold(font))
    size = QSizeF(metrics.horizontalAdvance(text) + 6, metrics.height())
    (box,) = placed_labels([inside], [size], [0], area, DRAWING)
    if box is not None:
        painter.setFont(bold(font))
        _paint_name(painter, box, text, theme, theme.text)


def card_rect(dots: MapDots, item: int, font: QFont, within: QRectF) -> QRectF:
    """Return where the picture of a letter is shown: beside its dot, inside the chart."""
    side = float(scaled(_CARD))
    lines = 2 if dots.writer(item) else 1
    height = side + GRID + lines * QFontMetricsF(font).height()
    x, y = dots.places[item].tolist()
    is_left = x + 2 * GRID + side > within.right()
    left = x - 2 * GRID - side if is_left else x + GRID
    above = y - GRID - height
    top = above if above >= within.top() else min(y + GRID, within.bottom() - height)
    return QRectF(max(within.left(), left), max(within.top(), top), side + GRID, height)


def paint_card(
    painter: QPainter, dots: MapDots, item: int, font: QFont, within: QRectF, theme: Theme
) -> None:
    """Paint a letter's picture with its class and its writer, and a ring around its dot."""
    x, y = dots.places[item].tolist()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.text), 2.0))
    painter.drawEllipse(QPointF(x, y), _LARGE_DOT + 2, _LARGE_DOT + 2)
    card = card_rect(dots, item, font, within)
    painter.setPen(QPen(QColor(theme.field), 1.0))
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(card, 4.0, 4.0)
    side = card.width() - GRID
    box = QRectF(card.left() + GRID / 2, card.top() + GRID / 2, side, side)
    paint_picture(painter, box, dots.picture(item), ink_colours(theme))
    line = QRectF(box.left(), box.bottom() + 1, side, QFontMetricsF(font).height())
    texts = [
        (bold(font), theme.text, dots.name(item)),
        (font, theme.muted, dots.writer(item)),
    ]
    for style, colour, text in texts:
        painter.setFont(style)
        painter.setPen(QColor(colour))
        said = QFontMetricsF(style).elidedText(text, Qt.TextElideMode.ElideMiddle, side)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, said)
        line.moveTop(line.bottom())
