"""Letters as *My letters* keeps them: values, without a word about the file that they lie in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from letterpad.ink.strokes import Ink

SOURCE = "mine"
"""How the collection is called where letters to learn from are named: ``--data mine``."""

FILE = "my_letters.sqlite"
"""The name of the collection's file, in the user's folder."""

TAUGHT, CONFIRMED, TESTED, IMPORTED = "taught", "confirmed", "tested", "imported"
ORIGINS = (TAUGHT, CONFIRMED, TESTED, IMPORTED)
"""How a letter came here: an answer was corrected or confirmed, the writing test, or a file."""

LONGEST_DEVICE = 100
"""Characters."""

LONGEST_FILE = 255
"""Characters of the name of a file."""

Way = Literal["drawn", "tested", "imported"]
"""How a letter came here: drawn on the canvas, in the writing test, or from a file."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a letter comes from.

    Parameters
    ----------
    way : str
        "drawn", "tested" or "imported".
    file : str
        The name of the file that it was imported from; "" where it was not, or that is not known.
    """

    way: Way
    file: str = ""

    @classmethod
    def of(cls, origin: str, file: str) -> "Provenance":
        """Return where a letter comes from that has this origin and was in this file.

        A letter of the writing test of another computer was imported.

        >>> Provenance.of(TESTED, "").way, Provenance.of(TESTED, "ann.letters").way
        ('tested', 'imported')
        """
        if file or origin == IMPORTED:
            return cls("imported", file)
        return cls("tested" if origin == TESTED else "drawn")


@dataclass(frozen=True, slots=True)
class Answered:
    """What a model had answered.

    Parameters
    ----------
    model : str
        The run's name.
    label : str
        Its answer.
    probability : float
        What it gave this answer, 0 to 1.
    """

    model: str
    label: str
    probability: float


@dataclass(frozen=True, slots=True)
class NewLetter:
    """A drawing and what it stands for.

    Parameters
    ----------
    ink : Ink
        Not empty; all of it is kept, times and pressures as well.
    label : str
        Any text that can be seen; upper and lower case are different labels.
    author : str
        Who drew it; "" is the user of this machine.
    device : str
        What it was drawn with ("mouse", "pen", "touch"); "" where that is not known.
    origin : str
        One of `ORIGINS`.
    answered : Answered, optional
        What a model had said of it.
    drawn : datetime, optional
        When it was drawn, with a time zone; None where that is not known.
    file : str
        The name of the file that it was imported from; "" where it was not.

    Examples
    --------
    >>> NewLetter(Ink.of([[(0, 0), (9, 9)]]), "A", origin=TAUGHT, device="pen").author
    ''
    """

    ink: Ink
    label: str
    author: str = ""
    device: str = ""
    origin: str = ""
    answered: Answered | None = None
    drawn: datetime | None = None
    file: str = ""


@dataclass(frozen=True, slots=True)
class KeptLetter:
    """A letter in the collection.

    Parameters
    ----------
    id : int
        No other letter of the collection ever has it, not even after this one is deleted.
    letter : NewLetter
    kept : datetime
        When it was put into the collection, in UTC.
    """

    id: int
    letter: NewLetter
    kept: datetime


ChangeKind = Literal["add", "remove", "relabel"]


@dataclass(frozen=True, slots=True)
class Change:
    """Something that was done to letters and can be undone, after a restart as well.

    Parameters
    ----------
    id : int
        Of the change; 0 if nothing was changed.
    kind : str
        "add", "remove" or "relabel".
    ids : tuple of int
        The letters that were changed.
    before : tuple of str
        For "relabel" the label that each of them had; empty for the others.
    after : str
        For "relabel" the label that they got; for "add" "import" if they are from files.
    """

    id: int
    kind: ChangeKind
    ids: tuple[int, ...]
    before: tuple[str, ...] = ()
    after: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """Which letters are meant; what is None is not asked for.

    Parameters
    ----------
    label : str, optional
        Exactly this label.
    day : date, optional
        Drawn on this day (where the day is not known: put into the collection).
    author : str, optional
        "" is the user.
    origin : str, optional
    provenance : Provenance, optional
    text : str
        In the label, the author's name or the device's, whatever its case.
    """

    label: str | None = None
    day: date | None = None
    author: str | None = None
    origin: str | None = None
    provenance: Provenance | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many letters there are.

    Parameters
    ----------
    n : int
        In all.
    labels, authors : mapping of str to int
        By label (in the order of the labels' characters), by author ("" is the user).
    days : mapping of date to int
        By day, the latest first.
    """

    n: int = 0
    labels: Mapping[str, int] = field(default_factory=dict)
    days: Mapping[date, int] = field(default_factory=dict)
    authors: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of letters that were added where they were not there yet.

    Parameters
    ----------
    ids : tuple of int
        Those that were added.
    n_doubles : int
        Of how many the same ink was there already.
    change : int
        The id of the change that says so; 0 if nothing was added.
    """

    ids: tuple[int, ...]
    n_doubles: int
    change: int = 0
