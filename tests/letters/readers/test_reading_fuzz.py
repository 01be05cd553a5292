"""Whatever bytes a file holds, reading gives letters or a sentence, and nothing else."""

import gzip
import io
import json
import shutil
import struct
import tarfile
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ink_files
from letterpad.errors import UserError
from letterpad.ink.raster import Framing
from letterpad.letters.data_spec import Files
from letterpad.letters.pictures.image_files import read_picture
from letterpad.letters.readers.reading import ignore_progress

FORMATS = (
    *("idx", "idx.gz", "tar", "tar.gz", "tar.xz", "zip", "ndjson", "ndjson.gz"),
    *("json", "inkml", "dat", "txt", "letters"),
)
TABLES = ("csv", "csv.gz", "list.csv", "npz", "npy", "csv.zip", "idx.zip", "csv.tar", "idx.tgz")

PICTURE = b"P5 28 28 255\n" + bytes(300) + b"\xff" * 100 + bytes(384)
"""A grey picture with a bar."""

quick = settings(
    max_examples=40,
    deadline=None,
    database=None,  # the archives bear the time at which they are made: no example fits tomorrow's
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def valid(tmp_path_factory, letter_folder, idx_bytes, glyphs):
    """Return the bytes of a small valid file of every format."""
    place = tmp_path_factory.mktemp("valid")
    lines = [{"word": word, "drawing": [[[0, 9, 4], [0, 5, 7]]]} for word in "abcABC"]
    ink = "\n".join(json.dumps(line) for line in lines).encode()
    found = {"idx": idx_bytes(glyphs), "idx.gz": gzip.compress(idx_bytes(glyphs))}
    found |= {"ndjson": ink, "ndjson.gz": gzip.compress(ink)}
    found |= _tables(glyphs, idx_bytes)
    found |= {"json": ink_files.json_list("LTLT").encode(), "inkml": ink_files.crohme().encode()}
    found |= {"dat": ink_files.unipen().encode(), "txt": ink_files.uji2().encode()}
    found["letters"] = ink_files.letters_file(place / "x.letters").read_bytes()
    kinds = {"tar": "tar", "tar.gz": "gztar", "tar.xz": "xztar", "zip": "zip"}
    for ending, kind in kinds.items():
        archive = shutil.make_archive(str(place / kind), kind, letter_folder)
        found[ending] = Path(archive).read_bytes()
    return found


def _tables(glyphs, idx_bytes):
    """Return the bytes of tables and arrays, plain and in archives."""
    small = glyphs[:6, ::4, ::4]
    labels = np.arange(6) % 3
    rows = [[label, *glyph.ravel()] for label, glyph in zip(labels, small, strict=True)]
    table = "\n".join(",".join(map(str, row)) for row in rows).encode()
    arrays, array = io.BytesIO(), io.BytesIO()
    np.savez(arrays, x_train=small, y_train=labels)
    np.save(array, small)
    found = {"csv": table, "csv.gz": gzip.compress(table), "npz": arrays.getvalue()}
    found |= {"npy": array.getvalue(), "list.csv": b"image,label\na.png,A\nb/a.png,B\na.png,A"}
    parts = {"x/a-train.csv": table, "x/a-test.csv": table}
    pair = {
        "x-images-idx3": idx_bytes(small),
        "x-labels-idx1": idx_bytes(labels.astype("u1")),
    }
    found |= {"csv.zip": _zip(parts), "idx.zip": _zip(pair)}
    return found | {"csv.tar": _tar(parts, "w"), "idx.tgz": _tar(pair, "w:gz")}


def _zip(members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def _tar(members, mode):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=mode) as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return file.getvalue()


def _judge(name, data, labels):
    """Read bytes as a file of this name, past the cache."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        Path(folder, name.replace("images", "labels").replace("idx3", "idx1")).write_bytes(
            labels if "images" in name else data
        )
        np.save(Path(folder, "labels.npy"), np.arange(6) % 3)
        for beside in ("a.png", "b/a.png"):
            Path(folder, beside).parent.mkdir(exist_ok=True)
            Path(folder, beside).write_bytes(PICTURE)
        try:
            letters = Files(str(path)).read(ignore_progress)
        except UserError:
            return
        assert len(letters) >= 1
        assert letters.labels.max() < len(letters.classes)
        assert letters.ledger.n_read == len(letters)
        for text in (*letters.classes, *map(str, letters.notes)):
            text.encode()  # a file and a window can hold it


def _name(ending):
    if ending == "npy":
        return "images.npy"
    return f"x-images-idx3.{ending}" if ending.startswith("idx") else f"x.{ending}"


@quick
@given(
    data=st.binary(max_size=2000),
    start=st.sampled_from(
        [
            b"",
            b"\0\0\x08\x03",
            b"\0\0\x08\x01",
            b"PK\x03\x04",
            b"\x1f\x8b\x08\0",
            b"BZh9",
            b"\xfd7zXZ\0",
            b'{"',
            b'[{"',
            b"<ink>",
            b"<svg>",
            b".VERSION 1.0\n.SEGMENT",
            b"WORD a\nNUMSTROKES ",
            b"\x89PNG\r\n\x1a\n",
            b"\x93NUMPY\x01\0v\0{'descr': '|u1', ",
            b"label,a,b,c,d\n",
            b"a.png,",
        ]
    ),
    ending=st.sampled_from([*FORMATS, *TABLES, "png", "dat"]),
)
def test_random_bytes(idx_bytes, data, start, ending):
    _judge(_name(ending), start + data, idx_bytes(np.arange(40, dtype=np.uint8) % 3))


@pytest.mark.parametrize("ending", [*FORMATS, *TABLES])
@quick
@given(choice=st.data())
def test_valid_files_with_changed_bytes(valid, idx_bytes, ending, choice):
    data = bytearray(valid[ending])
    # Headers lie at the beginning and, in a zip, at the end: most changes go there.
    place = st.integers(0, 600) | st.integers(-600, -1) | st.integers(0, len(data) - 1)
    for _ in range(choice.draw(st.integers(1, 4))):
        where = choice.draw(place) % len(data)
        change = choice.draw(st.binary(max_size=8))
        data[where : where + choice.draw(st.integers(0, 8))] = change
    end = choice.draw(st.integers(1, len(data)) | st.just(len(data)))
    _judge(_name(ending), bytes(data[:end]), idx_bytes(np.arange(40, dtype=np.uint8) % 3))


@quick
@given(
    data=st.binary(max_size=300),
    where=st.integers(0, 400),
    cut=st.integers(1, 1200),
    kind=st.sampled_from(["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP", "PPM"]),
)
def test_pictures_with_changed_bytes(data, where, cut, kind):
    from PIL import Image

    file = io.BytesIO()
    Image.fromarray(np.eye(40, dtype=np.uint8) * 200).save(file, kind)
    changed = bytearray(file.getvalue()[:cut])
    changed[where : where + len(data)] = data
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "letter.png")
        path.write_bytes(changed)
        try:
            picture = read_picture(path, Framing())
        except UserError:
            return
        assert picture.shape == (28, 28)


@quick
@given(names=st.lists(st.text(max_size=12), max_size=8))
def test_archives_with_any_names(names, png, glyphs):
    file = io.BytesIO()
    picture = png(glyphs[0])
    with zipfile.ZipFile(file, "w") as archive:
        for name in [*dict.fromkeys(names), "A/1.png", "B/1.png"]:
            try:
                archive.writestr(f"{name}/x.png", picture)
            except (UnicodeEncodeError, ValueError, IndexError):  # zipfile writes no such name
                continue
    _judge("x.zip", file.getvalue(), b"")


@quick
@given(
    cells=st.lists(
        st.lists(
            st.sampled_from(["0", "1", "255", "0.5", "nan", "-1", "1e999", "A", '"', "é", ""])
        ),
        max_size=6,
    ),
    separator=st.sampled_from([",", ";", "\t"]),
    width=st.sampled_from([1, 2, 17, 26, 50]),
    encoding=st.sampled_from(["utf-8", "utf-16", "cp1252"]),
)
def test_tables_of_any_cells(cells, separator, width, encoding):
    rows = [separator.join((row * width)[:width] or ["7"] * width) for row in cells]
    _judge("x.csv", "\n".join(rows).encode(encoding), b"")


@quick
@given(
    shape=st.lists(st.integers(-2, 1 << 40) | st.integers(0, 6), max_size=5),
    descr=st.sampled_from(["|u1", "<f8", ">i4", "|O", "<U3", "|S0", "<c8", "|b1", "<M8[s]", "|V4"]),
    fortran=st.booleans(),
    data=st.binary(max_size=300),
)
def test_arrays_with_any_header(shape, descr, fortran, data):
    text = str({"descr": descr, "fortran_order": fortran, "shape": tuple(shape)}).encode() + b"\n"
    start = b"\x93NUMPY\x01\0" + struct.pack("<H", len(text)) + text
    _judge("images.npy", start + data, b"")
