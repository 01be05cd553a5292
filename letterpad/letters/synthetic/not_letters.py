"""Draws what is not a letter, to train on: scribbles, stars, arrows, spirals, words and more."""

import math
from collections.abc import Callable, Sequence

import numpy as np

from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Ink
from letterpad.letters.classes import SCHEMES
from letterpad.letters.synthetic import handwriting
from letterpad.letters.synthetic.figures import (
    Floats,
    Random,
    Strokes,
    figure,
    on_circle,
    ring,
    turned,
)


def scribble(random: Random) -> Strokes:
    """Scribble: one to four long strokes of a pen that turns at random."""
    strokes = []
    for _ in range(random.integers(1, 5)):
        n_points = int(random.integers(40, 140))
        turn = np.cumsum(random.normal(0, random.uniform(0.1, 0.8), n_points))
        turn += random.uniform(-0.25, 0.25) * np.arange(n_points)
        heading = turn + random.uniform(0, 2 * math.pi)
        path = np.cumsum(np.stack([np.cos(heading), np.sin(heading)], axis=1), axis=0)
        path -= path.mean(axis=0)
        path /= max(1.0, float(np.ptp(path, axis=0).max()))
        strokes.append(path + random.normal(0, 0.25, 2))
    if len(strokes) == 1 and random.random() < 0.7:
        strokes.append(strokes[0] @ turned(random.uniform(0.5, 2.6)) + random.normal(0, 0.1, 2))
    return strokes


def scrawl(random: Random) -> Strokes:
    """Scrawl through many random places, smoothly or with corners."""
    places = random.uniform(-1, 1, (int(random.integers(8, 22)), 2))
    if random.random() < 0.5:
        return [places]
    steps = np.linspace(0, len(places) - 1, 12 * len(places))
    path = np.stack([np.interp(steps, np.arange(len(places)), axis) for axis in places.T], axis=1)
    width = 9
    smooth = np.ones(width) / width
    return [np.stack([np.convolve(axis, smooth, "valid") for axis in path.T], axis=1)]


def hatching(random: Random) -> Strokes:
    """Hatch an area, back and forth in one stroke or in parallel ones."""
    n_lines = int(random.integers(5, 14))
    x = np.linspace(-1, 1, n_lines) + random.normal(0, 0.03, n_lines)
    height = random.uniform(0.4, 1.2)
    ends = np.stack([random.normal(-height, 0.1, n_lines), random.normal(height, 0.1, n_lines)])
    lines = [np.array([[x[i], ends[0, i]], [x[i], ends[1, i]]]) for i in range(n_lines)]
    turn = turned(random.uniform(0, math.pi))
    if random.random() < 0.6:
        return [np.concatenate([line[:: 1 - 2 * (i % 2)] for i, line in enumerate(lines)]) @ turn]
    return [line @ turn for line in lines]


def coil(random: Random) -> Strokes:
    """Draw loops that move along, as people do to try a pen."""
    t = np.linspace(0, random.uniform(4, 9) * 2 * math.pi, 160)
    size = random.uniform(0.5, 1.5)
    drift = random.uniform(-0.25, 0.25, 2)
    return [
        np.stack(
            [size * np.cos(t) + drift[0] * t, random.uniform(0.5, 1.5) * np.sin(t) + drift[1] * t],
            axis=1,
        )
    ]


def spiral(random: Random) -> Strokes:
    """Draw a spiral of two to five turns, inwards or outwards."""
    turns = random.uniform(1.9, 5.0)
    t = np.linspace(0, 1, int(36 * turns))
    radius = (random.uniform(0, 0.15) + t) ** random.uniform(0.7, 1.3)
    angle = 2 * math.pi * turns * t * random.choice([-1, 1]) + random.uniform(0, 2 * math.pi)
    path = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
    if random.random() < 0.2:  # angular
        path = path[:: max(1, int(len(path) / (4 * turns)))]
    return [path[:: random.choice([-1, 1])]]


def star(random: Random) -> Strokes:
    """Draw a star: in one line, as an outline, or of rays."""
    n_tips = int(random.choice([5, 5, 5, 6, 7, 8]))
    phase = -math.pi / 2 + random.normal(0, 0.15)
    kind = random.random()
    if kind < 0.45:
        skip = 2 if n_tips in (5, 7) or random.random() < 0.5 else 3
        if n_tips % skip == 0:  # two triangles, or squares
            step = n_tips // skip
            return [
                ring(phase + 2 * math.pi * k / n_tips, step, random) for k in range(n_tips // step)
            ]
        angles = phase + 2 * math.pi * skip * np.arange(n_tips + 1) / n_tips
        return [on_circle(angles) + random.normal(0, 0.05, (n_tips + 1, 2))]
    if kind < 0.75:
        angles = phase + math.pi * np.arange(2 * n_tips + 1) / n_tips
        radius = np.where(np.arange(2 * n_tips + 1) % 2, random.uniform(0.3, 0.55), 1.0)
        return [on_circle(angles) * radius[:, None] + random.normal(0, 0.04, (2 * n_tips + 1, 2))]
    n_rays = int(random.integers(3, 6))
    angles = phase + math.pi * np.arange(n_rays) / n_rays
    if random.random() < 0.5 and n_rays > 3:
        return [
            np.stack([-on_circle(a), on_circle(a)]) + random.normal(0, 0.06, (2, 2)) for a in angles
        ]
    hole = random.uniform(0.0, 0.4)
    rays = phase + 2 * math.pi * np.arange(n_rays + 3) / (n_rays + 3)
    return [
        np.stack([on_circle(a) * hole, on_circle(a)]) + random.normal(0, 0.05, (2, 2)) for a in rays
    ]


def arrow(random: Random) -> Strokes:
    """Draw an arrow: a shaft, straight or bent, and a head, open or closed, at one end or both."""
    bend = random.normal(0, 0.25) if random.random() < 0.4 else 0.0
    t = np.linspace(-1, 1, 16)
    shaft = np.stack([t, bend * (1 - t * t)], axis=1)
    size, width = random.uniform(0.3, 0.75), random.uniform(0.35, 0.9)
    head = np.array([[1 - size, -size * width], [1, 0], [1 - size, size * width]])
    head += random.normal(0, 0.03, head.shape)
    kind = random.random()
    if kind < 0.2:  # block arrow
        thick = random.uniform(0.12, 0.3)
        outline = [[-1, -thick], [0.3, -thick], [0.3, -0.7], [1, 0], [0.3, 0.7], [0.3, thick]]
        strokes = [np.array([*outline, [-1, thick], [-1, -thick]])]
    elif kind < 0.4:  # closed head
        strokes = [shaft, np.concatenate([head, head[:1]])]
    elif kind < 0.55:  # in one line
        strokes = [np.concatenate([shaft, head[:1], shaft[-1:], head[2:]])]
    elif kind < 0.75:
        strokes = [shaft, head[:2], head[1:]]
    else:
        strokes = [shaft, head]
    if random.random() < 0.2:
        strokes.append(head * [-1, 1])
    turn = turned(random.integers(0, 8) * math.pi / 4 + random.normal(0, 0.15))
    return [stroke @ turn for stroke in strokes]


def dots(random: Random) -> Strokes:
    """Draw one dot or a few."""
    return [
        random.uniform(-1, 1, (1, 2)) + random.normal(0, 0.01, (random.integers(1, 4), 2))
        for _ in range(random.choice([1, 1, 3, 4, 5, 6, 7, 8]))
    ]


def line_noise(random: Random) -> Strokes:
    """Draw four to nine straight or bent strokes anywhere."""
    strokes = []
    for _ in range(random.integers(4, 10)):
        a, b, c = random.uniform(-1, 1, (3, 2))
        t = np.linspace(0, 1, 10)[:, None]
        middle = b if random.random() < 0.5 else (a + c) / 2
        strokes.append(a * (1 - t) ** 2 + 2 * middle * t * (1 - t) + c * t**2)
    return strokes


_KINDS: tuple[tuple[Callable[[Random], Strokes], float], ...] = (
    (scribble, 0.2),
    (scrawl, 0.12),
    (hatching, 0.07),
    (coil, 0.06),
    (spiral, 0.13),
    (star, 0.15),
    (arrow, 0.15),
    (figure, 0.07),
    (dots, 0.02),
    (line_noise, 0.03),
)


def drawn(n: int, random: Random) -> list[Ink]:
    """Draw `n` things that are not letters (for words see `words`)."""
    makers = [maker for maker, _ in _KINDS]
    shares = np.array([share for _, share in _KINDS])
    chosen = random.choice(len(makers), size=n, p=shares / shares.sum())
    return [_rough(makers[kind](random), random) for kind in chosen]


def _rough(strokes: Strokes, random: Random) -> Ink:
    """Squeeze a drawing, and make its lines shaky."""
    rough = random.uniform(0, 0.02)
    squeezed = np.array([1.0, math.exp(random.normal(0, 0.25))])
    return Ink.of([(s * squeezed + random.normal(0, rough, s.shape)) * 100 for s in strokes])


def kinds(size: int, seed: int) -> dict[str, PackedInks]:
    """Draw about `size` things that are not letters, by kind; words are of built-in letters."""
    random = np.random.default_rng((seed, size))
    each = max(1, size // 5)
    found = {
        name: PackedInks.of(_rough(maker(random), random) for _ in range(each))
        for name, maker in (
            ("scribbles", _any_scribble),
            ("stars", star),
            ("arrows", arrow),
            ("spirals", spiral),
        )
    }
    letters = handwriting.letters(8 * each, SCHEMES["both"], seed=seed + 1).inks
    assert letters is not None
    return {**found, "words": PackedInks.of(words(letters, each, random))}


def _any_scribble(random: Random) -> Strokes:
    makers = (scribble, scrawl, hatching, coil, line_noise)
    return makers[random.integers(len(makers))](random)


def words(letters: PackedInks, n: int, random: Random) -> list[Ink]:
    """Write `n` words of two to eight letters taken from `letters`."""
    written = []
    for _ in range(n):
        # Two letters are the hardest to tell from one: they come the most often.
        n_letters = 1 + int(random.choice(7, p=[0.28, 0.22, 0.18, 0.12, 0.1, 0.05, 0.05])) + 1
        x = 0.0
        strokes: Strokes = []
        for index in random.integers(0, len(letters), n_letters):
            ink = letters[int(index)]
            left, top, right, bottom = ink.bounds()
            size = max(right - left, bottom - top, 1.0)
            scale = 100.0 * random.uniform(0.6, 1.0) / size
            y = random.normal(0, 8)
            strokes += [
                (s.points - [left, (top + bottom) / 2]) * scale + [x, y] for s in ink.strokes
            ]
            x += (right - left) * scale + random.uniform(4, 40)
        if random.random() < 0.3:
            strokes = _joined(strokes)
        written.append(Ink.of(strokes))
    return written


def _joined(strokes: Sequence[Floats]) -> Strokes:
    return [np.concatenate(list(strokes))]
