"""``letterpad evaluate``: the shipped recogniser on a large file of drawings."""

import io
import json
import tempfile
import time
from contextlib import redirect_stdout
from pathlib import Path

from table import Row, Times, row
from window import in_own_process

N_LETTERS, MOST_SECONDS = 29_384, 60.0


def child(n_letters: str) -> float:
    """Write drawings to a file; seconds until the command has read and answered them."""
    from letterpad.cli import main
    from letterpad.letters.catalog import load_letters
    from letterpad.letters.data_spec import Builtin
    from letterpad.letters.export import export_letters

    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "letters.ndjson"
        export_letters(load_letters(Builtin(size=int(n_letters))), data)
        out = io.StringIO()
        began = time.perf_counter()
        with redirect_stdout(out):
            assert main(["evaluate", "--data", str(data), "--json"]) == 0
        seconds = time.perf_counter() - began
    assert json.loads(out.getvalue())["n"] == int(n_letters)
    return seconds


def measure(repeats: int = 3, n_letters: int = N_LETTERS) -> list[Row]:
    """Evaluate, each time in a fresh process."""
    times = Times.of(in_own_process("evaluating", str(n_letters)) for _ in range(repeats))
    what = f"letterpad evaluate, {n_letters:,} drawings, from the file to the figures"
    goal = f"at most {MOST_SECONDS:g} s"
    return [row(what, "s", times, goal, times.median <= MOST_SECONDS)]


QUICK = {"repeats": 1, "n_letters": 1_000}
