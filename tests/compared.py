"""Runs that are compared, what a person reads and clicks there, and what scikit-learn says."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hands import click, click_on, find
from letterpad.assessment.letters import cached_letters
from letterpad.gui.charts.dumbbells import Dumbbells
from letterpad.gui.charts.matrices.class_matrix import ClassMatrix
from letterpad.gui.main_window import MainWindow
from letterpad.ink.raster import Framing
from letterpad.letters.data_spec import Builtin
from letterpad.letters.letterset import LetterSet
from letterpad.library import Library, Run
from letterpad.model_files.model_file import Card, HeldOut, HeldOutResult, TrainedModel

N_HELD_OUT = 4_160

TABS = (
    "show_learned",
    "show_training",
    "show_learning_curve",
    "show_repeat",
    "show_cost",
    "show_calibration",
    "show_doubt",
    "show_letters",
    "show_letter_by_letter",
)
"""Names of the Compare page's tabs, the one that it opens with last."""


@dataclass
class Answers:
    """What a run answered to its held-out letters, in the order of the letters."""

    run: Run
    indices: NDArray[np.int64]
    labels: NDArray[np.int64]
    predicted: NDArray[np.int64]
    sure: NDArray[np.float32]
    writers: NDArray[np.int64] | None

    @property
    def right(self) -> NDArray[np.bool_]:
        return self.labels == self.predicted


@pytest.fixture
def kept_letters(built_in_letters_are_kept: None) -> LetterSet:
    """Return the built-in letters, which the window finds in its cache."""
    found = cached_letters(Builtin())
    assert found is not None
    return found


@pytest.fixture
def add_answers(library: Library, kept_letters: LetterSet) -> Callable[..., Answers]:
    """Return what writes a run that reads a share of 4,160 held-out letters right.

    Runs of the same `part` were held out the same letters. With `n_writers` so many hands wrote
    them.
    """

    def add(
        name: str, share: float, *, part: int = 0, n_writers: int = 0, seconds: float = 0.0
    ) -> Answers:
        indices = np.random.default_rng(part).permutation(len(kept_letters))[:N_HELD_OUT]
        labels = kept_letters.labels[indices]
        random = np.random.default_rng(100 + len(library.runs()))
        others = (labels + random.integers(1, 4, N_HELD_OUT)) % 26
        predicted = np.where(random.random(N_HELD_OUT) < share, labels, others)
        probabilities = np.full((N_HELD_OUT, 26), 0.001, np.float32)
        sure = random.uniform(0.4, 0.97, N_HELD_OUT).astype(np.float32)
        probabilities[np.arange(N_HELD_OUT), predicted] = sure
        writers = None
        if n_writers:
            writers = np.random.default_rng(part).integers(0, n_writers, N_HELD_OUT)
        n_right = int((predicted == labels).sum())
        card = Card(
            name=name,
            algorithm="neural-net",
            algorithm_name="Neural net",
            settings={},
            classes=kept_letters.classes,
            framing=Framing(),
            data={"spec": Builtin().to_json(), "name": "Built-in", "hash": kept_letters.hash},
            split={"kind": "random", "random_state": part},
            seconds=seconds,
            held_out=HeldOutResult(N_HELD_OUT, n_right, 0.9, f"part {part}"),
            created=f"2026-01-01T00:00:{len(library.runs()):02}",
        )
        held_out = HeldOut(indices, labels, probabilities, writers)
        run = library.add(TrainedModel(card, b"onnx", held_out))
        order = np.argsort(indices)
        return Answers(
            run,
            indices[order],
            labels[order],
            predicted[order],
            sure[order],
            None if writers is None else writers[order],
        )

    return add


@pytest.fixture
def wait_until_compared(qtbot: QtBot) -> Callable[[MainWindow], None]:
    """Return what waits until the pair that was chosen last is shown whole, with its pictures."""

    def wait(window: MainWindow) -> None:
        letters = window.compare_page.letter_by_letter
        cells = letters.which.cells()
        qtbot.waitUntil(
            lambda: (
                not window.pairs.is_busy
                and not letters.is_busy
                and letters.matrix.n_items() > 0
                and all(cell.strip.shown() for cell in cells if cell.button.text() != "0")
            )
        )

    return wait


@pytest.fixture
def open_compare(
    open_window: Callable[[], MainWindow], wait_until_compared: Callable[[MainWindow], None]
) -> Callable[[], MainWindow]:
    """Return what opens a window on its Compare page, and waits for what it says."""

    def open_page() -> MainWindow:
        window = open_window()
        click_on(window, "compare_page_button")
        wait_until_compared(window)
        return window

    return open_page


Labels = NDArray[np.int64]


def said(window: QWidget, name: str) -> str:
    """Return what the label of this name says."""
    return find(window, QLabel, name).text()


def chosen_text(window: QWidget) -> str:
    """Return what the bar says of the chosen letters."""
    return said(window, "selection_text")


def selected(window: MainWindow) -> list[int]:
    """Return the indices of the letters that are chosen."""
    found = window.chosen_letters.selection.chosen
    return [] if found is None else found.selection.indices.tolist()


def is_still(window: MainWindow) -> bool:
    """Tell whether the compare page shows all that it will."""
    return not (window.pairs.is_busy or window.compare_page.is_busy)


def catch_up(window: MainWindow) -> None:
    """Let all views show what was chosen last."""
    while window.compare_page.is_busy:
        QApplication.processEvents()


def click_cell(window: QWidget, name: str, cell: tuple[int, int]) -> None:
    """Click on a cell of the matrix of this name."""
    matrix = find(window, ClassMatrix, name)
    click(matrix, matrix.cell_rect(cell).center().toPoint())


def click_row(window: QWidget, name: str) -> None:
    """Click on the dumb-bell of a letter, or of a writer."""
    chart = find(window, Dumbbells, "dumbbells")
    item = next(n for n in range(chart.n_items()) if chart.sentence(n).startswith(f"{name}:"))
    click(chart, chart.item_rect(item).center().toPoint())


def confusion_matrix(labels: Labels, predicted: Labels) -> Labels:
    """Return scikit-learn's confusion matrix of the 26 letters."""
    from sklearn import metrics

    counts: Labels = metrics.confusion_matrix(labels, predicted, labels=range(26))
    return counts


def shares(counts: Labels) -> NDArray[np.float64]:
    """Return a confusion matrix as shares of its rows."""
    found: NDArray[np.float64] = counts / counts.sum(axis=1, keepdims=True)
    return found
