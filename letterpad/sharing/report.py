"""A report on one run or more: one HTML file without any network, to be read, printed, handed in.

The same for window and command line: `runs_to_report` reads what there is, `report_html` writes it.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from letterpad import __version__, paths
from letterpad.errors import UserError, system_text
from letterpad.evaluation.accuracy import Accuracy, confusion_counts
from letterpad.languages import Language
from letterpad.messages import Sentence, Text, isolated, percent, render
from letterpad.model_files.card import Card
from letterpad.model_files.model_file import HeldOut
from letterpad.sharing import code, report_charts, report_comparison, report_facts, report_pictures
from letterpad.sharing.reported_run import ReportedRun
from letterpad.sharing.words import algorithm_name, bounds_text

_HARDEST = 10
_MOST_NAMED = 2
_MOST_READINGS = 3


def report_html(runs: Sequence[ReportedRun], language: Language) -> str:
    """Write the report.

    Parameters
    ----------
    runs : sequence of ReportedRun
        One, or several that are compared.
    language : Language
        In which it speaks, whatever the names in it.

    Returns
    -------
    str
        HTML, whole: styles, charts and pictures are in it, and no script.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    def said(value: object) -> object:
        if not isinstance(value, Sentence):
            return value
        return render(value, language.texts.get, language.localized, isolated)

    environment = Environment(
        loader=FileSystemLoader(paths.resource("report")),
        autoescape=True,
        finalize=said,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["n"] = lambda number: f"{number:.1f}".removesuffix(".0")
    names: Text = " / ".join(run.card.name for run in runs)
    if len(runs) > _MOST_NAMED:
        names = Sentence("{n} models compared", n=len(runs))
    alone = runs[0].card if len(runs) == 1 else None
    groups = [] if alone else report_comparison.groups_of(runs, language.say)
    return environment.get_template("report.html").render(
        language=language.code,
        title=Sentence("Report: {names}", names=names),
        names=names,
        made_by=Sentence("Made by Letterpad {version}.", version=__version__),
        words=_WORDS,
        letters=_letters(runs),
        beside=None if alone is None else report_comparison.beside_shipped(alone),
        chart=None if alone is None else report_comparison.chart_beside_shipped(alone),
        groups=groups,
        untested="" if alone else report_comparison.untested_sentence(runs),
        runs=[
            _section(run, name)
            for run, name in zip(runs, report_comparison.names_of(runs), strict=True)
        ],
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
    "not_the_same": Sentence(
        "Not all of these models were tested on the same letters. There is a table for each set of "
        "letters: accuracies in one table can be compared, those in different tables cannot."
    ),
    "model": Sentence("Model"),
    "learned_from": Sentence("Learned from"),
    "share_right": Sentence("Accuracy"),
    "mean_of_writers": Sentence("Mean of writers"),
    "worst_tenth": Sentence("A tenth of writers below"),
    "seconds": Sentence("Training took"),
    "test": Sentence("Test:"),
    "pairs": Sentence("Two by two"),
    "first": Sentence("First"),
    "second": Sentence("Second"),
    "only_one": Sentence("Only one right"),
    "p": Sentence("p"),
    "p_corrected": Sentence("p (Holm)"),
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


def _section(run: ReportedRun, name: Text) -> dict[str, Any]:
    """Return all that is said of one run."""
    card, held_out = run.card, run.held_out
    section: dict[str, Any] = {
        "name": name,
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
