"""What an experiment found is there again in the next window, and only for what was asked."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from letterpad import paths
from letterpad.training.experiments.kept import (
    keep,
    keep_if_possible,
    kept_curve,
    kept_repetition,
    key_of,
)
from letterpad.training.experiments.spec import (
    Curve,
    CurveSpec,
    Gain,
    Planned,
    Point,
    Repeated,
    RepeatSpec,
)

PLAN = Planned((100, 200), 1, 4, "hash")
POINTS = (Point(0, 100, 0, 0.75, 4, 0.25, "e0"), Point(0, 200, 0, 1.0, 4, 0.5, "f0"))
CURVE = Curve(PLAN, 100, 17, POINTS, (Gain(0.25, 0.1, 0.4),))
REPEATED = Repeated(PLAN, POINTS, 0.1, None, 0.0, 0.1, 0.1)


def test_what_is_kept_comes_back_as_it_was(curve_spec: CurveSpec, repeat_spec: RepeatSpec) -> None:
    assert kept_curve(curve_spec, "hash") is None
    keep(curve_spec, CURVE)
    keep(repeat_spec, REPEATED)
    assert kept_curve(curve_spec, "hash") == CURVE
    assert kept_repetition(repeat_spec, "hash") == REPEATED
    assert kept_curve(curve_spec, "of other letters") is None
    assert len(list(paths.experiments_folder().iterdir())) == 2


def test_only_what_decides_on_the_result_is_in_the_key(
    curve_spec: CurveSpec, repeat_spec: RepeatSpec
) -> None:
    first = curve_spec.learners[0]
    renamed = replace(curve_spec, learners=(replace(first, name="x"), curve_spec.learners[1]))
    assert key_of(renamed, "h") == key_of(curve_spec, "h")
    other = replace(first, settings={"C": 2})
    others = [
        replace(curve_spec, learners=(other, curve_spec.learners[1])),
        replace(curve_spec, learners=curve_spec.learners[::-1]),
        replace(curve_spec, split="stratified"),
        replace(curve_spec, random_state=1),
        replace(curve_spec, n_sizes=4),
        replace(curve_spec, n_seeds=2),
        repeat_spec,
        replace(repeat_spec, n_times=5),
        replace(repeat_spec, n_train=99),
    ]
    keys = [key_of(each, "h") for each in (curve_spec, *others)] + [key_of(curve_spec, "g")]
    assert len(set(keys)) == len(keys)


def test_layers_are_the_same_before_and_after_json(curve_spec: CurveSpec) -> None:
    first = curve_spec.learners[0]
    one, other = (
        replace(curve_spec, learners=(replace(first, settings={"hidden_units": units}),))
        for units in ((64, 32), [64, 32])
    )
    assert key_of(one, "h") == key_of(other, "h")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"result": 3}', '{"result": {"plan": {}}}'])
def test_a_damaged_file_is_as_none(curve_spec: CurveSpec, text: str) -> None:
    keep(curve_spec, CURVE)
    (file,) = paths.experiments_folder().iterdir()
    file.write_text(text, encoding="utf-8")
    assert kept_curve(curve_spec, "hash") is None


def test_a_file_of_another_kind_is_as_none(curve_spec: CurveSpec) -> None:
    keep(curve_spec, CURVE)
    (file,) = paths.experiments_folder().iterdir()
    fields = json.loads(file.read_text(encoding="utf-8"))
    del fields["result"]["gains"]
    file.write_text(json.dumps(fields), encoding="utf-8")
    assert kept_curve(curve_spec, "hash") is None


def test_where_it_cannot_be_written_the_result_is_not_lost(
    curve_spec: CurveSpec, home: Path
) -> None:
    home.mkdir()
    (home / "experiments").write_text("a file where the folder would be", encoding="utf-8")
    keep_if_possible(curve_spec, CURVE)
    assert kept_curve(curve_spec, "hash") is None
    assert (home / "experiments").read_text(encoding="utf-8").startswith("a file")
