"""A file of drawings is opened by what it is; damaged in whatever way, a sentence comes of it."""

import gzip
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ink_files
import strange_files
from letterpad.errors import UserError
from letterpad.file_kinds import kinds
from letterpad.ink.drawing_file import Drawing
from letterpad.ink.formats.drawn import Drawn
from letterpad.ink.formats.files import WHOLE, DrawingFile, named, opened, read_whole

FILES = {
    kinds.INKML: ink_files.crohme(),
    kinds.SVG: ink_files.svg(ink_files.T),
    kinds.UNIPEN: ink_files.unipen(),
    kinds.UJI: ink_files.uji2(),
}


def test_every_kind_has_a_file_here() -> None:
    assert set(FILES) == WHOLE
    assert {kind for kind in kinds.KINDS.values() if kind.group == "ink"} - WHOLE == {
        kinds.INK,
        kinds.JSON_LIST,
    }


@pytest.mark.parametrize("kind", FILES, ids=lambda kind: kind.key)
@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gz"])
def test_a_file_is_opened_by_what_it_is(tmp_path: Path, kind, pack) -> None:
    path = tmp_path / "some file"
    path.write_bytes(pack(FILES[kind].encode()))
    file = opened(path)
    assert file.kind is kind
    assert all(isinstance(drawing, Drawing) for _, drawing in file.drawings)
    assert file.unit == "drawing"
    assert file.is_single == (kind is kinds.SVG)


def test_lines_and_lists(tmp_path: Path) -> None:
    for raw in (False, True):
        line = ink_files.quick_draw(ink_files.T, "T", raw)
        (tmp_path / "x.ndjson").write_text(f"{line}\n{line}\n")
        file = opened(tmp_path / "x.ndjson")
        found = [drawing for _, drawing in file.drawings]
        assert [each.word for each in found] == ["T", "T"]
        assert found[0].ink.strokes[1].times.tolist() == ([100, 116, 132] if raw else [0, 0, 0])
        assert (file.unit, file.is_single) == ("line", False)
    for indent in (None, 2):
        (tmp_path / "x.json").write_text(ink_files.json_list(indent=indent), encoding="utf-16")
        file = opened(tmp_path / "x.json")
        assert [(n, each.word) for n, each in file.drawings] == [(1, "L"), (2, "T")]
        assert file.unit == "drawing"


def test_a_place_is_a_line_or_a_drawing() -> None:
    assert str(named("x", 1200, kinds.INK)) == "x, line 1,200"
    assert str(named("x", 3, kinds.JSON_LIST)) == "x, drawing 3"
    assert DrawingFile(kinds.INKML, []).is_single is False


def test_what_is_wrong_names_the_file_its_kind_and_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "x.svg").write_text("<svg><path d='M1 1'/")
    with pytest.raises(UserError) as refused:
        opened(tmp_path / "x.svg")
    said = str(refused.value)
    assert "x.svg cannot be read as an SVG drawing: it is cut off inside <svg>." in said
    assert said.endswith("Save or download it again.")


def test_more_than_is_read_at_once_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("letterpad.ink.formats.files.MOST_BYTES", 10)
    (tmp_path / "x.svg").write_text(ink_files.svg())
    with pytest.raises(UserError, match="Split it into several files"):
        opened(tmp_path / "x.svg")


def judge(data: bytes, kind: kinds.FileKind) -> Drawn | None:
    try:
        drawn = read_whole(data, Path("x"), kind)
    except UserError as error:
        assert not strange_files.INSIDES.search(str(error))  # noqa: PT017
        return None
    for _, drawing in drawn.drawings:
        if isinstance(drawing, UserError):
            assert not strange_files.INSIDES.search(str(drawing))
        else:
            assert drawing.ink.bounds() is not None
    return drawn


@pytest.mark.parametrize("kind", FILES, ids=lambda kind: kind.key)
@settings(deadline=None)
@given(data=st.binary(max_size=200))
def test_any_bytes(kind: kinds.FileKind, data: bytes) -> None:
    judge(data, kind)


@pytest.mark.parametrize("kind", FILES, ids=lambda kind: kind.key)
@settings(deadline=None)
@given(choice=st.data())
def test_good_files_with_changed_bytes(kind: kinds.FileKind, choice: st.DataObject) -> None:
    data = bytearray(FILES[kind].encode())
    signs = st.binary(max_size=6) | st.text(
        alphabet="<>/\"'=#-.:;0123456789eENaM \n", max_size=6
    ).map(str.encode)
    for _ in range(choice.draw(st.integers(1, 4))):
        where = choice.draw(st.integers(0, len(data)))
        data[where : where + choice.draw(st.integers(0, 8))] = choice.draw(signs)
    judge(bytes(data[: choice.draw(st.integers(0, len(data)) | st.just(len(data)))]), kind)


@pytest.mark.parametrize("kind", FILES, ids=lambda kind: kind.key)
def test_cut_off_anywhere(kind: kinds.FileKind) -> None:
    data = FILES[kind].encode()
    whole = judge(data, kind)
    assert whole is not None
    for end in range(0, len(data), 7):
        judge(data[:end], kind)
