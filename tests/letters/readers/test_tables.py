"""Tables of letters in the forms that people have, right and broken."""

import gzip
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.readers.reading import Reading
from letterpad.letters.readers.tables import TableReader, read_tables

PIXELS = ",".join(f"pixel{n}" for n in range(1, 785))


def read(path: Path, **options: object) -> Reading:
    return TableReader().read(path, **options)  # type: ignore[arg-type]


def text(values: Iterable[object], separator: str = ",") -> str:
    return separator.join(map(str, values))


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes lines to a file."""

    def written(lines: Iterable[str], name: str = "x.csv", encoding: str = "utf-8") -> Path:
        data = "\n".join(lines).encode(encoding)
        (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
        return tmp_path / name

    return written


@pytest.mark.parametrize("name", ["x.csv", "x.csv.gz", "x.txt"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_label_first_as_kaggle_and_emnist_have_it(write, glyphs, name, encoding) -> None:
    lines = [text([n % 26, *glyph.ravel()]) for n, glyph in enumerate(glyphs)]
    reading = read(write(lines, name, encoding))
    assert np.array_equal(reading.images, glyphs)
    assert reading.names.tolist() == [chr(65 + n % 26) for n in range(40)]
    assert "in each row the label, then 28 x 28 pixels of 0 to 255" in str(reading.notes[0])


@pytest.mark.parametrize("order", ["mixed", "sorted"])
@pytest.mark.parametrize("paper", ["dark", "light"])
def test_label_last_is_told_by_the_values(write, glyphs, order, paper) -> None:
    pictures = glyphs if paper == "dark" else 255 - glyphs
    labels = np.arange(40) % 10 if order == "mixed" else np.arange(40) // 4
    reading = read(write([text([*p.ravel(), n]) for p, n in zip(pictures, labels, strict=True)]))
    assert np.array_equal(reading.images, glyphs)
    assert reading.names.tolist() == list(map(str, labels))
    assert any("then the label" in str(note) for note in reading.notes)
    assert any("inverted" in str(note) for note in reading.notes) == (paper == "light")


@pytest.mark.parametrize("separator", [";", "\t", ","])
@pytest.mark.parametrize("is_first", [True, False])
def test_a_header_and_names_as_labels(write, glyphs, separator, is_first) -> None:
    def row(label: object, others: Iterable[object]) -> str:
        return text([label, *others] if is_first else [*others, label], separator)

    lines = [row("label", PIXELS.split(","))]
    lines += [row("äB"[n % 2], glyph.ravel()) for n, glyph in enumerate(glyphs)]
    reading = read(write(lines))
    assert np.array_equal(reading.images, glyphs)
    assert set(reading.names) == {"ä", "B"}
    assert reading.numbering is None
    assert "with a header" in str(reading.notes[0])


def test_values_of_0_to_1_with_points_and_with_commas(write, glyphs) -> None:
    rows = [[n % 3, *(f"{value / 255:.5f}" for value in g.ravel())] for n, g in enumerate(glyphs)]
    points = read(write([text(row) for row in rows]))
    commas = read(write([text(row, ";").replace(".", ",") for row in rows]))
    quoted = [text(f'"{cell}"'.replace(".", ",") for cell in row) for row in rows]
    assert np.array_equal(points.images, glyphs)
    assert np.array_equal(commas.images, glyphs)
    assert np.array_equal(read(write(quoted)).images, glyphs)


def test_a_column_that_counts_the_rows_is_no_label(write, glyphs) -> None:
    lines = [text(["", *range(784), "target"])]
    lines += [text([n, *glyph.ravel(), n % 3]) for n, glyph in enumerate(glyphs)]
    reading = read(write(lines))
    assert np.array_equal(reading.images, glyphs)
    assert reading.names.tolist() == [str(n % 3) for n in range(40)]


@pytest.mark.parametrize("side", [8, 20, 32, 64])
def test_any_square_is_laid_out(write, side) -> None:
    ring = np.zeros((side, side), dtype=int)
    ring[side // 8 : -side // 8, side // 4 : -side // 4] = 255
    reading = read(write([text([n % 2, *ring.ravel()]) for n in range(4)]))
    assert reading.images.shape == (4, 28, 28)
    assert any(f"{side} x {side}, were scaled" in str(note) for note in reading.notes)


def test_class_names_from_the_user_a_file_or_a_mapping(write, glyphs, tmp_path) -> None:
    lines = [text([1 + n % 2, *glyph.ravel()]) for n, glyph in enumerate(glyphs)]
    path = write(lines, "emnist-letters-train.csv")
    assert set(read(path).names) == {"A", "B"}
    assert set(read(path, class_names=("x", "y")).names) == {"x", "y"}
    (tmp_path / "emnist-letters-mapping.txt").write_text("1 81 113\n2 82 114\n")
    assert set(read(path).names) == {"Q", "R"}
    assert [name for name, _ in TableReader().files(path)] == [
        path.name,
        "emnist-letters-mapping.txt",
    ]


def test_two_files_of_a_set_are_its_parts(write, glyphs) -> None:
    lines = [text([n % 3, *glyph.ravel()]) for n, glyph in enumerate(glyphs)]
    train, test = write(lines[:30], "a-train.csv"), write(lines[30:], "a-test.csv")
    reading = read_tables([(train, "train"), (test, "test")])
    assert np.array_equal(reading.images, glyphs)
    assert reading.parts.tolist() == ["train"] * 30 + ["test"] * 10


# Broken in one row: that row is left out, and counted.


@pytest.mark.parametrize(
    ("spoil", "reason", "said"),
    [
        (lambda row: row[:-1], "ragged", "line 6: 784 columns"),
        (lambda row: [*row, 0], "ragged", "line 6: 786 columns"),
        (lambda row: ["", *row[1:]], "no-label", "Without a label"),
        (lambda row: ["x" * 70, *row[1:]], "no-label", "more than 64 characters"),
        (lambda row: [*row[:-1], "nan"], "unreadable", "line 6"),
        (lambda row: [*row[:-1], "inf"], "unreadable", "line 6"),
        (lambda row: [*row[:-1], ""], "unreadable", "line 6"),
        (lambda row: [*row[:-1], "ink"], "unreadable", "line 6"),
        (lambda row: [*row[:-1], "300"], "unreadable", "line 6"),
    ],
)
def test_a_row_that_cannot_be_read_is_counted(write, glyphs, spoil, reason, said) -> None:
    rows = [[n % 3, *glyph.ravel()] for n, glyph in enumerate(glyphs)]
    rows[5] = spoil(rows[5])
    reading = read(write([text(row) for row in rows]))
    assert len(reading.images) == 39
    assert reading.ledger.found == 40
    assert reading.ledger.reasons() == {reason: 1}
    assert said in str(reading.notes[0])


@pytest.mark.parametrize("ending", ["", ","])
def test_a_table_that_is_cut_off_loses_its_last_row_and_says_so(
    write, glyphs, tmp_path: Path, ending: str
) -> None:
    """As Kaggle's ``A_Z Handwritten Data.csv`` is after a download that was broken off."""
    lines = [text([n % 3, *glyph.ravel()]) for n, glyph in enumerate(glyphs)]
    whole = "".join(f"{line}\n" for line in lines)
    path = tmp_path / "A_Z Handwritten Data.csv"
    path.write_text(whole[:-900].rstrip(",") + ending, encoding="utf-8")
    reading = read(path)
    assert reading.ledger.reasons() == {"cut-off": 1}
    assert (reading.ledger.found, len(reading.images)) == (40, 39)
    assert str(reading.notes[0]) == (
        "The last row is cut off, and left out (A_Z Handwritten Data.csv, line 40): the file may "
        "not be whole. Copy or download it again."
    )


@pytest.mark.parametrize("n", [0, 1])
def test_a_last_row_without_a_line_end_is_whole(write, glyphs, tmp_path: Path, n: int) -> None:
    lines = [text([n % 3, *glyph.ravel()]) for n, glyph in enumerate(glyphs)]
    path = tmp_path / "x.csv"
    path.write_text("\n".join(lines) + n * "\n", encoding="utf-8")
    assert read(path).ledger.reasons() == {}


def test_a_short_row_with_a_line_end_is_not_cut_off(write, glyphs) -> None:
    lines = [text([n % 3, *glyph.ravel()]) for n, glyph in enumerate(glyphs)]
    lines[-1] = lines[-1][:-900]
    assert read(write([*lines, ""])).ledger.reasons() == {"ragged": 1}


# Broken altogether: a sentence.


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([text(["7"] * 784)] * 3, "as many as 28 x 28 pixels, but none for a label"),
        ([text(["7"] * 700)] * 3, "Its rows have 700 columns"),
        (["name,age,city", "anna,3,rome"], "Its rows have 3 columns"),
        (["only words", "and words"], "Its rows have 1 column"),
        (["label," + PIXELS], "none of its 1 row is like that"),
        ([text(["3", *["x"] * 784])] * 3, "none of its 3 rows is like that"),
        ([text([3, *[-900, 900] * 392])] * 3, "line 1: pixel values of 0 to 255"),
        ([text([3, *[0] * 784])] * 3, "every one of its 3 pictures is blank"),
        (["# nothing"], "it is empty"),
        ([text(["7"] * (1 + 1025**2))], "columns"),
    ],
)
def test_a_table_without_letters_is_refused(write, lines, said) -> None:
    path = write(lines)
    with pytest.raises(UserError) as error:
        read(path)
    assert str(path) in str(error.value)
    assert said in str(error.value)


def test_a_packed_table_that_is_cut_off_is_damaged(write, glyphs) -> None:
    path = write([text([n % 3, *glyph.ravel()]) for n, glyph in enumerate(glyphs)], "x.csv.gz")
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(UserError, match="damaged or cut off"):
        read(path)


def test_more_rows_than_are_read_are_refused(write, glyphs, monkeypatch) -> None:
    monkeypatch.setattr("letterpad.letters.readers.pixel_table.MOST_LETTERS", 10)
    path = write([text([n % 3, *glyph.ravel()]) for n, glyph in enumerate(glyphs)])
    with pytest.raises(UserError, match="are read at most"):
        read(path)
