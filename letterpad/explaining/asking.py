"""One batch that says why: a drawing with parts covered, and without each of its strokes."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from letterpad.explaining.inputs import Inputs, ask
from letterpad.explaining.occlusion import Occlusion, occluded, patches
from letterpad.explaining.stroke_weights import StrokeWeights, weighed, without_each
from letterpad.ink.path import path_of
from letterpad.ink.raster import Images
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.recognition.recognizer import Recognizer


class Asked(NamedTuple):
    """What a model answered to changed drawings.

    Parameters
    ----------
    occlusion : Occlusion, optional
        None where it was not asked for.
    strokes : StrokeWeights
        Of no strokes for a picture, and for an ink of one stroke.
    """

    occlusion: Occlusion | None
    strokes: StrokeWeights


def ask_about_parts(
    recognizer: Recognizer,
    picture: Images,
    ink: Ink | None,
    *,
    pictures_only: bool = False,
    with_occlusion: bool = True,
    step: int = 2,
    is_given_up: Callable[[], bool] | None = None,
) -> Asked:
    """Ask a model about a drawing, and about what is left of it without each of its parts.

    All is asked in one batch, and about the shape alone, as if there were no writing lines.

    Parameters
    ----------
    recognizer : Recognizer
    picture : uint8 array of shape (28, 28)
        What the model got of the drawing, as `Prediction.picture`.
    ink : Ink, optional
        None for a picture that nobody drew here.
    pictures_only : bool
        Whether a model that reads paths got the picture alone.
    with_occlusion : bool
        False where only the strokes are asked about.
    step : int
        Pixels from one patch to the next.
    is_given_up : callable, optional
        As of `letterpad.explaining.inputs.ask`, for a slow model.

    Raises
    ------
    UserError
        If the model cannot answer.
    GivenUpError
        If `is_given_up` says so.
    """
    framing = recognizer.card.framing
    has_paths = recognizer.reads_paths and ink is not None and not pictures_only
    of_pen = ink if has_paths else None
    whole = Inputs(picture[None], path_of(of_pen)[None] if of_pen is not None else None)
    corners = patches(picture if with_occlusion else np.zeros_like(picture), step)
    covered = occluded(picture, corners, of_pen, framing)
    strokes = weighed(EMPTY if ink is None else ink)
    left = without_each(EMPTY if ink is None else ink, strokes, framing, has_paths=has_paths)
    answers = ask(recognizer, Inputs.joined([whole, covered, left]), is_given_up)
    end = 1 + len(corners)
    occlusion = Occlusion(corners, answers[0], answers[1:end]) if with_occlusion else None
    return Asked(occlusion, StrokeWeights(strokes, answers[0], answers[end:]))
