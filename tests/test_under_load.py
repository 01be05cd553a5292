"""The script that repeats the tests under load, with commands of a moment."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).parent / "under_load.py"
APPENDS = "from pathlib import Path; file = Path('../done'); file.open('a').write('.')"


def git(repository: Path, *words: str) -> str:
    return subprocess.run(
        ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *words],
        cwd=repository,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository with one commit."""
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "-q")
    (folder / "a").write_text("a")
    git(folder, "add", "a")
    git(folder, "commit", "-q", "-m", "A")
    return folder


def repeat(repository: Path, *options: str, script: str = APPENDS, log: str = "../runs") -> Any:
    command = f'{sys.executable} -c "{script}"'
    return subprocess.run(
        [sys.executable, str(SCRIPT), "--log", log, "--command", command, *options],
        cwd=repository,
        capture_output=True,
        text=True,
    )


def lines(repository: Path) -> list[dict[str, Any]]:
    log = repository.parent / "runs" / "runs.jsonl"
    return [json.loads(line) for line in log.read_text().splitlines()]


def test_each_run_is_a_line_and_what_is_done_is_not_done_again(repository: Path) -> None:
    assert repeat(repository, "--runs", "2").returncode == 0
    head = git(repository, "rev-parse", "HEAD")
    assert [(each["commit"], each["outcome"]) for each in lines(repository)] == [
        (head, "green"),
        (head, "green"),
    ]
    assert all(each["seconds"] >= 0 and each["began"] for each in lines(repository))
    assert repeat(repository, "--runs", "3").returncode == 0
    assert (repository.parent / "done").read_text() == "..."
    assert len(lines(repository)) == 3
    (repository / "a").write_text("b")
    git(repository, "commit", "-q", "-a", "-m", "B")
    assert repeat(repository, "--runs", "1").returncode == 0
    assert len({each["commit"] for each in lines(repository)}) == 2
    assert len(lines(repository)) == 4


def test_it_ends_at_a_red_run_and_counts_from_there(repository: Path) -> None:
    """The second time it is run the command fails; what it said is kept."""
    script = f"{APPENDS}; n = len(file.read_text()); print('run', n); import sys; sys.exit(n == 2)"
    done = repeat(repository, "--runs", "3", script=script)
    assert done.returncode == 1
    assert [each["outcome"] for each in lines(repository)] == ["green", "red"]
    red = lines(repository)[-1]
    assert red["exit_code"] == 1
    assert (repository.parent / "runs" / red["output"]).read_text() == "run 2\n"
    assert repeat(repository, "--runs", "3", script=script).returncode == 0
    outcomes = [each["outcome"] for each in lines(repository)]
    assert outcomes == ["green", "red", "green", "green", "green"]


def test_the_processors_are_kept_busy_meanwhile(repository: Path) -> None:
    script = (
        "import os, psutil; "
        "names = [p.cmdline() for p in psutil.Process(os.getppid()).children()]; "
        "print(sum(name[-1].isdigit() for name in names))"
    )
    assert repeat(repository, "--runs", "1", "--busy", "2", script=script).returncode == 0
    (done,) = lines(repository)
    assert done["busy"] == 2
    assert (repository.parent / "runs" / done["output"]).read_text() == "2\n"


def test_what_would_be_no_proof_is_refused(repository: Path) -> None:
    inside = repeat(repository, log="runs")
    assert inside.returncode == 2
    assert "inside the repository" in inside.stderr
    (repository / "a").write_text("changed")
    changed = repeat(repository)
    assert changed.returncode == 2
    assert "not committed" in changed.stderr
