"""What a model learned, in words: the sentence above its pictures, its questions, its voters."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from letterpad.explaining.directions import Components, Patches
from letterpad.explaining.first_layer import Filters, UnitWeights
from letterpad.explaining.learned import Learned, NotKnown
from letterpad.explaining.neighbours import Votes, VotingLetters
from letterpad.explaining.trees import Arrived, TreeLevels, TreeNode
from letterpad.explaining.weights import InkProbabilities, LinearWeights, Prototypes
from letterpad.gui.charts.learned_pictures import MOST
from letterpad.gui.charts.pictures import Pictures
from letterpad.gui.charts.tree_chart import TreeItem
from letterpad.gui.text.language import localized, number, translate
from letterpad.gui.text.run_texts import percent
from letterpad.gui.text.translation import translated
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.ink.raster import Images

MOST_VOTERS = 24
_MOST_NAMED = 3


def learned_sentence(learned: Learned) -> str:
    """Say what the pictures of a model show."""
    if isinstance(learned, NotKnown):
        return translated(learned.sentence)
    if isinstance(learned, LinearWeights):
        return _weights_sentence(learned)
    if isinstance(learned, InkProbabilities):
        said = translate(
            "LearnedTexts",
            "How often each pixel has ink in the letters it learned from; a pixel counts as ink "
            "above {0}.",
        )
        return said.format(localized(f"{learned.ink_from:.3g}"))
    if isinstance(learned, Prototypes):
        said = translate(
            "LearnedTexts",
            "It keeps {0} prototypes of {1} classes. The class whose prototype is nearest to a "
            "drawing is the answer; what is compared is where lines run in which direction.",
        )
        return said.format(number(len(learned.labels)), number(len(learned.classes)))
    if isinstance(learned, UnitWeights):
        return _units_sentence(learned)
    if isinstance(learned, Filters):
        said = translate(
            "LearnedTexts",
            "The first layer looks for {0} small patterns of {1} × {2} pixels everywhere in the "
            "picture.",
        )
        n, height, width = learned.kernels.shape
        text = said.format(number(n), height, width)
        if learned.reads_path:
            path = translate(
                "LearnedTexts",
                "It reads the pen's path, too; what it looks for there is not shown.",
            )
            return f"{text} {path}"
        return text
    if isinstance(learned, VotingLetters):
        return _voters_sentence(learned)
    if isinstance(learned, TreeLevels):
        return _tree_sentence(learned)
    return _directions_sentence(learned)


def _weights_sentence(learned: LinearWeights) -> str:
    if learned.ink_from is None:
        said = translate(
            "LearnedTexts",
            "A weight for every pixel and letter. The letter whose weights add up to most, where "
            "there is ink, is the answer.",
        )
    else:
        said = translate(
            "LearnedTexts",
            "What ink in a pixel says for each letter, against the mean of all letters. How often "
            "pixels had ink is not in this file: train such a model again to see it.",
        )
    return _of_classes(said, len(learned.classes))


def _of_classes(said: str, n: int) -> str:
    if n <= MOST:
        return said
    some = translate("LearnedTexts", "The first {0} of {1} letters are shown.")
    return f"{said} {some.format(MOST, number(n))}"


def _units_sentence(learned: UnitWeights) -> str:
    n, n_dead = learned.n_units, int(learned.dead().sum())
    if n > MOST:
        said = translate(
            "LearnedTexts",
            "The {0} units of the first layer that can do most, of {1}, each with its weights.",
        ).format(MOST, number(n))
    else:
        said = translate(
            "LearnedTexts", "The {0} units of the first layer, the strongest first."
        ).format(number(n))
    if not n_dead:
        return said
    dead = (
        translate("LearnedTexts", "1 unit is dead: no drawing can switch it on.")
        if n_dead == 1
        else translate("LearnedTexts", "{0} units are dead: no drawing can switch them on.")
    )
    return f"{said} {dead.format(number(n_dead))}"


def _voters_sentence(learned: VotingLetters) -> str:
    said = translate(
        "LearnedTexts",
        "It remembers {0} letters, and the {1} nearest to a drawing vote; {2} numbers stand for "
        "each picture.",
    )
    text = said.format(number(len(learned.letters)), number(learned.k), len(learned.offset))
    if learned.by_distance:
        nearer = translate("LearnedTexts", "The vote of a nearer one counts more.")
        return f"{text} {nearer}"
    return text


def _tree_sentence(learned: TreeLevels) -> str:
    if learned.n_trees == 1:
        said = translate(
            "LearnedTexts", "{0} questions, at most {1} for one letter. These are the first ones."
        )
        return said.format(number(learned.n_questions), learned.depth)
    said = translate(
        "LearnedTexts",
        "{0} trees ask {1} questions in all. These are the first ones of the first tree.",
    )
    return said.format(number(learned.n_trees), number(learned.n_questions))


def _directions_sentence(learned: Patches | Components) -> str:
    if isinstance(learned, Components):
        n = len(learned.directions)
        said = translate(
            "LearnedTexts",
            "It sees a letter as {0} numbers: how far it lies along each of these directions, in "
            "which letters differ most.",
        )
        return said.format(number(n))
    n = len(learned.centres)
    if n > MOST:
        said = translate(
            "LearnedTexts", "The first {0} of {1} typical bits of strokes that it looks for."
        )
        return said.format(MOST, number(n))
    said = translate("LearnedTexts", "The {0} typical bits of strokes that it looks for.")
    return said.format(number(n))


# Trees


def tree_items(tree: TreeLevels, arrived: Sequence[Arrived] | None) -> list[TreeItem]:
    """Say every node of the first levels, with the letters that come there where they are known."""
    return [
        TreeItem(
            node.level,
            node.less,
            node.more,
            None if node.pixel is None else node.place,
            node.threshold,
            None if arrived is None else arrived[place].mean,
            None if arrived is None else arrived[place].n,
            _caption(tree, node, None if arrived is None else arrived[place]),
            _node_sentence(tree, place, None if arrived is None else arrived[place]),
        )
        for place, node in enumerate(tree.nodes)
    ]


def _caption(tree: TreeLevels, node: TreeNode, arrived: Arrived | None) -> str:
    if arrived is not None:
        return " ".join(tree.classes[label] for label in arrived.most(_MOST_NAMED)) or "–"
    if node.shares is not None:
        return tree.classes[int(node.shares.argmax())]
    return ""


def _node_sentence(tree: TreeLevels, place: int, arrived: Arrived | None) -> str:
    node = tree.nodes[place]
    if node.less is not None:
        row, column = node.place
        said = translate("LearnedTexts", "{0}: is there more ink than {1} in row {2}, column {3}?")
        text = said.format(
            _way_to(tree, place), localized(f"{node.threshold:.2f}"), row + 1, column + 1
        )
    elif node.shares is not None:
        best = tree.classes[int(node.shares.argmax())]
        said = translate("LearnedTexts", "{0}: the answer is {1}, with {2}")
        text = said.format(_way_to(tree, place), best, percent(float(node.shares.max()), 0))
    else:
        said = translate("LearnedTexts", "{0}: more questions follow")
        text = said.format(_way_to(tree, place))
    if arrived is None:
        return text
    most = ", ".join(
        f"{tree.classes[label]} {number(int(arrived.counts[label]))}"
        for label in arrived.most(_MOST_NAMED)
    )
    come = translate("LearnedTexts", "{0} {1} letters come here, most of them {2}")
    alone = translate("LearnedTexts", "{0} No letter comes here")
    end = text if text.endswith("?") else f"{text}."
    return come.format(end, number(arrived.n), most) if arrived.n else alone.format(end)


def _way_to(tree: TreeLevels, place: int) -> str:
    """Say the answers that lead to a node: "no, yes"."""
    yes, no = translate("LearnedTexts", "yes"), translate("LearnedTexts", "no")
    said: list[str] = []
    while place:
        above = next(at for at, node in enumerate(tree.nodes) if place in (node.less, node.more))
        said.append(yes if tree.nodes[above].more == place else no)
        place = above
    if not said:
        return translate("LearnedTexts", "First question")
    return translate("LearnedTexts", "After {0}").format(", ".join(reversed(said)))


# Voters


def votes_sentence(votes: Votes, classes: Sequence[str]) -> str:
    """Say who wins a vote."""
    shares = votes.of_classes(len(classes))
    best = int(shares.argmax())
    n_for = int(np.count_nonzero(votes.labels == best))
    said = translate("LearnedTexts", "{0}: {1} of {2} neighbours, {3} of the votes.")
    return said.format(
        classes[best], number(n_for), number(len(votes.labels)), percent(shares[best])
    )


def vote_pictures(
    drawing: Images, votes: Votes, images: Images, found: NDArray[np.bool_], classes: Sequence[str]
) -> Pictures:
    """Show a drawing, and the training letters that vote on it.

    Parameters
    ----------
    drawing : uint8 array of shape (28, 28)
    votes : Votes
    images : uint8 array of shape (k, 28, 28)
        Of the letters that vote.
    found : bool array of shape (k,)
        Whether their pictures are among the letters of the data.
    classes : sequence of str
    """
    shown = min(len(votes.labels), MOST_VOTERS)
    names = [classes[label] for label in votes.labels[:shown].tolist()]
    yours = translate("LearnedTexts", "yours")
    captions = [
        f"{name} {percent(float(share), 0)}"
        for name, share in zip(names, votes.shares[:shown], strict=True)
    ]
    said = translate("LearnedTexts", "Neighbour {0}: {1}, at a distance of {2}, {3} of the votes")
    gone = translate("LearnedTexts", "{0}; its picture is not among the letters")

    def say(place: int) -> str:
        if place == 0:
            return translate("LearnedTexts", "Your drawing, as the model gets it")
        text = said.format(
            number(place),
            names[place - 1],
            localized(f"{votes.distances[place - 1]:.2f}"),
            percent(float(votes.shares[place - 1])),
        )
        return text if found[place - 1] else gone.format(text)

    def table() -> DataTable:
        rows = [
            (place + 1, classes[label], distance, share)
            for place, (label, distance, share) in enumerate(
                zip(
                    votes.labels.tolist(),
                    votes.distances.tolist(),
                    votes.shares.tolist(),
                    strict=True,
                )
            )
        ]
        return DataTable(
            translate("LearnedTexts", "Votes"),
            (
                Column(translate("LearnedTexts", "Neighbour"), number),
                Column(translate("LearnedTexts", "Letter")),
                Column(translate("LearnedTexts", "Distance"), _distance),
                Column(translate("LearnedTexts", "Share of the votes"), percent),
            ),
            rows,
        )

    legend = ""
    if shown < len(votes.labels):
        legend = translate("LearnedTexts", "The nearest {0} of {1}.").format(
            shown, number(len(votes.labels))
        )
    values = np.concatenate([drawing[None], images[:shown]]).astype(np.float32) / 255.0
    return Pictures(
        (yours, *captions), values, "ink", 1.0, say, table=table, legend=legend, marked=1
    )


def _distance(value: float) -> str:
    return localized(f"{value:.3g}")
