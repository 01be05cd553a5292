"""Measures how letters lie in their pictures, so that a drawing can be placed the same way."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import SIDE, Framing, Images, rasterize_many
from letterpad.ink.strokes import Ink

SAMPLE = 2000
"""Pictures that are measured."""

_BLANK = 32
"""Grey levels. A picture whose darkest and lightest pixel differ less has no letter in it."""

Floats = NDArray[np.float64]


def measure_framing(images: Images) -> Framing:
    """Measure how letters lie in their pictures: box, centring and pen.

    Parameters
    ----------
    images : uint8 array of shape (n, 28, 28)
        0 paper to 255 ink. At most `SAMPLE` of them, evenly spaced, are measured.

    Returns
    -------
    Framing
        ``box`` and ``pen`` are medians, as fonts vary widely; the box encloses the middle of the
        line, as in `rasterize`. If all pictures are blank, it is the default.
    """
    sample = images[:: max(1, -(-len(images) // SAMPLE))]
    ink = sample[np.ptp(sample, axis=(1, 2)) >= _BLANK] / 255.0
    if not len(ink):
        return Framing()
    widths = stroke_widths(ink)
    left, right = _edges(ink.max(axis=1))
    top, bottom = _edges(ink.max(axis=2))
    longer = np.maximum(right - left, bottom - top)
    box_centre = np.stack([left + right, top + bottom], axis=1) / 2.0
    from_box = np.hypot(*(box_centre - SIDE / 2.0).T)
    from_mass = np.hypot(*(_mass_centres(ink) - SIDE / 2.0).T)
    return Framing(
        box=float(np.clip(np.median(longer - widths), 1.0, SIDE)),
        centring="box" if from_box.mean() <= from_mass.mean() else "mass",
        pen=float(np.clip(np.median(widths), 0.5, 5.0)),
    )


def stroke_widths(ink: Floats) -> Floats:
    """Estimate the width of the line in each picture.

    A line of length l and width w covers l·w and has an outline of 2·l, so w is twice the area
    divided by the outline. The outline's length is the total variation of the picture. Pixels
    make this slightly wrong; by how much is measured on letters of known width.

    Parameters
    ----------
    ink : float array of shape (n, height, width)
        0 paper to 1 ink.

    Returns
    -------
    float64 array of shape (n,)
        Pixels; 0 for a blank picture.
    """
    raw, true = _calibration()
    measured = _area_by_outline(ink)
    slope_ends = np.interp(measured, raw, true)
    # Beyond the table the error stays the same.
    return np.where(measured > raw[-1], measured + true[-1] - raw[-1], slope_ends)


def _area_by_outline(ink: Floats) -> Floats:
    padded = np.pad(ink, ((0, 0), (1, 1), (1, 1)))
    across = padded[:, :-1, 1:] - padded[:, :-1, :-1]
    down = padded[:, 1:, :-1] - padded[:, :-1, :-1]
    outline = np.hypot(across, down).sum(axis=(1, 2))
    width: Floats = 2.0 * ink.sum(axis=(1, 2)) / np.maximum(outline, 1e-9)
    return width


@cache
def _calibration() -> tuple[Floats, Floats]:
    """Return what `_area_by_outline` gives for letters drawn with known pens, and those pens."""
    turn = np.linspace(0.0, np.pi, 25)
    bow = np.stack([np.sin(turn), -np.cos(turn)], axis=1)
    letters = PackedInks.of(
        [
            Ink.of([bow * [80, 100], [[0, -100], [0, 100]]]),
            Ink.of([[[-70, 100], [0, -100], [70, 100]], [[-40, 20], [40, 20]]]),
            Ink.of([np.concatenate([bow * [-60, 50] - [0, 50], bow[1:] * [60, 50] + [0, 50]])]),
            Ink.of([[[-60, -100], [60, 100]], [[70, -90], [-50, 100]]]),
        ]
    )
    pens = np.concatenate([[0.0], np.arange(0.5, 5.01, 0.25)])
    raw = [0.0]
    for pen in pens[1:]:
        drawn = rasterize_many(letters, Framing(box=20.0, pen=float(pen)))
        raw.append(float(np.median(_area_by_outline(drawn / 255.0))))
    return np.maximum.accumulate(np.array(raw)), pens


def _edges(profile: Floats) -> tuple[Floats, Floats]:
    """Return where ink begins and ends along an axis, to fractions of a pixel.

    Parameters
    ----------
    profile : float array of shape (n, n_pixels)
        The most ink in each column (or row).

    Returns
    -------
    two float64 arrays of shape (n,)
        Pixels from the picture's edge.
    """
    profile = profile / np.maximum(profile.max(axis=1, keepdims=True), 1e-9)
    padded = np.pad(profile, ((0, 0), (1, 1)))
    which = np.arange(len(padded))

    def from_start(values: Floats) -> Floats:
        first = np.argmax(values >= 0.5, axis=1)
        edge: Floats = first - values[which, first] - values[which, first - 1]
        return edge

    return from_start(padded), profile.shape[1] - from_start(padded[:, ::-1])


def _mass_centres(ink: Floats) -> Floats:
    """Return the centre of mass of each picture as (x, y) in pixels: float64 array (n, 2)."""
    mass = np.maximum(ink.sum(axis=(1, 2)), 1e-9)
    x = ink.sum(axis=1) @ (np.arange(ink.shape[2]) + 0.5) / mass
    y = ink.sum(axis=2) @ (np.arange(ink.shape[1]) + 0.5) / mass
    return np.stack([x, y], axis=1)
