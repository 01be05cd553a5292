"""The stages of making the recogniser: in order, each kept, nobody who is held out in them."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.making import recognizer_stages, recognizer_training
from letterpad.making.fonts.font_letters import FontLetters
from letterpad.making.recognizer_batches import Batches
from letterpad.making.recognizer_letters import part
from letterpad.making.recognizer_stages import (
    KEPT_MIXTURE,
    LAST_MIXTURE,
    ONWARD_MIXTURE,
    Plan,
    go_on,
    train,
)
from letterpad.making.recognizer_training import DROPOUT, Epoch, Schedule, Start
from letterpad.making.teaching import Taught
from letterpad.making.word_letters import WordLetters
from letterpad.model_files.model_file import read_model, write_model
from letterpad.paths import resource


class Stages:
    """Notes what is trained, and trains nothing."""

    def __init__(self) -> None:
        self.fits: list[tuple[Any, int, int]] = []
        self.lasts: list[tuple[Any, Schedule]] = []
        self.starts: list[Start | None] = []
        self.n_splits = 0
        self.words: WordLetters

    def fit(
        self,
        stream: Any,
        schedule: Schedule,
        seed: int,
        kept: Path,
        tell: Any,
        last: Any,
        start: Any,
    ) -> Any:
        self.starts.append(start)
        self.fits.append((stream, schedule.epochs, seed))
        self.lasts.append((last, schedule))
        tell(Epoch(schedule.epochs, 0.0, 1.0, 2.0))
        return f"net of seed {seed}", [Epoch(schedule.epochs, 0.0, 1.0, 2.0)]

    def letters_of(self, words: Any, answer: Any) -> WordLetters:
        self.n_splits += 1
        return self.words


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch, written_letters: Path) -> Stages:
    found = Stages()
    letters = load_letters(Files(str(written_letters), classes="both"))
    assert letters.inks is not None
    writers = np.array(["all:90", "imp:new", "syn:new", "all:90"])
    found.words = WordLetters(
        letters.inks[:4],
        letters.labels[:4] % 26,
        np.zeros(4, np.float32),
        np.zeros(4, np.float32),
        writers,
        np.zeros(4, np.int64),
    )
    monkeypatch.setattr(recognizer_training, "fit", found.fit)
    monkeypatch.setattr(recognizer_stages, "letters_of", found.letters_of)
    monkeypatch.setattr(recognizer_stages, "network_of", lambda net: net)
    return found


def plan(written_letters: Path, fonts: FontLetters, folder: Path, teachers: int) -> Plan:
    letters = load_letters(Files(str(written_letters), classes="both"))
    words = written_letters  # nothing reads them here
    return Plan(letters, part(letters, 10), words, fonts, folder, 9, 3, 4, teachers, 5)


def test_the_net_that_is_kept_learns_from_words_and_teachers(
    little: None, stages: Stages, written_letters: Path, font_letters: FontLetters, tmp_path: Path
) -> None:
    told: list[tuple[str, int]] = []
    trained = train(
        plan(written_letters, font_letters, tmp_path, 2),
        lambda stage, epoch: told.append((stage, epoch.number)),
    )
    assert told == [("splitter", 3), ("teacher 1 of 2", 5), ("teacher 2 of 2", 5), ("net", 9)]
    assert trained.seconds == 4 * 2.0
    assert trained.net == "net of seed 0"
    splitter, first, second, (net, _, _) = stages.fits
    assert (first[2], second[2]) == (0, 1)
    assert isinstance(net, Taught)
    assert list(net.teachers.values()) == ["net of seed 0", "net of seed 1"]
    last, schedule = stages.lasts[-1]
    assert isinstance(last, Taught)
    assert last.teachers == net.teachers
    assert last.batches.mixture == LAST_MIXTURE
    assert net.batches.mixture == KEPT_MIXTURE
    assert (schedule.steady, schedule.falling) == (5, 4)
    assert schedule.dropout < DROPOUT
    n_kinds = len(splitter[0].others)
    assert len(net.batches.others) == n_kinds + 1
    # Whoever is held out, or of such a set-up, wrote no word that is learned from.
    assert set(trained.words.writers.tolist()) == {"all:90"}
    assert len(net.batches.others[-1][0].labels) == 2


def test_words_are_split_once_and_teachers_may_be_left_out(
    little: None, stages: Stages, written_letters: Path, font_letters: FontLetters, tmp_path: Path
) -> None:
    for _ in range(2):
        train(plan(written_letters, font_letters, tmp_path, 0), lambda stage, epoch: None)
    assert stages.n_splits == 1
    assert [epochs for _, epochs, _ in stages.fits] == [3, 9, 3, 9]
    assert all(isinstance(stream, Batches) for stream, _, _ in stages.fits)


def test_a_net_that_goes_on_begins_with_its_file_and_is_taught_by_all(
    little: None, stages: Stages, written_letters: Path, font_letters: FontLetters, tmp_path: Path
) -> None:
    shipped = resource("recognizer.letterpad")
    model = read_model(shipped)
    other = tmp_path / "other.letterpad"
    write_model(model, other)
    told: list[tuple[str, int]] = []
    trained = go_on(
        plan(written_letters, font_letters, tmp_path, 0),
        [shipped, other],
        lambda stage, epoch: told.append((stage, epoch.number)),
    )
    assert told == [("onward", 9)]
    assert set(trained.words.writers.tolist()) == {"all:90"}
    ((stream, _, _),), ((_, schedule),), (start,) = stages.fits, stages.lasts, stages.starts
    assert isinstance(stream, Taught)
    assert stream.batches.mixture == ONWARD_MIXTURE
    assert (schedule.steady_dropout, schedule.dropout) == (0.0, 0.0)
    assert start is not None
    assert start.name.startswith("recognizer.letterpad ")
    assert stages.n_splits == 1
