"""Outline fonts: which count, and what their letters look like."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from letterpad.making.fonts.outline_fonts import GLYPH_SIDE, LETTERS, read_outline_fonts
from made_fonts import make_font


def test_a_font_gives_pictures_that_its_letters_fill(tmp_path: Path) -> None:
    make_font(tmp_path / "boxes.ttf", LETTERS, "Boxes Light", "Italic")
    (font,) = read_outline_fonts(tmp_path)
    assert (font.family, font.file) == ("boxes", "boxes.ttf")
    assert font.glyphs.shape == (62, GLYPH_SIDE, GLYPH_SIDE)
    assert font.glyphs.dtype == np.uint8
    assert not font.glyphs[52:].any()  # it has no digits
    for glyph in font.glyphs[:52]:
        assert glyph[[0, -1]].max() == 255  # the longer side, from edge to edge
        columns = np.flatnonzero(glyph.max(axis=0))
        # The shorter side is in the middle.
        assert columns[0] == pytest.approx(GLYPH_SIDE - 1 - columns[-1], abs=1)
        assert np.ptp(columns) + 1 == pytest.approx(GLYPH_SIDE * 620 / 700, abs=1)


def test_fonts_without_all_letters_and_other_files_do_not_count(tmp_path: Path) -> None:
    make_font(tmp_path / "capitals.ttf", LETTERS[:26])
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    (tmp_path / "readme.txt").write_text("fonts", encoding="utf-8")
    assert list(read_outline_fonts(tmp_path)) == []


def test_doubles_are_left_out(tmp_path: Path) -> None:
    make_font(tmp_path / "a.ttf", LETTERS)
    shutil.copy(tmp_path / "a.ttf", tmp_path / "b.ttf")
    assert [font.file for font in read_outline_fonts(tmp_path)] == ["a.ttf"]
