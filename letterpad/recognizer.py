"""A model file answers: ink or pictures in, probabilities out. ONNX Runtime only."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from letterpad import paths
from letterpad.errors import UserError
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import SIDE, Images, rasterize, rasterize_many
from letterpad.ink.strokes import Ink
from letterpad.letters.letterset import features
from letterpad.models.model_file import Card, read_card, read_onnx

SURE_FROM = 0.5
"""An answer needs at least this probability to be sure."""

SURE_LEAD = 0.2
"""And it must be ahead of the runner-up by at least this."""

NOT_SURE_RULE = (
    f"“Not sure” means: the most probable letter has less than {SURE_FROM:.0%}, "
    f"or leads the next by less than {SURE_LEAD * 100:.0f} points."
)

_BATCH = 512

Probabilities = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Prediction:
    """What a model makes of one drawing.

    Parameters
    ----------
    classes : tuple of str
    probabilities : float32 array of shape (n_classes,)
        Sum 1. All zeros if there is nothing to answer (`picture` without ink).
    picture : uint8 array of shape (28, 28)
        What the model got: 0 paper to 255 ink.
    milliseconds : float
        From ink to probabilities.
    """

    classes: tuple[str, ...]
    probabilities: Probabilities
    picture: Images
    milliseconds: float

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing to answer."""
        return not self.picture.any()

    def ranked(self) -> list[tuple[str, float]]:
        """Classes with their probabilities, the most probable first."""
        order = np.argsort(-self.probabilities, kind="stable")
        return [(self.classes[index], float(self.probabilities[index])) for index in order]

    @property
    def answer(self) -> str:
        """The most probable class; "" if there is nothing to answer."""
        return "" if self.is_empty else self.ranked()[0][0]

    @property
    def is_sure(self) -> bool:
        """Whether the answer passes `NOT_SURE_RULE`."""
        if self.is_empty:
            return False
        (_, first), (_, second) = self.ranked()[:2]
        return first >= SURE_FROM and first - second >= SURE_LEAD


class Recognizer:
    """One model file, ready to answer.

    Raises
    ------
    UserError
        If the file cannot be read, or its network does not fit its card.
    """

    def __init__(self, path: Path, threads: int = 1) -> None:
        self.path = path
        self.card: Card = read_card(path)
        self._session = session_for(read_onnx(path), len(self.card.classes), path.name, threads)

    @classmethod
    def shipped(cls, threads: int = 1) -> "Recognizer":
        """Open the recogniser that comes with Letterpad."""
        return cls(paths.resource("recognizer.letterpad"), threads)

    def predict(self, ink: Ink) -> Prediction:
        """Answer one drawing."""
        began = time.perf_counter()
        picture = rasterize(ink, self.card.framing)
        return self._answer(picture, began)

    def predict_picture(self, picture: Images) -> Prediction:
        """Answer one picture, uint8 (28, 28), 0 paper to 255 ink, framed as the card says."""
        return self._answer(picture, time.perf_counter())

    def predict_images(
        self, images: Images, on_progress: Callable[[float], None] | None = None
    ) -> Probabilities:
        """Answer pictures, uint8 (n, 28, 28): float32 probabilities of shape (n, n_classes)."""
        return probabilities_of(self._session, images, on_progress)

    def predict_inks(
        self, inks: PackedInks, on_progress: Callable[[float], None] | None = None
    ) -> Probabilities:
        """Answer inks: float32 probabilities of shape (n_inks, n_classes)."""
        return self.predict_images(rasterize_many(inks, self.card.framing), on_progress)

    def _answer(self, picture: Images, began: float) -> Prediction:
        if picture.any():
            probabilities = probabilities_of(self._session, picture[None])[0]
        else:
            probabilities = np.zeros(len(self.card.classes), dtype=np.float32)
        milliseconds = (time.perf_counter() - began) * 1e3
        return Prediction(self.card.classes, probabilities, picture, milliseconds)


def session_for(
    onnx: bytes, n_classes: int, name: str, threads: int = 1
) -> onnxruntime.InferenceSession:
    """Load an ONNX network and make sure that it takes a picture and gives `n_classes` numbers."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        session = onnxruntime.InferenceSession(
            onnx, sess_options=options, providers=["CPUExecutionProvider"]
        )
        shape = probabilities_of(session, np.zeros((1, SIDE, SIDE), dtype=np.uint8)).shape
    except Exception as error:  # ONNX Runtime's own exceptions have no common base
        raise UserError(f"{name}: its network cannot be run ({error}).") from error
    if shape != (1, n_classes):
        raise UserError(
            f"{name}: its network gives {shape[-1]} numbers, its card names {n_classes} classes."
        )
    return session


def probabilities_of(
    session: onnxruntime.InferenceSession,
    images: Images,
    on_progress: Callable[[float], None] | None = None,
) -> Probabilities:
    """Run a network on pictures, uint8 (n, 28, 28), in batches: float32 (n, n_classes)."""
    if len(images) == 0:
        return probabilities_of(session, np.zeros((1, SIDE, SIDE), dtype=np.uint8))[:0]
    batches: list[Any] = []
    for first in range(0, len(images), _BATCH):
        rows = features(images[first : first + _BATCH])
        batches.append(session.run(["probabilities"], {"picture": rows})[0])
        if on_progress is not None:
            on_progress(min(1.0, (first + _BATCH) / len(images)))
    answers: Probabilities = np.concatenate(batches).astype(np.float32, copy=False)
    return answers
