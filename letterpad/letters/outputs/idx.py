"""Letters as a folder of IDX files, MNIST's format, with a ``classes.txt``."""

import json
import struct
from contextlib import ExitStack
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.letters.corrections import CORRECTIONS_FILE, corrections_to_json
from letterpad.letters.letterset import LetterSet
from letterpad.letters.outputs.packed import packed
from letterpad.letters.readers.idx import IMAGES_START, LABELS_START
from letterpad.letters.readers.idx_names import CLASSES_FILE
from letterpad.paths import replacing

IMAGES_FILE, LABELS_FILE = "letterpad-images-idx3-ubyte.gz", "letterpad-labels-idx1-ubyte.gz"

MOST_CLASSES = 256


def files_in(folder: Path) -> list[Path]:
    """Return the files that are written into a folder."""
    return [folder / name for name in (IMAGES_FILE, LABELS_FILE, CLASSES_FILE)]


def write(letters: LetterSet, folder: Path) -> list[Path]:
    """Write pictures, labels and names of the classes, and what was corrected.

    Raises
    ------
    UserError
        If the format cannot hold these classes.
    OSError
        If a file cannot be written.
    """
    if len(letters.classes) > MOST_CLASSES:
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
    folder.mkdir(parents=True, exist_ok=True)
    files = files_in(folder)
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
        _write_array(labels, LABELS_START, letters.labels.astype(np.uint8))
        _write_array(images, IMAGES_START, letters.images)
    if not letters.corrections:
        beside.unlink(missing_ok=True)  # it was said of the letters that these have replaced
    return files


def _write_array(path: Path, start: bytes, values: NDArray[np.uint8]) -> None:
    with packed(path) as file:
        file.write(start + struct.pack(f">{values.ndim}I", *values.shape))
        file.write(np.ascontiguousarray(values).data)
