"""Pictures of letters inside a report: dark ink on white paper, as PNG in the page itself."""

import base64
import io
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.raster import Images
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Text, percent
from letterpad.model_files.model_file import HeldOut

_MOST_CLASSES = 62
_OF_EACH = 4
_MOST_MISTAKES = 32


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with what is said of it.

    Parameters
    ----------
    url : str
        A ``data:`` URL.
    letter : str
        The class that it shows.
    answer : str
        What a model answered; "" for a sample.
    sureness : Text
        How sure the model was of its answer.
    """

    url: str
    letter: str
    answer: str = ""
    sureness: Text = ""


def samples(letters: LetterSet) -> list[Picture]:
    """Return some letters of each class, below each other in one picture; not of many classes."""
    found = []
    for label, name in enumerate(letters.classes[:_MOST_CLASSES]):
        of_class = np.flatnonzero(letters.labels == label)
        if len(of_class):
            places = np.linspace(0, len(of_class) - 1, min(_OF_EACH, len(of_class))).astype(int)
            rows = np.vstack(list(letters.images[of_class[places]]))
            found.append(Picture(png_url(rows), name))
    return found


def mistakes(
    held_out: HeldOut, letters: LetterSet, classes: Sequence[str], most: int = _MOST_MISTAKES
) -> list[Picture]:
    """Return the letters that a model read wrongly and was surest of, the surest first."""
    predicted = held_out.predicted
    sure = held_out.probabilities.max(axis=1)
    wrong = worst_mistakes(held_out)[:most]
    return [
        Picture(
            png_url(letters.images[held_out.indices[place]]),
            classes[held_out.labels[place]],
            classes[predicted[place]],
            percent(float(sure[place]), 0),
        )
        for place in wrong
    ]


def worst_mistakes(held_out: HeldOut) -> NDArray[np.int64]:
    """Return the places of all wrong answers, the surest first: int64 array."""
    wrong = np.flatnonzero(held_out.predicted != held_out.labels)
    sure = held_out.probabilities[wrong].max(axis=1)
    order: NDArray[np.int64] = wrong[np.argsort(-sure, kind="stable")]
    return order


def png_url(image: Images) -> str:
    """Return a picture, 0 paper to 255 ink, as a ``data:`` URL of a PNG file, dark on white."""
    from PIL import Image  # here, as no window needs it at its start

    buffer = io.BytesIO()
    Image.fromarray(255 - np.asarray(image)).save(buffer, "PNG", optimize=True)
    return f"data:image/png;base64,{base64.b64encode(buffer.getvalue()).decode('ascii')}"
