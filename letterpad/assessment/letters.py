"""Letters as everybody gets them: read, upright, with names that belong to them.

These are the functions of `letterpad.letters.catalog`, with a judge that asks the recogniser how
letters lie where neither their files nor the user says it.
"""

from pathlib import Path

from letterpad.assessment.model_letters import as_trained_on, trained_spec
from letterpad.assessment.orientation import RecogniserJudge
from letterpad.errors import UserError
from letterpad.letters import catalog
from letterpad.letters.data_spec import DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers.reading import OnProgress, ignore_progress
from letterpad.model_files.card import Card

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


def letters_of(card: Card, on_progress: OnProgress = ignore_progress) -> LetterSet:
    """Read the very letters that a model was trained and tested on.

    Raises
    ------
    UserError
        If its card does not say which they are, or they cannot be read or are others by now.
    OSError
        If a file cannot be read.
    """
    spec = trained_spec(card)
    if spec is None:
        raise UserError("{name} does not say which letters it was trained on.", name=card.name)
    # What was found out of letters in files then holds, whatever is found out today.
    for each in dict.fromkeys((spec, as_trained_on(spec, card))):
        letters = load_letters(each, on_progress)
        if letters.hash == card.data.get("hash"):
            return letters
    raise UserError(
        "The letters that {name} was tested on have changed: {letters}.",
        name=card.name,
        letters=card.data.get("name", spec.title),
    )
