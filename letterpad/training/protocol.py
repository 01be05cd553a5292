"""What passes between the window's process and its child: requests in, news out, as JSON lines."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from letterpad.letters.data_spec import DataSpec
from letterpad.messages import Text, message_from_json, message_to_json
from letterpad.training.spec import CurvePoint, Progress, SearchSpec, TrainSpec


@dataclass(frozen=True, slots=True)
class ReadLetters:
    """Request: read letters once, into the cache."""

    data: DataSpec


@dataclass(frozen=True, slots=True)
class Train:
    """Request: train, and write the model file to `out`."""

    spec: TrainSpec
    out: str


@dataclass(frozen=True, slots=True)
class Search:
    """Request: search the best settings, train with them, and write the model file to `out`."""

    spec: SearchSpec
    out: str


@dataclass(frozen=True, slots=True)
class LettersReady:
    """News: the letters are in the cache, in this folder, for `LetterSet.load`."""

    folder: str


@dataclass(frozen=True, slots=True)
class Trial:
    """News: one cross-validation fit of a search has ended.

    Parameters
    ----------
    settings : mapping
        The searched settings that were tried.
    fold : int
        Counted from 0 for these settings (and this many letters).
    n_letters : int
        How many letters it was trained on.
    accuracy : float
        On the fold's validation part.
    seconds : float
    done, total : int
        Fits so far, and in all.
    """

    settings: Mapping[str, Any]
    fold: int
    n_letters: int
    accuracy: float
    seconds: float
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Trained:
    """News: the model file is finished."""

    path: str


@dataclass(frozen=True, slots=True)
class Failed:
    """News: it could not be done. `sentence` is for people, `traceback` for a fold behind it."""

    sentence: Text
    traceback: str = ""


@dataclass(frozen=True, slots=True)
class Stopped:
    """News: it was stopped as asked; everything is as it was."""


Request = ReadLetters | Train | Search
News = Progress | Trial | LettersReady | Trained | Failed | Stopped

_KINDS: dict[str, type] = {
    kind.__name__: kind
    for kind in (
        ReadLetters,
        Train,
        Search,
        Progress,
        Trial,
        LettersReady,
        Trained,
        Failed,
        Stopped,
    )
}


def to_line(message: Request | News) -> str:
    """Write a message as one line of JSON, without the line's end."""
    fields = {"kind": type(message).__name__, **asdict(message)}
    return json.dumps(fields, default=message_to_json)


def from_line(line: str) -> Request | News:
    """Read what `to_line` wrote; raise ValueError, TypeError or KeyError for anything else."""
    fields = json.loads(line)
    kind = _KINDS[fields.pop("kind")]
    message: Request | News
    if kind is ReadLetters:
        message = ReadLetters(DataSpec.from_json(fields["data"]))
    elif kind is Train:
        message = Train(TrainSpec.from_json(fields["spec"]), fields["out"])
    elif kind is Search:
        message = Search(SearchSpec.from_json(fields["spec"]), fields["out"])
    elif kind is Progress:
        point = None if fields["point"] is None else CurvePoint(**fields["point"])
        text = message_from_json(fields["text"])
        message = Progress(**{**fields, "text": text, "point": point})
    elif kind is Failed:
        message = Failed(message_from_json(fields["sentence"]), fields["traceback"])
    else:
        message = kind(**fields)
    return message
