"""Photographs of whole pages of letters: paper, ruling, lamp, camera and angle at random.

Letters stand in lines, as somebody who fills a page writes them; what `tests/scenes.py` draws of
paper, pens, light and noise is used here, too.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

import scenes
from letterpad.ink.strokes import Ink

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class PageScene:
    """A photographed page.

    Parameters
    ----------
    jpeg : bytes
    size : tuple of int
        Width and height.
    boxes : list of tuple of float
        Left, top, right and bottom of each letter in the picture, in pixels, in the order given.
    """

    jpeg: bytes
    size: tuple[int, int]
    boxes: list[Box]


def page_scene(inks: Sequence[Ink], seed: int, n_columns: int = 5) -> PageScene:
    """Write letters on a page, in lines of so many, and photograph it.

    Every page is a few degrees askew, seen from a little aside, in the light of one lamp; two in
    three are ruled, one in two lies in a shadow, one in three shows the table, one in five is
    written in pencil. The same seed gives the same file.
    """
    random = np.random.default_rng([seed, 71])
    height = int(random.integers(1500, 2600))
    page, _ = scenes.blank_page(random, (height, round(height / 1.4142)))
    width = page.size[1]
    n_lines = -(-len(inks) // n_columns)
    left, top = 0.1 * width, 0.09 * height
    across, down = (width - 2 * left) / n_columns, (height - 2 * top) / n_lines
    size = min(across, down) * float(random.uniform(0.3, 0.55))
    pen = size * float(random.uniform(0.035, 0.09))
    colour = scenes.PENS[sorted(scenes.PENS)[int(random.integers(len(scenes.PENS)))]]
    if random.random() < 0.2:
        colour = (104, 104, 108)  # pencil
    turn = float(random.normal(0, 0.03))
    boxes = []
    for number, ink in enumerate(inks):
        line, column = divmod(number, n_columns)
        own = size * float(np.exp(random.normal(0, 0.12)))
        x = left + across * (column + 0.5 + float(random.uniform(-0.12, 0.12)))
        y = top + down * (line + 0.5) + size * float(random.uniform(-0.08, 0.08))
        leaning = turn + float(random.normal(0, 0.03))
        strokes, box = scenes._strokes(ink, (x, y, own), leaning)
        page.paint(scenes._cover(page.size, strokes, pen), colour)
        boxes.append((box[0] - pen / 2, box[1] - pen / 2, box[2] + pen / 2, box[3] + pen / 2))
    page.letter_box, page.pen = (left, top, width - left, height - top), pen
    if random.random() < 0.67:
        spacing = down * float(random.choice([0.25, 0.34, 0.5, 1.0]))
        rulings = scenes.RULINGS
        ruling = rulings[int(random.integers(len(rulings)))]
        scenes.rule(page, random, spacing=spacing, colour=ruling, width=max(1.0, 0.35 * pen))
    corners = _corners(page.size, random)
    _lay_down(page, corners, random)
    light = scenes.uneven_light(page, random)
    if random.random() < 0.5:
        light = light * scenes.shadow(page, random, hard=random.random() < 0.4)
    image = scenes.photographed(page, light, random)
    file = io.BytesIO()
    image.save(file, "JPEG", quality=int(random.integers(65, 95)))
    matrix = _homography(_square(page.size), corners)
    return PageScene(file.getvalue(), image.size, [_moved(box, matrix) for box in boxes])


def _square(size: tuple[int, int]) -> np.ndarray:
    height, width = size
    return np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float64)


def _corners(size: tuple[int, int], random: np.random.Generator) -> np.ndarray:
    """Return where the corners of the page come to lie: askew, and in perspective."""
    height, width = size
    square = _square(size)
    middle = square.mean(axis=0)
    turn = float(random.normal(0, 0.035))
    rotation = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    scale = float(
        random.uniform(0.88, 1.0) if random.random() < 0.34 else random.uniform(1.0, 1.06)
    )
    moved = (square - middle) @ rotation * scale + middle
    return moved + random.normal(0, 0.012, (4, 2)) * [width, height]


def _lay_down(page: scenes.Page, corners: np.ndarray, random: np.random.Generator) -> None:
    """Show the page as it lies on a table, seen from a little aside."""
    height, width = page.size
    back = _homography(corners, _square(page.size))
    data = tuple((back / back[2, 2]).ravel()[:8])
    paper = np.pad(page.colour, ((0, 0), (0, 0), (0, 1)), constant_values=1.0)
    channels = [
        np.asarray(
            Image.fromarray(np.ascontiguousarray(paper[..., channel])).transform(
                (width, height), Image.Transform.PERSPECTIVE, data, Image.Resampling.BILINEAR
            )
        )
        for channel in range(4)
    ]
    cover = channels[3][..., None]
    table = np.array(scenes.TABLES[int(random.integers(len(scenes.TABLES)))], np.float32) / 255
    grain = scenes._smooth_noise(random, page.size, (height // 40, width // 3))
    wood = table * (1.0 + 0.08 * grain)[..., None]
    seen = np.stack(channels[:3], axis=-1)
    page.colour = (seen + (1 - cover) * wood).astype(np.float32)


def _homography(source: np.ndarray, target: np.ndarray) -> np.ndarray:
    """Return the 3 x 3 matrix that takes four points to four others."""
    rows, values = [], []
    for (x, y), (u, v) in zip(source, target, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    solved = np.linalg.solve(np.array(rows), np.array(values))
    return np.append(solved, 1.0).reshape(3, 3)


def _moved(box: Box, matrix: np.ndarray) -> Box:
    left, top, right, bottom = box
    corners = np.array([[left, top, 1], [right, top, 1], [right, bottom, 1], [left, bottom, 1]])
    seen = corners @ matrix.T
    points = seen[:, :2] / seen[:, 2:]
    low, high = points.min(axis=0), points.max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])


def overlap(one: Box, other: Box) -> float:
    """Return the intersection of two boxes over their union."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    if width <= 0 or height <= 0:
        return 0.0
    both = (one[2] - one[0]) * (one[3] - one[1]) + (other[2] - other[0]) * (other[3] - other[1])
    return width * height / (both - width * height)


def matched(boxes: Sequence[Box], found: Sequence[Box]) -> list[int | None]:
    """Return for each box the place of what was found there, None where nothing was."""
    best = [
        max(range(len(found)), key=lambda place: overlap(box, found[place]), default=None)
        for box in boxes
    ]
    return [
        place if place is not None and overlap(box, found[place]) >= 0.5 else None
        for box, place in zip(boxes, best, strict=True)
    ]
