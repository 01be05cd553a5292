"""What is on a sheet to fill in, and the row of marks that says so."""

import itertools

import pytest

from letterpad.errors import UserError
from letterpad.letters.pictures.sheet import (
    CASES,
    COLUMNS,
    HEIGHT,
    MOST_TIMES,
    N_MARKS,
    PAPERS,
    RINGS,
    ROWS,
    WIDTH,
    Sheet,
    SheetPage,
    box_at,
    mark_at,
    marks_of,
    page_of,
    paper_of,
    sheet_of,
)


def every_page() -> list[SheetPage]:
    sheets = [Sheet(case, times) for case in CASES for times in range(1, MOST_TIMES + 1)]
    return [SheetPage(sheet, page) for sheet in sheets for page in range(sheet.n_pages)]


def test_every_letter_is_asked_for_as_often_as_is_said() -> None:
    for case, times in itertools.product(CASES, (1, 4, MOST_TIMES)):
        sheet = Sheet(case, times)
        labels = [label for page in range(sheet.n_pages) for label in sheet.labels(page)]
        assert {label: labels.count(label) for label in sheet.classes} == dict.fromkeys(
            sheet.classes, times
        )
        assert all(sheet.labels(page) for page in range(sheet.n_pages))
    # Rows begin with A and N: nobody has to look where the alphabet goes on.
    assert [Sheet("upper", 6).labels(0)[place] for place in range(0, 156, COLUMNS)] == list(
        "AN"
    ) * 6


def test_marks_say_which_page_it_is() -> None:
    pages = every_page()
    rows = [marks_of(page) for page in pages]
    assert [page_of(row) for row in rows] == pages
    assert len(set(rows)) == len(rows)
    assert {len(row) for row in rows} == {N_MARKS}


def test_a_mark_that_is_seen_wrong_is_noticed() -> None:
    for page in every_page()[::7]:
        row = list(marks_of(page))
        for place in range(N_MARKS):
            wrong = [mark ^ (n == place) for n, mark in enumerate(row)]
            assert page_of(wrong) is None
        assert page_of(row[::-1]) is None
        assert page_of(row[1:]) is None


def test_nothing_on_it_overlaps() -> None:
    boxes = [box_at(place) for place in range(COLUMNS * ROWS)]
    for (left, top, right, bottom), other in itertools.combinations(boxes, 2):
        apart = other[0] >= right or other[2] <= left or other[1] >= bottom or other[3] <= top
        assert apart
    marks = [mark_at(place) for place in range(N_MARKS)]
    assert marks[0][0] > RINGS[0][0] + 10
    assert marks[-1][2] < RINGS[1][0] - 10
    assert max(bottom for *_, bottom in marks) < min(top for _, top, *_ in boxes)
    assert max(bottom for *_, bottom in boxes) < RINGS[2][1] - 5
    assert min(left for left, *_ in boxes) >= 0
    assert max(right for _, _, right, _ in boxes) <= WIDTH


@pytest.mark.parametrize("size", PAPERS.values())
def test_it_is_within_what_printers_print(size: tuple[float, float]) -> None:
    width, height = size
    assert (width - WIDTH) / 2 >= 10
    assert (height - HEIGHT) / 2 >= 10


def test_by_default_one_page_is_full() -> None:
    assert {case: sheet_of(case).times for case in CASES} == {"upper": 6, "lower": 6, "both": 3}
    assert sheet_of("lower", 7).n_pages == 2
    for times in (0, MOST_TIMES + 1):
        with pytest.raises(UserError, match=f"1 to {MOST_TIMES} times, not {times} times"):
            sheet_of("upper", times)


def test_paper_is_that_of_the_country() -> None:
    assert [paper_of(country) for country in ("US", "ca", "DE", "GB", "", "?")] == [
        *["letter"] * 2,
        *["a4"] * 4,
    ]
