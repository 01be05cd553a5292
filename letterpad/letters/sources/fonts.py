"""The fonts of this computer, or of a folder, as letters in notMNIST's manner."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Any, ClassVar, Self

from letterpad.errors import UserError
from letterpad.letters.classes import scheme_for
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers import counts
from letterpad.letters.readers.reader import FileStates
from letterpad.letters.readers.reading import OnProgress
from letterpad.letters.sources.labelling import labelled
from letterpad.letters.sources.settling import Judge
from letterpad.letters.sources.source import DataSpec, classes_from_json, leave_out_from_json
from letterpad.letters.splits import SplitKind
from letterpad.messages import Sentence, Text

SOURCE = "fonts"

_VERSION = 1
"""Of how fonts are read: raised where letters come out otherwise than before."""

_OF = ":"
"""What stands before a folder."""

_FEWEST = 2
"""Families: one to learn from, one to be tested on."""

_FEW = 10
"""Families: of fewer, those that are held out say little about any other font."""

_CHARACTERS = {
    "lower": ascii_lowercase,
    "both": ascii_uppercase + ascii_lowercase,
    "A-Z0-9": ascii_uppercase + digits,
    "0-9": digits,
}
"""What is drawn for which classes: capitals for all others."""


@dataclass(frozen=True, slots=True)
class Fonts(DataSpec):
    """Letters of fonts, each filling its picture; families are the writers.

    Capitals are drawn, unless `classes` ask for small letters or digits ("lower", "both").

    Parameters
    ----------
    folder : str, optional
        The folder of the fonts; None for the folders in which the system keeps its fonts.
    """

    folder: str | None = None

    kind: ClassVar[str] = SOURCE
    has_own_names: ClassVar[bool] = False
    usual_split: ClassVar[SplitKind] = "writers"

    @property
    def source(self) -> str:
        """The word for them on the command line: "fonts", or "fonts:FOLDER"."""
        return SOURCE if self.folder is None else f"{SOURCE}{_OF}{self.folder}"

    @property
    def title(self) -> Text:
        """What a list of sources shows."""
        if self.folder is None:
            return Sentence("Fonts on this computer")
        return Sentence("Fonts in {folder}", folder=Path(self.folder).name or self.folder)

    @property
    def detail(self) -> Text:
        """What a tooltip adds to the title."""
        if self.folder is None:
            return Sentence("Capital letters of every font installed here, by family")
        return self.folder

    @property
    def opened_from(self) -> Path | None:
        """The folder that the chosen one is in."""
        return None if self.folder is None else Path(self.folder).parent

    def has_more_files_than(self, most: int) -> bool:
        """Look whether the folders hold more than `most` files."""
        try:
            self._files(most)
        except UserError:
            return True
        return False

    def facts(self) -> dict[str, Any]:
        """Return the choice, and path, size and time of every font file."""
        states = [(name, file.st_size, file.st_mtime_ns) for name, file in self._files()]
        return {"source": [SOURCE, _VERSION, self.folder, states], **self.choice(), "names": None}

    def read(self, on_progress: OnProgress, judge: Judge | None = None) -> LetterSet:
        """Draw the letters of every font that fits."""
        # Here, because the window and the command line start sooner without Pillow.
        from letterpad.letters.fonts.letters_of_fonts import read_fonts

        files = [Path(name) for name, _ in self._files()]
        scheme = scheme_for(self.classes or "upper", ascii_uppercase)
        characters = _CHARACTERS.get(scheme.key, ascii_uppercase)
        fonts = read_fonts(files, characters, on_progress, wanted=scheme.classes)
        writers = fonts.reading.writers
        n_families = 0 if writers is None else len(set(writers.tolist()))
        if n_families < _FEWEST:
            raise self._too_few(len(files), n_families, fonts.reading.notes)
        letters = labelled(
            fonts.reading, self.classes, self.leave_out, name=self.title, source=self.source
        )
        note = _count(fonts.n_fonts, n_families)
        return replace(
            letters,
            licence=Sentence("That of each font"),
            notes=(note, *letters.notes),
            by_family=True,
        )

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> Self:
        """Read what `to_json` gave; raise TypeError, KeyError or ValueError for anything else."""
        folder = fields["folder"]
        return cls(
            None if folder is None else str(folder),
            classes=classes_from_json(fields),
            leave_out=leave_out_from_json(fields),
        )

    @classmethod
    def from_text(cls, text: str) -> Self | None:
        """Return this computer's fonts for the word "fonts", a folder's for "fonts:FOLDER"."""
        if text == SOURCE:
            return cls()
        word, of, folder = text.partition(_OF)
        if word != SOURCE or not of:
            return None
        return cls(str(Path(folder).expanduser().resolve()))

    def _files(self, most: int | None = None) -> FileStates:
        # Here, because the window and the command line start sooner without Pillow.
        from letterpad.letters.fonts import font_folders

        if self.folder is None:
            return font_folders.font_files(font_folders.system_folders(), most)
        if not Path(self.folder).is_dir():
            raise UserError(
                "{folder} is no folder: one with fonts in it was expected.", folder=self.folder
            )
        return font_folders.font_files([Path(self.folder)], most)

    def _too_few(self, n_files: int, n_families: int, notes: tuple[Sentence, ...]) -> UserError:
        """Say that there are no fonts to learn from, and what to do."""
        found = Sentence(
            "Found: {files} of fonts; with all letters that are asked for: {families}.",
            files=counts.files(n_files),
            families=counts.families(n_families),
        )
        said = Sentence.joined([found, *notes])
        if self.folder is not None:
            return UserError(
                "{folder} holds too few fonts: at least two families are needed, one to learn from "
                "and one to be tested on. {found}",
                folder=self.folder,
                found=said,
            )
        return UserError(
            "This computer has too few fonts: at least two families are needed, one to learn from "
            "and one to be tested on. {found} Install some fonts, or choose a folder that has some "
            "(--data fonts:FOLDER, or Open… beside the letters).",
            found=said,
        )


def _count(n_fonts: int, n_families: int) -> Sentence:
    """Say how many fonts there are, and whether they are too few to say much."""
    fonts, families = counts.fonts(n_fonts), counts.families(n_families)
    if n_families < _FEW:
        return Sentence(
            "{fonts} of {families}: few, so that the accuracy says little about other fonts. "
            "Install more, or choose a folder that has more.",
            fonts=fonts,
            families=families,
        )
    return Sentence("{fonts} of {families}.", fonts=fonts, families=families)
