"""The house rules that tools can check, so that the one test command checks them all."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "letterpad").rglob("*.py"))
HEAVY = {
    "sklearn",
    "tensorflow",
    "keras",
    "skl2onnx",
    "tf2onnx",
    "onnx",
    "scipy",
    "joblib",
    "fontTools",
}
CLOCK = re.compile(
    r"\btime\.(monotonic|perf_counter|process_time|thread_time|time)\b|\b(qWait|wait)\(\d"
    r"|timeout=\d|\.(wait|join|get|acquire)\((timeout=)?\d"
)
MAY_LOOK_AT_A_CLOCK = {
    "benchmarks": "measure how fast it is",
    "closings.py": "a script",
    "commands/test_console.py": "brings its own",
    "faults/conftest.py": "lets a window work between two looks",
    "faults/test_folder.py": "lets a window work",
    "faults/test_fuzz.py": "bounds a hang",
    "gui/controllers/test_background.py": "closes while something hangs",
    "gui/controllers/test_background_imports.py": "bounds a hang, in a module that is made",
    "gui/controllers/test_jobs.py": "lets a window work",
    "gui/controllers/test_live_answer.py": "a model that computes for so long",
    "gui/screenshot.py": "a script",
    "journeys/in_fresh_environment.py": "has pytest-qt alone",
    "soak.py": "a script",
    "training/test_process.py": "kills at moments that are spread over a request",
    "under_load.py": "a script",
    "waiting.py": "bounds a hang",
}
"""No test fails because a machine is slow; see ``tests/README.md``."""

MOST_LINES = 600
"""A file is split by subject; one that is longer than this has more than one."""


def run(*command: str) -> str:
    """Run a tool in the source tree; return all that it said, with its exit code before it."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return f"exit code {done.returncode}\n{done.stdout}{done.stderr}"


def modules_loaded_by(statement: str) -> set[str]:
    """Names of the top-level modules that a fresh interpreter has after `statement`."""
    script = f"{statement}\nimport sys\nprint(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "arguments", [["check"], ["format", "--check"]], ids=["ruff check", "ruff format"]
)
def test_ruff_has_nothing_to_say(arguments: list[str]) -> None:
    said = run(sys.executable, "-m", "ruff", *arguments, "letterpad", "tests")
    assert said.startswith("exit code 0"), said


def test_mypy_has_nothing_to_say() -> None:
    said = run(sys.executable, "-m", "mypy")
    assert said.startswith("exit code 0"), said


def test_imports_go_down_only() -> None:
    # import-linter cannot be run as a module; its command lies beside the interpreter.
    command = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert command, "lint-imports is not installed beside this interpreter"
    said = run(command)
    assert said.startswith("exit code 0"), said


def test_the_package_itself_imports_nothing() -> None:
    before = modules_loaded_by("pass")
    assert modules_loaded_by("import letterpad") - before == {"letterpad"}


def test_the_command_line_starts_without_anything_heavy() -> None:
    loaded = modules_loaded_by("import letterpad.cli")
    assert not loaded & (HEAVY | {"PySide6", "pyqtgraph", "onnxruntime", "PIL"})


def test_the_window_loads_neither_scikit_learn_nor_tensorflow() -> None:
    loaded = modules_loaded_by("import letterpad.gui.main_window")
    assert "PySide6" in loaded
    assert not loaded & HEAVY


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_short_and_unpickles_nothing(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= MOST_LINES, "wants splitting"
    for node in ast.walk(ast.parse(source)):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        for name in names:
            top = name.split(".")[0]
            assert top not in {"pickle", "cPickle", "dill", "joblib", "shelve", "marshal"}
        if isinstance(node, ast.keyword) and node.arg == "allow_pickle":
            assert isinstance(node.value, ast.Constant)
            assert node.value.value is False


def test_tests_wait_for_events_and_not_for_a_time() -> None:
    tests = ROOT / "tests"
    looking = {
        path.relative_to(tests).as_posix()
        for path in tests.rglob("*.py")
        if CLOCK.search(path.read_text(encoding="utf-8")) and path != Path(__file__)
    }
    others = {name for name in looking if not name.startswith(tuple(MAY_LOOK_AT_A_CLOCK))}
    assert others == set()


def test_every_module_has_a_say_in_what_it_is_for() -> None:
    empty = [str(path) for path in MODULES if not ast.get_docstring(ast.parse(path.read_text()))]
    assert empty == []


@pytest.mark.parametrize("name", ["utils", "helpers", "misc", "common", "manager", "handler"])
def test_no_module_is_named_after_nothing(name: str) -> None:
    assert [path for path in MODULES if path.stem == name] == []
