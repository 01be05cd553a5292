"""My letters with 100,000 drawings: opening the page, finding a letter, room on the disk."""

import time
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from table import Row, Times, figure, row
from window import in_own_process

N = 100_000
PAGE = 120
"""Pictures that a window shows at once."""

OPEN_MS, FIND_MS = 300.0, 100.0
_AT_ONCE = 1000


def child(what: str, file: str, argument: str) -> dict[str, Any]:
    """Make a collection, or open it as a page of it does and find letters in it."""
    return _make(Path(file), int(argument)) if what == "make" else _open(Path(file), argument)


def _make(file: Path, n: int) -> dict[str, Any]:
    import sys
    from string import ascii_letters

    sys.path.append(str(Path(__file__).resolve().parents[1]))  # `own_letters`, as the tests draw
    from letterpad.collection.kept import NewLetter
    from letterpad.collection.store import Collection
    from own_letters import DRAWN, letter, mouse_ink, pen_ink

    began = time.perf_counter()
    with Collection.open(file) as collection:
        for start in range(0, n, _AT_ONCE):
            collection.add(
                NewLetter(
                    pen_ink(seed) if seed % 2 else mouse_ink(seed),
                    ascii_letters[seed % 52],
                    author=f"Pupil {seed % 25}" if seed % 3 else "",
                    device="pen" if seed % 2 else "mouse",
                    origin="taught",
                    answered=letter().answered,
                    drawn=DRAWN + timedelta(minutes=5 * seed),
                )
                for seed in range(start, min(start + _AT_ONCE, n))
            )
    return {"seconds": time.perf_counter() - began, "megabytes": file.stat().st_size / 1e6}


def _open(file: Path, text: str) -> dict[str, Any]:
    import letterpad.collection.store  # noqa: F401 - the program has it by then
    from letterpad.collection.kept import Query
    from letterpad.collection.store import Collection

    began = time.perf_counter()
    with Collection.open(file) as collection:
        counts = collection.counts()
        shown = collection.load(collection.find(most=PAGE))
        opened = time.perf_counter()
        assert len(shown) == PAGE
        times = {"open": opened - began}
        for name, query in {
            "label": Query(label=text),
            "text": Query(text="pupil 7"),
            "label and author": Query(label=text, author="Pupil 7"),
            "day": Query(day=next(iter(counts.days))),
        }.items():
            began = time.perf_counter()
            found = collection.load(collection.find(query)[:PAGE])
            times[name] = time.perf_counter() - began
            assert found, name
    return times


def measure(repeats: int = 10, n: int = N) -> list[Row]:
    """Make the letters once, and open them in fresh processes."""
    with TemporaryDirectory() as folder:
        file = str(Path(folder) / "my_letters.sqlite")
        made = in_own_process("my_letters", "make", file, str(n))
        opened = [in_own_process("my_letters", "open", file, "Q") for _ in range(repeats)]
    times = Times.of(1000 * each["open"] for each in opened)
    size = f"{figure(made['megabytes'])} MB, added in {figure(made['seconds'])} s"
    rows = [
        row(
            f"My letters opened, {n:,} drawings ({size}): counts and the first {PAGE} drawings",
            "ms",
            times,
            f"at most {OPEN_MS:g} ms",
            times.median <= OPEN_MS,
        )
    ]
    for name in [name for name in opened[0] if name != "open"]:
        found = Times.of(1000 * each[name] for each in opened)
        rows.append(
            row(
                f"letters found among {n:,} by {name}, {PAGE} drawings loaded",
                "ms",
                found,
                f"at most {FIND_MS:g} ms",
                found.median <= FIND_MS,
            )
        )
    return rows


QUICK = {"repeats": 2, "n": 2_000}
