"""How tables are written, and the numbers in them."""

import doctest
from pathlib import Path

import numpy as np
import pytest

from letterpad.letters.readers import table_text
from letterpad.letters.readers.table_text import Row, cells_of, dialect_of, numbers_of, rows_of
from letterpad.letters.readers.unpacking import unpacked


def _dialect(*lines: str):
    return dialect_of([Row(number, line) for number, line in enumerate(lines, 1)])


def test_the_example_runs() -> None:
    assert doctest.testmod(table_text).failed == 0


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("n", [2, 65, 785])
def test_separator_and_columns_are_found(separator: str, n: int) -> None:
    found = _dialect(*[separator.join(["7"] * n)] * 3)
    assert (found.separator, found.n_columns, found.header) == (separator, n, ())


def test_a_comma_is_a_point_where_semicolons_separate() -> None:
    found = _dialect(*["3;0,5;0,25;0;1"] * 3)
    assert (found.separator, found.n_columns) == (";", 5)
    values = numbers_of(["0,5;0,25"], ";", 2)
    assert values.tolist() == [[0.5, 0.25]]


@pytest.mark.parametrize(
    ("first", "second", "has"),
    [
        ("label," + ",".join(f"pixel{n}" for n in range(784)), ",".join("5" * 785), True),
        (
            "label," + ",".join(f"{n}x{m}" for n in range(28) for m in range(28)),
            "A" + ",0" * 784,
            1,
        ),
        (",".join(map(str, range(785))), ",".join("0" * 785), True),  # pandas' own names
        ("0," + ",".join(f"0.{n}" for n in range(1, 785)), ",".join("0" * 785), True),
        ("," + ",".join(map(str, range(784))) + ",target", ",".join("0" * 786), True),
        (",".join("0" * 785), ",".join("0" * 785), False),
        ("A" + ",0" * 784, "B" + ",0" * 784, False),
        ("image,label", "Img/img001-001.png,0", True),
        ("Img/img001-001.png,0", "Img/img001-002.png,0", False),
        ("a.png,A", "b.png,B", False),
        ("filename,class", "a.png,B", True),
    ],
)
def test_a_header_is_told_from_a_row(first: str, second: str, has: bool) -> None:
    assert bool(_dialect(first, second, second).header) == bool(has)


def test_quotes_surround_a_cell() -> None:
    assert cells_of('",","0", 3', ",") == [",", "0", "3"]
    assert cells_of('"a', ",") == ["a"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["0,255", "17,3"], [[0, 255], [17, 3]]),
        (["0.5,1e-1"], [[0.5, 0.1]]),
        (["-3,256"], [[-3, 256]]),
        (["1,2", "1,2,3"], [[1, 2], None]),
        (["1,2", "1"], [[1, 2], None]),
        (["1,", "1,2"], [None, [1, 2]]),
        (["x,1", "1,2"], [None, [1, 2]]),
        (["1e400,1"], [[np.inf, 1]]),
        (["²,1"], [None]),
        (["0001,1"], [[1, 1]]),
        ([" 1, 2"], [[1, 2]]),
    ],
)
def test_numbers_are_read_row_by_row(texts: list[str], expected: list[list[float] | None]) -> None:
    values = numbers_of(texts, ",", 2)
    for row, wanted in zip(values, expected, strict=True):
        assert np.isnan(row).all() if wanted is None else np.allclose(row, wanted)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_keep_their_numbers(tmp_path: Path, encoding: str, end: str) -> None:
    text = end.join(["# a comment", "é,1,2", "", "b,3,4"])
    (tmp_path / "x.csv").write_bytes(text.encode(encoding))
    with unpacked(tmp_path / "x.csv") as file, rows_of(file) as pieces:
        rows = [row for piece in pieces for row in piece]
    assert [row.number for row in rows] == [2, 4]
    assert rows[0].text == "é,1,2"


def test_a_row_that_never_ends_takes_no_memory(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(table_text, "LONGEST_LINE", 1000)
    (tmp_path / "x.csv").write_text("1," * 5000 + "\n3,4\n")
    with unpacked(tmp_path / "x.csv") as file, rows_of(file) as pieces:
        rows = [row for piece in pieces for row in piece]
    assert [len(row.text) for row in rows] == [1001, 3]
