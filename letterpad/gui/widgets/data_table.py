"""A chart's data as text: what its table shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@dataclass(frozen=True, slots=True)
class ChartTable:
    """The numbers behind a chart.

    Parameters
    ----------
    title : str
    headings : sequence of str
        One for each column.
    rows : sequence of sequences of str
    """

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]


@runtime_checkable
class HasTable(Protocol):
    """A chart that can be read as a table."""

    def chart_table(self) -> ChartTable:
        """Return what is shown now."""
        ...
