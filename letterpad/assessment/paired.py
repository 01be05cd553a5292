"""Two models' answers to the same letters, letter by letter."""

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


@dataclass(frozen=True, slots=True, eq=False)
class Paired:
    """What two models answer to the same letters.

    Parameters
    ----------
    indices : int64 array of shape (n,)
        Which letters of their LetterSet, in rising order.
    labels : int64 array of shape (n,)
        Their true classes.
    classes : tuple of str
        All k classes that one of the two can answer.
    first, second : float32 arrays of shape (n, k)
        Probabilities; 0 for classes that a model does not know.
    writers : str array of shape (n,), optional
        Who wrote each letter, where that is known.
    """

    indices: NDArray[np.int64]
    labels: NDArray[np.int64]
    classes: tuple[str, ...]
    first: NDArray[np.float32]
    second: NDArray[np.float32]
    writers: NDArray[np.str_] | None = None

    def __len__(self) -> int:
        return len(self.indices)

    @property
    def first_predicted(self) -> NDArray[np.int64]:
        """The first model's answers: shape (n,)."""
        answers: NDArray[np.int64] = self.first.argmax(axis=1)
        return answers

    @property
    def second_predicted(self) -> NDArray[np.int64]:
        """The second model's answers: shape (n,)."""
        answers: NDArray[np.int64] = self.second.argmax(axis=1)
        return answers

    @property
    def first_right(self) -> NDArray[np.bool_]:
        """Whether the first model reads each letter right: shape (n,)."""
        right: NDArray[np.bool_] = self.first_predicted == self.labels
        return right

    @property
    def second_right(self) -> NDArray[np.bool_]:
        """Whether the second model reads each letter right: shape (n,)."""
        right: NDArray[np.bool_] = self.second_predicted == self.labels
        return right

    def swapped(self) -> "Paired":
        """Return the same with the first model second."""
        return Paired(
            self.indices, self.labels, self.classes, self.second, self.first, self.writers
        )


def paired_runs(first: Path, second: Path, letters: LetterSet | None = None) -> Paired:
    """Put the answers of two ``.letterpad`` files to the same held-out letters side by side.

    Parameters
    ----------
    first, second : Path
    letters : LetterSet, optional
        All letters, those held out among them, which say who wrote them. Without them the first
        file does, if it is new enough: by numbers instead of names.

    Raises
    ------
    UserError
        If a file cannot be read or has no held-out answers, or they are not to the same letters,
        or not to some of `letters`.
    """
    one, other = _held_out(first), _held_out(second)
    cards = read_card(first), read_card(second)
    keys = [None if card.held_out is None else card.held_out.key for card in cards]
    if (
        keys[0] != keys[1]
        or cards[0].classes != cards[1].classes
        or not np.array_equal(one.indices, other.indices)
        or not np.array_equal(one.labels, other.labels)
    ):
        raise UserError(
            "{first} and {second} were tested on different letters, so they cannot be compared "
            "letter by letter. Train both on the same letters with the same test part, or name "
            "letters for both to read.",
            first=cards[0].name,
            second=cards[1].name,
        )
    if letters is not None:
        _check_letters(letters, cards[0], one)
    return Paired(
        one.indices,
        one.labels,
        cards[0].classes,
        one.probabilities,
        other.probabilities,
        _writers(letters, one),
    )


def paired_with(
    run: Path,
    other: Recognizer,
    letters: LetterSet,
    on_progress: OnProgress = lambda share: None,
) -> Paired:
    """Put a run's answers to its held-out letters beside those of a model that is asked now.

    Parameters
    ----------
    run : Path
        A ``.letterpad`` file with held-out answers.
    other : Recognizer
    letters : LetterSet
        All letters of the run, those held out among them.
    on_progress : callable
        Told the share that is done, 0 to 1.

    Raises
    ------
    UserError
        If the file cannot be read or has no held-out answers, if these are other letters, or the
        models have no class in common.
    """
    held_out, card = _held_out(run), read_card(run)
    _check_letters(letters, card, held_out)
    tested = letters.take(held_out.indices)
    one = _Answered(card.classes, held_out.labels, held_out.probabilities, not merges_case(card))
    theirs = _answered(_suited(other, tested), tested, on_progress)
    return _paired(one, theirs, tested, held_out.indices, (card.name, other.card.name))


def paired_answers(
    first: Recognizer,
    second: Recognizer,
    letters: LetterSet,
    on_progress: OnProgress = lambda share: None,
) -> Paired:
    """Let two models read the same letters, and put their answers side by side.

    Only letters count whose class both know. Each model answers as it does while somebody draws:
    with any of its classes, and from the pen's path where the letters have one and it reads it.
    Upper and lower case count as different only if both tell them apart.

    Parameters
    ----------
    first, second : Recognizer
    letters : LetterSet
    on_progress : callable
        Told the share that is done, 0 to 1.

    Raises
    ------
    UserError
        If the models have no class in common with the letters.
    """
    answered = [
        _answered(
            _suited(model, letters),
            letters,
            lambda share, number=number: on_progress((number + share) / 2),  # type: ignore[misc]
        )
        for number, model in enumerate((first, second))
    ]
    names = first.card.name, second.card.name
    return _paired(answered[0], answered[1], letters, np.arange(len(letters)), names)


@dataclass(frozen=True, slots=True, eq=False)
class _Answered:
    """One model's answers to letters, in its own classes; labels of -1 are classes it lacks."""

    classes: tuple[str, ...]
    labels: NDArray[np.int64]
    probabilities: NDArray[np.float32]
    tells_cases: bool


def _held_out(path: Path) -> HeldOut:
    """Read the answers to held-out letters, in the order of the letters."""
    held_out = read_held_out(path)
    if held_out is None:
        raise UserError(
            "{name} does not say which letters were held out from its training.", name=path.name
        )
    return held_out.sorted()


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
        writers: NDArray[np.str_] = letters.writers[held_out.indices]
        return writers
    return None if held_out.writers is None else held_out.writers.astype(np.str_)


def _suited(model: Recognizer, letters: LetterSet) -> Recognizer:
    """Let a model tell upper from lower case where the letters do and it can."""
    tells_cases = len({name.upper() for name in letters.classes}) < len(letters.classes)
    return model.with_cases(tells_cases and bool(model.card.cased_classes))


def _answered(model: Recognizer, letters: LetterSet, on_progress: OnProgress) -> _Answered:
    parts: list[NDArray[np.float32]] = []
    for start in range(0, len(letters), _AT_ONCE):
        some = letters.take(np.arange(start, min(start + _AT_ONCE, len(letters))))
        parts.append(
            model.predict_images(some.images)
            if some.inks is None
            else model.predict_inks(some.inks)
        )
        on_progress((start + len(some)) / len(letters))
    probabilities = (
        np.concatenate(parts) if parts else np.zeros((0, len(model.classes)), dtype=np.float32)
    )
    return _Answered(
        model.classes,
        labels_for(model.card, letters, model.split_cases),
        probabilities,
        model.split_cases or not merges_case(model.card),
    )


def _paired(
    first: _Answered,
    second: _Answered,
    letters: LetterSet,
    indices: NDArray[np.int64],
    names: Sequence[str],
) -> Paired:
    """Bring two models' answers to common classes, and leave out letters that one cannot know."""
    known = np.flatnonzero((first.labels >= 0) & (second.labels >= 0))
    if not len(known):
        raise UserError(
            "{first} and {second} have no class in common that {letters} has letters of.",
            first=names[0],
            second=names[1],
            letters=letters.name,
        )
    same = str if first.tells_cases and second.tells_cases else str.upper
    classes = tuple(dict.fromkeys(same(name) for name in (*first.classes, *second.classes)))
    place = {name: number for number, name in enumerate(classes)}
    of_first = np.array([place[same(name)] for name in first.classes], dtype=np.int64)
    return Paired(
        indices[known],
        of_first[first.labels[known]],
        classes,
        _in_common(first.probabilities[known], of_first, len(classes)),
        _in_common(
            second.probabilities[known],
            np.array([place[same(name)] for name in second.classes], dtype=np.int64),
            len(classes),
        ),
        None if letters.writers is None else letters.writers[known],
    )


def _in_common(
    probabilities: NDArray[np.float32], places: NDArray[np.int64], n_classes: int
) -> NDArray[np.float32]:
    """Return probabilities under common classes; two that are one there are added up."""
    if np.array_equal(places, np.arange(n_classes)):
        return probabilities
    common = np.zeros((len(probabilities), n_classes), dtype=np.float32)
    for column, place in enumerate(places):
        common[:, place] += probabilities[:, column]
    return common
