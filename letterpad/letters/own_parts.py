"""Which letters a set itself means to be learned from, to watch the fit, and to be tested on."""

import re
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from letterpad.messages import Sentence

_TESTED = re.compile(r"(?:test|t10k|eval)")
_WATCHED = re.compile(r"(?:val|dev)")
"""How the names of parts begin, in small letters."""


class OwnParts(NamedTuple):
    """The parts of a set that names them.

    Parameters
    ----------
    train, held_out : int64 array
        Indices of the letters to learn from, and of those to test on.
    validation : int64 array
        Indices of the letters that are neither: empty where the set has no such part, or where it
        is the only one to test on.
    validation_name, held_out_name : str
        What the set calls these parts, "" for none.
    """

    train: NDArray[np.int64]
    validation: NDArray[np.int64]
    held_out: NDArray[np.int64]
    validation_name: str = ""
    held_out_name: str = ""

    def note(self) -> Sentence | None:
        """Say what becomes of a validation part; None where there is none."""
        if len(self.validation):
            return Sentence(
                "With the set's own parts, {part} ({n:,}) is not learned from: it watches the fit "
                "if the algorithm sets letters aside for that, and is left out otherwise.",
                part=self.validation_name,
                n=len(self.validation),
            )
        if _WATCHED.match(self.held_out_name.casefold()):
            return Sentence(
                "There is no test part: with the set's own parts, {part} ({n:,}) is held out.",
                part=self.held_out_name,
                n=len(self.held_out),
            )
        return None


def own_parts(parts: NDArray[np.str_] | None) -> OwnParts | None:
    """Tell the parts of a set apart by their names; None if it has no part to test on.

    A part called "val", "valid", "validation" or "dev" is tested on only where nothing else is.

    Parameters
    ----------
    parts : str array of shape (n_letters,), optional
        Which part each letter is in; "" where the set does not say.

    Examples
    --------
    >>> found = own_parts(np.array(["train", "dev", "test", "train"]))
    >>> found.train.tolist(), found.validation.tolist(), found.held_out.tolist()
    ([0, 3], [1], [2])
    """
    if parts is None or not len(parts):
        return None
    names, of = np.unique(parts, return_inverse=True)
    tested = [name for name in names.tolist() if _TESTED.match(name.casefold())]
    watched = [name for name in names.tolist() if _WATCHED.match(name.casefold())]
    if not tested:
        tested, watched = watched, []
    is_tested, is_watched = np.isin(names, tested)[of], np.isin(names, watched)[of]
    is_trained = ~(is_tested | is_watched)
    if not (is_tested.any() and is_trained.any()):
        return None
    return OwnParts(
        np.flatnonzero(is_trained),
        np.flatnonzero(is_watched),
        np.flatnonzero(is_tested),
        _named(watched),
        _named(tested),
    )


def _named(names: Iterable[str]) -> str:
    return ", ".join(names)
