"""Where the cells of a grid lie that scrolls: arithmetic, no pixels."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize


@dataclass(frozen=True, slots=True)
class GridPlaces:
    """Cells of one size in rows, as many beside each other as there is room for.

    Parameters
    ----------
    n : int
        How many cells there are.
    width : int
        Of the room, in logical pixels.
    cell : QSize
        Of each cell, with the gap at its right and below it.

    Examples
    --------
    >>> places = GridPlaces(10, 350, QSize(100, 120))
    >>> places.columns, places.rows, places.height
    (3, 4, 480)
    >>> places.at(QPoint(150, 130)), places.at(QPoint(340, 10)), places.at(QPoint(150, 370))
    (4, None, None)
    """

    n: int
    width: int
    cell: QSize

    @property
    def columns(self) -> int:
        """How many cells are beside each other."""
        return max(1, self.width // self.cell.width())

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return -(-self.n // self.columns)

    @property
    def height(self) -> int:
        """Of all rows, in logical pixels."""
        return self.rows * self.cell.height()

    def rect(self, place: int) -> QRect:
        """Return where a cell is, from the grid's top."""
        ((_, corner),) = self.corners(range(place, place + 1))
        return QRect(corner, self.cell)

    def corners(self, places: range) -> list[tuple[int, QPoint]]:
        """Return cells with the places of their upper left corners, from the grid's top."""
        columns, width, height = self.columns, self.cell.width(), self.cell.height()
        return [
            (place, QPoint(place % columns * width, place // columns * height)) for place in places
        ]

    def at(self, point: QPoint) -> int | None:
        """Return the cell at a point, from the grid's top; None beside all cells."""
        if point.x() < 0 or point.y() < 0:
            return None
        column, row = point.x() // self.cell.width(), point.y() // self.cell.height()
        place = row * self.columns + column
        return place if column < self.columns and place < self.n else None

    def within(self, area: QRect) -> list[range]:
        """Return the cells that an area touches: a range of neighbours for each row."""
        first_column = max(0, area.left() // self.cell.width())
        last_column = min(self.columns - 1, area.right() // self.cell.width())
        if last_column < first_column:
            return []
        found = []
        first_row = max(0, area.top() // self.cell.height())
        last_row = min(self.rows - 1, area.bottom() // self.cell.height())
        for row in range(first_row, last_row + 1):
            begin = row * self.columns
            found.append(range(begin + first_column, min(self.n, begin + last_column + 1)))
        return [cells for cells in found if len(cells)]

    def between(self, top: int, bottom: int) -> range:
        """Return the cells of the rows that are seen between two heights, from the grid's top."""
        first = max(0, top // self.cell.height()) * self.columns
        end = (max(0, bottom) // self.cell.height() + 1) * self.columns
        return range(min(first, self.n), min(end, self.n))
