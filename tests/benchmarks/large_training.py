"""The neural net on 800,000 letters, as many as EMNIST ByClass has, beside 80,000."""

import itertools
import threading
import time
from typing import Any

from table import Row, Times, row
from window import in_own_process, open_window, until

SMALL, LARGE = 80_000, 800_000
MOST_RATIO, MOST_GIGABYTES = 11.0, 4.0


class PeakMemory(threading.Thread):
    """Watches what this process and all below it hold, four times a second."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.gigabytes = 0.0
        self._ended = threading.Event()

    def run(self) -> None:
        import psutil

        here = psutil.Process()
        while not self._ended.wait(0.25):
            held = 0
            for process in (here, *here.children(recursive=True)):
                try:
                    held += process.memory_info().rss
                except psutil.Error:
                    continue  # it has just ended
            self.gigabytes = max(self.gigabytes, held / 1e9)

    def stop(self) -> None:
        self._ended.set()
        self.join()


def child(size: str, epochs: str) -> dict[str, Any]:
    """Train through the window; seconds between the curve's points, and the peak of all memory."""
    from letterpad.letters.catalog import load_letters
    from letterpad.letters.data_spec import Builtin
    from letterpad.training.spec import Progress, TrainSpec

    spec = Builtin(size=int(size))
    load_letters(spec)
    application, window = open_window()
    window.jobs.read_letters(spec)
    moments: list[float] = []
    ended = False

    def note(progress: Progress) -> None:
        if progress.point is not None:
            moments.append(time.perf_counter())

    def end(*_: Any) -> None:
        nonlocal ended
        ended = True

    window.jobs.progressed.connect(note)
    window.jobs.trained.connect(end)
    window.jobs.failed.connect(end)
    peak = PeakMemory()
    peak.start()
    window.jobs.train(TrainSpec(spec, "neural-net", settings={"epochs": int(epochs) + 1}))
    until(application, lambda: ended, seconds=3600)
    peak.stop()
    window.jobs.close()
    assert len(moments) == int(epochs) + 1, "the training did not come to its end"
    seconds = [later - earlier for earlier, later in itertools.pairwise(moments)]
    return {"seconds": seconds, "gigabytes": peak.gigabytes}


def measure(small: int = SMALL, large: int = LARGE, epochs: int = 3) -> list[Row]:
    """Train on both, each in a fresh window with its training process."""
    before = in_own_process("large_training", str(small), str(epochs))
    found = in_own_process("large_training", str(large), str(epochs))
    few, many = Times.of(before["seconds"]), Times.of(found["seconds"])
    ratio = many.median / few.median
    most = MOST_RATIO * large / small / (LARGE / SMALL)
    return [
        Row(
            f"neural net, an epoch of {large:,} letters",
            "s",
            many.n,
            many.median,
            many.p99,
            f"{small:,} letters: {few.median:.2f} s",
            ratio,
            f"at most {most:g} ×",
            ratio <= most,
        ),
        row(
            f"memory of all processes while it trains on {large:,}",
            "GB",
            Times.of([found["gigabytes"]]),
            f"below {MOST_GIGABYTES:g} GB",
            found["gigabytes"] < MOST_GIGABYTES,
        ),
    ]


QUICK = {"small": 4_000, "large": 8_000, "epochs": 2}
