"""The script that makes the shipped recogniser, and the file that it made."""

import json
from pathlib import Path

import numpy as np
import pytest

from letterpad import paths
from letterpad.ink.drawing_file import Drawing, write_drawings
from letterpad.letters.catalog import DataSpec, load_letters
from letterpad.making import recognizer
from letterpad.models.model_file import read_card, read_held_out, read_model
from letterpad.recognizer import Recognizer


@pytest.fixture
def written_letters(tmp_path: Path) -> Path:
    """Return 780 built-in letters, as if ten people had written 78 each."""
    letters = load_letters(DataSpec(size=780))
    assert letters.inks is not None
    drawings = [
        Drawing(letters.inks[index], letters.classes[label], f"writer {index % 10}")
        for index, label in enumerate(letters.labels)
    ]
    path = tmp_path / "written.ndjson.gz"
    write_drawings(path, drawings)
    return path


def test_script_makes_a_recogniser_of_unseen_writers(
    written_letters: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    small = {"filters": (4, 8), "dense_units": 16}
    monkeypatch.setattr(recognizer, "SETTINGS", {**recognizer.SETTINGS, **small})
    out = tmp_path / "small.letterpad"
    assert recognizer.main([str(written_letters), "--out", str(out), "--epochs", "2"]) == 0
    card = read_card(out)
    assert card.split["kind"] == "writers"
    assert card.held_out is not None
    assert card.held_out.n == card.split["n_held_out"] == 78
    assert f"{card.held_out.n_correct / 78:.4f}" in capsys.readouterr().out
    assert "UNIPEN" in card.data["source"]
    assert str(tmp_path) not in json.dumps(card.to_json())
    assert Recognizer(out).card == card


def test_script_says_what_is_wrong_with_the_data(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "missing.ndjson"
    assert recognizer.main([str(missing), "--out", str(tmp_path / "none.letterpad")]) == 1
    assert "missing.ndjson" in capsys.readouterr().err
    assert not (tmp_path / "none.letterpad").exists()


def test_shipped_recogniser_is_what_its_card_says() -> None:
    path = paths.resource("recognizer.letterpad")
    assert path.stat().st_size <= 5_000_000
    model = read_model(path)
    assert model.card.classes == tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    assert model.card.data["licence"] == "CC BY 4.0"
    assert model.card.held_out is not None
    assert model.held_out is not None
    assert model.card.held_out.n == len(model.held_out.indices) > 5000
    n_correct = int(np.sum(model.held_out.predicted == model.held_out.labels))
    assert model.card.held_out.n_correct == n_correct >= 0.89 * model.card.held_out.n
    assert model.weights is not None


@pytest.mark.slow
def test_shipped_recogniser_scores_so_on_letters_of_writers_it_never_saw(unipen: Path) -> None:
    shipped = Recognizer.shipped()
    letters = load_letters(DataSpec(str(unipen), classes="A-Z"))
    assert letters.hash == shipped.card.data["hash"]
    split = letters.split(
        shipped.card.split["train_size"], shipped.card.split["random_state"], "writers"
    )
    kept = read_held_out(shipped.path)
    assert kept is not None
    np.testing.assert_array_equal(split.held_out, kept.indices)
    assert letters.writers is not None
    assert not set(letters.writers[split.train]) & set(letters.writers[split.held_out])
    answers = shipped.predict_images(letters.images[split.held_out])
    assert shipped.card.held_out is not None
    right = int(np.sum(answers.argmax(axis=1) == letters.labels[split.held_out]))
    assert right == shipped.card.held_out.n_correct
