"""What a file is opened as: its first bytes say what it is, see `letterpad.file_kinds`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from letterpad.file_kinds import telling
from letterpad.file_kinds.kinds import Group
from letterpad.file_kinds.refusal import Door, refusal
from letterpad.model_files.model_file import SUFFIX

Kind = Literal["drawings", "picture", "model", "letters"]

DRAWINGS = (".ndjson", ".ndjson.gz")
"""How files of drawings end that are written here, in any case."""

OPENED_DRAWINGS = (*DRAWINGS, ".json", ".inkml", ".svg", ".dat")
"""How files of drawings usually end that are opened."""

_AS: Mapping[Group, Kind] = {
    "picture": "picture",
    "ink": "drawings",
    "model": "model",
    "idx": "letters",
    "table": "letters",
    "archive": "letters",
    "folder": "letters",
}


def kind_of(path: Path, may_be_letters: bool = True) -> Kind:
    """Look at a file or folder that is to be opened.

    Parameters
    ----------
    path : Path
    may_be_letters : bool
        Whether letters to learn from are opened here, too.

    Raises
    ------
    UserError
        If it cannot be read, or is nothing that can be opened here: a sentence says what it is.
    """
    kind = telling.kind_of(path)
    opened = _AS.get(kind.group)
    if opened is None or (opened == "letters" and not may_be_letters):
        door: Door = "any" if may_be_letters else "drawing"
        # One that is called like a model was meant to be one.
        raise refusal(path, kind, "model" if path.name.lower().endswith(SUFFIX) else door)
    return opened
