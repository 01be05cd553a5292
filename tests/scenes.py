"""Pictures of a letter as people have them: paper, pen, light, table and camera at random.

Every kind draws its own trouble; size, pen, colours, place, light, noise and compression vary in
all of them, so that nothing can be fitted to one picture.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from letterpad.ink.strokes import Ink

Floats = NDArray[np.float32]
Thing = TypeVar("Thing")

_SUPERSAMPLING = 3
_TILE = 317
"""Pixels after which a camera's noise repeats."""

PENS = {
    "black": (32, 32, 36),
    "blue": (38, 52, 138),
    "dark blue": (30, 36, 84),
    "red": (176, 40, 44),
    "green": (24, 96, 60),
}
PAPERS = ((250, 250, 248), (240, 238, 232), (244, 236, 208), (226, 228, 226), (236, 226, 210))
TABLES = ((96, 64, 40), (62, 42, 30), (120, 84, 52), (58, 58, 62), (40, 48, 44), (112, 70, 58))
RULINGS = ((150, 178, 214), (120, 150, 190), (170, 170, 176), (190, 150, 150), (140, 190, 170))
DARK_RULINGS = ((70, 90, 140), (60, 60, 66), (88, 110, 150), (96, 96, 96), (40, 52, 90))


@dataclass
class Page:
    """Paper with a letter on it, as it is drawn step by step.

    Parameters
    ----------
    colour : float32 array of shape (height, width, 3)
        Reflected light, 0 to 1.
    letter_box : tuple of float
        Left, top, right and bottom of the letter, in pixels.
    pen : float
        Pixels.
    """

    colour: Floats
    letter_box: tuple[float, float, float, float]
    pen: float

    @property
    def size(self) -> tuple[int, int]:
        """Height and width."""
        return self.colour.shape[0], self.colour.shape[1]

    def paint(self, cover: Floats, colour: tuple[int, int, int]) -> None:
        """Lay a colour over the page where `cover` (height, width) says so, 0 to 1."""
        ink = np.array(colour, dtype=np.float32) / 255.0
        self.colour += cover[..., None] * (np.minimum(ink, self.colour) - self.colour)

    def coordinates(self) -> tuple[Floats, Floats]:
        """Return y and x of every pixel, as arrays that are broadcast."""
        height, width = self.size
        return (
            np.arange(height, dtype=np.float32)[:, None],
            np.arange(width, dtype=np.float32)[None, :],
        )


def _between(random: np.random.Generator, low: float, high: float) -> float:
    return float(random.uniform(low, high))


def _choose(random: np.random.Generator, things: tuple[Thing, ...]) -> Thing:
    return things[int(random.integers(len(things)))]


def _size(random: np.random.Generator, low: int = 360, high: int = 1600) -> tuple[int, int]:
    """Return height and width: mostly landscape or portrait, the longer side from low to high."""
    longer = int(np.exp(random.uniform(np.log(low), np.log(high))))
    shorter = int(longer * _choose(random, (0.5625, 0.6667, 0.75, 0.75, 0.9, 1.0)))
    return (shorter, longer) if random.random() < 0.6 else (longer, shorter)


def _strokes(
    ink: Ink, box: tuple[float, float, float], turn: float
) -> tuple[list[Floats], tuple[float, float, float, float]]:
    """Return strokes in pixels: middle x and y, and the letter's longer side."""
    x, y, longer = box
    left, top, right, bottom = ink.bounds()
    scale = longer / max(right - left, bottom - top, 1e-6)
    rotation = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    middle = np.array([(left + right) / 2, (top + bottom) / 2])
    strokes = [
        ((stroke.points - middle) * scale @ rotation + [x, y]).astype(np.float32)
        for stroke in ink.strokes
    ]
    points = np.concatenate(strokes)
    low, high = points.min(axis=0), points.max(axis=0)
    return strokes, (float(low[0]), float(low[1]), float(high[0]), float(high[1]))


def _cover(size: tuple[int, int], strokes: list[Floats], pen: float) -> Floats:
    """Return how much of each pixel a round pen covers, 0 to 1."""
    height, width = size
    points = np.concatenate(strokes)
    left, top = np.floor(points.min(axis=0) - pen - 2).astype(int)
    right, bottom = np.ceil(points.max(axis=0) + pen + 2).astype(int)
    left, top, right, bottom = max(left, 0), max(top, 0), min(right, width), min(bottom, height)
    cover = np.zeros(size, dtype=np.float32)
    if right <= left or bottom <= top:
        return cover
    factor = _SUPERSAMPLING
    image = Image.new("L", ((right - left) * factor, (bottom - top) * factor), 0)
    draw = ImageDraw.Draw(image)
    radius = pen * factor / 2
    for stroke in strokes:
        path = [tuple(each) for each in ((stroke + 0.5 - [left, top]) * factor).tolist()]
        if len(path) > 1:
            draw.line(path, fill=255, width=max(1, round(2 * radius)))
        for x, y in path:
            draw.ellipse([x - radius, y - radius, x + radius, y + radius], fill=255)
    small = image.resize((right - left, bottom - top), Image.Resampling.BOX)
    cover[top:bottom, left:right] = np.asarray(small, dtype=np.float32) / 255.0
    return cover


def _smooth_noise(
    random: np.random.Generator, size: tuple[int, int], cells: tuple[int, int]
) -> Floats:
    """Return smooth noise of standard deviation about 1, in so many cells down and across."""
    coarse = random.standard_normal((max(cells[0], 2), max(cells[1], 2))).astype(np.float32)
    image = Image.fromarray(coarse).resize((size[1], size[0]), Image.Resampling.BICUBIC)
    return np.asarray(image, dtype=np.float32)


def _sensor_noise(random: np.random.Generator, size: tuple[int, int]) -> Floats:
    """Return noise of standard deviation about 1, mostly grey, which repeats: that is quicker."""
    tile = random.standard_normal((_TILE, _TILE, 3), dtype=np.float32)
    tile = 1.2 * tile.mean(axis=2, keepdims=True) + 0.3 * tile
    repeats = (-(-size[0] // _TILE), -(-size[1] // _TILE), 1)
    return np.tile(tile, repeats)[: size[0], : size[1]]


def blank_page(
    random: np.random.Generator, size: tuple[int, int] | None = None
) -> tuple[Page, NDArray[np.float32]]:
    """Return paper of some colour, with its grain."""
    size = _size(random) if size is None else size
    paper = np.array(_choose(random, PAPERS), dtype=np.float32) / 255.0
    colour = np.tile(paper, (*size, 1))
    grain = _smooth_noise(random, size, (size[0] // 3, size[1] // 3))
    colour *= (1.0 + _between(random, 0.0, 0.012) * grain)[..., None]
    return Page(colour, (0, 0, 0, 0), 1.0), paper


def write_letter(
    page: Page,
    ink: Ink,
    random: np.random.Generator,
    *,
    share: tuple[float, float] = (0.25, 0.6),
    pen: tuple[float, float] = (0.035, 0.1),
    pencil: bool = False,
    margin: float = 0.06,
    area: tuple[float, float, float, float] | None = None,
) -> None:
    """Write a letter: its longer side is a share of the area's shorter one, the pen of that.

    `area` is left, top, right, bottom in pixels; the whole page if not given.
    """
    height, width = page.size
    left, top, right, bottom = area or (0.0, 0.0, float(width), float(height))
    inner = min(right - left, bottom - top)
    longer = inner * _between(random, *share)
    room = longer / 2 + margin * inner
    x = _between(random, left + room, right - room)
    y = _between(random, top + room, bottom - room)
    page.pen = max(1.2, longer * float(np.exp(random.uniform(*np.log(pen)))))
    strokes, page.letter_box = _strokes(ink, (x, y, longer), _between(random, -0.06, 0.06))
    cover = _cover(page.size, strokes, page.pen)
    if pencil:
        texture = _smooth_noise(random, page.size, (page.size[0] // 2, page.size[1] // 2))
        pressure = _smooth_noise(random, page.size, (6, 6))
        cover *= np.clip(0.86 + 0.13 * texture + 0.06 * pressure, 0.3, 1.0)
        grey = int(random.integers(86, 132))
        page.paint(cover, (grey, grey, grey + 4))
        return
    pressure = _smooth_noise(random, page.size, (8, 8))
    cover *= np.clip(0.96 + 0.03 * pressure, 0.8, 1.0)
    page.paint(cover, PENS[_choose(random, tuple(PENS))])


def rule(
    page: Page,
    random: np.random.Generator,
    *,
    spacing: float,
    colour: tuple[int, int, int],
    upright: bool = False,
    turn: float | None = None,
    width: float | None = None,
) -> float:
    """Draw lines across the page, a little turned and bowed; return by how much they are turned."""
    y, x = page.coordinates()
    along, across = (y, x) if upright else (x, y)
    length = float(page.size[0] if upright else page.size[1])
    turn = _between(random, -0.04, 0.04) if turn is None else turn
    bow = _between(random, -0.01, 0.01) * (random.random() < 0.4)
    place = across + turn * along + bow * length * (2 * along / length - 1) ** 2
    place = (place + _between(random, 0, spacing)) % spacing - spacing / 2
    width = max(1.0, _between(random, 0.012, 0.03) * spacing) if width is None else width
    cover = np.clip(width / 2 + 0.5 - np.abs(place), 0.0, 1.0)
    page.paint((cover * _between(random, 0.8, 1.0)).astype(np.float32), colour)
    return turn


def print_box(page: Page, random: np.random.Generator) -> None:
    """Print a frame around the letter."""
    left, top, right, bottom = page.letter_box
    longer = max(right - left, bottom - top)
    height, width = page.size
    gaps = [page.pen + longer * _between(random, 0.06, 0.4) for _ in range(4)]
    corners = np.array(
        [
            [left - gaps[0], top - gaps[1]],
            [right + gaps[2], top - gaps[1]],
            [right + gaps[2], bottom + gaps[3]],
            [left - gaps[0], bottom + gaps[3]],
        ]
    )
    corners = np.clip(corners, 3, [width - 4, height - 4])
    turn = _between(random, -0.03, 0.03)
    middle = corners.mean(axis=0)
    rotation = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    corners = (corners - middle) @ rotation + middle
    frame = np.concatenate([corners, corners[:1]]).astype(np.float32)
    line = max(1.0, page.pen * _between(random, 0.2, 1.0))
    page.paint(_cover(page.size, [frame], line), _choose(random, DARK_RULINGS))


def soil(page: Page, random: np.random.Generator, n: int = 5) -> None:
    """Drop dark specks on the page, not on the letter."""
    height, width = page.size
    left, top, right, bottom = page.letter_box
    while n:
        x, y = _between(random, 0.02, 0.98) * width, _between(random, 0.02, 0.98) * height
        size = page.pen * _between(random, 0.25, 0.8)
        gap = page.pen + size
        if left - gap < x < right + gap and top - gap < y < bottom + gap:
            continue
        speck = np.array([[x, y], [x + 0.3 * size, y]], dtype=np.float32)
        page.paint(_cover(page.size, [speck], size), (40, 40, 40))
        n -= 1


def writing_line(page: Page, random: np.random.Generator) -> None:
    """Draw one line below the letter, across the picture or most of it; some letters touch it."""
    height, width = page.size
    left, top, right, bottom = page.letter_box
    longer = max(right - left, bottom - top)
    gap = longer * _between(random, 0.0, 0.12)
    y = min(bottom + gap, height - 3.0)
    slope = _between(random, -0.015, 0.015)
    edge = 0.0 if random.random() < 0.6 else _between(random, 0.02, 0.15)
    first, last = edge * width, (1 - edge) * width
    middle = (left + right) / 2
    line = np.array(
        [[first, y + slope * (first - middle)], [last, y + slope * (last - middle)]], np.float32
    )
    thick = max(1.0, page.pen * _between(random, 0.15, 0.6))
    page.paint(_cover(page.size, [line], thick), _choose(random, DARK_RULINGS))


def shadow(page: Page, random: np.random.Generator, *, hard: bool) -> Floats:
    """Return light over the page, 0 to 1, with a shadow whose edge goes through the letter."""
    y, x = page.coordinates()
    left, top, right, bottom = page.letter_box
    longer = max(page.size)
    angle = _between(random, 0, 2 * np.pi)
    at_x = _between(random, left, right)
    at_y = _between(random, top, bottom)
    across = (x - at_x) * np.cos(angle) + (y - at_y) * np.sin(angle)
    if hard and random.random() < 0.3:  # a corner of what throws it
        other = angle + _between(random, 1.0, 2.0)
        across = np.minimum(across, (x - at_x) * np.cos(other) + (y - at_y) * np.sin(other))
    width = longer * (_between(random, 0.002, 0.012) if hard else _between(random, 0.03, 0.15))
    depth = _between(random, 0.35, 0.6)
    return (1.0 - depth / (1.0 + np.exp(-np.clip(across / width, -30, 30)))).astype(np.float32)


def uneven_light(page: Page, random: np.random.Generator) -> Floats:
    """Return the light of a lamp on one side and of a lens that is darker in the corners."""
    y, x = page.coordinates()
    height, width = page.size
    u, v = 2 * x / width - 1, 2 * y / height - 1
    angle = _between(random, 0, 2 * np.pi)
    lamp = 1.0 + _between(random, 0.0, 0.15) * (u * np.cos(angle) + v * np.sin(angle))
    return (lamp * (1.0 - _between(random, 0.0, 0.1) * (u * u + v * v))).astype(np.float32)


def on_table(page: Page, random: np.random.Generator) -> None:
    """Cut the page to a sheet that lies on a table, the table showing on two to four sides."""
    y, x = page.coordinates()
    height, width = page.size
    left, top, right, bottom = page.letter_box
    gap = 0.12 * max(right - left, bottom - top) + 2 * page.pen
    turn = _between(random, -0.12, 0.12)
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
    along = (x - middle_x) * np.cos(turn) + (y - middle_y) * np.sin(turn)
    down = -(x - middle_x) * np.sin(turn) + (y - middle_y) * np.cos(turn)
    half = max(right - left, bottom - top) / 2 + gap
    inside = np.full(page.size, np.inf, dtype=np.float32)
    showing = random.permutation(4) < random.integers(2, 5)
    rooms = (middle_x, middle_y, width - middle_x, height - middle_y)
    for side, (distance, room) in enumerate(zip((along, down, -along, -down), rooms, strict=True)):
        if showing[side]:
            edge = max(half, room * _between(random, 0.55, 0.95))
            inside = np.minimum(inside, distance + edge)
    cover = np.clip(inside, 0.0, 1.0)[..., None]
    table = np.array(_choose(random, TABLES), dtype=np.float32) / 255.0
    cells = (height // 3, width // 60) if random.random() < 0.5 else (height // 60, width // 3)
    grain = _smooth_noise(random, page.size, cells)
    wood = table * (1.0 + _between(random, 0.02, 0.12) * grain)[..., None]
    edge_shadow = 1.0 - 0.4 * np.exp(-np.clip(-inside, 0, None) / (0.01 * width + 1))[..., None]
    page.colour = (cover * page.colour + (1 - cover) * wood * edge_shadow).astype(np.float32)


def black_edges(page: Page, random: np.random.Generator) -> None:
    """Blacken one to four edges of a scan, straight or slanting."""
    y, x = page.coordinates()
    height, width = page.size
    left, top, right, bottom = page.letter_box
    rooms = (top, bottom - height, left, right - width)
    showing = random.permutation(4) < random.integers(1, 5)
    for side in np.flatnonzero(showing):
        across, along, length = ((y, x, height), (x, y, width))[side // 2]
        wide = min(_between(random, 0.01, 0.08) * length, max(abs(rooms[side]) - page.pen - 4, 2))
        slope = _between(random, -0.01, 0.01)
        place = (length - 1 - across) if side % 2 else across
        place = place + slope * along
        cover = np.clip(wide - place, 0.0, 1.0).astype(np.float32)
        page.paint(cover, (12, 12, 12))


def photographed(page: Page, light: Floats, random: np.random.Generator) -> Image.Image:
    """Return what a camera takes: exposure, colour of the light, blur, noise."""
    seen = page.colour * light[..., None]
    seen *= np.array([1.0, _between(random, 0.96, 1.0), _between(random, 0.86, 1.0)], np.float32)
    seen *= _between(random, 0.72, 1.0) / max(float(np.percentile(seen, 99)), 1e-3)
    image = Image.fromarray(np.rint(seen.clip(0, 1) * 255).astype(np.uint8))
    blur = _between(random, 0.0, 0.12) * page.pen
    if blur > 0.3:
        from PIL import ImageFilter

        image = image.filter(ImageFilter.GaussianBlur(blur))
    noisy = np.asarray(image, dtype=np.float32)
    noisy += _between(random, 0.5, 5.0) * _sensor_noise(random, page.size)
    return Image.fromarray(np.rint(noisy.clip(0, 255)).astype(np.uint8))


def _written(ink: Ink, random: np.random.Generator, **how: object) -> Page:
    page, _ = blank_page(random)
    write_letter(page, ink, random, **how)  # type: ignore[arg-type]
    return page


def _soft_shadow(ink: Ink, random: np.random.Generator) -> Image.Image:
    page = _written(ink, random)
    return photographed(page, shadow(page, random, hard=False), random)


def _hard_shadow(ink: Ink, random: np.random.Generator) -> Image.Image:
    page = _written(ink, random)
    return photographed(page, shadow(page, random, hard=True), random)


def _ballpoint_on_a4(ink: Ink, random: np.random.Generator) -> Image.Image:
    height = int(random.integers(1200, 3000))
    page, _ = blank_page(random, (height, round(height / 1.4142)))
    write_letter(page, ink, random, share=(0.05, 0.18), pen=(0.02, 0.05))
    return photographed(page, uneven_light(page, random), random)


def _pencil(ink: Ink, random: np.random.Generator) -> Image.Image:
    page = _written(ink, random, pencil=True, pen=(0.02, 0.06))
    return photographed(page, uneven_light(page, random), random)


def _ruled(ink: Ink, random: np.random.Generator, pencil: bool, dark: bool) -> Image.Image:
    page = _written(ink, random, pencil=pencil)
    left, top, right, bottom = page.letter_box
    spacing = max(right - left, bottom - top) * _between(random, 0.15, 1.1)
    colours = DARK_RULINGS if dark else RULINGS
    width = max(1.0, min(_between(random, 0.012, 0.04) * spacing, 0.6 * page.pen))
    rule(page, random, spacing=spacing, colour=_choose(random, colours), width=width)
    return photographed(page, uneven_light(page, random), random)


def _pencil_on_dark_lines(ink: Ink, random: np.random.Generator) -> Image.Image:
    return _ruled(ink, random, pencil=True, dark=True)


def _dark_ruled_lines(ink: Ink, random: np.random.Generator) -> Image.Image:
    return _ruled(ink, random, pencil=False, dark=True)


def _squared_paper(ink: Ink, random: np.random.Generator) -> Image.Image:
    page = _written(ink, random)
    left, top, right, bottom = page.letter_box
    spacing = max(right - left, bottom - top) * _between(random, 0.12, 0.6)
    colour = _choose(random, RULINGS + DARK_RULINGS[:1])
    width = max(1.0, min(_between(random, 0.02, 0.06) * spacing, 0.6 * page.pen))
    turn = rule(page, random, spacing=spacing, colour=colour, width=width)
    rule(page, random, spacing=spacing, colour=colour, width=width, upright=True, turn=-turn)
    return photographed(page, uneven_light(page, random), random)


def _printed_box(ink: Ink, random: np.random.Generator) -> Image.Image:
    page = _written(ink, random, share=(0.25, 0.5))
    print_box(page, random)
    return photographed(page, uneven_light(page, random), random)


def _five_specks(ink: Ink, random: np.random.Generator) -> Image.Image:
    page = _written(ink, random)
    soil(page, random)
    return photographed(page, uneven_light(page, random), random)


def _paper_on_a_table(ink: Ink, random: np.random.Generator) -> Image.Image:
    page = _written(ink, random, share=(0.15, 0.4), margin=0.15)
    on_table(page, random)
    return photographed(page, uneven_light(page, random), random)


def _scan_with_a_black_edge(ink: Ink, random: np.random.Generator) -> Image.Image:
    page = _written(ink, random, margin=0.12)
    black_edges(page, random)
    return photographed(page, np.ones(page.size, np.float32), random)


def _above_a_writing_line(ink: Ink, random: np.random.Generator) -> Image.Image:
    page = _written(ink, random)
    writing_line(page, random)
    light = uneven_light(page, random) if random.random() < 0.5 else np.ones(page.size, np.float32)
    return photographed(page, light, random)


def _several_at_once(ink: Ink, random: np.random.Generator) -> Image.Image:
    """Draw a letter on ruled or plain paper, in the shade, with specks, on a table or not."""
    page = _written(ink, random, share=(0.2, 0.4), margin=0.15, pencil=random.random() < 0.25)
    left, top, right, bottom = page.letter_box
    spacing = max(right - left, bottom - top) * _between(random, 0.25, 1.1)
    first = random.random()
    if first < 0.4:
        rule(page, random, spacing=spacing, colour=_choose(random, RULINGS))
    elif first < 0.6:
        writing_line(page, random)
    if random.random() < 0.5:
        soil(page, random, int(random.integers(1, 6)))
    if random.random() < 0.4:
        on_table(page, random)
    light = uneven_light(page, random)
    if random.random() < 0.5:
        light = light * shadow(page, random, hard=random.random() < 0.5)
    return photographed(page, light, random)


KINDS: dict[str, Callable[[Ink, np.random.Generator], Image.Image]] = {
    "soft shadow": _soft_shadow,
    "hard shadow": _hard_shadow,
    "ballpoint on A4": _ballpoint_on_a4,
    "pencil": _pencil,
    "pencil on dark lines": _pencil_on_dark_lines,
    "squared paper": _squared_paper,
    "dark ruled lines": _dark_ruled_lines,
    "printed box": _printed_box,
    "five specks": _five_specks,
    "paper on a table": _paper_on_a_table,
    "scan with a black edge": _scan_with_a_black_edge,
    "above a writing line": _above_a_writing_line,
    "several at once": _several_at_once,
}
"""Each draws a letter with one kind of trouble."""


def scene(kind: str, ink: Ink, seed: int) -> bytes:
    """Return a picture file (JPEG or PNG) of a letter: the same seed, the same file."""
    random = np.random.default_rng([seed, list(KINDS).index(kind)])
    image = KINDS[kind](ink, random)
    file = io.BytesIO()
    if random.random() < 0.75:
        image.save(file, "JPEG", quality=int(random.integers(60, 96)))
    else:
        image.save(file, "PNG")
    return file.getvalue()
