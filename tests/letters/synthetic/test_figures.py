"""Figures that people draw: of every kind, each time a little different, and never a letter."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad.letters.synthetic import figures

KINDS = ["_face", "_house", "_sun", "_flower", "_tree", "_person", "_grid", "_cube",
         "_heart_and_arrow", "_boxes"]  # fmt: skip


@given(st.integers(0, 2**32 - 1))
def test_a_figure_is_strokes_of_finite_points(seed: int) -> None:
    strokes = figures.figure(np.random.default_rng(seed))
    assert len(strokes) >= 2
    for stroke in strokes:
        assert stroke.ndim == 2
        assert stroke.shape[1] == 2
        assert len(stroke) >= 2
        assert np.isfinite(stroke).all()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_drawn(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    for name in KINDS:
        maker = getattr(figures, name)
        monkeypatch.setattr(
            figures,
            name,
            lambda random, name=name, maker=maker: (drawn.append(name), maker(random))[1],
        )
    random = np.random.default_rng(0)
    for _ in range(200):
        figures.figure(random)
    assert kind in drawn


def test_points_turn_and_keep_their_lengths() -> None:
    np.testing.assert_allclose(
        np.array([[1.0, 0.0]]) @ figures.turned(math.pi / 2), [[0, 1]], atol=1e-9
    )
    points = np.random.default_rng(1).normal(size=(20, 2))
    turned = points @ figures.turned(0.7)
    np.testing.assert_allclose(np.hypot(*turned.T), np.hypot(*points.T))


@pytest.mark.parametrize("corners", [3, 6, 24])
def test_a_ring_is_closed_and_round(corners: int) -> None:
    ring = figures.ring(0.3, corners, np.random.default_rng(2), noise=0.0)
    assert len(ring) == corners + 1
    np.testing.assert_allclose(ring[0], ring[-1], atol=0.05)
    np.testing.assert_allclose(np.hypot(*ring.T), 1.0, atol=0.06)
