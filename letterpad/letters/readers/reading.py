"""What a reader returns: letters under the names that their file gives them, without labels."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import Images
from letterpad.letters.readers.numbering import Numbering
from letterpad.messages import Sentence, Text

OnProgress = Callable[[Text, float | None], None]
"""Called with a few words and the share that is done (0 to 1, None if it cannot be known)."""

MOST_LETTERS = 1_000_000
"""More than any public set has. A file that claims more is refused before memory is taken."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """Letters as a file has them.

    Parameters
    ----------
    names : str array of shape (n_letters,)
        What each letter is called in the data: "a", "A", "7".
    images : uint8 array of shape (n_letters, 28, 28)
        0 paper to 255 ink.
    inks : PackedInks, optional
        The pen's path of every letter; the images were then drawn with ``Framing()``.
    writers : str array of shape (n_letters,), optional
        Who wrote each letter.
    notes : tuple of Sentence
        What was skipped or assumed, in sentences.
    numbering : Numbering, optional
        How the names came about, where the labels could also be counted otherwise.
    """

    names: NDArray[np.str_]
    images: Images
    inks: PackedInks | None = None
    writers: NDArray[np.str_] | None = None
    notes: tuple[Sentence, ...] = ()
    numbering: Numbering | None = None

    def take(self, indices: NDArray[np.int64]) -> "Reading":
        """Return the letters at `indices`, in that order."""
        return Reading(
            names=self.names[indices],
            images=self.images[indices],
            inks=None if self.inks is None else self.inks.take(indices),
            writers=None if self.writers is None else self.writers[indices],
            notes=self.notes,
            numbering=None if self.numbering is None else self.numbering.take(indices),
        )


def ignore_progress(text: Text, fraction: float | None) -> None:
    """Ignore progress."""
