"""Tells what a zip archive is by what is in it: letters, a model, a document, arrays."""

import struct
import zipfile
from collections.abc import Sequence, Set
from pathlib import Path

from letterpad.file_kinds import kinds
from letterpad.file_kinds.kinds import FileKind

_FEW = 4000
"""Members up to which all are looked at; an archive of more has letters."""

_OFFICE = frozenset({"[Content_Types].xml", "META-INF/container.xml", "mimetype"})
_MODEL = frozenset({"card.json", "model.onnx"})
_COLLECTION, _BACKUP = frozenset({"letters_card.json", "letters.ndjson"}), "backup.json"
_KERAS = frozenset({"config.json", "model.weights.h5"})
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
_END = b"PK\5\6"
_MEMBER, _HEADER = b"PK\3\4", 30
"""How a member begins, and how many bytes come before its name."""


def zip_kind(path: Path) -> FileKind:
    """Look at a file that begins like a zip archive.

    Raises
    ------
    OSError
        If it cannot be read.
    """
    count = _n_members(path)
    if count is None:
        return kinds.CUT_ZIP
    if count > _FEW:
        # The list of so many would take seconds: its first member stands for all.
        return kinds.LOCKED_ZIP if _begins_locked(path) else kinds.ZIP
    try:
        with zipfile.ZipFile(path) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
    except NotImplementedError:
        return kinds.STRANGE_ZIP
    except (zipfile.BadZipFile, ValueError, EOFError, IndexError, struct.error):
        return kinds.CUT_ZIP
    if not infos:
        return kinds.ZIP
    return _by_names({info.filename for info in infos}) or _by_packing(infos)


def zip_kind_of_start(start: bytes) -> FileKind:
    """Tell what an archive is of which nothing but these first bytes can be looked at."""
    names, place = set(), 0
    while start[place : place + 4] == _MEMBER and len(start) >= place + _HEADER:
        (size,) = struct.unpack_from("<I", start, place + 18)
        length, extra = struct.unpack_from("<HH", start, place + 26)
        names.add(start[place + _HEADER : place + _HEADER + length].decode(errors="replace"))
        place += _HEADER + length + extra + size
    if names & _MODEL:
        return kinds.MODEL
    return _by_names(names) or kinds.ZIP


def _by_names(names: Set[str]) -> FileKind | None:
    """Tell archives of other programs by the names in them; None if they are of letters, say."""
    if names >= _MODEL:
        return kinds.MODEL
    if names >= _COLLECTION:
        return kinds.COLLECTION
    if _BACKUP in names:
        return kinds.BACKUP
    if names & _OFFICE:
        return kinds.OFFICE
    if names >= _KERAS:
        return kinds.FOREIGN_MODEL
    if names and all(name.endswith(".npy") for name in names):
        return kinds.NPZ
    if any(name.rpartition("/")[2] == "data.pkl" for name in names):
        return kinds.PICKLE
    return None


def _by_packing(infos: Sequence[zipfile.ZipInfo]) -> FileKind:
    if all(info.flag_bits & 1 for info in infos):
        return kinds.LOCKED_ZIP
    if all(info.compress_type not in _METHODS for info in infos):
        return kinds.STRANGE_ZIP
    return kinds.ZIP


def _n_members(path: Path) -> int | None:
    """Return how many members the end of an archive counts; None if it has no end."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - (1 << 16) - 22))  # a comment may follow
        end = file.read()
    place = end.rfind(_END)
    if place < 0 or len(end) < place + 22:
        return None
    (count,) = struct.unpack("<H", end[place + 10 : place + 12])
    return int(count)  # 65,535 stands for even more


def _begins_locked(path: Path) -> bool:
    with path.open("rb") as file:
        return bool(file.read(8)[6] & 1)
