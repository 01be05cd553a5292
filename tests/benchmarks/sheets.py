"""Filled-in sheets: how many letters are found with their labels, and how many of them are read.

``--letters FILE`` takes those of writers who are held out of the recogniser; without it, built-in
ones are written.
"""

import io
import time
from collections import defaultdict
from contextlib import closing
from pathlib import Path

import numpy as np
from table import Row, Times, row

from filled_sheets import photographed
from letterpad.ink.strokes import Ink
from letterpad.letters.catalog import load_letters
from letterpad.letters.classes import SCHEMES
from letterpad.letters.data_spec import Files
from letterpad.letters.pictures.image_files import read_pages
from letterpad.letters.pictures.layout import laid_out
from letterpad.letters.pictures.page import FoundPage, letters_on
from letterpad.letters.pictures.sheet import CASES, HEIGHT, WIDTH, Sheet, SheetPage, box_at
from letterpad.letters.synthetic.handwriting import letters as made_letters
from letterpad.making.recognizer import SPLIT_SEED
from letterpad.making.recognizer_letters import part
from letterpad.recognition.page_reading import is_read_as
from letterpad.recognition.recognizer import Recognizer

N_PAGES = 24
SEED = 50_000
"""Of pages and letters on which nothing was developed."""

FOUND, LABELLED, NO_LETTER, READ = 0.99, 1.0, 0.0, 0.85


def letters_by_label(file: Path | None) -> dict[str, list[Ink]]:
    """Return letters of writers held out of the recogniser, or made ones."""
    classes = SCHEMES["both"].classes
    if file is None:
        made = made_letters(52 * 40, SCHEMES["both"], seed=SEED)
        assert made.inks is not None
        inks, labels = list(made.inks), made.labels
    else:
        written = load_letters(Files(str(file), classes="both"))
        assert written.inks is not None
        rows = part(written, SPLIT_SEED).test
        inks, labels = list(written.inks.take(rows)), written.labels[rows]
    found: dict[str, list[Ink]] = defaultdict(list)
    for ink, label in zip(inks, labels.tolist(), strict=True):
        found[classes[label]].append(ink)
    return found


def boxes_of(page: FoundPage) -> list[int]:
    """Return in which box each letter of a page is: the one that its middle is nearest to."""
    assert page.sheet is not None
    boxes = np.array([box_at(place) for place in range(len(page.sheet.labels))])
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    found = []
    for left, top, right, bottom in (each.box for each in page.letters):
        at = np.array([(left + right) / 2 * WIDTH, (top + bottom) / 2 * HEIGHT])
        found.append(int(np.hypot(*(middles - at).T).argmin()))
    return found


def measure(n_pages: int = N_PAGES, letters: Path | None = None) -> list[Row]:
    """Read pages: every case, both papers, every way up, one in five in pencil, most not flat."""
    recognizer = Recognizer.shipped()
    known = letters_by_label(letters)
    counts: dict[str, int] = defaultdict(int)
    seconds = []
    for number in range(n_pages):
        random = np.random.default_rng([SEED, number])
        page = SheetPage(Sheet(CASES[number % 3], 6), 0)
        inks = [known[label][int(random.integers(len(known[label])))] for label in page.labels]
        filled = photographed(
            page,
            SEED + number,
            turn=90 * (number % 4),
            bend=float(random.uniform(-1.5, 1.5)),
            paper="letter" if number % 2 else "a4",
            inks=inks,
        )
        counts["written"] += len(filled.places)
        counts["empty"] += len(page.labels) - len(filled.places)
        began = time.perf_counter()
        with closing(read_pages(io.BytesIO(filled.jpeg))) as pages:
            found = letters_on(next(pages))
        seconds.append(time.perf_counter() - began)
        counts["pages"] += found.sheet == page
        if found.sheet != page:
            continue
        for letter, place in zip(found.letters, boxes_of(found), strict=True):
            if place not in filled.places:
                counts["no letter"] += 1
                continue
            counts["found"] += 1
            counts["labelled"] += letter.label == page.labels[place]
            picture = laid_out(letter.ink, recognizer.card.framing)
            counts["read"] += is_read_as(recognizer.predict_picture(picture), letter.label)
    n = counts["written"]
    rows = [
        ("photographed sheets that are recognised", counts["pages"] / n_pages, 1.0, "at least"),
        ("letters in boxes that are found", counts["found"] / n, FOUND, "at least"),
        (
            "letters found whose label is right",
            counts["labelled"] / max(counts["found"], 1),
            LABELLED,
            "at least",
        ),
        (
            "empty boxes in which a letter is found",
            counts["no letter"] / max(counts["empty"], 1),
            NO_LETTER,
            "at most",
        ),
        ("letters that are found and read, of all", counts["read"] / n, READ, "at least"),
    ]
    totals = {rows[0][0]: n_pages, rows[2][0]: counts["found"], rows[3][0]: counts["empty"]}
    return [
        *(
            Row(
                *(what, "", totals.get(what, n), value, value, "", None, f"{bound} {goal:g}"),
                value >= goal if bound == "at least" else value <= goal,
            )
            for what, value, goal, bound in rows
        ),
        row("letters of a sheet are found", "s", Times.of(seconds), "for comparison", True),
    ]


QUICK = {"n_pages": 1}
