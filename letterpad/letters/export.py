"""Writes letters to files that Letterpad and other programs can read."""

import gzip
import json
import struct
from contextlib import ExitStack
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError, system_text
from letterpad.ink.drawing_file import Drawing, write_drawings
from letterpad.letters.corrections import CORRECTIONS_FILE, FIELD, corrections_to_json
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers.idx import IMAGES_START, LABELS_START
from letterpad.letters.readers.idx_names import CLASSES_FILE
from letterpad.paths import replacing

INK_ENDINGS = (".ndjson", ".ndjson.gz")

IMAGES_FILE, LABELS_FILE = "letterpad-images-idx3-ubyte.gz", "letterpad-labels-idx1-ubyte.gz"


def export_letters(letters: LetterSet, path: Path) -> list[Path]:
    """Write letters to a file of drawings, or as pictures to a folder.

    If the name ends in .ndjson or .ndjson.gz, the pen's strokes are written, one letter a line,
    with the name of the class as "word", and the writer where known. (To keep upper and lower
    case apart, read the letters with the classes "both".) Any other name becomes a folder with a
    pair of IDX files and a ``classes.txt``. What was corrected is written, too.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    UserError
        If the letters have no strokes and strokes are asked for, or a file cannot be written.
    """
    try:
        if path.name.lower().endswith(INK_ENDINGS):
            _write_inks(letters, path)
            return [path]
        return _write_pictures(letters, path)
    except OSError as error:
        raise UserError(
            "{path} cannot be written: {value}.", path=path, value=system_text(error)
        ) from error


def exported_files(path: Path) -> list[Path]:
    """Return the files that `export_letters` writes for a name."""
    if path.name.lower().endswith(INK_ENDINGS):
        return [path]
    return [path / name for name in (IMAGES_FILE, LABELS_FILE, CLASSES_FILE)]


def _write_inks(letters: LetterSet, path: Path) -> None:
    inks, writers = letters.inks, letters.writers
    if inks is None:
        raise UserError(
            "{letters} has pictures only, no strokes for {path}: give the name of a "
            "folder, not one ending in .ndjson.",
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


def _write_pictures(letters: LetterSet, folder: Path) -> list[Path]:
    if len(letters.classes) > 256:
        raise UserError(
            "An IDX file can hold 256 classes; these letters have {n_classes:,}.",
            n_classes=len(letters.classes),
        )
    for name in letters.classes:
        if name != " ".join(name.split()):
            raise UserError(
                "{classes_file} cannot hold the class name {name!r}: a name must fit on one line.",
                classes_file=CLASSES_FILE,
                name=name,
            )
    if folder.is_file():
        raise UserError(
            "{folder} is a file: the name of a folder was expected, or one ending in .ndjson.",
            folder=folder,
        )
    folder.mkdir(parents=True, exist_ok=True)
    files = exported_files(folder)
    beside = folder / CORRECTIONS_FILE
    # All are written before one takes its place: labels and pictures must go together.
    with ExitStack() as stack:
        if letters.corrections:
            files.append(beside)
        images, labels, classes, *temporary_corrections = [
            stack.enter_context(replacing(file)) for file in files
        ]
        for temporary in temporary_corrections:
            text = json.dumps(corrections_to_json(letters.corrections), ensure_ascii=False)
            temporary.write_text(text, encoding="utf-8")
        names = [f"{label} {name}\n" for label, name in enumerate(letters.classes)]
        classes.write_text("".join(names), encoding="utf-8")
        _write_idx(labels, LABELS_START, letters.labels.astype(np.uint8))
        _write_idx(images, IMAGES_START, letters.images)
    if not letters.corrections:
        beside.unlink(missing_ok=True)  # it was said of the letters that these have replaced
    return files


def _write_idx(path: Path, start: bytes, values: NDArray[np.uint8]) -> None:
    header = start + struct.pack(f">{values.ndim}I", *values.shape)
    with (
        path.open("wb") as raw,
        # No name and no time inside: the same letters give the same bytes.
        gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0, compresslevel=6) as file,
    ):
        file.write(header)
        file.write(np.ascontiguousarray(values).data)
