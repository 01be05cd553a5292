"""Writes letters to disk block by block, so that a million of them take little memory."""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import DTypeLike, NDArray

from letterpad import processes
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import SIDE, Images

FORMAT = 3
"""Of the folders. `letterpad.letters.letterset.LetterSet.load` reads this one only."""


class LetterWriter:
    """Writes letters into a folder, which appears complete, in one step; a context manager.

    Without `finish`, or if that fails, nothing is left behind.

    Parameters
    ----------
    folder : Path
        Must not exist yet. If another process writes the same letters meanwhile, its folder stays.
    classes : sequence of str
    """

    def __init__(self, folder: Path, classes: Sequence[str]) -> None:
        self._folder = folder
        self._classes = tuple(classes)
        # It names the process, to tell which leftovers are those of one that was killed.
        prefix = f".letters.{processes.this_process()}."
        self._temporary = Path(tempfile.mkdtemp(prefix=prefix, dir=folder.parent))
        self._images = _GrowingArray(self._temporary / "images.npy", np.uint8, (SIDE, SIDE))
        self._points: _GrowingArray | None = None
        self._stroke_starts: list[NDArray[np.int64]] = []
        self._ink_starts: list[NDArray[np.int64]] = []
        self._hash = hashlib.sha256(json.dumps(self._classes).encode())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for array in (self._images, self._points):
            if array is not None:
                with suppress(OSError):  # the disk is full: that has been said
                    array.close()
        shutil.rmtree(self._temporary, ignore_errors=True)

    def add(self, images: Images, inks: PackedInks | None) -> None:
        """Write more letters: uint8 (n, 28, 28), and their inks if they have any."""
        self._images.append(images)
        self._hash.update(np.ascontiguousarray(images).data)
        if inks is None:
            return
        if self._points is None:
            self._points = _GrowingArray(self._temporary / "points.npy", np.float32, (2,))
            self._stroke_starts, self._ink_starts = [np.zeros(1, np.int64)], [np.zeros(1, np.int64)]
        self._stroke_starts.append(inks.stroke_starts[1:] + self._stroke_starts[-1][-1])
        self._ink_starts.append(inks.ink_starts[1:] + self._ink_starts[-1][-1])
        self._points.append(inks.points)

    def finish(
        self,
        labels: NDArray[np.int64],
        writers: NDArray[np.str_] | None,
        facts: dict[str, Any],
        parts: NDArray[np.str_] | None = None,
    ) -> None:
        """Write what belongs to all letters, and put the folder in place.

        Parameters
        ----------
        labels : int64 array of shape (n_letters,)
        writers : str array of shape (n_letters,), optional
        facts : dict
            What `LetterSet.facts` returns.
        parts : str array of shape (n_letters,), optional
        """
        self._hash.update(np.ascontiguousarray(labels, dtype="<i8").data)
        self._images.close()
        np.save(self._temporary / "labels.npy", labels)
        if writers is not None:
            np.save(self._temporary / "writers.npy", writers)
        if parts is not None:
            np.save(self._temporary / "parts.npy", parts)
        if self._points is not None:
            self._points.close()
            np.save(self._temporary / "stroke_starts.npy", np.concatenate(self._stroke_starts))
            np.save(self._temporary / "ink_starts.npy", np.concatenate(self._ink_starts))
        card = {"format": FORMAT, "classes": self._classes, "hash": self._hash.hexdigest(), **facts}
        (self._temporary / "card.json").write_text(json.dumps(card), encoding="utf-8")
        try:
            os.rename(self._temporary, self._folder)
        except OSError:
            if not (self._folder / "card.json").exists():
                raise  # otherwise another process was faster


class _GrowingArray:
    """A ``.npy`` file that rows are appended to."""

    def __init__(self, path: Path, dtype: DTypeLike, shape: tuple[int, ...]) -> None:
        self._dtype = np.dtype(dtype)
        self._shape = shape
        self._n = 0
        self._file = path.open("wb")
        self._write_header()

    def append(self, rows: NDArray[Any]) -> None:
        self._file.write(np.ascontiguousarray(rows, dtype=self._dtype).data)
        self._n += len(rows)

    def close(self) -> None:
        if not self._file.closed:
            # NumPy leaves room in the header for the number of rows to grow.
            self._file.seek(0)
            self._write_header()
            self._file.close()

    def _write_header(self) -> None:
        np.lib.format.write_array_header_1_0(
            self._file,
            {
                "descr": np.lib.format.dtype_to_descr(self._dtype),
                "fortran_order": False,
                "shape": (self._n, *self._shape),
            },
        )
