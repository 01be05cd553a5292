"""What a model makes of one drawing: probabilities, and what may be said of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.path import Paths
from letterpad.ink.raster import Images
from letterpad.recognition.reasons import Reason
from letterpad.recognition.sureness import Sureness, how_sure, may_be

CASE_FROM = 0.8
"""Share of a letter's probability that one case needs, for the case to be told."""

_ALIKE = ("I", "l")
"""A bare stroke."""

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
        Probabilities of upper and lower case letters, from a model that tells them apart; of
        those only that may be shown for this drawing.
    reason : Reason, optional
        What it looks like if it is no letter, or may be none.
    path : float32 array of shape (64, 7), optional
        The pen's path, where the model got it beside the picture.
    is_case_by_lines : bool
        Whether the answer has its case by where it stands on writing lines: by its shape alone it
        would have the other one, or none.
    """

    classes: tuple[str, ...]
    probabilities: Probabilities
    picture: Images
    milliseconds: float
    letter: float = 1.0
    letter_from: float = 0.0
    coverage: Mapping[str, float] = field(default_factory=dict)
    cased: Mapping[str, float] = field(default_factory=dict)
    reason: Reason | None = None
    path: Paths | None = None
    is_case_by_lines: bool = False

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
        return self.in_case(self.answer)

    def in_case(self, answer: str) -> str:
        """Return a class as "A" or "a" where the case can be told, else as it is."""
        return self.told_case(answer) or answer

    def told_case(self, answer: str) -> str:
        """Return a class as "A" or "a" where the case can be told, else ""."""
        if not self.cased and any(name.islower() for name in self.classes):
            return answer  # both cases are classes
        cases = {name: share for name, share in self.cased.items() if name.upper() == answer}
        for name, share in cases.items():
            if share >= CASE_FROM * sum(cases.values()):
                return name
        return ""

    def likely(self, coverage: str) -> tuple[str, ...]:
        """Classes of the conformal set of that coverage, the most probable first.

        Never empty: the answer is always in it. Raises KeyError if the model has no such sets.
        """
        (first, _), *others = self.ranked()
        enough = self.coverage[coverage]
        return (first, *(name for name, share in others if share >= enough))

    @property
    def sureness(self) -> Sureness:
        """How sure the answer is, by the one rule for all models."""
        if self.is_empty:
            return Sureness.NOTHING
        return how_sure(float(self.probabilities.max()), self.letter, self.letter_from)

    @property
    def may_be_none(self) -> bool:
        """Whether it is not sure that it is a letter at all."""
        return how_sure(1.0, self.letter, self.letter_from) is Sureness.NOT_SURE

    def may_be(self) -> tuple[tuple[str, ...], bool]:
        """Name what it may be, each in its case, and say whether it may well be another one."""
        names, has_others = may_be(self.ranked())
        cased = tuple(map(self.in_case, names))
        if set(cased) == set(_ALIKE):  # nobody can tell, so neither comes first
            cased = _ALIKE
        return cased, has_others
