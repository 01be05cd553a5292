"""Draws the letters of a font, each filling its picture, as those of notMNIST do."""

import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from letterpad.ink.raster import SIDE, Images

_DRAWN = 160
"""Pixels to the em when a letter is drawn, before it is reduced."""

_LONGEST = 8
"""Ems: no letter is that large."""

_FAINT = 64
"""Of 255 grey levels: what is nowhere darker is blank."""

LONGEST_SECONDS = 30.0
"""For the letters of one face. Real ones take a twentieth of one."""


class NoLetterError(Exception):
    """A face does not draw a character; ``reason`` is "blank", "slow" or "unreadable"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def draw_letters(path: Path, index: int, characters: Sequence[str], side: int = SIDE) -> Images:
    """Draw characters of a face.

    Parameters
    ----------
    path : Path
    index : int
        Of the face in its file.
    characters : sequence of str
    side : int
        Pixels of the square pictures.

    Returns
    -------
    uint8 array of shape (n_characters, side, side)
        0 paper to 255 ink; the longer side of each fills its picture, centred.

    Raises
    ------
    NoLetterError
        If it draws nothing for one of them, or cannot be drawn.
    """
    begun = time.monotonic()
    pictures = np.zeros((len(characters), side, side), np.uint8)
    try:
        font = ImageFont.truetype(path, _DRAWN, index, layout_engine=ImageFont.Layout.BASIC)
        for place, character in enumerate(characters):
            pictures[place] = draw_letter(font, character, side)
            if time.monotonic() - begun > LONGEST_SECONDS:
                raise NoLetterError("slow")
    except (OSError, ValueError, MemoryError, OverflowError) as error:
        raise NoLetterError("unreadable") from error
    return pictures


def draw_letter(
    font: ImageFont.FreeTypeFont, character: str, side: int = SIDE
) -> NDArray[np.uint8]:
    """Draw a character so that its longer side fills the picture; raises like `draw_letters`."""
    left, top, right, bottom = font.getbbox(character)
    width, height = round(right - left), round(bottom - top)
    if min(width, height) < 2 or max(width, height) > _LONGEST * _DRAWN:
        raise NoLetterError("blank")
    picture = Image.new("L", (width, height))
    ImageDraw.Draw(picture).text((-left, -top), character, fill=255, font=font)
    inside = picture.getbbox()
    if inside is None or np.asarray(picture).max() < _FAINT:
        raise NoLetterError("blank")
    picture = picture.crop(inside)
    scale = side / max(picture.size)
    size = [max(1, round(length * scale)) for length in picture.size]
    picture = picture.resize((size[0], size[1]), Image.Resampling.BOX if scale < 1 else None)
    whole = Image.new("L", (side, side))
    whole.paste(picture, ((side - size[0]) // 2, (side - size[1]) // 2))
    return np.asarray(whole)
