"""UJI Pen Characters, version 2."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ink_files
from letterpad.errors import UserError
from letterpad.ink.drawing_file import Drawing
from letterpad.ink.formats import uji


def found(text: str, encoding: str = "utf-8") -> list[Drawing | UserError]:
    return [drawing for _, drawing in uji.read(text.encode(encoding)).drawings]


def test_letters_writers_and_strokes() -> None:
    first, second = found(ink_files.uji2())
    assert isinstance(first, Drawing)
    assert isinstance(second, Drawing)
    assert (first.word, first.writer, second.word) == ("L", "UJI_W01", "T")
    assert [len(stroke) for stroke in second.ink.strokes] == [3, 3]
    assert second.ink.strokes[1].points[0].tolist() == [30, 0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "utf-16"])
def test_letters_beyond_ascii_and_writers_of_the_test(encoding: str) -> None:
    text = "WORD ñ tst_UPV_W18-02\n NUMSTROKES 1\n POINTS 1 # 7 8\nWORD b\nNUMSTROKES 0\n"
    first, second = found(text, encoding)
    assert isinstance(first, Drawing)
    assert (first.word, first.writer, first.part) == ("ñ", "UPV_W18", "test")
    assert isinstance(second, Drawing)
    assert second.ink.is_empty


GOOD = "WORD a x-01\nNUMSTROKES 1\nPOINTS 2 # 1 2 3 4\n"


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("WORD b x-01\n", "line 4: NUMSTROKES and a number were expected"),
        ("WORD b\nNUMSTROKES 2\nPOINTS 1 # 1 2\n", "line 4: 2 strokes were expected, and 1 came"),
        ("WORD b\nNUMSTROKES 1\nPOINTS 9 # 1 2 3\n", "9 points were expected, and 3 numbers came"),
        ("WORD b\nNUMSTROKES 1\nPOINTS 1 # 1 x\n", "a number was expected, and “x” is none"),
        ("WORD b\nNUMSTROKES 1\nPOINTS 1 # 1 nan\n", "finite numbers were expected"),
        ("WORD b\nNUMSTROKES 99999999999999999999\nPOINTS 1 # 1 2", "strokes were expected"),
        ("WORD b\nNUMSTROKES 1\nPOINTS 99999999999999 # 1 2", "points were expected"),
        ("WORD b\nNUMSTROKES 1\nPOINTS 1 1 2\n", "POINTS, a number, # and the points"),
        ("WORD b\nNUMSTROKES 1\nPOI", "POINTS, a number, # and the points"),
    ],
)
def test_a_broken_letter_costs_itself(broken: str, said: str) -> None:
    first, error, last = found(GOOD + broken + "\n" + GOOD)
    assert isinstance(first, Drawing)
    assert isinstance(last, Drawing)
    assert isinstance(error, UserError)
    assert said in str(error)


def test_what_stands_before_the_first_word_is_said() -> None:
    first, second = found("hello\n" + GOOD)
    assert "line 1: WORD was expected" in str(first)
    assert isinstance(second, Drawing)
    assert len(found("hello\n" * 5000)) == 101


@given(st.text(alphabet="WORDNUMSTKEPI#0123456789 .-\nax/", max_size=80), st.integers(0, 80))
def test_whatever_the_text(text: str, place: int) -> None:
    assert all(isinstance(each, Drawing | UserError) for each in found(GOOD[:place] + text))
