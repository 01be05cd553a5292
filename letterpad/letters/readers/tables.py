"""Tables (CSV) of letters: labels and pixels, or labels and the names of picture files."""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from letterpad.errors import UserError
from letterpad.file_kinds import kinds
from letterpad.file_kinds.telling import kind_of
from letterpad.letters.readers import file_table
from letterpad.letters.readers.idx_names import names_files
from letterpad.letters.readers.labelled_pictures import Piece, reading_of
from letterpad.letters.readers.pixel_table import PixelTable, columns_of
from letterpad.letters.readers.reader import FileStates, Reader
from letterpad.letters.readers.reading import OnProgress, Reading, ignore_progress
from letterpad.letters.readers.table_text import Row, dialect_of, rows_of
from letterpad.letters.readers.unpacking import unpacked
from letterpad.messages import Sentence


class TableReader(Reader):
    """Reads a table: a label and pixels in each row, or a picture file and its label."""

    key = "table"
    title = Sentence("A table (CSV)")
    description = Sentence("tables (CSV) of labels and pixels, or of picture files and labels")
    file_names = ("*.csv", "*.tsv", "*.csv.gz")
    takes_class_names = True
    version = 2

    def recognises(self, path: Path, start: bytes) -> bool:
        """Accept text that looks like a table, or is called one."""
        return not path.is_dir() and kind_of(path) is kinds.CSV

    def files(self, path: Path) -> FileStates:
        """List the table, the files beside it that name its classes, and its pictures."""
        listed = file_table.pictures_of(path)
        if listed is not None:
            return [(path.name, path.stat()), *file_table.states(path, listed)]
        return [(file.name, file.stat()) for file in (path, *names_files(path))]

    def read(
        self,
        path: Path,
        class_names: Sequence[str] | None = None,
        on_progress: OnProgress = ignore_progress,
        first_label: int | None = None,
    ) -> Reading:
        """Read all rows."""
        listed = file_table.pictures_of(path)
        if listed is not None:
            return file_table.read(path, listed, class_names, on_progress, first_label)
        return read_tables([(path, "")], class_names, on_progress, first_label)


def read_tables(
    tables: Sequence[tuple[Path, str]],
    class_names: Sequence[str] | None = None,
    on_progress: OnProgress = ignore_progress,
    first_label: int | None = None,
) -> Reading:
    """Read tables of labels and pixels, each with the part of the set that it is.

    Raises
    ------
    UserError
        If one has no such rows, or is damaged.
    """
    pieces = [piece_of(path, part, on_progress) for path, part in tables]
    return reading_of(tables[0][0], pieces, class_names, first_label)


def piece_of(path: Path, part: str, on_progress: OnProgress) -> Piece:
    """Read a table of labels and pixels.

    Raises
    ------
    UserError
        If it has no such rows, or is damaged.
    """
    with unpacked(path) as file, rows_of(file) as pieces:
        begin: list[Row] = next(pieces, [])
        if not begin:
            raise UserError("{path}: a table of letters was expected, but it is empty.", path=path)
        dialect = dialect_of(begin)
        body = begin[1:] if dialect.header else begin
        table = PixelTable(path, dialect, columns_of(path, dialect, body))
        for rows in chain([body], pieces):
            table.add(rows)
            on_progress(Sentence("{n:,} pictures read", n=table.found), file.share)
    return table.piece(part)
