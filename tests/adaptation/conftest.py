"""The shipped recogniser, opened to be fitted to a hand, and letters of one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import one_hand
from letterpad import paths
from letterpad.adaptation import base_letters
from letterpad.adaptation.fitting import Base
from letterpad.ink.drawing_file import write_drawings
from letterpad.letters.catalog import load_letters
from letterpad.letters.classes import AS_NAMED
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.recognition.recognizer import SHIPPED


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Base]:
    """Return the shipped recogniser with few letters of its own kind, which is faster."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LETTERPAD_HOME", str(tmp_path_factory.mktemp("home")))
        patch.setattr(base_letters, "OF_A_KIND", {base_letters.KEEP: 8, base_letters.CHECK: 4})
        yield Base.open(paths.resource(SHIPPED))


@pytest.fixture(scope="session")
def mine(tmp_path_factory: pytest.TempPathFactory) -> LetterSet:
    """Return six letters of each of seven kinds of one hand: three kinds are misread."""
    return letters_of_hand(tmp_path_factory.mktemp("hand") / "mine.ndjson", 6, 0)


@pytest.fixture(scope="session")
def later(tmp_path_factory: pytest.TempPathFactory) -> LetterSet:
    """Return what the same hand wrote later: ten of each kind."""
    return letters_of_hand(tmp_path_factory.mktemp("hand") / "later.ndjson", 10, 1)


def letters_of_hand(path: Path, n: int, seed: int) -> LetterSet:
    """Write letters of the hand to a file, and read it."""
    write_drawings(path, one_hand.hand(n, seed))
    return load_letters(Files(str(path), classes=AS_NAMED))
