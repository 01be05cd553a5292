"""Drawings one by one: in shares of a page they are letters, and a dot stays a dot."""

import doctest
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

import ink_files
from letterpad.errors import UserError
from letterpad.ink.drawing_file import Drawing, write_drawings
from letterpad.ink.raster import rasterize
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.letters import drawings
from letterpad.letters.drawings import DrawingLines, Line, first_drawings, in_usual_units

LETTER = Ink.of([[[0, 100], [0, 0], [60, 0]], [[0, 45], [40, 45]]])
DOT = Ink.of([[(180.0, 90.0), (180.6, 90.4), (180.2, 90.9)]])


def test_the_examples_run() -> None:
    result = doctest.testmod(drawings)
    assert result.attempted >= 3
    assert result.failed == 0


@pytest.mark.parametrize("unit", [1 / 1000, 1 / 255, 1 / 100])
def test_a_drawing_in_shares_of_a_page_is_a_letter(unit: float) -> None:
    larger, note = in_usual_units(Drawing(LETTER.scaled(unit), "F", "anna"))
    difference = rasterize(larger.ink).astype(int) - rasterize(LETTER).astype(int)
    assert np.abs(difference).max() <= 1
    assert (larger.word, larger.writer) == ("F", "anna")
    assert "enlarged" in str(note)


@pytest.mark.parametrize("ink", [DOT, LETTER, EMPTY])
def test_a_dot_and_a_letter_in_usual_units_stay_as_they_are(ink: Ink) -> None:
    drawing = Drawing(ink)
    assert in_usual_units(drawing) == (drawing, None)


def test_one_factor_holds_for_a_file() -> None:
    small = [LETTER, LETTER, DOT.moved(-150, -50)]
    lines = DrawingLines((number, Drawing(ink.scaled(0.01))) for number, ink in enumerate(small, 1))
    assert str(lines.note).startswith("The letters are about 1 units large")
    sizes = [
        float(np.ptp(np.concatenate([s.points for s in found.ink.strokes]), axis=0).max())
        for _, found in lines
        if isinstance(found, Drawing)
    ]
    assert sizes == pytest.approx([200, 200, 1.8])


def test_a_file_of_dots_is_one_of_dots() -> None:
    lines = DrawingLines((number, Drawing(DOT)) for number in (1, 2, 3))
    assert lines.note is None
    assert [found for _, found in lines] == [Drawing(DOT)] * 3


def test_what_comes_before_a_file_is_cut_off_is_kept() -> None:
    def lines() -> Iterator[Line]:
        yield 1, Drawing(LETTER.scaled(0.01))
        yield 2, UserError("no drawing")
        raise UserError("cut off")

    found = iter(DrawingLines(lines()))
    number, first = next(found)
    assert (number, isinstance(first, Drawing)) == (1, True)
    assert isinstance(next(found)[1], UserError)
    with pytest.raises(UserError, match="cut off"):
        next(found)


def test_many_drawings_are_not_read_before_the_first_is_there() -> None:
    read: list[int] = []

    def lines() -> Iterator[Line]:
        for number in range(1, 5000):
            read.append(number)
            yield number, Drawing(LETTER)

    assert next(iter(DrawingLines(lines())))[0] == 1
    assert len(read) < 1000


def test_the_first_drawings_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "some.ndjson"
    write_drawings(file, [Drawing(LETTER), Drawing(DOT)])
    with file.open("a") as more:
        more.write("no drawing\n")
    assert first_drawings(file, 1) == ([Drawing(LETTER)], None)
    assert len(first_drawings(file, 9)[0]) == 2
    file.write_text("no drawing\n")
    with pytest.raises(UserError, match=r"some\.ndjson, line 1: a JSON object"):
        first_drawings(file, 1)


def test_the_first_drawings_of_another_programs_file(tmp_path: Path) -> None:
    file = tmp_path / "some.inkml"
    file.write_text(ink_files.crohme())
    assert [each.word for each in first_drawings(file, 9)[0]] == ["L", "T"]
    file.write_text("<svg><text>A</text><path stroke='red' d='M0 0v.5h.5'/></svg>")
    (_,), note = first_drawings(file, 1)
    assert "Only lines are read: <text> are left out. The drawing is about 0.5 units" in str(note)
    file.write_text("<ink><trace>1 x</trace></ink>")
    with pytest.raises(UserError, match=r"some\.inkml, drawing 1: trace 1: a number was expected"):
        first_drawings(file, 1)
