"""What a report says of several runs: all in one table, and which is better; or of one beside ours.

Only runs that were tested on the same letters stand in one table, in one chart and in a test.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from letterpad.assessment.pair_sentences import (
    comparison_sentence,
    how_several_were_tested,
    how_tested,
    p_text,
    several_sentence,
)
from letterpad.assessment.same_letters import held_out_answers
from letterpad.errors import UserError
from letterpad.evaluation.accuracy import Accuracy
from letterpad.evaluation.comparison import Comparison
from letterpad.evaluation.pairs import PairTest, Verdict
from letterpad.evaluation.several_models import OnePair, SeveralTest, several_test
from letterpad.messages import Sentence, Text, percent
from letterpad.model_files.card import Card
from letterpad.sharing import report_charts
from letterpad.sharing.reported_run import ReportedRun
from letterpad.sharing.words import algorithm_name, bounds_text, letters_name

SHIPPED = Sentence("Letterpad's recogniser")

_MOST_IN_PAIRS = 8
"""Runs of which every pair is listed; of more, the best one with each other."""


@dataclass(frozen=True, slots=True)
class Row:
    """A run in the table of its group.

    Parameters
    ----------
    place : int
        Of its own section, counted from 1.
    name, algorithm : Text
        The algorithm is "" where the name begins with it.
    n_train, accuracy, interval, seconds : Text
    mean, worst_tenth : Text
        By writer; "" where writers are not known.
    """

    place: int
    name: Text
    algorithm: Text
    n_train: Text
    accuracy: Text
    interval: Text
    seconds: Text
    mean: Text = ""
    worst_tenth: Text = ""


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two of several runs, letter by letter: what only one of them reads right, and the test."""

    first: Text
    second: Text
    only_first: Text
    only_second: Text
    p_value: Text
    corrected: Text
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class TwoByTwo:
    """How many letters both of two models read right, only one of them, or neither."""

    title: Text
    sentence: Text
    names: tuple[Text, Text]
    both: Text
    only_first: Text
    only_second: Text
    neither: Text


@dataclass(frozen=True, slots=True)
class Group:
    """Runs that were tested on the same letters, the best one first.

    Parameters
    ----------
    letters : Text
        Which letters these are.
    sentence : Text
        Which run is better, or that they cannot be told apart; "" of one run.
    measured, tested : Text
        How intervals are computed, and which test it was; "" where there was none.
    rows : tuple of Row
    chart : Chart, optional
        Of two runs or more.
    has_writers : bool
        Whether rows say how accurate a run is by writer.
    pairs : tuple of PairRow
        Of three runs or more, where they could be tested.
    pairs_note : Text
    best : TwoByTwo, optional
        The best two.
    """

    letters: Text
    sentence: Text
    measured: Text
    tested: Text
    rows: tuple[Row, ...]
    chart: report_charts.Chart | None
    has_writers: bool
    pairs: tuple[PairRow, ...] = ()
    pairs_note: Text = ""
    best: TwoByTwo | None = None


def groups_of(runs: Sequence[ReportedRun], say: Callable[[Text], str] = str) -> list[Group]:
    """Compare runs with those that were tested on the same letters.

    Parameters
    ----------
    runs : sequence of ReportedRun
    say : callable
        Writes a message in the language of the report: an automatic name may be in it.

    Returns
    -------
    list of Group
        One for each set of held-out letters, in the order of the runs; untested runs are in none.
    """
    names = names_of(runs)
    places: dict[str, list[int]] = {}
    for place, run in enumerate(runs):
        if run.card.held_out is not None and run.card.held_out.n:
            places.setdefault(run.card.held_out.key, []).append(place)
    return [_group(runs, names, of_key, say) for of_key in places.values()]


def names_of(runs: Sequence[ReportedRun]) -> list[Text]:
    """Return what runs are called: those of the same name by their files, too."""
    names = [run.card.name for run in runs]
    return [
        name if names.count(name) == 1 else f"{name} ({run.path.name})"
        for name, run in zip(names, runs, strict=True)
    ]


def untested_sentence(runs: Sequence[ReportedRun]) -> Text:
    """Name runs that are in no group; "" if there are none."""
    untested = [run.card.name for run in runs if not (run.card.held_out and run.card.held_out.n)]
    if not untested:
        return ""
    return Sentence("Without held-out letters, and so in no table: {names}.", names=untested)


def _group(
    runs: Sequence[ReportedRun],
    names: Sequence[Text],
    places: list[int],
    say: Callable[[Text], str],
) -> Group:
    """Compare the runs at some places."""
    places = sorted(places, key=lambda place: -_accuracy(runs[place].card).value)
    mine, called = [runs[place] for place in places], [names[place] for place in places]
    test, obstacle = _test(mine) if len(mine) > 1 else (None, "")
    accuracies = [_accuracy(run.card) for run in mine] if test is None else [*test.accuracies]
    bars = [
        (name, each.value, each.interval) for name, each in zip(called, accuracies, strict=True)
    ]
    group = Group(
        letters=_letters(mine[0].card),
        sentence=obstacle if test is None else _sentence(test, called),
        measured=_measured(accuracies),
        tested="" if test is None else _tested(test),
        rows=tuple(
            _row(place + 1, runs[place].card, names[place], accuracy, say)
            for place, accuracy in zip(places, accuracies, strict=True)
        ),
        chart=report_charts.accuracies(bars) if len(bars) > 1 else None,
        has_writers=any(accuracy.by_writer is not None for accuracy in accuracies),
    )
    if test is None:
        return group
    pairs, note = _pairs(test, called)
    return replace(group, pairs=pairs, pairs_note=note, best=_best(test, called))


def _accuracy(card: Card) -> Accuracy:
    assert card.held_out is not None
    return card.held_out.accuracy


def _test(runs: Sequence[ReportedRun]) -> tuple[SeveralTest | None, Text]:
    """Compare runs; None, and why, if their answers are not there to be compared."""
    letters = next((run.letters for run in runs if run.letters is not None), None)
    try:
        same = held_out_answers([run.path for run in runs], letters)
    except UserError as error:
        return None, error.sentence
    return several_test([same.right(place) for place in range(len(runs))], same.writers), ""


def _sentence(test: SeveralTest, names: Sequence[Text]) -> Sentence:
    if len(names) == 2:
        return comparison_sentence(test.pairs[0].test, *names)
    return several_sentence(test, names)


def _tested(test: SeveralTest) -> Text:
    if test.p_value is None:
        return ""  # the sentence says why
    if len(test.accuracies) == 2:
        return how_tested(test.pairs[0].test)
    return how_several_were_tested(test)


def _letters(card: Card) -> Sentence:
    assert card.held_out is not None
    return Sentence(
        "{n:,} letters held out from {letters} (random_state {seed})",
        n=card.held_out.n,
        letters=letters_name(card),
        seed=card.split.get("random_state", ""),
    )


def _measured(accuracies: Sequence[Accuracy]) -> Sentence:
    scores = [accuracy.by_writer for accuracy in accuracies]
    if None in scores:
        return Sentence(
            "Intervals of 95 % are by letter (Wilson): who wrote the letters is not known."
        )
    n_writers = {score.n for score in scores if score is not None}
    return Sentence(
        "Intervals of 95 % are by writer ({n:,} writers; cluster bootstrap): letters of one hand "
        "are alike.",
        n=max(n_writers),
    )


def _row(place: int, card: Card, name: Text, accuracy: Accuracy, say: Callable[[Text], str]) -> Row:
    algorithm = algorithm_name(card)
    is_named = say(name).startswith((str(algorithm), say(algorithm)))
    scores = accuracy.by_writer
    n_train = card.split.get("n_train")
    return Row(
        place,
        name,
        "" if is_named else algorithm,
        _count(n_train) if isinstance(n_train, int) else Sentence("not known"),
        percent(accuracy.value),
        bounds_text(accuracy.interval),
        Sentence("{seconds:,.1f} s", seconds=card.seconds),
        "" if scores is None else percent(scores.mean),
        "" if scores is None else percent(scores.worst_tenth),
    )


def _pairs(test: SeveralTest, names: Sequence[Text]) -> tuple[tuple[PairRow, ...], Text]:
    """List pairs of three runs or more, and say what is listed."""
    if len(names) < 3 or test.has_too_few_writers:
        return (), ""
    test_of_two = (
        Sentence("McNemar's exact test by letters (mid-p)")
        if test.unit == "letters"
        else Sentence("Permutation test by writer")
    )
    note = Sentence(
        "Between them: letters that only the first reads right, and only the second. {test}; where "
        "p corrected for {n} pairs (Holm) is below 0.05, the better model is set in bold.",
        test=test_of_two,
        n=len(test.pairs),
    )
    listed = [*test.pairs]
    if len(names) > _MOST_IN_PAIRS:
        listed = [pair for pair in listed if pair.first == 0]
        only = Sentence("Only pairs with the best model are listed.")
        note = Sentence.joined([note, only])
    return tuple(_pair_row(pair, names) for pair in listed), note


def _pair_row(pair: OnePair, names: Sequence[Text]) -> PairRow:
    return PairRow(
        names[pair.first],
        names[pair.second],
        _count(pair.test.only_first),
        _count(pair.test.only_second),
        p_text(pair.test.p_value),
        p_text(pair.p_value),
        pair.verdict,
    )


def _count(n: int) -> Sentence:
    return Sentence("{n:,}", n=n)


def _best(test: SeveralTest, names: Sequence[Text]) -> TwoByTwo:
    """Put the best two beside each other: their pair is the first one."""
    pair, two = test.pairs[0], (names[0], names[1])
    if len(names) == 2:
        return _two_by_two(Sentence("Letter by letter"), "", two, pair.test)
    return _two_by_two(
        Sentence("The best two, letter by letter"),
        comparison_sentence(replace(pair.test, p_value=pair.p_value), *two),
        two,
        pair.test,
    )


def _two_by_two(title: Text, sentence: Text, names: tuple[Text, Text], test: PairTest) -> TwoByTwo:
    first, second = (Sentence("Only {name} right", name=name) for name in names)
    return TwoByTwo(
        title,
        sentence,
        (first, second),
        _count(test.both),
        _count(test.only_first),
        _count(test.only_second),
        _count(test.neither),
    )


def beside_shipped(card: Card) -> TwoByTwo | None:
    """Compare one run with the recogniser that comes with Letterpad, if its card does."""
    beside = card.comparison
    if beside is None:
        return None
    return TwoByTwo(
        Sentence("Comparison"),
        _beside_sentence(card, beside),
        (
            Sentence("Only {name} right", name=card.name),
            Sentence("Only {name} right", name=SHIPPED),
        ),
        _count(beside.n_right - beside.n_alone),
        _count(beside.n_alone),
        _count(beside.n_other_alone),
        _count(beside.n - beside.n_right - beside.n_other_alone),
    )


def chart_beside_shipped(card: Card) -> report_charts.Chart | None:
    """Draw the accuracy of one run, and that of the recogniser that comes with Letterpad."""
    if card.held_out is None or not card.held_out.n:
        return None
    accuracy = card.held_out.accuracy
    rows: list[tuple[Text, float, tuple[float, float]]] = [
        (card.name, accuracy.value, accuracy.interval)
    ]
    beside = card.comparison
    if beside is not None and not beside.knew_letters:
        rows.append((SHIPPED, beside.other_accuracy.value, beside.other_interval))
    return report_charts.accuracies(rows)


def _beside_sentence(card: Card, beside: Comparison) -> Sentence:
    """Say how a run compares with the recogniser that comes with Letterpad."""
    if beside.knew_letters:
        return Sentence(
            "No fair comparison with {other}, which was trained on such letters.", other=SHIPPED
        )
    said = {
        "better": Sentence(
            "{name} reads these letters better than {other}", name=card.name, other=SHIPPED
        ),
        "worse": Sentence(
            "{name} reads these letters worse than {other}", name=card.name, other=SHIPPED
        ),
        "": Sentence("{name} and {other} cannot be told apart", name=card.name, other=SHIPPED),
    }[beside.verdict]
    return Sentence(
        "{said}: {share} ({bounds}) against {other_share} ({other_bounds}), on the {n:,} letters "
        "that both know.",
        said=said,
        share=percent(beside.accuracy.value),
        bounds=bounds_text(beside.interval),
        other_share=percent(beside.other_accuracy.value),
        other_bounds=bounds_text(beside.other_interval),
        n=beside.n,
    )
