"""A warning that reaches only the end of a run fails the run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

WARNS = """
import threading, warnings

def test_green():
    def work():
        with warnings.catch_warnings():
            warnings.resetwarnings()
            warnings.warn("of a thread")
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
"""


def run(folder: Path, test: str, *options: str) -> subprocess.CompletedProcess[str]:
    (folder / "pytest.ini").write_text("[pytest]\nfilterwarnings = error\n")
    (folder / "test_it.py").write_text(test)
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "strict_warnings", *options, "test_it.py"],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent)},
    )


@pytest.mark.parametrize("options", [(), ("-n", "1")], ids=["one process", "workers"])
def test_a_warning_in_a_thread_fails_the_run(tmp_path: Path, options: tuple[str, ...]) -> None:
    done = run(tmp_path, WARNS, *options)
    assert "1 passed" in done.stdout
    assert "UserWarning: of a thread" in done.stdout
    assert "1 warnings that no filter made an error: the run has failed" in done.stdout
    assert done.returncode == 1


def test_without_a_warning_it_is_green(tmp_path: Path) -> None:
    done = run(tmp_path, "def test_green():\n    pass\n")
    assert (done.returncode, "1 passed" in done.stdout) == (0, True)
