"""The trash: what was deleted waits there for 30 days and can be restored, then it is removed.

A file's name says when it was deleted and what it was called. How long it has waited is counted
beside the files, look by look, so that no single change of the system's clock ends the wait of what
was deleted just now.
"""

import json
import math
import os
import re
import secrets
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from letterpad import paths

STAYS_DAYS = 30
"""Days for which what was deleted can be restored, at least."""

_MOST_COUNTED = 7.0
"""Days that count between two looks, at most: a clock that was changed by a year adds no more."""

_COUNTS = "days.json"
"""The file of the days, in the trash: gone, they are counted from the beginning."""

_WHEN = "%Y%m%dT%H%M%S.%fZ"
_NAME = re.compile(r"(?P<stem>.+)\.deleted-(?P<when>\d{8}T\d{6}\.\d{6}Z)-[0-9a-f]{6}", re.DOTALL)

_LONGEST_STEM = 180
"""Bytes of a name that leave room for the time: a file system takes 255, some fewer."""

_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class DeletedFile:
    """A file in the trash.

    Parameters
    ----------
    path : Path
        Where it lies now.
    stem : str
        Its name before, without the ending; "" if that is not known.
    deleted : datetime, optional
        When it was deleted, in UTC; None if that is not known: earlier versions did not say it.
    n_bytes : int
        Its size on disk.
    days_left : float
        For how many days it stays, at least.
    """

    path: Path
    stem: str
    deleted: datetime | None
    n_bytes: int
    days_left: float = STAYS_DAYS


def throw_away(file: Path, now: datetime | None = None) -> DeletedFile:
    """Move a file to the trash.

    Parameters
    ----------
    file : Path
    now : datetime, optional
        The time by the clock; by default what the system says.

    Raises
    ------
    FileNotFoundError
        If it is not there any more.
    OSError
        If it cannot be moved.
    """
    stem = file.stem if len(os.fsencode(file.stem)) <= _LONGEST_STEM else "long-name"
    folder = paths.trash_folder()
    when = (now or datetime.now(UTC)).strftime(_WHEN)
    while True:
        waiting = folder / f"{stem}.deleted-{when}-{secrets.token_hex(3)}{file.suffix}"
        if not waiting.exists():
            file.replace(waiting)
            return _described(waiting)


def take_out(deleted: DeletedFile, target: Path) -> None:
    """Move a file from the trash to a place where there is none.

    Raises
    ------
    FileExistsError
        If there is another file.
    FileNotFoundError
        If it is not in the trash any more.
    """
    paths.move_without_replacing(deleted.path, target)


def remove(files: Iterable[DeletedFile]) -> None:
    """Remove files from the trash for good; one that is not there any more is as well removed.

    Raises
    ------
    OSError
        If one cannot be removed; the others are all the same.
    """
    failure: OSError | None = None
    for file in files:
        try:
            file.path.unlink(missing_ok=True)
        except OSError as error:
            failure = error
    if failure is not None:
        raise failure


def look(suffix: str, now: datetime | None = None) -> list[DeletedFile]:
    """Count the days, remove for good what has waited long enough, and list what is left.

    A file is removed when both say so: the days that were counted since it was seen first, with
    those between two looks counting for a week at most, and the time in its name by today's clock.
    So a clock that is wrong for a while makes files stay longer, and none go earlier.

    Parameters
    ----------
    suffix : str
        Ending of the files that are meant; others are left alone.
    now : datetime, optional
        The time by the clock; by default what the system says.

    Returns
    -------
    list of DeletedFile
        What was deleted last comes first.
    """
    now = now or datetime.now(UTC)
    files = [_described(path) for path in paths.trash_folder().glob(f"*{suffix}") if _is_file(path)]
    waited = _counted([file.path.name for file in files], now.timestamp())
    stay: list[DeletedFile] = []
    for file in files:
        left = STAYS_DAYS - waited[file.path.name]
        if file.deleted is not None:
            left = max(left, STAYS_DAYS - (now - file.deleted).total_seconds() / _DAY)
        if left <= 0:
            with suppress(OSError):
                file.path.unlink()
                continue
        stay.append(replace(file, days_left=max(0.0, left)))
    earliest = datetime.min.replace(tzinfo=UTC)
    return sorted(stay, key=lambda file: (file.deleted or earliest, file.path.name), reverse=True)


def _is_file(path: Path) -> bool:
    return not path.name.startswith(".") and path.is_file()


def _described(path: Path) -> DeletedFile:
    stem, deleted = "", None
    if found := _NAME.fullmatch(path.stem):
        with suppress(ValueError):  # the 99th of a month
            deleted = datetime.strptime(found["when"], _WHEN).replace(tzinfo=UTC)
            stem = "" if found["stem"].startswith(".") else found["stem"]
    n_bytes = 0
    with suppress(OSError):  # another window restored it just now
        n_bytes = path.stat().st_size
    return DeletedFile(path, stem, deleted, n_bytes)


def _counted(names: list[str], now: float) -> dict[str, float]:
    """Return how many days each file has waited, and write it down for the next look.

    Two windows that look at once count the same days, not twice as many.
    """
    file = paths.trash_folder() / _COUNTS
    looked, days = _read(file)
    passed = 0.0 if looked is None else min(max(0.0, (now - looked) / _DAY), _MOST_COUNTED)
    waited = {name: days[name] + passed if name in days else 0.0 for name in names}
    with suppress(OSError):  # what cannot be written counts from the last time that could
        if names:
            with paths.replacing(file) as temporary:
                temporary.write_text(json.dumps({"looked": now, "days": waited}), encoding="utf-8")
        else:
            file.unlink(missing_ok=True)
    return waited


def _read(file: Path) -> tuple[float | None, dict[str, float]]:
    """Read when was looked last, and the days of each file; nothing from a file that is damaged."""
    try:
        fields = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None, {}
    if not isinstance(fields, Mapping) or not isinstance(fields.get("days"), Mapping):
        return None, {}
    days = {str(name): _number(waited) for name, waited in fields["days"].items()}
    return _number(fields.get("looked")), {
        name: waited for name, waited in days.items() if waited is not None and waited >= 0
    }


def _number(value: object) -> float | None:
    try:
        return float(value) if isinstance(value, int | float) and math.isfinite(value) else None
    except OverflowError:
        return None
