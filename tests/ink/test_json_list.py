"""A JSON array is taken apart piece by piece: each object, and what is none."""

import doctest
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad.ink import json_list
from letterpad.ink.json_list import elements


def taken(text: str, longest: int = 1000) -> list[str]:
    found = list(elements(io.StringIO(text), longest))
    assert [number for number, _ in found] == list(range(1, len(found) + 1))
    return [element for _, element in found]


def test_the_example_runs() -> None:
    result = doctest.testmod(json_list)
    assert (result.attempted, result.failed) == (2, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[]", []),
        (" [ \n ] and more", []),
        ('\ufeff[{"a": 1}]', ['{"a": 1}']),
        ('[{"a": {"b": 1}},\n {"c": "}{\\""}]', ['{"a": {"b": 1}}', '{"c": "}{\\""}']),
        ("[1, {}, null]", ["1", "{}", "null"]),
        ('[{"a": 1}, {"b": [1', ['{"a": 1}', '{"b": [1']),
        ('[{"a": 1}, {"b": "no end', ['{"a": 1}', '{"b": "no end']),
        ('[{"a": 1}', ['{"a": 1}', ""]),
        ("[", [""]),
    ],
)
def test_objects_and_what_is_none(text: str, expected: list[str]) -> None:
    assert taken(text) == expected


def test_pieces_may_end_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    objects = [{"a": "x}\\" * n, "é": [n, {"b": '"{'}]} for n in range(9)]
    text = json.dumps(objects, indent=1, ensure_ascii=False)
    for size in (1, 2, 3, 7, 50):
        monkeypatch.setattr(json_list, "_PIECE", size)
        assert [json.loads(each) for each in taken(text)] == objects


def test_one_that_is_too_long_ends_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_list, "_PIECE", 64)
    long = json.dumps({"a": "x" * 5000})
    found = taken(f'[{{"a": 1}}, {long}, {{"b": 2}}]', 100)
    assert found[0] == '{"a": 1}'
    assert found[1] == long[:101]
    assert len(found) == 2


@given(st.text(alphabet='[]{},"\\ x1', max_size=60))
def test_whatever_the_text_it_ends(text: str) -> None:
    assert sum(map(len, taken(text))) <= len(text)


values = st.recursive(
    st.none() | st.integers() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=9,
)


@given(st.lists(st.dictionaries(st.text(max_size=4), values, max_size=3), max_size=5))
def test_lists_of_objects_come_back(objects: list[object]) -> None:
    assert [json.loads(each) for each in taken(json.dumps(objects))] == objects
