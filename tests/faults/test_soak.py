"""Two minutes of the soak; half an hour of it is run by hand: ``python tests/soak.py``."""

import subprocess
import sys
from pathlib import Path

import pytest

SOAK = Path(__file__).resolve().parents[1] / "soak.py"


@pytest.mark.slow
def test_two_minutes_of_random_use_leave_nothing_behind() -> None:
    done = subprocess.run(
        [sys.executable, str(SOAK), "--minutes", "2"],
        capture_output=True,
        text=True,
        timeout=1_800,  # it says by itself where it hangs
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-3000:]
    assert "FAULT" not in done.stdout
