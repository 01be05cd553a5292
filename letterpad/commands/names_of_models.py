"""Which model a name means."""

from pathlib import Path

from letterpad.errors import UserError, with_suggestion

SHIPPED_NAME = "shipped"
"""What stands for the recogniser that comes with Letterpad, among names of models."""


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
