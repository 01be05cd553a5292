"""The writing test's work beside the window: models are asked, letters kept, files read."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from letterpad.gui.controllers.background import FAILURES, Background, Failure, Job
from letterpad.gui.controllers.letters_of_model import LettersOfModel, ModelLetters
from letterpad.gui.controllers.my_letters import MyLetters
from letterpad.gui.controllers.opening import OpenModel, in_words, opened
from letterpad.gui.controllers.pins import Key
from letterpad.gui.controllers.stopped_tests import StoppedTests
from letterpad.gui.text.run_texts import tested_on_text
from letterpad.gui.text.translation import error_text, translated
from letterpad.ink.packed import PackedInks
from letterpad.letters.data_spec import DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.card import Card

if TYPE_CHECKING:  # SciPy and SQLite are imported when somebody takes the test
    from letterpad.assessment.hand_beside_data import BesideData
    from letterpad.assessment.hand_test import CostlyLetter, EarlierTest, HandScore, HandTest
    from letterpad.collection.store import Collection

_MOST_LOADED = 1000
"""Letters of tests that are looked at for the last one."""


@dataclass(frozen=True, slots=True)
class ModelToAsk:
    """A model that is to answer.

    Parameters
    ----------
    key : Key
        Its run's file, or None for the shipped recogniser.
    name : str
    is_live : bool
    model : OpenModel or None
        None where it is not open yet.
    """

    key: Key
    name: str
    is_live: bool = False
    model: OpenModel | None = None


@dataclass(frozen=True, slots=True, eq=False)
class ModelResult:
    """What a model made of a test.

    Parameters
    ----------
    name : str
    is_live : bool
    score : HandScore or None
        None if it cannot answer.
    tested_on : str
        Which letters its held-out accuracy is of, in a few words.
    problem : str
        A sentence: why it cannot answer.
    card : Card or None
    """

    name: str
    is_live: bool
    score: "HandScore | None" = None
    tested_on: str = ""
    problem: str = ""
    card: Card | None = None


class HandTests(QObject):
    """Does what a writing test needs: nothing of it on the window's thread.

    Signals
    -------
    looked(EarlierTest or None, HandTest or None)
        What came of the last test, and one that was stopped.
    answered(ModelResult)
        The next model has answered; the live one is the first.
    ended()
        All have.
    kept(int)
        So many letters of the test are in My letters now.
    failed(str)
        A sentence: letters or a test could not be kept or read.
    beside_found(tuple of BesideData, str)
        How the data writes the letters that cost most, and which data these are.
    beside_said(str)
        A sentence instead: that letters are being read, or why there are none.
    letters_requested(DataSpec)
        To be read; `take_letters` or `take_no_letters` answers.
    """

    looked = Signal(object, object)
    answered = Signal(object)
    ended = Signal()
    kept = Signal(int)
    failed = Signal(str)
    beside_found = Signal(object, str)
    beside_said = Signal(str)
    letters_requested = Signal(object)

    def __init__(self, mine: MyLetters, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mine = mine
        self._files = Background("writing test", self)
        self._asking = Background("answers to a writing test", self)
        self._letters = LettersOfModel(self)
        self._letters.letters_requested.connect(self.letters_requested)
        self._letters.changed.connect(self._take_model_letters)
        self._test: HandTest | None = None
        self._costly: Sequence[CostlyLetter] = ()
        self._card: Card | None = None  # of the live model
        self._stopped: HandTest | None = None
        self._unkept: HandTest | None = None  # to be kept once the live model has answered
        self._jobs: list[Job] = []
        self._files_of_tests = StoppedTests()

    @property
    def is_busy(self) -> bool:
        """Whether something is yet to come."""
        return self._files.is_busy or self._asking.is_busy or self._mine.is_busy

    def set_panel_spec(self, panel_spec: Callable[[], DataSpec]) -> None:
        """Name what returns the letters that are chosen in the training panel."""
        self._letters.set_panel_spec(panel_spec)

    def close(self) -> None:
        """Finish what is being written, and give up all else."""
        self.drop()
        self._files.finish()
        self._asking.close()
        self._files_of_tests.release()

    # Before and during a test

    @Slot()
    def look(self) -> None:
        """Look for the last test, and for one that was stopped."""

        def take_stopped(found: "HandTest | Failure | None") -> None:
            if isinstance(found, FAILURES):
                self.failed.emit(error_text(found))
                found = None
            self._stopped = found
            self._mine.do(lambda mine, job: _last(mine), self._take_last)

        self._files.do(lambda job: self._files_of_tests.load(), take_stopped)

    def _take_last(self, last: "EarlierTest | Failure | None") -> None:
        if isinstance(last, FAILURES):
            self.failed.emit(error_text(last))
            last = None
        self.looked.emit(last, self._stopped)

    @Slot(object)
    def save(self, test: "HandTest") -> None:
        """Write down how far a test has come, so that it can be continued."""
        self._files.do(lambda job: self._files_of_tests.save(test), self._take_written)

    @Slot(object)
    def forget(self, test: "HandTest") -> None:
        """Remove what was written down of a test."""
        self._files.do(lambda job: self._files_of_tests.forget(test), self._take_written)

    @Slot()
    def leave(self) -> None:
        """Forget the answers that are to come, and let another window continue the test."""
        self.drop()
        self._files.do(lambda job: self._files_of_tests.release(), self._take_written)

    def _take_written(self, result: Failure | None) -> None:
        if isinstance(result, FAILURES):
            self.failed.emit(error_text(result))

    # Afterwards

    def finish(self, test: "HandTest", models: Sequence[ModelToAsk], *, keep: bool) -> None:
        """Ask the models, the live one first, and keep the letters if they are to be kept.

        What was written down of the test is removed when they are in My letters, and not before.
        """
        self.drop()
        self._test, self._costly = test, ()
        if keep:
            self._unkept = test
        else:
            self.forget(test)
        ordered = sorted(models, key=lambda model: not model.is_live)

        def work(job: Job) -> None:
            for each in ordered:
                if job.is_cancelled:
                    return
                job.tell(_answered(each, test, job))

        self._jobs.append(self._asking.do(work, self._end, self._take_news))

    @Slot()
    def drop(self) -> None:
        """Forget the answers that are to come; letters that are to be kept are, without them."""
        self._letters.set_active(False)
        for job in self._jobs:
            job.cancel()
        self._jobs = []
        self._keep("", None)
        self._test = None

    def _take_news(self, news: object) -> None:
        if not isinstance(news, ModelResult):
            return  # the steps of opening a model
        if news.is_live and self._test is not None:
            from letterpad.assessment.hand_test import costly_letters

            self._keep(news.name, news.score)
            if news.score is not None and news.card is not None:
                labels = [each.label for each in self._test.written]
                self._costly, self._card = costly_letters(labels, news.score), news.card
        self.answered.emit(news)

    def _keep(self, model: str, score: "HandScore | None") -> None:
        """Keep the letters, once; those whose ink is there already are not kept twice."""
        test, self._unkept = self._unkept, None
        if test is None:
            return
        from letterpad.assessment.hand_test import to_keep

        letters = to_keep(test.written, model, score)

        def work(mine: "Collection", job: Job) -> int:
            n = len(mine.merge(letters).ids)
            with suppress(*FAILURES):  # they are kept, whatever becomes of the file
                self._files_of_tests.forget(test, is_done=True)
            return n

        self._mine.change(work, self._take_kept)

    def _take_kept(self, result: int | Failure) -> None:
        if isinstance(result, int):
            self.kept.emit(result)
        else:
            self.failed.emit(error_text(result))

    def _end(self, result: Failure | None) -> None:
        if isinstance(result, FAILURES):
            self.failed.emit(error_text(result))
        self._keep("", None)  # if no live model has answered
        self.ended.emit()

    @property
    def costly(self) -> "Sequence[CostlyLetter]":
        """The letters that cost most with the live model, once it has answered."""
        return self._costly

    # How the data writes them

    def look_beside(self, model: OpenModel) -> None:
        """Find how the letters that the live model learned from write what cost most."""
        if self._test is None or not self._costly:
            return
        self._letters.set_model(None if model.run is None else model.recognizer.card)
        self._letters.set_active(True)

    @Slot(object, object)
    def take_letters(self, spec: DataSpec, letters: LetterSet) -> None:
        """Take letters that were read."""
        self._letters.take_letters(spec, letters)

    @Slot(object, str)
    def take_no_letters(self, spec: DataSpec, sentence: str) -> None:
        """Take why letters cannot be read."""
        self._letters.take_no_letters(spec, sentence)

    @Slot(object, object)
    def _take_model_letters(self, letters: ModelLetters | None, sentence: str) -> None:
        test, card, costly = self._test, self._card, self._costly
        if letters is None:
            self.beside_said.emit(sentence or self.tr("Reading the letters …"))
            return
        if test is None or card is None:
            return

        def work(job: Job) -> "tuple[BesideData, ...]":
            from letterpad.assessment.hand_beside_data import beside_data

            written = test.written
            chosen = letters.chosen()
            return beside_data(
                letters.letters, chosen, card, costly, written, lambda: not job.is_cancelled
            )

        self._jobs.append(self._asking.do(work, partial(self._take_beside, letters)))

    def _take_beside(
        self, letters: ModelLetters, found: "tuple[BesideData, ...] | Failure"
    ) -> None:
        if isinstance(found, FAILURES):
            self.beside_said.emit(error_text(found))
            return
        n = len(letters.letters)
        self.beside_found.emit(found, translated(letters.sentence(n, n)))


def _answered(tested: ModelToAsk, test: "HandTest", job: Job) -> ModelResult:
    """Ask a model about all letters in one batch, in the thread; open it first if need be."""
    from letterpad.assessment.hand_test import score_hand

    result = partial(ModelResult, tested.name, tested.is_live)
    try:
        model = tested.model or in_words(tested.name, partial(opened, tested.key), job)
        # Its held-out accuracy is that of the classes of its card.
        recognizer = model.recognizer.with_cases(False)
        inks = PackedInks.of(each.ink for each in test.written)
        shares = recognizer.predict_inks(inks)
    except FAILURES as error:
        return result(problem=error_text(error))
    card = recognizer.card
    score = score_hand(card, shares, [each.label for each in test.written])
    return result(score, tested_on_text(card) if tested.key is not None else "", "", card)


def _last(mine: "Collection") -> "EarlierTest | None":
    from letterpad.assessment.hand_test import last_test
    from letterpad.collection.kept import TESTED, Query

    ids = mine.find(Query(origin=TESTED, author=""))
    return last_test(mine.load(ids[:_MOST_LOADED]))
