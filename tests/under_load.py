"""Runs all tests again and again while other processes keep the processors busy.

    python tests/under_load.py --log ../runs            the tests, until five runs are green
    python3 tests/under_load.py --log ../runs --whole   all of .ci/run, which makes its own Python

Each run is a line in LOG/runs.jsonl: commit, command, how many processes this script kept busy, the
load of the last 15 minutes (the tests' own workers and whatever else ran), when it began, how
long it took, and how it ended; what it printed lies beside it. Green runs of the same commit and
command count wherever they were made: a run that was stopped is repeated, and no other. It ends at
the first run that is red. The exit code is 0 when all that were asked for are green.
"""
# ruff: noqa: T201 - a script, which prints what it finds

import argparse
import json
import os
import shlex
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

TESTS = (sys.executable, "-m", "pytest")
WHOLE = (".ci/run",)

BURN = """
import os, sys
while os.getppid() == int(sys.argv[1]):  # else who started it was killed
    for _ in range(10**6):
        pass
"""


class Runs:
    """The runs of one command at one commit, and the file that they are written to.

    Parameters
    ----------
    root : Path
        The repository.
    folder : Path
        Of the log, outside the repository.
    command : sequence of str
    busy : int
        How many processes burn meanwhile.
    """

    def __init__(self, root: Path, folder: Path, command: tuple[str, ...], busy: int) -> None:
        self.root, self.folder, self.command, self.busy = root, folder, command, busy
        self.log = folder / "runs.jsonl"
        self.commit = _git(root, "rev-parse", "HEAD")
        folder.mkdir(parents=True, exist_ok=True)

    def _all(self) -> list[dict[str, Any]]:
        """Read the finished runs of this command at this commit, under this load."""
        if not self.log.exists():
            return []
        lines = self.log.read_text(encoding="utf-8").splitlines()
        same = {"commit": self.commit, "command": shlex.join(self.command), "busy": self.busy}
        found = [json.loads(line) for line in lines]
        return [each for each in found if same.items() <= each.items()]

    def in_a_row(self) -> int:
        """Count the green runs since the last red one."""
        count = 0
        for each in self._all():
            count = count + 1 if each["outcome"] == "green" else 0
        return count

    def run(self) -> bool:
        """Run once, and write down how it went; return whether it is green."""
        output = self.folder / f"{self.commit[:10]}-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.txt"
        began, clock = datetime.now(UTC), time.monotonic()
        burning = [
            subprocess.Popen([sys.executable, "-c", BURN, str(os.getpid())])
            for _ in range(self.busy)
        ]
        try:
            with output.open("wb") as out:
                code = subprocess.call(
                    self.command, cwd=self.root, stdout=out, stderr=subprocess.STDOUT
                )
        finally:
            for process in burning:
                process.kill()
                process.wait()
        line = {
            "commit": self.commit,
            "command": shlex.join(self.command),
            "busy": self.busy,
            "load": round(os.getloadavg()[2], 1),
            "began": began.isoformat(timespec="seconds"),
            "seconds": round(time.monotonic() - clock, 1),
            "outcome": "red" if code else "green",
            "exit_code": code,
            "output": output.name,
        }
        with self.log.open("a", encoding="utf-8") as log:
            log.write(json.dumps(line) + "\n")
        print(json.dumps(line), flush=True)
        return code == 0


def _git(root: Path, *words: str) -> str:
    return subprocess.run(
        ["git", "-C", str(root), *words], check=True, capture_output=True, text=True
    ).stdout.strip()


def main() -> int:
    """Read the options, and run."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--log", type=Path, required=True, help="a folder outside the repository")
    parser.add_argument("--runs", type=int, default=5, help="green ones in a row (%(default)s)")
    parser.add_argument("--busy", type=int, default=2, help="processes that burn (%(default)s)")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--whole", action="store_true", help="all of .ci/run")
    what.add_argument("--command", type=shlex.split, help="something else than the tests")
    chosen = parser.parse_args()
    root = Path(_git(Path.cwd(), "rev-parse", "--show-toplevel"))
    folder = chosen.log.resolve()
    if folder.is_relative_to(root):
        parser.error(f"{folder} is inside the repository: the log must lie outside it")
    if _git(root, "status", "--porcelain"):
        parser.error(f"{root} has changes that are not committed: a run counts for a commit")
    command = tuple(chosen.command or (WHOLE if chosen.whole else TESTS))
    runs = Runs(root, folder, command, chosen.busy)
    while (done := runs.in_a_row()) < chosen.runs:
        print(f"{runs.commit[:10]}: {done} of {chosen.runs} green", flush=True)
        if not runs.run():
            return 1
    print(f"{runs.commit[:10]}: {done} of {chosen.runs} green in a row, see {runs.log}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
