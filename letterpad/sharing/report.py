"""A report on one run or two: one HTML file that needs no network, to be read, printed, handed in.

The same for window and command line: `run_to_report` reads what there is, `report_html` writes it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from letterpad import __version__, paths
from letterpad.assessment.letters import letters_of
from letterpad.assessment.pair_sentences import comparison_sentence
from letterpad.assessment.paired import Paired, paired_runs
from letterpad.errors import UserError, system_text
from letterpad.evaluation.accuracy import Accuracy, confusion_counts
from letterpad.evaluation.comparison import Comparison
from letterpad.evaluation.pairs import PairTest, pair_test
from letterpad.languages import Language
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers.reading import OnProgress, ignore_progress
from letterpad.messages import Sentence, Text, percent
from letterpad.model_files.card import Card
from letterpad.model_files.model_file import HeldOut, read_card, read_held_out
from letterpad.sharing import code, report_charts, report_facts, report_pictures
from letterpad.sharing.letters_file import check_same
from letterpad.sharing.words import algorithm_name, bounds_text

_HARDEST = 10
_MOST_READINGS = 3

SHIPPED = Sentence("Letterpad's recogniser")


@dataclass(frozen=True, slots=True, eq=False)
class ReportedRun:
    """What a report says of a run.

    Parameters
    ----------
    path : Path
    card : Card
    held_out : HeldOut, optional
        Its answers to the letters held out from it, if its file has them.
    letters : LetterSet, optional
        All its letters, if they are still there as they were.
    missing : Text
        Why they are not.
    """

    path: Path
    card: Card
    held_out: HeldOut | None
    letters: LetterSet | None = None
    missing: Text = ""


def run_to_report(
    path: Path,
    letters: LetterSet | None = None,
    missing: Text = "",
    on_progress: OnProgress = ignore_progress,
) -> ReportedRun:
    """Read a run and its letters; without the letters a report has no pictures, and says so.

    Parameters
    ----------
    path : Path
        A ``.letterpad`` file.
    letters : LetterSet, optional
        Its letters, if they have been read.
    missing : Text
        Why they cannot be read, if that is known.
    on_progress : callable
        Told how far reading them is.

    Raises
    ------
    UserError
        If the file cannot be read.
    """
    card, held_out = read_card(path), read_held_out(path)
    if missing:
        return ReportedRun(path, card, held_out, None, missing)
    try:
        if letters is None:
            letters = letters_of(card, on_progress)
        check_same(card, letters)
        if held_out is not None and len(held_out.indices):
            if held_out.indices.max() >= len(letters):
                raise UserError(
                    "{name}: its held-out letters do not match its data.", name=path.name
                )
    except (UserError, OSError) as error:
        return ReportedRun(path, card, held_out, None, _reason(error))
    return ReportedRun(path, card, held_out, letters)


def _reason(error: UserError | OSError) -> Text:
    return error.sentence if isinstance(error, UserError) else system_text(error)


def report_html(runs: Sequence[ReportedRun], language: Language) -> str:
    """Write the report.

    Parameters
    ----------
    runs : sequence of ReportedRun
        One, or two that are compared.
    language : Language
        In which it speaks, whatever the names in it.

    Returns
    -------
    str
        HTML, whole: styles, charts and pictures are in it, and no script.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    def said(value: object) -> object:
        return language.say(value) if isinstance(value, Sentence) else value

    environment = Environment(
        loader=FileSystemLoader(paths.resource("report")),
        autoescape=True,
        finalize=said,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["n"] = lambda number: f"{number:.1f}".removesuffix(".0")
    names = " / ".join(run.card.name for run in runs)
    return environment.get_template("report.html").render(
        language=language.code,
        title=Sentence("Report: {names}", names=names),
        names=names,
        made_by=Sentence("Made by Letterpad {version}.", version=__version__),
        words=_WORDS,
        letters=_letters(runs),
        comparison=_comparison(runs),
        accuracies=_accuracies(runs),
        runs=[_section(run) for run in runs],
    )


def write_report(html: str, path: Path) -> None:
    """Write a report to a file; one that is there is replaced in one step.

    Raises
    ------
    UserError
        If it cannot be written.
    """
    try:
        with paths.replacing(path) as temporary:
            temporary.write_bytes(html.encode("utf-8", "replace"))
    except OSError as error:
        raise UserError(
            "{path} cannot be written: {value}.", path=path, value=system_text(error)
        ) from error


_WORDS = {
    "letters": Sentence("Letters"),
    "missing": Sentence(
        "The letters were not there when this report was written, so it has no pictures of them."
    ),
    "samples": Sentence("Some letters of each class"),
    "comparison": Sentence("Comparison"),
    "both": Sentence("Both right"),
    "neither": Sentence("Both wrong"),
    "training": Sentence("How it was trained"),
    "parameters": Sentence("Parameters"),
    "notes": Sentence("Notes"),
    "learning_curve": Sentence("Learning curve"),
    "no_curve": Sentence("There is no learning curve of its training."),
    "accuracy": Sentence("Held-out accuracy"),
    "not_tested": Sentence("It came without held-out letters, so there is nothing to count."),
    "hardest": Sentence("The hardest letters"),
    "letter": Sentence("Letter"),
    "read_right": Sentence("Read right"),
    "interval": Sentence("95 % interval"),
    "read_as": Sentence("Read as"),
    "confusion": Sentence("Confusion matrix"),
    "matrix_read": Sentence(
        "Row: the letter. Column: the answer. Colour: share of the row. Number: letters."
    ),
    "many_classes": Sentence("There are too many classes for a matrix."),
    "mistakes": Sentence("The worst mistakes"),
    "mistakes_read": Sentence(
        "Wrong answers to held-out letters, those that the model was surest of first: the letter, "
        "what it was read as, and how sure the model was."
    ),
    "no_mistakes": Sentence("All held-out letters are read right."),
    "code": Sentence("Code"),
    "code_read": Sentence(
        "This script does the same without Letterpad. It reads the letters from letters.npz, which "
        "“Show the code…” and “letterpad code --letters” write."
    ),
}


def _letters(runs: Sequence[ReportedRun]) -> list[dict[str, Any]]:
    """Return what is said of the letters: once, where all runs have the same."""
    found: dict[str, dict[str, Any]] = {}
    for run in runs:
        found.setdefault(
            str(run.card.data.get("hash", "")),
            {
                "facts": report_facts.letters_facts(run.card, run.letters),
                "samples": [] if run.letters is None else report_pictures.samples(run.letters),
                "is_missing": run.letters is None,
            },
        )
    return list(found.values())


def _section(run: ReportedRun) -> dict[str, Any]:
    """Return all that is said of one run."""
    card, held_out = run.card, run.held_out
    section: dict[str, Any] = {
        "name": card.name,
        "algorithm": algorithm_name(card),
        "training": report_facts.training_facts(card),
        "settings": report_facts.settings_facts(card),
        "notes": card.notes,
        "curve": report_charts.learning_curve(card.history),
        "accuracy": report_facts.accuracy_facts(card),
        "matrix": None,
        "hardest": [],
        "mistakes": [],
        "is_tested": held_out is not None,
        "code": code.script(card) if _has_script(card) else "",
        "no_code": Sentence("There is no short script for this algorithm."),
    }
    if held_out is not None:
        counts = confusion_counts(held_out.labels, held_out.predicted, len(card.classes))
        section["matrix"] = report_charts.confusion_matrix(counts, card.classes)
        section["hardest"] = hardest(held_out, card.classes)
        if run.letters is not None:
            section["mistakes"] = report_pictures.mistakes(held_out, run.letters, card.classes)
        section["is_perfect"] = bool((held_out.predicted == held_out.labels).all())
    return section


def _has_script(card: Card) -> bool:
    try:
        return bool(code.has_script(card) and code.script(card))
    except UserError:
        return False


def hardest(held_out: HeldOut, classes: Sequence[str]) -> list[tuple[str, Text, Text, str]]:
    """Return the classes of which the smallest share is read right, with their commonest readings.

    Parameters
    ----------
    held_out : HeldOut
    classes : sequence of str

    Returns
    -------
    list of (str, Text, Text, str)
        Name, share read right, its interval (by writer where writers are known), and what else
        they are read as: at most ten, the worst first.
    """
    predicted, writers = held_out.predicted, held_out.writers
    counts = confusion_counts(held_out.labels, predicted, len(classes))
    sizes = counts.sum(axis=1)
    there = np.flatnonzero(sizes)
    shares = counts.diagonal()[there] / sizes[there]
    rows: list[tuple[str, Text, Text, str]] = []
    for label in there[np.lexsort((-sizes[there], shares))][:_HARDEST].tolist():
        mine = held_out.labels == label
        accuracy = Accuracy.of(predicted[mine] == label, None if writers is None else writers[mine])
        others = [
            f"{classes[answer]} {counts[label, answer]}"
            for answer in np.argsort(-counts[label], kind="stable").tolist()
            if answer != label and counts[label, answer]
        ]
        rows.append(
            (
                classes[label],
                Sentence("{share} of {n:,}", share=percent(accuracy.value), n=accuracy.n),
                bounds_text(accuracy.interval),
                ", ".join(others[:_MOST_READINGS]),
            )
        )
    return rows


def _accuracies(runs: Sequence[ReportedRun]) -> report_charts.Chart | None:
    """Draw the accuracies of runs and, for one run, of the shipped recogniser."""
    rows: list[tuple[Text, float, tuple[float, float]]] = []
    for run in runs:
        if run.card.held_out is not None and run.card.held_out.n:
            accuracy = run.card.held_out.accuracy
            rows.append((run.card.name, accuracy.value, accuracy.interval))
    beside = runs[0].card.comparison
    if len(runs) == 1 and rows and beside is not None and not beside.knew_letters:
        rows.append((SHIPPED, beside.other_accuracy.value, beside.other_interval))
    return report_charts.accuracies(rows) if rows else None


def _comparison(runs: Sequence[ReportedRun]) -> dict[str, Any] | None:
    """Compare two runs, or one with the recogniser that comes with Letterpad."""
    if len(runs) == 2:
        names = runs[0].card.name, runs[1].card.name
        try:
            test = pair_test_of(runs[0], runs[1])
        except UserError as error:
            return {"sentence": error.sentence, "table": None}
        said = comparison_sentence(test, *names)
        return {"sentence": said, "table": _table(names, test)}
    beside = runs[0].card.comparison
    if beside is None:
        return None
    return {
        "sentence": _beside_sentence(runs[0].card, beside),
        "table": {
            "names": (
                Sentence("Only {name} right", name=runs[0].card.name),
                Sentence("Only {name} right", name=SHIPPED),
            ),
            "both": beside.n_right - beside.n_alone,
            "only_first": beside.n_alone,
            "only_second": beside.n_other_alone,
            "neither": beside.n - beside.n_right - beside.n_other_alone,
        },
    }


def pair_test_of(first: ReportedRun, second: ReportedRun) -> PairTest:
    """Compare the answers of two runs to the same held-out letters.

    Raises
    ------
    UserError
        If they were tested on different letters.
    """
    pairs: Paired = paired_runs(first.path, second.path, first.letters)
    return pair_test(pairs.first_right, pairs.second_right, pairs.writers)


def _table(names: Sequence[Text], test: PairTest) -> dict[str, Any]:
    return {
        "names": tuple(Sentence("Only {name} right", name=name) for name in names),
        "both": test.both,
        "only_first": test.only_first,
        "only_second": test.only_second,
        "neither": test.neither,
    }


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
