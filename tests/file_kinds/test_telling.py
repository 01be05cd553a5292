"""What a file is: by its first bytes, whatever it is called."""

import bz2
import doctest
import gzip
import io
import lzma
import os
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import strange_files
from letterpad.errors import UserError
from letterpad.file_kinds import kinds, telling
from letterpad.file_kinds.telling import (
    START,
    is_folder,
    is_tar,
    kind_of,
    kind_of_bytes,
    kind_of_start,
)


def test_the_examples_run() -> None:
    result = doctest.testmod(telling)
    assert result.attempted >= 2
    assert result.failed == 0


@pytest.mark.parametrize("key", strange_files.SAMPLES)
@pytest.mark.parametrize("name", [None, "photo", "photo.png", "mine.letterpad", "x.tar.gz"])
def test_each_kind_is_told_whatever_it_is_called(tmp_path: Path, key: str, name: str) -> None:
    usual, make = strange_files.SAMPLES[key]
    file = tmp_path / (name or usual)
    file.write_bytes(make())
    assert kind_of(file) is kinds.KINDS[key]


@pytest.mark.parametrize("sample", strange_files.PACKED)
def test_what_is_packed_is_what_is_in_it(tmp_path: Path, sample: str) -> None:
    name, make, key = strange_files.PACKED[sample]
    (tmp_path / name).write_bytes(make())
    assert kind_of(tmp_path / name).key == key


@pytest.mark.parametrize("encoding", strange_files.ENCODED)
def test_ink_is_told_however_its_text_is_encoded(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "x").write_bytes(strange_files.ENCODED[encoding])
    assert kind_of(tmp_path / "x") is kinds.INK


def test_a_first_line_that_is_wrong_makes_drawings_no_other_kind(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"made with love\n" + strange_files.LINE)
    assert kind_of(tmp_path / "x") is kinds.INK
    (tmp_path / "x.ndjson").write_bytes(b"hello")
    assert kind_of(tmp_path / "x.ndjson") is kinds.INK
    (tmp_path / "x.NDJSON.GZ").write_bytes(strange_files.PAGE)
    assert kind_of(tmp_path / "x.NDJSON.GZ") is kinds.WEB_PAGE


@pytest.mark.parametrize(
    ("start", "key"),
    [
        (b"<html>", "html"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html xmlns="x">', "html"),
        (b"\xef\xbb\xbf  <!doctype HTML>", "html"),
        (b"<svg:svg xmlns:svg='x'>", "svg"),
        (b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>", "svg"),
        (b"<!-- <svg> --><!-- --><?x y?>\n<ink>", "inkml"),
        (b"<!-- -->" * 400 + b"x", "text"),
        (b".COMMENT a set\n.VERSION 1.0\n", "unipen"),
        (b".include 'macros.inc'\n.segment CODE\n", "text"),
        (b"// ASCII char: a\r\nWORD a trn_UJI_W01-01\r\n  NUMSTROKES 1\r\n", "uji"),
        (b"WORD of mouth\nis what", "text"),
        (b"P1 is the first of them", "text"),
        (b"MZ and the like", "text"),
        (b"MATLAB is a program", "text"),
        (b"https://example.org/letters.zip\n", "link"),
        (b"/annex/objects/SHA256E-s1--2.png", "lfs"),
        (b"0\t0\t0\t0\t12\n", "csv"),
        (b'"a","b","c","d"\n', "csv"),
        (b"Dear all, this is a letter, and no table, is it?", "text"),
        (b"   \n\t\n", "empty"),
        (b"BM\x8a\1\0\0\0\0\0\0", "bmp"),
        (b"BM and more of it", "text"),
    ],
)
def test_texts_and_others_that_are_alike(start: bytes, key: str) -> None:
    assert kind_of_bytes(start).key == key


def test_a_tar_archive_needs_no_magic_but_its_own_sum() -> None:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        archive.addfile(tarfile.TarInfo("A"))
    header = bytearray(file.getvalue()[:512])
    assert is_tar(header)
    header[257:265] = bytes(8)  # as tar wrote it before 1988
    assert not is_tar(header)
    header[148:156] = b"%06o\0 " % (sum(header[:148]) + 8 * 32 + sum(header[156:]))
    assert is_tar(header)
    assert not is_tar(header[:500])
    assert not is_tar(bytes(512))
    assert not is_tar(b"7" * 512)


@given(st.binary(max_size=2 * START))
def test_whatever_the_bytes_some_kind_is_told(start: bytes) -> None:
    assert kind_of_bytes(start).key in kinds.KINDS


PACKED = [b"PK\3\4", b"\x1f\x8b\x08", b"BZh9", b"\xfd7zXZ\0"]


@given(start=st.sampled_from(PACKED), rest=st.binary())
def test_whatever_is_packed_some_kind_is_told(
    tmp_path_factory: pytest.TempPathFactory, start: bytes, rest: bytes
) -> None:
    file = tmp_path_factory.getbasetemp() / "some file"
    file.write_bytes(start + rest)
    assert kind_of(file).group == "other"


def test_folders_devices_and_what_is_not_there(tmp_path: Path) -> None:
    assert kind_of(tmp_path) is kinds.FOLDER
    assert is_folder(tmp_path)
    with pytest.raises(UserError, match="there is no file or folder with that name"):
        kind_of(tmp_path / "gone.png")
    (tmp_path / "file").write_text("x")
    assert not is_folder(tmp_path / "file")
    with pytest.raises(UserError, match="there is no file or folder with that name"):
        kind_of(tmp_path / "file" / "below")
    with pytest.raises(UserError, match="a device or a pipe; a file or a folder was expected"):
        kind_of(Path(os.devnull))


@pytest.mark.parametrize(
    ("number", "words", "expected"),
    [
        (13, "Permission denied", "may not be read: ask its owner for the permission"),
        (1, "Operation not permitted", "may not be read: ask its owner for the permission"),
        (5, "Input/output error", "cannot be read: Input/output error."),
    ],
)
def test_what_the_system_refuses_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str, expected: str
) -> None:
    (tmp_path / "x.png").write_bytes(b"x")

    def refuse(self: Path, *_: object) -> None:
        raise OSError(number, words, str(self))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UserError) as refused:
        kind_of(tmp_path / "x.png")
    assert expected in str(refused.value)
    assert not strange_files.INSIDES.search(str(refused.value))


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_the_beginning_of_a_packed_file_is_enough(pack: Callable[[bytes], bytes]) -> None:
    page = b"<!DOCTYPE html>" + np.random.default_rng(1).bytes(2500).hex().encode()
    assert kind_of_start(pack(page)[:START]).key == "html"
    assert kind_of_start(pack(b"%PDF-1.7")[:4]).group == "other"


def test_the_beginning_of_a_zip_names_its_members() -> None:
    for key, names in (
        ("model", ["card.json", "model.onnx"]),
        ("npz", ["images.npy", "labels.npy"]),
        ("office", ["[Content_Types].xml", "word/document.xml"]),
        ("zip", ["A/1.png"]),
    ):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for name in names:
                archive.writestr(name, b"x" * 300)
        assert kind_of_start(file.getvalue()[:START]).key == key
        assert kind_of_start(file.getvalue()[:400]).key == key


@given(start=st.sampled_from(PACKED), rest=st.binary())
def test_whatever_begins_as_packed_some_kind_is_told(start: bytes, rest: bytes) -> None:
    assert kind_of_start(start + rest).group in ("other", "archive", "model")
