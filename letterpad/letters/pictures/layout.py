"""Separates ink from paper in a picture of any size, and places it as drawings are placed."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from letterpad.ink.raster import SIDE, Framing, Images
from letterpad.letters.pictures.framing import stroke_widths

FAINTEST = 16
"""Grey levels between paper and ink. If there are fewer, there is no letter."""

Grey = NDArray[np.uint8]
Ink = NDArray[np.float64]


def light_border(grey: Grey) -> float:
    """Return which share of the outermost pixels is nearer to white than to black, 0 to 1."""
    border = np.concatenate([grey[0], grey[-1], grey[1:-1, 0], grey[1:-1, -1]])
    return float((border > _threshold(grey)).mean())


def ink_of(grey: Grey, dark: bool) -> Ink:
    """Separate ink from paper.

    Parameters
    ----------
    grey : uint8 array of shape (height, width)
    dark : bool
        Whether the ink is darker than the paper.

    Returns
    -------
    float64 array of shape (height, width)
        0 paper to 1 ink; all zeros if the two cannot be told apart.
    """
    threshold = _threshold(grey)
    is_ink = grey <= threshold if dark else grey > threshold
    signal = _paper(grey, ~is_ink) - grey
    if not dark:
        signal = -signal
    # Again without the shadow: ink in the light may have been lighter than paper in the shadow.
    is_ink = signal > _threshold(signal.clip(0.0, 255.0).astype(np.uint8))
    if is_ink.all() or not is_ink.any():
        return np.zeros(grey.shape)
    noise = float(np.percentile(signal[~is_ink], 90))
    full = float(np.median(signal[is_ink]))
    if full - max(noise, 0.0) < FAINTEST:
        return np.zeros(grey.shape)
    low = min(max(noise, 0.0), 0.5 * full)
    return np.clip((signal - low) / (full - low), 0.0, 1.0)


def laid_out(ink: Ink, framing: Framing) -> Images:
    """Crop ink of any size to its letter, and place it like a drawing.

    Parameters
    ----------
    ink : float array of shape (height, width)
        0 paper to 1 ink.

    Returns
    -------
    uint8 array of shape (28, 28)
    """
    rows, columns = (np.flatnonzero((ink > 0.5).any(axis=axis)) for axis in (1, 0))
    if not len(rows):
        return np.zeros((SIDE, SIDE), dtype=np.uint8)
    ink = np.pad(ink, 1)[rows[0] : rows[-1] + 3, columns[0] : columns[-1] + 3]
    longer = max(rows[-1] - rows[0], columns[-1] - columns[0]) + 1.0
    width = float(stroke_widths(ink[None])[0])
    scale = min(framing.box / max(longer - width, 1.0, longer / 8.0), (SIDE - 2.0) / longer)
    thinner = framing.pen / scale - width
    if width * scale < 0.8 * framing.pen:
        ink = _thickened(ink, round(thinner / 2.0))
    if framing.centring == "mass":
        x = ink.sum(axis=0) @ (np.arange(ink.shape[1]) + 0.5) / ink.sum()
        y = ink.sum(axis=1) @ (np.arange(ink.shape[0]) + 0.5) / ink.sum()
    else:
        x, y = ink.shape[1] / 2.0, ink.shape[0] / 2.0
    side = SIDE / scale
    # Put the mass in the middle, unless ink would leave the picture.
    x = float(np.clip(x, ink.shape[1] - side / 2.0, side / 2.0))
    y = float(np.clip(y, ink.shape[0] - side / 2.0, side / 2.0))
    margin = int(np.ceil(side)) + 1
    box = (x - side / 2, y - side / 2, x + side / 2, y + side / 2)
    padded = Image.fromarray(np.pad(ink, margin).astype(np.float32))
    # A pixel is the share of its area that is ink; small pictures are enlarged smoothly.
    smooth = Image.Resampling.BOX if scale <= 0.5 else Image.Resampling.BILINEAR
    small = np.asarray(
        padded.resize((SIDE, SIDE), smooth, box=tuple(edge + margin for edge in box))
    ).clip(0.0, 1.0)
    picture: Images = np.rint(small * (255.0 / max(float(small.max()), 0.25))).clip(0, 255)
    return picture.astype(np.uint8)


def _threshold(grey: Grey) -> int:
    """Find the grey that best separates light from dark (N. Otsu, 1979); 127 if all is one grey."""
    counts = np.bincount(grey.ravel(), minlength=256).astype(np.float64)
    below = np.cumsum(counts)
    weighted = np.cumsum(counts * np.arange(256))
    above = below[-1] - below
    usable = (below > 0) & (above > 0)
    if not usable.any():
        return 127
    spread = np.zeros(256)
    means = weighted[usable] / below[usable] - (weighted[-1] - weighted[usable]) / above[usable]
    spread[usable] = below[usable] * above[usable] * means**2
    # Between two clean greys every level is as good: the middle one is farthest from both.
    best = np.flatnonzero(spread >= spread.max() * (1.0 - 1e-12))
    return int(best[len(best) // 2])


def _paper(grey: Grey, is_paper: NDArray[np.bool_]) -> Ink:
    """Estimate the paper's grey everywhere: a parabola in x and y fitted to where it shows."""
    if is_paper.mean() < 0.2 or min(grey.shape) < SIDE:
        return np.full(grey.shape, np.median(grey[is_paper]) if is_paper.any() else 127.0)
    y, x = np.meshgrid(*(np.linspace(-1.0, 1.0, n) for n in grey.shape), indexing="ij")
    terms = np.stack([np.ones_like(x), x, y, x * y, x * x, y * y], axis=-1)
    rows = terms[is_paper][:: max(1, int(is_paper.sum()) // 4000)]
    values = grey[is_paper][:: max(1, int(is_paper.sum()) // 4000)]
    coefficients = np.linalg.lstsq(rows, values.astype(np.float64), rcond=None)[0]
    paper: Ink = terms @ coefficients
    return paper


def _thickened(ink: Ink, by: int) -> Ink:
    """Thicken ink by `by` pixels on every side, in an octagon."""
    ink = np.pad(ink, by)
    for step in range(by):
        ends = np.pad(ink, 1)
        ink = np.maximum.reduce(
            [ink, ends[:-2, 1:-1], ends[2:, 1:-1], ends[1:-1, :-2], ends[1:-1, 2:]]
        )
        if step % 2:
            ends = np.pad(ink, 1)
            corners = [ends[:-2, :-2], ends[:-2, 2:], ends[2:, :-2], ends[2:, 2:]]
            ink = np.maximum.reduce([ink, *corners])
    return ink
