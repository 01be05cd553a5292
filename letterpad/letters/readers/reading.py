"""What a reader returns: letters under the names that their file gives them, without labels."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import Images
from letterpad.letters.corrections import Corrections
from letterpad.letters.ledger import UNKNOWN, Ledger
from letterpad.letters.readers.numbering import Numbering
from letterpad.messages import Sentence, Text

if TYPE_CHECKING:
    from letterpad.letters.readers.turning import Turn

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
        What was left out or assumed, in sentences: those of the ledger first.
    parts : str array of shape (n_letters,), optional
        Which part of the set each letter is in ("train", "test"), if the data says so.
    keeps_case : bool
        Whether the data says itself what is upper and what is lower case, so that the two are
        not merged unless the user asks for it.
    label_names : tuple of str
        Where the file numbers its classes: what each label is called, in order, from the first
        label that is counted. Empty where it names them.
    ledger : Ledger, optional
        What was there, and what of it was left out; by default, that all was read.
    numbering : Numbering, optional
        How the names came about, where the labels could also be counted otherwise.
    turn : Turn, optional
        How they have been turned since they were read; None for not at all.
    corrections : tuple of Corrections
        What was changed since they were labelled, if the data says so.
    format : Text
        What the file is, where the reader knows more than its `Reader.title`.
    n_inverted : int
        How many pictures were dark on light, and were inverted; of those that were left out, too.
    """

    names: NDArray[np.str_]
    images: Images
    inks: PackedInks | None = None
    writers: NDArray[np.str_] | None = None
    notes: tuple[Sentence, ...] = ()
    parts: NDArray[np.str_] | None = None
    keeps_case: bool = False
    label_names: tuple[str, ...] = ()
    ledger: Ledger = UNKNOWN
    numbering: Numbering | None = None
    turn: "Turn | None" = None
    corrections: tuple[Corrections, ...] = ()
    format: Text = ""
    n_inverted: int = 0

    def __post_init__(self) -> None:
        if self.ledger is UNKNOWN:
            object.__setattr__(self, "ledger", Ledger(len(self.names)))

    def take(self, indices: NDArray[np.int64]) -> "Reading":
        """Return the letters at `indices`, in that order."""
        return replace(
            self,
            names=self.names[indices],
            images=self.images[indices],
            inks=None if self.inks is None else self.inks.take(indices),
            writers=None if self.writers is None else self.writers[indices],
            parts=None if self.parts is None else self.parts[indices],
            numbering=None if self.numbering is None else self.numbering.take(indices),
        )


def ignore_progress(text: Text, fraction: float | None) -> None:
    """Ignore progress."""
