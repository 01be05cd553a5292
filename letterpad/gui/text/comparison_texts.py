"""How a model compares with the recogniser that comes with Letterpad, in words."""

from functools import cache

from letterpad import paths
from letterpad.evaluation.comparison import Comparison
from letterpad.gui.text.language import localized, number, translate
from letterpad.gui.text.run_texts import percent
from letterpad.model_files.model_file import Card, read_card

SHIPPED = "recognizer.letterpad"


@cache
def shipped_card() -> Card:
    """Return the card of the recogniser that comes with Letterpad."""
    return read_card(paths.resource(SHIPPED))


def is_worse(card: Card) -> bool:
    """Tell whether a model reads its held-out letters worse than Letterpad's recogniser."""
    return card.comparison is not None and card.comparison.verdict == "worse"


def comparison_text(card: Card) -> str:
    """Say how a model compares; "" if that is not known."""
    comparison = card.comparison
    if comparison is None:
        return ""
    return " ".join((_verdict(comparison), _figures(card, comparison)))


def comparison_detail(card: Card) -> str:
    """Say the same with all its figures; "" if it is not known."""
    comparison = card.comparison
    if comparison is None:
        return ""
    low, high = (localized(f"{100 * bound:+.1f}") for bound in comparison.difference)
    lines = [
        translate(
            "Comparison",
            "Both were asked about the same {0} letters, of the classes that both know.",
        ).format(number(comparison.n)),
        translate(
            "Comparison",
            "Only {0} reads {1} of them, only {2} reads {3}; the difference is {4} to {5} points "
            "(95 % interval).",
        ).format(
            card.name,
            number(comparison.n_alone),
            _other(comparison),
            number(comparison.n_other_alone),
            low,
            high,
        ),
    ]
    if comparison.n_writers:
        hands = translate("Comparison", "The intervals are by writer: {0} wrote these letters.")
        lines.append(hands.format(number(comparison.n_writers)))
    return "\n".join(lines)


def _verdict(comparison: Comparison) -> str:
    other = _other(comparison)
    if comparison.verdict == "better":
        return translate("Comparison", "It reads them better than {0}.").format(other)
    if comparison.verdict == "worse":
        return translate("Comparison", "It reads them worse than {0}.").format(other)
    if comparison.knew_letters:
        sentence = translate(
            "Comparison", "No fair comparison with {0}, which was trained on such letters."
        )
        return sentence.format(other)
    if comparison.has_too_few_writers:
        sentence = translate(
            "Comparison", "These letters are of too few hands to compare it with {0}."
        )
        return sentence.format(other)
    return translate("Comparison", "These letters show no difference from {0}.").format(other)


def _figures(card: Card, comparison: Comparison) -> str:
    own, other = comparison.accuracy, comparison.other_accuracy
    shares = (
        percent(own.value),
        _interval(comparison.interval),
        percent(other.value),
        _interval(comparison.other_interval),
    )
    if card.held_out is not None and card.held_out.n == comparison.n:
        return translate("Comparison", "{0} ({1}) beside {2} ({3}).").format(*shares)
    return translate("Comparison", "{0} ({1}) beside {2} ({3}), of {4} that both know.").format(
        *shares, number(comparison.n)
    )


def _interval(bounds: tuple[float, float]) -> str:
    low, high = (localized(f"{100 * bound:.1f}") for bound in bounds)
    return f"{low}–{high}"


def _other(comparison: Comparison) -> str:
    if comparison.other in ("", shipped_card().created):
        return translate("Comparison", "Letterpad's recogniser")
    return translate("Comparison", "an earlier recogniser of Letterpad's")
