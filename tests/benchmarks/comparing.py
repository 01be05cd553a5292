"""How long the Compare page takes to be complete, and how long it holds up the window.

With 20 runs that were held out the same 20,000 letters of 119 hands.
"""

import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from hold_ups import LONGEST_GOAL, P99_GOAL, Ticks
from table import Row, Times
from window import in_own_process, until, wait

N_RUNS, N_LETTERS, N_WRITERS = 20, 20_000, 119
COMPLETE_GOAL = 300.0
"""Milliseconds from the click until all is shown."""


def write_runs(n_runs: str) -> int:
    """Write the runs into the user's folder, after their letters have been read once."""
    from letterpad.assessment.letters import load_letters
    from letterpad.ink.raster import Framing
    from letterpad.letters.data_spec import Builtin
    from letterpad.library import Library
    from letterpad.model_files.model_file import Card, HeldOut, HeldOutResult, TrainedModel

    letters, library = load_letters(Builtin()), Library()
    random = np.random.default_rng(0)
    indices = np.sort(random.permutation(len(letters))[:N_LETTERS])
    labels = letters.labels[indices]
    writers = random.integers(0, N_WRITERS, N_LETTERS)
    for number in range(int(n_runs)):
        share = 0.5 + 0.4 * number / int(n_runs)
        wrong = (labels + random.integers(1, 26, N_LETTERS)) % 26
        predicted = np.where(random.random(N_LETTERS) < share, labels, wrong)
        probabilities = random.random((N_LETTERS, 26), np.float32) * np.float32(0.02)
        probabilities[np.arange(N_LETTERS), predicted] += np.float32(0.5)
        n_right = int((predicted == labels).sum())
        card = Card(
            name=f"Run {number}",
            algorithm="neural-net",
            algorithm_name="Neural net",
            settings={},
            classes=letters.classes,
            framing=Framing(),
            data={"spec": Builtin().to_json(), "name": "Built-in", "hash": letters.hash},
            split={"kind": "random", "random_state": 0},
            held_out=HeldOutResult(N_LETTERS, n_right, 1.0, "same"),
            created=f"2026-01-01T00:00:{number:02}",
        )
        held_out = HeldOut(indices, labels, probabilities, writers)
        library.add(TrainedModel(card, b"onnx", held_out))
    return len(library.runs())


def child(n_runs: str) -> dict[str, list[float]]:
    """Open the page, choose pairs and letters; milliseconds late, and until all is shown."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLabel, QWidget

    application = QApplication([])
    from letterpad.gui.main_window import MainWindow
    from letterpad.gui.startup.app import prepare

    prepare(application)
    window = MainWindow()
    window.resize(1280, 800)
    window.show()
    until(application, lambda: len(window.runs.list()) == int(n_runs))
    wait(application, 4.0)  # all that is prepared soon after the start is there
    ticks = Ticks()
    page = window.compare_page
    taken: dict[str, list[float]] = {}
    finished: list[Any] = []
    window.pairs.compared.connect(
        lambda comparing: finished.append(comparing) if comparing.test is not None else None
    )

    def is_complete() -> bool:
        cells = page.letter_by_letter.which.cells()
        return bool(finished) and all(cell.strip.shown() for cell in cells)

    def named(name: str) -> Any:
        return window.findChild(QWidget, name)

    def measured(name: str, act: Any, ends: Any) -> None:
        finished.clear()
        ticks.start()
        wait(application, 0.05)
        began = time.perf_counter()
        ended: list[float] = []

        def look() -> None:
            if not ended and ends():
                ended.append((time.perf_counter() - began) * 1e3)

        looking = QTimer(interval=1)
        looking.timeout.connect(look)
        QTimer.singleShot(0, window, act)
        looking.start()
        until(application, lambda: bool(ended))
        wait(application, 0.5)
        looking.stop()
        ticks.stop(name)
        taken.setdefault(f"until {name}", []).extend(ended)

    def click(name: str) -> Any:
        return lambda: QTest.mouseClick(named(name), Qt.MouseButton.LeftButton)

    def next_pair() -> None:
        chooser = named("second_run_chooser")
        is_last = chooser.currentIndex() == chooser.count() - 1
        QTest.keyClick(chooser, Qt.Key.Key_Home if is_last else Qt.Key.Key_Down)

    measured("the Compare page is opened", click("compare_page_button"), is_complete)
    text = window.findChild(QLabel, "comparison_sentence").text()
    assert "is better" in text, text
    for _ in range(3):
        measured("another pair is chosen", next_pair, is_complete)
    measured(
        "the letters of a cell are chosen",
        click("only_first_right"),
        lambda: window.chosen_letters.selection.chosen is not None,
    )
    window.jobs.close()
    window.close()
    return {**ticks.all, **taken}


def measure(starts: int = 5) -> list[Row]:
    """Start the program again and again, with the same runs in its library."""
    found: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        in_own_process("comparing", str(N_RUNS), function="write_runs", home=home)
        for _ in range(starts):
            for what, values in in_own_process("comparing", str(N_RUNS), home=home).items():
                found.setdefault(what, []).extend(values)
    return [_row(what, Times.of(values)) for what, values in found.items()]


def _row(what: str, times: Times) -> Row:
    if what.startswith("until "):
        goal, is_reached = f"at most {COMPLETE_GOAL:g} ms", times.longest <= COMPLETE_GOAL
        said = f"{what.removeprefix('until ')}: all is shown; longest {times.longest:.0f} ms"
    else:
        goal = f"99 % below {P99_GOAL:g} ms, longest below {LONGEST_GOAL:g} ms"
        is_reached = times.p99 < P99_GOAL and times.longest < LONGEST_GOAL
        said = f"event loop late while {what}; longest {times.longest:.1f} ms"
    return Row(said, "ms", times.n, times.median, times.p99, "", None, goal, is_reached)


QUICK = {"starts": 1}
