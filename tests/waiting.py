"""Waiting for what happens, however slow the machine: the only bound in the tests is for a hang."""

import threading
import time
from collections.abc import Callable, Collection

import psutil

HANGS_AFTER = 300.0
"""Seconds that any wait of any test may take. What comes at all comes long before, on a machine
that has other work, too: bounds that are promised are measured by ``python tests/benchmarks``."""

HANGS_AFTER_MS = round(HANGS_AFTER * 1000)


def wait_for(is_so: Callable[[], object], what: str = "") -> None:
    """Wait, without a window's event loop, until something is so; fail where it hangs."""
    ends = time.monotonic() + HANGS_AFTER
    while not is_so():
        assert time.monotonic() < ends, what or "what is waited for does not come"
        time.sleep(0.005)


def runs(pid: int) -> bool:
    """Tell whether a process runs. A zombie is dead: whoever adopted it has not looked yet."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def expect_no_child() -> None:
    """Fail where a process that this one has started runs on."""
    _, alive = psutil.wait_procs(psutil.Process().children(recursive=True), HANGS_AFTER)
    assert alive == []


def expect_no_thread(but: Collection[str] = ("MainThread", "preload")) -> None:
    """Fail where a thread does not come to its end."""
    for thread in threading.enumerate():
        if thread.name not in but and not thread.name.startswith("pydevd"):
            thread.join(HANGS_AFTER)
            assert not thread.is_alive(), thread.name
