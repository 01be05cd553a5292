"""What a report says of runs and their letters in tables: names of facts, and their values."""

from collections.abc import Mapping, Sequence
from typing import Any

from letterpad.algorithms.registry import ALGORITHMS
from letterpad.letters.letterset import LetterSet
from letterpad.letters.splits import SPLIT_KINDS
from letterpad.messages import Sentence, Text, percent
from letterpad.model_files.card import Card
from letterpad.sharing.words import algorithm_name, bounds_text, letters_name, moment

Fact = tuple[Text, Text]
"""What a fact is called, and its value."""

_MOST_CLASSES = 80
_MOST_SETTINGS = 100
_LONGEST = 500
"""Characters of what may be a stranger's."""


def letters_facts(card: Card, letters: LetterSet | None) -> list[Fact]:
    """Return what is known of the letters of a run; more, if they are there."""
    facts: list[Fact] = [
        (Sentence("Name"), letters_name(card) or Sentence("unknown")),
        (Sentence("Number"), _number(card.data.get("n"))),
        (Sentence("Classes"), _classes(card.classes)),
    ]
    if letters is not None and letters.n_writers:
        facts.append((Sentence("Writers"), Sentence("{n:,}", n=letters.n_writers)))
    licence = _plain(card.data.get("licence")) if letters is None else letters.licence
    return [
        *facts,
        (Sentence("Licence"), licence or Sentence("not known")),
        ("SHA-256", _plain(card.data.get("hash")) or Sentence("not known")),
    ]


def training_facts(card: Card) -> list[Fact]:
    """Return how a run was trained: algorithm, split, seeds, versions."""
    split = card.split
    facts: list[Fact] = [
        (Sentence("Algorithm"), algorithm_name(card)),
        (Sentence("Split"), _split(split)),
        (Sentence("Seed of the split"), _number(split.get("random_state"), grouped=False)),
        (Sentence("Letters learned from"), _number(split.get("n_train"))),
    ]
    if split.get("n_validation"):
        facts.append((Sentence("Letters that watched the fit"), _number(split["n_validation"])))
    if card.held_out is not None:
        facts.append((Sentence("Letters held out"), _number(card.held_out.n)))
    facts.append((Sentence("Training took"), Sentence("{seconds:,.1f} s", seconds=card.seconds)))
    facts.append((Sentence("Trained"), moment(card.created)))
    versions = ", ".join(f"{name} {version}" for name, version in card.versions.items())
    return [*facts, (Sentence("With"), versions[:_LONGEST] or Sentence("not known"))]


def settings_facts(card: Card) -> list[Fact]:
    """Return every parameter of a run with its value, as the window calls them."""
    algorithm = ALGORITHMS.get(card.algorithm)
    params = {} if algorithm is None else {param.name: param for param in algorithm.params}
    facts: list[Fact] = []
    for name, value in list(card.settings.items())[:_MOST_SETTINGS]:
        if name not in params:
            facts.append((name, _plain(value)))
            continue
        shown: Text = params[name].choices.get(str(value), "") or _value(value)
        facts.append((params[name].label, shown))
    return facts


def accuracy_facts(card: Card) -> list[Fact]:
    """Return what a run scored on the letters held out from it, and how sure that is."""
    if card.held_out is None:
        return []
    accuracy = card.held_out.accuracy
    unit = Sentence("by letters") if accuracy.by_writer is None else Sentence("by writers")
    facts: list[Fact] = [
        (
            Sentence("Accuracy"),
            Sentence(
                "{share} ({n_correct:,} of {n:,} right)",
                share=percent(accuracy.value, 2),
                n_correct=accuracy.n_correct,
                n=accuracy.n,
            ),
        ),
        (
            Sentence("95 % interval"),
            Sentence("{bounds}, {unit}", bounds=bounds_text(accuracy.interval), unit=unit),
        ),
        (Sentence("Among the first three answers"), percent(card.held_out.top3)),
    ]
    scores = accuracy.by_writer
    if scores is not None:
        said = Sentence(
            "{n:,} writers: {mean} on average, a tenth of them below {worst}",
            n=scores.n,
            mean=percent(scores.mean),
            worst=percent(scores.worst_tenth),
        )
        facts.append((Sentence("By writer"), said))
    return facts


def _classes(classes: Sequence[str]) -> Sentence:
    named: Text = " ".join(classes)[: 4 * _MOST_CLASSES]
    if len(classes) > _MOST_CLASSES:
        named = Sentence.joined([" ".join(classes[:_MOST_CLASSES]), "…"])
    return Sentence("{n:,}: {names}", n=len(classes), names=named)


def _split(split: Mapping[str, Any]) -> Text:
    kind = str(split.get("kind", ""))
    return next((name for key, name in SPLIT_KINDS.items() if key == kind), _plain(kind))


def _number(value: object, *, grouped: bool = True) -> Text:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return Sentence("not known")
    return Sentence("{n:,}", n=value) if grouped else Sentence("{n}", n=value)


def _value(value: object) -> Text:
    """Write a parameter's value; a card's lists are an algorithm's tuples."""
    if isinstance(value, list | tuple):
        return "-".join(_plain(part) for part in value)[:_LONGEST]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Sentence("{n:g}", n=value) if isinstance(value, float) else _number(value)
    return _plain(value)


def _plain(value: object) -> str:
    return "" if value is None else str(value)[:_LONGEST]
