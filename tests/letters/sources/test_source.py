"""What a source gets from its base class, with the smallest source there can be.

What holds for every source there is, is in test_data_spec.py.
"""

import errno
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Self

import numpy as np
import pytest

from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers.reading import OnProgress, ignore_progress
from letterpad.letters.sources.settling import Judge
from letterpad.letters.sources.source import DataSpec, classes_from_json, not_kept
from letterpad.messages import Text


@dataclass(frozen=True, slots=True)
class Blank(DataSpec):
    """So many empty pictures of A and B."""

    n: int = 4

    kind: ClassVar[str] = "blank"
    has_own_names: ClassVar[bool] = False

    @property
    def source(self) -> str:
        return f"blank {self.n}"

    @property
    def title(self) -> Text:
        return "Blank"

    @property
    def detail(self) -> Text:
        return "Nothing is on them"

    def facts(self) -> dict[str, Any]:
        return {"n": self.n, "classes": self.classes}

    def read(self, on_progress: OnProgress, judge: Judge | None = None) -> LetterSet:
        images = np.zeros((self.n, 28, 28), np.uint8)
        return LetterSet(images, np.arange(self.n) % 2, ("A", "B"), "Blank", "blank")

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> Self:
        return cls(int(fields["n"]), classes=classes_from_json(fields))

    @classmethod
    def from_text(cls, text: str) -> Self | None:
        return cls() if text == "blank" else None


def test_its_fields_travel_as_json() -> None:
    spec = Blank(6, classes="upper")
    fields = json.loads(json.dumps(spec.to_json()))
    assert fields == {"kind": "blank", "source": "blank 6", "n": 6, "classes": "upper"}
    assert Blank.from_json(fields) == spec
    assert Blank.from_json({"n": 3}) == Blank(3)


def test_letters_are_read_and_written_for_the_next_time(tmp_path: Path) -> None:
    letters = Blank().keep(tmp_path / "kept", ignore_progress)
    assert letters.notes == ()
    assert LetterSet.load(tmp_path / "kept").hash == letters.hash


def test_letters_that_cannot_be_written_are_there_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: LetterSet, folder: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(LetterSet, "save", full)
    letters = Blank().keep(tmp_path / "kept", ignore_progress)
    assert len(letters) == 4
    assert [str(note) for note in letters.notes] == [
        "The letters could not be kept for next time (No space left on device)."
    ]


def test_what_could_not_be_kept_comes_after_other_notes() -> None:
    letters = Blank().read(ignore_progress)
    once = not_kept(letters, OSError("for a reason without a number"))
    twice = not_kept(once, OSError(errno.EROFS, "Read-only file system"))
    assert ["without a number" in str(note) for note in twice.notes] == [True, False]
    assert letters.notes == ()


def test_the_source_tells_which_letters_they_are() -> None:
    assert Blank(4).shares_letters(Blank(4, classes="lower"))
    assert not Blank(4).shares_letters(Blank(5))


def test_what_a_source_need_not_say() -> None:
    spec = Blank()
    assert spec.opened_from is None
    assert spec.n_letters is None
    assert not spec.takes_class_names()
    assert not spec.has_more_files_than(0)
