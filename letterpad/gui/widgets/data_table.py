"""A chart's data: what its table shows, and what its CSV file holds."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

Value = str | int | float | tuple[float, ...] | None
"""What stands in a cell; None where there is nothing to say."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a chart's table.

    Parameters
    ----------
    heading : str
    write : callable
        Writes a value as people read it, in the window's language; None is always "".
    fields : sequence of str
        For values that are tuples: a heading for each part, which has a column of its own in a
        CSV file.
    """

    heading: str
    write: Callable[[Any], str] = str
    fields: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class DataTable:
    """The numbers behind a chart.

    Parameters
    ----------
    title : str
    columns : sequence of Column
    rows : sequence of sequences of Value
        One value for each column.

    Examples
    --------
    >>> share = Column("Share", lambda value: f"{value:.0%}")
    >>> table = DataTable("Letters", (Column("Letter"), share), [("A", 0.25), ("B", None)])
    >>> table.texts()
    [['A', '25%'], ['B', '']]
    >>> table.csv().splitlines()
    ['Letter,Share', 'A,0.25', 'B,']
    """

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]

    @property
    def headings(self) -> list[str]:
        """The headings of the columns."""
        return [column.heading for column in self.columns]

    def texts(self) -> list[list[str]]:
        """Return all cells as people read them."""
        return [
            [
                "" if value is None else column.write(value)
                for column, value in zip(self.columns, row, strict=True)
            ]
            for row in self.rows
        ]

    def tab_separated(self) -> str:
        """Return headings and cells as people read them, ready for a spreadsheet."""
        lines = [self.headings, *self.texts()]
        return "\n".join("\t".join(map(on_one_line, cells)) for cells in lines)

    def csv(self) -> str:
        """Return headings and values as programs read them, numbers to the last digit."""
        import csv  # here, as every start would wait for it

        text = io.StringIO()
        writer = csv.writer(text)
        headings: list[str] = []
        for column in self.columns:
            headings += column.fields or (column.heading,)
        writer.writerow(headings)
        for row in self.rows:
            cells: list[str] = []
            for column, value in zip(self.columns, row, strict=True):
                if not column.fields:
                    cells.append(_exact(value))
                elif isinstance(value, tuple):
                    cells += map(_exact, value)
                else:
                    cells += [""] * len(column.fields)
            writer.writerow(cells)
        return text.getvalue()


@runtime_checkable
class HasTable(Protocol):
    """A chart that can be read as a table."""

    def chart_table(self) -> DataTable:
        """Return what is shown now."""
        ...


def on_one_line(text: str) -> str:
    """Return a text that stays in its cell."""
    return " ".join(text.split()) if set(text) & set("\t\r\n") else text


def _exact(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return " ".join(map(_exact, value))
    return repr(float(value)) if isinstance(value, float) else str(value)
