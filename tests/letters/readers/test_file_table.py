"""Tables of picture files and labels, as the English handwritten characters are published."""

from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.readers.reading import Reading
from letterpad.letters.readers.tables import TableReader


@pytest.fixture
def table(tmp_path: Path, glyphs: np.ndarray, png: Callable[..., bytes]) -> Callable[..., Path]:
    """Return a function that writes pictures to Img, and a table beside it."""

    def written(
        lines: Iterable[str], header: str = "image,label", name: str = "english.csv"
    ) -> Path:
        (tmp_path / "set" / "Img").mkdir(parents=True, exist_ok=True)
        for number, glyph in enumerate(glyphs[:6]):
            picture = tmp_path / "set" / "Img" / f"img001-00{number}.png"
            picture.write_bytes(png(255 - glyph))
        path = tmp_path / "set" / "english.csv"
        path.write_text("\n".join([header, *lines] if header else lines))
        return path

    return written


FILES = [f"Img/img001-00{number}.png" for number in range(6)]


def read(path: Path, **options: object) -> Reading:
    return TableReader().read(path, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("header", ["image,label", ""])
@pytest.mark.parametrize("prefix", ["", "./", "set/"])
def test_pictures_get_the_labels_of_the_table(table, glyphs, header, prefix) -> None:
    path = table([f"{prefix}{file},{n % 3}" for n, file in enumerate(FILES)], header)
    reading = read(path)
    assert np.array_equal(reading.images, glyphs[:6])
    assert reading.names.tolist() == ["0", "1", "2"] * 2
    named = read(path, class_names=("x", "y", "z"))
    assert named.names.tolist() == ["x", "y", "z"] * 2


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("label;file", "{label};{file}"),
        ("id\tfilename\tlabel\tage", "1\t{file}\t{label}\t30"),
        ('"image","label"', '"{file}","{label}"'),
        ("image,label", "{backslashes},{label}"),
        ("image,label", "{name},{label}"),
    ],
)
def test_columns_stand_in_any_order_and_folders_may_be_missing(table, header, row) -> None:
    rows = [
        row.format(file=file, label="aB"[n % 2], backslashes=file.replace("/", "\\"), name=file[4:])
        for n, file in enumerate(FILES)
    ]
    reading = read(table(rows, header))
    assert reading.names.tolist() == ["a", "B"] * 3
    assert "labels are in" in str(reading.notes[0]) or "column label" in str(reading.notes[0])


def test_what_is_not_there_or_elsewhere_or_blank_is_counted(table, tmp_path, png) -> None:
    (tmp_path / "outside.png").write_bytes(png(np.eye(28, dtype=np.uint8) * 255))
    path = table([])
    (path.parent / "Img" / "blank.png").write_bytes(png(np.full((28, 28), 255, np.uint8)))
    (path.parent / "Img" / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n broken")
    (path.parent / "link.png").symlink_to(tmp_path / "outside.png")
    rows = [f"{file},A" for file in FILES]
    rows += ["Img/nowhere.png,A", "../outside.png,A", "/etc/a.png,A", "C:/a.png,A", "link.png,A"]
    rows += ["Img/blank.png,A", "Img/broken.png,A", "Img/img001-000.png,", "Img/img001-000.png"]
    reading = read(table(rows))
    assert len(reading.images) == 6
    assert reading.ledger.reasons() == {
        "missing": 1, "outside": 4, "blank": 1, "unreadable": 1, "no-label": 1, "ragged": 1
    }  # fmt: skip
    assert reading.ledger.found == 6 + 9
    assert any("../outside.png in line 9" in str(note) for note in reading.notes)


@pytest.mark.parametrize(
    ("lines", "header", "said"),
    [
        (["nowhere.png,A", "neither.png,B"], "image,label", "none of them is there"),
        (["a.png", "b.png"], "image", "no labels"),
        (["a.png,1,2", "b.png,3,4"], "image,width,height", "Call it “label” in the first line"),
        (["Img/x.png,A"], "image,label", "none of them shows a letter"),
        (["\0.png,A", "x" * 5000 + ".png,B"], "image,label", "none of them is there"),
    ],
)
def test_a_table_without_letters_is_refused(table, lines, header, said) -> None:
    path = table(lines, header)
    (path.parent / "Img" / "x.png").write_bytes(b"no picture")
    with pytest.raises(UserError) as error:
        read(path)
    assert str(path) in str(error.value)
    assert said in str(error.value)


def test_the_cache_depends_on_the_pictures_that_are_listed(table) -> None:
    path = table([f"{FILES[0]},A", f"{FILES[1]},B"])
    assert [name for name, _ in TableReader().files(path)] == ["english.csv", *FILES[:2]]


def test_more_pictures_than_are_read_are_refused(table, monkeypatch) -> None:
    monkeypatch.setattr("letterpad.letters.readers.file_table.MOST_LETTERS", 3)
    with pytest.raises(UserError, match="more than the 3 pictures"):
        read(table([f"{file},A" for file in FILES]))
