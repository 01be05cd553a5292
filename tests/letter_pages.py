"""Pages of plain letters, drawn by code: what tests of pages open, drop and paste."""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw

SHAPES: dict[str, list[list[tuple[int, int]]]] = {
    "L": [[(0, 0), (0, 100), (60, 100)]],
    "T": [[(0, 0), (70, 0)], [(35, 0), (35, 100)]],
    "X": [[(0, 0), (70, 100)], [(70, 0), (0, 100)]],
    "V": [[(0, 0), (35, 100), (70, 0)]],
    "N": [[(0, 100), (0, 0), (60, 100), (60, 0)]],
    "Z": [[(0, 0), (70, 0), (0, 100), (70, 100)]],
}
STEP, MARGIN, PEN = 160, 120, 9


def page_of(lines: Sequence[str]) -> Image.Image:
    """Write lines of letters, of `SHAPES`, on a page."""
    width = 2 * MARGIN + STEP * max(len(line) for line in lines)
    image = Image.new("L", (max(width, 900), MARGIN + 260 * len(lines)), 235)
    draw = ImageDraw.Draw(image)
    for row, line in enumerate(lines):
        for column, letter in enumerate(line):
            x, y = MARGIN + STEP * column, 100 + 260 * row
            for stroke in SHAPES[letter]:
                draw.line([(x + i, y + j) for i, j in stroke], fill=40, width=PEN, joint="curve")
    return image


def save_page(path: Path, lines: Sequence[str]) -> Path:
    """Write a page into a file, and return its path."""
    page_of(lines).save(path)
    return path
