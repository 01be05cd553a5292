"""Words printed by a plotter: every letter of straight strokes, for tests of reading words."""

import itertools

import numpy as np

from letterpad.ink.strokes import Ink

STROKES: dict[str, list[list[tuple[float, float]]]] = {
    "A": [[(0, 60), (20, 0), (40, 60)], [(8, 38), (32, 38)]],
    "E": [[(0, 0), (0, 60)], [(0, 0), (32, 0)], [(0, 30), (26, 30)], [(0, 60), (32, 60)]],
    "H": [[(0, 0), (0, 60)], [(34, 0), (34, 60)], [(0, 30), (34, 30)]],
    "I": [[(0, 0), (0, 60)]],
    "L": [[(0, 0), (0, 60), (30, 60)]],
    "N": [[(0, 60), (0, 0), (36, 60), (36, 0)]],
    "T": [[(18, 0), (18, 60)], [(0, 0), (38, 0)]],
    "V": [[(0, 0), (20, 60), (40, 0)]],
    "X": [[(0, 0), (38, 60)], [(38, 0), (0, 60)]],
}
GAP = 16.0
SPACE = 75.0


def word(text: str, left: float = 0.0, top: float = 0.0, scale: float = 1.0) -> Ink:
    """Print a text of letters in `STROKES` and spaces."""
    strokes, x = [], 0.0
    for letter in text:
        if letter == " ":
            x += SPACE
            continue
        for corners in STROKES[letter]:
            points = dense(np.array(corners, dtype=float) + np.array([x, 0.0]))
            strokes.append(points * scale + (left, top))
        x += max(px for corners in STROKES[letter] for px, _ in corners) + GAP
    return Ink.of(strokes)


def dense(corners: np.ndarray, step: float = 4.0) -> np.ndarray:
    """Return points along a line, as a pen gives them."""
    parts = [corners[:1]]
    for begin, end in itertools.pairwise(corners):
        n = max(1, int(np.ceil(np.hypot(*(end - begin)) / step)))
        parts.append(begin + (end - begin) * np.arange(1, n + 1)[:, None] / n)
    return np.concatenate(parts)
