"""What is said where a file is of another kind than was expected."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from letterpad.errors import UserError
from letterpad.file_kinds import kinds
from letterpad.file_kinds.kinds import FileKind, Group
from letterpad.messages import Sentence, Text

Door = Literal["letters", "drawing", "model", "any"]
"""Where a file is asked for: letters to learn from or to test on, a drawing or a picture of one
letter, a model, or whichever of them it is."""

ACCEPTED: Mapping[Door, frozenset[Group]] = {
    "letters": frozenset({"idx", "table", "archive", "ink", "folder"}),
    "drawing": frozenset({"picture", "ink"}),
    "model": frozenset({"model"}),
    "any": frozenset({"picture", "ink", "idx", "table", "archive", "folder", "model"}),
}
"""What may come in where."""

_EXPECTED: Mapping[Door, Sentence] = {
    "letters": Sentence("letters were expected"),
    "drawing": Sentence("a drawing or a picture of a letter was expected"),
    "model": Sentence("a Letterpad model was expected"),
    "any": Sentence("a drawing, a picture of a letter, letters or a model was expected"),
}

_READ: Mapping[Door, Sentence] = {
    "letters": Sentence(
        "Letterpad reads letters from IDX files like MNIST's, tables (CSV), NumPy arrays (npz, "
        "npy), tar or zip archives and folders with a folder of pictures for each letter, and "
        "drawings as ndjson, JSON, InkML, UNIPEN or SVG."
    ),
    "drawing": Sentence(
        "Letterpad reads PNG, JPEG, GIF, BMP, TIFF, WebP and PNM pictures, and drawings as ndjson, "
        "JSON, InkML, UNIPEN or SVG."
    ),
    "model": Sentence("The name of a model that Letterpad saves ends in .letterpad."),
    "any": Sentence(
        "Letterpad reads PNG, JPEG, GIF, BMP, TIFF, WebP and PNM pictures, drawings as ndjson, "
        "JSON, InkML, UNIPEN or SVG, IDX files, tables (CSV), NumPy arrays (npz, npy), tar and zip "
        "archives, folders, and its own models."
    ),
}
"""Said of what is not known."""

_ELSEWHERE: Mapping[Door, Mapping[Group, Sentence]] = {
    "letters": {
        "picture": Sentence(
            "To learn from pictures, put them into a folder for each letter, and open the folder "
            "that holds those; or print a sheet, fill it in and open its photograph. To see what "
            'this one is, open it as a picture (on the command line with "letterpad predict").'
        ),
        "model": Sentence(
            'Open it as a model (on the command line with "--model"), and name the letters.'
        ),
    },
    "drawing": {
        "idx": Sentence(
            'It holds many letters: open it as letters (on the command line with "letterpad '
            'evaluate --data").'
        ),
        "table": Sentence(
            'It may hold many letters: open it as letters (on the command line with "letterpad '
            'evaluate --data").'
        ),
        "archive": Sentence(
            "It may hold many pictures: unpack it and name them, or open it as letters (on the "
            'command line with "letterpad evaluate --data").'
        ),
        "folder": Sentence(
            'Name the pictures in it, or open it as letters (on the command line with "letterpad '
            'evaluate --data").'
        ),
        "model": Sentence(
            'Open it as a model (on the command line with "--model"), and name a drawing or a '
            "picture."
        ),
    },
    "model": {},
}
"""What to do with what can be used at another door."""

_OF_KIND: Mapping[Door, Mapping[FileKind, Sentence]] = {
    "drawing": {
        kinds.COLLECTION: Sentence(
            'It holds many letters: open it as letters (on the command line with "letterpad '
            'evaluate --data").'
        ),
    },
    "letters": {
        kinds.SVG: Sentence(
            "No letter is named in it: to learn from SVG drawings, put them into a folder for each "
            "letter, and open the folder that holds those. To see what this one is, open it as a "
            'drawing (on the command line with "letterpad predict").'
        ),
    },
}
"""What to do with single kinds that others of their group do not need."""

_ENDINGS = (
    *kinds.PICTURE_SUFFIXES,
    *(".ndjson", ".json", ".inkml", ".svg", ".zip", ".tar", ".tgz", ".idx", "-ubyte", ".letterpad"),
    *(".csv", ".tsv", ".npz", ".npy"),
)
"""How files end that Letterpad reads, unpacked."""


def refusal(
    path: Path | Text, kind: FileKind, door: Door, reads: Sentence | None = None
) -> UserError:
    """Return what is said of a file that cannot be used at a door, ready to be raised.

    Parameters
    ----------
    path : path, str or Sentence
        What the file is called.
    kind : FileKind
    door : str
    reads : Sentence, optional
        What is read there, said of what is not known.

    Examples
    --------
    >>> from letterpad.file_kinds import kinds
    >>> print(refusal("photo.heic", kinds.HEIC, "drawing"))  # doctest: +NORMALIZE_WHITESPACE
    photo.heic: a drawing or a picture of a letter was expected, but this is a HEIC photograph, as
    phones take them. Export it as JPEG, or set the phone to take JPEG photographs. Where Letterpad
    was installed with pip, “pip install pillow-heif” lets it read them.
    """
    advice = advice_on(kind, door, reads)
    if kind is kinds.TEXT:
        advice = Sentence.joined([advice, reads or _READ[door]])
    elif kind is kinds.UNKNOWN and str(path).lower().endswith(_ENDINGS):
        advice = Sentence("Its name says something else: it is damaged, or was given a wrong name.")
    return UserError(
        "{file}: {expected}, but this is {kind}. {advice}",
        file=path,
        expected=_EXPECTED[door],
        kind=kind.name,
        advice=advice,
    )


def advice_on(kind: FileKind, door: Door, reads: Sentence | None = None) -> Sentence:
    """Return what to do with a file of a kind that cannot be used at a door."""
    of_kind = _OF_KIND.get(door, {}).get(kind)
    advice = of_kind or _ELSEWHERE.get(door, {}).get(kind.group) or kind.advice or reads
    return advice or _READ[door]


def check(path: Path, kind: FileKind, door: Door) -> None:
    """Do nothing about a file that may come in at a door.

    Raises
    ------
    UserError
        If it is of another kind.
    """
    if kind.group not in ACCEPTED[door]:
        raise refusal(path, kind, door)
