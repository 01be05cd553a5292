"""Letters as everybody gets them: read, upright, with names that belong to them.

These are the functions of `letterpad.letters.catalog`, with a judge that asks the recogniser how
letters lie where neither their files nor the user says it.
"""

from pathlib import Path

from letterpad.assessment.orientation import RecogniserJudge
from letterpad.letters import catalog
from letterpad.letters.data_spec import DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers.reading import OnProgress, ignore_progress

_JUDGE = RecogniserJudge()


def load_letters(spec: DataSpec, on_progress: OnProgress = ignore_progress) -> LetterSet:
    """Read letters from wherever they are; see `letterpad.letters.catalog.load_letters`."""
    return catalog.load_letters(spec, on_progress, _JUDGE)


def cached_letters(spec: DataSpec, most_files: int | None = None) -> LetterSet | None:
    """Return letters that were read before; see `letterpad.letters.catalog.cached_letters`."""
    return catalog.cached_letters(spec, most_files, _JUDGE)


def cached_folder(spec: DataSpec) -> Path | None:
    """Return where letters are kept; see `letterpad.letters.catalog.cached_folder`."""
    return catalog.cached_folder(spec, _JUDGE)
