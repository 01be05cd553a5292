"""An algorithm as JSON: what is shown of it, and what is wrong with it."""

import json
from typing import Any

import pytest

from letterpad.algorithms.algorithm import Algorithm, Package, Param
from letterpad.algorithms.descriptions import describe, from_description
from letterpad.algorithms.plugins import Description, known_from
from letterpad.algorithms.registry import ALGORITHMS
from letterpad.errors import UserError

OURS = Package("nearest", "1.0")
ALGORITHM = Algorithm(
    key="nearest-mean",
    name="Nearest mean",
    summary="Compares with means.",
    family="other",
    params=(
        Param("k", "k", "int", 3, "How many.", low=1, high=9),
        Param("sharpness", "Sharpness", "float", 0.5, "How sharp.", low=0.1, high=9),
        Param("metric", "Metric", "choice", "l2", "Which.", choices={"l2": "L2", "l1": "L1"}),
        Param("whiten", "Whiten", "bool", False, "Whether.", advanced=True),
        Param("sizes", "Sizes", "layers", (8, 4), "How large.", low=1, high=99),
    ),
    build=lambda settings, n_classes: None,
    validation=0.1,
    curve="No curve.",
)


@pytest.mark.parametrize("key", list(ALGORITHMS))
def test_every_algorithm_of_ours_can_be_described(key: str) -> None:
    ours = ALGORITHMS[key]
    fields = json.loads(json.dumps(describe(ours)))
    read = from_description(fields, OURS)
    assert describe(read) == describe(ours)
    assert read.settings() == ours.settings()
    assert [param.check(param.text(param.default)) for param in read.params] == [
        param.default for param in ours.params
    ]


def _param(**changed: Any) -> dict[str, Any]:
    fields = describe(ALGORITHM)["params"][0]
    return {"params": [{**fields, **changed}]}


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"key": ""}, "a text was expected for key"),
        ({"name": 7}, "a text was expected for name"),
        ({"name": " "}, "a text was expected for name"),
        ({"name": "n" * 101}, "at most 100 characters"),
        ({"name": "a\0b"}, "characters of Unicode"),
        ({"summary": "\ud800"}, "characters of Unicode"),
        ({"family": "torch"}, "one of scikit-learn, tensorflow, other was expected for family"),
        ({"validation": True}, "a number from 0 to 0.9 was expected for validation"),
        ({"validation": 1.5}, "a number from 0 to 0.9 was expected for validation"),
        ({"validation": float("nan")}, "a number from 0 to 0.9"),
        ({"curve": None}, "a text was expected for curve"),
        ({"params": None}, "of params were expected"),
        ({"params": [7]}, "not a Param"),
        ({"params": _param()["params"] * 2}, "two of its parameters are called 'k'"),
        (_param(name="validation"), "a parameter cannot be called 'validation'"),
        (_param(name="a b"), "a parameter cannot be called 'a b'"),
        (_param(kind="slider"), "one of int, float"),
        (_param(default=0), "a whole number from 1 to 9"),
        (_param(default="3"), "the default of k must be a whole number"),
        (_param(default=None), "k"),
        (_param(low="1"), "a number from -1e+30 to 1e+30 was expected for low"),
        (_param(low=-1, logarithmic=True), "k is logarithmic"),
        (_param(label=""), "a text was expected for label"),
        (_param(kind="choice"), "k has nothing to choose from"),
        (_param(kind="choice", choices={"a": 7}, default="a"), "a text was expected for a"),
        (_param(kind="choice", choices=7), "must map values to names"),
    ],
)
def test_a_wrong_description_is_a_sentence(changed: dict[str, Any], words: str) -> None:
    fields = {**describe(ALGORITHM), **changed}
    with pytest.raises(UserError) as caught:
        from_description(fields, OURS)
    assert words in str(caught.value)
    known = known_from(Description(OURS, (fields,), {}))
    assert known.algorithms == ()
    assert words in str(known.refusals[0].sentence)
