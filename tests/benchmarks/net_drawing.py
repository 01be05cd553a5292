"""From a drawing to a net's numbers painted, with the sum of a unit open; and what that holds up.

Nets of random weights: what takes time is how many there are.
"""

import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from table import Row, Times, row
from window import in_own_process, until

HIDDEN = ((), (1024,), (1024, 1024, 1024), (4096,))
"""Units of the hidden layers; without any it is as large as logistic regression."""

LINEAR_GOAL, GOAL = 33.0, 300.0
"""Milliseconds from the drawing to the picture."""

HELD_UP_GOAL = 33.0


def child(sizes: str, n_drawings: str) -> dict[str, Any]:
    """Draw in a window with the panel alone; milliseconds until painted, and in its thread."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    from letterpad.gui.charts.net.unit_sum import UnitSum
    from letterpad.gui.compare.net_diagram_panel import NetDiagramPanel
    from letterpad.gui.controllers.live_answer import Question
    from letterpad.gui.startup.app import prepare
    from letterpad.ink.raster import Framing
    from letterpad.ink.strokes import Ink
    from letterpad.library import Library
    from letterpad.model_files.model_file import Card, TrainedModel
    from letterpad.recognition.prediction import Prediction

    prepare(application)
    hidden = tuple(int(each) for each in sizes.split(",") if each)
    random, arrays = np.random.default_rng(0), {}
    widths = (784, *hidden, 26)
    names = [f"hidden_{place + 1}" for place in range(len(hidden))] + ["output"]
    for place, name in enumerate(names):
        kernel = random.standard_normal(widths[place : place + 2], np.float32) / 12
        arrays[f"{name}.kernel"] = kernel
        arrays[f"{name}.bias"] = np.zeros(widths[place + 1], np.float32)
    classes = tuple(chr(65 + place) for place in range(26))
    card = Card("Net", "neural-net", "Neural net", {}, classes, Framing())
    run = Library().add(TrainedModel(card, b"onnx", None, arrays))
    panel = NetDiagramPanel()
    panel.resize(1240, 640)
    panel.show()
    panel.set_run(run)
    painted = [0.0]
    paint = UnitSum.paintEvent

    def paint_event(self: Any, event: Any) -> None:
        paint(self, event)
        painted[0] = time.perf_counter()

    UnitSum.paintEvent = paint_event  # type: ignore[method-assign]
    until(application, lambda: not panel.is_busy)
    panel.open_unit(0, 3)
    none = Prediction((), np.zeros(0, np.float32), np.zeros((28, 28), np.uint8), 0.0)
    late: list[float] = []
    busy: list[float] = []
    for number in range(int(n_drawings)):
        points = random.normal(size=(60, 2)).cumsum(axis=0) * 10
        ink = Ink.of([points.tolist()])
        painted[0] = 0.0
        began, computed = time.perf_counter(), time.thread_time()
        panel.set_question(Question(ink), none)
        while not painted[0] or panel.is_busy:
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if number > 2:
            late.append((painted[0] - began) * 1e3)
            busy.append((time.thread_time() - computed) * 1e3)
    panel.close_threads()
    return {"late": late, "busy": busy}


def measure(n_drawings: int = 200) -> list[Row]:
    """Measure each net in a process of its own."""
    rows = []
    for hidden in HIDDEN:
        with tempfile.TemporaryDirectory() as home:
            sizes = ",".join(map(str, hidden))
            found = in_own_process("net_drawing", sizes, str(n_drawings), home=Path(home))
        shape = "-".join(map(str, (784, *hidden, 26)))
        goal = GOAL if hidden else LINEAR_GOAL
        late, busy = Times.of(found["late"]), Times.of(found["busy"])
        what = f"from a drawing to the numbers of a net {shape}, and the sum of a unit, painted"
        rows.append(row(what, "ms", late, f"99 % below {goal:g} ms", late.p99 < goal))
        what = f"the same in the window's thread, net {shape}"
        rows.append(
            row(what, "ms", busy, f"99 % below {HELD_UP_GOAL:g} ms", busy.p99 < HELD_UP_GOAL)
        )
    return rows


QUICK = {"n_drawings": 8}
