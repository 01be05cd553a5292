"""InkML: channels in any order, differences, groups, labels; what is broken costs itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ink_files
from letterpad.errors import UserError
from letterpad.ink.drawing_file import Drawing
from letterpad.ink.formats import inkml


def drawings(text: str) -> list[Drawing]:
    found = [drawing for _, drawing in inkml.read(text.encode()).drawings]
    assert all(isinstance(each, Drawing) for each in found), found
    return found


def points(drawing: Drawing) -> list[list[list[float]]]:
    return [stroke.points.tolist() for stroke in drawing.ink.strokes]


def as_lists(strokes: ink_files.Strokes) -> list[list[list[float]]]:
    return [[list(map(float, point)) for point in stroke] for stroke in strokes]


def of_trace(text: str, channels: str = "") -> Drawing:
    (drawing,) = drawings(f"<ink>{channels}<trace>{text}</trace></ink>")
    return drawing


def channels(*names: str) -> str:
    inside = "".join(f"<channel name={each}/>" for each in names)
    return f"<traceFormat>{inside}</traceFormat>"


def test_a_file_with_one_truth_is_one_letter() -> None:
    (letter,) = drawings(ink_files.inkml(ink_files.T, "T"))
    assert (letter.word, letter.writer) == ("T", "anna")
    assert points(letter) == as_lists(ink_files.T)


def test_a_formula_has_a_letter_for_each_of_its_symbols() -> None:
    found = drawings(ink_files.crohme())
    assert [(each.word, each.writer) for each in found] == [("L", "depart001"), ("T", "depart001")]
    assert points(found[1]) == as_lists(ink_files.T)


def test_groups_may_hold_their_traces_and_what_is_in_none_has_no_name() -> None:
    text = (
        '<ink><traceGroup><annotation type="Truth">$ \\alpha $</annotation>'
        "<trace>0 0, 1 1</trace></traceGroup><trace>5 5</trace></ink>"
    )
    first, rest = drawings(text)
    assert (first.word, points(first)) == ("\\alpha", [[[0, 0], [1, 1]]])
    assert (rest.word, points(rest)) == ("", [[[5, 5]]])


def test_an_isolated_symbol_keeps_the_name_under_which_a_list_has_it() -> None:
    text = (
        '<ink><annotation type="UI">101_alfonso_0</annotation><trace id="16">1 2, 3 4</trace>'
        '<traceGroup><traceGroup xml:id="0"><annotation type="truth"></annotation>'
        '<traceView traceDataRef="16"/></traceGroup></traceGroup></ink>'
    )
    (symbol,) = drawings(text)
    assert (symbol.word, symbol.more[inkml.IDENTITY]) == ("", "101_alfonso_0")


def test_channels_in_any_order_and_times() -> None:
    found = of_trace("7 1.5 2 9, 8 1.6 3 10", channels("'F'", "'T' units='s'", "'Y'", "'X'"))
    assert points(found) == [[[9, 2], [10, 3]]]
    assert found.ink.strokes[0].times.round().tolist() == [0, 100]
    up = of_trace("1 2, 3 4", channels("'X'", "'Y' orientation='-ve'"))
    assert points(up) == [[[1, -2], [3, -4]]]
    odd = of_trace("1 2 5, 3 4", channels("'X'", "'Y'", "'T'"))
    assert points(odd) == [[[1, 2], [3, 4]]]


def test_a_context_brings_its_own_channels() -> None:
    text = (
        '<ink><definitions><context xml:id="c"><inkSource><traceFormat><channel name="Y"/>'
        '<channel name="X"/></traceFormat></inkSource></context></definitions>'
        '<trace contextRef="#c">1 2</trace></ink>'
    )
    (found,) = drawings(text)
    assert points(found) == [[[2, 1]]]


def test_differences_as_in_the_specification() -> None:
    text = """1125 18432,'23'43,"7"-8,3-5,7 -3,6 2,6 8,3 6 T,2 4*T,3 6,3-6 F F"""
    assert points(of_trace(text)) == [
        [
            [1125, 18432],
            [1148, 18475],
            [1178, 18510],
            [1211, 18540],
            [1251, 18567],
            [1297, 18596],
            [1349, 18633],
            [1404, 18676],
            [1461, 18723],
            [1521, 18776],
            [1584, 18823],
        ]
    ]
    assert points(of_trace("#A #ff, !1 '2, * ?")) == [[[10, 255], [1, 257], [1, 257]]]
    assert points(of_trace("10-5,3-6")) == [[[10, -5], [3, -6]]]


def test_the_pen_in_the_air_and_what_goes_on() -> None:
    text = (
        '<ink><trace type="penUp">0 0, 9 9</trace>'
        '<trace xml:id="a" continuation="begin">1 1</trace>'
        '<trace continuation="end" priorRef="#a">2 2</trace><trace/></ink>'
    )
    drawn = inkml.read(text.encode())
    ((_, found),) = drawn.drawings
    assert points(found) == [[[1, 1], [2, 2]]]
    assert [str(note) for note in drawn.notes] == ["Traces of a pen in the air, and left out: 1."]


@pytest.mark.parametrize(
    ("trace", "said"),
    [
        ("1 2, 3 x", "trace 1: a number was expected, and “x” is none"),
        ("1 nan", "trace 1: finite numbers were expected"),
        ("1 2, 3", "at least 2 numbers, and one has 1"),
        ("1e999 5", "trace 1: finite numbers were expected"),
        ("'1 '1e300," + ",".join(["9e299"] * 2), "each point should have at least 2 numbers"),
        ("'" * 50, "a number was expected"),
        ("0 0," * 100_001 + "1 1", "at most 100,000 points"),
    ],
)
def test_a_broken_trace_costs_its_letter(trace: str, said: str) -> None:
    ((_, found),) = inkml.read(f"<ink><trace>{trace}</trace></ink>".encode()).drawings
    assert isinstance(found, UserError)
    assert said in str(found)


def test_channels_without_a_place_are_said() -> None:
    text = f"<ink>{channels(*(repr(name) for name in 'XZ'))}<trace>1 2</trace></ink>"
    ((_, found),) = inkml.read(text.encode()).drawings
    assert "channels X and Y were expected, and the trace format has X, Z" in str(found)


@pytest.mark.parametrize("text", ["<svg/>", "<ink", ink_files.BOMB.format(tag="ink")])
def test_what_is_no_inkml_is_said(text: str) -> None:
    with pytest.raises(UserError):
        inkml.read(text.encode())


def test_groups_that_refer_to_each_other_end() -> None:
    text = (
        '<ink><traceGroup xml:id="a"><annotation type="truth">A</annotation>'
        '<traceView traceDataRef="#a"/><trace>1 1</trace></traceGroup></ink>'
    )
    (found,) = drawings(text)
    assert points(found) == [[[1, 1]]]


@given(st.text(alphabet="0123456789.,-+'\"!*?TF# eE\n", max_size=60))
def test_whatever_a_trace_holds_it_is_a_drawing_or_a_sentence(text: str) -> None:
    escaped = text.replace('"', "&quot;")
    for _, found in inkml.read(f"<ink><trace>{escaped}</trace></ink>".encode()).drawings:
        assert isinstance(found, Drawing | UserError)


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ("min='0' max='100'", [0.5, 1.0]),
        ("max='50'", [1.0, 1.0]),
        ("min='50' max='250'", [0.0, 0.25]),
        ("", [1.0, 1.0]),
        ("min='9' max='9'", [1.0, 1.0]),
        ("max='many'", [1.0, 1.0]),
        ("max='inf'", [1.0, 1.0]),
    ],
)
def test_a_force_is_read_where_its_range_is_known(limits: str, expected: list[float]) -> None:
    names = f"<traceFormat><channel name='X'/><channel name='Y'/><channel name='F' {limits}/>"
    drawing = of_trace("0 0 50, 1 1 100", f"{names}</traceFormat>")
    assert drawing.ink.strokes[0].pressures.tolist() == expected
