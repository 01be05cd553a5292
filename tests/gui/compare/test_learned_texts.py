"""What is said of what a model learned."""

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from fitted import N_LEARNED, FitBars, fit_bars
from letterpad.explaining.learned import NotKnown, learned
from letterpad.explaining.neighbours import Votes
from letterpad.explaining.trees import TreeLevels
from letterpad.explaining.weights import LinearWeights
from letterpad.gui.compare.learned_texts import (
    MOST_VOTERS,
    learned_sentence,
    tree_items,
    vote_pictures,
    votes_sentence,
)
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence

__all__ = ["fit_bars"]


@pytest.mark.parametrize(
    ("key", "settings", "said"),
    [
        ("logistic-regression", {}, "A weight for every pixel and letter. The letter whose"),
        ("naive-bayes", {}, "How often each pixel has ink in the letters it learned from; a pixel"),
        ("k-means", {"clusters": 12, "patch": 6, "regions": 2}, "The 12 typical bits of strokes"),
        ("svm", {"components": 7}, "It sees a letter as 7 numbers: how far it lies"),
        (
            "k-nearest-neighbours",
            {"neighbours": 5, "components": 12, "weighting": "by distance"},
            "It remembers 400 letters, and the 5 nearest to a drawing vote; 12 numbers stand for "
            "each picture. The vote of a nearer one counts more.",
        ),
    ],
)
def test_every_kind_says_what_its_pictures_are(
    key: str, settings: dict[str, object], said: str, fit_bars: FitBars, qtbot: QtBot
) -> None:
    assert learned_sentence(learned(fit_bars(key, **settings).path)).startswith(said)


def test_what_is_not_known_says_why(qtbot: QtBot) -> None:
    assert learned_sentence(NotKnown(Sentence("It is {what}.", what="odd"))) == "It is odd."


def test_of_many_letters_it_is_said_how_many_are_shown(qtbot: QtBot) -> None:
    names = tuple(str(number) for number in range(80))
    said = learned_sentence(LinearWeights(np.zeros((80, 784), np.float32), names))
    assert said.endswith("The first 60 of 80 letters are shown.")


def test_the_questions_of_a_tree_say_who_comes(
    fit_bars: FitBars, bar_letters: LetterSet, qtbot: QtBot
) -> None:
    tree = learned(fit_bars("decision-tree", leaf_letters=2).path)
    assert isinstance(tree, TreeLevels)
    assert "1 tree" not in learned_sentence(tree)
    arrived = tree.arrived(bar_letters.images[:N_LEARNED], bar_letters.labels[:N_LEARNED])
    items = tree_items(tree, arrived)
    assert len({item.sentence for item in items}) == len(items)
    root = tree.nodes[0]
    row, column = root.place
    most = ", ".join(f"{tree.classes[at]} {arrived[0].counts[at]}" for at in arrived[0].most(3))
    assert items[0].sentence == (
        f"First question: is there more ink than {root.threshold:.2f} in row {row + 1}, column "
        f"{column + 1}? 400 letters come here, most of them {most}"
    )
    assert items[2].sentence.startswith("After yes: ")
    assert items[1].sentence.startswith("After no: ")
    leaf = next(at for at, node in enumerate(tree.nodes) if node.pixel is None)
    assert "the answer is" in items[leaf].sentence
    without = tree_items(tree, None)
    assert all(item.n is None and item.picture is None for item in without)
    assert "come here" not in without[0].sentence
    assert len({item.sentence for item in without}) == len(items)


def votes(labels: list[int]) -> Votes:
    k = len(labels)
    shares = np.arange(k, 0, -1, dtype=float)
    return Votes(np.arange(k), np.array(labels), np.linspace(1, 2, k), shares / shares.sum())


def test_who_wins_a_vote_is_said_with_the_share(qtbot: QtBot) -> None:
    assert votes_sentence(votes([1, 0, 1]), ("A", "B")) == (
        "B: 2 of 3 neighbours, 66.7 % of the votes."
    )


def test_the_drawing_comes_first_then_its_neighbours(qtbot: QtBot) -> None:
    voted = votes([1, 0, 1])
    images = np.full((3, 28, 28), 255, np.uint8)
    drawing = np.zeros((28, 28), np.uint8)
    shown = vote_pictures(drawing, voted, images, np.array([True, True, False]), ("A", "B"))
    assert shown.names == ("yours", "B 50 %", "A 33 %", "B 17 %")
    assert shown.marked == 1
    assert not shown.values[0].any()
    assert (shown.values[1:] == 1.0).all()
    assert shown.say(1) == "Neighbour 1: B, at a distance of 1.00, 50.0 % of the votes"
    assert shown.say(3).endswith("; its picture is not among the letters")
    assert shown.table is not None
    table = shown.table()
    assert [row[:2] for row in table.rows] == [(1, "B"), (2, "A"), (3, "B")]
    assert sum(float(row[3]) for row in table.rows) == pytest.approx(1.0)
    many = replace(voted, **{name: np.resize(getattr(voted, name), 90) for name in _PARTS})
    shown = vote_pictures(
        drawing, many, np.zeros((90, 28, 28), np.uint8), np.ones(90, bool), ("A", "B")
    )
    assert len(shown.names) == 1 + MOST_VOTERS
    assert shown.legend == f"The nearest {MOST_VOTERS} of 90."
    assert len(shown.table().rows) == 90 if shown.table else False


_PARTS = ("places", "labels", "distances", "shares")
