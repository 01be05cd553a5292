"""A run as a short plain script: the same letters, the same split, the same accuracy.

The script needs the libraries that the run was trained with, and a file with the letters (see
`letterpad.sharing.letters_file`), but nothing of Letterpad's. It is always in English, and whatever
comes from the user or from a stranger's file stands in it as a Python literal.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from letterpad import paths
from letterpad.algorithms.algorithm import Value
from letterpad.algorithms.registry import ALGORITHMS
from letterpad.errors import UserError, system_text
from letterpad.model_files.card import Card
from letterpad.sharing import code_of_nets, code_of_scikit_learn
from letterpad.sharing.code_of_split import is_complete, letters_lines, split_lines
from letterpad.sharing.code_parts import Code

LETTERS_FILE = "letters.npz"
"""What the file with the letters is called unless somebody says otherwise."""

_LONGEST = 200
"""Characters of a name, or of the versions, in the comment on top."""

_WRITERS: Mapping[str, Callable[[Code, Mapping[str, Value], Card], None]] = {
    "logistic-regression": code_of_scikit_learn.logistic_regression,
    "naive-bayes": code_of_scikit_learn.naive_bayes,
    "k-nearest-neighbours": code_of_scikit_learn.nearest_neighbours,
    "svm": code_of_scikit_learn.support_vector_machine,
    "decision-tree": code_of_scikit_learn.decision_tree,
    "random-forest": code_of_scikit_learn.random_forest,
    "neural-net": code_of_nets.neural_net,
    "convolutional-net": code_of_nets.convolutional_net,
}


def has_script(card: Card) -> bool:
    """Tell whether there is a short script that does the same as a run."""
    return card.package is None and card.algorithm in _WRITERS and card.held_out is not None


def script(card: Card, letters_file: str = LETTERS_FILE) -> str:
    """Write a script that trains and tests what a run trained and tested.

    Parameters
    ----------
    card : Card
        Of the run.
    letters_file : str
        Name of the file with the letters, which lies beside the script.

    Returns
    -------
    str
        Python, as is kept in a file in UTF-8.

    Raises
    ------
    UserError
        If there is no short script for its algorithm, or the card does not say how it was trained.
    """
    if not has_script(card):
        raise UserError(
            "There is no short script for {name}: only for runs of {algorithms} that were tested "
            "on letters held out from them.",
            name=card.name,
            algorithms=[ALGORITHMS[key].name for key in _WRITERS],
        )
    if not is_complete(card.split):
        raise UserError(
            "{name} does not say how its letters were split, so there is no script that does the "
            "same.",
            name=card.name,
        )
    settings = ALGORITHMS[card.algorithm].settings(card.settings)
    code = Code(letters_file)
    letters_lines(code, in_double=code_of_scikit_learn.is_in_double(card))
    split_lines(code, card.split)
    _WRITERS[card.algorithm](code, settings, card)
    return code.text(_head(card))


def write_script(text: str, path: Path) -> None:
    """Write a script to a file; one that is there is replaced in one step.

    Raises
    ------
    UserError
        If it cannot be written.
    """
    try:
        with paths.replacing(path) as temporary:
            temporary.write_bytes(text.encode("utf-8", "replace"))
    except OSError as error:
        raise UserError(
            "{path} cannot be written: {value}.", path=path, value=system_text(error)
        ) from error


def _head(card: Card) -> list[str]:
    """Return the comment on top: what is done here, and what the run scored."""
    lines = [f"{ALGORITHMS[card.algorithm].name}, as Letterpad trained it.", ""]
    lines += [f"Run:      {_shown(card.name)}"]
    lines += [f"Letters:  {_shown(card.data.get('name', ''))}"]
    lines += [f"SHA-256:  {_shown(card.data.get('hash', ''))}"]
    if card.held_out is not None:
        accuracy = card.held_out.accuracy
        lines += [f"Accuracy: {accuracy.value!r} ({accuracy.n_correct} of {accuracy.n} right)"]
    versions = ", ".join(f"{name} {version}" for name, version in card.versions.items())
    return [*lines, f"With:     {_shown(versions)}"]


def _shown(value: object) -> str:
    """Write what may be a stranger's on one line of a comment."""
    return repr(str(value)[:_LONGEST])
