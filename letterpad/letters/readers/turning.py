"""Turns letters that lie on their side, are mirrored or stand on their heads."""

from dataclasses import dataclass, replace
from typing import Literal, get_args

import numpy as np

from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import Framing, Images, rasterize_many
from letterpad.letters.readers.reading import Reading
from letterpad.messages import Sentence

Flip = Literal["none", "horizontal", "vertical", "both"]
FLIPS: tuple[Flip, ...] = get_args(Flip)
"""Mirrored not at all, left to right, top to bottom, or both: that is upside down."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One of the eight ways in which a picture can lie: what brings it upright.

    Parameters
    ----------
    transpose : bool
        Rows and columns are swapped first.
    flip : {"none", "horizontal", "vertical", "both"}
        Then it is mirrored: left to right, top to bottom, or both.

    Examples
    --------
    >>> corner = np.array([[[1, 2], [3, 4]]], dtype=np.uint8)
    >>> Turn(transpose=True).of_images(corner)[0].tolist()
    [[1, 3], [2, 4]]
    >>> Turn(transpose=True, flip="horizontal").of_images(corner)[0].tolist()  # clockwise
    [[3, 1], [4, 2]]
    """

    transpose: bool = False
    flip: Flip = "none"

    @property
    def n_changes(self) -> int:
        """How much is changed: swapped, mirrored left to right, mirrored top to bottom; 0 to 3."""
        return int(self.transpose) + {"none": 0, "both": 2}.get(self.flip, 1)

    @property
    def title(self) -> Sentence:
        """What is done to the letters, for "The letters were ..."."""
        return _TITLES[(self.transpose, self.flip)]

    def of_images(self, images: Images) -> Images:
        """Turn pictures: uint8 (n, side, side)."""
        if self.transpose:
            images = images.transpose(0, 2, 1)
        if self.flip in ("vertical", "both"):
            images = images[:, ::-1]
        if self.flip in ("horizontal", "both"):
            images = images[:, :, ::-1]
        return np.ascontiguousarray(images)

    def of_inks(self, inks: PackedInks) -> PackedInks:
        """Turn the pen's paths about the point (0, 0)."""
        points = np.array(inks.points, dtype=np.float32)
        if self.transpose:
            points = np.ascontiguousarray(points[:, ::-1])
        if self.flip in ("horizontal", "both"):
            points[:, 0] *= -1
        if self.flip in ("vertical", "both"):
            points[:, 1] *= -1
        return PackedInks(points, inks.stroke_starts, inks.ink_starts)


_TITLES = {
    (False, "none"): Sentence("left as they are"),
    (True, "none"): Sentence("turned by swapping rows and columns"),
    (False, "horizontal"): Sentence("mirrored left to right"),
    (False, "vertical"): Sentence("mirrored top to bottom"),
    (False, "both"): Sentence("turned by half a turn"),
    (True, "horizontal"): Sentence("turned clockwise by a quarter turn"),
    (True, "vertical"): Sentence("turned anticlockwise by a quarter turn"),
    (True, "both"): Sentence("turned by half a turn, with rows and columns swapped"),
}

AS_IT_IS = Turn()
TURNS = tuple(
    sorted(
        (Turn(transpose, flip) for transpose in (False, True) for flip in FLIPS),
        key=lambda turn: turn.n_changes,
    )
)
"""All eight: as it is first, those that change most last."""


def turn_from(transpose: object, flip: object) -> Turn | None:
    """Return the turn that two optional fields ask for; None if neither does.

    Raises
    ------
    ValueError
        If they are not of that kind.
    """
    if transpose is None and flip is None:
        return None
    if transpose not in (None, True, False) or flip not in (None, *FLIPS):
        raise ValueError(f"no such turn: {transpose!r}, {flip!r}")
    return Turn(bool(transpose), flip or "none")


def turned(reading: Reading, turn: Turn) -> Reading:
    """Turn all letters: ink where there is ink, whose pictures are drawn again."""
    if turn == AS_IT_IS:
        return reading
    if reading.inks is None:
        return replace(reading, images=turn.of_images(reading.images), turn=turn)
    inks = turn.of_inks(reading.inks)
    return replace(reading, images=rasterize_many(inks, Framing()), inks=inks, turn=turn)
