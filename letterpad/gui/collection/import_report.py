"""What came of an import: in a sentence, and as a table by author and by file."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from letterpad.gui.collection.letter_texts import author_text, letters_text
from letterpad.gui.text.language import number, translate
from letterpad.gui.text.translation import translated
from letterpad.gui.widgets.data_table import Column, DataTable, Value

if TYPE_CHECKING:  # imports SQLite
    from letterpad.collection.exchange import Imported, ImportedFile


@dataclass(frozen=True, slots=True)
class Brought:
    """What an import has brought.

    Parameters
    ----------
    imported : Imported
    by_author : mapping of str to int
        How many letters of each author were added.
    """

    imported: "Imported"
    by_author: Mapping[str, int]

    @property
    def has_failed(self) -> bool:
        """Whether a file could not be read at all."""
        return bool(self.imported.errors)


def brought_text(brought: Brought) -> str:
    """Say what came of an import, the most important first."""
    imported, authors = brought.imported, list(brought.by_author)
    said = [translate("MyLetters", "{0} added").format(letters_text(imported.n_added))]
    if authors == [""]:
        said[0] = translate("MyLetters", "{0}, all yours").format(said[0])
    elif len(authors) == 1:
        said[0] = translate("MyLetters", "{0} by {1}").format(said[0], author_text(authors[0]))
    elif authors:
        said[0] = translate("MyLetters", "{0} by {1} authors").format(said[0], number(len(authors)))
    if n := imported.n_doubles:
        text = translate("MyLetters", "{0} left out that were there already")
        said.append(text.format(number(n)))
    if n := imported.n_unreadable:
        said.append(
            translate("MyLetters", "1 line could not be read")
            if n == 1
            else translate("MyLetters", "{0} lines could not be read").format(number(n))
        )
    if n := len(imported.errors):
        said.append(
            translate("MyLetters", "1 file could not be read")
            if n == 1
            else translate("MyLetters", "{0} files could not be read").format(number(n))
        )
    text = f"{', '.join(said)}."
    if imported.is_stopped:
        text = translate("MyLetters", "Stopped: {0}").format(text)
    if len(imported.files) == 1 and imported.errors:
        text = translated(imported.errors[0])
    return text


def brought_table(brought: Brought) -> DataTable:
    """Return what came of an import, author by author and then file by file."""
    author, file = translate("MyLetters", "Author"), translate("MyLetters", "File")
    rows: list[tuple[Value, ...]] = [
        (author, author_text(name), n, None, None, None)
        for name, n in sorted(brought.by_author.items())
    ]
    for each in brought.imported.files:
        failed = each.error is not None
        numbers = (each.n_added, each.n_doubles, each.n_unreadable)
        rows.append((file, each.path.name, *((None,) * 3 if failed else numbers), _remark(each)))
    return DataTable(
        translate("MyLetters", "Imported letters"),
        (
            Column(""),
            Column(translate("MyLetters", "Name")),
            Column(translate("MyLetters", "Added"), number),
            Column(translate("MyLetters", "There already"), number),
            Column(translate("MyLetters", "Lines not read"), number),
            Column(translate("MyLetters", "Why")),
        ),
        rows,
    )


def _remark(file: "ImportedFile") -> str | None:
    if file.error is not None:
        return translated(file.error)
    return " ".join(map(translated, file.unreadable)) or None
