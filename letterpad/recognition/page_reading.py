"""What a model reads on a page of letters."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from letterpad.recognition.prediction import Prediction
from letterpad.recognition.recognizer import Recognizer
from letterpad.recognition.sureness import Sureness

if TYPE_CHECKING:  # with Pillow and SciPy: the window opens sooner without them
    from letterpad.letters.pictures.layout import Grey
    from letterpad.letters.pictures.page import FoundPage, PageLetter
    from letterpad.letters.pictures.sheet import SheetPage

LEAST_LETTERS = 6
"""Fewer are looked at as one letter and what lies beside it."""

_SURE = (Sureness.SURE, Sureness.PROBABLY)
_LARGEST, _READABLE = 0.3, 0.5
"""Of the page's longer side: a larger letter fills a picture of its own. Share of what was found
that looks like letters, or it is no page of them."""


@dataclass(frozen=True, slots=True, eq=False)
class ReadLetter:
    """A letter on a page, and what it is read as."""

    found: "PageLetter"
    prediction: Prediction

    @property
    def label(self) -> str:
        """What it is: as the sheet says on which it was written, else as it is read."""
        return self.found.label or self.prediction.in_its_case

    @property
    def is_read_otherwise(self) -> bool:
        """Whether it is read as another letter than the sheet says on which it was written."""
        return bool(self.found.label) and not is_read_as(self.prediction, self.found.label)


@dataclass(frozen=True, slots=True, eq=False)
class ReadPage:
    """A page of letters.

    Parameters
    ----------
    grey : uint8 array of shape (height, width)
    letters : tuple of ReadLetter
        Line by line, each from left to right.
    sheet : SheetPage, optional
        Which sheet to fill in it is; it says then what the letters are.
    """

    grey: "Grey"
    letters: tuple[ReadLetter, ...]
    sheet: "SheetPage | None" = None

    @property
    def labels(self) -> tuple[str, ...]:
        """What its letters are, as far as is known before somebody says more."""
        return tuple(each.label for each in self.letters)

    @property
    def lines(self) -> tuple[str, ...]:
        """What is read, line by line."""
        return lines_of(self, [each.prediction.in_its_case for each in self.letters])

    @property
    def is_page(self) -> bool:
        """Whether it is a page of letters, and not a single one on paper that is not plain."""
        if self.sheet is not None:
            return True
        if len(self.letters) < LEAST_LETTERS:
            return False
        height, width = self.grey.shape
        sizes = [
            max((right - left) * width, (bottom - top) * height)
            for left, top, right, bottom in (each.found.box for each in self.letters)
        ]
        n_readable = sum(each.prediction.sureness in _SURE for each in self.letters)
        return bool(
            np.median(sizes) <= _LARGEST * max(height, width)
            and n_readable >= _READABLE * len(self.letters)
        )


def is_read_as(prediction: Prediction, label: str) -> bool:
    """Tell whether a letter is read as a label says; upper and lower case are the same here."""
    return prediction.in_its_case.upper() == label.upper()


def lines_of(page: ReadPage, labels: Sequence[str]) -> tuple[str, ...]:
    """Put what its letters are, one label each, into the lines of a page."""
    lines: dict[int, str] = {}
    for letter, label in zip(page.letters, labels, strict=True):
        lines[letter.found.line] = lines.get(letter.found.line, "") + label
    return tuple(lines[line] for line in sorted(lines))


def read_page(recognizer: Recognizer, page: "FoundPage") -> ReadPage:
    """Ask a model about every letter on a page.

    Raises
    ------
    UserError
        If it cannot answer.
    """
    from letterpad.letters.pictures.layout import laid_out

    framing = recognizer.card.framing
    return ReadPage(
        page.grey,
        tuple(
            ReadLetter(letter, recognizer.predict_picture(laid_out(letter.ink, framing)))
            for letter in page.letters
        ),
        page.sheet,
    )
