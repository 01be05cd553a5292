"""Whatever bytes a file holds, reading gives letters or a sentence, and nothing else."""

import gzip
import io
import json
import shutil
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
    found |= {"json": ink_files.json_list("LTLT").encode(), "inkml": ink_files.crohme().encode()}
    found |= {"dat": ink_files.unipen().encode(), "txt": ink_files.uji2().encode()}
    found["letters"] = ink_files.letters_file(place / "x.letters").read_bytes()
    kinds = {"tar": "tar", "tar.gz": "gztar", "tar.xz": "xztar", "zip": "zip"}
    for ending, kind in kinds.items():
        archive = shutil.make_archive(str(place / kind), kind, letter_folder)
        found[ending] = Path(archive).read_bytes()
    return found


def _judge(name, data, labels):
    """Read bytes as a file of this name, past the cache."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        Path(folder, name.replace("images", "labels").replace("idx3", "idx1")).write_bytes(
            labels if "images" in name else data
        )
        try:
            letters = Files(str(path)).read(ignore_progress)
        except UserError:
            return
        assert len(letters) >= 1
        assert letters.labels.max() < len(letters.classes)


def _name(ending):
    return f"x-images-idx3.{ending}" if "idx" in ending else f"x.{ending}"


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
        ]
    ),
    ending=st.sampled_from([*FORMATS, "png", "dat"]),
)
def test_random_bytes(idx_bytes, data, start, ending):
    _judge(_name(ending), start + data, idx_bytes(np.arange(40, dtype=np.uint8) % 3))


@pytest.mark.parametrize("ending", FORMATS)
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
