"""Which process wrote a file: known by its number and its beginning, and not by any clock.

A process's number is used again after its end, and the system's clock may be set at any moment. The
beginning of a process never changes, so a file that names both names one process.
"""

import os
import re
from functools import cache
from pathlib import Path

BEGINNING = re.compile(r"[0-9a-f]+-[0-9a-f]+")
"""What `beginning` returns. The hyphen tells it from the random part of a file's name."""

_PROC = Path("/proc")
_STATE, _START = 0, 19
"""Places in ``/proc/PID/stat``, behind the name of the program."""


def beginning(pid: int) -> str | None:
    """Return when a process began: the same word as long as it runs, of no other process.

    Returns
    -------
    str or None
        None if there is no such process; "" if there is one of which nothing can be learned.
    """
    return _from_proc(pid) if _boot() else _from_psutil(pid)


def this_process() -> str:
    """Name the process that is running, for the name of a file: its number and its beginning.

    >>> this_process().split(".")[0] == str(os.getpid())
    True
    """
    pid = os.getpid()
    began = _beginning_of_this(pid)
    return f"{pid}.{began}" if began else str(pid)


def is_running(pid: int, began: str) -> bool:
    """Tell whether the process of this number that began then is still there.

    Parameters
    ----------
    pid : int
    began : str
        What `beginning` returned; "" if it is not known: then the number decides.
    """
    now = beginning(pid)
    if now is None:
        return False
    return not (began and now) or began == now


@cache
def _beginning_of_this(pid: int) -> str:
    """Return the beginning of this process, asked once; a fork has a number of its own."""
    return beginning(pid) or ""


@cache
def _boot() -> str:
    """Name the time since the system was started; "" where it gives that time no name."""
    try:
        named = (_PROC / "sys/kernel/random/boot_id").read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError):
        return ""
    return named.strip().replace("-", "")[:8]


def _from_proc(pid: int) -> str | None:
    """Read when a process began, in ticks since the system was started."""
    try:
        text = (_PROC / str(pid) / "stat").read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return None
    except OSError:
        return ""
    # The program's name stands in brackets and may hold any character, brackets, too.
    fields = text.rpartition(")")[2].split()
    if len(fields) <= _START:
        return ""
    if fields[_STATE] in "ZX":  # it has ended, and only its parent has not heard of it yet
        return None
    return f"{int(fields[_START]):x}-{_boot()}"


def _from_psutil(pid: int) -> str | None:
    """Ask the system, which notes the time of a process's beginning once and never changes it."""
    import psutil  # here, because the window starts sooner without it

    try:
        return f"{round(psutil.Process(pid).create_time() * 1000):x}-0"
    except (psutil.NoSuchProcess, psutil.ZombieProcess, ValueError, OverflowError):
        return None
    except psutil.AccessDenied:
        return ""
