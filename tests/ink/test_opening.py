"""Files of drawings are opened packed or not, in any Unicode; what is damaged is said."""

import bz2
import doctest
import gzip
import lzma
from pathlib import Path

import pytest

from letterpad.errors import UserError
from letterpad.ink import opening
from letterpad.ink.opening import bytes_of, opened_text, text_in, unpacked


def test_the_example_runs() -> None:
    result = doctest.testmod(opening)
    assert (result.attempted, result.failed) == (1, 0)


@pytest.mark.parametrize("pack", [bytes, gzip.compress, bz2.compress, lzma.compress])
def test_what_is_packed_is_unpacked(tmp_path: Path, pack) -> None:
    (tmp_path / "x").write_bytes(pack(b"hello"))
    assert bytes_of(tmp_path / "x", 5) == b"hello"
    with unpacked(tmp_path / "x") as file:
        assert file.read() == b"hello"
    with pytest.raises(UserError, match=r"holds more than 0 MB .* Split it into several files"):
        bytes_of(tmp_path / "x", 4)


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_what_is_damaged_or_cut_off_is_said(tmp_path: Path, pack) -> None:
    packed = pack(b"hello" * 900)
    for data in (packed[: len(packed) // 2], packed[:12] + b"\xff" * 30):
        (tmp_path / "x").write_bytes(data)
        with pytest.raises(UserError, match=r"it is damaged or cut off. Copy or download it again"):
            bytes_of(tmp_path / "x", 1 << 20)


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"gone cannot be read"):
        bytes_of(tmp_path / "gone", 9)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_in_any_unicode(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "x").write_bytes('{"word": "ñ"}\r\n'.encode(encoding))
    with opened_text(tmp_path / "x") as file:
        assert file.read().decode("utf-8-sig") == '{"word": "ñ"}\r\n'
    assert text_in((tmp_path / "x").read_bytes()) == '{"word": "ñ"}\r\n'


def test_text_in_an_old_encoding() -> None:
    assert text_in("WORD ñ".encode("latin-1")) == "WORD ñ"
    assert text_in(b"\xff\xfea\0b")[0] == "a"
