"""How honest runs are, in sentences."""

from collections.abc import Sequence

from letterpad.assessment.honesty import PROMISED, Honesty
from letterpad.evaluation.calibration import ERROR_BINS
from letterpad.gui.charts.dots.reliability_items import sure_text
from letterpad.gui.text.language import localized, number, translate
from letterpad.gui.text.run_texts import percent

_LOOKED_AT = 0.9
"""How sure the answers are of which the sentence speaks, as nearly as there are any."""

_NEAR_CERTAIN = 0.985
"""Above this the sentence needs a tenth more."""


def how_sure_sentence(name: str, found: Honesty) -> str:
    """Say how often a run is right where it says 90 %, and what to think of it."""
    one = found.reliability.nearest(_LOOKED_AT)
    assert one is not None  # there is no honesty without letters
    decimals = 1 if one.confidence >= _NEAR_CERTAIN else 0
    right = localized(f"{100 * one.accuracy.value:.{decimals}f}")
    sentence = {
        "too sure": translate(
            "Calibration", "Where {0} says {1}, it is right {2} times in 100: too sure."
        ),
        "not sure enough": translate(
            "Calibration", "Where {0} says {1}, it is right {2} times in 100: not sure enough."
        ),
        "": translate(
            "Calibration",
            "Where {0} says {1}, it is right {2} times in 100: as it should be, as far as {3} "
            "answers tell.",
        ),
    }[one.verdict]
    return sentence.format(name, sure_text(one.confidence), right, number(one.accuracy.n))


def unit_sentence(found: Sequence[Honesty]) -> str:
    """Say what intervals are by, how the dots came about, and where the sets are from."""
    if not found:
        return ""
    n_writers = {one.reliability.n_writers for one in found}
    said = [
        translate(
            "Calibration",
            "Each dot is of about as many answers as the others; the calibration error is of {0} "
            "bins of equal width.",
        ).format(number(ERROR_BINS))
    ]
    if n_writers == {0}:
        said.append(
            translate(
                "Calibration",
                "Intervals are by letter, since it is not known who wrote these letters: letters "
                "of one hand are alike, so they may be too narrow.",
            )
        )
    else:
        most = number(max(n_writers))
        said.append(translate("Calibration", "Intervals are by writer, of {0}.").format(most))
    if not all(one.has_own_sets for one in found):
        said.append(
            translate(
                "Calibration",
                "A set of {0} names the letters that a drawing may be, and promises to hold the "
                "right one that often. What it takes to be named was found on one half of the "
                "letters, and counted on the other.",
            ).format(percent(PROMISED, 0))
        )
    return " ".join(said)
