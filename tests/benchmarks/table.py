"""What the benchmarks share: numbers, rows, tables."""

import json
import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import numpy as np


@dataclass(frozen=True, slots=True)
class Times:
    """Repeats of one measurement, all in the same unit."""

    values: tuple[float, ...]

    @classmethod
    def of(cls, values: Iterable[float]) -> "Times":
        return cls(tuple(float(value) for value in values))

    @property
    def n(self) -> int:
        return len(self.values)

    @property
    def median(self) -> float:
        return float(np.median(self.values))

    @property
    def p99(self) -> float:
        return float(np.quantile(self.values, 0.99))

    @property
    def longest(self) -> float:
        return max(self.values)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the tables.

    Parameters
    ----------
    what, unit : str
    n : int
        Repeats.
    median, p99 : float
        Of Letterpad, in `unit`.
    reference : str
        What it is compared with in the same run, with its figure.
    ratio : float or None
        Median divided by the reference's median.
    goal : str
        What is to be reached.
    reached : bool
    """

    what: str
    unit: str
    n: int
    median: float
    p99: float
    reference: str
    ratio: float | None
    goal: str
    reached: bool


def row(what: str, unit: str, times: Times, goal: str, reached: bool) -> Row:
    """Make the line of a measurement with a fixed limit."""
    return Row(what, unit, times.n, times.median, times.p99, "", None, goal, reached)


def compared(
    what: str,
    unit: str,
    times: Times,
    name: str,
    reference: Times,
    at_most: float,
    rate: bool = False,
) -> Row:
    """Make the line of a measurement beside its reference.

    With `rate` more is better, and the ratio must be at least ``1 / at_most``.
    """
    ratio = times.median / reference.median
    reached = ratio >= 1 / at_most if rate else ratio <= at_most
    limit = f"at least {1 / at_most:g} ×" if rate else f"at most {at_most:g} ×"
    return Row(
        what,
        unit,
        times.n,
        times.median,
        times.p99,
        f"{name}: {figure(reference.median)} {unit}",
        ratio,
        limit,
        bool(reached),
    )


def figure(value: float) -> str:
    """Write a number with three digits that count, or whole."""
    if value >= 1000:
        return f"{value:,.0f}"
    return f"{value:.3g}" if value else "0"


def markdown(rows: Sequence[Row]) -> str:
    """Write rows as a Markdown table."""
    lines = [
        "| what | n | median | 99 % within | reference, same run | ratio | to reach | reached |",
        "| --- | ---: | ---: | ---: | --- | ---: | --- | --- |",
    ]
    for each in rows:
        ratio = "" if each.ratio is None else f"{each.ratio:.2f}"
        lines.append(
            f"| {each.what} | {each.n:,} | {figure(each.median)} {each.unit} "
            f"| {figure(each.p99)} {each.unit} | {each.reference} | {ratio} | {each.goal} "
            f"| {'yes' if each.reached else 'NO'} |"
        )
    return "\n".join(lines)


def machine() -> str:
    """Name what the figures were taken on."""
    return (
        f"{date.today().isoformat()}, {os.cpu_count()} cores ({_processor()}), "
        f"{platform.system()}, Python {platform.python_version()}"
    )


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    for line in told.read_text(encoding="utf-8").splitlines() if told.exists() else ():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()


def as_json(rows: Sequence[Row]) -> str:
    """Write rows as one JSON object."""
    return json.dumps({"machine": machine(), "rows": [asdict(each) for each in rows]})
