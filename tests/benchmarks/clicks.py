"""How long a click holds up the window, in fresh starts of the program.

It is the longest that the event loop is late from before the click to the end of what it set going.
"""

import statistics
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from hold_ups import LONGEST_GOAL, Ticks
from large_things import CLASSES, library_of_runs
from slow_model import network
from table import Row
from window import in_own_process, until, wait

N_RUNS = 8


def child(first: str) -> dict[str, float]:
    """Click through a window that has just been started; the longest delay of each click.

    Parameters
    ----------
    first : str
        "at once", or "later": Train is pressed as soon as the window is there, or once all that is
        prepared in the background is ready.
    """
    from PySide6.QtCore import QPoint, Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QComboBox, QWidget

    application = QApplication([])
    from letterpad.gui.main_window import MainWindow
    from letterpad.gui.startup.app import prepare

    prepare(application)
    window = MainWindow()
    window.show()
    ticks = Ticks()
    left = Qt.MouseButton.LeftButton
    longest: dict[str, float] = {}

    def measured(name: str, act: Callable[[], Any], ends: Callable[[], bool] | None = None) -> None:
        ticks.start()
        wait(application, 0.05)
        QTimer.singleShot(0, window, act)
        wait(application, 0.3)
        if ends is not None:
            until(application, ends)
        wait(application, 0.7)
        ticks.stop(name)
        longest[name] = max(ticks.all[name])

    def named(name: str) -> Any:
        return window.findChild(QWidget, name)

    def click(widget: QWidget, place: QPoint | None = None) -> Callable[[], None]:
        return lambda: QTest.mouseClick(
            widget, left, Qt.KeyboardModifier.NoModifier, place or widget.rect().center()
        )

    def pick(chooser: QComboBox, row: int) -> None:
        chooser.showPopup()
        view = chooser.view()
        view.scrollTo(view.model().index(row, 0))
        QTest.mouseClick(
            view.viewport(),
            left,
            Qt.KeyboardModifier.NoModifier,
            view.visualRect(view.model().index(row, 0)).center(),
        )

    def train(name: str) -> None:
        ended: list[object] = []
        window.training_ended.connect(ended.append)
        measured(name, click(named("train_button")), lambda: bool(ended))
        window.training_ended.disconnect(ended.append)

    if first == "at once":
        window.draw_page.open_training()
        until(application, named("train_button").isEnabled)
        wait(application, 0.1)  # the window has been painted
        train("Train, at once after the start")
    else:
        wait(application, 4.0)  # all that is prepared soon after the start is there
        measured("open the training panel", click(named("open_training_button")))
        measured("unfold classes, split, parameters", click(named("training_choices_button")))
        train("Train for the first time")
        train("Train for the second time")
        chooser = named("algorithm_chooser")
        for row in range(chooser.count()):
            measured(f"choose {chooser.itemText(row)}", partial(pick, chooser, row))
        measured("open the Results page", click(named("results_page_button")))
        measured("open the Draw page again", click(named("draw_page_button")))
        measured("open the Results page again", click(named("results_page_button")))
        measured("select another run", click(named("runs_table").viewport(), QPoint(60, 60)))
        measured("open the menu", lambda: named("menu_button").menu().popup(window.pos()))
        named("menu_button").menu().close()
    window.jobs.close()
    window.close()
    return longest


def measure(starts: int = 5) -> list[Row]:
    """Start the program again and again, with runs in its library."""
    late: dict[str, list[float]] = {}
    for _ in range(starts):
        for first in ("at once", "later"):
            with tempfile.TemporaryDirectory() as name:
                home = Path(name)
                library_of_runs(home / "models", N_RUNS, network(1, len(CLASSES)))
                for what, longest in in_own_process("clicks", first, home=home).items():
                    late.setdefault(what, []).append(longest)
    return [_row(what, values) for what, values in late.items()]


def _row(what: str, longest: list[float]) -> Row:
    median = statistics.median(longest)
    return Row(
        f"longest hold-up of a click: {what}",
        "ms",
        len(longest),
        median,
        max(longest),
        "",
        None,
        f"median below {LONGEST_GOAL:g} ms",
        median < LONGEST_GOAL,
    )


QUICK = {"starts": 1}
