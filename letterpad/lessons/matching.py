"""Which of the user's runs are those that a lesson asks for."""

from collections.abc import Sequence

from letterpad.lessons.controls import was_trained_so
from letterpad.lessons.lesson import Lesson
from letterpad.model_files.card import Card


def runs_of(lesson: Lesson, cards: Sequence[Card]) -> dict[str, Card]:
    """Return the card of each run of a lesson that is there.

    Parameters
    ----------
    lesson : Lesson
    cards : sequence of Card
        Of all runs, the oldest first. Where a lesson trains the same twice, the older one is the
        first; of more than that the newest count.
    """
    found: dict[str, Card] = {}
    names = list(lesson.runs())
    while names:
        spec = lesson.spec_of(names[0])
        alike = [name for name in names if lesson.spec_of(name) == spec]
        names = [name for name in names if name not in alike]
        if spec is not None:
            so_trained = [card for card in cards if was_trained_so(card, spec)]
            found.update(zip(alike, so_trained[-len(alike) :], strict=False))
    return found
