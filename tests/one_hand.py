"""The letters of one made-up hand, some of which the shipped recogniser reads wrongly."""

from functools import cache

import numpy as np

from letterpad.assessment.model_letters import labels_for
from letterpad.ink.drawing_file import Drawing
from letterpad.ink.strokes import Ink
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.recognition.recognizer import Recognizer

SHIFT = 0.6
"""By how much each copy's points are moved, where the letters are about 20 wide."""


@cache
def models_drawn(n_wrong: int) -> tuple[tuple[Ink, str], ...]:
    """Return one drawing of each of some kinds: the first `n_wrong` of them are misread."""
    letters = load_letters(Builtin(size=1040, seed=99, classes="both"))
    base = Recognizer.shipped()
    assert letters.inks is not None
    labels = labels_for(base.card, letters)
    answers = base.predict_inks(letters.inks).argmax(axis=1)
    kinds: dict[int, tuple[Ink, str]] = {}
    for is_wrong, most in ((True, n_wrong), (False, n_wrong + 4)):
        for place in np.flatnonzero((answers != labels) == is_wrong):
            label = int(labels[place])
            if len(kinds) < most and label not in kinds:
                kinds[label] = (letters.inks[place], letters.classes[letters.labels[place]])
    return tuple(kinds.values())


def hand(n_of_a_kind: int, seed: int = 0, n_wrong: int = 3) -> list[Drawing]:
    """Return drawings of seven kinds, of which the base misreads some, each a little otherwise."""
    random = np.random.default_rng(seed)
    return [
        Drawing(_shaken(ink, random), name)
        for _ in range(n_of_a_kind)
        for ink, name in models_drawn(n_wrong)
    ]


def _shaken(ink: Ink, random: np.random.Generator) -> Ink:
    size = max(float(np.ptp(stroke.points[:, :2])) for stroke in ink.strokes)
    turn = np.eye(2) + random.normal(0, 0.02, (2, 2))
    return Ink.of(
        [
            stroke.points[:, :2] @ turn + random.normal(0, SHIFT / 100 * size, 2)
            for stroke in ink.strokes
        ]
    )
