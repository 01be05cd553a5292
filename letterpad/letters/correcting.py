"""Makes a corrected copy of letters; `letterpad.letters.export` writes it."""

from dataclasses import replace

import numpy as np

from letterpad.letters.corrections import Corrections
from letterpad.letters.letterset import LetterSet


def corrected(letters: LetterSet, made: Corrections) -> LetterSet:
    """Return letters with other labels, and without those that are left out.

    What was changed is among their corrections and their notes.

    Parameters
    ----------
    letters : LetterSet
    made : Corrections

    Raises
    ------
    ValueError
        If these are changes of other letters, or to a class that they do not have.

    Examples
    --------
    >>> from letterpad.letters.corrections import Change
    >>> images = np.zeros((3, 28, 28), dtype=np.uint8)
    >>> letters = LetterSet(images, np.array([0, 1, 1]), ("A", "B"), "Mine", "mine")
    >>> made = Corrections((Change(0, "A", "B"), Change(2, "B", None)), 2)
    >>> corrected(letters, made).labels.tolist()
    [1, 1]
    """
    labels = np.array(letters.labels)
    kept = np.ones(len(letters), dtype=np.bool_)
    classes = {name: label for label, name in enumerate(letters.classes)}
    for change in made.changes:
        is_there = 0 <= change.index < len(letters)
        if not is_there or classes.get(change.before) != letters.labels[change.index]:
            raise ValueError(f"letter {change.index} is no {change.before}")
        if change.after is None:
            kept[change.index] = False
        elif change.after in classes:
            labels[change.index] = classes[change.after]
        else:
            raise ValueError(f"{change.after} is no class of these letters")
    changed = replace(
        letters,
        labels=labels,
        notes=(made.note(), *letters.notes),
        corrections=(*letters.corrections, made),
    )
    return changed if kept.all() else changed.take(np.flatnonzero(kept))
