"""Photographed pages of letters: how many are found, and how many of all are read.

``--letters FILE`` takes those of writers who are held out of the recogniser; without it, built-in
ones are written.
"""

import io
import time
from contextlib import closing
from pathlib import Path

import numpy as np
from table import Row, Times, row

from letterpad.ink.strokes import Ink
from letterpad.letters.catalog import load_letters
from letterpad.letters.classes import SCHEMES
from letterpad.letters.data_spec import Files
from letterpad.letters.pictures.image_files import read_pages
from letterpad.letters.pictures.layout import laid_out
from letterpad.letters.pictures.page import letters_on
from letterpad.letters.synthetic.handwriting import letters
from letterpad.making.recognizer import SPLIT_SEED
from letterpad.making.recognizer_letters import part
from letterpad.recognition.recognizer import Recognizer
from page_scenes import matched, page_scene

N_PAGES, OF_A_PAGE = 10, 20
SEED = 40_000
"""Of pages and letters on which nothing was developed."""

FOUND, READ, NO_LETTER = 0.95, 0.88, 0.05


def some_letters(n: int, file: Path | None) -> tuple[list[Ink], list[int]]:
    """Return letters with their classes, A to Z: of writers held out of the recogniser, or made."""
    if file is None:
        made = letters(n, SCHEMES["both"], seed=SEED)
        assert made.inks is not None
        return list(made.inks), (made.labels % 26).tolist()
    written = load_letters(Files(str(file), classes="both"))
    assert written.inks is not None
    rows = part(written, SPLIT_SEED).test
    rows = np.random.default_rng(SEED).choice(rows, n, replace=False)
    return list(written.inks.take(rows)), (written.labels[rows] % 26).tolist()


def measure(n_pages: int = N_PAGES, letters: Path | None = None) -> list[Row]:
    """Read pages of twenty letters."""
    recognizer = Recognizer.shipped()
    inks, labels = some_letters(n_pages * OF_A_PAGE, letters)
    n_found = n_read = n_boxes = 0
    seconds = []
    for number in range(n_pages):
        mine = slice(number * OF_A_PAGE, (number + 1) * OF_A_PAGE)
        scene = page_scene(inks[mine], SEED + number)
        began = time.perf_counter()
        with closing(read_pages(io.BytesIO(scene.jpeg))) as pages:
            found = letters_on(next(pages)).letters
        seconds.append(time.perf_counter() - began)
        width, height = scene.size
        scale = (width, height, width, height)
        boxes = [
            tuple(share * side for share, side in zip(each.box, scale, strict=True))
            for each in found
        ]
        n_boxes += len(boxes)
        for place, label in zip(matched(scene.boxes, boxes), labels[mine], strict=True):
            if place is not None:
                n_found += 1
                picture = laid_out(found[place].ink, recognizer.card.framing)
                n_read += int(recognizer.predict_picture(picture).probabilities.argmax()) == label
    n = n_pages * OF_A_PAGE
    empty = 1 - n_found / max(n_boxes, 1)

    found_share, empty, read_share = n_found / n, 1 - n_found / max(n_boxes, 1), n_read / n
    rows = [
        ("letters on photographed pages that are found", found_share, FOUND, "at least"),
        ("boxes without a letter", empty, NO_LETTER, "at most"),
        ("letters that are found and read, of all", read_share, READ, "at least"),
    ]
    return [
        *(
            Row(
                *(what, "", n, value, value, "", None, f"{bound} {goal:g}"),
                value >= goal if bound == "at least" else value <= goal,
            )
            for what, value, goal, bound in rows
        ),
        row("letters of a page are found", "s", Times.of(seconds), "for comparison", True),
    ]


QUICK = {"n_pages": 2}
