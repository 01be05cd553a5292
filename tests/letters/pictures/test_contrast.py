"""Ink is measured against the paper around it, so that no light and no table counts."""

import numpy as np
import pytest

from letterpad.letters.pictures.contrast import contrast_of


def page(paper: np.ndarray | float = 200.0) -> np.ndarray:
    """Return a page with an upright stroke that takes 70 % of the paper's light."""
    grey = np.broadcast_to(np.asarray(paper, dtype=float), (200, 200)).copy()
    grey[50:150, 96:104] *= 0.3
    return np.rint(grey).astype(np.uint8)


STROKE = np.zeros((200, 200), bool)
STROKE[52:148, 98:102] = True


@pytest.mark.parametrize("at", [40, 70, 130])
@pytest.mark.parametrize("shade", [1.0, 0.5, 0.35])
def test_the_edge_of_a_shadow_is_no_ink(shade: float, at: int) -> None:
    light = np.full((200, 200), 210.0)
    light[at:] *= shade
    contrast = contrast_of(page(light))
    assert contrast is not None
    assert contrast.strong[STROKE].all()
    away = np.ones((200, 200), bool)
    away[44:156, 90:110] = False
    assert not contrast.strong[away].any()
    assert contrast.ink[STROKE].mean() == pytest.approx(0.7, abs=0.06)


def test_a_slanting_edge_of_a_table_is_no_ink() -> None:
    y, x = np.mgrid[:200, :200]
    contrast = contrast_of(page(np.where(x + 0.1 * y < 60, 50.0, 220.0)))
    assert contrast is not None
    assert contrast.strong[:, :80].mean() < 0.02  # steps of its edge, a pixel wide
    assert contrast.strong[STROKE].all()


def test_a_pale_line_is_faint() -> None:
    grey = page()
    grey[160:163] = 170
    contrast = contrast_of(grey)
    assert contrast is not None
    assert contrast.faint[161, 20:180].all()
    assert not contrast.strong[161].any()


def test_wide_strokes_are_ink_on_plain_paper_alone() -> None:
    grey = np.full((200, 200), 200, np.uint8)
    grey[40:160, 80:120] = 40
    assert contrast_of(grey) is None
    wide = contrast_of(grey, 0.3)
    assert wide is not None
    assert wide.strong[60:140, 84:116].all()


def test_paper_with_noise_has_no_ink() -> None:
    noise = np.random.default_rng(0).normal(180.0, 4.0, (300, 300))
    assert contrast_of(noise.clip(0, 255).astype(np.uint8)) is None
    assert contrast_of(np.full((50, 50), 90, np.uint8)) is None
