"""Many fonts read: what fits is drawn, the rest is counted with the reason."""

import shutil
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.fonts import letters_of_fonts
from letterpad.letters.fonts.letters_of_fonts import FontLetters, are_boxes, read_fonts
from letterpad.letters.readers.reading import ignore_progress
from made_fonts import block_letters, make_block_font, make_collection, make_families

LETTERS = ascii_uppercase


def read(folder: Path, characters: str = LETTERS, wanted: str | None = None) -> FontLetters:
    return read_fonts(sorted(folder.iterdir()), characters, ignore_progress, wanted)


def test_letters_come_with_their_names_and_families(tmp_path: Path) -> None:
    found = read(make_families(tmp_path, 3))
    assert found.n_fonts == 3
    reading = found.reading
    assert reading.names.tolist() == list(LETTERS) * 3
    assert reading.writers is not None
    assert reading.writers.tolist() == [f"Family 0{n}" for n in (1, 2, 3) for _ in LETTERS]
    assert reading.images.shape == (78, 28, 28)
    assert (reading.images.max(axis=(1, 2)) == 255).all()
    assert (reading.ledger.found, reading.ledger.n_left_out) == (78, 0)


def test_of_the_letters_some_are_returned_and_all_are_judged(tmp_path: Path) -> None:
    make_families(tmp_path, 2)
    make_block_font(tmp_path / "few.ttf", block_letters("ABC"), "Few")
    found = read(tmp_path, wanted="ABC")
    assert found.reading.names.tolist() == list("ABCABC")
    assert (found.reading.ledger.found, found.reading.ledger.reasons()) == (7, {"missing": 1})


def test_every_font_that_is_left_out_is_counted_with_the_reason(tmp_path: Path) -> None:
    make_families(tmp_path, 2)
    letters = block_letters(design=9)
    boxes = [(0, 0, 700, 700)]
    bars = {
        each: [(90 * n, 0, 90 * n + 40, 700) for n in range(8) if n in (0, 7) or (code >> n) & 1]
        for code, each in enumerate(LETTERS, 37)
    }
    frame = [(0, 0, 40, 700), (660, 0, 700, 700), (0, 0, 700, 40), (0, 660, 700, 700)]
    framed = {
        each: [*frame, *((left // 4 + 250, y // 4 + 250, right // 4 + 250, top // 4 + 250)
                         for left, y, right, top in some[::6])]
        for each, some in letters.items()
    }  # fmt: skip
    make_block_font(tmp_path / "boxes.ttf", dict.fromkeys(LETTERS, boxes), "Boxes")
    make_block_font(tmp_path / "bars.ttf", bars, "Bars")
    make_block_font(tmp_path / "keys.ttf", framed, "Keys")
    make_block_font(tmp_path / "hole.ttf", {**letters, "Q": []}, "Hole")
    make_block_font(tmp_path / "signs.ttf", letters, "Signs", is_symbol=True)
    make_block_font(tmp_path / "greek.ttf", block_letters("ΑΒΓ"), "Greek")
    (tmp_path / "text.ttf").write_bytes(b"no font")
    shutil.copy(tmp_path / "family1.ttf", tmp_path / "zcopy.ttf")
    make_block_font(tmp_path / "zformat.otf", block_letters(design=2), "Family 02")
    found = read(tmp_path)
    assert set(found.reading.writers.tolist()) == {"Family 01", "Family 02"}
    assert found.n_fonts == 2
    assert found.reading.ledger.reasons() == {
        "unreadable": 1, "symbols": 1, "blank": 1, "boxes": 3, "missing": 1, "double": 2,
    }  # fmt: skip
    said = [str(note) for note in found.reading.notes]
    assert said[0] == (
        "Boxes, bars or one sign for all letters, and left out: 3 fonts (bars.ttf, boxes.ttf, "
        "keys.ttf)."
    )
    assert "Damaged, or no fonts, and left out: 1 file (text.ttf)." in said
    assert said[-2].endswith("another font's, and left out: 2 fonts (zcopy.ttf, zformat.otf).")


def test_a_collection_gives_the_letters_of_all_its_faces(tmp_path: Path) -> None:
    fonts = sorted(make_families(tmp_path / "single", 3).iterdir())
    (tmp_path / "whole").mkdir()
    make_collection(tmp_path / "whole" / "all.ttc", fonts)
    apart, together = read(tmp_path / "single").reading, read(tmp_path / "whole").reading
    assert np.array_equal(apart.images, together.images)
    assert np.array_equal(apart.writers, together.writers)


def test_families_that_share_a_font_are_held_out_together(tmp_path: Path) -> None:
    make_families(tmp_path, 2)
    make_block_font(tmp_path / "k.ttf", block_letters(design=1), "Renamed")
    make_block_font(tmp_path / "l.ttf", block_letters(design=7), "Renamed", "Bold")
    found = read(tmp_path)
    assert found.n_fonts == 3
    assert set(found.reading.writers.tolist()) == {"Family 01", "Family 02"}


def test_small_capitals_do_for_capitals_and_not_for_small_letters(tmp_path: Path) -> None:
    small = block_letters(ascii_uppercase + ascii_lowercase, 1)
    make_block_font(tmp_path / "both.ttf", small, "Both")
    capitals = block_letters(ascii_uppercase, 2)
    capitals |= {letter.lower(): shape for letter, shape in capitals.items()}
    make_block_font(tmp_path / "caps.ttf", capitals, "Caps")
    assert read(tmp_path).n_fonts == 2
    for characters in (ascii_lowercase, ascii_uppercase + ascii_lowercase):
        found = read(tmp_path, characters)
        assert set(found.reading.writers.tolist()) == {"Both"}
        assert found.reading.ledger.reasons() == {"small-capitals": 1}


def test_it_says_how_far_it_is_and_stops_at_too_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shares: list[float | None] = []
    files = sorted(make_families(tmp_path, 7).iterdir())
    read_fonts(files, LETTERS, lambda _, share: shares.append(share))
    assert shares == [0.0, 5 / 7]
    monkeypatch.setattr(letters_of_fonts, "MOST_LETTERS", 3 * 26)
    with pytest.raises(UserError, match="more than 3 fonts"):
        read(tmp_path)


def test_nothing_gives_nothing(tmp_path: Path) -> None:
    found = read(tmp_path)
    assert (found.n_fonts, len(found.reading.names), found.reading.images.shape) == (
        0, 0, (0, 28, 28),
    )  # fmt: skip


def test_letters_of_hairlines_are_letters_too(tmp_path: Path) -> None:
    make_families(tmp_path, 1)
    images = read(tmp_path).reading.images
    assert not are_boxes(images)
    assert not are_boxes(images // 4)  # thinner than a pixel, all of it is grey
