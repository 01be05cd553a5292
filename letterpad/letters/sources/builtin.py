"""Handwriting that Letterpad makes itself, without a file."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import ascii_letters
from typing import Any, ClassVar, Self

from letterpad.errors import UserError
from letterpad.letters.classes import SCHEMES, ClassScheme, scheme_for
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers.reading import MOST_LETTERS, OnProgress
from letterpad.letters.sources.settling import Judge
from letterpad.letters.sources.source import (
    DataSpec,
    classes_from_json,
    leave_out_from_json,
    not_kept,
)
from letterpad.letters.synthetic import handwriting
from letterpad.messages import Sentence, Text
from letterpad.paths import resource

DEFAULT_SCHEME = next(iter(SCHEMES))


@dataclass(frozen=True, slots=True)
class Builtin(DataSpec):
    """Built-in letters: the same size, seed and classes, the same letters.

    Parameters
    ----------
    size : int
        How many.
    seed : int
        Of the sampling.
    classes : str, optional
        None is "A-Z".
    """

    size: int = 20_800
    seed: int = 0

    kind: ClassVar[str] = handwriting.SOURCE
    has_own_names: ClassVar[bool] = False

    @property
    def source(self) -> str:
        """The word for them on the command line and in model files."""
        return handwriting.SOURCE

    @property
    def title(self) -> Text:
        """What a list of sources shows."""
        return handwriting.NAME

    @property
    def detail(self) -> Text:
        """What a tooltip adds to the title."""
        return Sentence("Letters that Letterpad writes itself")

    @property
    def n_letters(self) -> int:
        """How many letters there will be."""
        return self.size

    def shares_letters(self, other: DataSpec) -> bool:
        """Tell whether both are sampled with the same seed."""
        return isinstance(other, Builtin) and self.seed == other.seed

    def facts(self) -> dict[str, Any]:
        """Return what the letters are sampled from, and how."""
        scheme = scheme_for(self.classes or DEFAULT_SCHEME, ascii_letters)
        files = [resource(name).read_bytes() for name in handwriting.resources_of(scheme)]
        models = [hashlib.sha256(file).hexdigest() for file in files]
        return {
            "source": [self.source, *models, handwriting.SAMPLING, self.size, self.seed],
            **self.choice(),
            "names": None,
        }

    def read(self, on_progress: OnProgress, judge: Judge | None = None) -> LetterSet:
        """Sample the letters."""
        return handwriting.letters(self.size, self._scheme(), self.seed, _sampling(on_progress))

    def keep(self, folder: Path, on_progress: OnProgress, judge: Judge | None = None) -> LetterSet:
        """Sample the letters straight into `folder`: a million of them need little memory."""
        scheme = self._scheme()
        try:
            handwriting.write_letters(folder, self.size, scheme, self.seed, _sampling(on_progress))
            return LetterSet.load(folder)
        except OSError as error:
            return not_kept(self.read(on_progress), error)

    def to_json(self) -> dict[str, Any]:
        """Return the fields as Letterpad has always written them."""
        return {
            "source": self.source,
            **self.choice(),
            "size": self.size,
            "seed": self.seed,
            "class_names": None,
        }

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> Self:
        """Read what `to_json` gave; raise TypeError, KeyError or ValueError for anything else."""
        try:
            size, seed = int(fields["size"]), int(fields["seed"])
        except OverflowError as error:
            raise ValueError("size and seed must be finite") from error
        classes, leave_out = classes_from_json(fields), leave_out_from_json(fields)
        return cls(size, seed, classes=classes, leave_out=leave_out)

    @classmethod
    def from_text(cls, text: str) -> Self | None:
        """Return the built-in letters for the word "builtin"."""
        return cls() if text == handwriting.SOURCE else None

    def _scheme(self) -> ClassScheme:
        scheme = scheme_for(self.classes or DEFAULT_SCHEME, ascii_letters)
        scheme = scheme.without(self.leave_out) if self.leave_out else scheme
        if not len(scheme.classes) <= self.size <= MOST_LETTERS:
            raise UserError(
                "With these classes there can be {n_classes} to {most_letters:,} built-in "
                "letters, not {size:,}.",
                n_classes=len(scheme.classes),
                most_letters=MOST_LETTERS,
                size=self.size,
            )
        return scheme


def _sampling(on_progress: OnProgress) -> Callable[[float], None]:
    def show(share: float) -> None:
        on_progress(Sentence("sampling letters"), share)

    return show
