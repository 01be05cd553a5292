"""What a tutor would say of a finished training: one observation, why it matters, what to try."""

import math
from collections.abc import Callable, Iterator, Mapping

from letterpad.algorithms.algorithm import Algorithm, Value
from letterpad.algorithms.registry import known
from letterpad.assessment.advice import (
    Action,
    ChangeTraining,
    ChooseLetters,
    Observation,
    ShowConfused,
    UseShipped,
    own_algorithm,
    scaled,
    set_to,
)
from letterpad.assessment.edge_of_search import edge_of_search
from letterpad.letters.readers.counts import letters as some_letters
from letterpad.letters.splits import rest_of
from letterpad.messages import Sentence, percent
from letterpad.model_files.card import Card

FEWEST_LETTERS = 10
"""Letters of a class; with fewer, whatever is learned of it hangs on single drawings."""

BY_HEART_FROM, GAP = 0.9, 0.15
"""Accuracy on a model's own letters, and by how much that on held-out ones is lower."""

STILL_FALLING = 0.03
"""Share by which the loss fell in the last fifth of the training."""

DEAD_SHARE = 0.2
PAIR_SHARE, FEWEST_WRONG = 1 / 3, 20
_FEWEST_CLASSES = 4
"""Among three there are only three pairs."""

MOST_TESTS = 10
"""Models that were tested on the same held-out letters before."""

_DIVERGED = 1.5
"""Times the loss of guessing, or the lowest loss before."""


def observation(card: Card) -> Observation | None:
    """Return the most important thing that there is to say of a training; None if nothing is.

    Parameters
    ----------
    card : Card
        Of a trained model; rules whose facts an older card does not have say nothing.
    """
    return next(observations(card), None)


def observations(card: Card) -> Iterator[Observation]:
    """Return all that there is to say of a training, the most important first."""
    for rule in RULES:
        said = rule(card)
        if said is not None:
            yield said


def _diverged(card: Card) -> Observation | None:
    losses = _numbers(card, "loss")
    algorithm = own_algorithm(card)
    if not losses or algorithm is None or not _has(algorithm, "learning_rate"):
        return None
    guessing, last = math.log(len(card.classes)), losses[-1]
    if math.isfinite(last) and last <= _DIVERGED * max(guessing, min(losses)):
        return None
    rate = scaled(algorithm.param("learning_rate"), card.settings, 0.1)
    if rate is None:
        return None
    return Observation(
        "diverged",
        Sentence(
            "The training diverged: its loss rose to {last:.1f}, and guessing has {guessing:.1f}.",
            last=last,
            guessing=guessing,
        ),
        Sentence(
            "With every step the weights are moved against the slope of the loss. Steps that are "
            "too long jump over the valley, each further than the one before. A learning rate of a "
            "tenth takes shorter ones."
        ),
        set_to("learning_rate", algorithm, rate),
        ChangeTraining({"learning_rate": rate}),
    )


def _too_few(card: Card) -> Observation | None:
    observed = card.observed
    if observed is None or not observed.fewest_class or observed.n_fewest >= FEWEST_LETTERS:
        return None
    more = _unused(card)
    return Observation(
        "too-few",
        Sentence(
            "It learned {name} from {letters} only.",
            name=observed.fewest_class,
            letters=some_letters(observed.n_fewest),
        ),
        Sentence(
            "So few letters do not show how differently people write {name}: what the model takes "
            "for its form may be the habit of one hand. Ten are a bare minimum, a hundred are "
            "better.",
            name=observed.fewest_class,
        ),
        _all_letters(more) if more else Sentence("Choose other letters"),
        ChangeTraining(all_letters=True) if more else ChooseLetters(),
    )


_REGULARIZERS: Mapping[str, tuple[str, float]] = {
    "logistic-regression": ("C", 0.1),
    "k-means": ("C", 0.1),
    "svm": ("C", 0.1),
    "neural-net": ("dropout", 0.3),
    "convolutional-net": ("dropout", 0.3),
    "decision-tree": ("leaf_letters", 4.0),
}
"""What makes a model simpler: the parameter, and how it is changed. Forests and nearest neighbours
know their own letters by design, and nothing follows from that."""


def _by_heart(card: Card) -> Observation | None:
    observed, held_out = card.observed, card.held_out
    if observed is None or observed.own_accuracy is None or held_out is None:
        return None
    own, other = observed.own_accuracy, held_out.accuracy.value
    if card.algorithm not in _REGULARIZERS or own < BY_HEART_FROM or own - other < GAP:
        return None
    simpler = _simpler(card)
    more = _unused(card)
    if not more and simpler is None:
        return None
    sentence = Sentence(
        "It has learned its letters by heart: it reads {own} of those it learned from, and {other} "
        "of the others.",
        own=percent(own, 0),
        other=percent(other, 0),
    )
    why = Sentence(
        "A model with many weights can remember each of its letters instead of what they have in "
        "common. More letters help most: they cannot all be remembered. A stronger penalty helps, "
        "too (a smaller C, more dropout, larger leaves): the model stays simpler."
    )
    if more:
        action: Action = ChangeTraining(all_letters=True)
        return Observation("by-heart", sentence, why, _all_letters(more), action)
    assert simpler is not None
    name, value = simpler
    algorithm = known()[card.algorithm]
    button = set_to(name, algorithm, value)
    return Observation("by-heart", sentence, why, button, ChangeTraining({name: value}))


def _simpler(card: Card) -> tuple[str, Value] | None:
    """Return a parameter with the value that makes a simpler model; None if it is that already."""
    name, change = _REGULARIZERS[card.algorithm]
    param = known()[card.algorithm].param(name)
    if name != "dropout":
        value = scaled(param, card.settings, change)
        return None if value is None else (name, value)
    now = card.settings.get(name)
    return (name, change) if isinstance(now, int | float) and now < change else None


def _still_falling(card: Card) -> Observation | None:
    algorithm = own_algorithm(card)
    steps = [name for name in ("epochs", "iterations") if algorithm and _has(algorithm, name)]
    curves = (_numbers(card, name) for name in ("validation_loss", "held_out_loss", "loss"))
    losses = next((curve for curve in curves if len(curve) >= 5), None)
    if algorithm is None or not steps or losses is None or not _went_to_its_end(card):
        return None
    before, last = losses[-1 - len(losses) // 5], losses[-1]
    if not (math.isfinite(before) and last < (1 - STILL_FALLING) * before):
        return None
    name = steps[0]
    longer = scaled(algorithm.param(name), card.settings, 2.0)
    if longer is None:
        return None
    return Observation(
        "still-falling",
        Sentence(
            "It was still getting better when it ended: in the last fifth of the training its loss "
            "fell from {before:.3f} to {last:.3f}.",
            before=before,
            last=last,
        ),
        Sentence(
            "The line of the loss is not level yet, so more steps would bring it lower. Train "
            "twice as long and look again: when the loss of letters that it does not learn from "
            "begins to rise, it was too long."
        ),
        set_to(name, algorithm, longer),
        ChangeTraining({name: longer}),
    )


def _went_to_its_end(card: Card) -> bool:
    """Tell whether a training ended at its last step, and not before."""
    if not card.history:
        return False
    last = card.history[-1]
    step, total = last.get("step"), last.get("total")
    return isinstance(step, int | float) and isinstance(total, int | float) and step >= total


def _same_hands(card: Card) -> Observation | None:
    result, kind = card.held_out, card.split.get("kind")
    if result is None or result.by_writer is None or kind not in ("random", "stratified"):
        return None
    return Observation(
        "same-hands",
        Sentence(
            "The same {n} people wrote the letters that it learned from and those that it was "
            "tested on.",
            n=result.by_writer.n,
        ),
        Sentence(
            "So {accuracy} says how well it reads hands that it knows. A new hand is read worse, "
            "often by many points. Hold out all letters of some writers, and the figure says how "
            "well it reads people whom it has never met.",
            accuracy=percent(result.accuracy.value),
        ),
        Sentence("Split by writer"),
        ChangeTraining(split="writers"),
    )


def _dead_units(card: Card) -> Observation | None:
    observed, algorithm = card.observed, known().get(card.algorithm)
    if observed is None or algorithm is None or not observed.n_units:
        return None
    rate = None
    if _has(algorithm, "learning_rate"):
        rate = scaled(algorithm.param("learning_rate"), card.settings, 1 / 3)
    if rate is None or observed.n_dead_units < DEAD_SHARE * observed.n_units:
        return None
    return Observation(
        "dead-units",
        Sentence(
            "{n_dead:,} of its {n:,} hidden units are dead: they answer 0 to every letter.",
            n_dead=observed.n_dead_units,
            n=observed.n_units,
        ),
        Sentence(
            "ReLU passes on what is above 0. A unit whose sum is below 0 for every letter gives "
            "nothing and learns nothing any more; long steps push units there. A lower learning "
            "rate keeps more of them alive."
        ),
        set_to("learning_rate", algorithm, rate),
        ChangeTraining({"learning_rate": rate}),
    )


def _one_pair(card: Card) -> Observation | None:
    observed, result = card.observed, card.held_out
    if observed is None or result is None or not observed.confused:
        return None
    n_wrong = result.n - result.n_correct
    if (
        n_wrong < FEWEST_WRONG
        or observed.n_confused < PAIR_SHARE * n_wrong
        or len(card.classes) < 4
    ):
        return None
    first, second = observed.confused
    return Observation(
        "one-pair",
        Sentence(
            "{n:,} of its {n_wrong:,} mistakes are between {first} and {second}.",
            n=observed.n_confused,
            n_wrong=n_wrong,
            first=first,
            second=second,
        ),
        Sentence(
            "When one pair makes so many of the mistakes, look at these letters before you change "
            "the algorithm: they may be the same drawing, or have wrong labels. No algorithm can "
            "tell apart what looks the same."
        ),
        Sentence("Show these letters"),
        ShowConfused(observed.confused),
    )


def _many_tests(card: Card) -> Observation | None:
    observed, result = card.observed, card.held_out
    if observed is None or result is None or observed.n_earlier_tests < MOST_TESTS:
        return None
    return Observation(
        "many-tests",
        Sentence(
            "{n} models were tested on these {n_letters:,} held-out letters before this one.",
            n=observed.n_earlier_tests,
            n_letters=result.n,
        ),
        Sentence(
            "Whoever chooses the best of many models by the same letters chooses a little luck, "
            "too: the figure of the best one is too high. Choose by cross-validation (Search…), "
            "and test the one that you have chosen on letters that none of them was tested on."
        ),
        Sentence("Hold out other letters"),
        ChangeTraining(new_seed=True),
    )


def _worse_than_shipped(card: Card) -> Observation | None:
    comparison = card.comparison
    if comparison is None or comparison.verdict != "worse":
        return None
    return Observation(
        "worse-than-shipped",
        Sentence("For reading what you draw, Letterpad's own recogniser is the better choice."),
        Sentence(
            "It reads {other} of these letters, this model {own}. It learned from more letters by "
            "more people, and it reads the path of the pen beside the picture. That is no shame: "
            "this model is yours to look into.",
            own=percent(comparison.accuracy.value),
            other=percent(comparison.other_accuracy.value),
        ),
        Sentence("Use Letterpad's recogniser"),
        UseShipped(),
    )


RULES: tuple[Callable[[Card], Observation | None], ...] = (
    _diverged,
    _too_few,
    _by_heart,
    edge_of_search,
    _still_falling,
    _same_hands,
    _dead_units,
    _one_pair,
    _many_tests,
    _worse_than_shipped,
)
"""The most important first: what spoils a training comes before what could be better."""


def _has(algorithm: Algorithm, name: str) -> bool:
    return any(param.name == name for param in algorithm.params)


def _numbers(card: Card, name: str) -> list[float]:
    """Return a curve's values, without the points that have none."""
    values = (point.get(name) for point in card.history)
    return [float(value) for value in values if value is not None]


def _unused(card: Card) -> int:
    """Return how many letters it could have learned from, if that is more than it did; else 0."""
    split, n = card.split, card.data.get("n")
    counts = (split.get(name) for name in ("n_train", "n_validation"))
    n_train = sum(count for count in counts if isinstance(count, int))
    if split.get("kind") == "parts" or not isinstance(n, int) or split.get("train_size") is None:
        return 0
    rest = rest_of(n)
    return rest if n_train < 0.9 * rest else 0


def _all_letters(n: int) -> Sentence:
    return Sentence("Train on all {n:,} letters", n=n)
