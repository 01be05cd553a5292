"""Letters of which some are mislabelled, two models that read them, and the panel of them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from pytestqt.qtbot import QtBot

from hands import click_on
from letterpad.gui.compare.doubt_panel import DoubtPanel
from letterpad.gui.main_window import MainWindow
from letterpad.ink.drawing_file import Drawing, write_drawings
from letterpad.ink.raster import Framing
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin, Files
from letterpad.letters.export import export_letters
from letterpad.letters.letterset import LetterSet
from letterpad.library import Library
from letterpad.model_files.model_file import Card, HeldOut, HeldOutResult, TrainedModel

N, N_HELD_OUT, N_CLASSES = 520, 260, 26
WRONG = {
    5: (0.91, 0.99),
    60: (0.80, 0.85),
    111: (0.97, 0.98),
    240: (0.75, 0.95),
    333: (0.95, 0.93),
    402: (0.88, 0.72),
}
"""Letters that have the label of the next class, and how sure the two models are of the right one.
All are held out."""


@dataclass
class Mislabelled:
    """Letters with some wrong labels, and what they really are."""

    file: Path
    letters: LetterSet
    true: NDArray[np.int64]
    held_out: NDArray[np.int64]
    sure: tuple[NDArray[np.float32], NDArray[np.float32]]

    def found(self, least: float) -> list[int]:
        """Return which letters both models doubt, surest first, counted by the plain rule."""
        both = np.minimum(*self.sure)
        here = [i for i in np.argsort(-both, kind="stable").tolist() if both[i] >= least]
        return [int(self.held_out[i]) for i in here if self.held_out[i] in WRONG]

    def name(self, index: int) -> str:
        """Return the label of a letter."""
        return self.letters.classes[self.letters.labels[index]]

    def true_name(self, index: int) -> str:
        """Return what a letter really is."""
        return self.letters.classes[self.true[index]]


@pytest.fixture
def mislabelled(library: Library, tmp_path: Path) -> Callable[..., Mislabelled]:
    """Return what writes letters, as drawings or pictures, and runs that read most right.

    All read every letter as what it really is, each as surely as by chance.
    """

    def make(*, as_pictures: bool = False, n_runs: int = 2) -> Mislabelled:
        built_in = load_letters(Builtin(size=N))
        labels = built_in.labels.copy()
        labels[list(WRONG)] = (labels[list(WRONG)] + 1) % N_CLASSES
        file = tmp_path / "letters.ndjson"
        assert built_in.inks is not None
        drawings = [
            Drawing(built_in.inks[i], built_in.classes[labels[i]], f"hand {i % 26}")
            for i in range(N)
        ]
        write_drawings(file, drawings)
        if as_pictures:
            as_drawn = load_letters(Files(str(file)))
            file = tmp_path / "pictures"
            export_letters(
                LetterSet(as_drawn.images, as_drawn.labels, as_drawn.classes, "", ""), file
            )
        spec = Files(str(file), transpose=False)
        letters = load_letters(spec)
        random = np.random.default_rng(1)
        others = np.setdiff1d(np.arange(N), list(WRONG))
        held_out = np.sort(
            np.concatenate([list(WRONG), random.permutation(others)[: N_HELD_OUT - len(WRONG)]])
        )
        sure = (_sure(random), _sure(random))
        for index, both in WRONG.items():
            place = held_out.tolist().index(index)
            sure[0][place], sure[1][place] = both
        for name in ("Third",)[: max(0, n_runs - 2)]:
            _add_run(library, name, spec, letters, held_out, built_in.labels, sure[0])
        for number, name in enumerate(("Second", "First")[max(0, 2 - n_runs) :]):
            _add_run(library, name, spec, letters, held_out, built_in.labels, sure[1 - number])
        return Mislabelled(file, letters, built_in.labels, held_out, sure)

    return make


def _sure(random: np.random.Generator) -> NDArray[np.float32]:
    return random.uniform(0.75, 0.99, N_HELD_OUT).astype(np.float32)


def _add_run(
    library: Library,
    name: str,
    spec: Files,
    letters: LetterSet,
    held_out: NDArray[np.int64],
    answers: NDArray[np.int64],
    sure: NDArray[np.float32],
) -> None:
    labels, said = letters.labels[held_out], answers[held_out]
    probabilities = np.full((len(held_out), N_CLASSES), 0.0005, np.float32)
    probabilities[np.arange(len(held_out)), said] = sure
    card = Card(
        name=name,
        algorithm="neural-net",
        algorithm_name="Neural net",
        settings={},
        classes=letters.classes,
        framing=Framing(),
        data={"spec": spec.to_json(), "name": "letters", "hash": letters.hash},
        split={"kind": "random", "random_state": 1},
        held_out=HeldOutResult(len(held_out), int((said == labels).sum()), 0.9, "the same"),
        created=f"2026-01-01T00:00:{len(library.runs()):02}",
    )
    library.add(TrainedModel(card, b"onnx", HeldOut(held_out, labels, probabilities)))


def doubt_panel(window: MainWindow) -> DoubtPanel:
    """Return the panel of labels in doubt, which somebody has opened."""
    assert window.compare_page.has_panel("doubt")
    return window.compare_page.doubt


def listed(window: MainWindow) -> list[int]:
    """Return which letters the table lists, from the top."""
    return [letter.index for letter in doubt_panel(window).table.doubts.letters]


def is_quiet(window: MainWindow) -> bool:
    """Tell whether nothing is being read or written of labels in doubt."""
    return not (window.compare_services.corrected_copy.is_busy or window.pairs.is_busy)


@pytest.fixture
def open_doubt(
    open_window: Callable[[], MainWindow],
    wait_until_compared: Callable[[MainWindow], None],
    qtbot: QtBot,
) -> Callable[[], MainWindow]:
    """Return what opens a window on the labels in doubt, and waits for the letters."""

    def open_tab() -> MainWindow:
        window = open_window()
        click_on(window, "compare_page_button")
        wait_until_compared(window)
        click_on(window, "show_doubt")
        qtbot.waitUntil(lambda: is_quiet(window) and not window.compare_page.is_busy)
        return window

    return open_tab
