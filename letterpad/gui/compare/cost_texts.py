"""What models cost, in sentences."""

from collections.abc import Sequence

from letterpad.gui.charts.dots.cost_chart import CostKind, Priced, cost_text
from letterpad.gui.text.language import number, translate
from letterpad.gui.text.run_texts import percent
from letterpad.library import Run

_MOST_NAMED = 3


def front_sentence(kind: CostKind, front: Sequence[Priced], n_runs: int) -> str:
    """Say which run is best and what it costs, and which costs least.

    Parameters
    ----------
    kind : CostKind
    front : sequence of Priced
        The runs that no other beats in both, the cheapest first.
    n_runs : int
        How many runs there are in all.
    """
    if not front:
        return translate(
            "Cost", "What models score and what they cost will be here when some are trained."
        )
    best, least = front[-1], front[0]
    values = (
        best.run.card.name,
        percent(best.accuracy.value),
        cost_text(kind, best.cost),
        least.run.card.name,
        percent(least.accuracy.value),
        cost_text(kind, least.cost),
    )
    if n_runs == 1:
        return translate("Cost", "{0}: {1}, {2}.").format(*values)
    if len({each.run.path for each in front}) == 1:
        return translate("Cost", "{0} is best and costs least: {1}, {2}.").format(*values)
    return translate("Cost", "{0} is best: {1}, {2}. {3} costs least: {4}, {5}.").format(*values)


def missing_sentence(kind: CostKind, costs: Sequence[tuple[Run, float | str | None]]) -> str:
    """Say which runs are not in the chart, given each one's cost, or why it is not known."""
    coming = sum(cost is None for _, cost in costs)
    said = []
    if coming:
        measured = translate("Cost", "Measuring: {0} of {1} are done.")
        said.append(measured.format(number(len(costs) - coming), number(len(costs))))
    without = [(run, cost) for run, cost in costs if isinstance(cost, str)]
    if without:
        names = ", ".join(run.card.name for run, _ in without[:_MOST_NAMED])
        if len(without) > _MOST_NAMED:
            names += translate("Cost", " and {0} more").format(number(len(without) - _MOST_NAMED))
        reasons = " ".join(dict.fromkeys(cost for _, cost in without[:_MOST_NAMED] if cost))
        if kind == "seconds":
            reasons = translate("Cost", "Their files do not say how long the training took.")
        said.append(translate("Cost", "Not in the chart: {0}.").format(names))
        said.append(reasons)
    return " ".join(said)
