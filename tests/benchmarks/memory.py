"""What the window's process holds: idle, and after a hundred trainings."""

from typing import Any

from table import Row, Times, row
from window import in_own_process, open_window, until, wait

MOST_MEGABYTES, MOST_GROWTH = 250.0, 1.10

_KEPT = 5
"""Runs that are kept; older ones are deleted, as a user would do."""


def _megabytes() -> float:
    import psutil

    return float(psutil.Process().memory_info().rss) / 1e6


def bare() -> float:
    """Hold a PySide6 window with an empty plot, and ONNX Runtime with a small net; MB."""
    import numpy as np
    import onnxruntime
    import pyqtgraph
    from PySide6.QtWidgets import QApplication, QMainWindow

    from letterpad.model_files.model_file import read_onnx
    from letterpad.paths import resource

    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(pyqtgraph.PlotWidget())
    window.resize(1280, 800)
    window.show()
    network = onnxruntime.InferenceSession(read_onnx(resource("recognizer.letterpad")))
    inputs = {
        value.name: np.zeros([1, *value.shape[1:]], np.float32) for value in network.get_inputs()
    }
    network.run(None, inputs)
    application.processEvents()
    return _megabytes()


def child(what: str, trainings: str) -> Any:
    """Measure the bare window, or Letterpad's: idle, after some trainings, and after all."""
    if what == "bare":
        return bare()
    from letterpad.training.spec import TrainSpec

    application, window = open_window()
    wait(application, 5.0)
    idle = _megabytes()
    spec = TrainSpec(window.model_panel.data_spec(), "naive-bayes")
    ended = 0

    def end(*_: Any) -> None:
        nonlocal ended
        ended += 1

    window.jobs.trained.connect(end)
    after_some = idle
    for number in range(1, int(trainings) + 1):
        window.jobs.train(spec)
        until(application, lambda number=number: ended == number)
        wait(application, 0.2)
        runs = window.runs.list()
        if len(runs) > _KEPT:  # as a user would: else it is the runs that are measured
            window.deleted_runs.delete(runs[0])
        if number == _KEPT:
            window.pages.setCurrentIndex(1)
            wait(application, 1.0)
            window.pages.setCurrentIndex(0)
            after_some = _megabytes()
    wait(application, 2.0)
    last = _megabytes()
    window.jobs.close()
    return {"idle": idle, "after_some": after_some, "after_all": last}


def measure(trainings: int = 100) -> list[Row]:
    """Measure both, each in a process of its own."""
    reference = in_own_process("memory", "bare", "0")
    found = in_own_process("memory", "letterpad", str(trainings))
    idle, some, last = (found[name] for name in ("idle", "after_some", "after_all"))
    growth = last / some
    goal = f"below {MOST_MEGABYTES:g} MB"
    name = "PySide6, pyqtgraph, ONNX Runtime with a net"
    return [
        Row(
            "memory of the window's process, idle",
            "MB",
            1,
            idle,
            idle,
            f"{name}: {reference:.0f} MB",
            idle / reference,
            goal,
            idle < MOST_MEGABYTES,
        ),
        row(
            f"the same after {trainings} trainings ({growth:.2f} × what it was after {_KEPT})",
            "MB",
            Times.of([last]),
            f"{goal}, growth at most {MOST_GROWTH:.2f} ×",
            last < MOST_MEGABYTES and growth <= MOST_GROWTH,
        ),
    ]


QUICK = {"trainings": 6}
