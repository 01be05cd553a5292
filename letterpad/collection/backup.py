"""A backup: one file with the user's letters, models, lessons and settings, written and read back.

It is a zip archive: ``backup.json`` says what is in it, ``my_letters.sqlite`` is a copy of the
collection at one moment, and the rest are files as they lie in the user's folder. Reading it back
overwrites nothing: letters are merged, a file that is there stays, another of the same name gets a
new one. What was deleted, and is still in the trash, is not in it.
"""

import hashlib
import itertools
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from letterpad import __version__, paths
from letterpad.collection import rows
from letterpad.collection.archive import Archive
from letterpad.collection.database import copy_into
from letterpad.collection.exchange import OnProgress, ignore_progress, never
from letterpad.collection.kept import FILE
from letterpad.collection.store import Collection
from letterpad.errors import UserError
from letterpad.messages import Sentence

SUFFIX = ".letterpad-backup"
CARD = "backup.json"
FORMAT = 1

SETTINGS = "settings.json"

_MODELS, _LESSONS = "models", "lessons"
_ENDINGS = {_MODELS: ".letterpad", _LESSONS: ".md"}

_LARGEST_CARD, _LARGEST_SETTINGS, _LARGEST_FILE = 1 << 20, 16 << 20, 8 << 30
"""Bytes, unpacked."""

_MOST_FILES = 100_000
_LONGEST_NAME = 200
"""Bytes of a file's name; file systems take 255, and a number may have to be added."""

_AT_ONCE = 2000
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class BackupCard:
    """What a backup says of itself.

    Parameters
    ----------
    n_letters, n_models, n_lessons : int
    has_settings : bool
    created : str
        ISO 8601; "" if it does not say.
    program : str
        What wrote it.
    """

    n_letters: int = 0
    n_models: int = 0
    n_lessons: int = 0
    has_settings: bool = False
    created: str = ""
    program: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the card as JSON-ready values."""
        return {
            "format": FORMAT,
            "program": self.program,
            "created": self.created,
            "letters": self.n_letters,
            "models": self.n_models,
            "lessons": self.n_lessons,
            "settings": self.has_settings,
        }


@dataclass(slots=True)
class Restored:
    """What was read back from a backup.

    Parameters
    ----------
    n_letters, n_letters_there : int
        Letters that were added, and those whose ink was there already: these keep their labels.
    models, models_there : list of str
        Files that were added, by their new names; and those that were there already.
    lessons, lessons_there : list of str
        The same of lessons.
    has_settings : bool
        Whether settings were read back; those before were kept beside them.
    left_out : list of str
        What is in the archive and no file of Letterpad's.
    is_stopped : bool
        Whether it was stopped before its end; doing it again goes on where it was stopped.
    """

    n_letters: int = 0
    n_letters_there: int = 0
    models: list[str] = field(default_factory=list)
    models_there: list[str] = field(default_factory=list)
    lessons: list[str] = field(default_factory=list)
    lessons_there: list[str] = field(default_factory=list)
    has_settings: bool = False
    left_out: list[str] = field(default_factory=list)
    is_stopped: bool = False


def write_backup(path: Path, on_progress: OnProgress = ignore_progress) -> BackupCard:
    """Write everything of the user's into one file; an existing one is replaced in one step.

    Other windows may go on meanwhile.

    Parameters
    ----------
    path : Path
        Ends in ``.letterpad-backup``.
    on_progress : callable, optional

    Raises
    ------
    UserError
        If the name ends otherwise, the collection cannot be read, or the file not be written.
    """
    if not path.name.lower().endswith(SUFFIX):
        raise UserError(
            "The name of a backup ends in {suffix}, and {path} does not.", suffix=SUFFIX, path=path
        )
    try:
        with (
            paths.scratch_folder() as scratch,
            paths.replacing(path) as temporary,
            zipfile.ZipFile(temporary, "w", zipfile.ZIP_STORED) as archive,
        ):
            return _write(archive, scratch / FILE, on_progress)
    except OSError as error:
        raise UserError("{path} cannot be written: {error}.", path=path, error=error) from error


def read_card(path: Path) -> BackupCard:
    """Look what is in a backup, before it is read back; raises `UserError` like `read_back`."""
    with Archive(path) as archive:
        return _card(archive)


def read_back(
    path: Path,
    *,
    with_settings: bool = False,
    on_progress: OnProgress = ignore_progress,
    is_stopped: Callable[[], bool] = never,
) -> Restored:
    """Bring back what is in a backup; nothing that is there is overwritten.

    Parameters
    ----------
    path : Path
    with_settings : bool
        Whether settings are brought back, too: they hold from the next start on. Those that are
        there are kept under another name.
    on_progress : callable, optional
    is_stopped : callable, optional
        Asked often: once it is true, nothing more is brought back.

    Raises
    ------
    UserError
        If the file is no backup, damaged or of a later version, or something cannot be written.
    """
    done = Restored()
    try:
        with Archive(path) as archive:
            _card(archive)
            _read_letters(archive, done, on_progress, is_stopped)
            _read_files(archive, done, on_progress, is_stopped)
            if with_settings and not done.is_stopped:
                done.has_settings = _read_settings(archive)
    except OSError as error:
        raise UserError("{path} cannot be read back: {error}.", path=path, error=error) from error
    return done


def _write(archive: zipfile.ZipFile, copy: Path, on_progress: OnProgress) -> BackupCard:
    on_progress(Sentence("copying your letters"), 0.0)
    with Collection.open() as collection:
        copy_into(collection.path, copy)
    with Collection.open(copy) as copied:
        n_letters = copied.counts().n
    archive.write(copy, FILE, zipfile.ZIP_DEFLATED)
    files = list(_own_files())
    n = dict.fromkeys(_ENDINGS, 0)
    for number, (room, file) in enumerate(files):
        said = Sentence("copying {file}", file=file.name)
        on_progress(said, 0.5 + 0.5 * number / len(files))
        with suppress(FileNotFoundError):  # another window deleted it meanwhile
            archive.write(file, f"{room}/{file.name}")
            n[room] += 1
    settings = paths.home() / SETTINGS
    if has_settings := settings.is_file():
        archive.write(settings, SETTINGS, zipfile.ZIP_DEFLATED)
    card = BackupCard(
        n_letters,
        n[_MODELS],
        n[_LESSONS],
        has_settings,
        rows.utc_now().isoformat(timespec="seconds"),
        f"Letterpad {__version__}",
    )
    archive.writestr(CARD, json.dumps(card.to_json(), indent=1))
    return card


def _own_files() -> Iterator[tuple[str, Path]]:
    """Yield the user's files that are in a backup, and in which room each lies."""
    for room, folder in _folders().items():
        for file in sorted(folder.glob(f"*{_ENDINGS[room]}")):
            if file.is_file() and not file.name.startswith("."):  # else it is being written
                yield room, file


def _folders() -> Mapping[str, Path]:
    return {_MODELS: paths.models_folder(), _LESSONS: paths.lessons_folder()}


def _card(archive: Archive) -> BackupCard:
    fields = None
    if CARD in archive.names:
        with suppress(ValueError, RecursionError):
            fields = json.loads(archive.beginning(CARD, _LARGEST_CARD) or "null")
    if not isinstance(fields, dict) or not isinstance(fields.get("format"), int):
        raise UserError("{path} is an archive, but no backup of Letterpad's.", path=archive.path)
    if fields["format"] > FORMAT:
        raise UserError(
            "{path} was written by a later version of Letterpad (format {version}; this one reads "
            "{known}). Read it back with that version.",
            path=archive.path,
            version=fields["format"],
            known=FORMAT,
        )
    n_letters, n_models, n_lessons = (
        value if isinstance(value := fields.get(name), int) else 0
        for name in ("letters", "models", "lessons")
    )
    created, program = (str(fields.get(name, ""))[:100] for name in ("created", "program"))
    return BackupCard(
        n_letters, n_models, n_lessons, fields.get("settings") is True, created, program
    )


def _read_letters(
    archive: Archive,
    done: Restored,
    on_progress: OnProgress,
    is_stopped: Callable[[], bool],
) -> None:
    """Merge the letters: each with the time at which it was kept first."""
    if FILE not in archive.names:
        return
    with paths.scratch_folder() as scratch:
        copy = scratch / FILE
        with copy.open("wb") as file:
            file.writelines(archive.pieces(FILE, _LARGEST_FILE))
        with Collection.open(copy) as saved, Collection.open() as collection:
            if saved.notes:
                raise UserError(
                    "The letters in {path} are damaged and cannot be read back. Nothing else was "
                    "read back either.",
                    path=archive.path,
                )
            ids = saved.find()[::-1]
            # The same ink may be there several times, and is as often afterwards.
            there = collection.contents()
            for start in range(0, len(ids), _AT_ONCE):
                said = Sentence("{n:,} letters read back", n=start)
                on_progress(said, 0.8 * start / len(ids))
                if is_stopped():
                    done.is_stopped = True
                    return
                new = list[rows.Row]()
                for kept in saved.load(ids[start : start + _AT_ONCE]):
                    row = rows.row_of(kept.letter, kept.kept)
                    if there[row.hash]:
                        there[row.hash] -= 1
                        done.n_letters_there += 1
                    else:
                        new.append(row)
                done.n_letters += len(collection.add_rows(new))


def _read_files(
    archive: Archive,
    done: Restored,
    on_progress: OnProgress,
    is_stopped: Callable[[], bool],
) -> None:
    """Bring back models and lessons."""
    names = [name for name in archive.names if name not in (CARD, FILE, SETTINGS)]
    if len(names) > _MOST_FILES:
        raise UserError(
            "{path} holds more than {most:,} files, which no backup does.",
            path=archive.path,
            most=_MOST_FILES,
        )
    folders = _folders()
    added = {_MODELS: done.models, _LESSONS: done.lessons}
    there = {_MODELS: done.models_there, _LESSONS: done.lessons_there}
    known = {room: {_digest_of(file) for file in _files_in(room)} for room in folders}
    for number, name in enumerate(names):
        if done.is_stopped or is_stopped():
            done.is_stopped = True
            return
        on_progress(Sentence("copying {file}", file=name[-80:]), 0.8 + 0.2 * number / len(names))
        room = _room_of(name)
        if room is None:
            done.left_out.append(name[:_LONGEST_NAME])
            continue
        digest = _digest(archive.pieces(name, _LARGEST_FILE))
        file_name = PurePosixPath(name).name
        if digest in known[room]:
            there[room].append(file_name)
            continue
        new = _add_file(archive.pieces(name, _LARGEST_FILE), folders[room] / file_name)
        known[room].add(digest)
        added[room].append(new.name)


def _files_in(room: str) -> list[Path]:
    return [file for where, file in _own_files() if where == room]


def _room_of(name: str) -> str | None:
    """Return in which room a file of the archive belongs; None if it is none that we wrote."""
    room, _, file = name.partition("/")
    ending = _ENDINGS.get(room)
    is_plain = file.isprintable() and not any(sign in file for sign in '/\\:*?"<>|')
    is_named = ending is not None and file.endswith(ending) and not file.startswith(".")
    is_short = len(file.encode("utf-8", "replace")) <= _LONGEST_NAME
    return room if is_plain and is_named and is_short and len(file) > len(ending or "") else None


def _add_file(pieces: Iterator[bytes], target: Path) -> Path:
    """Write a file under its name or, where that is taken, under one with a number."""
    with paths.half_written(target.parent) as temporary:
        with temporary.open("wb") as file:
            file.writelines(pieces)
        paths.flush(temporary)
        for number in itertools.count(1):
            name = f"{target.stem}-{number}{target.suffix}" if number > 1 else target.name
            with suppress(FileExistsError):
                paths.move_without_replacing(temporary, target.with_name(name))
                return target.with_name(name)
    raise AssertionError("there is no last number")


def _read_settings(archive: Archive) -> bool:
    """Put the settings in their place, and keep those that are there under another name."""
    text = archive.beginning(SETTINGS, _LARGEST_SETTINGS) if SETTINGS in archive.names else None
    try:
        if text is None or not isinstance(json.loads(text), dict):
            return False
    except (ValueError, RecursionError):
        return False
    target = paths.home() / SETTINGS
    with paths.replacing(target) as temporary:
        temporary.write_bytes(text)
        if target.exists() and target.read_bytes() != text:
            paths.kept_aside(target)
    return True


def _digest_of(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return _digest(iter(lambda: opened.read(_PIECE), b""))
    except FileNotFoundError:  # another window deleted it meanwhile
        return b""


def _digest(pieces: Iterator[bytes]) -> bytes:
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.digest()
