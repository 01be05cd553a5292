"""What is said of two models on the same letters: in the window and on the command line alike."""

import math
from collections.abc import Sequence

from letterpad.evaluation.by_writer import FEWEST_WRITERS
from letterpad.evaluation.pairs import PairTest
from letterpad.evaluation.several_models import SeveralTest
from letterpad.messages import Sentence, Text, percent

_RAREST = 1e-4
"""Chances below it are all said alike: so many draws tell no more."""


def comparison_sentence(test: PairTest, first_name: Text, second_name: Text) -> Sentence:
    """Say which of two models is better and how often that is chance, or that nobody can tell.

    Parameters
    ----------
    test : PairTest
    first_name, second_name : Sentence or str
        What the models are called.

    Examples
    --------
    >>> import numpy as np
    >>> from letterpad.evaluation.pairs import pair_test
    >>> letters = np.arange(1000)
    >>> print(comparison_sentence(pair_test(letters < 500, letters < 444), "Net", "Logistic"))
    Net is better: 50.0 % against 44.4 %. On 1,000 letters a difference like this comes by chance \
less than once in 10,000.
    """
    if not test.n:
        return Sentence(
            "There are no letters on which {first} and {second} could be compared.",
            first=first_name,
            second=second_name,
        )
    if test.has_too_few_writers:
        return _too_few_hands(test, first_name, second_name)
    if test.only_first == test.only_second == 0:
        return Sentence(
            "{first} and {second} cannot be told apart: they read the very same letters right, "
            "{share} of {n:,}.",
            first=first_name,
            second=second_name,
            share=percent(test.first.value),
            n=test.n,
        )
    decimals = 1 if f"{test.first.value:.3f}" != f"{test.second.value:.3f}" else 2
    first, second = percent(test.first.value, decimals), percent(test.second.value, decimals)
    if test.verdict == "":
        said = Sentence(
            "{first} and {second} cannot be told apart: {share} against {other_share}.",
            first=first_name,
            second=second_name,
            share=first,
            other_share=second,
        )
    else:
        is_first = test.verdict == "first"
        said = Sentence(
            "{name} is better: {share} against {other_share}.",
            name=first_name if is_first else second_name,
            share=first if is_first else second,
            other_share=second if is_first else first,
        )
    return Sentence.joined([said, _chance(test)])


def several_sentence(test: SeveralTest, names: Sequence[Text]) -> Sentence:
    """Say whether three models or more differ, and from which accuracy to which.

    Parameters
    ----------
    test : SeveralTest
    names : sequence of Sentence or str
        What the models are called.
    """
    values = [accuracy.value for accuracy in test.accuracies]
    best, worst = max(range(len(values)), key=values.__getitem__), values.index(min(values))
    fields = {
        "n_models": len(names),
        "best": names[best],
        "share": percent(values[best]),
        "worst": names[worst],
        "other_share": percent(values[worst]),
    }
    if test.p_value is None:
        return Sentence(
            "Too few hands to tell whether these {n_models} models differ: {n_writers} wrote "
            "these {n:,} letters, and at least {fewest} are needed. They read from {share} "
            "({best}) down to {other_share} ({worst}).",
            n_writers=test.n_writers,
            n=test.n,
            fewest=FEWEST_WRITERS,
            **fields,
        )
    if test.differ:
        said = Sentence(
            "These {n_models} models are not equally good: they read from {share} ({best}) down to "
            "{other_share} ({worst}).",
            **fields,
        )
    else:
        said = Sentence(
            "These {n_models} models cannot be told apart: they read from {share} ({best}) down to "
            "{other_share} ({worst}).",
            **fields,
        )
    return Sentence.joined([said, _chance(test)])


def how_tested(test: PairTest) -> Sentence:
    """Say which test told two models apart, or not, and its p-value."""
    if test.p_value is None:
        return Sentence("No test: too few hands.")
    p = _p_is(test.p_value)
    if test.unit == "letters":
        return Sentence("{p} (McNemar's exact test by letters, mid-p)", p=p)
    return Sentence("{p} (permutation test by writer)", p=p)


def how_several_were_tested(test: SeveralTest) -> Sentence:
    """Say which test told several models apart, or not, and its p-value."""
    if test.p_value is None:
        return Sentence("No test: too few hands.")
    p = _p_is(test.p_value)
    if test.unit == "letters":
        return Sentence(
            "{p} (Cochran's Q by letters: {q:.1f}, {freedom} degrees of freedom)",
            p=p,
            q=test.q,
            freedom=len(test.accuracies) - 1,
        )
    return Sentence("{p} (permutation test by writer, all models at once)", p=p)


def p_text(p_value: float | None) -> Text:
    """Write a p-value for a table; draws tell no more than that it is below 0.0001.

    Examples
    --------
    >>> [str(p_text(p)) for p in (None, 1e-5, 0.00046, 0.0321, 0.5, 1.0)]
    ['–', '< 0.0001', '0.00046', '0.032', '0.5', '1']
    """
    if p_value is None:
        return "–"
    if p_value < _RAREST:
        return Sentence("< {p:.4f}", p=_RAREST)
    return Sentence("{p:.2g}", p=p_value)


def _p_is(p_value: float) -> Sentence:
    text = p_text(p_value)
    return Sentence("p {p}", p=text) if p_value < _RAREST else Sentence("p = {p}", p=text)


def knew_sentence(name: Text) -> Sentence:
    """Warn that a model was trained on the letters on which it is compared."""
    return Sentence(
        "Warning: {name} was trained on these letters, so its accuracy on them says little about "
        "new ones, and the comparison is not fair.",
        name=name,
    )


def _too_few_hands(test: PairTest, first_name: Text, second_name: Text) -> Sentence:
    fields = {
        "n": test.n,
        "first": first_name,
        "second": second_name,
        "share": percent(test.first.value),
        "other_share": percent(test.second.value),
        "fewest": FEWEST_WRITERS,
    }
    if test.n_writers == 1:
        return Sentence(
            "Too few hands to tell which is better: one writer wrote all {n:,} letters, and at "
            "least {fewest} are needed. {first} reads {share} of them, {second} {other_share}.",
            **fields,
        )
    return Sentence(
        "Too few hands to tell which is better: {n_writers} writers wrote these {n:,} letters, and "
        "at least {fewest} are needed. {first} reads {share} of them, {second} {other_share}.",
        n_writers=test.n_writers,
        **fields,
    )


def _chance(test: PairTest | SeveralTest) -> Sentence:
    """Say how often chance alone makes such a difference."""
    assert test.p_value is not None
    often = _how_often(test.p_value)
    if test.unit == "letters":
        return Sentence(
            "On {n:,} letters a difference like this comes by chance {often}.",
            n=test.n,
            often=often,
        )
    return Sentence(
        "On {n:,} letters of {n_writers:,} writers a difference like this comes by chance {often}.",
        n=test.n,
        n_writers=test.n_writers,
        often=often,
    )


def _how_often(p_value: float) -> Sentence:
    """Say a p-value as one says how often something happens.

    Examples
    --------
    >>> [str(_how_often(p)) for p in (1e-5, 0.00123, 0.0341, 0.344, 1.0)]
    ['less than once in 10,000', 'about once in 810', 'about once in 29', \
'34 times in 100', '100 times in 100']
    """
    if p_value < _RAREST:
        return Sentence("less than once in {n:,}", n=round(1 / _RAREST))
    if p_value < 0.05:
        return Sentence("about once in {n:,}", n=_rounded(1 / p_value))
    return Sentence("{n} times in 100", n=round(100 * p_value))


def _rounded(times: float) -> int:
    """Round to two digits."""
    step: int = 10 ** max(0, math.floor(math.log10(times)) - 1)
    return round(times / step) * step
