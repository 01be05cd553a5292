"""What a recogniser scores on a kind of letters, by hand: accuracy, honesty, what it refuses."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.evaluation.by_writer import accuracy_interval
from letterpad.evaluation.calibration import calibration_error
from letterpad.making.ink_net import CLASSES
from letterpad.making.recognizer_calibration import HANDS_HOLD
from letterpad.making.recognizer_domains import Domain
from letterpad.model_files.model_file import Thresholds
from letterpad.recognition.recognizer import Answers, is_rather_digit

STATED = 0.95


@dataclass(frozen=True, slots=True)
class DomainFigures:
    """Figures of one kind of letters.

    Parameters
    ----------
    key, title : str
    n, n_hands : int
        Letters, and writers or families of fonts.
    right : float
        Share of the letters, cases merged.
    interval : tuple of float
        95 % interval of it, by hand.
    by_hand, worst_tenth : float
        Mean over the hands, and what a tenth of them stays below.
    calibration_error : float
    held : float
        Share of the sets of 95 % that hold the letter.
    hands_held : float
        Share of the hands nine tenths of whose sets do.
    refused : float
        Share of the letters that are taken for none.
    """

    key: str
    title: str
    n: int
    n_hands: int
    right: float
    interval: tuple[float, float]
    by_hand: float
    worst_tenth: float
    calibration_error: float
    held: float
    hands_held: float
    refused: float

    def to_json(self) -> dict[str, Any]:
        """Return the fields as JSON-ready values."""
        return asdict(self)

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> "DomainFigures":
        """Read what `to_json` gave."""
        return cls(**{**fields, "interval": tuple(fields["interval"])})


def measured(domain: Domain, answers: Answers, thresholds: Thresholds) -> DomainFigures:
    """Measure answers to letters of a domain, none of them digits."""
    labels = domain.labels % len(CLASSES)
    right = answers.probabilities.argmax(axis=1) == labels
    _, hand = np.unique(domain.hands, return_inverse=True)
    threshold = thresholds.coverage[str(STATED)]
    held = right | (answers.probabilities[np.arange(len(labels)), labels] >= threshold)
    sizes = np.bincount(hand)
    shares, held_shares = np.bincount(hand, right) / sizes, np.bincount(hand, held) / sizes
    assert answers.letter is not None
    return DomainFigures(
        domain.key,
        domain.title,
        len(labels),
        int(hand.max()) + 1,
        float(right.mean()),
        accuracy_interval(right, hand),
        float(shares.mean()),
        float(np.quantile(shares, 0.1)),
        calibration_error(answers.probabilities, labels),
        float(held.mean()),
        float(np.mean(held_shares >= HANDS_HOLD)),
        float(np.mean(answers.letter < (thresholds.letter_from or 0.0))),
    )


def told_digits(answers: Answers, thresholds: Thresholds) -> NDArray[np.bool_]:
    """Tell of which drawings the window says that they look like digits, and are no letters."""
    assert answers.letter is not None
    refused = answers.letter < (thresholds.letter_from or 0.0)
    told: NDArray[np.bool_] = refused & is_rather_digit(answers)
    return told
