"""A letter found in a picture: it can be shown as it is, and read by any model."""

import io
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.ink.raster import Framing, Images

MOST_COUNTED = 100
"""Pages of a file; to count those of a long animation takes time."""

_MARGIN = 0.06
"""Share of the letter's longer side."""

# Pillow is imported by the functions that need it: the window opens sooner without it.


@dataclass(frozen=True, slots=True, eq=False)
class LetterPicture:
    """A letter that somebody photographed, scanned or drew elsewhere.

    Parameters
    ----------
    ink : float64 array of shape (height, width)
        0 paper to 1 ink, cropped to the letter and a little paper, at most a few hundred pixels
        large.
    n_pages : int
        How many pages the file has, of which this is the first; at most `MOST_COUNTED`.
    """

    ink: NDArray[np.float64]
    n_pages: int = 1

    def framed(self, framing: Framing) -> Images:
        """Place the letter as a model expects it: uint8 (28, 28), 0 paper to 255 ink."""
        from letterpad.letters.pictures.layout import laid_out

        return laid_out(self.ink, framing)

    def to_png(self) -> bytes:
        """Return it as a PNG file of grey levels, 0 paper to 255 ink."""
        from PIL import Image

        file = io.BytesIO()
        Image.fromarray(np.rint(self.ink * 255.0).astype(np.uint8)).save(file, "PNG")
        return file.getvalue()

    @classmethod
    def from_png(cls, data: bytes) -> "LetterPicture":
        """Read what `to_png` gave.

        Raises
        ------
        UserError
            If it is anything else.
        """
        from letterpad.letters.pictures.image_files import read_grey

        try:
            return cls(read_grey(io.BytesIO(data)) / 255.0)
        except ValueError as error:
            raise UserError("A picture was expected, but {error}.", error=error) from error


def letter_in_file(path: Path) -> LetterPicture:
    """Find the letter in a photo, scan or drawing.

    Raises
    ------
    UserError
        If the file is not a picture, cannot be read, or shows no letter.
    """
    from letterpad.letters.pictures.image_files import n_pages_of, read_ink

    found = _cropped(read_ink(path))
    if found is None:
        raise UserError(
            "{path}: a picture of a letter was expected, but ink and paper cannot be told apart.",
            path=path,
        )
    return replace(found, n_pages=n_pages_of(path, MOST_COUNTED))


def letter_in(data: bytes) -> LetterPicture:
    """Find the letter in the bytes of a picture file, as the clipboard has them.

    Raises
    ------
    UserError
        If it is not a picture, or shows no letter.
    """
    from letterpad.letters.pictures.image_files import ink_in

    try:
        found = _cropped(ink_in(io.BytesIO(data)).ink)
    except ValueError as error:
        raise UserError("A picture of a letter was expected, but {error}.", error=error) from error
    if found is None:
        raise UserError(
            "A picture of a letter was expected, but ink and paper cannot be told apart."
        )
    return found


def _cropped(ink: NDArray[np.float64]) -> LetterPicture | None:
    """Crop ink to its letter with some paper around it; None if there is no letter."""
    rows, columns = (np.flatnonzero((ink > 0.5).any(axis=axis)) for axis in (1, 0))
    if not len(rows):
        return None
    # `laid_out` crops more closely: so much is only for the eye, as blurred edges reach far.
    longer = max(rows[-1] - rows[0], columns[-1] - columns[0]) + 1
    margin = 1 + round(_MARGIN * longer)
    padded = np.pad(ink, margin)
    return LetterPicture(
        padded[rows[0] : rows[-1] + 2 * margin + 1, columns[0] : columns[-1] + 2 * margin + 1]
    )
