"""How much darker than the paper around it every pixel is, in whatever light."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]

WIDEST_PEN, WIDEST_ON_PLAIN_PAPER = 0.12, 0.3
"""Of the picture's shorter side: what is dark and wider is no ink, but shadow or table."""

_DARKEST_PAPER = 0.3
"""Of the lightest paper. Contrast is not measured against anything darker, where it is noise."""

_SMOOTHING = 0.7
"""Pixels: standard deviation of what evens out a camera's noise."""

_LEAST = 0.06
_INK = 0.35
"""Of the full contrast: what has more is ink."""

_FAINT_INK = 0.4
"""Of that: what has more may be ink, or a pale line on the paper."""


@dataclass(frozen=True, slots=True, eq=False)
class Contrast:
    """A picture of dark ink on lighter paper, without its light.

    Parameters
    ----------
    ink : float32 array of shape (height, width)
        Share of the paper's light that is missing, about 0 to 1.
    paper : float32 array of shape (height, width)
        Grey of the paper, 0 to 255, as it would be without ink.
    noise : float
        Standard deviation of `ink` where there is only paper.
    least : float
        What `ink` is at least where there is ink.
    """

    ink: Floats
    paper: Floats
    noise: float
    least: float

    @property
    def strong(self) -> Mask:
        """Where there is ink."""
        return np.asarray(self.ink > self.least)

    @property
    def faint(self) -> Mask:
        """Where there is ink or a pale line."""
        return np.asarray(self.ink > max(3.5 * self.noise, 0.05, _FAINT_INK * self.least))


def contrast_of(grey: NDArray[np.uint8], widest_pen: float = WIDEST_PEN) -> Contrast | None:
    """Measure ink against the paper around it; None if there is nothing but paper.

    Paper is what remains when everything dark and narrow is filled with the lightest grey beside
    it (a closing). It keeps the edge of a shadow or of a table as sharp as it is, so that neither
    is taken for ink.

    Parameters
    ----------
    grey : uint8 array of shape (height, width)
        0 black to 255 white; the ink is darker than the paper.
    widest_pen : float
        Share of the picture's shorter side.
    """
    smooth = ndimage.gaussian_filter(grey.astype(np.float32), _SMOOTHING)
    side = max(3, int(widest_pen * min(grey.shape)) | 1)
    paper = ndimage.grey_closing(smooth, size=(side, side), mode="nearest")
    missing = paper - smooth
    some = (slice(None, None, 3), slice(None, None, 3))
    # The closing follows the lightest noise.
    missing -= np.median(missing[some])
    lightest = float(np.percentile(paper[some], 95))
    ink = missing / np.maximum(paper, max(_DARKEST_PAPER * lightest, 20.0))
    noise = 1.4826 * float(np.median(np.abs(ink[some])))
    lowest = max(4.0 * noise, _LEAST)
    dark = ink[ink > lowest]
    if len(dark) < 10:
        return None
    # By their squares: the many pale pixels of a grainy table must not hide a few of ink.
    dark.sort()
    weights = np.cumsum(dark * dark, dtype=np.float64)
    full = float(dark[np.searchsorted(weights, 0.9 * weights[-1])])
    if full < 0.1:
        return None
    return Contrast(ink, paper, noise, max(lowest, _INK * full))
