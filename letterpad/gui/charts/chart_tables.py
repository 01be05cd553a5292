"""The charts of the window as tables: the same numbers, to be read instead of looked at."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from letterpad.gui.text.language import localized, number, translate
from letterpad.gui.text.run_texts import accuracy_of, interval_text, percent
from letterpad.gui.widgets.data_table import ChartTable
from letterpad.library import Run
from letterpad.training.spec import CurvePoint


def bars_table(classes: Sequence[str], values: NDArray[np.float64]) -> ChartTable:
    """Return the probabilities of all classes, the highest first."""
    order = np.argsort(-values, kind="stable")
    return ChartTable(
        translate("ChartTables", "Probability of every letter"),
        (translate("ChartTables", "Letter"), translate("ChartTables", "Probability")),
        [(classes[index], percent(float(values[index]), 2)) for index in order],
    )


def curves_table(points: Sequence[CurvePoint]) -> ChartTable:
    """Return loss and accuracy of every step, of the training and the validation part."""
    return ChartTable(
        translate("ChartTables", "Training curves"),
        (
            translate("ChartTables", "Step"),
            translate("ChartTables", "Training accuracy"),
            translate("ChartTables", "Validation accuracy"),
            translate("ChartTables", "Training loss"),
            translate("ChartTables", "Validation loss"),
        ),
        [
            (
                number(point.step),
                _share(point.accuracy),
                _share(point.validation_accuracy),
                _loss(point.loss),
                _loss(point.validation_loss),
            )
            for point in points
        ],
    )


def accuracy_table(runs: Sequence[Run]) -> ChartTable:
    """Return held-out accuracy with its interval of runs that have one."""
    rows = []
    for run in runs:
        if run.card.held_out is not None:
            accuracy = accuracy_of(run.card.held_out)
            rows.append(
                (
                    run.card.name,
                    percent(accuracy.value, 2),
                    interval_text(accuracy, 2),
                    number(accuracy.n_correct),
                    number(accuracy.n),
                )
            )
    return ChartTable(
        translate("ChartTables", "Held-out accuracy"),
        (
            translate("ChartTables", "Run"),
            translate("ChartTables", "Accuracy"),
            translate("ChartTables", "95 % interval"),
            translate("ChartTables", "Read right"),
            translate("ChartTables", "Held out"),
        ),
        rows,
    )


def confusion_table(counts: NDArray[np.int64], classes: Sequence[str]) -> ChartTable:
    """Return every letter's answers, the most frequent first.

    Parameters
    ----------
    counts : int64 array of shape (n_classes, n_classes)
        Rows by true class.
    classes : sequence of str
    """
    rows = []
    for name, answers in zip(classes, counts, strict=True):
        for answer in np.argsort(-answers, kind="stable"):
            if count := int(answers[answer]):
                share = percent(count / int(answers.sum()), 1)
                rows.append((name, classes[answer], number(count), share))
    return ChartTable(
        translate("ChartTables", "Mix-ups"),
        (
            translate("ChartTables", "Letter"),
            translate("ChartTables", "Read as"),
            translate("ChartTables", "Letters"),
            translate("ChartTables", "Share of the letter"),
        ),
        rows,
    )


def _share(value: float | None) -> str:
    return "" if value is None else percent(value, 2)


def _loss(value: float | None) -> str:
    return "" if value is None else localized(f"{value:.4g}")
