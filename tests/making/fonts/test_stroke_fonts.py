"""Single-line fonts: three formats, whose strokes come out as ink with y down."""

from pathlib import Path

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.making.fonts.stroke_fonts import read_stroke_font

SVG = """<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg"><defs><font id="f"><font-face units-per-em="1000"/>
<missing-glyph horiz-adv-x="300"/>
<glyph unicode=" " horiz-adv-x="300"/>
<glyph unicode="L" glyph-name="L" d="M 100 700 L 100 0 L 500 0"/>
<glyph unicode="i" glyph-name="i" d="M 10 300 L 10 0 M 10 400 L 10 410"/>
<glyph unicode="c" glyph-name="c" d="M 300 300 C 0 300 0 0 300 0"/>
<glyph unicode="o" glyph-name="o" d="M 0 0 L 100 0 L 100 100 Z"/>
<glyph unicode="ff" glyph-name="f_f" d="M 0 0 L 1 1"/>
</font></defs></svg>
"""


def points(path: Path, letter: str) -> list[list[list[float]]]:
    return [stroke.points.tolist() for stroke in read_stroke_font(path)[letter].strokes]


@pytest.fixture
def svg(tmp_path: Path) -> Path:
    path = tmp_path / "font.svg"
    path.write_text(SVG, encoding="utf-8")
    return path


def test_an_svg_font_has_its_letters_and_nothing_else(svg: Path) -> None:
    assert set(read_stroke_font(svg)) == {"L", "i", "c", "o"}


def test_y_of_an_svg_font_points_down_and_a_new_move_is_a_new_stroke(svg: Path) -> None:
    assert points(svg, "L") == [[[100, -700], [100, 0], [500, 0]]]
    assert points(svg, "i") == [[[10, -300], [10, 0]], [[10, -400], [10, -410]]]


def test_curves_and_closed_lines_of_an_svg_font(svg: Path) -> None:
    (curve,) = np.array(points(svg, "c"))
    assert curve[0].tolist() == [300, -300]
    assert curve[-1].tolist() == [300, 0]
    assert curve[:, 0].min() == pytest.approx(75)  # the middle of this Bézier curve
    assert points(svg, "o") == [[[0, 0], [100, 0], [100, -100], [0, 0]]]


def glyph_of_jhf(pairs: str) -> str:
    return f"{1234:5d}{len(pairs) // 2:3d}{pairs}"


def test_hersheys_fonts_stand_in_the_order_of_ascii(tmp_path: Path) -> None:
    glyphs = [glyph_of_jhf("JZ") for _ in range(ord(" "), ord("Z") + 1)]
    glyphs[ord("A") - ord(" ")] = glyph_of_jhf("I[RFJ[ RRFZ[ RMTWT")
    long = glyph_of_jhf("I[" + "RFJ[" * 40)
    glyphs[ord("B") - ord(" ")] = long[:72] + "\n" + long[72:]  # as old card decks break lines
    path = tmp_path / "font.jhf"
    path.write_text("\n".join(glyphs) + "\n", encoding="latin-1")
    letters = read_stroke_font(path)
    assert set(letters) == {"A", "B"}
    assert points(path, "A") == [
        [[0, -12], [-8, 9]],
        [[0, -12], [8, 9]],
        [[-5, 2], [5, 2]],
    ]
    assert len(letters["B"].strokes[0]) == 80


def test_librecads_fonts_have_arcs_and_take_strokes_of_other_glyphs(tmp_path: Path) -> None:
    path = tmp_path / "font.lff"
    path.write_text(
        "# License: none\n\n[0041] A\n0,0;1,2\n1,2;2,0\n\n[0042] B\nC0041\n0,1;2,1\n\n"
        "[004f] O\n0,0;2,0,A1.0\n\n[00e4] a umlaut\n0,0;1,1\n",
        encoding="utf-8",
    )
    assert set(read_stroke_font(path)) == {"A", "B", "O"}
    assert points(path, "A") == [[[0, 0], [1, -2]], [[1, -2], [2, 0]]]
    assert points(path, "B") == [*points(path, "A"), [[0, -1], [2, -1]]]
    (arc,) = np.array(points(path, "O"))
    # A bulge of 1 is half a circle, to the right of the way from begin to end: below it.
    assert np.hypot(arc[:, 0] - 1, arc[:, 1]) == pytest.approx(1.0)
    assert arc[:, 1].max() == pytest.approx(1.0)


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"a single-line font was expected"):
        read_stroke_font(tmp_path / "font.ttf")
    empty = tmp_path / "empty.svg"
    empty.write_text("<svg></svg>", encoding="utf-8")
    with pytest.raises(UserError, match=r"empty.svg has no letters A to Z"):
        read_stroke_font(empty)
