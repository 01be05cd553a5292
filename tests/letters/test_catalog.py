import os
import shutil
import subprocess
import sys

import numpy as np
import pytest

from letterpad.ink.raster import Framing
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin, Files


def _ink(word, writer="w", x=9):
    return {"word": word, "writer": writer, "drawing": [[[0, x, 3], [0, 5, 9]]]}


@pytest.fixture
def both_cases(tmp_path, write_lines):
    words = ["a", "A", "b", "B", "c", "7", "z"]
    return write_lines(
        tmp_path / "mine.ndjson", [_ink(word, f"w{i}", i + 4) for i, word in enumerate(words)]
    )


def test_every_format_is_known_by_its_content(
    tmp_path, letter_folder, write_idx, glyphs, write_lines
):
    archive = shutil.make_archive(
        str(tmp_path / "x"), "gztar", letter_folder.parent, letter_folder.name
    )
    os.rename(archive, tmp_path / "letters.dat")
    write_idx(tmp_path / "d-idx3", tmp_path / "d-idx1", glyphs, np.arange(40) % 2)
    write_lines(tmp_path / "ink.txt", [_ink("a"), _ink("b")])
    folder = load_letters(Files(str(letter_folder)))
    assert folder.classes == ("A", "B", "C")
    assert folder.inks is folder.writers is None
    assert load_letters(Files(str(tmp_path / "letters.dat"))).hash == folder.hash
    assert load_letters(Files(str(tmp_path / "d-idx1"))).classes == ("0", "1")
    assert load_letters(Files(str(tmp_path / "d-idx3"), class_names=("x", "y"))).classes == (
        "x",
        "y",
    )
    assert load_letters(Files(str(tmp_path / "ink.txt"))).framing == Framing()


def test_pictures_have_their_framing_measured(letter_folder):
    assert load_letters(Files(str(letter_folder))).framing != Framing()


def test_progress_is_told(both_cases, letter_folder):
    for spec in (Files(str(both_cases)), Files(str(letter_folder)), Builtin(size=104)):
        told = []
        load_letters(spec, lambda text, share: told.append((text, share)))  # noqa: B023
        assert told
        assert all(text and (share is None or 0 <= share <= 1) for text, share in told)


def test_looking_into_the_cache_imports_nothing_heavy():
    code = (
        "import sys; from letterpad.letters.catalog import cached_letters;"
        "from letterpad.letters.data_spec import Builtin, Files;"
        "cached_letters(Builtin()); cached_letters(Files('/nowhere'));"
        "print([name for name in ('sklearn', 'tensorflow') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.slow
def test_the_talks_letters_are_split_as_scikit_learn_splits_them(notmnist):
    from sklearn.model_selection import train_test_split

    letters = load_letters(Files(str(notmnist)))
    assert len(letters) == 10_000
    assert letters.classes == tuple("ABCDEFGHIJ")
    assert letters.counts().tolist() == [1000] * 10
    train, held_out = letters.split(train_size=5000, random_state=42)
    expected = train_test_split(np.arange(10_000), train_size=5000, random_state=42)
    assert np.array_equal(train, expected[0])
    assert np.array_equal(held_out, expected[1])
