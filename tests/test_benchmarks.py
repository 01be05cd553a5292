"""The benchmarks measure when they are asked to; here it is only seen that they still work."""

import importlib
import inspect
import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parent / "benchmarks"


@pytest.fixture
def benchmark_modules(monkeypatch):
    """Let the benchmarks' modules be imported as their command does it."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return [path.stem for path in sorted(BENCHMARKS.glob("*.py")) if path.stem != "__main__"]


def test_every_benchmark_is_in_the_one_command(benchmark_modules):
    modules = [importlib.import_module(name) for name in benchmark_modules]
    measuring = {module.__name__ for module in modules if hasattr(module, "measure")}
    source = (BENCHMARKS / "__main__.py").read_text(encoding="utf-8")
    assert measuring == {name for name in benchmark_modules if f'    "{name}",\n' in source}
    for module in modules:
        if hasattr(module, "measure"):
            assert module.QUICK.keys() <= inspect.signature(module.measure).parameters.keys()


def test_what_misses_its_goal_is_said(benchmark_modules):
    table = importlib.import_module("table")
    slow, quick = table.Times.of([4, 2, 3]), table.Times.of([1.0])
    rows = [
        table.compared("a", "s", slow, "b", quick, 2.0),
        table.compared("c", "letters/s", slow, "b", quick, 1.0, rate=True),
        table.row("d", "ms", quick, "below 2 ms", True),
    ]
    assert [row.reached for row in rows] == [False, True, True]
    assert rows[0].ratio == 3.0
    lines = table.markdown(rows).splitlines()
    assert "NO" in lines[2]
    assert "b: 1 s" in lines[2]
    assert len({line.count("|") for line in lines}) == 1


def test_a_quick_run_prints_the_table_and_writes_json(tmp_path):
    out = tmp_path / "rows.json"
    command = [sys.executable, str(BENCHMARKS), "builtin_letters", "--quick", "--json", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    assert "20,800 built-in letters from nothing" in done.stdout
    rows = json.loads(out.read_text(encoding="utf-8"))["rows"]
    assert len(rows) == 2
    assert all(row["median"] > 0 for row in rows)
