"""How long 60,000 letters take to be looked at, and how long that holds up the window.

And how long a dot takes to follow the pen: from the move until the map is painted again.
"""

import time
from typing import Any

from hold_ups import LONGEST_GOAL, P99_GOAL, Ticks
from table import Row, Times, row
from window import in_own_process, open_window, until, wait

N_LETTERS = 60_000
MAP_GOAL, COMPLETE_GOAL, PEN_GOAL = 10.0, 300.0, 33.0
"""Seconds for the map; milliseconds from the map until all is shown, and from a move to a dot."""


def child(n_letters: str) -> dict[str, list[float]]:
    """Open the window of the letters, filter them, and draw beside it."""
    from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    from letterpad.letters.data_spec import Builtin

    application, window = open_window()
    chooser = window.model_panel.letters_chooser
    window.jobs.read_letters(Builtin(size=int(n_letters)))
    chooser.show_loading(Builtin(size=int(n_letters)))
    until(
        application, lambda: chooser.letters is not None and len(chooser.letters) == int(n_letters)
    )
    wait(application, 4.0)  # all that is prepared soon after the start is there
    ticks = Ticks()
    taken: dict[str, list[float]] = {}

    def named(name: str) -> Any:
        found = window.findChild(QWidget, name)
        assert found is not None, name
        return found

    class Paints(QObject):
        """Notes when a widget was painted last."""

        at = 0.0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
            if event.type() == QEvent.Type.Paint:
                QTimer.singleShot(0, self._note)
            return False

        def _note(self) -> None:
            self.at = time.perf_counter()

    ticks.start()
    wait(application, 0.05)
    began = time.perf_counter()
    QTest.mouseClick(named("look_at_letters_button"), Qt.MouseButton.LeftButton)
    panel = named("letters_panel")
    paints, mapped = Paints(), []
    panel.map.chart.installEventFilter(paints)
    panel.maps.mapped.connect(lambda found: mapped.append(time.perf_counter()))
    until(application, lambda: bool(mapped))
    until(application, lambda: paints.at > mapped[0])
    wait(application, 0.5)
    ticks.stop("the letters are opened and their map is computed")
    taken["map"] = [mapped[0] - began]
    taken["complete"] = [(paints.at - mapped[0]) * 1e3]

    ticks.start()
    for name in ("letters_class_chooser", "letters_second_chooser", "letters_class_chooser"):
        QTest.keyClick(named(name), Qt.Key.Key_Down)
        wait(application, 0.3)
    chart = panel.map.chart
    for _ in range(6):
        QTest.keyClick(chart, Qt.Key.Key_Plus)
        wait(application, 0.2)
    QTest.keyClick(chart, Qt.Key.Key_0)
    wait(application, 0.3)
    ticks.stop("letters are chosen and the map is zoomed")

    placed: list[Any] = []
    panel.maps.placed.connect(placed.append)
    canvas = window.canvas
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    late: list[float] = []
    for step in range(1, 121):
        before, paints.at = chart.drawing, 0.0
        placed.clear()
        moved = time.perf_counter()
        QTest.mouseMove(canvas, QPoint(60 + step, 60 + (step * 7) % 90))
        # A few moves change no pixel of the picture: the dot is told to be where it was.
        while not placed or (chart.drawing != before and paints.at < moved):
            application.processEvents()
            if time.perf_counter() - moved > 1.0:
                break
        late.append((time.perf_counter() - moved) * 1e3)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(180, 60))
    taken["pen"] = late
    window.jobs.close()
    window.close()
    return {**ticks.all, **taken}


def measure(starts: int = 3, n_letters: int = N_LETTERS) -> list[Row]:
    """Start the program again and again, and look at as many letters."""
    found: dict[str, list[float]] = {}
    for _ in range(starts):
        for what, values in in_own_process("letter_map", str(n_letters)).items():
            found.setdefault(what, []).extend(values)
    times = {what: Times.of(values) for what, values in found.items()}
    rows = [
        row(
            f"{n_letters:,} letters: from the click to their map",
            "s",
            times["map"],
            f"at most {MAP_GOAL:g} s",
            times["map"].longest <= MAP_GOAL,
        ),
        row(
            f"{n_letters:,} letters: from the map until all is shown",
            "ms",
            times["complete"],
            f"at most {COMPLETE_GOAL:g} ms",
            times["complete"].longest <= COMPLETE_GOAL,
        ),
        row(
            "newest pen move to the dot on the map",
            "ms",
            times["pen"],
            f"99 % below {PEN_GOAL:g} ms",
            times["pen"].p99 < PEN_GOAL,
        ),
    ]
    for what in (
        "the letters are opened and their map is computed",
        "letters are chosen and the map is zoomed",
    ):
        late = times[what]
        rows.append(
            row(
                f"event loop late while {what}; longest {late.longest:.1f} ms",
                "ms",
                late,
                f"99 % below {P99_GOAL:g} ms, longest below {LONGEST_GOAL:g} ms",
                late.p99 < P99_GOAL and late.longest < LONGEST_GOAL,
            )
        )
    return rows


QUICK = {"starts": 1, "n_letters": 5_000}
