"""Letters as NumPy's arrays in one file (npz), without a pickle."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.lib import format as npy_format
from numpy.typing import NDArray

from letterpad.letters.corrections import corrections_to_json
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers.arrays import CORRECTIONS, WRITERS
from letterpad.paths import replacing

ENDING = ".npz"

_MOST_NUMBERED = 256
"""Classes; labels of more are their names."""


def write(letters: LetterSet, path: Path) -> list[Path]:
    """Write arrays to one file; one that is there is replaced.

    They are `images`, uint8 (n, 28, 28), 0 paper to 255 ink; `labels`, numbers of classes; and
    `class_names`, in the order of the numbers. Where the letters have parts of their own, there are
    `x_train`, `y_train`, `x_test` and `y_test` instead, as in Keras' ``mnist.npz``. Where writers
    are known, `writers` names them.

    Raises
    ------
    OSError
        If the file cannot be written.
    """
    with (
        replacing(path) as temporary,
        zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as into_temporary,
    ):
        for name, values in _arrays(letters):
            # No time inside: the same letters give the same bytes.
            entry = zipfile.ZipInfo(f"{name}.npy")
            entry.compress_type = zipfile.ZIP_DEFLATED
            with into_temporary.open(entry, "w", force_zip64=True) as file:
                npy_format.write_array(file, np.ascontiguousarray(values), allow_pickle=False)
    return [path]


def _arrays(letters: LetterSet) -> Iterator[tuple[str, NDArray[np.generic]]]:
    names = np.array(letters.classes, dtype=np.str_)
    is_numbered = len(names) <= _MOST_NUMBERED
    labels = letters.labels if is_numbered else names[letters.labels]
    parts = dict.fromkeys([] if letters.parts is None else letters.parts.tolist())
    if letters.parts is None or not set(parts) <= {"train", "test", "val"}:
        yield "images", letters.images
        yield "labels", labels
        if letters.writers is not None:
            yield WRITERS, letters.writers
    else:
        for part in parts:
            of_part = letters.parts == part
            yield f"x_{part}", letters.images[of_part]
            yield f"y_{part}", labels[of_part]
            if letters.writers is not None:
                yield f"{WRITERS}_{part}", letters.writers[of_part]
    if is_numbered:
        yield "class_names", names
    if letters.corrections:
        text = json.dumps(corrections_to_json(letters.corrections))
        yield CORRECTIONS, np.frombuffer(text.encode(), dtype=np.uint8)
