"""Which letters are told apart: both cases merged, one case, or all 52."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.messages import Sentence, Text


@dataclass(frozen=True, slots=True)
class ClassScheme:
    """A rule that turns names of letters into classes.

    Parameters
    ----------
    key : str
        As written on the command line and in model files.
    title : Text
        As shown in the window.
    classes : tuple of str
        The classes in their fixed order.
    class_of : callable
        Turns a letter's name into its class. Names whose class is not in `classes` are left out.
    """

    key: str
    title: Text
    classes: tuple[str, ...]
    class_of: Callable[[str], str]

    def labels(self, names: Sequence[str]) -> NDArray[np.int64]:
        """Return the index in `classes` of each name, -1 for a name that is left out.

        Returns
        -------
        int64 array of shape (n_names,)
        """
        index = {name: number for number, name in enumerate(self.classes)}
        return np.array([index.get(self.class_of(name), -1) for name in names], dtype=np.int64)


def _same(name: str) -> str:
    return name


SCHEMES: dict[str, ClassScheme] = {
    scheme.key: scheme
    for scheme in (
        ClassScheme(
            "A-Z", Sentence("A to Z, both cases merged"), tuple(ascii_uppercase), str.upper
        ),
        ClassScheme("A-J", Sentence("A to J, both cases merged"), tuple("ABCDEFGHIJ"), str.upper),
        ClassScheme("upper", Sentence("Upper case, A to Z"), tuple(ascii_uppercase), _same),
        ClassScheme("lower", Sentence("Lower case, a to z"), tuple(ascii_lowercase), _same),
        ClassScheme(
            "both",
            Sentence("Both cases apart, A to z"),
            tuple(ascii_uppercase + ascii_lowercase),
            _same,
        ),
    )
}
"""The schemes by key; the first is the default."""

AS_NAMED = "as-named"
"""Key for classes exactly as the data names them (digits, for example)."""


def scheme_for(key: str | None, names: Sequence[str]) -> ClassScheme:
    """Return the scheme called `key`; for None the one that suits the distinct `names`.

    If all names are letters, and some come in both cases, cases are merged (A to Z); otherwise
    names stay as they are.

    Raises
    ------
    UserError
        If there is no scheme of that key.
    """
    present = sorted(set(names))
    letters = set(ascii_uppercase + ascii_lowercase)
    if key is None:
        mixed = set(present) <= letters and len({name.upper() for name in present}) < len(present)
        key = "A-Z" if mixed else AS_NAMED
    if key == AS_NAMED:
        return ClassScheme(AS_NAMED, Sentence("As the data names them"), tuple(present), _same)
    if key not in SCHEMES:
        raise UserError(
            "Classes can be {known}, but not {key!r}.", known=(*SCHEMES, AS_NAMED), key=key
        )
    return SCHEMES[key]
