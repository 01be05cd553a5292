"""Fitting a shape model: to letters whose shapes are known, and to a few real ones."""

import gzip
import itertools
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad.errors import UserError
from letterpad.ink.drawing_file import Drawing, from_line, write_drawings
from letterpad.ink.strokes import Ink
from letterpad.letters.classes import SCHEMES
from letterpad.letters.synthetic.handwriting import LETTERS, MEAN_UNIT, letters
from letterpad.making.shape_model import (
    FEWEST_POINTS,
    N_POINTS,
    FitSettings,
    fit,
    main,
    normalized,
    resampled,
    shared_out,
)

N_ALIKE = 20


def made_up_letters() -> list[Drawing]:
    """Twenty drawings of every letter: a tall corner whose foot varies in one way, and a dot."""
    random = np.random.default_rng(0)
    drawings = []
    for letter, foot in itertools.product(LETTERS, random.uniform(20, 60, N_ALIKE)):
        corner = [[0, 0], [0, 100], [foot, 100]]
        drawings.append(Drawing(Ink.of([corner, [[80, 10]]]), letter))
    return drawings


def test_a_fit_finds_mean_and_the_one_way_in_which_letters_vary() -> None:
    model = fit(made_up_letters())
    assert len(model.letters) == 52
    assert set(model.weights) == {N_ALIKE}
    first, second = model.points_per_stroke[0, :2]
    assert first + second == N_POINTS
    mean = model.means[0] * MEAN_UNIT
    np.testing.assert_allclose(mean[0], [-0.4, -0.5], atol=0.01)
    np.testing.assert_allclose(mean[first:], np.tile([0.4, -0.4], (second, 1)), atol=0.01)
    sizes = model.mode_units[0]
    assert sizes[0] > 5 * sizes[1:].max()


def test_samples_look_like_what_was_fitted() -> None:
    model = fit(made_up_letters())
    sampled = letters(52, SCHEMES["both"], model=model)
    assert sampled.inks is not None
    for ink in sampled.inks:
        corner, dot = ink.strokes
        assert np.ptp(dot.points, axis=0).max() < 5
        assert np.ptp(corner.points[:, 1]) > 150


def test_ways_to_write_a_letter_become_forms_and_rare_ones_are_dropped() -> None:
    upside_down = [Drawing(Ink.of([[[60, 0], [0, 0], [0, 100]], [[80, 90]]]), "A")] * N_ALIKE
    settings = FitSettings(letters_per_form=N_ALIKE)
    model = fit(made_up_letters() + upside_down, settings)
    tops = sorted(model.means[model.letters == LETTERS.index("A"), 0, 0] * MEAN_UNIT)
    np.testing.assert_allclose(tops, [-0.4, 0.2], atol=0.05)
    rare = fit(made_up_letters() + upside_down[:5], FitSettings(letters_per_form=14))
    assert rare.weights.sum() == 52 * N_ALIKE


def test_dots_and_other_words_are_left_out() -> None:
    extra = [Drawing(Ink.of([[[3, 3]]]), "A"), Drawing(Ink.of([[[0, 0], [9, 9]]]), "hello")]
    model = fit(made_up_letters() + extra * 50)
    assert model.weights.sum() == 52 * N_ALIKE


def test_a_letter_too_few_is_said() -> None:
    few = [drawing for drawing in made_up_letters() if drawing.word not in "Qz"]
    with pytest.raises(UserError, match="too few of Q z"):
        fit(few)


@given(st.lists(st.floats(1e-6, 10), min_size=1, max_size=5))
def test_points_are_shared_out_whole(lengths: list[float]) -> None:
    counts = shared_out(lengths)
    assert counts.sum() == N_POINTS
    assert counts.min() >= FEWEST_POINTS


def test_resampled_points_are_evenly_spaced_and_keep_the_ends() -> None:
    stroke = np.array([[0.0, 0.0], [0.0, 0.0], [0.0, 1.0], [3.0, 1.0]])
    points = resampled(stroke, 9)
    np.testing.assert_allclose(np.hypot(*np.diff(points, axis=0).T), 0.5)
    np.testing.assert_allclose(points[[0, -1]], [[0, 0], [3, 1]])


def test_normalized_letters_are_centred_and_of_size_one() -> None:
    strokes = normalized(Ink.of([[[10, 20], [10, 60]], [[30, 20], [30, 30]]]))
    points = np.concatenate(strokes)
    np.testing.assert_allclose(points.min(axis=0), [-0.25, -0.5])
    np.testing.assert_allclose(points.max(axis=0), [0.25, 0.5])


def test_the_command_writes_the_same_bytes_each_time(tmp_path: Path) -> None:
    data = tmp_path / "letters.ndjson.gz"
    write_drawings(data, made_up_letters())
    models = [tmp_path / "one.npz", tmp_path / "two.npz"]
    for path in models:
        assert main([str(data), "--out", str(path)]) == 0
    assert models[0].read_bytes() == models[1].read_bytes()


def test_the_command_names_what_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "letters.ndjson"
    data.write_text("no json\n")
    assert main([str(data), "--out", str(tmp_path / "model.npz")]) == 2
    assert "letters.ndjson, line 1" in capsys.readouterr().err
    assert not (tmp_path / "model.npz").exists()


def test_a_few_real_letters_can_be_fitted(unipen: Path) -> None:
    with gzip.open(unipen, "rt", encoding="utf-8") as lines:
        some = [from_line(line) for line in itertools.islice(lines, 0, None, 20)]
    model = fit(some, FitSettings(fewest_letters=3))
    assert set(model.letters) == set(range(52))
    assert model.weights.sum() > 2500
