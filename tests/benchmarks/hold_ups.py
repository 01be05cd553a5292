"""How long the window's event loop is held up while it works."""

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from large_things import CLASSES, card, file_of_drawings, folder_of_pictures, library_of_runs
from slow_model import network, slow_model
from table import Row, Times
from window import in_own_process, open_window, until, wait

from letterpad.ink.strokes import Ink
from letterpad.letters.data_spec import Files
from letterpad.model_files.model_file import write_model

TICK = 4.0
"""Milliseconds from one tick of the measuring timer to the next."""

LARGE_FOLDER = "100,000 pictures in a folder"
N_RUNS = 200
SLOW_SECONDS = 0.65
SHORT = Ink.of([[(100, 50), (100, 300), (250, 300)]])

P99_GOAL, LONGEST_GOAL = 8.0, 33.0


class Ticks:
    """A timer in the window's event loop that notes how late it is."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(int(TICK))
        self._timer.timeout.connect(self._tick)
        self._last = 0.0
        self._late: list[float] = []
        self.all: dict[str, list[float]] = {}

    def _tick(self) -> None:
        now = time.perf_counter() * 1e3
        self._late.append(max(0.0, now - self._last - TICK))
        self._last = now

    def start(self) -> None:
        self._last, self._late = time.perf_counter() * 1e3, []
        self._timer.start()

    def stop(self, name: str) -> None:
        self._timer.stop()
        self.all.setdefault(name, []).extend(self._late)


def child(repeats: str) -> dict[str, list[float]]:
    """Go through all that could hold up the window."""
    from letterpad.training.spec import TrainSpec

    application, window = open_window()
    ticks = Ticks()
    wait(application, 2.5)  # what is done soon after the start is done

    ticks.start()
    wait(application, 2.0)
    ticks.stop("nothing happens")

    ticks.start()
    window.jobs.warm_up()
    wait(application, 10.0)
    ticks.stop("the child starts")

    def train(name: str, spec: TrainSpec) -> None:
        ended = False

        def end(*_: Any) -> None:
            nonlocal ended
            ended = True

        window.jobs.trained.connect(end)
        ticks.start()
        window.jobs.train(spec)
        until(application, lambda: ended)
        wait(application, 0.5)
        ticks.stop(name)
        window.jobs.trained.disconnect(end)

    data = window.model_panel.data_spec()
    for _ in range(int(repeats)):
        train("the neural net trains", TrainSpec(data, "neural-net"))
        train("the logistic regression trains", TrainSpec(data, "logistic-regression"))
        train("20,000 results arrive", TrainSpec(data, "naive-bayes", train_size=800))
        ticks.start()
        wait(application, 0.2)
        window.pages.setCurrentIndex(1)
        wait(application, 1.0)
        ticks.stop("the Results page opens")
        window.pages.setCurrentIndex(0)
    window.jobs.close()
    window.close()
    return ticks.all


def large_child(folder: str, drawing: str, n_points: str, slow: str) -> dict[str, list[float]]:
    """Choose and open what is large, as the window's own dialogs do."""
    application, window = open_window()
    chooser, canvas = window.model_panel.letters_chooser, window.canvas
    ticks = Ticks()
    wait(application, 2.5)  # what is done soon after the start is done

    def choose_letters(source: str, name: str) -> None:
        ticks.start()
        window.model_panel.letters_chooser.choose(Files(source))
        wait(application, 0.2)
        until(application, lambda: chooser.letters is not None, seconds=900)
        wait(application, 0.5)
        ticks.stop(name)

    choose_letters(folder, f"{LARGE_FOLDER} are chosen and read")
    choose_letters("builtin", "other letters are chosen")
    choose_letters(folder, f"{LARGE_FOLDER} that were read before are chosen")

    ticks.start()
    window.file_actions.open_drawing(Path(drawing))
    until(application, lambda: canvas.ink().n_points == int(n_points))
    wait(application, 6.0)  # it is painted, answered and kept for a crash
    ticks.stop("a drawing of 100,000 points in a file of 20 MB is opened")
    canvas.clear()
    wait(application, 0.5)

    with Path(drawing).open(encoding="ascii") as lines:
        application.clipboard().setText(lines.readline())
    ticks.start()
    window.file_actions.paste()
    until(application, lambda: canvas.ink().n_points == int(n_points))
    wait(application, 6.0)
    ticks.stop("100,000 points are pasted")
    canvas.clear()
    wait(application, 0.5)

    answers: list[Any] = []
    window.live_answer.answered.connect(answers.append)

    def use_model(path: Path | None, name: str) -> None:
        ticks.start()
        window.top_bar.model_chosen.emit(path)
        wait(application, 0.1)
        until(application, lambda: bool(window.runs.live == path))
        answers.clear()
        canvas.set_ink(SHORT)
        until(application, lambda: bool(answers))
        wait(application, 1.0)
        ticks.stop(f"a model that takes 0.65 s for an answer is {name}")

    use_model(Path(slow), "chosen")
    use_model(None, "left")
    window.jobs.close()
    window.close()
    return ticks.all


def runs_child(waiting: str) -> dict[str, list[float]]:
    """List a library: at the start, when there is nothing new, and when all of it is."""
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    from letterpad.gui.main_window import MainWindow
    from letterpad.gui.startup.app import prepare

    prepare(application)
    ticks = Ticks()
    began = time.perf_counter()
    window = MainWindow()
    built = (time.perf_counter() - began) * 1e3
    models = Path(os.environ["LETTERPAD_HOME"]) / "models"
    n_runs = len(list(models.glob("*.letterpad")))
    window.show()
    application.processEvents()
    ticks.start()
    until(application, lambda: len(window.runs.list()) == n_runs)
    wait(application, 3.0)
    ticks.stop(f"{n_runs} runs are listed at the start")
    ticks.start()
    window.runs.refresh()
    wait(application, 1.0)
    ticks.stop(f"{n_runs} runs are listed again")
    for file in models.iterdir():
        file.unlink()
    window.runs.refresh()
    wait(application, 1.0)
    for file in Path(waiting).iterdir():
        file.rename(models / file.name)
    ticks.start()
    window.runs.refresh()
    wait(application, 0.1)
    until(application, lambda: len(window.runs.list()) == n_runs)
    wait(application, 2.0)
    ticks.stop(f"{n_runs} other runs are listed")
    window.jobs.close()
    window.close()
    sys.stderr.write(f"the window was built in {built:.0f} ms\n")
    return ticks.all


def measure(repeats: int = 3, files: int = 100_000, megabytes: int = 20) -> list[Row]:
    """Measure in processes of their own; the ticks of all repeats are one sample."""
    late = in_own_process("hold_ups", str(repeats))
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        late |= in_own_process(
            "hold_ups",
            *_prepared(place, files, megabytes),
            function="large_child",
            home=place / "home",
        )
        for models in ("runs/models", "waiting"):
            library_of_runs(place / models, N_RUNS, network(1, len(CLASSES)))
        late |= in_own_process(
            "hold_ups", str(place / "waiting"), function="runs_child", home=place / "runs"
        )
    return [_row(name, Times.of(ticks)) for name, ticks in late.items()]


def _prepared(place: Path, files: int, megabytes: int) -> tuple[str, str, str, str]:
    """Write what `large_child` opens."""
    folder, drawing = place / "letters", place / "drawings.ndjson"
    slow = place / "home" / "models" / "slow.letterpad"
    folder_of_pictures(folder, files)
    n_points = file_of_drawings(drawing, megabytes << 20)
    slow.parent.mkdir(parents=True)
    write_model(slow_model(SLOW_SECONDS, card("Slow", 1)), slow)
    return str(folder), str(drawing), str(n_points), str(slow)


def _row(name: str, times: Times) -> Row:
    return Row(
        f"event loop late while {name}; longest {times.longest:.1f} ms",
        "ms",
        times.n,
        times.median,
        times.p99,
        "",
        None,
        f"99 % below {P99_GOAL:g} ms, longest below {LONGEST_GOAL:g} ms",
        times.p99 < P99_GOAL and times.longest < LONGEST_GOAL,
    )


QUICK = {"repeats": 1, "files": 5_000}
