"""The recogniser's network, asked about parts of words: what it answers, and what it sees."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from letterpad import paths
from letterpad.ink.packed import PackedInks
from letterpad.ink.path import paths_of
from letterpad.ink.raster import Framing, features, rasterize_many
from letterpad.model_files.model_file import read_card, read_onnx
from letterpad.recognition.onnx_session import load
from letterpad.recognition.recognizer import SHIPPED

_BATCH = 256

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What the network makes of inks.

    Parameters
    ----------
    units : float32 array of shape (n, n_features)
        Values inside of it, see `SegmentNet`.
    cased : float32 array of shape (n, 52)
        Probabilities of A to Z and a to z.
    letter, digit : float32 arrays of shape (n,)
        Scores of being a letter, and of being a digit.
    """

    units: Floats
    cased: Floats
    letter: Floats
    digit: Floats

    def __len__(self) -> int:
        return len(self.letter)

    def take(self, rows: NDArray[np.int64]) -> "Seen":
        """Return some of them."""
        return Seen(self.units[rows], self.cased[rows], self.letter[rows], self.digit[rows])


class SegmentNet:
    """The shipped recogniser's network.

    Parameters
    ----------
    layers : sequence of str
        Names of the values inside of it that are shown, each of shape (n, some number).
    """

    def __init__(self, layers: Sequence[str]) -> None:
        file = paths.resource(SHIPPED)
        self.framing: Framing = read_card(file).framing
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._outputs = (*layers, "cased", "letter", "digit")
        onnx = read_onnx(file)
        for layer in layers:
            onnx = with_output(onnx, layer)
        self._session = load(onnx, options)

    def look(self, inks: PackedInks) -> Seen:
        """Look at inks, at least one; all of them have something drawn."""
        parts = [self._look(inks[first : first + _BATCH]) for first in range(0, len(inks), _BATCH)]
        arrays = zip(*parts, strict=True)
        return Seen(*(np.concatenate(each) for each in arrays))

    def _look(self, inks: PackedInks) -> tuple[Floats, Floats, Floats, Floats]:
        given = {
            "picture": features(rasterize_many(inks, self.framing)),
            "path": paths_of(inks),
        }
        *units, cased, letter, digit = self._session.run(self._outputs, given)
        return np.concatenate(units, axis=1), cased, letter[:, 0], digit[:, 0]


def with_output(onnx: bytes, name: str) -> bytes:
    """Return a network that gives one of its inner values, too.

    Two messages of Protocol Buffers one after the other are read as one, their lists joined: what
    is appended is a ModelProto whose graph (field 7) has one output (field 12) of this name (1).
    """
    written = name.encode()
    for field in (1, 12, 7):
        written = bytes([field << 3 | 2]) + _varint(len(written)) + written
    return onnx + written


def _varint(number: int) -> bytes:
    digits = []
    while number > 127:
        digits.append(number & 127 | 128)
        number >>= 7
    return bytes([*digits, number])
