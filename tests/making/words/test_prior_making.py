"""Word lists are read, and weighed by how common their words are."""

from pathlib import Path

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.making.words.prior_making import TIERS, counted, list_weights, read_lists


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    for tier, words in enumerate(
        ("the\nb\nI\n", "the\nParis\nit's\n", "the\nzyzzyva\npolish\nPolish\n")
    ):
        folder = tmp_path / TIERS[tier] / "usr" / "share" / "dict"
        folder.mkdir(parents=True)
        (folder / "american-english").write_text(words, encoding="utf-8")
    return tmp_path


def test_words_are_of_the_shortest_list_that_has_them(lists: Path) -> None:
    assert read_lists(lists) == {
        "the": (0, False), "i": (0, True), "paris": (1, True), "zyzzyva": (2, False),
        "polish": (2, False),
    }  # fmt: skip


def test_a_missing_list_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="wamerican-small is missing"):
        read_lists(tmp_path)


def test_common_words_weigh_more() -> None:
    weights = list_weights([0, 0, 1, 1, 2])
    assert weights.sum() == pytest.approx(1)
    assert weights[0] > weights[2] > weights[4]


def test_labels_count_but_not_without_end() -> None:
    few, many = (counted({"hat": (0, False)}, ["xyz"] * n) for n in (4, 400))
    assert few.log_probability("XYZ") == many.log_probability("XYZ")
    assert np.isfinite(counted({}, ["a"]).log_probability("Q"))
