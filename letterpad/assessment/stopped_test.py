"""A writing test that was stopped, on disk: it can be continued another day."""

import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from letterpad import paths
from letterpad.assessment.hand_test import MOST_CLASSES, ROUNDS, HandTest, Written
from letterpad.errors import UserError
from letterpad.ink.drawing_file import Drawing, from_line, to_line
from letterpad.ink.strokes import Ink

FILE = "writing_test.ndjson"
"""In the user's folder."""

_LONGEST_LABEL = 200


def stopped_file(number: int = 1) -> Path:
    """Return where a test that was stopped lies, if there is one; others have further numbers.

    >>> stopped_file(2).name
    'writing_test-2.ndjson'
    """
    stem, _, suffix = FILE.partition(".")
    return paths.home() / (FILE if number == 1 else f"{stem}-{number}.{suffix}")


def stopped_files() -> list[Path]:
    """List the files of all tests that were stopped, or are being written: the newest first."""
    stem, _, suffix = FILE.partition(".")
    found = [paths.home() / FILE, *paths.home().glob(f"{stem}-*.{suffix}")]
    times = dict[Path, int]()
    for file in found:
        with suppress(OSError):
            times[file] = file.stat().st_mtime_ns
    return sorted(times, key=lambda file: times[file], reverse=True)


def save_stopped(test: HandTest, file: Path | None = None) -> None:
    """Write down a test, instead of what is in the file (default: `stopped_file`).

    Its first line has the letters that are asked for; each further one is a drawing, or one without
    strokes for a letter that was skipped.

    Raises
    ------
    UserError, OSError
        If it cannot be written.
    """
    lines = [json.dumps({"asked": test.asked}, ensure_ascii=False)]
    for label, each in zip(test.asked, test.done, strict=False):
        more: dict[str, Any] = {}
        if each is not None:
            more["device"] = each.device
            more["drawn"] = "" if each.drawn is None else each.drawn.isoformat()
        lines.append(to_line(Drawing(Ink() if each is None else each.ink, label), more))
    with paths.replacing(file or stopped_file()) as temporary:
        temporary.write_text("\n".join(lines) + "\n", encoding="utf-8")


def load_stopped(file: Path | None = None) -> HandTest | None:
    """Return the test that was stopped (default: in `stopped_file`); None if there is none.

    A file that is no such test is given another name, and is not in the way any more.

    Raises
    ------
    UserError, OSError
        If there is one and it cannot be read.
    """
    file = file or stopped_file()
    try:
        first, *rest = file.read_text(encoding="utf-8").splitlines()
        return _test(json.loads(first)["asked"], rest)
    except FileNotFoundError:
        return None
    except (ValueError, TypeError, KeyError, UserError) as error:
        aside = paths.kept_aside(file)
        raise UserError(
            "{path} holds no writing test that can be continued ({error}). It was kept as {aside}.",
            path=file,
            error=error,
            aside=aside.name,
        ) from error


def forget_stopped(test: HandTest, file: Path | None = None) -> None:
    """Remove a test, as it is complete or not wanted any more; another one in the file stays.

    Raises
    ------
    UserError, OSError
        As `load_stopped`, or if it cannot be removed.
    """
    file = file or stopped_file()
    there = load_stopped(file)
    if there is not None and there.asked == test.asked:  # no two tests have the same order
        file.unlink(missing_ok=True)


def _test(asked: Any, lines: list[str]) -> HandTest:
    names = [str(name) for name in asked]
    if not 0 < len(names) <= ROUNDS * MOST_CLASSES or len(lines) > len(names):
        raise ValueError(f"it asks for {len(names)} letters and has {len(lines)}")
    if not all(0 < len(name) <= _LONGEST_LABEL for name in names):
        raise ValueError("a letter in it has no name")
    done: list[Written | None] = []
    for label, line in zip(names, lines, strict=False):
        ink, fields = from_line(line).ink, json.loads(line)
        drawn = str(fields.get("drawn", ""))
        moment = datetime.fromisoformat(drawn) if drawn else None
        written = Written(label, ink, str(fields.get("device", ""))[:_LONGEST_LABEL], moment)
        done.append(None if ink.is_empty else written)
    return HandTest(tuple(names), tuple(done))
