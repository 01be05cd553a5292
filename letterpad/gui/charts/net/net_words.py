"""The parts of a net's drawing in words and numbers."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from letterpad.evaluation.calibration import FLOOR
from letterpad.explaining.layers import DenseNet, Passed
from letterpad.gui.charts.net.net_layout import Column
from letterpad.gui.text.language import number, translate
from letterpad.gui.text.net_texts import (
    activation_name,
    activation_text,
    class_name,
    figure,
    layer_name,
    symbol,
    unit_name,
)
from letterpad.gui.text.run_texts import percent
from letterpad.gui.widgets.data_table import Column as TableColumn
from letterpad.gui.widgets.data_table import DataTable

StepKind = Literal["weights", "biases", "temperature", "activation"]

NAMED = 3
"""Units of a layer that are named below it, at most."""


@dataclass(frozen=True, slots=True)
class Step:
    """A box for what a layer computes: how it is written, and the shape of what it takes."""

    kind: StepKind
    symbol: str
    shape: str


class NetWords:
    """Says what each part of a net is, with the numbers of a letter where there is one.

    Parameters
    ----------
    net : DenseNet
    passed : Passed, optional
        The numbers for one letter.
    """

    def __init__(self, net: DenseNet, passed: Passed | None) -> None:
        self.net = net
        self.passed = passed

    def sentence(self, column: Column, place: int) -> str:
        """Say one item of a column."""
        if column.kind == "letter":
            return self._letter_sentence()
        if column.kind == "steps":
            return self._step_sentence(column.layer, place)
        if column.kind == "answer":
            return self._class_sentence(place)
        return self._unit_sentence(column.layer, place)

    def _letter_sentence(self) -> str:
        if self.passed is None:
            return translate(
                "NetDiagram", "x: the letter, 28 × 28 = 784 pixels from 0, paper, to 1, ink"
            )
        n_inked = int(np.count_nonzero(self.passed.pixels))
        said = translate(
            "NetDiagram",
            "x: the letter, 28 × 28 = 784 pixels from 0, paper, to 1, ink; {0} have ink",
        )
        return said.format(n_inked)

    def _step_sentence(self, layer: int, place: int) -> str:
        net, step = self.net, self.steps(layer)[place]
        this = net.layers[layer]
        if step.kind == "weights":
            said = translate(
                "NetDiagram", "{0}: {1} × {2} = {3} weights from {4} to {5}, one for every {6}"
            )
            pair = (
                translate("NetDiagram", "pixel and unit")
                if not layer
                else translate("NetDiagram", "unit and unit")
            )
            if layer + 1 == len(net.layers):
                pair = (
                    translate("NetDiagram", "unit and letter")
                    if layer
                    else translate("NetDiagram", "pixel and letter")
                )
            low, high = float(this.weights.min()), float(this.weights.max())
            return said.format(
                symbol(net, "W", layer),
                number(this.n_inputs),
                number(this.n_units),
                number(this.n_inputs * this.n_units),
                figure(low),
                figure(high),
                pair,
            )
        if step.kind == "biases":
            said = translate(
                "NetDiagram", "{0}: {1} biases from {2} to {3}, which are added whatever is drawn"
            )
            low, high = float(this.biases.min()), float(this.biases.max())
            return said.format(
                symbol(net, "b", layer), number(this.n_units), figure(low), figure(high)
            )
        if step.kind == "temperature":
            said = translate(
                "NetDiagram",
                "Temperature {0}: every probability (plus {1}) to the power of 1 / {0}, as a share "
                "of all again. It was chosen after the training, so that of the letters read with "
                "90 %, 90 in 100 are right",
            )
            return said.format(figure(net.temperature, 3), figure(FLOOR, 4))
        said = activation_text(this.activation)
        if this.activation == "relu" and self.passed is not None:
            n_active = int(np.count_nonzero(self.passed.values[layer]))
            more = translate("NetDiagram", "{0}: {1} of {2} units of layer {3} are above 0")
            return more.format(said, number(n_active), number(this.n_units), layer + 1)
        return translate("NetDiagram", "{0} (layer {1})").format(said, layer + 1)

    def _class_sentence(self, place: int) -> str:
        net = self.net
        if self.passed is None:
            return class_name(net, place)
        share, total = self.passed.probabilities[place], self.passed.sums[-1][place]
        return f"{class_name(net, place)}: {percent(float(share), 2)}, z = {figure(float(total))}"

    def _unit_sentence(self, layer: int, place: int) -> str:
        net = self.net
        name = unit_name(net, layer, place)
        if self.passed is None:
            return name
        total, value = (
            float(each[layer][place]) for each in (self.passed.sums, self.passed.values)
        )
        does = activation_name(net.layers[layer].activation)
        return f"{name}: z = {figure(total)}, {does}: {figure(value)}"

    def description(self) -> str:
        """Say the shapes of all layers, and which units and letters are strongest."""
        net = self.net
        shapes = " → ".join(number(n) for n in (784, *(layer.n_units for layer in net.layers)))
        if self.passed is None:
            return translate("NetDiagram", "{0} numbers; nothing is drawn on the canvas").format(
                shapes
            )
        parts = [translate("NetDiagram", "{0} numbers").format(shapes)]
        for layer in range(len(net.hidden)):
            named = ", ".join(self.strongest(layer))
            parts.append(
                translate("NetDiagram", "strongest in {0}: {1}").format(
                    layer_name(net, layer), named
                )
            )
        likely = ", ".join(
            f"{class_name(net, place)} {percent(float(self.passed.probabilities[place]))}"
            for place in self.passed.strongest(len(net.layers) - 1)[:NAMED].tolist()
        )
        return "; ".join([*parts, likely])

    def table(self, title: str) -> DataTable:
        """Return sum and value of every unit and every class."""
        net, passed = self.net, self.passed
        columns = (
            TableColumn(translate("NetDiagram", "Layer")),
            TableColumn(translate("NetDiagram", "Unit")),
            TableColumn(translate("NetDiagram", "Sum z"), figure),
            TableColumn(translate("NetDiagram", "Value"), _four_decimals),
        )
        rows: list[tuple[str | int | float | None, ...]] = []
        for place, layer in enumerate(net.layers):
            is_last = place + 1 == len(net.layers)
            for unit in range(layer.n_units):
                z = None if passed is None else float(passed.sums[place][unit])
                value = None if passed is None else float(passed.values[place][unit])
                name = class_name(net, unit) if is_last else str(unit)
                rows.append((layer_name(net, place), name, z, value))
        if net.temperature != 1.0:
            for unit in range(len(net.classes)):
                share = None if passed is None else float(passed.probabilities[unit])
                rows.append((f"T = {figure(net.temperature)}", class_name(net, unit), None, share))
        return DataTable(title, columns, rows)

    def steps(self, layer: int) -> list[Step]:
        """Return what a layer computes, in order: a box for each."""
        net = self.net
        this, is_last = net.layers[layer], layer + 1 == len(net.layers)
        shape = f"{number(this.n_inputs)} × {number(this.n_units)}"
        steps = [
            Step("weights", f"· {symbol(net, 'W', layer)}", shape),
            Step("biases", f"+ {symbol(net, 'b', layer)}", number(this.n_units)),
            Step("activation", activation_name(this.activation), ""),
        ]
        if is_last and net.temperature != 1.0:
            steps.append(Step("temperature", f"T = {figure(net.temperature)}", ""))
        return steps

    def strongest(self, layer: int) -> list[str]:
        """Return the numbers of the strongest units of a layer, with their values."""
        assert self.passed is not None
        values = self.passed.values[layer]
        order = self.passed.strongest(layer)[:NAMED].tolist()
        return [f"{unit}: {figure(float(values[unit]))}" for unit in order if values[unit]]


def _four_decimals(value: float) -> str:
    return figure(value, 4)
