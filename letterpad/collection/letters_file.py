"""``.letters`` files: a zip archive of ``letters.ndjson`` and a card that says what is in it.

The card is JSON: the format's number, the program, who wrote the file, how many letters of which
label and by whom, and when. A file may come from a stranger: what is unpacked is bounded, and
nothing but the letters and the author's name is believed.
"""

import json
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from letterpad import __version__
from letterpad.collection.archive import Archive
from letterpad.errors import UserError
from letterpad.ink.words import LONGEST_WRITER, clean_name

SUFFIX = ".letters"
CARD, LETTERS = "letters_card.json", "letters.ndjson"
FORMAT = 1

MOST_BYTES = 4 << 30
"""Of letters, unpacked."""

_LARGEST_CARD = 1 << 20


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
        out of it: perhaps only while it is read.
    """
    with Archive(path) as archive:
        if LETTERS not in archive.names:
            raise UserError(
                "{path} is a zip archive without {letters}: a file of letters (.letters) that "
                "Letterpad wrote was expected.",
                path=path,
                letters=LETTERS,
            )
        author = _author(archive) if CARD in archive.names else ""
        with archive.opened(LETTERS, MOST_BYTES) as file:
            yield file, author


def _author(archive: Archive) -> str:
    """Read the card: the author's name; raises UserError for a later version's."""
    try:
        card = json.loads(archive.beginning(CARD, _LARGEST_CARD) or "null")
    except (ValueError, RecursionError):
        return ""
    if not isinstance(card, dict):
        return ""
    version, author = card.get("format"), card.get("author")
    if isinstance(version, int) and version > FORMAT:
        raise UserError(
            "{path} was written by a later version of Letterpad (format {version}; this one reads "
            "{known}). Import it there, or export it as .ndjson.",
            path=archive.path,
            version=version,
            known=FORMAT,
        )
    return clean_name(author[:LONGEST_WRITER]) if isinstance(author, str) else ""
