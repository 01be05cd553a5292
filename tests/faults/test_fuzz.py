"""Whatever ink, pictures and model files hold: a result or a sentence, soon, and in 1 GB."""

import gzip
import io
import json
import subprocess
import sys
import time
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from letterpad.errors import UserError
from letterpad.ink.drawing_file import MOST_POINTS, Drawing, from_line, read_drawings, to_line
from letterpad.ink.raster import Framing, rasterize
from letterpad.ink.strokes import Ink
from letterpad.letters.pictures.image_files import read_picture
from letterpad.model_files.model_file import Card, TrainedModel, read_model, write_model
from letterpad.recognition.recognizer import Recognizer
from waiting import HANGS_AFTER

CROSS = Ink.of([[(10.0, 10.0), (90.0, 90.0)], [(90.0, 10.0), (10.0, 90.0)]])

quick = settings(
    max_examples=60,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

numbers = st.integers() | st.floats() | st.integers(-(10**400), 10**400)
values = st.recursive(
    st.none() | st.booleans() | numbers | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "file"


def dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True)


# Ink


def _judge_line(line: str) -> None:
    try:
        drawing = from_line(line)
    except UserError:
        return
    assert drawing.ink.n_points <= MOST_POINTS
    assert rasterize(drawing.ink).shape == (28, 28)
    assert from_line(to_line(drawing)).ink.n_points == drawing.ink.n_points


@quick
@given(st.text(max_size=200))
def test_any_text_is_a_drawing_or_a_sentence(text: str) -> None:
    _judge_line(text)


@quick
@given(st.fixed_dictionaries({"drawing": values, "word": values, "writer": values}))
def test_any_json_is_a_drawing_or_a_sentence(fields: dict[str, Any]) -> None:
    _judge_line(dumped(fields))


coordinates = st.lists(st.floats() | st.integers(-(10**20), 10**20), max_size=6)


@quick
@given(st.lists(st.lists(coordinates, max_size=5), max_size=4))
def test_any_strokes_are_a_drawing_or_a_sentence(strokes: list[Any]) -> None:
    _judge_line(dumped({"drawing": strokes}))


@quick
@given(
    data=st.binary(max_size=60),
    where=st.integers(0, 200),
    cut=st.integers(0, 400),
    packed=st.booleans(),
)
def test_any_file_is_drawings_or_a_sentence(
    file: Path, data: bytes, where: int, cut: int, packed: bool
) -> None:
    whole = ((to_line(Drawing(CROSS, "X", "me")) + "\n") * 3).encode()
    changed = bytearray(gzip.compress(whole) if packed else whole)
    changed[where : where + len(data)] = data
    file.write_bytes(changed[:cut])
    try:
        drawings = list(read_drawings(file))
    except UserError:
        return
    for drawing in drawings:
        assert rasterize(drawing.ink).shape == (28, 28)


# Single pictures


@quick
@given(st.binary(max_size=400), st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"BM"]))
def test_any_bytes_are_a_picture_or_a_sentence(file: Path, data: bytes, start: bytes) -> None:
    file.write_bytes(start + data)
    try:
        picture = read_picture(file, Framing())
    except UserError:
        return
    assert picture.shape == (28, 28)


@quick
@given(
    st.integers(1, 300),
    st.integers(1, 300),
    st.sampled_from(["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I", "I;16", "F"]),
    st.sampled_from(["nothing", "flat", "noise", "huge", "nan"]),
    st.integers(1, 8),
)
def test_pictures_of_any_kind(
    file: Path, width: int, height: int, mode: str, content: str, orientation: int
) -> None:
    from PIL import Image

    levels = np.full((height, width), 255.0 if content == "nothing" else 90.0)
    if content == "noise":
        levels = np.random.default_rng(0).uniform(0, 255, (height, width))
    if mode == "F" and content in ("huge", "nan"):
        levels[: height // 2] = 3e38 if content == "huge" else np.nan
    kind = np.float32 if mode == "F" else np.int32 if mode == "I" else np.uint8
    image = Image.fromarray(levels.astype(np.uint16 if mode == "I;16" else kind))
    if mode not in ("F", "I", "I;16"):
        image = image.convert(mode)
    exif = image.getexif()
    exif[0x0112] = orientation
    image.save(file, "TIFF", exif=exif)
    picture = read_picture(file, Framing())
    assert picture.shape == (28, 28)
    assert picture.dtype == np.uint8


# Model files


def _judge_model(file: Path) -> None:
    began = time.process_time()
    try:
        read_model(file)
        Recognizer(file).predict(CROSS)
    except UserError as error:
        assert len(str(error)) < 2_000  # noqa: PT017 - either outcome is fine
    assert time.process_time() - began < HANGS_AFTER  # most take milliseconds


@pytest.fixture(scope="module")
def model(bar_model: TrainedModel, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("model") / "bars.letterpad"
    write_model(bar_model, path)
    return path


def _rewritten(whole: Path, /, **changed: bytes) -> bytes:
    file = io.BytesIO()
    with (
        zipfile.ZipFile(whole) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, changed.get(Path(name).stem, old.read(name)))
    return file.getvalue()


def _member(model: Path, name: str) -> bytes:
    with zipfile.ZipFile(model) as archive:
        return archive.read(name)


edits = st.lists(
    st.tuples(
        # Headers lie at both ends: most changes go there.
        st.integers(0, 300) | st.integers(-300, -1) | st.integers(0, 10**6),
        st.integers(0, 8),
        st.binary(max_size=8),
    ),
    min_size=1,
    max_size=4,
)


def _edited(data: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    changed = bytearray(data)
    for place, length, new in edits:
        where = place % len(changed)
        changed[where : where + length] = new
    return bytes(changed)


@quick
@given(edits)
# What zipfile says of this quotes most of the file.
@example([(4, 2, b""), (4, 8, bytes(4)), (28, 2, bytes(8))])
def test_archives_with_changed_bytes(file: Path, model: Path, edits: Any) -> None:
    file.write_bytes(_edited(model.read_bytes(), edits))
    _judge_model(file)


@quick
@given(edits)
def test_networks_with_changed_bytes(file: Path, model: Path, edits: Any) -> None:
    file.write_bytes(_rewritten(model, model=_edited(_member(model, "model.onnx"), edits)))
    _judge_model(file)


paths_of_fields = st.sampled_from(
    [(name,) for name in Card.__dataclass_fields__]
    + [("format",), ("data", "spec"), ("held_out", "n"), ("held_out", "top3"), ("framing", "box")]
    + [("framing", "pen"), ("doubts", "coverage"), ("settings", "C"), ("history", 0)]
)


@quick
@given(st.lists(st.tuples(paths_of_fields, values), min_size=1, max_size=3))
def test_cards_with_any_fields(file: Path, model: Path, changes: Any) -> None:
    card = json.loads(_member(model, "card.json"))
    for path, value in changes:
        inner = card
        with suppress(TypeError, KeyError, IndexError):  # an earlier change has taken it away
            for key in path[:-1]:
                inner = inner[key]
            inner[path[-1]] = value
    file.write_bytes(_rewritten(model, card=dumped(card).encode()))
    _judge_model(file)


array_kinds = st.tuples(
    st.lists(st.integers(0, 5), max_size=3),
    st.sampled_from(["i8", "f4", "u1", "c8", "U3", "S2", "?", "M8[s]"]),
)


@quick
@given(
    st.dictionaries(
        st.sampled_from(["indices", "labels", "probabilities", "more"]), array_kinds, max_size=4
    )
)
def test_held_out_answers_of_any_kind(file: Path, model: Path, arrays: Any) -> None:
    packed = io.BytesIO()
    np.savez(packed, **{name: np.zeros(*made) for name, made in arrays.items()})
    file.write_bytes(_rewritten(model, held_out=packed.getvalue()))
    _judge_model(file)


# What takes the most

GREEDY = """
import gzip, resource, sys, warnings, zipfile
from pathlib import Path
import numpy as np
from PIL import Image
from letterpad.errors import UserError
what, folder = sys.argv[1], Path(sys.argv[2])
Image.MAX_IMAGE_PIXELS = None
def peak():
    if sys.platform == "linux":  # where ru_maxrss begins with what the parent had
        status = Path("/proc/self/status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) >> 10
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit
if what.startswith("make "):
    mode = what.split()[1]
    image = Image.new("L", (7999, 7999), 255)
    image.paste(0, (2000, 2000, 2800, 6000))
    if mode == "I;16":
        image = Image.fromarray(np.asarray(image).astype(np.uint16) * 200)
    else:
        image = image.convert(mode)
    if mode == "RGBA":
        image.putalpha(250)
    exif = image.getexif()
    exif[0x0112] = 6
    image.save(folder / "picture", "TIFF", exif=exif, compression="tiff_lzw")
    sys.exit()
try:
    if what == "picture":
        from letterpad.ink.raster import Framing
        from letterpad.letters.pictures.image_files import read_picture
        read_picture(folder / "picture", Framing())
    elif what == "drawing":
        from letterpad.ink.drawing_file import read_drawings
        list(read_drawings(folder / "drawing"))
    else:
        from letterpad.model_files.model_file import read_model
        from letterpad.recognition.recognizer import Recognizer
        read_model(folder / "model.letterpad")
        Recognizer(folder / "model.letterpad")
except UserError as error:
    print("sentence", str(error)[:200])
print("peak", peak())
"""


def _peak(what: str, folder: Path) -> int:
    """Read something in a process of its own; return its peak of memory in MB."""
    done = subprocess.run(
        [sys.executable, "-c", GREEDY, what, str(folder)],
        capture_output=True,
        text=True,
        timeout=HANGS_AFTER,
        check=True,
    )
    return int(done.stdout.split()[-1]) if done.stdout else 0


pytest.importorskip("resource", reason="the peak of memory is measured as POSIX does")


@pytest.mark.parametrize("mode", ["RGBA", "F"])
def test_the_largest_pictures_fit_into_a_gigabyte(tmp_path: Path, mode: str) -> None:
    _peak(f"make {mode}", tmp_path)
    assert 200 < _peak("picture", tmp_path) < 1_000


def test_a_drawing_that_unpacks_without_end_fits(tmp_path: Path) -> None:
    line = to_line(Drawing(Ink.of([np.zeros((90_000, 2))]))).encode()
    with gzip.open(tmp_path / "drawing", "wb", compresslevel=1) as file:
        for _ in range(30):
            file.write(line[:-1])  # one line that never ends
    assert _peak("drawing", tmp_path) < 1_000


@pytest.mark.parametrize("member", ["model.onnx", "held_out.npz"])
def test_the_largest_members_of_a_model_fit(tmp_path: Path, model: Path, member: str) -> None:
    from letterpad.model_files.model_file import _LARGEST

    path = tmp_path / "model.letterpad"
    with (
        zipfile.ZipFile(model) as old,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for name in old.namelist():
            if name != member:
                new.writestr(name, old.read(name))
        with new.open(member, "w") as file:
            for _ in range(_LARGEST[member] >> 20):
                file.write(bytes(1 << 20))
    assert _peak("model", tmp_path) < 1_000
