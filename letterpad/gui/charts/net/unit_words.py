"""The sum of one unit in words and numbers that add up as they are written."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from letterpad.explaining.layers import Passed
from letterpad.explaining.rounding import decimals_for, decimals_that_add_up, left_over
from letterpad.gui.text.language import number, translate
from letterpad.gui.text.net_texts import (
    activation_name,
    addend,
    class_name,
    figure,
    layer_name,
    short_figure,
    signed,
    symbol,
    unit_name,
    unit_number,
)
from letterpad.gui.text.run_texts import percent
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.ink.raster import SIDE

RowKind = Literal["term", "others", "bias", "total", "value", "send", "share"]

_FACTORS = (3, 4)
"""Decimals of an input and of a weight."""

_MOST_EXPONENT = 300.0
"""e to the power of more can hardly be written."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a sum.

    Parameters
    ----------
    kind : str
    label : str
        What it is of.
    middle : str
        How its value comes about; "" if that needs no words.
    value : str
    sentence : str
        All of it in one line.
    amount : float
        The value, for a bar.
    opens : tuple of (int, int), optional
        The layer of the unit that it is of, and the unit.
    is_strong : bool
        Whether it is to be seen first.
    """

    kind: RowKind
    label: str
    middle: str
    value: str
    sentence: str
    amount: float = 0.0
    opens: tuple[int, int] | None = None
    is_strong: bool = True


class UnitWords:
    """Says how a unit comes to its sum, and what comes of it.

    Parameters
    ----------
    passed : Passed
        The numbers for one letter.
    layer, unit : int
    """

    def __init__(self, passed: Passed, layer: int, unit: int) -> None:
        self.passed, self.net = passed, passed.net
        self.one = passed.unit(layer, unit)
        self.layer, self.unit = layer, unit
        self.is_last = layer + 1 == len(self.net.layers)
        self.terms = self.one.terms
        self.largest = self.one.largest()
        ink = float(self.terms.sum())
        top = [float(self.terms[at]) for at in self.largest[:1]]
        least = decimals_for(top, figures=2, most=4)
        found = decimals_that_add_up([ink, self.one.bias], self.one.total, least)
        self.decimals = least if found is None else found
        self.adds_up = found is not None

    # What things are called

    @property
    def name(self) -> str:
        """The unit, or the class."""
        return unit_name(self.net, self.layer, self.unit)

    @property
    def given_symbol(self) -> str:
        """What comes in: "x", or "h"."""
        if not self.layer:
            return "x"
        return "h" if len(self.net.hidden) == 1 else f"h{self.layer}"

    @property
    def weights_symbol(self) -> str:
        """The unit's weights as NumPy knows them."""
        return f"{symbol(self.net, 'W', self.layer)}[:, {self.unit}]"

    def given_name(self, place: int) -> str:
        """Name an input: a pixel, or a unit of the layer before."""
        if self.layer:
            return unit_number(self.net, self.layer - 1, place)
        return translate("UnitSum", "row {0}, column {1}").format(*divmod(place, SIDE))

    # The sum

    def formula(self) -> str:
        """Write the whole sum in one line."""
        one, decimals = self.one, self.decimals
        return translate("UnitSum", "z = Σ {0}·w + b = {1} + {2} {3} {4}, {5}").format(
            self.given_symbol,
            figure(float(self.terms.sum()), decimals),
            addend(one.bias, decimals),
            "=" if self.adds_up else "≈",
            figure(one.total, decimals),
            self._value_text(),
        )

    def _value_text(self) -> str:
        activation = activation_name(self.net.layers[self.layer].activation)
        if not self.is_last:
            return f"{activation}: {figure(self.one.value, self.decimals)}"
        said = f"{activation}: {percent(self.one.value)}"
        return said if self.net.temperature == 1.0 else f"{said}, {self._tempered()}"

    def _tempered(self) -> str:
        """Write the probability that Letterpad shows, with the temperature."""
        share = percent(float(self.passed.probabilities[self.unit]))
        return f"T = {figure(self.net.temperature)}: {share}"

    def term(self, place: int) -> Row:
        """Return the line of one input."""
        given, weight = float(self.one.given[place]), float(self.one.weights[place])
        product = float(self.terms[place])
        shown = round(given, _FACTORS[0]) * round(weight, _FACTORS[1])
        equal = "="
        if round(shown, self.decimals) != round(product, self.decimals):
            equal = "≈"
        middle = f"{figure(given, _FACTORS[0])} · {figure(weight, _FACTORS[1])} {equal}"
        label, value = self.given_name(place), signed(product, self.decimals)
        opens = (self.layer - 1, place) if self.layer else None
        said = f"{label}: {middle} {value}"
        return Row("term", label, middle, value, said, product, opens)

    def left_rows(self, most: int) -> list[Row]:
        """Return the lines of the sum: its largest terms, the others together, bias and total."""
        one, decimals = self.one, self.decimals
        n_shown = min(len(self.largest), max(1, most - (3 if self.is_last else 4)))
        if len(self.largest) == n_shown + 1:
            n_shown -= 1
        rows = [self.term(place) for place in self.largest[:n_shown].tolist()]
        written = [row.amount for row in rows]
        rest = left_over([*written, one.bias], one.total, decimals)
        n_others = len(self.largest) - n_shown
        if n_others or rest:
            rows.append(self._plain("others", _rest(n_others), signed(rest, decimals), rest))
        bias = f"{symbol(self.net, 'b', self.layer)}[{self.unit}]"
        rows.append(self._plain("bias", bias, signed(one.bias, decimals), one.bias))
        rows.append(self._plain("total", "z", figure(one.total, decimals), one.total))
        if not self.is_last:
            name = f"{activation_name(self.net.layers[self.layer].activation)}(z)"
            rows.append(self._plain("value", name, figure(one.value, decimals), one.value))
        return rows

    def left_title(self) -> str:
        """Say what the lines of the sum are."""
        said = translate("UnitSum", "largest terms, of {0} that are not 0")
        return said.format(number(len(self.largest)))

    # What comes of it

    def right_title(self, n_rows: int) -> str:
        """Say what the lines are of what comes of the sum, of which so many are shown."""
        if self.is_last:
            return translate("UnitSum", "softmax: e^z as a share of all")
        said = translate("UnitSum", "adds to each sum: {0} · {1}[{2}, :]")
        if self.one.sends is not None and n_rows < len(self.one.sends):
            said = translate("UnitSum", "adds most to: {0} · {1}[{2}, :]")
        return said.format(
            figure(self.one.value, self.decimals),
            symbol(self.net, "W", self.layer + 1),
            self.unit,
        )

    def right_rows(self, most: int) -> list[Row]:
        """Return the lines of what comes of the sum.

        Of a class that is its share beside those of the most probable ones; of a hidden unit what
        it adds to every class, if there is room for all, or to the units to which it adds most.
        """
        if self.is_last:
            return self._shares(most)
        sends = self.one.sends
        assert sends is not None
        after = self.layer + 1
        if after + 1 == len(self.net.layers) and len(sends) <= most:
            return [self._send(after, place, float(each)) for place, each in enumerate(sends)]
        order = np.argsort(-np.abs(sends), kind="stable")[:most].tolist()
        return [self._send(after, place, float(sends[place])) for place in order]

    def _send(self, layer: int, place: int, amount: float) -> Row:
        label, value = unit_number(self.net, layer, place), signed(amount, self._send_decimals())
        said = f"{label}: {value}"
        return Row("send", label, "", value, said, amount, (layer, place), is_strong=False)

    def _send_decimals(self) -> int:
        assert self.one.sends is not None
        largest = float(np.abs(self.one.sends).max(initial=0.0))
        return decimals_for([largest], figures=2, most=4)

    def _shares(self, most: int) -> list[Row]:
        """Return the most probable classes, the others together, and all of them."""
        exponents, order = self.passed.sums[-1], self.passed.strongest(self.layer).tolist()
        has_temperature = self.net.temperature != 1.0
        shown = order[: max(1, most - (3 if has_temperature else 2))]
        if self.unit not in shown:
            shown[-1] = self.unit
        rows = [self._share(place) for place in shown]
        others = [place for place in order if place not in shown]
        rest = left_over([row.amount * 100 for row in rows], 100.0, 1) / 100
        if others or rest:
            middle = _power_text(exponents[others], "") if others else ""
            rows.append(self._plain("others", _rest(len(others)), percent(rest), rest, middle))
        rows.append(self._plain("total", "Σ", percent(1.0), 1.0, _power_text(exponents, "")))
        if has_temperature:
            share = float(self.passed.probabilities[self.unit])
            label = translate("UnitSum", "{0} with T = {1}").format(
                self.name, figure(self.net.temperature)
            )
            rows.append(self._plain("value", label, percent(share), share))
        return rows

    def _share(self, place: int) -> Row:
        share, exponent = float(self.passed.values[-1][place]), float(self.passed.sums[-1][place])
        label, value = class_name(self.net, place), percent(share)
        middle = _power_text(np.array([exponent]), f"e^{figure(exponent, 3)} = ")
        said = f"{label}: {middle}, {value}" if middle else f"{label}: {value}"
        opens = (self.layer, place)
        return Row("share", label, middle, value, said, share, opens, place == self.unit)

    def _plain(self, kind: RowKind, label: str, value: str, amount: float, middle: str = "") -> Row:
        said = f"{label}: {middle}, {value}" if middle else f"{label}: {value}"
        return Row(kind, label, middle, value, said, amount, None, kind != "others")

    # All numbers

    def table(self, title: str) -> DataTable:
        """Return every term, and everything that comes of the sum."""
        one = self.one
        columns = (
            Column(translate("UnitSum", "Part")),
            Column(translate("UnitSum", "Of")),
            Column(translate("UnitSum", "Input"), _three),
            Column(translate("UnitSum", "Weight"), _four),
            Column(translate("UnitSum", "Amount"), _four),
        )
        rows: list[tuple[str | float | None, ...]] = []
        part = translate("UnitSum", "term")
        for place, product in enumerate(self.terms.tolist()):
            given, weight = float(one.given[place]), float(one.weights[place])
            rows.append((part, self.given_name(place), given, weight, product))
        rows.append((translate("UnitSum", "bias"), self.name, None, None, one.bias))
        rows.append((translate("UnitSum", "sum z"), self.name, None, None, one.total))
        does = activation_name(self.net.layers[self.layer].activation)
        rows.append((does, self.name, None, None, one.value))
        if self.is_last and self.net.temperature != 1.0:
            share = float(self.passed.probabilities[self.unit])
            rows.append((f"T = {figure(self.net.temperature)}", self.name, None, None, share))
        if one.sends is not None:
            part = translate("UnitSum", "adds to")
            weights = self.net.layers[self.layer + 1].weights[self.unit].tolist()
            for place, (weight, sent) in enumerate(zip(weights, one.sends.tolist(), strict=True)):
                name = unit_name(self.net, self.layer + 1, place)
                rows.append((part, name, one.value, float(weight), sent))
        return DataTable(title, columns, rows)

    def heading(self) -> str:
        """Name the unit and where it is."""
        if self.is_last:
            return translate("UnitSum", "The sum of {0}").format(self.name)
        return translate("UnitSum", "The sum of {0}, {1}").format(
            unit_number(self.net, self.layer, self.unit), layer_name(self.net, self.layer)
        )


def _rest(n_others: int) -> str:
    """Say what the last of several lines is of."""
    if not n_others:
        return translate("UnitSum", "rounding")
    return translate("UnitSum", "{0} more, and rounding").format(number(n_others))


def _power_text(exponents: "np.ndarray[tuple[int], np.dtype[np.float64]]", before: str) -> str:
    """Write the sum of powers of e; "" where they are too large to be read."""
    if float(np.abs(exponents).max(initial=0.0)) > _MOST_EXPONENT:
        return ""
    return before + short_figure(float(np.exp(exponents).sum()))


def _three(value: float) -> str:
    return figure(value, 3)


def _four(value: float) -> str:
    return figure(value, 4)
