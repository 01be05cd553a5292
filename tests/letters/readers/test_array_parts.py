"""Arrays are looked at before they are read, in parts, and never unpickled."""

import io
import struct
import zipfile
from pathlib import Path

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.readers import array_parts
from letterpad.letters.readers.array_parts import array_in, arrays_in


def npy(array: np.ndarray) -> bytes:
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


def header(shape: str, descr: str = "'|u1'", fortran: bool = False) -> bytes:
    text = f"{{'descr': {descr}, 'fortran_order': {fortran}, 'shape': {shape}}}".encode() + b"\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text


@pytest.mark.parametrize("order", ["C", "F"])
def test_parts_are_the_whole(tmp_path: Path, glyphs, monkeypatch, order: str) -> None:
    monkeypatch.setattr(array_parts, "_PART", 3000)
    (tmp_path / "x.npy").write_bytes(npy(np.asarray(glyphs, order=order)))
    array = array_in(tmp_path / "x.npy")
    parts = list(array.parts())
    assert len(parts) == (14 if order == "C" else 1)
    assert np.array_equal(np.concatenate(parts), glyphs)
    assert (array.size, array.kind, str(array.title)) == ("40 x 28 x 28", "u", "x.npy")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (header("(40, 28, 28)") + bytes(31_000), "promises 40 x 28 x 28 values, but fewer came"),
        (header("(40, 28, 28)") + bytes(31_361), "but more came"),
        (header("(99999999999, 28, 28)"), "at most 16 GB"),
        (header("(-4, 28)"), "promises -4 x 28"),
        (header("(4,)", "'<U99999'"), "promises 4 values of"),
        (header("(4, 4)", fortran=True).replace(b"(4, 4)", b"(99999, 99999)"), "damaged"),
        (header("(40, 28, 28)")[:20], "damaged or cut off"),
        (header("__import__('os')"), "damaged or cut off"),
        (header("(" * 300 + ")" * 300), "damaged or cut off"),
        (b"\x93NUMPY\x09\x00" + bytes(50), "damaged or cut off"),
    ],
)
def test_a_header_that_the_file_cannot_keep_is_refused(
    tmp_path: Path, data: bytes, said: str
) -> None:
    (tmp_path / "x.npy").write_bytes(data)
    with pytest.raises(UserError) as error:
        array_in(tmp_path / "x.npy").whole()
    assert str(tmp_path / "x.npy") in str(error.value)
    assert said in str(error.value)


def test_an_archive_that_unpacks_to_far_too_much_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.npz", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x.npy", header("(100000, 28, 28)") + bytes(100_000 * 784))
    with pytest.raises(UserError, match="No letters shrink that much"):
        arrays_in(tmp_path / "x.npz")


def test_too_many_arrays_are_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.npz", "w") as archive:
        for number in range(101):
            archive.writestr(f"{number}.npy", npy(np.zeros(2)))
    with pytest.raises(UserError, match="101 arrays"):
        arrays_in(tmp_path / "x.npz")


def test_what_is_stored_by_columns_is_read_as_a_whole_or_not_at_all(tmp_path, glyphs, monkeypatch):
    (tmp_path / "x.npy").write_bytes(npy(np.asfortranarray(glyphs)))
    monkeypatch.setattr(array_parts, "MOST_AT_ONCE", 1000)
    with pytest.raises(UserError, match="ascontiguousarray"):
        list(array_in(tmp_path / "x.npy").parts())


def test_sides_below_nothing_are_refused_whatever_the_values_are(tmp_path: Path) -> None:
    (tmp_path / "x.npy").write_bytes(header("(0, -1)", "'<c8'"))
    with pytest.raises(UserError, match="damaged or cut off"):
        array_in(tmp_path / "x.npy")
