"""Questions and what comes of them are those of scikit-learn's trees."""

import numpy as np
import pytest

from fitted import N_LEARNED, FitBars, fit_bars
from letterpad.explaining.learned import learned
from letterpad.explaining.trees import TreeLevels
from letterpad.letters.letterset import LetterSet

__all__ = ["fit_bars"]


def test_the_questions_of_a_tree_are_those_of_scikit_learn(
    fit_bars: FitBars, bar_letters: LetterSet
) -> None:
    fitted = fit_bars("decision-tree", leaf_letters=2)
    found = learned(fitted.path)
    assert isinstance(found, TreeLevels)
    tree = fitted.estimator.tree_
    asks = tree.children_left >= 0
    assert found.n_trees == 1
    assert found.n_questions == asks.sum()
    assert found.depth == tree.max_depth
    np.testing.assert_array_equal(found.asked, np.bincount(tree.feature[asks], minlength=784))
    arrived = found.arrived(bar_letters.images[:N_LEARNED], bar_letters.labels[:N_LEARNED])

    def compare(place: int, node: int) -> None:
        shown, here = found.nodes[place], arrived[place]
        assert here.n == tree.n_node_samples[node]
        shares = tree.value[node, 0] / tree.value[node, 0].sum()
        np.testing.assert_allclose(here.counts / here.n, shares, atol=1e-6)
        if not asks[node]:
            assert shown.pixel is None
            assert shown.shares is not None
            np.testing.assert_allclose(shown.shares, shares, atol=1e-6)
            return
        assert shown.pixel == tree.feature[node]
        assert shown.threshold == pytest.approx(tree.threshold[node], abs=1e-6)
        if shown.level == 3:
            assert (shown.less, shown.more) == (None, None)
            return
        assert shown.less is not None
        assert shown.more is not None
        compare(shown.less, tree.children_left[node])
        compare(shown.more, tree.children_right[node])

    compare(0, 0)
    assert [node.level for node in found.nodes] == sorted(node.level for node in found.nodes)


def test_the_mean_picture_of_a_node_is_that_of_its_letters(
    fit_bars: FitBars, bar_letters: LetterSet
) -> None:
    found = learned(fit_bars("decision-tree", leaf_letters=2).path)
    assert isinstance(found, TreeLevels)
    images, labels = bar_letters.images[:N_LEARNED], bar_letters.labels[:N_LEARNED]
    root, *_ = arrived = found.arrived(images, labels)
    np.testing.assert_allclose(root.mean, images.mean(axis=0) / 255, atol=1e-6)
    first = found.nodes[0]
    is_less = bar_letters.features[:N_LEARNED, first.pixel] <= np.float32(first.threshold)
    less = arrived[first.less]
    np.testing.assert_allclose(less.mean, images[is_less].mean(axis=0) / 255, atol=1e-6)
    assert less.most(4)[0] == np.bincount(labels[is_less]).argmax()


def test_a_forest_shows_its_first_tree_and_what_all_ask_about(fit_bars: FitBars) -> None:
    fitted = fit_bars("random-forest", trees=6, leaves=20)
    found = learned(fitted.path)
    assert isinstance(found, TreeLevels)
    trees = [each.tree_ for each in fitted.estimator.estimators_]
    asked = sum(np.bincount(t.feature[t.children_left >= 0], minlength=784) for t in trees)
    np.testing.assert_array_equal(found.asked, asked)
    assert found.n_trees == 6
    assert found.n_questions == asked.sum()
    assert found.nodes[0].pixel == trees[0].feature[0]
    assert found.depth == trees[0].max_depth


def test_nothing_arrives_where_no_letters_are(fit_bars: FitBars, bar_letters: LetterSet) -> None:
    found = learned(fit_bars("decision-tree", leaf_letters=2).path)
    assert isinstance(found, TreeLevels)
    arrived = found.arrived(bar_letters.images[:0], bar_letters.labels[:0])
    assert [each.n for each in arrived] == [0] * len(found.nodes)
    assert arrived[0].most(3) == []
    assert not arrived[0].mean.any()
