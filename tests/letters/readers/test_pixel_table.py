"""Which columns of a table are pixels, and which one is the label."""

from pathlib import Path

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.readers.pixel_table import PixelTable, columns_of
from letterpad.letters.readers.table_text import Row, dialect_of


def _columns(*lines: str):
    rows = [Row(number, line) for number, line in enumerate(lines, 1)]
    dialect = dialect_of(rows)
    return columns_of(Path("x.csv"), dialect, rows[1:] if dialect.header else rows)


def _line(first: object, n: int, last: object = None) -> str:
    return ",".join(map(str, [first, *[0] * n, *([] if last is None else [last])]))


def test_names_over_the_columns_and_texts_say_where_the_label_is() -> None:
    header = ",".join(["a", *[f"p{n}" for n in range(63)], "label"])
    assert _columns(header, _line(0, 63, 3), _line(0, 63, 4)).label_is_first is False
    assert _columns(_line("A", 64), _line("B", 64)).label_is_first is True
    assert _columns(_line(0, 63, "A"), _line(0, 63, "B")).label_is_first is False
    assert _columns(_line(3, 64), _line(4, 64)).label_is_first is None


def test_too_small_is_no_picture() -> None:
    with pytest.raises(UserError, match="10 columns"):
        _columns(_line(1, 9))


def test_rows_wait_until_something_tells_labels_from_pixels() -> None:
    lines = [_line(0, 64)] * 5 + [_line(0, 30, 9) + ",0" * 32 + ",7"] * 2
    rows = [Row(number, line) for number, line in enumerate(lines, 1)]
    dialect = dialect_of(rows)
    table = PixelTable(Path("x.csv"), dialect, columns_of(Path("x.csv"), dialect, rows))
    table.add(rows[:5])
    assert table.columns.label_is_first is None
    table.add(rows[5:])
    assert table.columns.label_is_first is False
    piece = table.piece("train")
    assert piece.labels.values.tolist() == [0] * 5 + [7] * 2
    assert piece.images.shape == (7, 28, 28)
    assert piece.part == "train"
    assert np.array_equal(np.flatnonzero(piece.images.any(axis=(1, 2))), [5, 6])
