"""Writes letters to files that Letterpad and other programs can read."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

from letterpad.errors import UserError, system_text
from letterpad.ink.drawing_file import Drawing, write_drawings
from letterpad.letters.corrections import FIELD, corrections_to_json
from letterpad.letters.letterset import LetterSet
from letterpad.letters.outputs import arrays, folders, idx, table
from letterpad.messages import Sentence

INK_ENDINGS = (".ndjson", ".ndjson.gz")

ENDINGS = (*INK_ENDINGS, *table.ENDINGS, arrays.ENDING)
"""How files end that letters are written to."""

FolderKind = Literal["idx", "folders"]
"""What a folder becomes: IDX files, or a folder of pictures for each class."""

FOLDER_KINDS: tuple[FolderKind, ...] = ("idx", "folders")

_FILES: Mapping[str, Callable[[LetterSet, Path], list[Path]]] = {
    **dict.fromkeys(table.ENDINGS, table.write),
    arrays.ENDING: arrays.write,
}

_OTHER_FILES = frozenset(
    ".json .jsonl .letters .inkml .svg .txt .tsv .npy .pt .pth .mat .pkl .pickle .h5 .hdf5 .xlsx "
    ".xls .ods .parquet .arrow .feather .zip .tar .tgz .gz .bz2 .xz .7z .rar .png .jpg .jpeg .gif "
    ".bmp .tif .tiff .webp .pdf .xml .html .py .db .sqlite .idx .letterpad .onnx".split()
)
"""How files of other kinds end, which nobody means a folder to be called."""


def export_letters(
    letters: LetterSet, path: Path, folder_kind: FolderKind | None = None
) -> list[Path]:
    """Write letters in the format that the name's ending says, or to a folder.

    ``.ndjson`` and ``.ndjson.gz`` are the pen's strokes, one letter a line, with the name of the
    class as "word", and the writer where known. ``.csv`` and ``.csv.gz`` are a table of labels and
    pixels, ``.npz`` NumPy's arrays. Any other name becomes a folder: a pair of IDX files and a
    ``classes.txt``, or a folder of pictures for each class. What was corrected is written, too,
    where there is a place for it. (To keep upper and lower case apart, read the letters with the
    classes "both" or "as-named".)

    Parameters
    ----------
    letters : LetterSet
    path : Path
    folder_kind : {"idx", "folders"}, optional
        Write a folder, whatever its name; by default one of IDX files if the name ends in nothing
        that a file's does.

    Returns
    -------
    list of Path
        The files written, or the folder.

    Raises
    ------
    UserError
        If the letters have no strokes and strokes are asked for, the name ends as no file that can
        be written does, or a file cannot be written.
    """
    try:
        return _written(letters, path, folder_kind)
    except OSError as error:
        raise UserError(
            "{path} cannot be written: {value}.", path=path, value=system_text(error)
        ) from error


def _written(letters: LetterSet, path: Path, folder_kind: FolderKind | None) -> list[Path]:
    ending = ending_of(path, folder_kind)
    if ending in INK_ENDINGS:
        _write_inks(letters, path)
        return [path]
    if ending:
        return _FILES[ending](letters, path)
    if path.is_file():
        raise UserError(
            "{folder} is a file: the name of a folder was expected, or one ending in {endings}.",
            folder=path,
            endings=ENDINGS,
        )
    return folders.write(letters, path) if folder_kind == "folders" else idx.write(letters, path)


def ending_of(path: Path, folder_kind: FolderKind | None = None) -> str:
    """Return how a name ends that letters are to be written to; "" for a folder.

    Raises
    ------
    UserError
        If it ends like a file that cannot be written, or like one where a folder is asked for.

    Examples
    --------
    >>> ending_of(Path("a.CSV.gz")), ending_of(Path("v1.5")), ending_of(Path("b"), "folders")
    ('.csv.gz', '', '')
    """
    name = path.name.lower()
    ending = max((each for each in ENDINGS if name.endswith(each)), key=len, default="")
    if folder_kind is not None:
        if ending:
            raise UserError(
                "{path} ends in {ending}, and a folder was asked for: leave one of both.",
                path=path.name,
                ending=ending,
            )
        return ""
    if not ending and path.suffix.lower() in _OTHER_FILES and not path.is_dir():
        raise UserError(
            "Letters cannot be written to “{path}”: the name of a file may end in {endings}, and "
            "any other name is that of a folder, which ends in nothing.",
            path=path.name,
            endings=ENDINGS,
        )
    return ending


def exported_files(path: Path, folder_kind: FolderKind | None = None) -> list[Path]:
    """Return the files that `export_letters` writes for a name, or the folder; raises like it."""
    if ending_of(path, folder_kind) or folder_kind == "folders":
        return [path]
    return idx.files_in(path)


def what_is_lost(
    letters: LetterSet, path: Path, folder_kind: FolderKind | None = None
) -> list[Sentence]:
    """Say what the letters have and the format cannot hold.

    Raises
    ------
    UserError
        As `export_letters` does where the name says no format.
    """
    ending = ending_of(path, folder_kind)
    holds_writers = ending in (*INK_ENDINGS, arrays.ENDING) or folder_kind == "folders"
    holds_parts = ending == arrays.ENDING or folder_kind == "folders"
    holds_corrections = ending not in table.ENDINGS and folder_kind != "folders"
    lost = []
    if letters.inks is not None and ending not in INK_ENDINGS:
        lost.append(Sentence("The pen's strokes are not in it, only pictures."))
    if letters.writers is not None and not holds_writers:
        lost.append(Sentence("It does not say who wrote which letter."))
    if letters.parts is not None and not holds_parts:
        lost.append(Sentence("It does not say which letters are to train on and to test on."))
    if letters.corrections and not holds_corrections:
        lost.append(Sentence("It does not say what was corrected."))
    return lost


def _write_inks(letters: LetterSet, path: Path) -> None:
    inks, writers = letters.inks, letters.writers
    if inks is None:
        raise UserError(
            "{letters} has pictures only, no strokes for {path}: give the name of a folder, or "
            "one ending in .csv or .npz, not in .ndjson.",
            letters=letters.name,
            path=path.name,
        )
    write_drawings(
        path,
        (
            Drawing(
                inks[index],
                letters.classes[letters.labels[index]],
                "" if writers is None else str(writers[index]),
            )
            for index in range(len(letters))
        ),
        {FIELD: corrections_to_json(letters.corrections)} if letters.corrections else None,
    )
