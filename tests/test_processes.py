"""Which process: the same word as long as it runs, of no other, and whatever the clock says."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from letterpad import processes

SLEEPS = [sys.executable, "-c", "input()"]


@pytest.fixture(params=["by /proc", "by psutil"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Let processes be known as they are on Linux, and as on other systems."""
    if request.param == "by psutil":
        monkeypatch.setattr(processes, "_boot", lambda: "")
    elif not Path("/proc/self/stat").exists():
        pytest.skip("the system has no /proc")
    return str(request.param)


@pytest.fixture
def other() -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(SLEEPS, stdin=subprocess.PIPE)
    yield process
    process.kill()
    process.communicate()


def test_a_process_has_one_beginning_as_long_as_it_runs(
    way: str, other: subprocess.Popen[bytes]
) -> None:
    began = processes.beginning(other.pid)
    assert began is not None
    assert processes.BEGINNING.fullmatch(began)
    assert processes.beginning(other.pid) == began
    assert processes.beginning(os.getpid()) != began
    assert processes.is_running(other.pid, began)
    assert processes.is_running(other.pid, "")
    assert not processes.is_running(other.pid, "1-00000000")  # the number is used again
    other.kill()
    other.wait()
    assert processes.beginning(other.pid) is None
    assert not processes.is_running(other.pid, began)
    assert not processes.is_running(other.pid, "")


@pytest.mark.parametrize("pid", [999_999_999, 2**31 - 1])
def test_a_process_that_never_was(way: str, pid: int) -> None:
    assert processes.beginning(pid) is None


@pytest.mark.skipif(not hasattr(os, "waitid"), reason="looks at a process that nobody waited for")
def test_one_that_has_ended_is_over_before_its_parent_asks(other: subprocess.Popen[bytes]) -> None:
    other.kill()
    os.waitid(os.P_PID, other.pid, os.WEXITED | os.WNOWAIT)
    assert processes.beginning(other.pid) is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into Linux's clock")
def test_a_clock_that_is_set_changes_no_beginning(
    other: subprocess.Popen[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Linux the time of a start is reckoned from the clock, and changes when that is set."""
    before, by_clock = processes.beginning(other.pid), psutil.Process(other.pid).create_time()
    linux = psutil._pslinux
    boot = linux.boot_time()
    monkeypatch.setattr(linux, "BOOT_TIME", boot + 3600.0, raising=False)
    monkeypatch.setattr(linux, "boot_time", lambda: boot + 3600.0)
    assert psutil.Process(other.pid).create_time() == pytest.approx(by_clock + 3600.0, abs=1.0)
    assert processes.beginning(other.pid) == before


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="starts a program of any name")
@pytest.mark.parametrize("name", ["a) Z 1 2", "((", ") ) )", "ü 7"])
def test_a_program_may_be_called_anything(tmp_path: Path, name: str) -> None:
    sleep = shutil.which("sleep")
    assert sleep is not None
    program = tmp_path / name
    shutil.copy(sleep, program)
    with subprocess.Popen([program, "60"]) as process:
        try:
            began = processes.beginning(process.pid)
            assert began is not None
            assert int(began.split("-")[0], 16) > 1
        finally:
            process.kill()


def test_this_process_is_named_by_number_and_beginning(way: str) -> None:
    processes._beginning_of_this.cache_clear()
    try:
        pid, _, began = processes.this_process().partition(".")
        assert int(pid) == os.getpid()
        assert processes.is_running(os.getpid(), began)
    finally:
        processes._beginning_of_this.cache_clear()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_a_fork_is_another_process() -> None:
    script = (
        "import os; from letterpad.processes import this_process\n"
        "mine = this_process()\n"
        "if os.fork() == 0: print(this_process() != mine and this_process().split('.')[0] != '')\n"
        "else: os.wait()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "True\n"
