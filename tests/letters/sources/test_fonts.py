"""Fonts as a source of letters: which are read, which letters are drawn, and when again."""

import os
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase, digits

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.catalog import cached_letters, load_letters
from letterpad.letters.data_spec import Files, Fonts, spec_from_json, spec_from_text
from letterpad.letters.fonts import font_folders
from letterpad.letters.letterset import LetterSet
from made_fonts import block_letters, make_block_font, make_families


@pytest.fixture
def fonts(tmp_path: Path) -> Path:
    return make_families(tmp_path / "fonts", 6)


def test_the_word_fonts_means_them_and_a_path_a_file(tmp_path: Path) -> None:
    assert spec_from_text("fonts") == Fonts()
    assert spec_from_text(f"fonts:{tmp_path}") == Fonts(str(tmp_path))
    assert isinstance(spec_from_text("./fonts"), Files)
    assert isinstance(spec_from_text("fonts.zip"), Files)
    for spec in (Fonts(), Fonts("/a", classes="both", leave_out=("A",))):
        assert spec_from_text(spec.source).shares_letters(spec)
        assert spec_from_json(spec.to_json()) == spec
    assert not Fonts().shares_letters(Fonts("/a"))
    assert Fonts("/a/b").opened_from == Path("/a")
    assert Fonts().opened_from is None


def test_capitals_are_drawn_unless_the_classes_ask_for_others(tmp_path: Path) -> None:
    folder = make_families(tmp_path, 2, ascii_uppercase + ascii_lowercase + digits)
    for classes, expected in {
        None: ascii_uppercase,
        "A-Z": ascii_uppercase,
        "A-J": "ABCDEFGHIJ",
        "upper": ascii_uppercase,
        "as-named": ascii_uppercase,
        "lower": ascii_lowercase,
        "both": ascii_uppercase + ascii_lowercase,
        "0-9": digits,
        "A-Z0-9": ascii_uppercase + digits,
    }.items():
        letters = load_letters(Fonts(str(folder), classes=classes))
        assert "".join(letters.classes) in (expected, "".join(sorted(expected))), classes
        assert letters.counts().tolist() == [2] * len(expected)
        assert letters.ledger.n_left_out == 0
    letters = load_letters(Fonts(str(folder), classes="A-J", leave_out=("A", "B")))
    assert "".join(letters.classes) == "CDEFGHIJ"


def test_whole_families_are_held_out(fonts: Path) -> None:
    make_block_font(fonts / "bold.ttf", block_letters(design=40), "Family 01", "Bold")
    letters = load_letters(Fonts(str(fonts)))
    assert letters.by_family
    assert letters.n_writers == 6
    assert str(letters.notes[0]).startswith("7 fonts of 6 families: few")
    split = letters.split(0.7, 1, Fonts.usual_split)
    assert letters.writers is not None
    learned, held_out = (set(letters.writers[part].tolist()) for part in split)
    assert learned
    assert held_out
    assert not learned & held_out


def test_they_are_kept_with_all_that_is_known_of_them(fonts: Path) -> None:
    spec = Fonts(str(fonts), classes="A-J")
    assert cached_letters(spec) is None
    letters = load_letters(spec)
    kept = cached_letters(spec)
    assert isinstance(kept, LetterSet)
    assert (kept.hash, kept.by_family, kept.notes) == (letters.hash, True, letters.notes)
    assert np.array_equal(kept.writers, letters.writers)
    assert str(kept.name) == f"Fonts in {fonts.name}"


def test_another_font_or_a_changed_one_reads_them_again(fonts: Path) -> None:
    spec = Fonts(str(fonts))
    load_letters(spec)
    (fonts / "note.txt").write_text("no font", encoding="utf-8")
    assert cached_letters(spec) is not None
    os.utime(fonts / "family1.ttf", (1, 1))
    assert cached_letters(spec) is None
    load_letters(spec)
    make_block_font(fonts / "new.ttf", block_letters(design=30), "New")
    assert cached_letters(spec) is None
    assert load_letters(spec).n_writers == 7


def test_large_folders_are_told_without_reading_them(fonts: Path) -> None:
    assert Fonts(str(fonts)).has_more_files_than(5)
    assert not Fonts(str(fonts)).has_more_files_than(6)


def test_those_of_the_computer_are_those_in_its_folders(
    fonts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(font_folders, "system_folders", lambda: (fonts, Path("/nowhere")))
    letters = load_letters(Fonts())
    assert str(letters.name) == "Fonts on this computer"
    assert letters.source == "fonts"
    assert letters.hash == load_letters(Fonts(str(fonts))).hash


def test_a_computer_with_too_few_fonts_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(font_folders, "system_folders", lambda: (tmp_path,))
    with pytest.raises(UserError, match=r"Found: 0 files.*Install some fonts, or choose a folder"):
        load_letters(Fonts())
    make_families(tmp_path, 1)
    (tmp_path / "broken.ttf").write_bytes(b"")
    with pytest.raises(UserError, match=r"all letters .*: 1 family\. Damaged.*broken\.ttf"):
        load_letters(Fonts())
    with pytest.raises(UserError, match=r"holds too few fonts"):
        load_letters(Fonts(str(tmp_path)))
    with pytest.raises(UserError, match="is no folder"):
        load_letters(Fonts(str(tmp_path / "broken.ttf")))
    with pytest.raises(UserError, match="is no folder"):
        load_letters(Fonts("/nowhere\0"))
