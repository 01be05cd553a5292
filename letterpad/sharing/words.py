"""What is said of a run and its letters below the window: by commands and by the report."""

from datetime import UTC, datetime

from letterpad.algorithms.registry import ALGORITHMS
from letterpad.letters.data_spec import spec_or_none
from letterpad.messages import Sentence, Text
from letterpad.model_files.card import Card


def algorithm_name(card: Card) -> Text:
    """Return the algorithm's name, with the package that it came from."""
    known = ALGORITHMS.get(card.algorithm)
    name: Text = card.algorithm_name if known is None else known.name
    if card.package is None:
        return name
    return Sentence("{algorithm} (from {package})", algorithm=name, package=card.package)


def letters_name(card: Card) -> Text:
    """Return the name of the letters that a model was trained on."""
    spec = spec_or_none(card.data.get("spec"))
    if spec is not None and isinstance(spec.title, Sentence):
        return spec.title
    return str(card.data.get("name", ""))


def bounds_text(bounds: tuple[float, float]) -> Sentence:
    """Write from which share to which other one: "83.1 to 85.3 %"."""
    low, high = bounds
    return Sentence("{low:.1f} to {high:.1f} %", low=low * 100, high=high * 100)


def moment(created: str) -> str:
    """Write when a model was made, as every language sorts it; a stranger's text is cut short.

    Examples
    --------
    >>> moment("2026-01-02T03:04:05+00:00")
    '2026-01-02 03:04 UTC'
    """
    try:
        return datetime.fromisoformat(created).astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")
    except (ValueError, OverflowError):
        return created[:40]
