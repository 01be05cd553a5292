"""The formats that letters are read in."""

from pathlib import Path

from letterpad.errors import UserError
from letterpad.file_kinds.kinds import FOLDER
from letterpad.file_kinds.refusal import refusal
from letterpad.file_kinds.telling import kind_of
from letterpad.letters.readers.archives import ArchiveReader
from letterpad.letters.readers.arrays import ArrayReader
from letterpad.letters.readers.collection_file import CollectionFileReader
from letterpad.letters.readers.folders import FolderReader
from letterpad.letters.readers.idx import IdxReader
from letterpad.letters.readers.ink_archives import InkArchiveReader
from letterpad.letters.readers.ink_folders import InkFolderReader
from letterpad.letters.readers.inkml import InkmlReader
from letterpad.letters.readers.inks import InkReader
from letterpad.letters.readers.reader import Reader
from letterpad.letters.readers.sets import SetsReader, choices, is_inside
from letterpad.letters.readers.sheets import SheetReader
from letterpad.letters.readers.tables import TableReader
from letterpad.letters.readers.uji import UjiReader
from letterpad.letters.readers.unipen import UnipenReader
from letterpad.letters.readers.unpacking import first_bytes
from letterpad.messages import Sentence

IDX, SETS = IdxReader(), SetsReader()

READERS: tuple[Reader, ...] = (
    IDX,
    TableReader(),
    ArrayReader(),
    SheetReader(),
    InkFolderReader(),
    SETS,
    InkArchiveReader(),
    ArchiveReader(),
    InkReader(),
    InkmlReader(),
    UnipenReader(),
    UjiReader(),
    CollectionFileReader(),
    FolderReader(),
)
"""Tried in this order: a reader that takes what others leave comes after them."""


def file_names() -> list[str]:
    """List how files of letters are usually called: patterns such as "*.zip"."""
    return list(dict.fromkeys(name for reader in READERS for name in reader.file_names))


def sets_to_choose(path: Path) -> list[Path]:
    """List the sets of a folder or an archive that holds several: a path for each.

    It is empty where all letters are one set, and where they cannot be looked at: what is wrong
    with them is said when they are read.
    """
    try:
        found = choices(path) if reader_for(path) in (SETS, IDX) and not is_inside(path) else []
    except (OSError, UserError):
        return []
    return found if len(found) > 1 else []


def reader_for(path: Path) -> Reader:
    """Find the reader of a file or folder.

    Raises
    ------
    UserError
        If it is not there or cannot be opened; if no reader recognises it, saying what it is; or
        if it is damaged so early that none can.
    """
    if is_inside(path):
        return SETS
    kind = kind_of(path)
    start = b"" if kind is FOLDER else first_bytes(path)
    for reader in READERS:
        if reader.recognises(path, start):
            return reader
    formats = tuple(reader.description for reader in READERS)
    raise refusal(path, kind, "letters", Sentence("Letterpad reads {formats}.", formats=formats))
