"""Which model a name means, and what its algorithm and letters are called."""

from pathlib import Path

from letterpad.errors import UserError, with_suggestion
from letterpad.letters.data_spec import spec_or_none
from letterpad.messages import Sentence, Text
from letterpad.model_files.card import Card

SHIPPED_NAME = "shipped"
"""What stands for the recogniser that comes with Letterpad, among names of models."""


def algorithm_name(card: Card) -> Text:
    """Return the algorithm's name, with the package that it came from."""
    from letterpad.algorithms.registry import ALGORITHMS

    known = ALGORITHMS.get(card.algorithm)
    name: Text = card.algorithm_name if known is None else known.name
    if card.package is None:
        return name
    return Sentence("{algorithm} (from {package})", algorithm=name, package=card.package)


def letters_name(card: Card) -> Text:
    """Return the name of the letters that a model was trained on."""
    spec = spec_or_none(card.data.get("spec"))
    if spec is not None and isinstance(spec.title, Sentence):
        return spec.title
    return str(card.data.get("name", ""))


def model_file(named: str) -> Path:
    """Return the file that is meant by a path, or by the name of one of the user's models.

    Raises
    ------
    UserError
        If there is neither, with the name that was probably meant.
    """
    from letterpad.library import Library  # here, as a file is named more often

    path = Path(named).expanduser()
    if path.exists():
        return path
    runs = Library().runs()
    for matches in (
        [run for run in runs if run.card.name == named],
        [run for run in runs if run.card.name.casefold() == named.casefold()],
        [run for run in runs if run.path.stem == named],
    ):
        if matches:
            return matches[-1].path
    if len(path.parts) > 1 or path.suffix:
        raise UserError("{path}: there is no file or folder with that name.", path=path)
    error = UserError(
        'There is neither a file nor a model of yours called {name!r}; "letterpad models" lists '
        "yours.",
        name=named,
    )
    raise with_suggestion(error, named, [run.card.name for run in runs])
