"""The figures of the user's own runs, as a lesson's text names them: ``{first.accuracy}``."""

import re
from collections.abc import Callable, Mapping

from letterpad.lessons.lesson import Choice, Condition, Paragraph
from letterpad.model_files.card import Card

ALL = "all"
"""Stands for all runs of the lesson: ``{all.spread}``."""

FIGURE = re.compile(r"\{([^{}]*)\}")
NAME = re.compile(r"[a-z][a-z0-9-]{0,29}")
NOT_YET = "…"
"""Stands for the figure of a run that is not there yet."""

_PERCENT, _POINTS, _COUNT = "{:.1f} %", "{:.1f}", "{:,.0f}"


def _accuracy(card: Card) -> float | None:
    return card.held_out.accuracy.value * 100 if card.held_out and card.held_out.n else None


def _own(card: Card) -> float | None:
    share = card.observed.own_accuracy if card.observed else None
    return None if share is None else share * 100


def _gap(card: Card) -> float | None:
    own, accuracy = _own(card), _accuracy(card)
    return None if own is None or accuracy is None else own - accuracy


def _wrong(card: Card) -> float | None:
    return card.held_out.n - card.held_out.n_correct if card.held_out else None


def _held_out(card: Card) -> float | None:
    return card.held_out.n if card.held_out else None


def _margin(card: Card) -> float | None:
    """Return half the width of the accuracy's 95 % interval, in points."""
    if not card.held_out or not card.held_out.n:
        return None
    low, high = card.held_out.accuracy.interval
    return (high - low) * 50


def _count(name: str) -> Callable[[Card], float | None]:
    def counted(card: Card) -> float | None:
        value = card.split.get(name)
        return value if isinstance(value, int) else None

    return counted


_OF_A_RUN: dict[str, tuple[Callable[[Card], float | None], str]] = {
    "accuracy": (_accuracy, _PERCENT),
    "own": (_own, _PERCENT),
    "gap": (_gap, _POINTS),
    "margin": (_margin, _POINTS),
    "wrong": (_wrong, _COUNT),
    "held-out": (_held_out, _COUNT),
    "learned": (_count("n_train"), _COUNT),
    "random-state": (_count("random_state"), _COUNT),
    "classes": (lambda card: len(card.classes), _COUNT),
}

_OF_ALL: dict[str, tuple[Callable[[list[float]], float], str]] = {
    "best": (max, _PERCENT),
    "worst": (min, _PERCENT),
    "spread": (lambda values: max(values) - min(values), _POINTS),
}

FACTS = (*_OF_A_RUN, "name")
"""What can be said of a run."""

FACTS_OF_ALL = tuple(_OF_ALL)
"""What can be said of the held-out accuracies of all runs of a lesson."""


def is_known(figure: str) -> bool:
    """Tell whether "RUN.FACT" names a fact, whatever the run."""
    run, _, fact = figure.partition(".")
    return fact in (FACTS_OF_ALL if run == ALL else FACTS)


class Figures:
    """The figures of those runs of a lesson that are there.

    Parameters
    ----------
    cards : mapping of str to Card
        By the name of the run in the lesson.

    Examples
    --------
    >>> Figures({}).filled("{few.accuracy} of the held-out letters")
    '… of the held-out letters'
    """

    def __init__(self, cards: Mapping[str, Card]) -> None:
        self._cards = cards

    def value(self, figure: str) -> float | None:
        """Return a figure in its unit (percent, points, letters); None if it is not known yet."""
        run, _, fact = figure.partition(".")
        if run == ALL:
            each = [_accuracy(card) for card in self._cards.values()]
            known = [value for value in each if value is not None]
            return _OF_ALL[fact][0](known) if known else None
        card = self._cards.get(run)
        return None if card is None or fact not in _OF_A_RUN else _OF_A_RUN[fact][0](card)

    def filled(self, text: str, localize: Callable[[str], str] = str) -> str:
        """Put the figures into a text.

        Parameters
        ----------
        text : str
            With figures in braces.
        localize : callable
            Gets a number as English writes it, and returns it as the language does.
        """

        def written(found: re.Match[str]) -> str:
            run, _, fact = found[1].partition(".")
            if fact == "name":
                card = self._cards.get(run)
                return NOT_YET if card is None else _plain(card.name)
            value = self.value(found[1])
            if value is None:
                return NOT_YET
            _, form = _OF_ALL[fact] if run == ALL else _OF_A_RUN[fact]
            return localize(form.format(value))

        return FIGURE.sub(written, text)

    def holds(self, condition: Condition | None) -> bool:
        """Tell whether a condition holds; one on figures that are not known never does."""
        if condition is None:
            return True
        first = self.value(condition.figure)
        other = condition.other
        second = self.value(other) if isinstance(other, str) else other
        if first is None or second is None:
            return False
        # As they are read: what looks the same is the same.
        first, second = round(first, 1), round(second, 1)
        if condition.comparison == "=":
            return first == second
        return first > second if condition.comparison == ">" else first < second

    def is_right(self, choice: Choice) -> bool:
        """Tell whether a choice is right, as these runs came out."""
        if choice.condition is not None:
            return self.holds(choice.condition)
        return choice.is_right

    def said(self, paragraphs: tuple[Paragraph, ...], localize: Callable[[str], str] = str) -> str:
        """Return the paragraphs whose conditions hold, with their figures, as Markdown."""
        shown = [each.text for each in paragraphs if self.holds(each.condition)]
        return "\n\n".join(self.filled(text, localize) for text in shown)


def _plain(name: str) -> str:
    """Return a name, which is the user's, so that Markdown shows it as it is."""
    return re.sub(r"([\\`*_{}\[\]<>#|!&~])", r"\\\1", name)
