"""What a model file has learned, as numbers to look at: one class for each kind of model."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from letterpad.errors import UserError
from letterpad.explaining.directions import Components, Patches
from letterpad.explaining.first_layer import Filters, UnitWeights
from letterpad.explaining.graph import Graph, graph_of
from letterpad.explaining.linear import linear_model
from letterpad.explaining.neighbours import VotingLetters
from letterpad.explaining.trees import TreeLevels
from letterpad.explaining.weights import InkProbabilities, LinearWeights, Prototypes
from letterpad.messages import Sentence
from letterpad.model_files.card import Card
from letterpad.model_files.model_file import read_card, read_weights


@dataclass(frozen=True, slots=True)
class NotKnown:
    """What it learned cannot be shown; `sentence` says why."""

    sentence: Sentence


Learned = (
    LinearWeights
    | InkProbabilities
    | Prototypes
    | UnitWeights
    | Filters
    | VotingLetters
    | TreeLevels
    | Patches
    | Components
    | NotKnown
)
"""What a model learned."""

_Read = Callable[[Graph, Card], Learned | None]

_READERS: Mapping[str, _Read] = {
    "neural-net": lambda graph, card: UnitWeights.read(graph, card.classes),
    "convolutional-net": lambda graph, card: Filters.read(graph, "path" in card.inputs),
    "path-and-picture-net": lambda graph, card: Filters.read(graph, "path" in card.inputs),
    "k-nearest-neighbours": lambda graph, card: VotingLetters.read(graph, card.classes),
    "decision-tree": lambda graph, card: TreeLevels.read(graph, card.classes),
    "random-forest": lambda graph, card: TreeLevels.read(graph, card.classes),
    "svm": lambda graph, card: Components.read(graph),
    "k-means": lambda graph, card: Patches.read(graph, card.classes),
}


def learned(path: Path) -> Learned:
    """Return what a model file has learned, read from the network that answers.

    It imports onnx, which takes a while the first time, and reads the whole network.

    Raises
    ------
    UserError
        If the file cannot be read.
    """
    card = read_card(path)
    linear = linear_model(path)
    if linear is not None:
        if card.algorithm == "naive-bayes" and linear.ink_from is not None:
            counted = InkProbabilities.read(read_weights(path), card.classes, linear.ink_from)
            if counted is not None:
                return counted
        return LinearWeights(linear.weights.astype("float32"), card.classes, linear.ink_from)
    if card.package is not None:
        return NotKnown(
            Sentence(
                "{algorithm} comes from the package {package}. Letterpad does not know how its "
                "network is built, so it cannot show what it learned.",
                algorithm=card.algorithm_name,
                package=card.package.name,
            )
        )
    if card.algorithm == "nearest-prototype":
        found: Learned | None = Prototypes.read(read_weights(path), card.classes)
    else:
        read = _READERS.get(card.algorithm)
        found = None if read is None else _read_safely(read, path, card)
    return found or NotKnown(
        Sentence(
            "The network of {name} is not built as Letterpad builds one, so what it learned "
            "cannot be read from it.",
            name=card.name,
        )
    )


def _read_safely(read: _Read, path: Path, card: Card) -> Learned | None:
    """Read a network that may be a stranger's: whatever is odd in it, it is only not shown."""
    graph = graph_of(path)
    try:
        return read(graph, card)
    except UserError:
        raise
    except (ArithmeticError, AttributeError, IndexError, TypeError, ValueError):
        return None
