"""What a font file holds: its faces, families and characters; and what is wrong with others."""

import struct
from pathlib import Path

import numpy as np
import pytest

from letterpad.letters.fonts import font_file
from letterpad.letters.fonts.font_file import Face, Unfit, faces_of, family_of
from made_fonts import block_letters, make_block_font, make_collection


def test_a_font_has_a_family_and_the_characters_that_it_has_glyphs_for(tmp_path: Path) -> None:
    for name in ("a.ttf", "a.otf"):
        path = make_block_font(tmp_path / name, block_letters("ABC"), "Some Sans Light", "Italic")
        (face,) = faces_of(path)
        assert face == Face(path, 0, "Some Sans", frozenset(map(ord, "ABC")))


def test_every_face_of_a_collection_is_looked_at(tmp_path: Path) -> None:
    fonts = [
        make_block_font(tmp_path / f"{n}.ttf", block_letters("AB", n), f"Family {n}")
        for n in (1, 2)
    ]
    path = make_collection(tmp_path / "both.ttc", fonts)
    assert [(face.index, face.family) for face in faces_of(path)] == [
        (0, "Family 1"),
        (1, "Family 2"),
    ]


def test_a_glyph_that_stands_for_missing_ones_does_not_count(tmp_path: Path) -> None:
    from fontTools.ttLib import TTFont

    path = make_block_font(tmp_path / "a.ttf", block_letters("AB"))
    with TTFont(path) as font:
        for table in font["cmap"].tables:
            table.cmap[ord("B")] = ".notdef"
        font.save(tmp_path / "b.ttf")
    (face,) = faces_of(tmp_path / "b.ttf")
    assert face.codes == {ord("A")}


@pytest.mark.parametrize("family", ["Libre Barcode 39", "Zapf_Dingbats", "Some Emoji"])
def test_names_of_fonts_without_letters_are_known(tmp_path: Path, family: str) -> None:
    path = make_block_font(tmp_path / "a.ttf", block_letters(), family)
    assert list(faces_of(path)) == [Unfit("symbols", path)]


def test_a_font_with_a_table_of_symbols_holds_no_letters(tmp_path: Path) -> None:
    path = make_block_font(tmp_path / "a.ttf", block_letters(), is_symbol=True)
    assert list(faces_of(path)) == [Unfit("symbols", path)]


def test_panose_tells_pictures(tmp_path: Path) -> None:
    from fontTools.ttLib import TTFont

    path = make_block_font(tmp_path / "a.ttf", block_letters())
    with TTFont(path) as font:
        font["OS/2"].panose.bFamilyType = 5
        font.save(tmp_path / "b.ttf")
    assert [face.reason for face in faces_of(tmp_path / "b.ttf")] == ["symbols"]


def test_a_font_without_outlines_is_told(tmp_path: Path) -> None:
    from fontTools.ttLib import TTFont

    path = make_block_font(tmp_path / "a.ttf", block_letters())
    with TTFont(path) as font:
        del font["glyf"], font["loca"]
        font.save(tmp_path / "b.ttf")
    assert list(faces_of(tmp_path / "b.ttf")) == [Unfit("no-outlines", tmp_path / "b.ttf")]


def test_damaged_files_are_unreadable_and_nothing_is_raised(tmp_path: Path) -> None:
    whole = make_block_font(tmp_path / "a.ttf", block_letters()).read_bytes()
    broken = {
        "empty": b"",
        "text": b"no font at all",
        "cut": whole[: len(whole) // 3],
        "head alone": whole[:12],
        "no faces": b"ttcf" + struct.pack(">LL", 0x10000, 3) + bytes(12),
    }
    for name, data in broken.items():
        path = tmp_path / f"{name}.ttf"
        path.write_bytes(data)
        assert {face.reason for face in faces_of(path)} == {"unreadable"}, name
    assert list(faces_of(tmp_path / "gone.ttf")) == [Unfit("unreadable", tmp_path / "gone.ttf")]


def test_no_change_of_bytes_makes_it_fail(tmp_path: Path) -> None:
    random = np.random.default_rng(3)
    for ending in (".ttf", ".otf"):
        whole = make_block_font(tmp_path / f"a{ending}", block_letters()).read_bytes()
        for trial in range(150):
            data = np.frombuffer(whole, np.uint8).copy()
            places = random.integers(0, len(data) if trial % 2 else 400, 6)
            data[places] = random.integers(0, 256, 6)
            path = tmp_path / f"b{ending}"
            path.write_bytes(data.tobytes())
            assert all(isinstance(face, Face | Unfit) for face in faces_of(path))


@pytest.mark.parametrize("format_", [4, 12])
def test_a_table_that_claims_more_characters_than_there_are_is_not_believed(
    tmp_path: Path, format_: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would take hours, and more memory than there is."""
    from fontTools.ttLib import TTFont, newTable
    from fontTools.ttLib.tables._c_m_a_p import cmap_classes

    if format_ == 12:
        groups = b"".join(struct.pack(">LLL", 0, 0x10FFFF, 1) for _ in range(20_000))
        sub = struct.pack(">HHLLL", 12, 0, 16 + len(groups), 0, 20_000) + groups
    else:
        n = 8000
        ends, starts = b"\xff\xfe" * n, b"\0\0" * n
        body = struct.pack(">HHHH", 2 * n, 0, 0, 0) + ends + b"\0\0" + starts + b"\0\0" * 2 * n
        sub = struct.pack(">HHH", 4, 6 + len(body), 0) + body
    encoding = 10 if format_ == 12 else 1
    data = struct.pack(">HHHHL", 0, 1, 3, encoding, 12) + sub
    path = make_block_font(tmp_path / "a.ttf", block_letters())
    with TTFont(path) as font:
        table = newTable("cmap")
        table.compile = lambda _: data
        font["cmap"] = table
        font.save(tmp_path / "b.ttf")
    read: list[int] = []
    kind = cmap_classes[format_]
    monkeypatch.setattr(kind, "decompile", lambda *_: read.append(format_))
    assert [face.reason for face in faces_of(tmp_path / "b.ttf")] == ["unreadable"]
    assert not read


def test_countless_faces_and_huge_files_are_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    font = make_block_font(tmp_path / "a.ttf", block_letters("AB"))
    monkeypatch.setattr(font_file, "MOST_FACES", 2)
    path = make_collection(tmp_path / "many.ttc", [font] * 4)
    faces = list(faces_of(path))
    assert len(faces) == 3
    assert faces[-1] == Unfit("too-large", path)
    monkeypatch.setattr(font_file, "LARGEST_FILE", 100)
    assert list(faces_of(font)) == [Unfit("too-large", font)]


def test_styles_are_no_families() -> None:
    assert family_of("Fira Sans ExtraLight") == "Fira Sans"
    assert family_of("Open Sans Condensed Semi Bold") == "Open Sans"
    assert family_of("  A\u200bBook  ") == "ABook"
    assert family_of("Bold") == "Bold"
    assert len(family_of("x" * 9999)) == 100
