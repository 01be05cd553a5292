"""Everything that passes through the pipe comes out as it went in."""

import json

import numpy as np
import pytest

from letterpad.adaptation.proof import Count, Proof
from letterpad.algorithms.snapshot import Snapshot
from letterpad.letters.data_spec import Builtin, Files
from letterpad.messages import Sentence
from letterpad.training.experiments.spec import (
    Curve,
    CurveSpec,
    Gain,
    Learner,
    Planned,
    Point,
    Repeated,
    RepeatSpec,
)
from letterpad.training.protocol import (
    Adapt,
    CurveLearned,
    Failed,
    FitPrepared,
    HasAdapted,
    HasRepeated,
    LearnCurve,
    LettersReady,
    Message,
    PrepareFit,
    ReadLetters,
    Repeat,
    Request,
    Search,
    Stopped,
    Train,
    Trained,
    Trial,
    from_line,
    to_line,
)
from letterpad.training.spec import CurvePoint, NamedWeights, Progress, SearchSpec, TrainSpec

DATA = Files("/tmp/Bücher \udcff/letters", classes="A-Z", class_names=("A", "B"))
SPEC = TrainSpec(DATA, "neural-net", {"epochs": 3}, "writers", 0.5, 7, 0.1, "mine")

LEARNERS = (
    Learner("neural-net", {"epochs": 3}, Sentence("Neural net"), 0.1),
    Learner("decision-tree", {}, "{mine}"),
)
PLAN = Planned((100, 200), 3, 40, "hash")
POINT = Point(1, 200, 2, 0.75, 40, 0.5, "00ff00ff00")

MESSAGES: list[Request | Message] = [
    ReadLetters(Builtin(size=10, seed=3)),
    Train(SPEC, "/tmp/out.letterpad"),
    Train(TrainSpec(Builtin(), "logistic-regression"), "out"),
    Search(SearchSpec(SPEC, {"epochs": (1, 2), "rate": (0.1, 1.0)}, 4, True), "out"),
    Search(SearchSpec(SPEC, {"epochs": (1, 2)}), "out", "de", ("Neural net", "Mine")),
    Progress("fit", Sentence("training"), seconds=1.5),
    Progress(
        "fit",
        Sentence("{unit} {n:,}", unit=Sentence("epoch"), n=1),
        0.5,
        1.5,
        2.5,
        CurvePoint(1.0, 9, "epoch", 0.5, None, 0.1, 0.2),
    ),
    Trial({"epochs": 3}, 1, 100, 0.75, 0.5, 4, 9),
    LearnCurve(CurveSpec(DATA, LEARNERS, "writers", 7, 4, 2), (POINT,), "hash"),
    Repeat(RepeatSpec(DATA, LEARNERS, n_train=100)),
    PLAN,
    POINT,
    CurveLearned(Curve(PLAN, 100, 0, (POINT,), (Gain(0.1, -0.5, 0.7),))),
    HasRepeated(Repeated(PLAN, (POINT,), 0.1, None, 0.0, 0.1, 0.1)),
    LettersReady("/tmp/cache/x"),
    Trained("/tmp/out.letterpad"),
    Adapt("/tmp/base.letterpad", DATA, "/tmp/out.letterpad", "Mine"),
    HasAdapted(Proof(Count(3, 1, 2, 0), Count(), {"A": Count(3, 1, 2, 0)}, (0.1, 0.5)), ""),
    PrepareFit("/tmp/base.letterpad"),
    FitPrepared(),
    Failed("It\nfailed: “so”.", "Traceback\n  ..."),
    Failed(Sentence("{path} is not there: {n}.", path="/a {b}", n=(1, 2.5))),
    Stopped(),
]


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
def test_round_trip(message: Request | Message) -> None:
    line = to_line(message)
    assert "\n" not in line
    line.encode("ascii")
    assert from_line(line) == [message]


def test_what_is_sent_together_arrives_together() -> None:
    assert from_line(to_line(*MESSAGES)) == MESSAGES


@pytest.mark.parametrize(
    "line", ["", "noise", '{"kind": "Exit"}', "[1]", '[{"kind": "Exit"}]', '[{"kind": "Trained"}]']
)
def test_anything_else_is_refused(line: str) -> None:
    with pytest.raises((ValueError, TypeError, KeyError, AttributeError)):
        from_line(line)


def test_weights_arrive_to_the_last_bit_and_take_little_room() -> None:
    values = np.random.default_rng(4).normal(size=(26, 28, 28)).astype(np.float16)
    weights = NamedWeights(tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), Snapshot("classes", values, 26))
    line = to_line(Progress("fit", "training", weights=weights))
    assert len(line) < 56_000
    (progress,) = from_line(line)
    assert isinstance(progress, Progress)
    assert progress.weights is not None
    assert progress.weights.names == weights.names
    came = progress.weights.snapshot
    assert (came.of, came.n_all) == ("classes", 26)
    assert came.values.dtype == np.float16
    np.testing.assert_array_equal(came.values, values)


def test_messages_from_before_there_were_weights_are_read() -> None:
    line = json.dumps([{"kind": "Progress", "stage": "fit", "text": "training", "seconds": 1.5}])
    assert from_line(line) == [Progress("fit", "training", seconds=1.5)]


@pytest.mark.parametrize(
    "changed", [{"shape": [26, 28, 27]}, {"of": "trees"}, {"values": "no base 64!"}, {"shape": [4]}]
)
def test_damaged_weights_are_refused(changed: dict[str, object]) -> None:
    snapshot = Snapshot("units", np.zeros((2, 3, 3), np.float16), 2)
    line = to_line(Progress("fit", "", weights=NamedWeights(("1", "2"), snapshot)))
    (fields,) = json.loads(line)
    fields["weights"]["snapshot"] |= changed
    with pytest.raises(ValueError):  # noqa: PT011 - whatever NumPy and base64 say
        from_line(json.dumps([fields]))
