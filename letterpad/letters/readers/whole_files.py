"""Reads letters from a file of drawings that is read in one piece, whatever its format."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from letterpad.errors import UserError
from letterpad.file_kinds.kinds import FileKind
from letterpad.file_kinds.telling import kind_of
from letterpad.ink.drawing_file import Drawing
from letterpad.ink.formats.files import named, opened
from letterpad.letters.readers import counts
from letterpad.letters.readers.found_inks import FoundInks, letter_of, near, with_clean_name
from letterpad.letters.readers.reader import Reader
from letterpad.letters.readers.reading import OnProgress, Reading, ignore_progress
from letterpad.messages import Sentence


class WholeFileReader(Reader):
    """Reads labelled drawings of one kind of file; a subclass says which."""

    kind: ClassVar[FileKind]

    label: ClassVar[Sentence]
    """What names a letter in it, for a file without any."""

    def recognises(self, path: Path, start: bytes) -> bool:
        """Accept files of the kind."""
        return kind_of(path) is self.kind

    def read(
        self,
        path: Path,
        class_names: Sequence[str] | None = None,
        on_progress: OnProgress = ignore_progress,
        first_label: int | None = None,
    ) -> Reading:
        """Read all drawings, and draw their pictures."""
        found = FoundInks(counts.drawings)
        on_progress(Sentence("reading drawings"), None)
        file = opened(path, self.kind)
        for number, drawing in file.drawings:
            add_drawing(found, drawing, named(path.name, number, self.kind), number)
        if not found.letters:
            notes = Sentence.joined([*found.ledger().notes(), *file.notes])
            raise UserError(
                "{path} holds no letters: {label} was expected for each. {came}",
                path=path,
                label=self.label,
                came=notes if found.n_found or file.notes else Sentence("It holds no drawing."),
            )
        return found.reading(on_progress, file.notes)


def add_drawing(
    found: FoundInks, drawing: Drawing | UserError, place: Sentence, order: float
) -> None:
    """Add a drawing as a letter, or count it among those that are none."""
    if isinstance(drawing, UserError):
        found.add_unreadable(drawing, place, order)
        return
    try:
        letter = with_clean_name(letter_of(drawing))
    except UserError as error:
        found.add_unreadable(error, place, order)
        return
    found.add(near(letter) if letter.lengths else letter, place, order)
