"""Fonts' letters: which families are for what, and what is read of them."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Ink
from letterpad.making.fonts.font_letters import (
    StrokeLetters,
    family_weights,
    part_of,
    read_font_letters,
)
from letterpad.making.fonts.outline_fonts import CHARACTERS, LETTERS
from made_fonts import make_font

SVG = (
    '<svg><defs><font id="f"><glyph unicode="A" d="M 0 0 L 5 9 L 10 0 M 2 4 L 8 4"/>'
    '<glyph unicode="i" d="M 0 0 L 0 5 M 0 7 L 0 8"/>'
    '<glyph unicode="1" d="M 0 0 L 0 5"/><glyph unicode="!" d="M 0 0 L 0 5"/></font></defs></svg>'
)


@pytest.fixture
def fonts(tmp_path: Path) -> Path:
    """Return a folder as of font_packages: an outline font, one with small capitals, two others."""
    folder = tmp_path / "fonts"
    outline = folder / "fonts-some" / "usr" / "share" / "fonts"
    outline.mkdir(parents=True)
    make_font(outline / "tall.ttf", CHARACTERS, "Tall")
    make_font(outline / "caps.ttf", LETTERS[:26], "Caps", small_capitals=True)
    for package, file in (
        ("inkscape", "EMSTech.svg"),
        ("inkscape", "EMSReadabilityItalic.svg"),
        ("inkscape", "HersheyGothEnglish.svg"),
    ):
        (folder / package).mkdir(exist_ok=True)
        (folder / package / file).write_text(SVG, encoding="utf-8")
    (folder / "inkscape" / "logo.svg").write_text("<svg></svg>", encoding="utf-8")
    (folder / "librecad-data").mkdir()
    lff = "[0041] A\n0,0;5,9;10,0\n2,4;8,4\n"
    (folder / "librecad-data" / "kst32b.lff").write_text(lff, encoding="utf-8")
    return folder


def test_all_kinds_of_fonts_are_read_once(fonts: Path) -> None:
    letters = read_font_letters(fonts)
    assert sorted(set(letters.single_line.families.tolist())) == ["ems readability", "ems tech"]
    assert [CHARACTERS[each] for each in letters.single_line.labels] == ["1", "A", "i"] * 2
    assert letters.never_learned.families.tolist() == ["librecad kst"]
    assert letters.blackletter.families.tolist() == ["hershey blackletter"] * 3
    assert Counter(letters.printed.families.tolist()) == {"tall": 62, "caps": 26}
    assert set(letters.skeletons.families.tolist()) <= {"tall", "caps"}
    assert len(letters.skeletons) > 26
    # A stem and a shorter one beside it: two strokes.
    assert np.median(np.diff(letters.skeletons.inks.ink_starts)) == 2

    for file in fonts.rglob("*.ttf"):
        file.unlink()
    again = read_font_letters(fonts)
    assert np.array_equal(again.printed.glyphs, letters.printed.glyphs)
    assert np.array_equal(again.skeletons.inks.points, letters.skeletons.inks.points)


def test_a_family_belongs_to_one_part_whole() -> None:
    families = np.array([f"family {n % 300}" for n in range(600)])
    labels = np.zeros(600, np.int64)
    letters = StrokeLetters(PackedInks.of([Ink.of([[[0, 0], [1, 1]]])] * 600), labels, families)
    parts = {name: letters.of(name) for name in ("train", "calibration", "test")}
    assert sum(len(part) for part in parts.values()) == 600
    seen = [set(part.families.tolist()) for part in parts.values()]
    assert not seen[0] & seen[1] | seen[0] & seen[2] | seen[1] & seen[2]
    shares = [len(names) / 300 for names in seen]
    assert shares == pytest.approx([0.7, 0.1, 0.2], abs=0.06)
    assert part_of("family 1") == part_of("family 1")


def test_some_families_are_taken_of_all_kinds(fonts: Path) -> None:
    some = read_font_letters(fonts).take({"tall", "ems tech"})
    assert set(some.single_line.families.tolist()) == {"ems tech"}
    assert set(some.printed.families.tolist()) == {"tall"}
    assert len(some.blackletter) == len(some.never_learned) == 0


def test_every_family_is_drawn_alike() -> None:
    families = np.array(["a"] * 8 + ["b"] * 2)
    weights = family_weights(families)
    assert weights.sum() == pytest.approx(1)
    assert weights[:8].sum() == pytest.approx(weights[8:].sum())
