"""Letters in a file or folder, in any format that a reader knows."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Self

from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers.reading import OnProgress
from letterpad.letters.readers.turning import AS_IT_IS, Flip, Turn, turn_from
from letterpad.letters.sources.labelling import labelled
from letterpad.letters.sources.settling import Judge, settled
from letterpad.letters.sources.source import DataSpec, classes_from_json, leave_out_from_json
from letterpad.letters.taken import Taken
from letterpad.messages import Text

if TYPE_CHECKING:
    from letterpad.letters.readers.reader import Reader


@dataclass(frozen=True, slots=True)
class Files(DataSpec):
    """Letters in a file or folder.

    Parameters
    ----------
    path : str
        The file or folder.
    class_names : tuple of str, optional
        The name of each label in order, where the files do not say it and the user has.
    transpose, flip : bool, str, optional
        How the letters are turned, see `Turn`. If both are None it is found out; ``"none"`` leaves
        them as they are.
    first_label : int, optional
        The label of the first name; None where it is found out.
    classes : str, optional
        None is the scheme that suits the letters' names.
    """

    path: str
    class_names: tuple[str, ...] | None = None
    transpose: bool | None = None
    flip: Flip | None = None
    first_label: int | None = None

    kind: ClassVar[str] = "files"
    has_own_names: ClassVar[bool] = True

    @property
    def source(self) -> str:
        """The path."""
        return self.path

    @property
    def title(self) -> Text:
        """The name of the file or folder."""
        return Path(self.path).name or self.path

    @property
    def detail(self) -> Text:
        """The path."""
        return self.path

    @property
    def turn(self) -> Turn | None:
        """How the letters are turned; None if that is to be found out."""
        return turn_from(self.transpose, self.flip)

    @property
    def is_open(self) -> bool:
        """Whether something about the letters is to be found out."""
        return self.turn is None or self.first_label is None

    @property
    def opened_from(self) -> Path:
        """The folder that it is in."""
        return Path(self.path).parent

    def takes_class_names(self) -> bool:
        """Ask the reader whether the files number their classes instead of naming them."""
        try:
            _, reader = self._found()
        except (OSError, UserError):
            return False
        return reader.takes_class_names

    def has_more_files_than(self, most: int) -> bool:
        """Look whether it is a folder of more than `most` files; raises OSError."""
        # Here, because the window and the command line start sooner without Pillow.
        from letterpad.letters.readers.folders import walk

        path = Path(self.path).expanduser()
        try:
            if path.is_dir():
                walk(path, most)
            return False
        except UserError:
            return True

    def shares_letters(self, other: DataSpec) -> bool:
        """Tell whether both are the same file or folder."""
        return isinstance(other, Files) and Path(self.path) == Path(other.path)

    def facts(self) -> dict[str, Any]:
        """Return the choice, the reader, and size and time of every file that it looks at."""
        path, reader = self._found()
        states = [(name, file.st_size, file.st_mtime_ns) for name, file in reader.files(path)]
        return {
            "source": [str(path), states],
            "reader": [reader.key, reader.version],
            **self.choice(),
            "names": self.class_names,
            "turn": None if self.turn is None else [self.turn.transpose, self.turn.flip],
            "first label": self.first_label,
        }

    def read(self, on_progress: OnProgress, judge: Judge | None = None) -> LetterSet:
        """Let the reader of their format read them."""
        path, reader = self._found()
        if self.first_label is not None and not reader.takes_class_names:
            raise UserError(
                "{path}: a first label can be chosen where files number their classes, as IDX "
                "files do. These letters have names: leave the first label out.",
                path=path,
            )
        reading = reader.read(path, self.class_names, on_progress, self.first_label)
        reading = settled(reading, self.turn, judge)
        title = path.name or str(path)
        letters = labelled(reading, self.classes, self.leave_out, name=title, source=str(path))
        turn = reading.turn or AS_IT_IS
        counted = reading.numbering
        first = self.first_label if counted is None else counted.first
        taken = Taken(turn.transpose, turn.flip, first)
        return replace(letters, taken=taken, format=reading.format or reader.title)

    def as_taken(self, taken: Taken | None) -> Self:
        """Return the same choice with nothing left open: as the letters were read before.

        Raises
        ------
        ValueError
            If they cannot be turned so.
        """
        if taken is None:
            return self
        turn = self.turn or turn_from(taken.transpose, taken.flip) or AS_IT_IS
        first = taken.first_label if self.first_label is None else self.first_label
        return replace(self, transpose=turn.transpose, flip=turn.flip, first_label=first)

    def to_json(self) -> dict[str, Any]:
        """Return the fields as Letterpad has always written them."""
        chosen = {
            "transpose": self.transpose,
            "flip": self.flip,
            "first_label": self.first_label,
        }
        return {
            "source": self.path,
            **self.choice(),
            "size": 20_800,  # says nothing here, but earlier versions do not read without it
            "seed": 0,
            "class_names": self.class_names,
            **{name: value for name, value in chosen.items() if value is not None},
        }

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> Self:
        """Read what `to_json` gave; raise TypeError, KeyError or ValueError for anything else."""
        names, first = fields.get("class_names"), fields.get("first_label")
        transpose, flip = fields.get("transpose"), fields.get("flip")
        turn_from(transpose, flip)  # or ValueError
        return cls(
            str(fields["source"]),
            None if names is None else tuple(map(str, names)),
            transpose,
            flip,
            None if first is None else int(first),
            classes=classes_from_json(fields),
            leave_out=leave_out_from_json(fields),
        )

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Return the file or folder that `text` is the path of, in full."""
        return cls(str(Path(text).expanduser().resolve()))

    def _found(self) -> tuple[Path, "Reader"]:
        """Find the file or folder, and the reader of its format."""
        # Here, because the window and the command line start sooner without Pillow.
        from letterpad.letters.readers.registry import reader_for

        if not self.path:  # which would be the folder that the program was started in
            raise UserError("The path of a file or folder of letters was expected: it is empty.")
        try:
            path = Path(self.path).expanduser().resolve()
        except (ValueError, RuntimeError) as error:  # a null byte; a user's home that is not there
            raise UserError(
                "{source!r} names no file or folder: it holds a character that no name may have, "
                "or the folder of a user who is not known.",
                source=self.path,
            ) from error
        return path, reader_for(path)
