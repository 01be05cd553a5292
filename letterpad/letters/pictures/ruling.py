"""Takes the lines of ruled and squared paper, and a line below a letter, away."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from letterpad.letters.pictures.contrast import Contrast, Floats, Mask
from letterpad.letters.pictures.lines import Line, lines_across
from letterpad.letters.pictures.runs import erased

Box = tuple[int, int, int, int]
"""Left, top, right, bottom, in pixels; the last two are the first beyond it."""

_AT_EDGE = 0.03
"""Of the picture's side: a line that ends so near its edge goes on beyond it."""

_DARKER = 0.75
"""Share of the paper's light: where there is less beyond a line's end, the sheet ends too."""

_THINNER = 0.75
"""Share of the pen's width: a line that is thinner was drawn with something else."""

_BEYOND = 0.1
"""Of the letter's size: a line that goes so far beyond it on both sides is no stroke of it."""

_LONGER = 1.5
"""Times the letter's width: nor is one that is so long, and ends beside it on one side."""


@dataclass(frozen=True, slots=True, eq=False)
class Ruled:
    """A line, and which way it runs.

    Parameters
    ----------
    line : Line
        Of the picture, or of the picture with rows and columns exchanged.
    upright : bool
        Which of both.
    whole : bool
        Whether it runs from one edge of the picture or of the sheet to another.
    """

    line: Line
    upright: bool
    whole: bool

    def pixels(self, shape: tuple[int, int]) -> Mask:
        """Return what goes with the line, bool (height, width): not what crosses it."""
        line = self.line
        if self.upright:
            return erased(line.crossed, line.longest_run, (shape[1], shape[0])).T
        return erased(line.crossed, line.longest_run, shape)


def lines_of(contrast: Contrast, faint: Mask) -> list[Ruled]:
    """Find all lines, near level or near upright; `faint` is where there may be ink."""
    found = []
    for upright in (False, True):
        ink = np.ascontiguousarray(faint.T) if upright else faint
        paper = contrast.paper.T if upright else contrast.paper
        for line in lines_across(ink):
            ends = _goes_on(line, paper, line.first, -1) and _goes_on(line, paper, line.last, 1)
            found.append(Ruled(line, upright, ends and line.cover > 0.6 and not _at_border(line)))
    return found


def is_no_stroke(ruled: Ruled, paper: Floats, letter: Box, pen: float) -> bool:
    """Whether a line is no stroke of the letter: whole, or thinner and longer than the letter.

    Parameters
    ----------
    ruled : Ruled
    paper : float32 array of shape (height, width)
    letter : Box
        Where the letter is without any lines.
    pen : float
        Pixels.
    """
    if ruled.whole:
        return True
    line = ruled.line
    if line.thickness > _THINNER * pen or line.cover <= 0.75 or _at_border(line):
        return False
    left, top, right, bottom = letter
    beyond = _BEYOND * max(right - left, bottom - top)
    low, high = (top, bottom) if ruled.upright else (left, right)
    paper = paper.T if ruled.upright else paper
    if line.last - line.first > _LONGER * (high - low):
        beyond = -beyond
    begins = line.first < low - beyond or _goes_on(line, paper, line.first, -1)
    ends = line.last > high + beyond or _goes_on(line, paper, line.last, 1)
    return begins and ends


def without(ink: Mask, lines: Sequence[Ruled]) -> Mask:
    """Return ink without lines, but with what crosses them."""
    rest = ink.copy()
    for each in lines:
        rest &= ~each.pixels((ink.shape[0], ink.shape[1]))
    return rest


def _goes_on(line: Line, paper: Floats, column: int, step: int) -> bool:
    """Whether the picture or the sheet ends where the line does."""
    height, width = paper.shape
    margin = max(6.0, _AT_EDGE * width)
    if column <= margin or column >= width - 1 - margin:
        return True
    row = int(np.clip(line.middle[column], 0, height - 1))
    inside = int(np.clip(column - step * 0.03 * width, 0, width - 1))
    outside = int(np.clip(column + step * 0.05 * width, 0, width - 1))
    return bool(paper[row, outside] < _DARKER * paper[row, inside])


def _at_border(line: Line) -> bool:
    """Whether a line is the picture's own border, as the bar of a T is that was cut out tight."""
    return float((line.crossed.top[line.crossed.length > 0] <= 1).mean()) > 0.5
