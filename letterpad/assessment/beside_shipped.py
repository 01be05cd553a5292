"""What the recogniser that comes with Letterpad makes of the letters a model was tested on."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from letterpad.assessment.model_letters import labels_for, was_trained_on
from letterpad.evaluation.comparison import Comparison, compared
from letterpad.letters.data_spec import DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import HeldOut
from letterpad.recognition.recognizer import Recognizer

MOST_LETTERS = 20_000
"""More are not asked about: the intervals are narrow by then, and nobody waits for minutes."""

SECONDS_A_LETTER = 3e-4
"""On one processor of 2024, ink drawn as a picture included."""

_AT_ONCE = 1000


def beside(
    other: Recognizer,
    held_out: HeldOut,
    letters: LetterSet,
    spec: DataSpec,
    on_progress: Callable[[float], None] = lambda share: None,
) -> Comparison | None:
    """Ask another model about the letters held out from a training, and compare letter by letter.

    Only letters of classes that both know count. Each model answers as it does while somebody
    draws: with any of its classes, and from the pen's path where the letters have one and the
    other model reads it. Where the trained model tells a from A, the other one must, too, if it
    can.

    Parameters
    ----------
    other : Recognizer
    held_out : HeldOut
        The trained model's answers.
    letters : LetterSet
        All letters, those held out among them.
    spec : DataSpec
        Which letters these are.
    on_progress : callable
        Told the share that is done, 0 to 1.

    Returns
    -------
    Comparison or None
        None if the models have no class in common.
    """
    tells_cases = len({name.upper() for name in letters.classes}) < len(letters.classes)
    other = other.with_cases(tells_cases and bool(other.card.cased_classes))
    chosen = _at_most(len(held_out.indices), MOST_LETTERS)
    tested = letters.take(held_out.indices[chosen])
    labels = labels_for(other.card, tested, other.split_cases)
    known = np.flatnonzero(labels >= 0)
    if not len(known):
        return None
    tested, chosen = tested.take(known), chosen[known]
    return compared(
        held_out.predicted[chosen] == held_out.labels[chosen],
        _answers(other, tested, on_progress) == labels[known],
        tested.writers,
        other=other.card.created,
        knew_letters=was_trained_on(other.card, spec, letters),
    )


def _at_most(n: int, most: int) -> NDArray[np.int64]:
    """Return the places of all letters, or of so many of them, evenly spread."""
    if n <= most:
        return np.arange(n)
    return np.linspace(0, n - 1, most).round().astype(np.int64)


def _answers(
    other: Recognizer, letters: LetterSet, on_progress: Callable[[float], None]
) -> NDArray[np.int64]:
    answers = []
    for first in range(0, len(letters), _AT_ONCE):
        some = letters.take(np.arange(first, min(first + _AT_ONCE, len(letters))))
        shares = (
            other.predict_images(some.images)
            if some.inks is None
            else other.predict_inks(some.inks)
        )
        answers.append(shares.argmax(axis=1))
        on_progress((first + len(some)) / len(letters))
    return np.concatenate(answers)
