"""From two trained models to an experiment with their algorithms."""

from collections.abc import Sequence

from letterpad.algorithms.registry import ALGORITHMS
from letterpad.errors import UserError
from letterpad.letters.data_spec import DataSpec, spec_or_none
from letterpad.letters.splits import SPLIT_KINDS, TEST_SHARE, SplitKind
from letterpad.messages import Text
from letterpad.model_files.card import Card
from letterpad.training.experiments.spec import CurveSpec, Learner, RepeatSpec


def curve_spec(first: Card, second: Card) -> CurveSpec:
    """Return the learning curve of two models' algorithms; of one where both are the same.

    Raises
    ------
    UserError
        If the models do not come from the same letters, split in the same way.
    """
    data, split = _same_letters(first, second)
    learners = _learners([first, second])
    if _is_same(*learners):
        learners = learners[:1]
    return CurveSpec(data, learners, split, _seed(first))


def repeat_spec(first: Card, second: Card, n_times: int) -> RepeatSpec:
    """Return the comparison of two models' algorithms over several splits.

    Each learns from as many letters as the model that had fewer.

    Raises
    ------
    UserError
        As `curve_spec` does.
    """
    data, split = _same_letters(first, second)
    n_train = min(_n_learned(first), _n_learned(second)) or None
    return RepeatSpec(data, _learners([first, second]), split, _seed(first), n_times, n_train)


def _same_letters(first: Card, second: Card) -> tuple[DataSpec, SplitKind]:
    specs = []
    for card in (first, second):
        spec = spec_or_none(card.data.get("spec"))
        if spec is None or not card.split or not card.data.get("hash"):
            raise UserError(
                "“{name}” does not say which letters it learned from, so its training cannot be "
                "done again. Choose a model that was trained here.",
                name=card.name,
            )
        specs.append(spec)
    if first.data.get("hash") != second.data.get("hash"):
        raise UserError(
            "“{first}” and “{second}” learned from different sets of letters. Choose two models of "
            "the same set.",
            first=first.name,
            second=second.name,
        )
    kinds = [str(card.split.get("kind")) for card in (first, second)]
    if kinds[0] != kinds[1]:
        raise UserError(
            "“{first}” and “{second}” were not tested on the same kind of split. Choose two models "
            "of the same held-out letters.",
            first=first.name,
            second=second.name,
        )
    for kind in SPLIT_KINDS:
        if kind == kinds[0]:
            return specs[0], kind
    raise UserError(
        "“{name}” was split in a way that this Letterpad does not know ({kind}).",
        name=first.name,
        kind=kinds[0],
    )


def _learners(cards: Sequence[Card]) -> tuple[Learner, ...]:
    """Return the algorithms of models, named after them only where their own names are the same."""
    is_told_apart = len({card.algorithm for card in cards}) == len(cards)
    return tuple(
        Learner(
            card.algorithm,
            dict(card.settings),
            _name(card) if is_told_apart else card.name,
            _validation(card),
        )
        for card in cards
    )


def _name(card: Card) -> Text:
    known = ALGORITHMS.get(card.algorithm)
    return card.algorithm_name if known is None else known.name


def _is_same(first: Learner, second: Learner) -> bool:
    return (first.algorithm, first.settings, first.validation) == (
        second.algorithm,
        second.settings,
        second.validation,
    )


def _validation(card: Card) -> float | None:
    share = card.split.get("validation")
    return float(share) if isinstance(share, int | float) else None


def _seed(card: Card) -> int:
    seed = card.split.get("random_state")
    return seed if isinstance(seed, int) and 0 <= seed < 2**32 - 1000 else 42


def _n_learned(card: Card) -> int:
    """Return how many letters a model was given to learn from; 0 if its card does not say."""
    counts = [card.split.get(name) for name in ("n_train", "n_validation")]
    return sum(count for count in counts if isinstance(count, int))


def seconds_for(spec: CurveSpec | RepeatSpec, cards: Sequence[Card]) -> float | None:
    """Estimate how long an experiment takes, from how long its models took; None if not known.

    Parameters
    ----------
    spec : CurveSpec or RepeatSpec
    cards : sequence of Card
        Of the models that its learners come from, in their order.
    """
    n = cards[0].data.get("n")
    all_there_are = (1 - TEST_SHARE) * n if isinstance(n, int) else 0.0
    if isinstance(spec, CurveSpec):
        # Each size is half of the next one.
        n_letters = spec.n_seeds * all_there_are * sum(2.0**-place for place in range(spec.n_sizes))
    else:
        n_letters = spec.n_times * (all_there_are if spec.n_train is None else spec.n_train)
    rates = [
        card.seconds / n_learned
        for _, card in zip(spec.learners, cards, strict=False)
        if (n_learned := _n_learned(card))
    ]
    if not n_letters or len(rates) < len(spec.learners):
        return None
    return n_letters * sum(rates)
