"""A model that can be trained is fitted again on its letters and those of a hand."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.ink.packed import PackedInks
from letterpad.letters.data_spec import Builtin
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import read_card, read_weights, write_model
from letterpad.recognition.recognizer import Recognizer
from letterpad.training.adapting import adapt
from letterpad.training.spec import Progress, TrainSpec
from letterpad.training.train import train

LETTERS = Builtin(size=780)


def ignore(progress: Progress) -> None:
    """Ignore progress."""


def model_of(algorithm: str, folder: Path, **settings: Any) -> Path:
    path = folder / f"{algorithm}.letterpad"
    spec = TrainSpec(LETTERS, algorithm, settings, train_size=600)
    write_model(train(spec, ignore), path)
    return path


def hand(n: int) -> LetterSet:
    """Return pictures of two letters as no data has them, which a hand writes so."""
    random = np.random.default_rng(3)
    images = np.zeros((2 * n, 28, 28), np.uint8)
    for place in range(n):
        y, x = 3 + random.integers(0, 2, 2)
        images[2 * place, y : y + 3, 4:24] = 255  # a bar at the top
        images[2 * place + 1, 4:24, 28 - x - 3 : 28 - x] = 255  # a bar on the right
    return LetterSet(images, np.tile([0, 1], n), ("Q", "W"), "Mine", "mine")


@pytest.mark.parametrize(
    ("algorithm", "settings"),
    [("logistic-regression", {"iterations": 40}), ("decision-tree", {})],
)
def test_it_learns_the_hand_and_keeps_its_own(
    algorithm: str, settings: dict[str, Any], tmp_path: Path
) -> None:
    path = model_of(algorithm, tmp_path, **settings)
    before = path.read_bytes()
    heard: list[Progress] = []
    mine = hand(12)
    fitted = adapt(path, mine, heard.append)
    assert path.read_bytes() == before
    assert {"fit", "convert", "evaluate"} <= {each.stage for each in heard}
    proof = fitted.proof
    assert proof.mine.n == 24
    assert proof.mine.gain >= 20
    assert [each.place for each in proof.letters] == list(range(24))
    assert [each.label for each in proof.letters] == ["Q", "W"] * 12
    right = [
        sum(getattr(each, when) == each.label for each in proof.letters)
        for when in ("before", "after")
    ]
    assert right == [proof.mine.n_before, proof.mine.n_after]
    assert proof.others.n > 100
    assert proof.is_offered == (proof.others.gain >= 0) == (fitted.model is not None)
    if fitted.model is None:
        return
    out = tmp_path / "fitted.letterpad"
    write_model(fitted.model, out)
    card, base = read_card(out), read_card(path)
    assert card.adapted is not None
    assert (card.adapted.base, card.adapted.counts) == (base.name, {"Q": 12, "W": 12})
    assert card.held_out is not None
    assert base.held_out is not None
    assert card.held_out.key == base.held_out.key
    labels = np.tile([card.classes.index("Q"), card.classes.index("W")], 12)
    assert (Recognizer(out).predict_images(mine.images).argmax(axis=1) == labels).mean() > 0.9
    with pytest.raises(UserError, match="fitted to a hand already"):
        adapt(out, mine, ignore)


def test_a_net_goes_on_from_where_it_was(tmp_path: Path) -> None:
    path = model_of("neural-net", tmp_path, hidden_units="32", epochs=30)
    fitted = adapt(path, hand(12), ignore)
    assert fitted.proof.mine.gain >= 10
    assert fitted.proof.others.n_after > 0.8 * fitted.proof.others.n_before
    if fitted.model is not None:
        before, after = read_weights(path), fitted.model.weights
        assert before is not None
        assert after is not None
        assert {name: each.shape for name, each in after.items()} == {
            name: each.shape for name, each in before.items()
        }


def test_what_is_read_right_already_is_not_fitted_again(tmp_path: Path) -> None:
    path = model_of("decision-tree", tmp_path)
    letters = replace(hand(1), classes=("1", "2"))  # none that it knows
    fitted = adapt(path, letters, ignore)
    assert fitted.model is None
    assert "no letters of yours" in str(fitted.proof.why)


def test_ink_is_drawn_as_the_model_needs_it(tmp_path: Path) -> None:
    path = model_of("decision-tree", tmp_path)
    letters = Builtin(size=52, seed=5).read(lambda text, share: None)
    assert isinstance(letters.inks, PackedInks)
    ink = adapt(path, letters, ignore).proof
    pictures = adapt(path, replace(letters, inks=None), ignore).proof
    assert ink.mine.n == pictures.mine.n == 52
    assert ink.mine.n_before == pictures.mine.n_before
