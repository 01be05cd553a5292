"""Pictures of printed letters as they reach the recogniser: of any size, weight and slant."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from letterpad.ink.raster import SIDE
from letterpad.making.fonts.outline_fonts import GLYPH_SIDE, Glyphs

Pictures = NDArray[np.float32]

_FINER = 2
"""Each pixel is the mean of so many by so many samples."""

_LEAST_LEFT = 0.12
"""Of the ink of a letter that is made lighter, hollow or striped."""


@dataclass(frozen=True, slots=True)
class Look:
    """How much pictures of one glyph differ.

    Parameters
    ----------
    smallest, largest : float
        Pixels of 28: the longer side of the letter. Beyond 28 it is cut off a little.
    off_centre : float
        Share of the room beside the letter by which it may lie off the middle.
    turn, slant, stretch : float
        Standard deviations: radians, shear, and of the logarithm of the aspect.
    contrast, weight : float
        Standard deviations of the logarithms of contrast and of the threshold of the ink: lighter
        and bolder letters.
    noisy, noise : float
        Share of pictures with noise, and its standard deviation in grey levels.
    decorated : float
        Share of letters as headlines have them: far bolder or lighter, hollow, with a shadow or
        in stripes.
    """

    smallest: float = 17.0
    largest: float = 28.5
    off_centre: float = 0.4
    turn: float = 0.05
    slant: float = 0.1
    stretch: float = 0.1
    contrast: float = 0.3
    weight: float = 0.15
    noisy: float = 0.15
    noise: float = 8.0
    decorated: float = 0.0


def pictured(glyphs: Glyphs, random: np.random.Generator, look: Look = Look()) -> Pictures:
    """Show glyphs as somebody might have scanned, rendered or cropped them.

    Parameters
    ----------
    glyphs : uint8 array of shape (n, 64, 64)
    random : numpy.random.Generator
    look : Look

    Returns
    -------
    float32 array of shape (n, 784)
        0 paper to 1 ink, as `letterpad.ink.raster.features` gives them.
    """
    n = len(glyphs)
    if look.decorated:
        glyphs = glyphs.copy()
        for place in np.flatnonzero(random.random(n) < look.decorated):
            glyphs[place] = _decorated(glyphs[place], random)
    values = _sampled(glyphs, *_places(n, random, look))
    one = (n, 1, 1)
    contrast = np.exp(random.normal(look.contrast / 2, look.contrast, one))
    middle = 128 * np.exp(random.normal(0, look.weight, one))
    values = np.clip((values - 128) * contrast + middle, 0, 255)
    values[values < 6] = 0  # paper stays white where contrast is low
    noisy = random.random(n) < look.noisy
    shape = (int(noisy.sum()), SIDE, SIDE)
    values[noisy] = np.clip(values[noisy] + random.normal(0, look.noise, shape), 0, 255)
    pictures: Pictures = (values.reshape(n, SIDE * SIDE) / 255).astype(np.float32)
    return pictures


def _decorated(glyph: Glyphs, random: np.random.Generator) -> Glyphs:
    """Make one glyph, of shape (64, 64), bolder, lighter, hollow, shadowed or striped.

    What would hardly be left is left as it is.
    """
    kind = random.choice(["bolder", "lighter", "hollow", "shadow", "stripes"])
    if kind == "bolder":
        size = int(random.integers(3, 8))
        return _as_glyph(ndimage.grey_dilation(glyph, size=(size, size)))
    if kind == "shadow":
        across, down = (int(each) for each in random.integers(2, 7, 2))
        behind = ndimage.shift(glyph, (down, across), order=0)
        shade = random.uniform(0.3, 0.8) * np.where(glyph > 64, 0, behind)
        return np.maximum(glyph, _as_glyph(shade))
    if kind == "lighter":
        size = int(random.integers(2, 6))
        left = ndimage.grey_erosion(glyph, size=(size, size))
    elif kind == "hollow":
        size = int(random.choice([3, 5]))
        inside = ndimage.grey_erosion(glyph, size=(size, size), mode="constant")
        left = glyph - inside
    else:
        place = np.arange(len(glyph))[:, None] * random.choice([-1, 0, 1])
        place = place + np.arange(len(glyph))[None] * random.choice([1, 2])
        left = np.where(place % random.integers(5, 9) < random.integers(2, 4), 0, glyph)
    is_much = left.sum() > _LEAST_LEFT * glyph.sum()
    return _as_glyph(left) if is_much else glyph


def _as_glyph(values: NDArray[np.generic]) -> Glyphs:
    return values.astype(np.uint8)


def _places(
    n: int, random: np.random.Generator, look: Look
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return which place of its glyph each sample of each picture shows: x and y, in pixels."""

    def each(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return values[:, None, None]

    grid = (np.arange(_FINER * SIDE) + 0.5) / _FINER - SIDE / 2
    down, across = np.meshgrid(grid, grid, indexing="ij")
    size = random.uniform(look.smallest, look.largest, n)
    room = np.maximum(0.0, (SIDE - size) / 2) * look.off_centre
    x = across - each(random.uniform(-1, 1, n) * room)
    y = down - each(random.uniform(-1, 1, n) * room)
    turn = each(random.normal(0, look.turn, n))
    x, y = np.cos(turn) * x + np.sin(turn) * y, np.cos(turn) * y - np.sin(turn) * x
    stretch = np.exp(each(random.normal(0, look.stretch, n)))
    x = x * stretch + each(random.normal(0, look.slant, n)) * y
    y = y / stretch
    scale, middle = each(GLYPH_SIDE / size), GLYPH_SIDE / 2 - 0.5
    return x * scale + middle, y * scale + middle


def _sampled(glyphs: Glyphs, x: NDArray[np.float64], y: NDArray[np.float64]) -> Pictures:
    """Look glyphs up between their pixels, and average the samples of each pixel."""
    padded = np.pad(glyphs, ((0, 0), (1, 2), (1, 2))).astype(np.float32)
    left, top = np.floor(x).astype(np.int64), np.floor(y).astype(np.int64)
    right_share, low_share = (x - left).astype(np.float32), (y - top).astype(np.float32)
    which = np.arange(len(glyphs))[:, None, None]

    def at(row: NDArray[np.int64], column: NDArray[np.int64]) -> Pictures:
        last = GLYPH_SIDE + 2
        values: Pictures = padded[which, np.clip(row + 1, 0, last), np.clip(column + 1, 0, last)]
        return values

    above = at(top, left) * (1 - right_share) + at(top, left + 1) * right_share
    below = at(top + 1, left) * (1 - right_share) + at(top + 1, left + 1) * right_share
    values = above * (1 - low_share) + below * low_share
    shape = (len(glyphs), SIDE, _FINER, SIDE, _FINER)
    averaged: Pictures = values.reshape(shape).mean(axis=(2, 4))
    return averaged
