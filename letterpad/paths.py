"""Where things lie: what is shipped, and what belongs to the user. Nobody else knows."""

import errno
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from letterpad import processes
from letterpad.errors import UserError

_WRITER = rf"(?P<pid>\d{{1,9}})(?:\.(?P<began>{processes.BEGINNING.pattern}))?"
_HALF_WRITTEN = (
    re.compile(rf"\.{_WRITER}\.[0-9a-f]{{16}}\.part"),
    re.compile(rf"\.letters\.{_WRITER}\.\w+"),
)
"""Names that `replacing` and `LetterWriter` give to what is not finished."""

_FOLDER = "Letterpad" if sys.platform in ("win32", "darwin") else "letterpad"

_CLOCK = 2.0
"""Seconds by which a file's time and a process's may differ: some file systems count in twos."""


def resource(name: str) -> Path:
    """Path of a shipped file in ``resources/``: source tree, wheel and frozen program alike."""
    frozen = getattr(sys, "_MEIPASS", None)
    package = Path(__file__).resolve().parent
    folders = [Path(frozen) / "resources"] if frozen else []
    folders += [package / "resources", package.parent / "resources"]
    for folder in folders:
        if (folder / name).exists():
            return folder / name
    raise FileNotFoundError(f"{name} is not among Letterpad's resources in {folders[-1]}")


def home() -> Path:
    """Return the user's folder: ``LETTERPAD_HOME``, or the system's place for such things.

    Raises
    ------
    UserError
        If it is not there and cannot be made.
    """
    named = os.environ.get("LETTERPAD_HOME")
    return _made(Path(named) if named else user_data() / _FOLDER)


def user_data() -> Path:
    """Return the system's folder for the data of the user's programs: ``~/.local/share``, say."""
    import platformdirs  # here, as tests and those who name a folder do without it

    return platformdirs.user_data_path()


def models_folder() -> Path:
    """Where trained models are kept, one ``.letterpad`` file each."""
    return _made(home() / "models")


def trash_folder() -> Path:
    """Where deleted models wait to be restored, see `letterpad.trash`."""
    return _made(home() / "trash")


def session_folder() -> Path:
    """Where the drawings of open windows are kept, one file for each process."""
    return _made(home() / "session")


def cache_folder() -> Path:
    """Where letters that were read once are kept, ready to be memory-mapped; may be deleted."""
    return _made(home() / "cache")


def experiments_folder() -> Path:
    """Where it is kept what experiments found, such as learning curves; may be deleted."""
    return _made(home() / "experiments")


def decisions_folder() -> Path:
    """Where it is kept what the user decided about labels in doubt."""
    return _made(home() / "decisions")


def lessons_folder() -> Path:
    """Where the user's own lessons lie, one Markdown file each."""
    return _made(home() / "lessons")


def log_folder() -> Path:
    """Where it is written down what went wrong."""
    return _made(home() / "log")


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            "{folder}, the folder for your models and settings, cannot be created ({strerror}). "
            "The environment variable LETTERPAD_HOME can name another one.",
            folder=folder,
            strerror=error.strerror,
        ) from error
    return folder


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a temporary path beside `target`; on success it replaces `target`, else it is removed.

    So a file of the user's is at any moment the old one or the new one, whole.
    """
    with half_written(target.parent) as temporary:
        yield temporary
        flush(temporary)
        temporary.replace(target)


@contextmanager
def half_written(folder: Path) -> Iterator[Path]:
    """Give a temporary path in a folder; in the end it is removed, if nobody has moved it."""
    # Made as any new file is: mkstemp would let nobody but the owner read what is saved.
    # It names the process, so that what a killed one leaves can be told from what is being written.
    temporary = folder / f".{processes.this_process()}.{os.urandom(8).hex()}.part"
    temporary.touch(exist_ok=False)
    try:
        yield temporary
    finally:
        with suppress(OSError):
            temporary.unlink()


@contextmanager
def replacing_folder(target: Path) -> Iterator[Path]:
    """Give a temporary folder beside `target`; on success it is put in its place, else removed.

    Raises
    ------
    FileExistsError
        If there is a folder with anything in it, or a file: nothing of the user's is replaced.
    """
    _check_empty(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    name = f".{processes.this_process()}.{os.urandom(8).hex()}.part"
    temporary = target.with_name(name)
    temporary.mkdir()
    try:
        yield temporary
        _check_empty(target)
        with suppress(FileNotFoundError):
            target.rmdir()
        temporary.rename(target)
    finally:
        if temporary.exists():
            _remove(temporary)


def _check_empty(folder: Path) -> None:
    if folder.exists() and not (folder.is_dir() and next(folder.iterdir(), None) is None):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))


def flush(file: Path) -> None:
    """Wait until what was written to a file is on disk."""
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def move_without_replacing(source: Path, target: Path) -> None:
    """Move a file within a file system, to a place where there is none.

    Raises
    ------
    FileExistsError
        If there is another file at `target`.
    FileNotFoundError
        If `source` is not there.
    """
    try:
        os.link(source, target)  # fails where a file is, in one step: `rename` would replace it
    except FileExistsError:
        if not source.samefile(target):  # else another window is moving it there, too
            raise
    except FileNotFoundError:
        raise
    except OSError:  # a file system without links
        if target.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
        source.rename(target)
        return
    source.unlink(missing_ok=True)


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Give an empty folder for a while, in the system's place for such things."""
    import tempfile  # here, as every start would wait for it

    with tempfile.TemporaryDirectory(prefix="letterpad-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def kept_aside(file: Path) -> Path:
    """Give a file that cannot be read another name beside its own, and return that.

    It is never deleted, and never takes the place of another one.
    """
    number = 0
    while True:
        aside = file.with_name(f"{file.name}.kept-{number}" if number else f"{file.name}.kept")
        if not aside.exists():
            return file.rename(aside)
        number += 1


def writer_of(name: str) -> tuple[int, str] | None:
    """Return which process gave a name to something half written; None if it is no such name.

    Returns
    -------
    (int, str) or None
        The process's number and its beginning, "" in names that earlier versions gave.
    """
    for pattern in _HALF_WRITTEN:
        if found := pattern.fullmatch(name):
            return int(found["pid"]), found["began"] or ""
    return None


def is_left_behind(path: Path) -> bool:
    """Tell whether something half written is of a process that is no more.

    Raises
    ------
    FileNotFoundError
        If it is not there any more.
    """
    written = path.stat().st_mtime
    writer = writer_of(path.name)
    if writer is None:
        return False
    pid, began = writer
    return not processes.is_running(pid, began) or (not began and _is_older(written, pid))


def _is_older(written: float, pid: int) -> bool:
    """Tell whether a process began after a file was written, by the system's clock.

    Only what earlier versions left has to be judged by that: its name says no more.
    """
    if pid == os.getpid():
        return False
    import psutil  # here, because the window starts sooner without it

    try:
        return bool(psutil.Process(pid).create_time() > written + _CLOCK)
    except psutil.NoSuchProcess:
        return True
    except psutil.AccessDenied:
        return False


def remove_leftovers() -> None:
    """Remove what killed processes left half written in the user's folder. What they made stays."""
    with suppress(OSError, UserError):
        folders = (
            models_folder,
            trash_folder,
            session_folder,
            cache_folder,
            experiments_folder,
            decisions_folder,
            lessons_folder,
        )
        for folder in (home(), *(each() for each in folders)):
            for path in folder.iterdir():
                with suppress(OSError):
                    if is_left_behind(path):
                        _remove(path)


def _remove(path: Path) -> None:
    if path.is_dir():
        import shutil  # here, as every start would wait for it

        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink()
