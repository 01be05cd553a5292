"""Tells what a file is by its first bytes; where these say nothing, nothing else does."""

import bz2
import errno
import lzma
import re
import stat
import zlib
from pathlib import Path
from typing import Any

from letterpad.errors import UserError, system_text
from letterpad.file_kinds import kinds
from letterpad.file_kinds.kinds import FileKind
from letterpad.file_kinds.text import text_of
from letterpad.file_kinds.zip_archive import zip_kind, zip_kind_of_start

START = 4096
"""Bytes that are looked at."""

_PIECE = 1 << 16
_MOST_PACKED = 4 << 20
"""Bytes that are unpacked at most to see how something begins: bz2 and xz unpack whole blocks."""

_SIGNATURES: tuple[tuple[bytes, FileKind], ...] = (
    (rb"\x89PNG\r\n\x1a\n", kinds.PNG),
    (rb"\xff\xd8\xff", kinds.JPEG),
    (rb"GIF8[79]a", kinds.GIF),
    (rb"BM.{4}\0{4}", kinds.BMP),
    (rb"II[*+]\0.{4}CR", kinds.RAW),
    (rb"II[*+]\0|MM\0[*+]|II\0\*|MM\*\0", kinds.TIFF),
    (rb"RIFF.{4}WEBP", kinds.WEBP),
    (rb"P[1-6]\s+[#\d]", kinds.PNM),
    (rb".{4}ftyp(?:avif|avis)", kinds.AVIF),
    (rb".{4}ftyp(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1)", kinds.HEIC),
    (rb".{4}ftypcrx", kinds.RAW),
    (rb"8BPS|AT&TFORM|FUJIFILM|\0{3}\x0cjP|\0{3}\x0cJXL |\xff\x0a|\xff\x4f\xff\x51", kinds.RAW),
    (rb"gimp xcf|\0\0\x01\0[\x01-\x40]\0|IIRO|IIU\0", kinds.RAW),
    (rb"\0\0\x08[\x01\x03]", kinds.IDX),
    (rb"\0\0[\x08\x09\x0b-\x0e][\x01-\x04]", kinds.IDX_OTHER),
    (rb"%PDF-", kinds.PDF),
    (rb"%!PS|\xc5\xd0\xd3\xc6", kinds.POSTSCRIPT),
    (rb"\{\\rtf", kinds.RTF),
    (rb"\x93NUMPY", kinds.NPY),
    (rb"MATLAB [57]\.\d MAT-file", kinds.MATLAB),
    (rb"\x89HDF\r\n\x1a\n", kinds.HDF5),
    (rb"PAR1|ARROW1", kinds.PARQUET),
    (rb"SQLite format 3\0", kinds.SQLITE),
    (rb"\x80[\x02-\x05][(\]}cX\x95K\x8a]", kinds.PICKLE),
    (rb"7z\xbc\xaf\x27\x1c", kinds.SEVEN_ZIP),
    (rb"Rar!\x1a\x07", kinds.RAR),
    (rb"\x28\xb5\x2f\xfd|\x04\x22\x4d\x18|\x1f[\x9d\xa0]", kinds.COMPRESSED),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", kinds.OFFICE),
    (rb".{4}ftyp|RIFF.{4}(?:WAVE|AVI )|OggS|fLaC|ID3[\x02-\x04]|\x1a\x45\xdf\xa3", kinds.MEDIA),
    (rb"OTTO|\0\x01\0\0\0|ttcf|wOF[F2]|true\0", kinds.FONT),
    (rb"\x7fELF|\xcf\xfa\xed\xfe|MZ[^ -~]|\xca\xfe\xba\xbe", kinds.PROGRAM),
    (
        rb"version https://git-lfs\.github\.com/|[./]*(?:\.git)?/annex/objects/",
        kinds.LFS_POINTER,
    ),
)
"""How files begin, the first that fits; `re` compiles no more of them than it needs."""

_COMMENT = r"<!--(?:(?!-->).)*-->\s*"
"""One comment and no more: what may end at any later place takes for ever to fail."""

_PROLOG = (
    rf"(?:<\?(?:(?!\?>).)*\?>\s*|{_COMMENT}|"
    r"<!doctype[^>\[]*(?:\[(?:(?!\]\s*>).)*\]\s*)?>\s*)*"
)
"""What may stand before the first element of XML."""

_TEXTS: tuple[tuple[str, FileKind], ...] = (
    (rf"(?:{_COMMENT})*(?:<!doctype\s+html|<html|<head|<body|<script|<meta)", kinds.WEB_PAGE),
    (r"(?:<[?!][^>]*>\s*)*<html", kinds.WEB_PAGE),
    (rf"{_PROLOG}<(?:\w+:)?svg\b", kinds.SVG),
    (rf"{_PROLOG}<(?:\w+:)?ink\b", kinds.INKML),
    (r"(?:<[?!][^>]*>\s*)*<Error>", kinds.SERVER_ERROR),
    (r"<\?xml|<\w[\w:.-]*[\s/>]", kinds.XML),
    (r"\[InternetShortcut\]|\[Desktop Entry\]|https?://\S+\s*$", kinds.LINK),
    (
        r"(?-i:\.(?:VERSION|COMMENT|INCLUDE|KEYWORD|DATA_SOURCE|DATA_ID|COORD|HIERARCHY|SEGMENT"
        r"|LEXICON|ALPHABET|WRITER_ID|START_BOX|START_SET|PEN_DOWN)\b)",
        kinds.UNIPEN,
    ),
    (r"(?://[^\n]*\n\s*)*WORD[ \t]+\S[^\n]*\n\s*NUMSTROKES\b", kinds.UJI),
    (r"\[", kinds.JSON_LIST),
    (r"\{", kinds.INK),
    (r"""(?:.*\n)??\s*(?:["']?[\w.-]*["']?[,;\t]){3,}""", kinds.CSV),
)
"""How texts begin, the first that fits."""

_CALLED_TABLE = re.compile(r"\.(?:csv|tsv)(?:\.(?:gz|bz2|xz))?$", re.IGNORECASE)
_LINE_OF_INK = re.compile(r'^\s*\{\s*"', re.MULTILINE)


def kind_of(path: Path) -> FileKind:
    """Look at a file or folder.

    Raises
    ------
    UserError
        If it is not there, may not be read, or is a device or a pipe.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "emnist.gz")
    ...     _ = file.write_text("<!DOCTYPE html><title>Sign in</title>")
    ...     print(kind_of(file).name)
    a web page (HTML)
    """
    try:
        if is_folder(path):
            return kinds.FOLDER
        with path.open("rb") as file:
            start = file.read(START)
        if start.startswith((b"PK\3\4", b"PK\5\6", b"PK\7\x08PK")):
            return zip_kind(path)
        make = _decompressor(start)
        if make is None:
            return kind_of_bytes(start, path.name)
        return _packed_kind(_first_unpacked(path, make), path.name)
    except OSError as error:
        raise _no_file(path, error) from error


def kind_of_bytes(start: bytes, name: str = "") -> FileKind:
    """Tell what begins with these bytes, unpacked; `name` may only say that a text is of drawings.

    Examples
    --------
    >>> kind_of_bytes(b"%PDF-1.7").key
    'pdf'
    """
    if not start:
        return kinds.EMPTY
    for signature, kind in _SIGNATURES:
        if re.match(signature, start, re.DOTALL):
            return kind
    if is_tar(start):
        return kinds.TAR
    if not start.strip(b"\0"):
        return kinds.ZEROS
    text = text_of(start)
    return kinds.UNKNOWN if text is None else _text_kind(text, name)


def kind_of_start(start: bytes, name: str = "") -> FileKind:
    """Tell what begins with these bytes, packed or not, where the rest of it cannot be looked at.

    Of a file in a stream, say, nothing but its beginning may be had.

    Examples
    --------
    >>> import zlib
    >>> kind_of_start(zlib.compress(b"<!DOCTYPE html>", wbits=31)).key
    'html'
    """
    if start.startswith(b"PK\3\4"):
        return zip_kind_of_start(start)
    make = _decompressor(start)
    if make is None:
        return kind_of_bytes(start, name)
    try:
        unpacked = make().decompress(start, START)
    except (zlib.error, lzma.LZMAError, OSError, EOFError):
        return kinds.DAMAGED
    # A block of bz2 or xz may be longer than what there is of it.
    return _packed_kind(unpacked, name) if unpacked else kinds.COMPRESSED


def is_tar(start: bytes) -> bool:
    """Tell whether a tar archive begins with these bytes: its first header has its own sum."""
    header = start[:512]
    if len(header) < 512:
        return False
    try:
        said = int(header[148:156].strip(b" \0") or b"-1", 8)
    except ValueError:
        return False
    return said == sum(header[:148]) + 8 * 0x20 + sum(header[156:])


def is_folder(path: Path) -> bool:
    """Tell a folder from a file.

    Raises
    ------
    UserError
        If it is neither.
    OSError
        If it is not there, or cannot be looked at.
    """
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        return True
    if not stat.S_ISREG(mode):
        raise UserError(
            "{path} is a device or a pipe; a file or a folder was expected. Save what comes out of "
            "it as a file first.",
            path=path,
        )
    return False


def _no_file(path: Path, error: OSError) -> UserError:
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return UserError("{path}: there is no file or folder with that name.", path=path)
    if error.errno in (errno.EACCES, errno.EPERM):
        return UserError("{path} may not be read: ask its owner for the permission.", path=path)
    return UserError("{path} cannot be read: {error}.", path=path, error=system_text(error))


def _text_kind(text: str, name: str) -> FileKind:
    text = text.lstrip()
    if not text:
        return kinds.EMPTY
    for pattern, kind in _TEXTS:
        if re.match(pattern, text, re.IGNORECASE | re.DOTALL):
            return kind
    # A first line that cannot be read costs that line.
    if ".ndjson" in name.lower() or _LINE_OF_INK.search(text):
        return kinds.INK
    if _CALLED_TABLE.search(name):
        return kinds.CSV
    return kinds.TEXT


# Packed files


def _decompressor(start: bytes) -> Any:
    """Return what makes a decompressor for a file with these first bytes; None for none."""
    if start.startswith(b"\x1f\x8b"):
        return lambda: zlib.decompressobj(31)
    if start.startswith(b"BZh"):
        return bz2.BZ2Decompressor
    if start.startswith(b"\xfd7zXZ\0"):
        return lzma.LZMADecompressor
    return None


def _first_unpacked(path: Path, make: Any) -> bytes | None:
    """Return how a packed file begins; None if that cannot be unpacked."""
    decompressor, start, n_read = make(), b"", 0
    with path.open("rb") as file:
        while len(start) < START and n_read < _MOST_PACKED and not decompressor.eof:
            piece = file.read(_PIECE)
            if not piece:
                break
            n_read += len(piece)
            try:
                start += decompressor.decompress(piece, START - len(start))
            except (zlib.error, lzma.LZMAError, OSError, EOFError):
                return start or None
    return start if start or decompressor.eof else None


def _packed_kind(start: bytes | None, name: str) -> FileKind:
    if start is None:
        return kinds.DAMAGED
    kind = kind_of_bytes(start, name)
    if start.startswith((b"PK\3\4", b"PK\5\6")):
        kind = kinds.ZIP
    # What is packed within is only unpacked where readers do so: letters, and drawings.
    if kind.group in ("picture", "model") or kind is kinds.ZIP or _decompressor(start):
        return kinds.packed_twice(kind if kind is not kinds.UNKNOWN else kinds.COMPRESSED)
    return kind
