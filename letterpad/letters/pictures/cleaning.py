"""Finds the one letter on a sheet of paper: lines, boxes, specks, edges and the table go."""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from letterpad.letters.pictures.contrast import (
    WIDEST_ON_PLAIN_PAPER,
    WIDEST_PEN,
    Contrast,
    Floats,
    Mask,
    contrast_of,
)
from letterpad.letters.pictures.layout import Grey, Ink
from letterpad.letters.pictures.parts import (
    Part,
    box_around,
    letter_among,
    parts_of,
    without_frames,
)
from letterpad.letters.pictures.ruling import Box, Ruled, is_no_stroke, lines_of, without

_INK = 0.55
"""Of 1: what is kept as ink has at least so much, however pale the pencil was there."""

_SHARE_CLOSE, _SHARE_FAR = 0.15, 0.5
"""Of the letter's size: between these distances around it there is only paper."""

_RING = 0.1
"""Of the letter's box: if there is less paper around it, there is nothing to compare."""


@dataclass(frozen=True, slots=True, eq=False)
class Cleaned:
    """A letter that was found.

    Parameters
    ----------
    ink : float64 array of shape (height, width)
        0 paper to 1 ink; the whole picture.
    box : Box
        Where the letter is.
    on_paper : float
        How light the paper around the letter is, of that beside its strokes: about 1 in even
        light, about 0 if it is the inside of a light letter on dark paper.
    """

    ink: Ink
    box: Box
    on_paper: float

    @property
    def size(self) -> int:
        """The longer side of its box, in pixels."""
        left, top, right, bottom = self.box
        return max(right - left, bottom - top)


def cleaned(grey: Grey, plain_paper: bool = False) -> Cleaned | None:
    """Find the letter in a picture of dark ink on lighter paper.

    Parameters
    ----------
    grey : uint8 array of shape (height, width)
        0 black to 255 white.
    plain_paper : bool
        Whether the picture shows one sheet in even light: what is dark is ink, however wide.

    Returns
    -------
    Cleaned, optional
        None if there is nothing but paper.
    """
    contrast = contrast_of(grey, WIDEST_ON_PLAIN_PAPER if plain_paper else WIDEST_PEN)
    if contrast is None:
        return None
    all_ink = contrast.strong
    labels, parts = parts_of(all_ink, contrast)
    strong = without_frames(all_ink, labels, parts)
    framing = ndimage.binary_dilation(all_ink & ~strong, np.ones((5, 5)))
    lines = lines_of(contrast, contrast.faint & (strong | ~framing))
    kept, letter = _letter_without(lines, strong, contrast)
    if letter and not all(each.whole for each in lines):
        box, pen = box_around(letter), letter[0].pen
        drawn = [each for each in lines if not is_no_stroke(each, contrast.paper, box, pen)]
        if drawn:
            lines = [each for each in lines if each not in drawn]
            kept, letter = _letter_without(lines, strong, contrast)
    if not letter:
        return None
    box = box_around(letter)
    return Cleaned(
        ink=inked(contrast, kept),
        box=box,
        on_paper=_on_paper(contrast.paper, kept, box),
    )


def _letter_without(lines: list[Ruled], ink: Mask, contrast: Contrast) -> tuple[Mask, list[Part]]:
    """Return the letter's ink and parts if lines are taken away."""
    labels, parts = parts_of(without(ink, lines), contrast)
    letter = letter_among(parts)
    return np.isin(labels, [part.label for part in letter]), letter


def inked(contrast: Contrast, kept: Mask) -> Ink:
    """Return the kept ink with its soft edges, 0 to 1."""
    full = float(np.median(contrast.ink[kept]))
    low = max(min(3.0 * contrast.noise, 0.5 * full), 0.25 * full)
    ink = np.clip((contrast.ink - low) / (full - low), 0.0, 1.0)
    ink[kept & (ink < _INK)] = _INK
    result: Ink = (ink * ndimage.binary_dilation(kept, np.ones((3, 3)))).astype(np.float64)
    return result


def _on_paper(paper: Floats, kept: Mask, box: Box) -> float:
    """Compare the paper around a letter with that beside its strokes, see `Cleaned.on_paper`."""
    left, top, right, bottom = box
    size = max(right - left, bottom - top)
    far, close = int(_SHARE_FAR * size) + 2, int(_SHARE_CLOSE * size) + 1
    ring = np.zeros(paper.shape, dtype=bool)
    ring[max(0, top - far) : bottom + far, max(0, left - far) : right + far] = True
    ring[max(0, top - close) : bottom + close, max(0, left - close) : right + close] = False
    if ring.sum() < _RING * (bottom - top) * (right - left):
        return 1.0  # the letter was cut out tight
    return float(np.median(paper[ring]) / max(float(np.median(paper[kept])), 1.0))
