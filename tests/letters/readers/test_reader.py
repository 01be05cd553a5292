"""What a reader gets from its base class, with the smallest reader there can be."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest

from letterpad.letters.readers.reader import Reader
from letterpad.letters.readers.reading import OnProgress, Reading, ignore_progress
from letterpad.messages import Sentence


class Dots(Reader):
    """Reads a picture of one dot for each letter of a text."""

    key = "dots"
    description: ClassVar[Sentence] = Sentence("texts of letters")

    def recognises(self, path: Path, start: bytes) -> bool:
        return start.isalpha()

    def read(
        self,
        path: Path,
        class_names: Sequence[str] | None = None,
        on_progress: OnProgress = ignore_progress,
        first_label: int | None = None,
    ) -> Reading:
        names = np.array(list(path.read_text()))
        return Reading(names=names, images=np.zeros((len(names), 28, 28), np.uint8))


def test_by_itself_a_reader_looks_at_the_file_alone(tmp_path: Path) -> None:
    file = tmp_path / "letters.txt"
    file.write_text("ABBA")
    ((name, state),) = Dots().files(file)
    assert name == "letters.txt"
    assert state.st_size == 4
    with pytest.raises(FileNotFoundError):
        Dots().files(tmp_path / "elsewhere.txt")


def test_what_a_reader_need_not_say() -> None:
    assert Dots.file_names == ()
    assert Dots.version == 1
    assert not Dots.takes_class_names


def test_what_a_reader_must_say() -> None:
    class Nothing(Reader):
        pass

    with pytest.raises(TypeError, match=r"abstract methods? '?read'?, '?recognises'?"):
        Nothing()  # type: ignore[abstract]
