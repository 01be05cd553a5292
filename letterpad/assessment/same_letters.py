"""What several models answer to the same letters, under classes that they have in common."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from letterpad.assessment.model_letters import labels_for, merges_case
from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import Card, HeldOut, read_card, read_held_out
from letterpad.recognition.recognizer import Recognizer

_AT_ONCE = 1000

OnProgress = Callable[[float], None]


def ignore_progress(share: float) -> None:
    """Do nothing with the share that is done, 0 to 1."""


@dataclass(frozen=True, slots=True, eq=False)
class SameLetters:
    """What several models answer to the same letters.

    Parameters
    ----------
    indices : int64 array of shape (n,)
        Which letters of their LetterSet, in rising order.
    labels : int64 array of shape (n,)
        Their true classes.
    classes : tuple of str
        All k classes that one of the models can answer.
    probabilities : tuple of float32 arrays of shape (n, k)
        Of each model; 0 for classes that it does not know.
    writers : str array of shape (n,), optional
        Who wrote each letter, where that is known.
    """

    indices: NDArray[np.int64]
    labels: NDArray[np.int64]
    classes: tuple[str, ...]
    probabilities: tuple[NDArray[np.float32], ...]
    writers: NDArray[np.str_] | None = None

    def right(self, model: int) -> NDArray[np.bool_]:
        """Return whether a model reads each letter right: shape (n,)."""
        right: NDArray[np.bool_] = self.probabilities[model].argmax(axis=1) == self.labels
        return right


def held_out_answers(
    models: Sequence[Path | Recognizer],
    letters: LetterSet | None = None,
    on_progress: OnProgress = ignore_progress,
) -> SameLetters:
    """Put models' answers to the same held-out letters side by side.

    Parameters
    ----------
    models : sequence of Path or Recognizer
        ``.letterpad`` files, whose held-out answers are read, the first of them at least; and
        models that are asked now about the letters that were held out from those.
    letters : LetterSet, optional
        All letters, those held out among them, which say who wrote them. Without them the file
        does, if it is new enough: by numbers instead of names. Who is asked now needs them.
    on_progress : callable
        Told the share that is done, 0 to 1.

    Raises
    ------
    UserError
        If a file cannot be read or has no held-out answers, if they are not to the same letters or
        not to some of `letters`, or if the models have no class in common.
    """
    stored = [model for model in models if isinstance(model, Path)]
    cards, held_out = _same_held_out(stored)
    first = held_out[stored[0]]
    asked = [model for model in models if isinstance(model, Recognizer)]
    with_cases = all(_can_tell_cases(card) for card in (*cards.values(), *(m.card for m in asked)))
    tested = None
    if letters is not None:
        _check_letters(letters, cards[stored[0]], first)
        if asked:
            tested = letters.take(first.indices)
    answered = []
    for model in models:
        if isinstance(model, Path):
            card, of = cards[model], held_out[model]
            answered.append(_Answered(card.name, card.classes, of.labels, of.probabilities, card))
        elif tested is None:
            raise ValueError("a model that is asked now needs the letters")
        else:
            share = _of_several(on_progress, asked.index(model), len(asked))
            answered.append(_answered(model, tested, with_cases, share))
    return _in_common(answered, letters, first.indices, _writers(letters, first))


def asked_answers(
    models: Sequence[Recognizer], letters: LetterSet, on_progress: OnProgress = ignore_progress
) -> SameLetters:
    """Let models read the same letters, and put their answers side by side.

    Only letters count whose class all know. Each model answers as it does while somebody draws:
    with any of its classes, and from the pen's path where the letters have one and it reads it.
    Upper and lower case count as different only if all tell them apart.

    Parameters
    ----------
    models : sequence of Recognizer
    letters : LetterSet
    on_progress : callable
        Told the share that is done, 0 to 1.

    Raises
    ------
    UserError
        If the models have no class in common that the letters have.
    """
    with_cases = all(_can_tell_cases(model.card) for model in models)
    answered = [
        _answered(model, letters, with_cases, _of_several(on_progress, place, len(models)))
        for place, model in enumerate(models)
    ]
    return _in_common(answered, letters, np.arange(len(letters)), letters.writers)


@dataclass(frozen=True, slots=True, eq=False)
class _Answered:
    """One model's answers to letters, in its own classes; labels of -1 are classes it lacks."""

    name: str
    classes: tuple[str, ...]
    labels: NDArray[np.int64]
    probabilities: NDArray[np.float32]
    card: Card
    split_cases: bool = False

    @property
    def tells_cases(self) -> bool:
        """Whether a and A are different letters to it."""
        return self.split_cases or not merges_case(self.card)


def _of_several(on_progress: OnProgress, place: int, n: int) -> OnProgress:
    return lambda share: on_progress((place + share) / n)


def _same_held_out(files: Sequence[Path]) -> tuple[dict[Path, Card], dict[Path, HeldOut]]:
    """Read cards and answers to held-out letters, in the order of the letters."""
    cards, found = {}, {}
    for file in files:
        held_out = read_held_out(file)
        cards[file] = read_card(file)
        if held_out is None:
            raise UserError(
                "{name} does not say which letters were held out from its training.",
                name=cards[file].name or file.name,
            )
        found[file] = held_out.sorted()
        if not _are_the_same(cards[files[0]], found[files[0]], cards[file], found[file]):
            raise UserError(
                "{first} and {second} were tested on different letters, so they cannot be compared "
                "letter by letter. Train both on the same letters with the same test part, or name "
                "letters for both to read.",
                first=cards[files[0]].name,
                second=cards[file].name,
            )
    return cards, found


def _are_the_same(card: Card, held_out: HeldOut, other_card: Card, other: HeldOut) -> bool:
    keys = {None if each.held_out is None else each.held_out.key for each in (card, other_card)}
    return (
        len(keys) == 1
        and card.classes == other_card.classes
        and np.array_equal(held_out.indices, other.indices)
        and np.array_equal(held_out.labels, other.labels)
    )


def _check_letters(letters: LetterSet, card: Card, held_out: HeldOut) -> None:
    is_within = not len(held_out.indices) or held_out.indices.max() < len(letters)
    if letters.hash != card.data.get("hash") or not is_within:
        raise UserError(
            "{name} was not tested on letters of {letters}, but on others.",
            name=card.name,
            letters=letters.name,
        )


def _writers(letters: LetterSet | None, held_out: HeldOut) -> NDArray[np.str_] | None:
    if letters is not None and letters.writers is not None:
        return letters.writers[held_out.indices]
    return None if held_out.writers is None else held_out.writers.astype(np.str_)


def _can_tell_cases(card: Card) -> bool:
    return bool(card.cased_classes) or not merges_case(card)


def _answered(
    model: Recognizer, letters: LetterSet, with_cases: bool, on_progress: OnProgress
) -> _Answered:
    """Ask a model; `with_cases` says whether all that are compared can tell upper from lower."""
    tells_cases = len({name.upper() for name in letters.classes}) < len(letters.classes)
    split_cases = with_cases and tells_cases and bool(model.card.cased_classes)
    model = model.with_cases(split_cases)
    parts = [np.zeros((0, len(model.classes)), dtype=np.float32)]
    for start in range(0, len(letters), _AT_ONCE):
        some = letters.take(np.arange(start, min(start + _AT_ONCE, len(letters))))
        parts.append(
            model.predict_images(some.images)
            if some.inks is None
            else model.predict_inks(some.inks)
        )
        on_progress((start + len(some)) / len(letters))
    return _Answered(
        model.card.name,
        model.classes,
        labels_for(model.card, letters, model.split_cases),
        np.concatenate(parts),
        model.card,
        model.split_cases,
    )


def _in_common(
    answered: Sequence[_Answered],
    letters: LetterSet | None,
    indices: NDArray[np.int64],
    writers: NDArray[np.str_] | None,
) -> SameLetters:
    """Bring answers to common classes, and leave out letters that one model cannot know."""
    known = np.flatnonzero(np.all([each.labels >= 0 for each in answered], axis=0))
    if not len(known) and letters is not None:
        raise UserError(
            "{models} have no class in common of which {letters} has letters.",
            models=[each.name for each in answered],
            letters=letters.name,
        )
    own = {each.classes for each in answered}
    fold = str if len(own) == 1 or all(each.tells_cases for each in answered) else str.upper
    classes = tuple(dict.fromkeys(fold(name) for each in answered for name in each.classes))
    place = {name: number for number, name in enumerate(classes)}
    places = [
        np.array([place[fold(name)] for name in each.classes], dtype=np.int64) for each in answered
    ]
    return SameLetters(
        indices[known],
        places[0][answered[0].labels[known]],
        classes,
        tuple(
            _moved(each.probabilities[known], to, len(classes))
            for each, to in zip(answered, places, strict=True)
        ),
        None if writers is None else writers[known],
    )


def _moved(
    probabilities: NDArray[np.float32], places: NDArray[np.int64], n_classes: int
) -> NDArray[np.float32]:
    """Return probabilities under common classes; those that are one there are added up."""
    if np.array_equal(places, np.arange(n_classes)):
        return probabilities
    common = np.zeros((len(probabilities), n_classes), dtype=np.float32)
    for column, place in enumerate(places):
        common[:, place] += probabilities[:, column]
    return common
