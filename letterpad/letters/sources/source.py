"""What a choice of letters is, wherever they come from."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, ClassVar, Self

from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers.reading import OnProgress
from letterpad.letters.sources.settling import Judge
from letterpad.letters.splits import SplitKind
from letterpad.letters.taken import Taken
from letterpad.messages import Sentence, Text, system_text


@dataclass(frozen=True, slots=True)
class DataSpec(ABC):
    """A choice of letters: a value that travels between processes and is kept in model files.

    Each kind of source is one subclass in a file of its own, with one entry in
    `letterpad.letters.data_spec.SOURCES`.

    Parameters
    ----------
    classes : str, optional
        Key of a `ClassScheme` ("A-Z", "A-J", "upper", "lower", "both") or "as-named"; None for
        the one that suits the letters.
    leave_out : tuple of str
        Classes whose letters are left out.
    """

    classes: str | None = field(default=None, kw_only=True)
    leave_out: tuple[str, ...] = field(default=(), kw_only=True)

    kind: ClassVar[str]
    """Tells this kind of source from the others in JSON."""

    has_own_names: ClassVar[bool]
    """Whether the letters are there already, under names of their own ("as-named"); others are
    made for the classes that are asked for."""

    usual_split: ClassVar[SplitKind] = "random"
    """How these letters are split where nothing else is chosen."""

    @property
    @abstractmethod
    def source(self) -> str:
        """Where the letters come from: the same text whatever classes are chosen."""

    @property
    @abstractmethod
    def title(self) -> Text:
        """What a list of sources shows."""

    @property
    @abstractmethod
    def detail(self) -> Text:
        """What a tooltip adds to the title."""

    @property
    def opened_from(self) -> Path | None:
        """The folder that the user opened them from; None if there was nothing to open."""
        return None

    @property
    def is_open(self) -> bool:
        """Whether a judge is to find out how the letters lie, or what their labels mean."""
        return False

    @property
    def n_letters(self) -> int | None:
        """How many letters there will be, if that is known before they are read."""
        return None

    def as_taken(self, taken: Taken | None) -> Self:
        """Return the same choice with nothing left open; raises ValueError if that cannot be."""
        return self

    def choice(self) -> dict[str, Any]:
        """Return the fields that all sources have, JSON-ready: only what has been chosen."""
        left_out = {"leave_out": list(self.leave_out)} if self.leave_out else {}
        return {"classes": self.classes, **left_out}

    def takes_class_names(self) -> bool:
        """Look whether the user may say what the classes are called, as the files do not."""
        return False

    def has_more_files_than(self, most: int) -> bool:
        """Look whether more than `most` files decide what is read; raises OSError."""
        return False

    def shares_letters(self, other: "DataSpec") -> bool:
        """Tell whether both name the same letters, perhaps more of them or under other classes."""
        return self.source == other.source

    @abstractmethod
    def facts(self) -> dict[str, Any]:
        """Return, JSON-ready, all that determines the letters: the cache is asked by it.

        Raises
        ------
        UserError
            If there are no such letters.
        OSError
            If a file cannot be looked at.
        """

    @abstractmethod
    def read(self, on_progress: OnProgress, judge: Judge | None = None) -> LetterSet:
        """Read the letters, or make them, in memory.

        Parameters
        ----------
        on_progress : callable
        judge : Judge, optional
            Asked about letters that come from elsewhere, where the choice leaves something open.

        Raises
        ------
        UserError
            If there are no such letters, saying what was expected and what came.
        OSError
            If a file cannot be opened.
        """

    def keep(self, folder: Path, on_progress: OnProgress, judge: Judge | None = None) -> LetterSet:
        """Read the letters and write them to `folder`, for `LetterSet.load`; raises like `read`.

        If they cannot be written they are returned all the same, with a note.
        """
        letters = self.read(on_progress, judge)
        try:
            letters.save(folder)
        except OSError as error:
            return not_kept(letters, error)
        return letters

    def to_json(self) -> dict[str, Any]:
        """Return the fields as JSON-ready values."""
        fields = asdict(self)
        del fields["leave_out"]
        return {"kind": self.kind, "source": self.source, **fields, **self.choice()}

    @classmethod
    @abstractmethod
    def from_json(cls, fields: Mapping[str, Any]) -> Self:
        """Read what `to_json` gave; raise TypeError, KeyError or ValueError for anything else."""

    @classmethod
    @abstractmethod
    def from_text(cls, text: str) -> Self | None:
        """Return the source that ``--data TEXT`` names; None if it is one of another kind."""


def classes_from_json(fields: Mapping[str, Any]) -> str | None:
    """Read the field that all sources have."""
    classes = fields.get("classes")
    return None if classes is None else str(classes)


def leave_out_from_json(fields: Mapping[str, Any]) -> tuple[str, ...]:
    """Read the other field that all sources have; it is missing where nothing is left out.

    Raises
    ------
    TypeError
        If it is no list.
    """
    leave_out = fields.get("leave_out", [])
    if not isinstance(leave_out, list | tuple):
        raise TypeError("a list of classes to leave out was expected")
    return tuple(map(str, leave_out))


def not_kept(letters: LetterSet, error: OSError) -> LetterSet:
    """Add the note that letters could not be written to the cache."""
    why = system_text(error)
    note = Sentence("The letters could not be kept for next time ({why}).", why=why)
    return replace(letters, notes=(*letters.notes, note))
