"""A chart's numbers, as people and as programs read them."""

import csv
import io

import numpy as np

from letterpad.gui.widgets.data_table import ChartTable, Column

TABLE = ChartTable(
    "Runs",
    (
        Column("Name"),
        Column("Share", lambda share: f"{share:.1%}"),
        Column("From to", lambda bounds: f"{bounds[0]}–{bounds[1]}", ("From", "To")),
    ),
    [
        ('a "b", c', 1 / 3, (0.1, 0.2)),
        ("two\nlines\tand a tab", np.float64(0.25), None),
        ("=1+1", None, (1.0, 2.0)),
    ],
)


def test_texts_are_written_by_their_columns() -> None:
    assert TABLE.headings == ["Name", "Share", "From to"]
    assert TABLE.texts() == [
        ['a "b", c', "33.3%", "0.1–0.2"],
        ["two\nlines\tand a tab", "25.0%", ""],
        ["=1+1", "", "1.0–2.0"],
    ]


def test_csv_has_all_digits_and_a_column_for_each_part() -> None:
    rows = list(csv.reader(io.StringIO(TABLE.csv(), newline="")))
    assert rows == [
        ["Name", "Share", "From", "To"],
        ['a "b", c', repr(1 / 3), "0.1", "0.2"],
        ["two\nlines\tand a tab", "0.25", "", ""],
        ["=1+1", "", "1.0", "2.0"],
    ]


def test_what_is_pasted_stays_in_its_cell() -> None:
    lines = [line.split("\t") for line in TABLE.tab_separated().split("\n")]
    assert lines == [
        ["Name", "Share", "From to"],
        ['a "b", c', "33.3%", "0.1–0.2"],
        ["two lines and a tab", "25.0%", ""],
        ["=1+1", "", "1.0–2.0"],
    ]
