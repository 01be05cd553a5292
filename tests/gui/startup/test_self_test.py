"""The self-test passes here, and can fail."""

import ast
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from waiting import HANGS_AFTER

NO_TRAINING = (
    "from letterpad.training import process\n"
    "process.worker_command = lambda: [sys.executable, '-c', 'raise SystemExit(3)']\n"
)
NO_ANSWER = (
    "from letterpad.gui.controllers.live_answer import LiveAnswer\n"
    "LiveAnswer.ask = lambda self, ink, lines=None: None\n"
    "from letterpad.gui.startup import self_test\n"
    "self_test._ANSWER_SECONDS = 0.5\n"
)
BROKEN_SLOT = (
    "from letterpad.gui.draw.canvas_column import CanvasColumn\n"
    "def show_history(self): raise ValueError('no history')\n"
    "CanvasColumn.show_history = show_history\n"
)


WITHOUT = """
import sys

class Without:
    def find_spec(self, name, path=None, target=None):
        if any(f"{{name}}.".startswith(f"{{missing}}.") for missing in {0}):
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Without())
"""
ROOT = Path(__file__).resolve().parents[3]


def excluded_modules() -> list[str]:
    """Names of the modules that build_app.spec leaves out of the frozen program."""
    spec = ast.parse((ROOT / "build_app.spec").read_text(encoding="utf-8"))
    (names,) = (
        ast.literal_eval(node.value)
        for node in spec.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "EXCLUDED_MODULES"
    )
    return list(names)


def self_test(
    folder: Path, before: str = "", missing: Sequence[str] = ()
) -> subprocess.CompletedProcess[str]:
    """Run the self-test in a process of its own, after some Python, without some modules."""
    # Read by the training process, too.
    (folder / "sitecustomize.py").write_text(WITHOUT.format(tuple(missing)))
    path = os.pathsep.join([str(folder), str(ROOT), os.environ.get("PYTHONPATH", "")])
    home = str(folder / "mine")
    script = f"import sys\n{before}from letterpad.cli import main\nsys.exit(main(['--self-test']))"
    return subprocess.run(
        [sys.executable, "-c", script],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "LETTERPAD_HOME": home,
            "PYTHONPATH": path,
        },
        capture_output=True,
        text=True,
        timeout=HANGS_AFTER,
    )


@pytest.mark.slow
def test_it_passes_without_what_the_frozen_program_leaves_out(tmp_path: Path) -> None:
    missing = excluded_modules()
    assert "PySide6.QtQml" in missing
    done = self_test(tmp_path, missing=missing)
    assert done.returncode == 0, done.stdout + done.stderr
    said = done.stdout.splitlines()
    assert "answered with L" in said[1]
    assert "Logistic regression: 0." in said[2]
    assert "Neural net: 0." in said[3]
    assert all(" of 416 held-out letters" in line for line in said[2:4])
    assert said[-1].startswith("The self-test passed, in ")
    assert not (tmp_path / "mine").exists()  # the user's own folder


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        (NO_TRAINING, "The training process ended unexpectedly (exit code 3)."),
        (NO_ANSWER, "An L was drawn, and is not answered."),
        (BROKEN_SLOT, "ValueError: no history"),
    ],
    ids=["no training", "no answer", "an error in a slot"],
)
def test_what_is_broken_is_said_in_the_last_line(
    tmp_path: Path, broken: str, sentence: str
) -> None:
    done = self_test(tmp_path, broken)
    assert done.returncode == 1, done.stdout + done.stderr
    last = done.stdout.splitlines()[-1]
    assert last.startswith("The self-test failed. ")
    assert sentence in last


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux says so in DISPLAY")
def test_without_a_display_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from letterpad.cli import main

    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert main(["--self-test"]) == 1
    assert "needs a display" in capsys.readouterr().out
