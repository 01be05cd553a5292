"""Which letters can be chosen, and how each choice is read: once, then from a cache.

The readers are imported by the functions that need them: the window has a process of its own read.
"""

import hashlib
import os
from dataclasses import replace
from pathlib import Path
from string import ascii_letters
from typing import Any

import numpy as np

from letterpad.errors import UserError
from letterpad.ink.raster import Framing
from letterpad.letters import cache
from letterpad.letters.classes import AS_NAMED, SCHEMES, ClassScheme, scheme_for
from letterpad.letters.data_spec import BUILTIN, DataSpec
from letterpad.letters.framing import measure_framing
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers.reading import MOST_LETTERS, OnProgress, Reading, ignore_progress
from letterpad.messages import Sentence
from letterpad.paths import resource

DEFAULT_SCHEME = next(iter(SCHEMES))


def load_letters(spec: DataSpec, on_progress: OnProgress = ignore_progress) -> LetterSet:
    """Read letters from wherever they are; from the cache if they were read before.

    Parameters
    ----------
    spec : DataSpec
    on_progress : callable, optional
        Called with a few words and the share that is done (None if it cannot be known).

    Raises
    ------
    UserError
        If there are no such letters, saying what was expected and what came.
    """
    try:
        key = _key(spec)
        letters = cache.load(key)
        if letters is not None:
            return letters
        if spec.source == BUILTIN:
            return _built_in(spec, key, on_progress)
        letters = _read(spec, on_progress)
    except OSError as error:
        raise UserError(
            "{source} cannot be read: {error}.", source=spec.source, error=error
        ) from error
    try:
        cache.store(key, letters)
    except OSError as error:
        return _not_kept(letters, error)
    return letters


def cached_letters(spec: DataSpec, most_files: int | None = None) -> LetterSet | None:
    """Return letters that were read before and whose source is unchanged; None if there are none.

    They are memory-mapped, but every file of a folder has to be looked at.

    Parameters
    ----------
    spec : DataSpec
    most_files : int, optional
        A folder of more files is not looked at, and None is returned.
    """
    try:
        if most_files is not None and spec.source != BUILTIN:
            from letterpad.letters.readers import folders

            path = _path(spec)
            if path.is_dir():
                folders.walk(path, most_files)
        return cache.load(_key(spec))
    except (OSError, UserError):
        return None


def are_unnamed(spec: DataSpec) -> bool:
    """Whether these are IDX files, which do not name their classes."""
    from letterpad.letters.readers import idx

    if spec.source == BUILTIN:
        return False
    path = Path(spec.source)
    try:
        names = [entry.name for entry in os.scandir(path)] if path.is_dir() else []
    except (OSError, ValueError):
        names = []
    return any(map(idx.has_idx_name, (path.name, *names)))


def cached_folder(spec: DataSpec) -> Path | None:
    """Return where `LetterSet.load` finds letters that were read before; None if nowhere."""
    return None if cached_letters(spec) is None else cache.folder_of(_key(spec))


def _key(spec: DataSpec) -> str:
    """Name what determines the letters: the choice, and size and time of every file behind it."""
    if spec.source == BUILTIN:
        from letterpad.letters.synthetic.handwriting import SAMPLING

        model = hashlib.sha256(resource("handwriting.npz").read_bytes()).hexdigest()
        source: Any = [BUILTIN, model, SAMPLING, spec.size, spec.seed]
    else:
        path = _path(spec)
        source = [str(path), _state(path)]
    return cache.key_of({"source": source, "classes": spec.classes, "names": spec.class_names})


def _path(spec: DataSpec) -> Path:
    """Return where the letters are, in full."""
    try:
        path = Path(spec.source).expanduser().resolve()
    except (ValueError, RuntimeError) as error:  # a null byte; a user's home that is not there
        raise UserError(
            "{source!r} is no path: {error}.", source=spec.source, error=error
        ) from error
    if not (path.is_file() or path.is_dir()):
        came = Sentence("There is nothing of that name.")
        if path.exists():
            came = Sentence("It is neither.")
        raise UserError(
            "{path}: a file or folder of letters was expected. {came}", path=path, came=came
        )
    return path


def _state(path: Path) -> list[tuple[str, int, int]]:
    """Names, sizes and times of the files that reading `path` depends on."""
    from letterpad.letters.readers import folders, idx

    if path.is_dir():
        pairs = idx.pairs_in(path)
        if not pairs:
            return [(name, state.st_size, state.st_mtime_ns) for name, state in folders.walk(path)]
    else:
        pairs = [idx.pair_of(path)] if idx.is_idx(path) else []
    states = [(file.name, file.stat()) for file in (idx.related_files(pairs) or [path])]
    return [(name, state.st_size, state.st_mtime_ns) for name, state in states]


def _not_kept(letters: LetterSet, error: OSError) -> LetterSet:
    why = error.strerror or str(error)
    note = Sentence("They could not be kept for next time ({why}).", why=why)
    return replace(letters, notes=(*letters.notes, note))


def _built_in(spec: DataSpec, key: str, on_progress: OnProgress) -> LetterSet:
    """Sample letters straight into the cache; into memory if that cannot be written."""
    # Here, because it knows this module's name for them.
    from letterpad.letters.synthetic import handwriting

    scheme = _scheme(spec.classes or DEFAULT_SCHEME, list(ascii_letters))
    if not len(scheme.classes) <= spec.size <= MOST_LETTERS:
        raise UserError(
            "{n_classes} to {most_letters:,} built-in letters can be had with these "
            "classes; {size:,} were asked for.",
            n_classes=len(scheme.classes),
            most_letters=MOST_LETTERS,
            size=spec.size,
        )

    def sampling(share: float) -> None:
        on_progress(Sentence("sampling letters"), share)

    try:
        folder = cache.folder_of(key)
        handwriting.write_letters(folder, spec.size, scheme, spec.seed, sampling)
        cache.prune()
        return LetterSet.load(folder)
    except OSError as error:
        return _not_kept(handwriting.letters(spec.size, scheme, spec.seed, sampling), error)


def _read(spec: DataSpec, on_progress: OnProgress) -> LetterSet:
    path = _path(spec)
    reading = _reading(path, spec, on_progress)
    present, whose = np.unique(reading.names, return_inverse=True)
    scheme = _scheme(spec.classes, [str(name) for name in present])
    labels = scheme.labels([str(name) for name in present])[whose]
    kept = np.flatnonzero(labels >= 0)
    # A class without letters cannot be learned.
    used, labels = np.unique(labels[kept], return_inverse=True)
    if not len(used):
        raise UserError(
            "{path} holds no letters among “{scheme}”. It names its letters {present}{value}.",
            path=path,
            scheme=scheme.title,
            present=", ".join(str(name) for name in present[:12]),
            value=" ..." if len(present) > 12 else "",
        )
    notes = reading.notes
    n_left = len(reading.names) - len(kept)
    if n_left:
        note = Sentence(
            "{n_left:,} of {n:,} letters are not among “{scheme}”, and were left out.",
            n_left=n_left,
            n=len(reading.names),
            scheme=scheme.title,
        )
        notes = (*notes, note)
        reading = reading.take(kept)
    return LetterSet(
        images=reading.images,
        labels=labels.astype(np.int64),
        classes=tuple(scheme.classes[index] for index in used),
        name=path.name or str(path),
        source=str(path),
        framing=Framing() if reading.inks is not None else measure_framing(reading.images),
        inks=reading.inks,
        writers=reading.writers,
        notes=notes,
    )


def _reading(path: Path, spec: DataSpec, on_progress: OnProgress) -> Reading:
    """Let the reader that knows a file's or folder's format read it."""
    from letterpad.letters.readers import archives, folders, idx, inks
    from letterpad.letters.readers.pictures import SUFFIXES
    from letterpad.letters.readers.unpacking import first_bytes

    if path.is_dir():
        pairs = idx.pairs_in(path)
        if pairs:
            return idx.read_idx(pairs, spec.class_names, on_progress)
        return folders.read_folder(path, on_progress)
    start = first_bytes(path)
    if archives.is_zip(start):
        return folders.read_archive(path, on_progress)
    if start[:4] in (idx.IMAGES_START, idx.LABELS_START):
        return idx.read_idx([idx.pair_of(path)], spec.class_names, on_progress)
    if archives.is_tar(start, path.name):
        return folders.read_archive(path, on_progress)
    if start.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{" or ".ndjson" in path.name.lower():
        return inks.read_inks(path, on_progress)
    came = Sentence("It begins with the bytes {start}.", start=start[:8].hex(" "))
    if not start:
        came = Sentence("It is empty.")
    if path.suffix.lower() in SUFFIXES:
        came = Sentence("It is a single picture.")
    raise UserError(
        "{path}: letters were expected, as drawings (ndjson), as IDX files like MNIST's, "
        "or as a folder, tar or zip with a folder of pictures for each letter. {came}",
        path=path,
        came=came,
    )


def _scheme(key: str | None, names: list[str]) -> ClassScheme:
    try:
        return scheme_for(key, names)
    except KeyError as error:
        known = (*SCHEMES, AS_NAMED)
        raise UserError(
            "Classes can be {known}; {key!r} was asked for.", known=known, key=key
        ) from error
