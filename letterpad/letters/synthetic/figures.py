"""What people draw when they are told to draw anything: faces, houses, suns, flowers and more."""

import math

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Strokes = list[Floats]
Random = np.random.Generator


def figure(random: Random) -> Strokes:
    """Draw what people draw when they are told to draw anything: a face, a house, a sun..."""
    makers = (_face, _house, _sun, _flower, _tree, _person, _grid, _cube, _heart_and_arrow, _boxes)
    return makers[random.integers(len(makers))](random)


def turned(angle: float) -> Floats:
    """Make the matrix that turns points, as rows, by an angle in radians."""
    cos, sin = math.cos(angle), math.sin(angle)
    return np.array([[cos, sin], [-sin, cos]])


def on_circle(angle: float | Floats) -> Floats:
    """Place points on the unit circle: array of shape (2,) or (n, 2)."""
    return np.stack([np.cos(angle), np.sin(angle)], axis=-1)


def ring(phase: float, n: int, random: Random, noise: float = 0.04) -> Floats:
    """Make a closed polygon of n corners; a circle, if there are many."""
    angles = phase + 2 * math.pi * np.arange(n + 1) / n
    ring: Floats = on_circle(angles) + random.normal(0, noise if n < 12 else 0.01, (n + 1, 2))
    return ring


def _circle(random: Random, x: float, y: float, radius: float) -> Floats:
    return ring(random.uniform(0, 6), 24, random) * radius + [x, y]


def _face(random: Random) -> Strokes:
    t = np.linspace(0.3, math.pi - 0.3, 12)
    mouth = np.stack([0.5 * np.cos(t), 0.1 + random.choice([-1, 1]) * 0.4 * np.sin(t)], axis=1)
    eyes = [_circle(random, side * 0.35, -0.3, random.uniform(0.03, 0.12)) for side in (-1, 1)]
    return [_circle(random, 0, 0, 1), *eyes, mouth]


def _house(random: Random) -> Strokes:
    wall = np.array([[-0.8, 1.0], [-0.8, -0.2], [0.8, -0.2], [0.8, 1.0], [-0.8, 1.0]])
    roof = np.array([[-0.9, -0.2], [0.0, -1.0], [0.9, -0.2]])
    door = np.array([[-0.2, 1.0], [-0.2, 0.4], [0.2, 0.4], [0.2, 1.0]])
    return [wall, roof, door][: int(random.integers(2, 4))]


def _sun(random: Random) -> Strokes:
    n_rays = int(random.integers(5, 12))
    angles = 2 * math.pi * np.arange(n_rays) / n_rays
    rays = [np.stack([on_circle(a) * 0.65, on_circle(a)]) for a in angles]
    return [_circle(random, 0, 0, 0.5), *rays]


def _flower(random: Random) -> Strokes:
    n_petals = int(random.integers(4, 8))
    t = np.linspace(0, 2 * math.pi, 120)
    petals = on_circle(t) * (0.6 + 0.4 * np.cos(n_petals * t))[:, None]
    return [petals, _circle(random, 0, 0, 0.2), np.array([[0.0, 1.0], [0.1, 2.2]])]


def _tree(random: Random) -> Strokes:
    trunk = np.array([[0.0, 1.5], [0.0, 0.3]])
    crown = _circle(random, 0, -0.4, 0.8)
    branches = [
        np.array([[0.0, y], [side * 0.5, y - 0.4]]) for y in (0.2, -0.2) for side in (-1, 1)
    ]
    return [trunk, crown, *branches]


def _person(random: Random) -> Strokes:
    arms = np.array([[-0.5, random.normal(0, 0.2)], [0.0, -0.1], [0.5, random.normal(0, 0.2)]])
    legs = np.array([[-0.4, 1.4], [0.0, 0.6], [0.4, 1.4]])
    return [_circle(random, 0, -0.7, 0.3), np.array([[0.0, -0.4], [0.0, 0.6]]), arms, legs]


def _grid(random: Random) -> Strokes:
    places = np.linspace(-0.7, 0.7, int(random.integers(2, 5))) * random.uniform(0.4, 1.0)
    return [np.array([[p, -1.0], [p, 1.0]]) for p in places] + [
        np.array([[-1.0, p], [1.0, p]]) for p in places
    ]


def _cube(random: Random) -> Strokes:
    front = np.array([[-0.8, -0.4], [0.4, -0.4], [0.4, 0.8], [-0.8, 0.8], [-0.8, -0.4]])
    shift = np.array([0.4, -0.4]) * random.uniform(0.6, 1.2)
    return [front, front + shift, *(np.stack([corner, corner + shift]) for corner in front[:4])]


def _heart_and_arrow(random: Random) -> Strokes:
    t = np.linspace(0, 2 * math.pi, 60)
    x = 16 * np.sin(t) ** 3
    y = -(13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t))
    heart = np.stack([x, y], axis=1) / 16
    head = np.array([[0.9, -0.7], [1.3, -0.6], [1.1, -0.2]])
    return [heart, np.array([[-1.3, 0.6], [1.3, -0.6]]), head]


def _boxes(random: Random) -> Strokes:
    return [
        ring(math.pi / 4, int(random.integers(3, 7)), random) * size
        for size in np.linspace(0.3, 1.0, int(random.integers(3, 6)))
    ]
