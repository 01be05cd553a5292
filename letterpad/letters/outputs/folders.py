"""Letters as folders of pictures (PNG), one for each class, as many programs take them."""

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers.class_folders import is_hidden
from letterpad.letters.readers.folders_file import FOLDERS_FILE, FolderNames, Level, to_bytes
from letterpad.paths import replacing_folder

_LONGEST = 60
"""Characters of a folder's name."""

_FORBIDDEN = frozenset('<>:"/\\|?*')
_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)
"""What no file may be called on Windows."""


def write(letters: LetterSet, folder: Path) -> list[Path]:
    """Write pictures to a new or empty folder: ``class/000001.png``, light ink on black.

    Where writers are known, each has a folder in those of the classes, and where the letters have
    parts of their own, the classes lie in these. A file says what folders stand for whose name
    cannot be that of a folder, or differs from another one only in case.

    Raises
    ------
    UserError
        If there is anything in the folder already.
    OSError
        If a file cannot be written.
    """
    try:
        with replacing_folder(folder) as temporary:
            _write(letters, temporary)
    except FileExistsError as error:
        raise UserError(
            "{folder} is there already, and not an empty folder. Pictures are written to a new "
            "folder only, so that they are not mixed with others: choose another name.",
            folder=folder,
        ) from error
    return [folder]


def _write(letters: LetterSet, temporary: Path) -> None:
    from PIL import Image  # the window and the command line start sooner without it

    of: dict[tuple[Level, str], str] = {}

    def named(level: Level, names: Iterable[str]) -> dict[str, str]:
        folders = folder_names(names)
        of.update({(level, each): name for name, each in folders.items()})
        return folders

    classes = named("class", letters.classes)
    writers = None if letters.writers is None else letters.writers.tolist()
    of_writer = {} if writers is None else named("writer", sorted({*writers} - {""}))
    parts = None if letters.parts is None else letters.parts.tolist()
    of_part = {} if parts is None else named("part", sorted({*parts} - {""}))
    for index, label in enumerate(letters.labels.tolist()):
        place = temporary
        if parts is not None:
            place /= of_part.get(parts[index], "")
        place /= classes[letters.classes[label]]
        if writers is not None:
            place /= of_writer.get(writers[index], "")
        place.mkdir(parents=True, exist_ok=True)
        Image.fromarray(letters.images[index]).save(place / f"{index + 1:06}.png")
    (temporary / FOLDERS_FILE).write_bytes(to_bytes(FolderNames(of)))


def folder_names(names: Iterable[str]) -> dict[str, str]:
    """Return a folder's name for each name, on any system, and different in more than case.

    Examples
    --------
    >>> folder_names(["A", "a", "B", "a/b", "CON", "ß", ".b"])
    {'A': 'A_upper', 'a': 'a_lower', 'B': 'B', 'a/b': 'a_b', 'CON': '_CON', 'ß': 'ß', '.b': '_.b'}
    """
    names = list(dict.fromkeys(names))
    other_case = {name: name.swapcase() for name in names if len(name) == 1}
    in_both = {name for name, other in other_case.items() if other_case.get(other, other) == name}
    in_both = {name for name in in_both if name.swapcase() != name}
    found: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        folder = f"{name}_{'upper' if name.isupper() else 'lower'}" if name in in_both else name
        folder = _allowed(folder)
        number = 1
        unique = folder
        while _folded(unique) in taken:
            number += 1
            unique = f"{folder}-{number}"
        taken.add(_folded(unique))
        found[name] = unique
    return found


def _allowed(name: str) -> str:
    """Return a name as a folder may have it."""
    signs = ["_" if sign in _FORBIDDEN or ord(sign) < 32 else sign for sign in name]
    allowed = "".join(signs)[:_LONGEST].strip()
    if allowed.endswith("."):
        allowed = f"{allowed}_"
    is_device = allowed.split(".")[0].strip().casefold() in _DEVICES
    return f"_{allowed}" if not allowed or is_device or is_hidden(allowed) else allowed


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
