"""What is said of a contrast of two letters, in words."""

import math

from letterpad.explaining.linear import Contrast
from letterpad.gui.text.language import localized, number, translate

_MANY = 1e6


def times_text(ratio: float) -> str:
    """Write how many times as likely one letter is as another, from the logarithm of it, >= 0."""
    if ratio > math.log(_MANY):
        return translate("Why", "more than a million times")
    times = math.exp(ratio)
    shown = localized(f"{times:.1f}") if times < 9.95 else number(round(times))
    return translate("Why", "{0} times").format(shown)


def likelier_text(total: float, first: str, second: str) -> str:
    """Say which of two letters is how much likelier; `total` is log p less log p."""
    if abs(total) < 0.005:
        return translate("Why", "{0} is as likely as {1}.").format(first, second)
    likelier, other = (first, second) if total > 0 else (second, first)
    return translate("Why", "{0} is e^{1} = {2} as likely as {3}.").format(
        likelier, localized(f"{abs(total):.2f}"), times_text(abs(total)), other
    )


def sum_text(contrast: Contrast) -> str:
    """Say of what parts log p of the first letter less log p of the second is the sum.

    The parts are rounded so that they add up as they are written.
    """
    intercepts, calibration, total = (
        round(part, 2) for part in (contrast.intercepts, contrast.calibration, contrast.total)
    )
    ink = total - intercepts - calibration
    parts = [
        translate("Why", "{0} from the ink").format(_signed(ink)),
        translate("Why", "{0} from the intercepts").format(_signed(intercepts)),
    ]
    if contrast.calibration:
        parts.append(translate("Why", "{0} from calibration").format(_signed(calibration)))
    return translate("Why", "{0}: together {1}. {2}").format(
        ", ".join(parts),
        _signed(total),
        likelier_text(contrast.total, contrast.first, contrast.second),
    )


def _signed(value: float) -> str:
    return localized(f"{value + 0.0:+.2f}")
