"""Draws sheets to print and fill in, and writes them as PDF.

With Pillow, at 300 dots an inch: that needs no display and no font of the computer, so that every
sheet looks the same everywhere; and what tests photograph is what is printed.
"""

from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from letterpad import paths
from letterpad.errors import UserError
from letterpad.letters.pictures.sheet import (
    DOT,
    GAP,
    HEIGHT,
    LABEL,
    PAPERS,
    RING,
    RINGS,
    TEXT_BOTTOM,
    TEXT_TOP,
    WIDTH,
    Paper,
    Rectangle,
    Sheet,
    SheetPage,
    box_at,
    mark_at,
    marks_of,
)
from letterpad.messages import Sentence, Text, system_text

DPI = 300
_FRAME, _FRAME_GREY = 0.25, 178
"""Millimetres; grey levels. Pale, but not so that a printer leaves it out."""

_LABEL_SIZE, _LABEL_GREY = 3.2, 150
_TEXT_SIZE, _TEXT_GREY = 3.6, 60
_QUALITY = 92

WRITE = Sentence(
    "One letter in each box: the one that stands above it. Boxes may stay empty. Write as you "
    "always do."
)
"""Without letters that Pillow's own font lacks, in every language: see `_fits`."""


def drawn(page: SheetPage, paper: Paper = "a4", say: Callable[[Text], str] = str) -> Image.Image:
    """Draw a page of a sheet, in grey levels.

    Parameters
    ----------
    page : SheetPage
    paper : {"a4", "letter"}
    say : callable
        Translates a sentence.
    """
    size = [round(_pixels(side)) for side in PAPERS[paper]]
    image = Image.new("L", (size[0], size[1]), 255)
    pen = _Pen(ImageDraw.Draw(image), *field_corner(paper))
    for x, y in RINGS:
        for radius, grey in ((RING, 0), (GAP, 255), (DOT, 0)):
            pen.circle(x, y, radius, grey)
    for place, mark in enumerate(marks_of(page)):
        if mark:
            pen.fill(mark_at(place), 0)
    label_font = ImageFont.load_default(_pixels(_LABEL_SIZE))
    for place, label in enumerate(page.labels):
        left, top, right, bottom = box_at(place)
        pen.frame((left, top, right, bottom))
        pen.text((left + 0.3, top - LABEL / 2 - 0.4), label, label_font, _LABEL_GREY, "lm")
    text_font = ImageFont.load_default(_pixels(_TEXT_SIZE))
    for y, sentence in ((TEXT_TOP, WRITE), (TEXT_BOTTOM, photograph(page))):
        text = say(sentence)
        if not _fits(text, text_font):
            text = str(sentence)
        pen.text((WIDTH / 2, y), text, text_font, _TEXT_GREY, "ma")
    return image


def photograph(page: SheetPage) -> Sentence:
    """Return what stands below the boxes: as `WRITE`, without letters that the font lacks."""
    return Sentence(
        "Letterpad, page {page} of {pages}. All four rings belong in the picture.",
        page=page.page + 1,
        pages=page.sheet.n_pages,
    )


def write_sheet(
    path: Path, sheet: Sheet, paper: Paper = "a4", say: Callable[[Text], str] = str
) -> None:
    """Write a sheet as PDF, all its pages; a file of that name is replaced at the end.

    Raises
    ------
    UserError
        If it cannot be written.
    """
    pages = [drawn(SheetPage(sheet, number), paper, say) for number in range(sheet.n_pages)]
    try:
        with paths.replacing(path) as temporary, temporary.open("wb") as file:
            pages[0].save(
                file,
                "PDF",
                save_all=True,
                append_images=pages[1:],
                resolution=DPI,
                quality=_QUALITY,
                title="Letterpad",
                author="",
                creator="Letterpad",
            )
    except OSError as error:
        raise UserError(
            "{file} cannot be written: {error}.", file=path, error=system_text(error)
        ) from error


def field_corner(paper: Paper) -> tuple[float, float]:
    """Return where the field begins on a page, in millimetres: it is in the middle."""
    width, height = PAPERS[paper]
    return (width - WIDTH) / 2, (height - HEIGHT) / 2


def _pixels(millimetres: float) -> float:
    return millimetres * DPI / 25.4


def _fits(text: str, font: ImageFont.FreeTypeFont | ImageFont.ImageFont) -> bool:
    """Whether a font has every character of a text; what it lacks looks as this one does."""
    missing = bytes(font.getmask("\uffff"))
    return all(bytes(font.getmask(sign)) != missing for sign in set(text) - {" "})


class _Pen:
    """Draws in millimetres of the field."""

    def __init__(self, draw: ImageDraw.ImageDraw, left: float, top: float) -> None:
        self._draw = draw
        self._corner = left, top

    def circle(self, x: float, y: float, radius: float, grey: int) -> None:
        self._draw.ellipse(self._box((x - radius, y - radius, x + radius, y + radius)), fill=grey)

    def fill(self, area: Rectangle, grey: int) -> None:
        left, top, right, bottom = self._box(area)
        self._draw.rectangle((left, top, right - 1, bottom - 1), fill=grey)

    def frame(self, inside: Rectangle) -> None:
        left, top, right, bottom = inside
        around = (left - _FRAME, top - _FRAME, right + _FRAME, bottom + _FRAME)
        width = max(1, round(_pixels(_FRAME)))
        self._draw.rectangle(self._box(around), outline=_FRAME_GREY, width=width)

    def text(
        self,
        at: tuple[float, float],
        text: str,
        font: ImageFont.FreeTypeFont | ImageFont.ImageFont,
        grey: int,
        anchor: str,
    ) -> None:
        x, y = at
        place = _pixels(self._corner[0] + x), _pixels(self._corner[1] + y)
        self._draw.text(place, text, font=font, fill=grey, anchor=anchor)

    def _box(self, area: Rectangle) -> tuple[int, int, int, int]:
        left, top = self._corner
        return (
            round(_pixels(left + area[0])),
            round(_pixels(top + area[1])),
            round(_pixels(left + area[2])),
            round(_pixels(top + area[3])),
        )
