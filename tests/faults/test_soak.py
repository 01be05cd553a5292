"""Some random uses of the window; half an hour of them is run by hand: ``python tests/soak.py``."""

import subprocess
import sys
from pathlib import Path

import pytest

SOAK = Path(__file__).resolve().parents[1] / "soak.py"
ACTIONS = 200
"""A number and not a time, so that a slow machine does as much."""


@pytest.mark.slow
def test_random_use_leaves_nothing_behind() -> None:
    done = subprocess.run(
        [sys.executable, str(SOAK), "--actions", str(ACTIONS)],
        capture_output=True,
        text=True,  # without a timeout: it says by itself where it hangs
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-3000:]
    assert "FAULT" not in done.stdout
