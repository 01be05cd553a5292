"""XML from strangers: read without other files, entities, or too much of anything."""

import doctest
import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ink_files
from letterpad.errors import UserError
from letterpad.ink.formats import xml_tree
from letterpad.ink.formats.xml_tree import root_of


def test_the_example_runs() -> None:
    result = doctest.testmod(xml_tree)
    assert (result.attempted, result.failed) == (2, 0)


@pytest.mark.parametrize("file", [ink_files.BOMB, ink_files.OUTSIDE])
def test_entities_of_its_own_are_refused(file: str) -> None:
    with pytest.raises(UserError, match=r"declares entities of its own.*Plain SVG"):
        root_of(file.format(tag="svg").encode())


def test_a_document_type_is_read_over() -> None:
    assert root_of(b'<!DOCTYPE svg PUBLIC "x" "http://x.invalid/x.dtd"><svg a:b="1"/>').tag == "svg"
    assert root_of(b"<!DOCTYPE ink [<!ATTLIST ink a CDATA 'b'>]><ink/>").get("a") == "b"
    with pytest.raises(UserError, match="no XML"):
        root_of(b"<svg>&nbsp;</svg>")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_encodings(encoding: str) -> None:
    said = "utf-8" if encoding == "utf-8-sig" else encoding
    text = f'<?xml version="1.0" encoding="{said}"?><ink>ñ</ink>'
    assert root_of(text.encode(encoding)).text == "ñ"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "cut off before its first element ends"),
        (b"<ink><trace>1 2", "cut off inside <trace>"),
        (b"<ink><trace>1 2</tr", "cut off inside <trace>"),
        (b"<ink>\n</trace>", "what stands in line 2 is no XML"),
        (b"<ink>\xff</ink>", "what stands in line 1 is no XML"),
        (b'<?xml version="1.0" encoding="klingon"?><ink/>', "names an encoding that is not known"),
        (b"<g>" * 300, "more than 200 deep"),
    ],
)
def test_what_is_wrong_is_said(data: bytes, said: str) -> None:
    with pytest.raises(UserError, match=re.escape(said)):
        root_of(data)


def test_more_elements_than_any_drawing_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_tree, "MOST_ELEMENTS", 10)
    assert len(root_of(b"<ink>" + b"<a/>" * 9 + b"</ink>")) == 9
    with pytest.raises(UserError, match="more than 10 elements"):
        root_of(b"<ink>" + b"<a/>" * 10 + b"</ink>")


@given(st.binary(max_size=80) | st.text(alphabet="<>/ax&;!?-[]\"' =", max_size=60))
def test_whatever_comes_it_is_a_tree_or_a_sentence(data: bytes | str) -> None:
    with suppress(UserError):
        assert root_of(data.encode() if isinstance(data, str) else data).tag
