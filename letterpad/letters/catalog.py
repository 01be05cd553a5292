"""Letters are read once; after that they come from a cache."""

from pathlib import Path

from letterpad.errors import UserError
from letterpad.letters import cache
from letterpad.letters.data_spec import DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers.reading import OnProgress, ignore_progress


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

    Examples
    --------
    >>> from letterpad.letters.data_spec import Builtin
    >>> letters = load_letters(Builtin(size=260))
    >>> letters.images.shape, letters.classes[:3], letters.counts()[:3]
    ((260, 28, 28), ('A', 'B', 'C'), array([10, 10, 10]))
    """
    try:
        key = cache.key_of(spec.facts())
        letters = cache.load(key)
        if letters is None:
            letters = spec.keep(cache.folder_of(key), on_progress)
            cache.prune()
    except OSError as error:
        file = error.filename or spec.source
        raise UserError("{source} cannot be read: {error}.", source=file, error=error) from None
    except UserError as error:
        # What is wrong with letters is said in full: the way through the readers would look like a
        # failure of the program's own.
        raise UserError(error.sentence) from None
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
        if most_files is not None and spec.has_more_files_than(most_files):
            return None
    except OSError:
        return None
    kept = _kept(spec)
    return None if kept is None else kept[1]


def cached_folder(spec: DataSpec) -> Path | None:
    """Return where `LetterSet.load` finds letters that were read before; None if nowhere."""
    kept = _kept(spec)
    return None if kept is None else kept[0]


def _kept(spec: DataSpec) -> tuple[Path, LetterSet] | None:
    try:
        key = cache.key_of(spec.facts())
        letters = cache.load(key)
        return None if letters is None else (cache.folder_of(key), letters)
    except (OSError, UserError):
        return None
