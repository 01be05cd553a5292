"""A drawing as InkML: read again it is the same, and it is what the W3C's grammar allows."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad.ink.drawing_file import Drawing
from letterpad.ink.formats import inkml
from letterpad.ink.formats.inkml_writer import inkml_of
from letterpad.ink.strokes import Ink, Stroke

NAMESPACE = "{http://www.w3.org/2003/InkML}"
FAR = 1e14


def read(text: str) -> Drawing:
    ((_, found),) = inkml.read(text.encode()).drawings
    assert isinstance(found, Drawing), found
    return found


def finite(least: float, most: float) -> st.SearchStrategy[float]:
    return st.floats(least, most, allow_nan=False)


@st.composite
def strokes(draw: st.DrawFn) -> Stroke:
    n = draw(st.integers(1, 5))
    points = [[draw(finite(-FAR, FAR)), draw(finite(-FAR, FAR))] for _ in range(n)]
    times = [draw(finite(0, 1e9)) for _ in range(n)]
    pressures = [draw(finite(0, 1)) for _ in range(n)]
    return Stroke(np.array(points), np.array(times), np.array(pressures))


@given(st.lists(strokes(), min_size=1, max_size=4))
def test_the_same_ink_is_read_to_the_last_digit(drawn: list[Stroke]) -> None:
    first = min(stroke.times.min() for stroke in drawn)
    since_begin = [Stroke(each.points, each.times - first, each.pressures) for each in drawn]
    assert read(inkml_of(Drawing(Ink(tuple(since_begin))))).ink == Ink(tuple(since_begin))


def test_what_is_not_known_has_no_channel() -> None:
    text = inkml_of(Drawing(Ink.of([[(1, 2), (3, 4)], [(5, 6)]])))
    root = ElementTree.fromstring(text)
    assert [each.get("name") for each in root.iter(f"{NAMESPACE}channel")] == ["X", "Y"]
    assert [each.text for each in root.iter(f"{NAMESPACE}trace")] == ["1 2, 3 4", "5 6"]
    assert not list(root.iter(f"{NAMESPACE}annotation"))
    timed = inkml_of(Drawing(Ink((Stroke(np.zeros((2, 2)), np.array([0.0, 8.5])),))))
    channels = [
        (each.get("name"), each.get("units"))
        for each in ElementTree.fromstring(timed).iter(f"{NAMESPACE}channel")
    ]
    assert channels == [("X", "dev"), ("Y", "dev"), ("T", "ms")]


@pytest.mark.parametrize("word", ["ß", "<&>", 'a"b', "\\alpha", "א", "A\x00\x0bB", "\ud800"])
def test_letter_and_writer_are_annotations_whatever_they_are_called(word: str) -> None:
    found = read(inkml_of(Drawing(Ink.of([[(0, 0), (1, 1)]]), word, "Zoë & <co>")))
    assert (found.word, found.writer) == (re.sub("[\x00\x0b\ud800]", "", word), "Zoë & <co>")


def test_numbers_have_no_exponent_and_elements_only_what_the_standard_knows() -> None:
    text = inkml_of(Drawing(Ink.of([[(1e-7, -1e14), (0.1, 1e14)]]), "T", "me"))
    root = ElementTree.fromstring(text)
    number = r"-?\d+(\.\d+)?"
    for trace in root.iter(f"{NAMESPACE}trace"):
        for point in (trace.text or "").split(","):
            assert re.fullmatch(rf"\s*{number} {number}\s*", point), point
    # As the standard has them: a trace format stands in a context, and never in <ink> itself.
    assert {each.tag for each in root} == {
        f"{NAMESPACE}{n}" for n in ("annotation", "context", "trace")
    }
    names = {each.get("{http://www.w3.org/XML/1998/namespace}id") for each in root} - {None}
    assert {(each.get("contextRef") or "#")[1:] for each in root.iter(f"{NAMESPACE}trace")} <= names
