"""How a model's letters go with those of a data set: names, cases, what it was trained on."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.letters.classes import AS_NAMED, scheme_for
from letterpad.letters.data_spec import DataSpec, spec_or_none
from letterpad.letters.letterset import LetterSet
from letterpad.letters.taken import taken_or_none
from letterpad.model_files.model_file import Card


def labels_for(card: Card, letters: LetterSet, split_cases: bool = False) -> NDArray[np.int64]:
    """Return labels as the model's classes, compared by letter; case counts only if it does there.

    With `split_cases` they are labels of its cased classes.

    Returns
    -------
    int64 array of shape (n_letters,)
        Indices into the classes, -1 for letters that the model does not know.
    """
    same = str.upper if merges_case(card) and not split_cases else str
    classes = card.cased_classes if split_cases else card.classes
    index = {same(name): number for number, name in enumerate(classes)}
    of_class = np.array([index.get(same(name), -1) for name in letters.classes], dtype=np.int64)
    labels: NDArray[np.int64] = of_class[letters.labels]
    return labels


def merges_case(card: Card) -> bool:
    """Tell whether a and A are the same letter to the model."""
    spec = trained_spec(card)
    if spec is not None and spec.classes in ("upper", "lower", "both"):
        return False
    return len({name.upper() for name in card.classes}) == len(card.classes)


def named_spec(spec: DataSpec, card: Card) -> DataSpec:
    """Ask for letters under their own names, unless the user said otherwise.

    Built-in letters are made for the classes that are asked for: those of the model.
    """
    if spec.classes is not None:
        return spec
    if spec.has_own_names:
        return replace(spec, classes=AS_NAMED)
    trained = trained_spec(card)
    if trained is not None and trained.classes in ("A-J", "upper", "lower", "both"):
        return replace(spec, classes=trained.classes)
    return spec if merges_case(card) else replace(spec, classes="both")


def was_trained_on(card: Card, spec: DataSpec, letters: LetterSet) -> bool:
    """Tell whether the model was trained on these letters; False if its card does not say."""
    trained = trained_spec(card)
    if trained is None:
        return False
    return spec.shares_letters(trained) or (
        spec.has_own_names
        and trained.has_own_names
        # Whether the data keeps the cases apart itself is not known here.
        and card.data.get("hash")
        in {_hash_as_trained(letters, trained, keeps_case) for keeps_case in (False, True)}
    )


def _hash_as_trained(letters: LetterSet, trained: DataSpec, keeps_case: bool) -> str:
    """Return the hash of the letters under the classes that a model was trained with."""
    names = [letters.classes[label] for label in letters.labels]
    try:
        scheme = scheme_for(trained.classes, names, keeps_case)
        scheme = scheme.without(trained.leave_out) if trained.leave_out else scheme
    except UserError:
        return ""
    labels = scheme.labels(names)
    kept = np.flatnonzero(labels >= 0)
    # As the catalogue does: classes without letters are left out.
    used, labels = np.unique(labels[kept], return_inverse=True)
    classes = tuple(scheme.classes[index] for index in used)
    return replace(letters.take(kept), labels=labels, classes=classes).hash


def as_trained_on(spec: DataSpec, card: Card) -> DataSpec:
    """Return a choice of a model's letters, turned and counted as they were for its training.

    It is the same where the card does not say, and where the choice leaves nothing open.
    """
    if not spec.is_open:
        return spec
    try:
        return spec.as_taken(taken_or_none(card.data.get("taken")))
    except ValueError:
        return spec


def possible_specs(card: Card) -> tuple[DataSpec, ...]:
    """Return the choices under which a model's very letters may be found, none if it names none.

    The first is the choice as it is taken today; another one follows where the letters were turned
    or counted otherwise for its training.
    """
    spec = trained_spec(card)
    return () if spec is None else tuple(dict.fromkeys((spec, as_trained_on(spec, card))))


def trained_spec(card: Card) -> DataSpec | None:
    """Return which letters a model was trained on; None if its card does not say."""
    return spec_or_none(card.data.get("spec"))
