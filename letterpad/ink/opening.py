"""Opens files of drawings, which may be packed (gz, bz2, xz) and be text in UTF-8 or UTF-16."""

import bz2
import codecs
import gzip
import lzma
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any

from letterpad.errors import UserError, system_text
from letterpad.file_kinds.text import encoding_of

_PACKED: tuple[tuple[bytes, Callable[[IO[bytes]], Any]], ...] = (
    (b"\x1f\x8b", lambda file: gzip.GzipFile(fileobj=file)),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ\0", lzma.LZMAFile),
)
"""How packed files begin, and what unpacks them."""

_PEEKED = 64


@contextmanager
def unpacked(path: Path) -> Iterator[Any]:
    """Open a file for reading, unpacked if it is packed: its content says so, not its name."""
    with ExitStack() as stack:
        file: Any = stack.enter_context(path.open("rb"))
        start = file.read(8)
        file.seek(0)
        for beginning, opener in _PACKED:
            if start.startswith(beginning):
                file = stack.enter_context(opener(file))
        yield file


@contextmanager
def opened_text(path: Path) -> Iterator[Any]:
    """Open a file for reading: unpacked, and in UTF-8 where it is in UTF-16."""
    with unpacked(path) as file:
        start = file.read(_PEEKED)
        file.seek(0)
        encoding = encoding_of(start)
        if encoding is not None and encoding.startswith("utf-16"):
            # Line ends of two bytes each: it is recoded before it is parted into lines.
            file = codecs.EncodedFile(file, "utf-8", encoding)
        yield file


def bytes_of(path: Path, most: int) -> bytes:
    """Return what a file holds, unpacked.

    Raises
    ------
    UserError
        If it cannot be read, is damaged, or holds more than `most` bytes.
    """
    try:
        with unpacked(path) as file:
            data: bytes = file.read(most + 1)
    except (EOFError, zlib.error, lzma.LZMAError, gzip.BadGzipFile) as error:
        raise _damaged(path) from error
    except OSError as error:
        if error.errno is None:  # bz2 says so of what is damaged
            raise _damaged(path) from error
        raise UserError(
            "{path} cannot be read: {error}.", path=path, error=system_text(error)
        ) from error
    if len(data) > most:
        raise UserError(
            "{path} holds more than {most:,} MB of drawings, which is as much as is read at once. "
            "Split it into several files.",
            path=path,
            most=most >> 20,
        )
    return data


def text_in(data: bytes) -> str:
    r"""Return the text in a file: UTF-8 or UTF-16, else Windows' Western European code page.

    Examples
    --------
    >>> text_in("ñ".encode()), text_in("ñ".encode("cp1252")), text_in("ñ".encode("utf-16"))
    ('ñ', 'ñ', 'ñ')
    """
    encoding = encoding_of(data[:_PEEKED]) or "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return data.decode(encoding if encoding.startswith("utf-16") else "cp1252", "replace")


def _damaged(path: Path) -> UserError:
    return UserError(
        "{path} cannot be unpacked: it is damaged or cut off. Copy or download it again.",
        path=path,
    )
