"""What a file is: by its first bytes, whatever it is called."""

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from letterpad.gui.window.file_kind import kind_of
from letterpad.model_files.model_file import TrainedModel, write_model

LINE = b'{"word":"L","drawing":[[[0,0,40],[0,80,80]]]}\n'


def picture(kind: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (20, 20), "white").save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP", "PPM"])
@pytest.mark.parametrize("name", ["photo", "photo.txt", "letter.ndjson", "model.letterpad"])
def test_a_picture_is_known_whatever_it_is_called(tmp_path: Path, kind: str, name: str) -> None:
    (tmp_path / name).write_bytes(picture(kind))
    assert kind_of(tmp_path / name) == "picture"


def test_a_phones_photo_is_a_picture_though_it_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "IMG_1.HEIC").write_bytes(b"\0\0\0\x24ftypheic\0\0\0\0mif1heic")
    assert kind_of(tmp_path / "IMG_1.HEIC") == "picture"


@pytest.mark.parametrize("name", ["a", "a.json", "a.NDJSON", "a.png", "a.ndjson.gz"])
@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b"\r\n \n"])
def test_drawings_are_known_plain_and_packed(tmp_path: Path, name: str, before: bytes) -> None:
    (tmp_path / name).write_bytes(before + LINE)
    assert kind_of(tmp_path / name) == "drawings"
    (tmp_path / name).write_bytes(gzip.compress(before + LINE))
    assert kind_of(tmp_path / name) == "drawings"


def test_a_model_is_known_from_an_archive_of_letters(
    tmp_path: Path, bar_model: TrainedModel
) -> None:
    for name in ("bars.letterpad", "BARS.LETTERPAD", "bars.zip", "bars"):
        write_model(bar_model, tmp_path / name)
        assert kind_of(tmp_path / name) == "model"
    with zipfile.ZipFile(tmp_path / "letters.zip", "w") as archive:
        archive.writestr("A/1.png", picture("PNG"))
    assert kind_of(tmp_path / "letters.zip") == "letters"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("broken.letterpad", "model"),
        ("BROKEN.LETTERPAD", "model"),
        ("broken.ndjson", "drawings"),
        ("broken.Ndjson.GZ", "drawings"),
        ("broken.PNG", "picture"),
        ("broken", "letters"),
        ("broken.idx3-ubyte", "letters"),
    ],
)
@pytest.mark.parametrize("content", [b"", b"\0\1\2", b"BM", b"\x1f\x8b and no gzip", b"hello"])
def test_where_the_bytes_say_nothing_the_name_does(
    tmp_path: Path, name: str, expected: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    assert kind_of(tmp_path / name) == expected


def test_a_zip_that_was_cut_off_is_what_it_is_called(tmp_path: Path) -> None:
    for name, kind in (("a.letterpad", "model"), ("a.zip", "letters")):
        (tmp_path / name).write_bytes(b"PK\x03\x04 and then nothing")
        assert kind_of(tmp_path / name) == kind


def test_folders_and_other_archives_are_letters(tmp_path: Path) -> None:
    (tmp_path / "folder.png").mkdir()
    assert kind_of(tmp_path / "folder.png") == "letters"
    with tarfile.open(tmp_path / "letters.tar.gz", "w:gz") as archive:
        archive.add(tmp_path / "folder.png", "A")
    assert kind_of(tmp_path / "letters.tar.gz") == "letters"


def test_what_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        kind_of(tmp_path / "gone.png")
