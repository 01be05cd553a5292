"""``.letters`` files: a zip archive of ``letters.ndjson`` and a card that says what is in it.

The card is JSON: the format's number, the program, who wrote the file, how many letters of which
label and by whom, and when. A file may come from a stranger: what is unpacked is bounded, and
nothing but the letters and the author's name is believed.
"""

import io
import json
import lzma
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from letterpad import __version__
from letterpad.errors import UserError
from letterpad.ink.words import LONGEST_WRITER, clean_name

SUFFIX = ".letters"
CARD, LETTERS = "card.json", "letters.ndjson"
FORMAT = 1

MOST_BYTES = 4 << 30
"""Of letters, unpacked."""

_LARGEST_CARD = 1 << 20
_BAD_ZIP = (
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,  # what zipfile says of a password
    EOFError,
    zlib.error,
    lzma.LZMAError,
    ValueError,
    KeyError,
)


@dataclass(frozen=True, slots=True)
class Card:
    """What a file of letters says of itself.

    Parameters
    ----------
    author : str
        Whose letters those are that name nobody; "" if it does not say.
    n : int
        How many letters there are.
    labels, authors : mapping of str to int
        By label, by author.
    created : str
        When it was written, ISO 8601.
    """

    author: str
    n: int
    labels: Mapping[str, int]
    authors: Mapping[str, int]
    created: str

    def to_json(self) -> dict[str, Any]:
        """Return the card as JSON-ready values."""
        return {
            "format": FORMAT,
            "program": f"Letterpad {__version__}",
            "author": self.author,
            "n": self.n,
            "labels": dict(self.labels),
            "authors": dict(self.authors),
            "created": self.created,
        }


def write_card(archive: zipfile.ZipFile, card: Card) -> None:
    """Write the card into an archive of letters."""
    archive.writestr(CARD, json.dumps(card.to_json(), ensure_ascii=False, indent=1))


def is_archive(path: Path) -> bool:
    """Tell whether a file begins as zip archives do; raises OSError."""
    with path.open("rb") as file:
        return file.read(4) in (b"PK\3\4", b"PK\5\6")


@contextmanager
def opened(path: Path) -> Iterator[tuple[IO[bytes], str]]:
    """Open the letters in a file of letters.

    Returns
    -------
    file, str
        The lines, unpacked as they are read; and whose letters they are where they do not say it.

    Raises
    ------
    UserError
        If it holds none, is damaged or locked, was written by a later version, or too much comes
        out of it.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            if LETTERS not in names:
                raise UserError(
                    "{path} is a zip archive without {letters}: a file of letters (.letters) that "
                    "Letterpad wrote was expected.",
                    path=path,
                    letters=LETTERS,
                )
            author = _author(archive, path) if CARD in names else ""
            with archive.open(LETTERS) as file:
                yield io.BufferedReader(_Bounded(file, path)), author
    except UserError:
        raise
    except _BAD_ZIP as error:
        raise UserError(
            "{path} cannot be read as letters: it is damaged or cut off, or locked with a "
            "password. Fetch or export it again.",
            path=path,
        ) from error


def _author(archive: zipfile.ZipFile, path: Path) -> str:
    """Read the card: the author's name; raises UserError for a later version's."""
    with archive.open(CARD) as file:
        text = file.read(_LARGEST_CARD + 1)
    try:
        card = json.loads(text) if len(text) <= _LARGEST_CARD else {}
    except (ValueError, RecursionError):
        card = {}
    if not isinstance(card, dict):
        return ""
    version, author = card.get("format"), card.get("author")
    if type(version) is int and version > FORMAT:
        raise UserError(
            "{path} was written by a later version of Letterpad (format {version}; this one reads "
            "{known}). Import it there, or export it as .ndjson.",
            path=path,
            version=version,
            known=FORMAT,
        )
    return clean_name(author[:LONGEST_WRITER]) if isinstance(author, str) else ""


class _Bounded(io.RawIOBase):
    """Reads from an archive as long as not too much comes out of it."""

    def __init__(self, file: IO[bytes], path: Path) -> None:
        self._file, self._path = file, path
        self._n_bytes = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self._file.read(len(buffer))
        self._n_bytes += len(piece)
        if self._n_bytes > MOST_BYTES:
            raise UserError(
                "{path} unpacks to more than {most:.0f} GB, which is no file of letters.",
                path=self._path,
                most=MOST_BYTES / 2**30,
            )
        buffer[: len(piece)] = piece
        return len(piece)
