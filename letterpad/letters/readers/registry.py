"""The formats that letters are read in."""

from pathlib import Path

from letterpad.errors import UserError
from letterpad.letters.pictures.image_files import SUFFIXES
from letterpad.letters.readers.archives import ArchiveReader
from letterpad.letters.readers.folders import FolderReader
from letterpad.letters.readers.idx import IdxReader
from letterpad.letters.readers.inks import InkReader
from letterpad.letters.readers.reader import Reader
from letterpad.letters.readers.unpacking import first_bytes
from letterpad.messages import Sentence

READERS: tuple[Reader, ...] = (IdxReader(), ArchiveReader(), InkReader(), FolderReader())
"""Tried in this order: a reader that takes what others leave comes after them."""


def file_names() -> list[str]:
    """List how files of letters are usually called: patterns such as "*.zip"."""
    return list(dict.fromkeys(name for reader in READERS for name in reader.file_names))


def reader_for(path: Path) -> Reader:
    """Find the reader of a file or folder.

    Raises
    ------
    UserError
        If no reader recognises it, listing what is read; or if it is damaged so early that none
        can.
    OSError
        If it cannot be opened.
    """
    start = b"" if path.is_dir() else first_bytes(path)
    for reader in READERS:
        if reader.recognises(path, start):
            return reader
    came = Sentence("It begins with the bytes {start}.", start=start[:8].hex(" "))
    if not start:
        came = Sentence("It is empty.")
    if path.suffix.lower() in SUFFIXES:
        came = Sentence("It is a single picture.")
    raise UserError(
        "{path}: letters were expected. {came} Letterpad reads {formats}.",
        path=path,
        came=came,
        formats=tuple(reader.description for reader in READERS),
    )
