"""What passes between the window's process and its child, as lines of JSON."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np

from letterpad.adaptation.proof import Proof
from letterpad.algorithms.plugins import Description
from letterpad.algorithms.snapshot import Snapshot
from letterpad.languages import SOURCE_LANGUAGE
from letterpad.letters.data_spec import DataSpec, spec_from_json
from letterpad.messages import Sentence, Text
from letterpad.training.experiments.spec import (
    Curve,
    CurveSpec,
    Planned,
    Point,
    Repeated,
    RepeatSpec,
)
from letterpad.training.spec import Progress, SearchSpec, TrainSpec

if TYPE_CHECKING:
    from cattrs.preconf.json import JsonConverter


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
    """Request: search the best parameters, train with them, and write the model file to `out`.

    Where nobody has named the run, it is named after the best parameters in this language, with a
    number if one of the other runs is called so.
    """

    spec: SearchSpec
    out: str
    language: str = SOURCE_LANGUAGE
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Adapt:
    """Request: fit a model to letters of one hand; write the model file to `out` if that helps."""

    model: str
    data: DataSpec
    out: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class PrepareFit:
    """Request: look at the letters that show what fitting a model to a hand would cost elsewhere.

    They are kept in the cache, so that the fit itself takes a moment.
    """

    model: str


@dataclass(frozen=True, slots=True)
class LearnCurve:
    """Request: compute a learning curve; points that are `known` of letters with this hash stay."""

    spec: CurveSpec
    known: tuple[Point, ...] = ()
    known_hash: str = ""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Request: train two algorithms on several splits; `known` as for a learning curve."""

    spec: RepeatSpec
    known: tuple[Point, ...] = ()
    known_hash: str = ""


@dataclass(frozen=True, slots=True)
class DescribeAlgorithms:
    """Request: import a package, and say which algorithms it offers."""

    package: str


@dataclass(frozen=True, slots=True)
class LettersReady:
    """Message: the letters are in the cache, in this folder, for `LetterSet.load`."""

    folder: str


@dataclass(frozen=True, slots=True)
class Trial:
    """Message: one cross-validation fit of a search has ended.

    Parameters
    ----------
    settings : mapping
        The searched parameters that were tried.
    fold : int
        Counted from 0 for these parameters (and this many letters).
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
    """Message: the model file is finished."""

    path: str


@dataclass(frozen=True, slots=True)
class HasAdapted:
    """Message: a model was fitted to a hand; its file is written if `proof` says that it helps."""

    proof: Proof
    path: str


@dataclass(frozen=True, slots=True)
class FitPrepared:
    """Message: what a fit needs is in the cache."""


@dataclass(frozen=True, slots=True)
class CurveLearned:
    """Message: a learning curve is finished."""

    curve: Curve


@dataclass(frozen=True, slots=True)
class HasRepeated:
    """Message: two algorithms were trained on all splits."""

    result: Repeated


@dataclass(frozen=True, slots=True)
class Described:
    """Message: what a package says of its algorithms."""

    description: Description


@dataclass(frozen=True, slots=True)
class Failed:
    """Message: it could not be done. `sentence` is for people, `traceback` for a fold behind it."""

    sentence: Text
    traceback: str = ""


@dataclass(frozen=True, slots=True)
class Stopped:
    """Message: it was stopped as asked; everything is as it was."""


Experiment = LearnCurve | Repeat
"""A request that trains many models, and keeps none."""

Request = ReadLetters | Train | Search | Adapt | PrepareFit | Experiment | DescribeAlgorithms

Last = (
    LettersReady
    | Trained
    | HasAdapted
    | FitPrepared
    | CurveLearned
    | HasRepeated
    | Described
    | Failed
    | Stopped
)
"""How a request ends: with exactly one of these."""

Message = Progress | Trial | Planned | Point | Last


_making = Lock()
"""Two threads that need it at once do not both make it, and take turns with the window."""


def converter() -> "JsonConverter":
    """Return what turns requests and messages into JSON and back.

    Making it takes 30 ms: call it first where nobody waits.
    """
    with _making:
        return _made_converter()


@cache
def _made_converter() -> "JsonConverter":
    from cattrs.preconf.json import make_converter
    from cattrs.strategies import configure_tagged_union

    made = make_converter(detailed_validation=False)
    made.register_unstructure_hook(Sentence, Sentence.to_json)
    made.register_structure_hook(Sentence, lambda value, _: Sentence.from_json(value))
    made.register_unstructure_hook(Snapshot, _snapshot_to_json)
    made.register_structure_hook(Snapshot, lambda value, _: _snapshot_from_json(value))
    made.register_unstructure_hook(DataSpec, lambda spec: spec.to_json())
    made.register_structure_hook(DataSpec, lambda value, _: spec_from_json(value))
    configure_tagged_union(Request | Message, made, tag_name="kind")
    return made


def to_line(*sent: Request | Message) -> str:
    """Write what is sent together as one line of JSON, without the line's end."""
    return converter().dumps(list(sent), list[Request | Message])


def from_line(line: str | bytes) -> list[Request | Message]:
    """Read what `to_line` wrote; raise ValueError, TypeError or KeyError for anything else."""
    return converter().loads(line, list[Request | Message])


_HALVES = "<f2"
"""How weights travel: 16 bits each, the lower byte first."""


def _snapshot_to_json(snapshot: Snapshot) -> dict[str, Any]:
    return {
        "of": snapshot.of,
        "shape": snapshot.values.shape,
        "values": base64.b64encode(snapshot.values.astype(_HALVES).tobytes()).decode("ascii"),
        "n_all": snapshot.n_all,
    }


def _snapshot_from_json(fields: Mapping[str, Any]) -> Snapshot:
    values = np.frombuffer(base64.b64decode(fields["values"]), dtype=_HALVES)
    shape = tuple(int(side) for side in fields["shape"])
    return Snapshot(fields["of"], values.reshape(shape).astype(np.float16), int(fields["n_all"]))
