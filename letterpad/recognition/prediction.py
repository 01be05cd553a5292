"""What a model makes of one drawing: probabilities, and what may be said of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.raster import Images
from letterpad.messages import Sentence

SURE_FROM = 0.5
"""An answer needs at least this probability to be sure."""

SURE_LEAD = 0.2
"""And it must be ahead of the runner-up by at least this."""

NOT_SURE_RULE = Sentence(
    "“Not sure” means: the most probable letter has less than {share:.0f} %, or leads the next by "
    "less than {points:.0f} points.",
    share=SURE_FROM * 100,
    points=SURE_LEAD * 100,
)

USUAL_COVERAGE = "0.95"
"""Of the conformal set that says whether a model that has such sets is sure."""

CONFORMAL_RULE = Sentence(
    "“Not sure” means: more than one letter may be the right one. Over all drawings, sure ones "
    "included, the right letter is among those named in 95 % (conformal sets, calibrated on "
    "writers held out from training)."
)

CASE_FROM = 0.8
"""Share of a letter's probability that one case needs, for the case to be told."""

Probabilities = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Prediction:
    """What a model makes of one drawing.

    Parameters
    ----------
    classes : tuple of str
    probabilities : float32 array of shape (n_classes,)
        Sum 1. All zeros if there is nothing to answer (`picture` without ink).
    picture : uint8 array of shape (28, 28)
        What the model got: 0 paper to 255 ink.
    milliseconds : float
        From ink to probabilities.
    letter : float
        Score of being a letter at all, 0 to 1; 1 from a model that gives none.
    letter_from : float
        What scores less is no letter.
    coverage : mapping of str to float
        Thresholds of the model's conformal sets, see `Card`.
    cased : mapping of str to float
        Probabilities of upper and lower case letters, from a model that tells them apart.
    """

    classes: tuple[str, ...]
    probabilities: Probabilities
    picture: Images
    milliseconds: float
    letter: float = 1.0
    letter_from: float = 0.0
    coverage: Mapping[str, float] = field(default_factory=dict)
    cased: Mapping[str, float] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing to answer."""
        return not self.picture.any()

    @property
    def is_letter(self) -> bool:
        """Whether it looks like a letter at all."""
        return not self.is_empty and self.letter >= self.letter_from

    def ranked(self) -> list[tuple[str, float]]:
        """Classes with their probabilities, the most probable first."""
        order = np.argsort(-self.probabilities, kind="stable")
        return [(self.classes[index], float(self.probabilities[index])) for index in order]

    @property
    def answer(self) -> str:
        """The most probable class, even of what is no letter; "" if there is nothing to answer."""
        return "" if self.is_empty else self.ranked()[0][0]

    @property
    def in_its_case(self) -> str:
        """The answer as "A" or "a" where the case can be told, else as `answer`."""
        answer = self.answer
        cases = {name: share for name, share in self.cased.items() if name.upper() == answer}
        for name, share in cases.items():
            if share >= CASE_FROM * sum(cases.values()):
                return name
        return answer

    def likely(self, coverage: str = USUAL_COVERAGE) -> tuple[str, ...]:
        """Classes of the conformal set of that coverage, the most probable first.

        Never empty: the answer is always in it. Raises KeyError if the model has no such sets.
        """
        (first, _), *others = self.ranked()
        enough = self.coverage[coverage]
        return (first, *(name for name, share in others if share >= enough))

    @property
    def is_sure(self) -> bool:
        """Whether one letter alone is likely; by `NOT_SURE_RULE` where a model has no sets."""
        if not self.is_letter:
            return False
        if USUAL_COVERAGE in self.coverage:
            return len(self.likely()) == 1
        (_, first), (_, second) = self.ranked()[:2]
        return first >= SURE_FROM and first - second >= SURE_LEAD
