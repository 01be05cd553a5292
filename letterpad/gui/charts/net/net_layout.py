"""Where the parts of a net's drawing are: the letter, what is computed, the units, the answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF

from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import scaled

Kind = Literal["letter", "steps", "units", "answer"]

_NARROWEST: dict[Kind, int] = {"letter": 84, "steps": 76, "units": 56, "answer": 48}
_WIDEST: dict[Kind, int] = {"letter": 300, "steps": 144, "units": 320, "answer": 180}
"""Logical pixels of a column; of the answer's for each of its own columns."""

_ARROW, _LONGEST_ARROW = 16, 80
"""Logical pixels between two columns."""

_STEP, _BETWEEN_STEPS = 46, 14
"""Logical pixels: the height of a box for what is computed, and between two of them."""

_LOWEST_ROW, _HIGHEST_ROW = 12, 24
"""Logical pixels of a class's row."""

_SMALLEST_CELL, _LARGEST_CELL = 2.0, 20.0


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the drawing.

    Parameters
    ----------
    kind : str
        What stands in it.
    layer : int
        Which layer it belongs to; the letter to the first.
    room : QRectF
        All of it, without what is written above and below.
    box : QRectF
        What is drawn in the middle of that.
    first, n : int
        Its first item, and how many it has.
    across : int
        Columns of the cells of units, or of the rows of the answer; else 1.
    """

    kind: Kind
    layer: int
    room: QRectF
    box: QRectF
    first: int
    n: int
    across: int = 1

    @property
    def down(self) -> int:
        """How many cells or rows stand below each other."""
        return max(1, -(-self.n // self.across))

    def rect(self, place: int) -> QRectF:
        """Return where one of its items is."""
        if self.kind == "letter":
            return self.box
        if self.kind == "steps":
            gap = min(scaled(_BETWEEN_STEPS), self.box.height() / (3 * self.n))
            height = (self.box.height() - gap * (self.n - 1)) / self.n
            top = self.box.top() + place * (height + gap)
            return QRectF(self.box.left(), top, self.box.width(), height)
        if self.kind == "units":
            row, column = divmod(place, self.across)
        else:
            column, row = divmod(place, self.down)
        width, height = self.box.width() / self.across, self.box.height() / self.down
        return QRectF(
            self.box.left() + column * width, self.box.top() + row * height, width, height
        )

    def place_at(self, point: QPointF) -> int | None:
        """Return which of its items is at a point."""
        if not self.box.contains(point):
            return None
        if self.kind in ("letter", "steps"):
            return next((at for at in range(self.n) if self.rect(at).contains(point)), None)
        column = int((point.x() - self.box.left()) / self.box.width() * self.across)
        row = int((point.y() - self.box.top()) / self.box.height() * self.down)
        column, row = min(column, self.across - 1), min(row, self.down - 1)
        place = row * self.across + column if self.kind == "units" else column * self.down + row
        return place if place < self.n else None


def columns_of(
    n_units: Sequence[int], n_steps: Sequence[int], size: QSizeF, above: float, below: float
) -> list[Column]:
    """Place the columns of a net in a chart.

    Parameters
    ----------
    n_units : sequence of int
        Of every layer; the last has the classes.
    n_steps : sequence of int
        How many boxes stand for what each layer computes.
    size : QSizeF
        Of the chart.
    above, below : float
        Logical pixels that are written above and below every column.
    """
    top = ROOM + above
    height = max(40.0, size.height() - top - below - ROOM)
    kinds: list[Kind] = ["letter"]
    for layer in range(len(n_units)):
        kinds += ["steps", "units" if layer + 1 < len(n_units) else "answer"]
    across = answer_columns(n_units[-1], height)
    least = [_least_width(kind, across) for kind in kinds]
    most = [scaled(_WIDEST[kind]) * (across if kind == "answer" else 1) for kind in kinds]
    n_arrows = len(kinds) - 1
    room = size.width() - 2 * ROOM - scaled(_ARROW) * n_arrows
    widths = _shared_out(room, least, most)
    arrow = scaled(_ARROW) + min(
        scaled(_LONGEST_ARROW - _ARROW), max(0.0, room - sum(widths)) / n_arrows
    )
    left = max(float(ROOM), (size.width() - sum(widths) - arrow * n_arrows) / 2)
    columns: list[Column] = []
    first = 0
    for place, (kind, width) in enumerate(zip(kinds, widths, strict=True)):
        layer = max(0, (place - 1) // 2)
        n = {"letter": 1, "steps": n_steps[layer]}.get(kind, n_units[layer])
        in_room = QRectF(left, top, width, height)
        columns.append(_column(kind, layer, in_room, first, n, across))
        left += width + arrow
        first += n
    return columns


def least_width(n_layers: int, n_classes: int, height: float) -> int:
    """Return how many logical pixels a drawing needs at a height of its columns."""
    across = answer_columns(n_classes, height)
    kinds: list[Kind] = ["letter", *(["steps", "units"] * (n_layers - 1)), "steps", "answer"]  # type: ignore[list-item]
    widths = sum(_least_width(kind, across) for kind in kinds)
    return int(widths + scaled(_ARROW) * (len(kinds) - 1) + 2 * ROOM)


def answer_columns(n_classes: int, height: float) -> int:
    """Return in how many columns the classes stand, so that their names can be read."""
    return max(1, -(-n_classes * scaled(_LOWEST_ROW) // int(height)))


def _least_width(kind: Kind, across: int) -> float:
    return float(scaled(_NARROWEST[kind]) * (across if kind == "answer" else 1))


def _shared_out(room: float, least: Sequence[float], most: Sequence[float]) -> list[float]:
    """Share a width out: each gets its least, and of what is left as much as it may take."""
    left = max(0.0, room - sum(least))
    wanted = [high - low for low, high in zip(least, most, strict=True)]
    share = min(1.0, left / (sum(wanted) or 1.0))
    return [low + share * more for low, more in zip(least, wanted, strict=True)]


def _column(kind: Kind, layer: int, room: QRectF, first: int, n: int, across: int) -> Column:
    if kind == "letter":
        side = min(room.width(), room.height())
        return Column(kind, layer, room, _in_middle(room, side, side), first, n)
    if kind == "steps":
        height = min(room.height(), n * scaled(_STEP) + (n - 1) * scaled(_BETWEEN_STEPS))
        return Column(kind, layer, room, _in_middle(room, room.width(), height), first, n)
    if kind == "answer":
        down = -(-n // across)
        height = min(room.height(), down * scaled(_HIGHEST_ROW))
        return Column(kind, layer, room, _in_middle(room, room.width(), height), first, n, across)
    columns, side = cells_in(n, room.width(), room.height())
    down = -(-n // columns)
    box = _in_middle(room, columns * side, down * side)
    return Column(kind, layer, room, box, first, n, columns)


def cells_in(n: int, width: float, height: float) -> tuple[int, float]:
    """Return in how many columns n square cells are as large as they can be, and their side."""
    columns = np.arange(1, n + 1)
    sides = np.minimum(width / columns, height / np.ceil(n / columns))
    best = int(sides.argmax())
    side = min(float(scaled(_LARGEST_CELL)), float(sides[best]))
    return int(columns[best]), float(np.floor(side)) if side >= 2 * _SMALLEST_CELL else side


def _in_middle(room: QRectF, width: float, height: float) -> QRectF:
    return QRectF(
        round(room.left() + (room.width() - width) / 2),
        round(room.top() + (room.height() - height) / 2),
        width,
        height,
    )


def elbow(source: QPointF, target: QPointF) -> list[QPointF]:
    """Return the corners of a line that goes across, up or down, and across."""
    middle = (source.x() + target.x()) / 2
    return [source, QPointF(middle, source.y()), QPointF(middle, target.y()), target]
