"""A letter becomes a row and a letter again; questions become SQL that cannot be escaped from."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from letterpad.collection.database import connect
from letterpad.collection.ink_blob import content_hash
from letterpad.collection.kept import Query
from letterpad.collection.rows import (
    clean_author,
    clean_label,
    condition,
    letter_of,
    row_of,
    utc_now,
)
from letterpad.errors import UserError
from own_letters import letter, mouse_ink

NOW = datetime(2026, 11, 28, 23, 0, tzinfo=UTC)


def test_a_row_holds_all_of_a_letter() -> None:
    new = letter("Ä", author="Ann", file="ann.letters")
    row = row_of(new, NOW)
    assert row.hash == content_hash(mouse_ink())
    assert row.day == new.drawn.date().isoformat()
    columns = (5, row.label, row.author, row.device, row.origin, *row.answered)
    kept = letter_of((*columns, row.drawn, row.kept, row.file, row.ink))
    assert (kept.id, kept.letter, kept.kept) == (5, new, NOW)


def test_a_letter_without_a_time_is_of_the_day_on_which_it_was_kept() -> None:
    row = row_of(letter(drawn=None), NOW)
    assert row.drawn is None
    assert row.day == NOW.astimezone().date().isoformat()
    assert utc_now().utcoffset().total_seconds() == 0


def test_names_that_are_too_long_are_refused_with_their_beginning() -> None:
    assert clean_label("x" * 32) == "x" * 32
    with pytest.raises(UserError, match=r"“x{32}” has 40"):
        clean_label("x" * 40)
    with pytest.raises(UserError, match=r"“y{100}” has 101"):
        clean_author("y" * 101)
    assert clean_author("") == ""


@pytest.mark.parametrize(
    ("query", "where", "values"),
    [
        (Query(), "removed IS NULL", []),
        (Query(label=" A "), "removed IS NULL AND label = ?", ["A"]),
        (Query(day=date(2026, 1, 2)), "removed IS NULL AND day = ?", ["2026-01-02"]),
        (Query(text="nothing like it"), "removed IS NULL AND (0)", []),
    ],
)
def test_a_question_becomes_a_condition(
    tmp_path: Path, query: Query, where: str, values: list[str]
) -> None:
    connection, _ = connect(tmp_path / "mine.sqlite")
    with closing(connection):
        assert condition(connection, query) == (where, values)


def test_text_is_looked_for_in_values_and_not_in_rows(tmp_path: Path) -> None:
    connection, _ = connect(tmp_path / "mine.sqlite")
    with closing(connection):
        connection.execute("INSERT INTO authors VALUES (7, 'ÄNNE')")
        where, values = condition(connection, Query(text="änn"))
    assert where == "removed IS NULL AND (author IN (?))"
    assert values == [7]
    assert sqlite3.complete_statement(f"SELECT {where};")
