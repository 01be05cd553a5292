"""The script that makes the recogniser, and what it made."""

import functools
import gzip
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad import paths
from letterpad.ink.drawing_file import Drawing, write_drawings
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin, Files
from letterpad.letters.synthetic import not_letters
from letterpad.making import recognizer, recognizer_letters, recognizer_training
from letterpad.making.domain_figures import DomainFigures
from letterpad.making.fonts.font_letters import FontLetters
from letterpad.making.ink_net import CASED
from letterpad.making.recognizer_stages import Plan
from letterpad.making.word_letters import WordLetters
from letterpad.model_files.model_file import read_card, read_held_out, read_model
from letterpad.recognition.recognizer import Recognizer


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """Return hand-printed words, each letter a stroke or two of its own."""
    path = tmp_path / "words.ndjson.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        for number in range(12):
            strokes = [[[20 * n, 20 * n], [0, 30 + number]] for n in range(4)]
            for writer in ("all:7", "imp:three"):
                word = {"word": "Ilil", "writer": writer, "printed": True, "drawing": strokes}
                file.write(json.dumps(word) + "\n")
    return path


def test_script_makes_a_recogniser_of_unseen_writers_and_goes_on_where_it_stopped(
    little: None,
    written_letters: Path,
    words: Path,
    font_letters: FontLetters,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out, folder = tmp_path / "small.letterpad", tmp_path / "stages"
    arguments = [
        str(written_letters), str(words), "fonts", "--out", str(out), "--epochs", "2",
        "--falling", "1", "--splitters-epochs", "1", "--teachers", "1", "--teachers-epochs", "1",
        "--folder", str(folder),
    ]  # fmt: skip

    compiled = recognizer_training._compiled

    def compiled_for_few(*of_all: Any) -> Any:
        net = compiled(*of_all)
        net.run_eagerly = True  # building the graph takes longer than all epochs of these few
        return net

    def stop(stage: str, epoch: recognizer_training.Epoch) -> None:
        if stage == "net":
            raise KeyboardInterrupt

    def every(words: WordLetters) -> np.ndarray:
        return np.arange(len(words))  # a net of one epoch is sure of nothing

    monkeypatch.setattr(recognizer, "read_font_letters", lambda folder: font_letters)
    monkeypatch.setattr(recognizer_training, "_compiled", compiled_for_few)
    monkeypatch.setattr(recognizer, "Plan", functools.partial(Plan, steps=2))
    monkeypatch.setattr(WordLetters, "trusted", every)
    with monkeypatch.context() as patched:
        patched.setattr(recognizer, "_tell", stop)
        with pytest.raises(KeyboardInterrupt):
            recognizer.main(arguments)
    assert recognizer.main(arguments) == 0
    told = capsys.readouterr()
    assert "net, epoch 2" in told.err
    assert "epoch 1" not in told.err
    card = read_card(out)
    assert [point["step"] for point in card.history] == [1, 2]
    assert card.cased_classes == CASED
    assert card.inputs == ("picture", "path")
    for thresholds in (card.thresholds, card.picture_thresholds):
        assert set(thresholds.coverage) == set(thresholds.cased_coverage) == {"0.95", "0.99"}
        assert thresholds.coverage["0.99"] <= thresholds.coverage["0.95"]
        assert thresholds.letter_from is not None
    assert card.held_out is not None
    assert card.held_out.n == card.split["n_held_out"]
    assert f"{card.held_out.n_correct / card.held_out.n:.4f}" in told.out
    # Of words, only those of writers who are not held out: "imp" is, whole.
    assert card.data["n_of_words"] == 12 * 4
    figures = [DomainFigures.from_json(each) for each in card.data["domains"]]
    assert figures[0].key == "pens"
    assert figures[0].n == card.held_out.n
    assert figures[0].right == card.held_out.n_correct / card.held_out.n
    assert {"print", "printed"} <= set(card.data["digits"])
    assert "UNIPEN" in card.data["source"]
    assert str(tmp_path) not in json.dumps(card.to_json())
    assert Recognizer(out).card == card

    # Its net goes on from there: the epochs count on, and the card says what came before.
    further = tmp_path / "further.letterpad"
    arguments[arguments.index(str(out))] = str(further)
    assert recognizer.main([*arguments, "--from", str(out), str(out)]) == 0
    onward = read_card(further)
    assert [point["step"] for point in onward.history] == [1, 2, 3, 4]
    assert onward.history[:2] == card.history
    assert onward.seconds > card.seconds
    names = ("epochs", "onward_epochs", "onward_falling", "onward_teachers", "teachers")
    assert [onward.settings[name] for name in names] == [2, 2, 1, 2, 1]


def test_script_says_what_is_wrong_with_the_data(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recognizer, "read_font_letters", lambda folder: None)
    missing = tmp_path / "missing.ndjson"
    out = tmp_path / "none.letterpad"

    def make(letters: Path) -> int:
        folder = ["--folder", str(tmp_path / "stages")]
        return recognizer.main([str(letters), "words", "fonts", "--out", str(out), *folder])

    assert make(missing) == 1
    assert "missing.ndjson" in capsys.readouterr().err
    letters = load_letters(Builtin(size=30))
    assert letters.inks is not None
    few = tmp_path / "few.ndjson"
    write_drawings(few, [Drawing(ink, "A", "somebody") for ink in letters.inks])
    assert make(few) == 1
    assert "all of A to Z and a to z were expected" in capsys.readouterr().err
    assert not out.exists()


def test_shipped_recogniser_is_what_its_card_says() -> None:
    path = paths.resource("recognizer.letterpad")
    assert path.stat().st_size <= 5_000_000
    model = read_model(path)
    assert model.card.classes == tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    assert model.card.cased_classes == CASED
    assert "CC BY 4.0" in model.card.data["licence"]
    assert "SIL OFL" in model.card.data["licence"]
    assert model.card.held_out is not None
    assert model.held_out is not None
    assert model.card.held_out.n == len(model.held_out.indices) > 3000
    n_correct = int(np.sum(model.held_out.predicted == model.held_out.labels))
    assert model.card.held_out.n_correct == n_correct >= 0.93 * model.card.held_out.n


@pytest.mark.slow
def test_shipped_recogniser_scores_so_on_letters_of_writers_it_never_saw(
    unipen: Path, unipen_is_kept: None
) -> None:
    shipped = Recognizer.shipped()
    letters = load_letters(Files(str(unipen), classes="A-Z"))
    assert letters.hash == shipped.card.data["hash"]
    parts = recognizer_letters.part(letters, shipped.card.split["random_state"])
    kept = read_held_out(shipped.path)
    assert kept is not None
    np.testing.assert_array_equal(parts.test, kept.indices)
    assert letters.inks is not None
    answers = shipped.predict_inks(letters.inks.take(parts.test))
    assert shipped.card.held_out is not None
    right = int(np.sum(answers.argmax(axis=1) == letters.labels[parts.test]))
    assert right == shipped.card.held_out.n_correct


def test_shipped_recogniser_knows_what_is_no_letter() -> None:
    shipped = Recognizer.shipped()
    assert shipped.card.thresholds.letter_from is not None
    for name, inks in not_letters.kinds(500, seed=77).items():
        letter = shipped.answers_to_inks(inks).letter
        assert letter is not None
        assert np.mean(letter < shipped.card.thresholds.letter_from) >= 0.9, name
    letters = load_letters(Builtin(size=1000, classes="both", seed=5))
    assert letters.inks is not None
    letter = shipped.answers_to_inks(letters.inks).letter
    assert letter is not None
    assert np.mean(letter >= shipped.card.thresholds.letter_from) >= 0.97
