"""What folders of pictures are called where a name cannot be that of a folder: "a/b", "CON", "a".

Letterpad writes such a file beside the folders of pictures that it writes; whoever moves pictures
from one folder to another, or adds a folder, changes what is read.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from letterpad.letters.class_names import clean_name
from letterpad.letters.readers.folder_names import Folders, Meaning, Meanings
from letterpad.messages import Sentence

FOLDERS_FILE = "letterpad-folders.json"

Level = Literal["part", "class", "writer"]

_LEVELS: tuple[Level, ...] = ("part", "class", "writer")

_LARGEST, _LONGEST_NAME = 8 << 20, 200


@dataclass(frozen=True, slots=True)
class FolderNames:
    """What folders stand for, level by level: ``part/class/writer``, the first and last if any.

    Parameters
    ----------
    of : mapping of (level, folder) to str
    """

    of: Mapping[tuple[Level, str], str] = field(default_factory=dict)

    def meaning(self, folders: Folders) -> Meaning:
        """Return what the folders above a picture say; those that are not named say their name.

        Examples
        --------
        >>> names = FolderNames({("class", "a_lower"): "a", ("part", "train"): "train"})
        >>> names.meaning(("train", "a_lower", "anna"))
        Meaning(name='a', writer='anna', part='train')
        >>> names.meaning(("B",))
        Meaning(name='B', writer='', part='')
        """
        part = self.of.get(("part", folders[0]), "") if folders else ""
        inner = folders[1:] if part else folders
        if not inner:
            return Meaning(part=part)
        name = self._name("class", inner[0])
        return Meaning(name, self._name("writer", inner[1]) if len(inner) > 1 else "", part)

    def _name(self, level: Level, folder: str) -> str:
        return self.of.get((level, folder), clean_name(folder))


def to_bytes(names: FolderNames) -> bytes:
    """Write the file: for each level, its folders and what they stand for."""
    fields = {
        level: {folder: name for (where, folder), name in names.of.items() if where == level}
        for level in _LEVELS
    }
    given = {level: folders for level, folders in fields.items() if folders}
    return f"{json.dumps(given, ensure_ascii=False, indent=1)}\n".encode()


def names_in(read: Callable[[int], bytes]) -> FolderNames | None:
    """Read the file; None if it is not as `to_bytes` writes it, whoever changed it."""
    try:
        data = read(_LARGEST + 1)
        fields = json.loads(data) if len(data) <= _LARGEST else None
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(fields, dict) or not set(fields) <= set(_LEVELS):
        return None
    of: dict[tuple[Level, str], str] = {}
    for level in _LEVELS:
        folders = fields.get(level, {})
        if not isinstance(folders, dict):
            return None
        for folder, name in folders.items():
            if not isinstance(name, str) or not clean_name(name):
                return None
            of[level, folder] = clean_name(name)[:_LONGEST_NAME]
    return FolderNames(of)


def meanings_by(all_folders: Sequence[Folders], root: Folders, names: FolderNames) -> Meanings:
    """Return what folders mean; `root` is where the file lies, and nothing outside has a class."""
    of = {
        folders: names.meaning(folders[len(root) :]) if folders[: len(root)] == root else Meaning()
        for folders in set(all_folders)
    }
    note = Sentence("The folders mean what {file} says.", file=FOLDERS_FILE)
    return Meanings(of, True, (note,))
