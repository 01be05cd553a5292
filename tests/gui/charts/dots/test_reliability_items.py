"""The answers behind the dots and the bars of a reliability diagram."""

import numpy as np
import pytest

from letterpad.evaluation.reliability import reliability
from letterpad.gui.charts.dots.reliability_items import (
    Measured,
    bars_of,
    dots_of,
    interval_sentence,
    sure_text,
)


@pytest.fixture
def sure() -> np.ndarray:
    """Return how sure answers are, some of them at the edges of columns and as sure as others."""
    return np.concatenate(
        [np.random.default_rng(1).uniform(0.5, 1.0, 300), [0.85, 0.9, 1.0], np.full(40, 0.75)]
    )


def test_each_answer_is_behind_one_dot_and_one_bar_of_its_run(sure: np.ndarray) -> None:
    found = reliability(np.stack([sure, 1 - sure], axis=1), np.zeros(len(sure), dtype=np.int64))
    runs = [Measured("Net", found), Measured("Forest", found)]
    for items in (dots_of(runs), bars_of(runs)):
        for place in (0, 1):
            mine = [each for each in items if each.place == place]
            held = np.stack([each.holds(sure) for each in mine])
            assert (held.sum(axis=0) == 1).all()
            assert held.sum(axis=1).tolist() == [each.n for each in mine]
            for each, inside in zip(mine, held, strict=True):
                assert each.least <= sure[inside].min() <= sure[inside].max() <= each.most


def test_what_an_interval_is_by_is_said() -> None:
    (one,) = reliability(np.tile([0.9, 0.1], (40, 1)), np.array([0] * 30 + [1] * 10)).bins
    assert interval_sentence(one, 0) == "95 % interval 59.8–85.8 %, by letter"
    assert interval_sentence(one, 8).endswith(", by writer")


def test_more_figures_stand_where_whole_per_cent_would_say_that_all_is_certain() -> None:
    assert [sure_text(value) for value in (0.9, 0.984, 0.991, 0.9996)] == [
        "90 %",
        "98 %",
        "99.1 %",
        "99.96 %",
    ]
