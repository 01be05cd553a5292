"""Several runs in a report: which stand together, in which order, and what tests say of them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy.stats import binom, binomtest, chi2

from letterpad.languages import load
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import HeldOut, HeldOutResult, TrainedModel, write_model
from letterpad.sharing.report_comparison import (
    beside_shipped,
    chart_beside_shipped,
    groups_of,
    names_of,
    untested_sentence,
)
from letterpad.sharing.reported_run import ReportedRun, run_to_report

N = 1000
LABELS = np.arange(N) % 4


@pytest.fixture
def run_of(bar_model: TrainedModel, tmp_path: Path) -> Callable[..., ReportedRun]:
    """Return a function that makes a run which reads given letters right."""

    def made(
        name: str, right: np.ndarray, writers: np.ndarray | None = None, key: str = "same"
    ) -> ReportedRun:
        answers = np.eye(4, dtype=np.float32)[np.where(right, LABELS, (LABELS + 1) % 4)]
        result = HeldOutResult(N, int(right.sum()), 1.0, key)
        card = replace(bar_model.card, name=name, held_out=result)
        held_out = HeldOut(np.arange(N), LABELS, answers, writers)
        path = tmp_path / f"{name}-{len(list(tmp_path.iterdir()))}.letterpad"
        write_model(replace(bar_model, card=card, held_out=held_out), path)
        return run_to_report(path, missing="not here")

    return made


def first(n: int) -> np.ndarray:
    return np.arange(N) < n


def test_the_best_comes_first_and_figures_are_scipys(run_of: Callable[..., ReportedRun]) -> None:
    rights = {"Low": first(400), "High": first(480), "Middle": first(462) ^ (np.arange(N) < 20)}
    (group,) = groups_of([run_of(name, right) for name, right in rights.items()])
    assert [(row.place, row.name) for row in group.rows] == [(2, "High"), (3, "Middle"), (1, "Low")]
    assert [str(row.accuracy) for row in group.rows] == ["48.0 %", "44.2 %", "40.0 %"]
    wilson = binomtest(480, N).proportion_ci(method="wilson")
    assert str(group.rows[0].interval) == f"{100 * wilson.low:.1f} to {100 * wilson.high:.1f} %"
    assert not group.has_writers
    assert "by letter (Wilson)" in str(group.measured)
    assert group.sentence.fields["part0"].text.startswith("These {n_models} models are not equally")

    # Cochran's Q as its definition has it.
    x = np.stack(list(rights.values()), axis=1).astype(float)
    rows, columns, k = x.sum(axis=1), x.sum(axis=0), 3
    q = (k - 1) * (k * (columns**2).sum() - columns.sum() ** 2) / (k * rows.sum() - (rows**2).sum())
    assert f"Cochran's Q by letters: {q:.1f}, 2 degrees of freedom" in str(group.tested)
    assert chi2.sf(q, 2) < 1e-4
    assert str(group.tested).startswith("p < 0.0001")

    # McNemar's exact test with mid-p, then Holm's correction by hand.
    alone = {("High", "Middle"): (38, 0), ("High", "Low"): (80, 0), ("Middle", "Low"): (62, 20)}
    p_values = {pair: mid_p(*counts) for pair, counts in alone.items()}
    ordered = sorted(p_values, key=lambda pair: p_values[pair])
    for pair in group.pairs:
        names = (str(pair.first), str(pair.second))
        assert (str(pair.only_first), str(pair.only_second)) == tuple(map(str, alone[names]))
        corrected = max(
            (3 - rank) * p_values[other]
            for rank, other in enumerate(ordered[: ordered.index(names) + 1])
        )
        assert str(pair.corrected) == ("< 0.0001" if corrected < 1e-4 else f"{corrected:.2g}")
        assert pair.verdict == "first"
    assert len(group.pairs) == 3
    assert "Holm" in str(group.pairs_note)

    best = group.best
    assert best is not None
    assert [str(name) for name in best.names] == ["Only High right", "Only Middle right"]
    counted = [str(n) for n in (best.both, best.only_first, best.only_second, best.neither)]
    assert counted == ["442", "38", "0", "520"]
    assert str(best.sentence).startswith("High is better: 48.0 % against 44.2 %.")


def mid_p(one: int, other: int) -> float:
    """Return McNemar's two-sided mid-p."""
    low, n = min(one, other), one + other
    return float(min(1.0, 2 * binom.cdf(low, n, 0.5) - binom.pmf(low, n, 0.5)))


def test_pairs_that_cannot_be_told_apart_have_no_better_one(
    run_of: Callable[..., ReportedRun],
) -> None:
    rights = [first(400), first(403), first(401)]
    runs = [run_of(f"Run {place}", right) for place, right in enumerate(rights)]
    (group,) = groups_of(runs)
    assert {pair.verdict for pair in group.pairs} == {""}
    assert "cannot be told apart" in str(group.sentence)
    assert group.best is not None
    assert "cannot be told apart" in str(group.best.sentence)


def test_by_writer_where_writers_are_known(run_of: Callable[..., ReportedRun]) -> None:
    writers = np.arange(N) % 20
    runs = [run_of(f"Run {n}", first(n), writers) for n in (400, 500, 600)]
    (group,) = groups_of(runs)
    assert group.has_writers
    shares = [first(600)[writers == writer].mean() for writer in range(20)]
    assert str(group.rows[0].mean) == f"{100 * np.mean(shares):.1f} %"
    assert str(group.rows[0].worst_tenth) == f"{100 * np.quantile(shares, 0.1):.1f} %"
    assert "permutation test by writer, all models at once" in str(group.tested)
    assert str(group.measured).startswith("Intervals of 95 % are by writer (20 writers")
    few = [run_of(f"Few {n}", first(n), np.arange(N) % 9) for n in (400, 500, 600)]
    (group,) = groups_of(few)
    assert (group.pairs, group.tested) == ((), "")
    assert str(group.sentence).startswith("Too few hands to tell whether these 3 models differ")


def test_other_letters_are_a_group_of_their_own_and_none_is_no_group(
    run_of: Callable[..., ReportedRun],
) -> None:
    one, two = run_of("One", first(400)), run_of("Two", first(500))
    other = run_of("Other", first(500), key="elsewhere")
    untested = replace(one, card=replace(one.card, name="Untested", held_out=None))
    runs = [other, one, untested, two]
    groups = groups_of(runs)
    assert [[row.name for row in group.rows] for group in groups] == [["Other"], ["Two", "One"]]
    assert groups[0].chart is None
    assert (groups[0].sentence, groups[0].best) == ("", None)
    assert groups[1].chart is not None
    assert groups[1].pairs == ()
    assert str(untested_sentence(runs)) == (
        "Without held-out letters, and so in no table: Untested."
    )
    assert untested_sentence([one]) == ""


def test_answers_that_are_not_there_are_said_and_not_tested(
    bar_model: TrainedModel, run_of: Callable[..., ReportedRun], tmp_path: Path
) -> None:
    one = run_of("One", first(400))
    write_model(replace(bar_model, card=one.card, held_out=None), tmp_path / "bare.letterpad")
    (group,) = groups_of([one, run_to_report(tmp_path / "bare.letterpad", missing="no")])
    assert "does not say which letters were held out" in str(group.sentence)
    assert (len(group.rows), group.best, group.tested) == (2, None, "")


def test_of_many_runs_only_pairs_with_the_best_one_are_listed(
    run_of: Callable[..., ReportedRun],
) -> None:
    (group,) = groups_of([run_of(f"Run {n}", first(n)) for n in range(400, 490, 10)])
    assert len(group.rows) == 9
    assert [pair.first for pair in group.pairs] == ["Run 480"] * 8
    assert "corrected for 36 pairs" in str(group.pairs_note)
    assert "Only pairs with the best model are listed." in str(group.pairs_note)


def test_runs_of_one_name_are_told_apart_by_their_files(
    run_of: Callable[..., ReportedRun],
) -> None:
    runs = [run_of("Net", first(1)), run_of("Net", first(2)), run_of("Tree", first(3))]
    assert names_of(runs) == [
        f"Net ({runs[0].path.name})",
        f"Net ({runs[1].path.name})",
        "Tree",
    ]


def test_the_algorithm_is_said_where_the_name_does_not_say_it(
    run_of: Callable[..., ReportedRun],
) -> None:
    names = ["Mine", "Logistic regression, 500", "Logistische Regression, 500"]
    runs = [run_of(name, first(400)) for name in names]
    said = {row.name: str(row.algorithm) for row in groups_of(runs, load("de").say)[0].rows}
    assert said == {"Mine": "Logistic regression", names[1]: "", names[2]: ""}


def test_one_run_is_compared_with_the_shipped_recogniser(
    trained: Callable[..., Any], hard: LetterSet
) -> None:
    run = trained("naive-bayes", name="Bayes")
    card = run.model.card
    table = beside_shipped(card)
    assert table is not None
    counts = [int(str(n)) for n in (table.both, table.only_first, table.only_second, table.neither)]
    assert sum(counts) == card.comparison.n
    assert counts[0] + counts[1] == card.comparison.n_right
    assert [str(name) for name in table.names][1] == "Only Letterpad's recogniser right"
    chart = chart_beside_shipped(card)
    assert chart is not None
    texts = [str(shape.text) for shape in chart.shapes if shape.kind == "text"]
    assert {"Bayes", "Letterpad's recogniser"} <= set(texts)
    alone = replace(card, comparison=None, held_out=None)
    assert beside_shipped(alone) is None
    assert chart_beside_shipped(alone) is None
