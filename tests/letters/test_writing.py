"""Letters on disk: whole or not at all, and the same however many are written at a time."""

from pathlib import Path

import numpy as np
import pytest

from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import Framing
from letterpad.ink.strokes import Ink
from letterpad.letters.letterset import LetterSet
from letterpad.letters.writing import LetterWriter

N = 10

Letters = tuple[np.ndarray, PackedInks, np.ndarray]
FACTS = {
    "name": "Some",
    "source": "here",
    "framing": Framing().to_json(),
    "notes": [],
    "licence": "",
}


@pytest.fixture
def letters() -> Letters:
    images = np.random.default_rng(0).integers(0, 256, (N, 28, 28), dtype=np.uint8)
    inks = PackedInks.of([Ink.of([[(0, 0), (n, n)], [(n, 0), (0, n)]]) for n in range(1, N + 1)])
    return images, inks, np.arange(N, dtype=np.int64) % 2


def written(folder: Path, letters: Letters, block: int, is_new: bool = True) -> LetterSet:
    images, inks, labels = letters
    with LetterWriter(folder, ("A", "B")) as writer:
        for first in range(0, N, block):
            rows = np.arange(first, min(N, first + block))
            writer.add(images[rows], inks.take(rows))
        assert folder.exists() is not is_new
        writer.finish(labels, None, FACTS)
    return LetterSet.load(folder)


@pytest.mark.parametrize("block", [1, 3, N])
def test_blocks_make_no_difference(tmp_path: Path, letters: Letters, block: int) -> None:
    kept = written(tmp_path / "kept", letters, block)
    np.testing.assert_array_equal(kept.images, letters[0])
    assert list(kept.inks) == list(letters[1])
    assert kept.hash == written(tmp_path / "again", letters, N).hash
    assert sorted(path.name for path in tmp_path.iterdir()) == ["again", "kept"]


def test_without_an_end_nothing_is_left(tmp_path: Path, letters: Letters) -> None:
    with LetterWriter(tmp_path / "kept", ("A", "B")) as writer:
        writer.add(letters[0], None)
    assert list(tmp_path.iterdir()) == []


def test_another_process_that_was_faster_keeps_its_folder(tmp_path: Path, letters: Letters) -> None:
    first = written(tmp_path / "kept", letters, N)
    with LetterWriter(tmp_path / "kept", ("A", "B")) as writer:
        writer.add(letters[0], letters[1])
        writer.finish(letters[2], None, FACTS)
    assert LetterSet.load(tmp_path / "kept").hash == first.hash
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def test_what_stands_in_the_way_is_an_error(tmp_path: Path, letters: Letters) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "mine").touch()
    with pytest.raises(OSError, match="kept"):
        written(tmp_path / "kept", letters, N, is_new=False)
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]
