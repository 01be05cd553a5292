"""Which letters are told apart: both cases merged, one case, or all 52."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from string import ascii_lowercase, ascii_uppercase, digits

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.letters.class_names import natural_order
from letterpad.messages import Sentence, Text

MOST_CLASSES = 500
"""That can be told apart by one model."""

_LISTED = 12
"""Classes that are named in a sentence."""


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

    def without(self, names: Collection[str]) -> "ClassScheme":
        """Return the scheme without some of its classes; letters of these are left out.

        They may be named as the classes are, or as the data names their letters.

        Raises
        ------
        UserError
            If there is no such class, or none would be left.
        """
        unwanted = [name if name in self.classes else self.class_of(name) for name in names]
        classes = tuple(name for name in self.classes if name not in unwanted)
        unknown = tuple(name for name in unwanted if name not in self.classes)
        if unknown:
            raise UserError(
                "There is no class {unknown!r} to leave out. The classes are {classes}.",
                unknown=unknown[0],
                classes=listed(self.classes),
            )
        if not classes:
            raise UserError(
                "All classes were left out ({classes}): at least one has to stay.",
                classes=listed(self.classes),
            )
        return replace(self, classes=classes)


def listed(classes: Sequence[str]) -> tuple[Text, ...]:
    """Return classes as they are listed in a sentence: not all of very many.

    Examples
    --------
    >>> str(Sentence("{classes}", classes=listed([str(number) for number in range(100)])))
    '0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 88 more'
    """
    if len(classes) <= _LISTED:
        return tuple(classes)
    *first, last = classes[:_LISTED]
    more = Sentence("{name} and {n:,} more", name=last, n=len(classes) - _LISTED)
    return (*first, more)


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
        ClassScheme(
            "A-Z0-9",
            Sentence("A to Z, both cases merged, and digits"),
            tuple(ascii_uppercase + digits),
            str.upper,
        ),
        ClassScheme("0-9", Sentence("Digits, 0 to 9"), tuple(digits), _same),
    )
}
"""The schemes by key; the first is the default."""

AS_NAMED = "as-named"
"""Key for classes exactly as the data names them (digits, for example)."""


def scheme_for(key: str | None, names: Iterable[str], keeps_case: bool = False) -> ClassScheme:
    """Return the scheme called `key`; for None the one that suits the distinct `names`.

    If all names are letters, and some come in both cases, cases are merged (A to Z); otherwise,
    and if the data itself `keeps_case`, names stay as they are.

    Raises
    ------
    UserError
        If there is no scheme of that key.
    """
    present = natural_order(set(names))
    letters = set(ascii_uppercase + ascii_lowercase)
    if key is None:
        mixed = set(present) <= letters and len({name.upper() for name in present}) < len(present)
        key = "A-Z" if mixed and not keeps_case else AS_NAMED
    if key == AS_NAMED:
        return ClassScheme(AS_NAMED, Sentence("As the data names them"), tuple(present), _same)
    if key not in SCHEMES:
        raise UserError(
            "Classes can be {known}, but not {key!r}.", known=(*SCHEMES, AS_NAMED), key=key
        )
    return SCHEMES[key]
