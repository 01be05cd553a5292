"""What is fitted beside the window is what the adaptation itself finds."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

import one_hand
from letterpad import paths
from letterpad.adaptation.fitting import fit_to_hand
from letterpad.collection.kept import NewLetter
from letterpad.collection.store import Collection
from letterpad.gui.controllers.fitting import FitResult, Fitting, ToFit, keep
from letterpad.ink.strokes import Ink
from letterpad.letters.catalog import load_letters
from letterpad.letters.classes import AS_NAMED
from letterpad.letters.data_spec import Builtin, MyLetters
from letterpad.letters.letterset import LetterSet
from letterpad.library import Library, Run
from letterpad.model_files.model_file import read_card
from letterpad.recognition.recognizer import SHIPPED
from letterpad.training.adapting import adapt
from letterpad.training.spec import TrainSpec
from letterpad.training.train import train


class Desk:
    """The work, and what it told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.fitting = Fitting()
        self.results: list[FitResult] = []
        self.said: list[str] = []
        self.progress: list[tuple[str, float | None]] = []
        self.stops: list[bool] = []
        self.fitting.ended.connect(self.results.append)
        self.fitting.failed.connect(self.said.append)
        self.fitting.progressed.connect(lambda *told: self.progress.append(told))
        self.fitting.stopped.connect(lambda: self.stops.append(True))

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.fitting.is_busy)

    def fit(self, base: Path | None, author: str = "") -> FitResult:
        self.fitting.fit(ToFit(base, author, "Fitted"))
        self.wait()
        assert self.said == []
        return self.results[-1]


@pytest.fixture
def desk(qtbot: QtBot, quick_fits: None) -> Iterator[Desk]:
    desk = Desk(qtbot)
    yield desk
    desk.fitting.close()


def keep_letters(n: int, author: str = "") -> None:
    """Keep letters of a hand of which the shipped recogniser misreads some."""
    with Collection.open() as mine:
        mine.add(NewLetter(each.ink, each.word, author=author) for each in one_hand.hand(n))


def letters_of(author: str) -> LetterSet:
    return load_letters(MyLetters(author, classes=AS_NAMED))


def lines(n: int) -> list[NewLetter]:
    """Return a hand that writes Q as a line across, and W as one with a hook."""
    random = np.random.default_rng(3)
    letters = []
    for _ in range(n):
        a, b, c = random.integers(0, 8, 3).tolist()
        letters.append(NewLetter(Ink.of([[(0, a), (50, b), (99, c)]]), "Q"))
        hook = [(0, 40 + a), (99, 40 + b), (99, 60), (0, 60 + c)]
        letters.append(NewLetter(Ink.of([hook]), "W"))
    return letters


@pytest.fixture
def trained(library: Library) -> Run:
    """Return a run that is fitted again by training, in a process; it does not read `lines`."""
    spec = TrainSpec(
        Builtin(size=780), "logistic-regression", {"iterations": 40}, train_size=600, name="Plain"
    )
    return library.add(train(spec, lambda progress: None))


def test_the_recogniser_is_fitted_in_a_thread_as_the_adaptation_fits_it(desk: Desk) -> None:
    keep_letters(4)
    keep_letters(2, "Ann")
    before = paths.resource(SHIPPED).read_bytes()
    result = desk.fit(None)
    letters = letters_of("")
    expected = fit_to_hand(paths.resource(SHIPPED), letters, "Fitted")
    assert result.proof == expected.proof
    assert result.proof.is_offered
    assert result.model is not None
    assert expected.model is not None
    assert result.model.onnx == expected.model.onnx
    assert result.model.card.name == "Fitted"
    places = [each.place for each in result.proof.letters]
    assert np.array_equal(result.images, letters.images[places])
    assert paths.resource(SHIPPED).read_bytes() == before
    assert Library().runs() == []
    again = desk.fit(None, "Ann")
    assert again.proof.mine.n == 14


def test_others_are_fitted_in_a_process_and_kept_only_if_wanted(desk: Desk, trained: Run) -> None:
    with Collection.open() as mine:
        mine.add(lines(12))
    before = trained.path.read_bytes()
    result = desk.fit(trained.path)
    expected = adapt(trained.path, letters_of(""), lambda progress: None)
    assert result.proof == expected.proof
    assert result.proof.is_offered
    assert result.file is not None
    assert any(share is not None for _, share in desk.progress)
    library = Library()
    assert [each.path for each in library.runs()] == [trained.path]
    run = keep(library, result)
    assert not result.file.exists()
    assert trained.path.read_bytes() == before
    assert read_card(run.path).adapted.base == "Plain"
    dropped = desk.fit(trained.path)
    assert dropped.file is not None
    desk.fitting.drop(dropped)
    desk.wait()
    assert not dropped.file.exists()
    assert len(library.runs()) == 2


def test_what_is_stopped_leaves_nothing(desk: Desk, trained: Run) -> None:
    with Collection.open() as mine:
        mine.add(lines(12))
    desk.fitting.fit(ToFit(trained.path, "", "Fitted"))
    desk.qtbot.waitUntil(lambda: any(share is not None for _, share in desk.progress))
    desk.fitting.stop()
    assert desk.stops == [True]
    assert not desk.fitting.is_busy
    desk.fitting.close()
    assert desk.results == []
    assert list(paths.cache_folder().glob("fitted.*")) == []
    assert [each.path for each in Library().runs()] == [trained.path]


def test_the_newest_request_wins(desk: Desk) -> None:
    keep_letters(2)
    keep_letters(3, "Ann")
    desk.fitting.fit(ToFit(None, "", "One"))
    result = desk.fit(None, "Ann")
    assert desk.results == [result]
    assert result.asked.author == "Ann"
    assert result.proof.mine.n == 21


def test_without_letters_there_is_nothing_to_prove(desk: Desk) -> None:
    keep_letters(1, "Ann")
    result = desk.fit(None)
    assert result.proof.mine.n == 0
    assert not result.proof.is_offered
    assert len(result.images) == 0
    authors: list[object] = []
    desk.fitting.authors_found.connect(authors.append)
    desk.fitting.look()
    desk.wait()
    assert authors == [{"": 0, "Ann": 7}]


def test_a_model_that_cannot_be_fitted_says_why(desk: Desk, trained: Run) -> None:
    keep_letters(1)
    trained.path.write_bytes(trained.path.read_bytes()[:300])
    desk.fitting.fit(ToFit(trained.path, "", "Fitted"))
    desk.wait()
    assert desk.results == []
    assert len(desk.said) == 1
    assert trained.path.name in desk.said[0]


def test_no_pictures_are_shown_where_another_window_changed_the_letters(
    desk: Desk, trained: Run
) -> None:
    with Collection.open() as mine:
        ids = mine.add(lines(12))

    def remove_first(said: str, share: float | None) -> None:
        if said.startswith("Starting"):  # the window has read the letters, the process has not
            with Collection.open() as mine:
                mine.remove(ids[:1])

    desk.fitting.progressed.connect(remove_first)
    result = desk.fit(trained.path)
    assert result.proof.mine.n == 23
    assert len(result.images) == 0
