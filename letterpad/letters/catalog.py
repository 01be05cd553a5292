"""Letters are read once; after that they come from a cache.

With a `Judge` it is found out how letters of a file lie. `letterpad.assessment.letters` has these
functions with the one that everybody uses.
"""

from pathlib import Path

from letterpad.errors import UserError
from letterpad.letters import cache
from letterpad.letters.data_spec import DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers.reading import OnProgress, ignore_progress
from letterpad.letters.sources.settling import Judge


def load_letters(
    spec: DataSpec, on_progress: OnProgress = ignore_progress, judge: Judge | None = None
) -> LetterSet:
    """Read letters from wherever they are; from the cache if they were read before.

    Parameters
    ----------
    spec : DataSpec
    on_progress : callable, optional
        Called with a few words and the share that is done (None if it cannot be known).
    judge : Judge, optional
        Finds out what the choice leaves open; without one, letters are taken as they are.

    Raises
    ------
    UserError
        If there are no such letters, saying what was expected and what came.

    Examples
    --------
    >>> from letterpad.letters.data_spec import Builtin
    >>> letters = load_letters(Builtin(size=260))
    >>> letters.images.shape, letters.classes[:3], letters.counts()[:3]
    ((260, 28, 28), ('A', 'B', 'C'), array([10, 10, 10]))
    """
    try:
        key = _key(spec, judge)
        letters = cache.load(key)
        if letters is None:
            letters = spec.keep(cache.folder_of(key), on_progress, judge)
            cache.prune()
    except OSError as error:
        file = error.filename or spec.source
        raise UserError("{source} cannot be read: {error}.", source=file, error=error) from None
    except UserError as error:
        # What is wrong with letters is said in full: the way through the readers would look like a
        # failure of the program's own.
        raise UserError(error.sentence) from None
    return letters


def cached_letters(
    spec: DataSpec, most_files: int | None = None, judge: Judge | None = None
) -> LetterSet | None:
    """Return letters that were read before and whose source is unchanged; None if there are none.

    They are memory-mapped, but every file of a folder has to be looked at.

    Parameters
    ----------
    spec : DataSpec
    most_files : int, optional
        A folder of more files is not looked at, and None is returned.
    judge : Judge, optional
        The one that they were read with.
    """
    try:
        if most_files is not None and spec.has_more_files_than(most_files):
            return None
    except OSError:
        return None
    kept = _kept(spec, judge)
    return None if kept is None else kept[1]


def cached_folder(spec: DataSpec, judge: Judge | None = None) -> Path | None:
    """Return where `LetterSet.load` finds letters that were read before; None if nowhere."""
    kept = _kept(spec, judge)
    return None if kept is None else kept[0]


def _key(spec: DataSpec, judge: Judge | None) -> str:
    """Return what letters are kept under: the same letters, judged by another, are other ones."""
    facts = spec.facts()
    if judge is not None and spec.is_open:
        facts["judge"] = judge.key
    return cache.key_of(facts)


def _kept(spec: DataSpec, judge: Judge | None) -> tuple[Path, LetterSet] | None:
    try:
        key = _key(spec, judge)
        letters = cache.load(key)
        return None if letters is None else (cache.folder_of(key), letters)
    except (OSError, UserError):
        return None
