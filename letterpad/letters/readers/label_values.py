"""Labels as tables and arrays have them, numbers or names, and what they are called."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import ascii_letters, ascii_uppercase, digits
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.letters.class_names import clean_name
from letterpad.letters.readers.idx_names import Listed, Named, class_names, names_by_path
from letterpad.messages import Sentence

LONGEST_LABEL = 64
"""Characters."""

_WHOLE = re.compile(r"[+-]?\d{1,9}(\.0*)?")
_LETTERS_IN_ORDER = re.compile(
    r"(?<![a-z])a[ _-]?(to[ _-])?z(?![a-z])|sign[ _-]?(language|mnist|mnst)"
)
_CODES = {ord(sign): sign for sign in digits + ascii_letters}


@dataclass(frozen=True, slots=True, eq=False)
class Labels:
    """A label for each letter: whole numbers where all are, otherwise names.

    Parameters
    ----------
    values : int64 or str array of shape (n_letters,)

    Examples
    --------
    >>> Labels.of(["3", "4.0"]).values.tolist(), Labels.of(["3", "A"]).values.tolist()
    ([3, 4], ['3', 'A'])
    """

    values: NDArray[Any]

    @classmethod
    def of(cls, texts: Sequence[str]) -> Self:
        """Read labels that are written out."""
        stripped = [text.strip() for text in texts]
        different = dict.fromkeys(stripped)
        if all(_WHOLE.fullmatch(text) for text in different):
            numbers = {text: int(float(text)) for text in different}
            return cls(np.array([numbers[text] for text in stripped], dtype=np.int64))
        return cls(np.array(stripped, dtype=np.str_))

    @classmethod
    def joined(cls, several: Sequence["Labels"]) -> Self:
        """Return the labels of several files, one after the other."""
        values = [labels.values for labels in several if len(labels.values)]
        if not values:
            return cls(np.empty(0, dtype=np.int64))
        if all(each.dtype.kind == "i" for each in values):
            return cls(np.concatenate(values))
        return cls(np.concatenate([each.astype(np.str_) for each in values]))

    def __len__(self) -> int:
        return len(self.values)

    def take(self, kept: NDArray[np.bool_]) -> "Labels":
        """Return those of the letters that are kept."""
        return Labels(self.values[kept])

    @property
    def are_numbers(self) -> bool:
        """Whether they are whole numbers."""
        return self.values.dtype.kind == "i"


def named_labels(
    place: Path,
    labels: Labels,
    said: Sequence[str] | None = None,
    first_label: int | None = None,
    own_names: Mapping[int, str] | None = None,
) -> Named:
    """Name every letter.

    Parameters
    ----------
    place : Path
        The file: a ``classes.txt`` or a mapping beside it, or its path, may name the labels.
    labels : Labels
    said : sequence of str, optional
        The user's names in the order of the labels; they come before all others.
    first_label : int, optional
        The label of the first name, if the user has said it.
    own_names : mapping of int to str, optional
        What the file itself calls its labels.

    Raises
    ------
    UserError
        If names are given and the labels are names already, or a label has no name.
    """
    if not labels.are_numbers:
        return _names_as_they_are(place, labels, bool(said) or first_label is not None)
    numbers = labels.values.astype(np.int64)
    if len(numbers) and not (numbers.min() >= 0 and numbers.max() <= 255):
        if said or first_label is not None:
            raise UserError(
                "{path}: names can be given to labels of 0 to 255, and these go from {low:,} to "
                "{high:,}. Leave the names out, or number the classes from 0.",
                path=place,
                low=int(numbers.min()),
                high=int(numbers.max()),
            )
        note = Sentence("The classes are called by their numbers.")
        return Named(numbers.astype(np.str_), (), None, note)
    of_file = (own_names, Sentence("names in the file itself")) if own_names else None
    return class_names(
        place,
        numbers.astype(np.uint8),
        said,
        first_label,
        lambda present: of_file or _usual_names(place, present),
    )


def _names_as_they_are(place: Path, labels: Labels, are_given: bool) -> Named:
    if are_given:
        some = tuple(str(name) for name in dict.fromkeys(labels.values[:1000].tolist()))[:3]
        raise UserError(
            "{path}: names can be given where labels are numbers, and these are names already "
            "({some}). Leave the names and the first label out.",
            path=place,
            some=some,
        )
    cleaned = {name: clean_name(name) for name in set(labels.values.tolist())}
    names = np.array([cleaned[name] for name in labels.values.tolist()], dtype=np.str_)
    return Named(names, (), None, Sentence("The labels are names already."))


def _usual_names(
    place: Path, present: Sequence[int]
) -> tuple[Mapping[int, str] | Listed, Sentence]:
    """Name labels that nothing beside them names: by the path, or by which numbers there are."""
    parts = [place.name, *(parent.name for parent in place.absolute().parents)]
    if present[-1] <= 26 and any(_LETTERS_IN_ORDER.search(part.lower()) for part in parts[:3]):
        return Listed(ascii_uppercase), Sentence("the letters A to Z, which the path names")
    names, origin = names_by_path(place)
    known = names.names if isinstance(names, Listed) else names
    # Up to nine they are digits; beyond, what the path says must fit.
    if present[-1] <= 9 or len(known) > len(digits):
        return names, origin
    if present[-1] <= 25 or (present[0] > 0 and present[-1] == 26):
        origin = Sentence(
            "the letters A to Z, as labels go up to {most} and nothing says otherwise",
            most=present[-1],
        )
        return Listed(ascii_uppercase), origin
    if set(present) <= set(_CODES):
        return _CODES, Sentence("the characters that have these numbers as their codes")
    numbers = {label: str(label) for label in range(256)}
    return numbers, Sentence("their numbers, as nothing says what they are called")
