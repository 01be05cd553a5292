"""What a model learned, as pictures: weights, units, filters, bits of strokes, directions."""

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from letterpad.explaining.directions import Components, Patches
from letterpad.explaining.first_layer import Filters, UnitWeights
from letterpad.explaining.trees import TreeLevels
from letterpad.explaining.weights import InkProbabilities, LinearWeights, Prototypes
from letterpad.gui.charts.pictures import Kind, Pictures, scale_end
from letterpad.gui.text.language import number, translate
from letterpad.gui.text.run_texts import percent
from letterpad.ink.raster import SIDE

MOST = 60
"""Pictures that are shown beside each other."""

_STRONG = 0.25
"""Of the scale: what speaks for a letter, or against it, so clearly that its pixels are counted."""

Array = NDArray[np.float32]


def weight_pictures(
    names: Sequence[str], weights: Array, end: float | None = None, *, of_units: bool = False
) -> Pictures:
    """Show weights of pixels, a picture for each letter, or for each unit of a net.

    Parameters
    ----------
    names : sequence of str
        Of the letters, or numbers of the units.
    weights : float array of shape (n, 784) or (n, 28, 28)
    end : float, optional
        Where the scale of colours ends; by default where these weights do.
    of_units : bool
    """
    shown = min(len(names), MOST)
    values = weights[:shown].reshape(shown, SIDE, SIDE).astype(np.float32)
    end = end or scale_end(values)
    if of_units:
        return _signed(tuple(names[:shown]), values, end, _unit_text(), _unit_legend())
    text = translate(
        "LearnedPictures",
        "{0}: ink speaks for it in {1} pixels ({2} or more), against it in {3} ({4} or less); "
        "most for it in {5}, most against it in {6}",
    )
    return _signed(
        tuple(names[:shown]),
        values,
        end,
        text,
        translate("LearnedPictures", "Ink in blue speaks for the letter, in orange against it."),
    )


def learned_pictures(
    learned: (
        LinearWeights | InkProbabilities | Prototypes | UnitWeights | Filters | Patches | Components
    ),
    end: float | None = None,
) -> Pictures:
    """Show what a model learned.

    Parameters
    ----------
    learned : one of `letterpad.explaining.learned.Learned`
    end : float, optional
        Where the scale of colours ends, where that is to be the same for two models.
    """
    if isinstance(learned, LinearWeights):
        return weight_pictures(learned.classes, learned.weights, end)
    if isinstance(learned, InkProbabilities):
        return _ink_pictures(learned)
    if isinstance(learned, Prototypes):
        return _prototype_pictures(learned)
    if isinstance(learned, UnitWeights):
        return _unit_pictures(learned, end)
    if isinstance(learned, Filters):
        return filter_pictures(learned.kernels, learned.biases, end)
    if isinstance(learned, Patches):
        return _patch_pictures(learned)
    return _component_pictures(learned, end)


def shared_end(one: object, other: object) -> float | None:
    """Return where the scale ends that two models share; None if they hold different things."""
    for kind, get in _SIGNED.items():
        if isinstance(one, kind) and isinstance(other, kind):
            return max(scale_end(get(one)), scale_end(get(other)))
    return None  # nor of filters, whose size depends on the layers above them


_SIGNED: dict[type, Callable[[object], Array]] = {
    LinearWeights: lambda learned: learned.weights,  # type: ignore[attr-defined]
    UnitWeights: lambda learned: shown_units(learned)[1],  # type: ignore[arg-type]
    Components: lambda learned: learned.directions,  # type: ignore[attr-defined]
}


def _signed(names: tuple[str, ...], values: Array, end: float, text: str, legend: str) -> Pictures:
    """Show numbers around 0, each picture told by one text with its counts and its ends."""

    def say(place: int) -> str:
        picture, strong = values[place], _STRONG * end
        return text.format(
            names[place],
            number(int(np.count_nonzero(picture >= strong))),
            pictures.number(strong),
            number(int(np.count_nonzero(picture <= -strong))),
            pictures.number(-strong),
            _extreme(pictures, picture, int(picture.argmax())),
            _extreme(pictures, picture, int(picture.argmin())),
        )

    pictures = Pictures(names, values, "signed", end, say, legend=legend)
    return pictures


def _extreme(pictures: Pictures, picture: Array, at: int) -> str:
    """Say where a pixel is, and its number."""
    row, column = divmod(at, picture.shape[1])
    return translate("LearnedPictures", "row {0}, column {1} ({2})").format(
        row + 1, column + 1, pictures.number(float(picture[row, column]))
    )


def _ink_pictures(learned: InkProbabilities) -> Pictures:
    shown = min(len(learned.classes), MOST)
    values = learned.shares[:shown].reshape(shown, SIDE, SIDE)
    text = translate(
        "LearnedPictures",
        "{0}: {1} pixels have ink in at least half of its letters; most often row {2}, column {3}, "
        "in {4}",
    )

    def say(place: int) -> str:
        picture = values[place]
        row, column = divmod(int(picture.argmax()), SIDE)
        return text.format(
            learned.classes[place],
            number(int(np.count_nonzero(picture >= 0.5))),
            row + 1,
            column + 1,
            percent(float(picture.max()), 0),
        )

    legend = translate("LearnedPictures", "How often a pixel has ink: 1 is always.")
    return Pictures(learned.classes[:shown], values, "share", 1.0, say, legend=legend)


def _prototype_pictures(learned: Prototypes) -> Pictures:
    shown = min(len(learned.labels), MOST)
    names = tuple(learned.classes[label] for label in learned.labels[:shown].tolist())
    firsts = np.searchsorted(learned.labels, learned.labels[:shown])
    sizes = np.bincount(learned.labels)
    text = translate("LearnedPictures", "{0}: prototype {1} of {2}")

    def say(place: int) -> str:
        label = int(learned.labels[place])
        return text.format(names[place], place - int(firsts[place]) + 1, int(sizes[label]))

    values = learned.pictures[:shown].reshape(shown, SIDE, SIDE)
    legend = translate("LearnedPictures", "The mean of the drawings that each stands for.")
    return Pictures(names, values, "ink", 1.0, say, legend=legend)


def shown_units(learned: UnitWeights) -> tuple[NDArray[np.int64], Array]:
    """Return which units are shown, the strongest first, and their weights: (n, 784)."""
    units = learned.strongest(MOST)
    return units, learned.weights[units]


def _unit_pictures(learned: UnitWeights, end: float | None) -> Pictures:
    units, weights = shown_units(learned)
    values = weights.reshape(len(units), SIDE, SIDE)
    end = end or scale_end(values)
    names = tuple(number(int(unit) + 1) for unit in units)
    legend = _unit_legend()
    pictures = _signed(names, values, end, _unit_text(), legend)
    if not learned.gives_classes:
        return pictures
    speaks = translate("LearnedPictures", "{0}. It speaks most for {1}, most against {2}")

    def say(place: int) -> str:
        on = learned.passes_on[units[place]]
        best, worst = (learned.classes[int(at)] for at in (on.argmax(), on.argmin()))
        return speaks.format(pictures.say(place), best, worst)

    return Pictures(names, values, "signed", end, say, legend=legend)


def _unit_text() -> str:
    return translate(
        "LearnedPictures",
        "Unit {0}: ink raises its sum in {1} pixels ({2} or more), lowers it in {3} ({4} or less); "
        "most in {5}, least in {6}",
    )


def _unit_legend() -> str:
    return translate("LearnedPictures", "Ink in blue raises a unit's sum, in orange lowers it.")


def filter_pictures(kernels: Array, biases: Array | None, end: float | None = None) -> Pictures:
    """Show filters: float arrays of shape (n, height, width), and (n,) where that is known."""
    shown = min(len(kernels), MOST)
    values, end = kernels[:shown], end or scale_end(kernels)
    names = tuple(number(place + 1) for place in range(shown))
    text = translate("LearnedPictures", "Filter {0}: weights from {1} to {2}")
    added = translate("LearnedPictures", "{0}, and {1} is added")

    def say(place: int) -> str:
        kernel = values[place]
        low, high = (pictures.number(float(each)) for each in (kernel.min(), kernel.max()))
        said = text.format(names[place], low, high)
        return said if biases is None else added.format(said, pictures.number(float(biases[place])))

    legend = translate("LearnedPictures", "Ink in blue raises the sum, in orange lowers it.")
    pictures = Pictures(names, values, "signed", end, say, legend=legend)
    return pictures


def response_pictures(responses: Array) -> Pictures:
    """Show what filters make of a drawing: float array of shape (n, rows, columns)."""
    shown = min(len(responses), MOST)
    values = responses[:shown]
    is_signed = bool((values < 0).any())
    names = tuple(number(place + 1) for place in range(shown))
    found = translate("LearnedPictures", "Filter {0} finds most in {1}")
    nothing = translate("LearnedPictures", "Filter {0} finds nothing in this drawing")

    def say(place: int) -> str:
        picture = values[place]
        if not picture.any():
            return nothing.format(names[place])
        at = _extreme(pictures, picture, int(picture.argmax()))
        return found.format(names[place], at)

    legend = translate("LearnedPictures", "Where in the drawing a filter finds what it looks for.")
    kind: Kind = "signed" if is_signed else "share"
    pictures = Pictures(names, values, kind, scale_end(values), say, legend=legend)
    return pictures


def _patch_pictures(learned: Patches) -> Pictures:
    shown = min(len(learned.centres), MOST)
    text = translate("LearnedPictures", "Bit {0} speaks most for {1}, most against {2}")
    names = tuple(number(place + 1) for place in range(shown))

    def say(place: int) -> str:
        of_classes = learned.weights[place]
        best, worst = (
            learned.classes[int(at)] for at in (of_classes.argmax(), of_classes.argmin())
        )
        return text.format(names[place], best, worst)

    legend = translate("LearnedPictures", "Typical bits of strokes, as they would be drawn.")
    return Pictures(names, learned.centres[:shown], "ink", 1.0, say, legend=legend)


def _component_pictures(learned: Components, end: float | None) -> Pictures:
    shown = min(len(learned.directions), MOST)
    values = learned.directions[:shown].reshape(shown, SIDE, SIDE)
    names = tuple(number(place + 1) for place in range(shown))
    text = translate(
        "LearnedPictures",
        "Direction {0}: ink in {1} pixels ({2} or more) moves a letter one way, in {3} ({4} or "
        "less) the other way; most in {5} and in {6}",
    )
    legend = translate(
        "LearnedPictures", "Ink in blue moves a letter one way along a direction, in orange back."
    )
    return _signed(names, values, end or scale_end(values), text, legend)


def asked_pictures(tree: TreeLevels) -> Pictures:
    """Show how often each pixel is asked about."""
    values = tree.asked.reshape(1, SIDE, SIDE).astype(np.float32)
    row, column = divmod(int(tree.asked.argmax()), SIDE)
    said = translate("LearnedPictures", "Most questions are about row {0}, column {1}: {2} of {3}")
    text = said.format(
        row + 1, column + 1, number(int(tree.asked.max(initial=0))), number(tree.n_questions)
    )
    return Pictures(
        (translate("LearnedPictures", "asked"),),
        values,
        "share",
        float(max(1.0, values.max())),
        partial(_always, text),
        legend=translate("LearnedPictures", "How many questions are about each pixel."),
    )


def _always(text: str, place: int) -> str:
    return text
