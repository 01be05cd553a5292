"""Writes the user's own letters to files: in full, or as other programs take letters."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np

from letterpad.collection import exchange
from letterpad.collection.exchange import OnProgress, ignore_progress
from letterpad.collection.kept import Query
from letterpad.collection.store import ALL, AllInks, Collection
from letterpad.errors import UserError
from letterpad.letters.classes import AS_NAMED
from letterpad.letters.export import (
    ENDINGS,
    INK_ENDINGS,
    FolderKind,
    ending_of,
    export_letters,
    what_is_lost,
)
from letterpad.letters.sources.collection import MyLetters, reading_of
from letterpad.letters.sources.labelling import labelled
from letterpad.messages import Sentence

PICTURE_ENDINGS = tuple(ending for ending in ENDINGS if ending not in INK_ENDINGS)
"""How files end that have the letters' pictures, and not their strokes."""


def export_mine(
    path: Path,
    collection: Collection,
    query: Query = ALL,
    *,
    only: Iterable[int] | None = None,
    author: str = "",
    folder_kind: FolderKind | None = None,
    on_progress: OnProgress = ignore_progress,
) -> tuple[int, list[Sentence]]:
    """Write letters in the format that the name's ending says, or to a folder.

    Parameters
    ----------
    path : Path
        Ends as `exchange.export_letters` wants it, or in one of `PICTURE_ENDINGS`.
    collection, query, only, author, on_progress
        As for `exchange.export_letters`.
    folder_kind : {"idx", "folders"}, optional
        What kind of folder to write, if the name ends as none of these files does.

    Returns
    -------
    int
        How many letters were written.
    list of Sentence
        What the format cannot hold of them.

    Raises
    ------
    UserError
        As `exchange.export_letters` and `letterpad.letters.export.export_letters` do.
    """
    name = path.name.lower()
    if name.endswith((*exchange.SUFFIXES, *PICTURE_ENDINGS)):
        folder_kind = None
    if folder_kind is None and not name.endswith(PICTURE_ENDINGS):
        if not name.endswith(exchange.SUFFIXES):
            raise UserError(
                "Letters are exported to a file that ends in {suffixes}, and {path} does not.",
                suffixes=(*exchange.SUFFIXES, *PICTURE_ENDINGS),
                path=path,
            )
        n = exchange.export_letters(
            path, collection, query, only=only, author=author, on_progress=on_progress
        )
        return n, []
    ending_of(path, folder_kind)
    found = _chosen(collection.all_inks(query), only)
    if not len(found.ids):
        raise UserError(
            "There are no such letters to export, so {path} was not written.", path=path
        )
    on_progress(Sentence("drawing {n:,} letters", n=len(found.ids)), None)
    mine = MyLetters()
    letters = labelled(reading_of(found), AS_NAMED, name=mine.title, source=mine.source)
    on_progress(Sentence("writing {n:,} letters", n=len(letters)), None)
    export_letters(letters, path, folder_kind)
    return len(letters), what_is_lost(letters, path, folder_kind)


def _chosen(found: AllInks, only: Iterable[int] | None) -> AllInks:
    if only is None:
        return found
    kept = np.flatnonzero(np.isin(found.ids, list(only)))
    return AllInks(found.inks.take(kept), found.labels[kept], found.authors[kept], found.ids[kept])
