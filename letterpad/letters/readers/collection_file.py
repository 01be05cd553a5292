"""Reads letters from a ``.letters`` file, as Letterpad writes somebody's letters."""

from collections.abc import Sequence
from pathlib import Path

from letterpad.collection import letters_file
from letterpad.errors import UserError
from letterpad.file_kinds.kinds import COLLECTION, INK
from letterpad.file_kinds.telling import kind_of
from letterpad.ink.drawing_file import Drawing, lines_in
from letterpad.ink.formats.files import named
from letterpad.letters.readers.found_inks import MOST_POINTS_IN_ALL, FoundInks
from letterpad.letters.readers.reader import Reader
from letterpad.letters.readers.reading import MOST_LETTERS, OnProgress, Reading, ignore_progress
from letterpad.letters.readers.whole_files import add_drawing
from letterpad.messages import Sentence

_REPORT_EVERY = 2000


class CollectionFileReader(Reader):
    """Reads the letters of a file that was exported from *My letters*, without importing them."""

    key = "letters"
    title = Sentence("Somebody's letters (.letters)")
    description = Sentence("files of somebody's letters (.letters)")
    file_names = (f"*{letters_file.SUFFIX}",)

    def recognises(self, path: Path, start: bytes) -> bool:
        """Accept a zip archive of letters and their card."""
        return kind_of(path) is COLLECTION

    def read(
        self,
        path: Path,
        class_names: Sequence[str] | None = None,
        on_progress: OnProgress = ignore_progress,
        first_label: int | None = None,
    ) -> Reading:
        """Read all letters; those that name nobody are the card's author's."""
        found = FoundInks()
        on_progress(Sentence("reading drawings"), None)
        with letters_file.opened(path) as (file, author):
            for number, drawing in lines_in(file):
                if number > MOST_LETTERS or found.n_points > MOST_POINTS_IN_ALL:
                    raise UserError(
                        "{path} holds more letters than the {most:,} that are read at most, or "
                        "more points. Export the classes that you need alone.",
                        path=path,
                        most=MOST_LETTERS,
                    )
                if number % _REPORT_EVERY == 0:
                    on_progress(Sentence("{n:,} letters read", n=number), None)
                add_drawing(
                    found, _with_author(drawing, author), named(path.name, number, INK), number
                )
        if not found.letters:
            raise UserError(
                "{path} holds no letters. {notes}",
                path=path,
                notes=Sentence.joined(found.ledger().notes()),
            )
        return found.reading(on_progress)


def _with_author(drawing: Drawing | UserError, author: str) -> Drawing | UserError:
    if isinstance(drawing, UserError) or drawing.writer or not author:
        return drawing
    return Drawing(drawing.ink, drawing.word, author)
