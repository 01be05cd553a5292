"""What a file is, told by its first bytes; its name decides only where these say nothing."""

import re
import zipfile
import zlib
from pathlib import Path
from typing import Literal

from letterpad.errors import UserError
from letterpad.model_files.model_file import SUFFIX

Kind = Literal["drawings", "picture", "model", "letters"]
"""Letters are whatever else: their readers say what they expected."""

DRAWINGS = (".ndjson", ".ndjson.gz")
"""How files of drawings end, in any case."""

_PICTURES = re.compile(
    rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|BM.{4}\0{4}|II\*\0|MM\0\*|RIFF.{4}WEBP|P[1-6]\s"
    rb"|.{4}ftyp(?:heic|heix|mif1|msf1|avif)",
    re.DOTALL,
)
"""PNG, JPEG, GIF, BMP, TIFF, WebP and PNM; and HEIC and AVIF, which are refused as pictures."""

_BLANK = b"\xef\xbb\xbf \t\r\n"
"""What may stand before the first object of a file of drawings."""

_START = 512


def kind_of(path: Path) -> Kind:
    """Look at a file or folder.

    Raises
    ------
    OSError
        If it cannot be looked at.
    """
    if path.is_dir():
        return "letters"
    with path.open("rb") as file:
        start = file.read(_START)
    name = path.name.lower()
    if _PICTURES.match(start):
        return "picture"
    if start.startswith(b"PK"):
        return "model" if name.endswith(SUFFIX) or _holds_a_model(path) else "letters"
    if _unpacked(path, start).lstrip(_BLANK).startswith(b"{"):
        return "drawings"
    if name.endswith(SUFFIX):
        return "model"
    if name.endswith(DRAWINGS):
        return "drawings"
    return "picture" if name.endswith(_picture_endings()) else "letters"


def _unpacked(path: Path, start: bytes) -> bytes:
    """Return how a file begins once it is unpacked; as it is where that cannot be done."""
    if not start.startswith(b"\x1f\x8b"):
        return start
    from letterpad.letters.readers.unpacking import first_bytes

    try:
        return first_bytes(path)
    except (UserError, EOFError, zlib.error):
        return b""


def _holds_a_model(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return {"card.json", "model.onnx"} <= set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def _picture_endings() -> tuple[str, ...]:
    from letterpad.letters.pictures.image_files import SUFFIXES  # with Pillow: not at the start

    return tuple(SUFFIXES)
