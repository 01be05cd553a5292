"""The page My letters with 100,000 drawings: from the click to the pictures, and scrolling."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from table import Row, Times, row
from window import in_own_process, open_window, until, wait

N = 100_000
OPEN_MS, SCROLL_MS = 300.0, 33.0


def child() -> dict[str, list[float]]:
    """Click on the page, wait until all drawings that are seen are painted, and turn the wheel."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QPushButton

    application, window = open_window()
    wait(application, 4.0)  # all that is prepared soon after the start is there
    button = window.findChild(QPushButton, "my_letters_page_button")
    assert button is not None
    page = window.kept_letters.page
    grid = page.grid

    def is_complete() -> bool:
        seen = grid.seen()
        ids = grid.ids[seen.start : seen.stop].tolist()
        return bool(ids) and all(grid.sketch_of(each) is not None for each in ids)

    began = time.perf_counter()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    while not is_complete():
        application.processEvents()
        time.sleep(0.001)  # else the lane waits for the interpreter
    grid.viewport().repaint()
    opened = 1000 * (time.perf_counter() - began)
    until(application, lambda: not window.kept_letters.is_busy)
    bar, steps = grid.verticalScrollBar(), []
    for _ in range(200):
        began = time.perf_counter()
        bar.setValue(bar.value() + 120)
        application.processEvents()
        steps.append(1000 * (time.perf_counter() - began))
        wait(application, 0.01)
    window.jobs.close()
    window.close()
    return {"open": [opened], "scroll": steps}


def measure(starts: int = 5, n: int = N) -> list[Row]:
    """Make the letters once, and open their page in fresh processes."""
    found: dict[str, list[float]] = {"open": [], "scroll": []}
    with TemporaryDirectory() as folder:
        file = Path(folder) / "my_letters.sqlite"
        in_own_process("my_letters", "make", str(file), str(n))
        for _ in range(starts):
            for what, values in in_own_process("my_letters_page", home=Path(folder)).items():
                found[what] += values
    opened, steps = Times.of(found["open"]), Times.of(found["scroll"])
    return [
        row(
            f"page My letters, {n:,} drawings: from the click until all that are seen are painted",
            "ms",
            opened,
            f"at most {OPEN_MS:g} ms",
            opened.median <= OPEN_MS,
        ),
        row(
            f"a turn of the wheel on {n:,} drawings, painted",
            "ms",
            steps,
            f"99 % below {SCROLL_MS:g} ms",
            steps.p99 < SCROLL_MS,
        ),
    ]


QUICK = {"starts": 1, "n": 2_000}
