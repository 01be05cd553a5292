"""Two models side by side: their answers to the same letters are read and compared in a thread."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from letterpad import paths
from letterpad.assessment.letters import cached_letters
from letterpad.assessment.model_letters import as_trained_on, was_trained_on
from letterpad.assessment.pair_facts import PairFacts, facts_of
from letterpad.assessment.paired import Paired, paired_runs, paired_with
from letterpad.errors import UserError
from letterpad.evaluation.pairs import PairTest, pair_test
from letterpad.gui.controllers.background import Background, Failure, Job
from letterpad.gui.text.translation import error_text
from letterpad.letters.data_spec import DataSpec, spec_or_none
from letterpad.letters.letterset import LetterSet
from letterpad.library import Run
from letterpad.model_files.model_file import Card, read_card
from letterpad.recognition.onnx_session import Interrupt
from letterpad.recognition.recognizer import SHIPPED, Recognizer
from letterpad.training.spec import Progress

MOST_FILES = 2000
"""In a folder whose letters are looked for in the cache here; see `letterpad.gui.controllers.jobs`.
"""

_KEPT = 8
"""Comparisons that are at hand when a pair is chosen again."""


@dataclass(frozen=True, slots=True, eq=False)
class Comparing:
    """Two models on the same letters.

    Parameters
    ----------
    first, second : Run or None
        None is the shipped recogniser; one of them at most.
    facts : PairFacts
        What they answered.
    test : PairTest or None
        None while it is being computed, or while it is not known who wrote the letters.
    letters : LetterSet or None
        All letters, those held out among them; None as long as they are not there.
    shipped_knows : bool
        Whether the shipped recogniser is one of the two, and was trained on such letters.
    """

    first: Run | None
    second: Run | None
    facts: PairFacts
    test: PairTest | None = None
    letters: LetterSet | None = None
    shipped_knows: bool = False

    @property
    def run(self) -> Run:
        """The run whose held-out letters these are."""
        run = self.first or self.second
        assert run is not None
        return run

    @property
    def key(self) -> str:
        """The same for all models that were held out the very same letters."""
        held_out = self.run.card.held_out
        return "" if held_out is None else held_out.key


@dataclass(frozen=True, slots=True)
class _Pair:
    """What is to be compared."""

    first: Run | None
    second: Run | None

    @property
    def run(self) -> Run:
        run = self.first or self.second
        if run is None:
            raise ValueError("the shipped recogniser beside itself")
        return run

    @property
    def has_shipped(self) -> bool:
        return self.first is None or self.second is None

    @property
    def paths(self) -> tuple[Path | None, Path | None]:
        return (
            None if self.first is None else self.first.path,
            None if self.second is None else self.second.path,
        )


class Pairs(QObject):
    """Compares one pair at a time; the newest wins.

    Signals
    -------
    began()
        Another pair is read.
    progressed(float)
        The share that is done, 0 to 1, of what takes longer: the shipped recogniser reads the
        letters, or these are read from their files.
    compared(Comparing)
        More is known of the pair; comes several times, the last time with the test.
    letters_gone(str)
        A sentence: the letters of the pair cannot be shown.
    failed(str)
        A sentence: the pair cannot be compared.
    letters_requested(DataSpec)
        The letters of the pair have to be read; `take_letters` or `take_no_letters` answers.
    """

    began = Signal()
    progressed = Signal(float)
    compared = Signal(object)
    letters_gone = Signal(str)
    failed = Signal(str)
    letters_requested = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("comparing", self)
        self._job: Job | None = None
        self._pair: _Pair | None = None
        self._sources: list[DataSpec] = []
        self._waits_for: DataSpec | None = None
        self._known: dict[tuple[Path | None, Path | None], Comparing] = {}
        self._letters: LetterSet | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a pair is being compared."""
        return self._background.is_busy

    @Slot(object, object)
    def compare(self, first: Run | None, second: Run | None) -> None:
        """Compare two runs, or a run and the shipped recogniser (None)."""
        self.forget()
        self._pair = _Pair(first, second)
        known = self._known.get(self._pair.paths)
        if known is not None and known.letters is not None:
            self.compared.emit(replace(known, first=first, second=second))
            return
        self._sources = _sources(self._pair.run.card)
        self.began.emit()
        self._work(self._letters)

    @Slot()
    def forget(self) -> None:
        """Give up what is being compared."""
        if self._job is not None:
            self._job.cancel()
        self._job = self._pair = self._waits_for = None

    @Slot(object, object)
    def take_letters(self, spec: DataSpec, letters: LetterSet) -> None:
        """Take the answer to `letters_requested`."""
        if spec == self._waits_for:
            self._waits_for = None
            self._work(letters)

    @Slot(object, str)
    def take_no_letters(self, spec: DataSpec, sentence: str) -> None:
        """Take a sentence that says why there are no such letters."""
        if spec == self._waits_for:
            self._waits_for = None
            self._sources = []
            self._go_without(sentence)

    @Slot(object, object)
    def take_progress(self, spec: DataSpec, progress: Progress) -> None:
        """Take how far letters are that are being read."""
        if spec == self._waits_for and progress.fraction is not None:
            self.progressed.emit(progress.fraction)

    def close(self) -> None:
        """Give up what is being compared, and wait until it has ended."""
        self.forget()
        self._background.close()

    def _work(self, letters: LetterSet | None) -> None:
        pair = self._pair
        if pair is None:
            return
        known = self._known.get(pair.paths)
        paired = None if known is None else known.facts.paired
        work = partial(_compare, pair, letters, bool(self._sources), paired)
        self._job = self._background.do(work, self._take, self._take_news)

    def _take_news(self, news: object) -> None:
        if isinstance(news, float):
            self.progressed.emit(news)
        else:
            self.compared.emit(news)

    def _take(self, result: Comparing | Failure | None) -> None:
        pair = self._pair
        self._job = None
        if pair is None:
            return
        if isinstance(result, Failure):
            self.failed.emit(error_text(result))
            return
        if result is not None:
            if result.test is not None:
                self._keep(pair, result)
            self.compared.emit(result)
            if result.letters is not None:
                self._letters = result.letters
                return
        if self._sources:
            self._waits_for = self._sources.pop(0)
            self.letters_requested.emit(self._waits_for)
        else:
            self._go_without("")

    def _go_without(self, sentence: str) -> None:
        """Say that the letters are not there; and compare without them where that can be done."""
        pair = self._pair
        if pair is None:
            return
        if not sentence:
            sentence = self.tr(
                "The letters have changed since these models were trained, so they cannot be shown."
            )
            if spec_or_none(pair.run.card.data.get("spec")) is None:
                sentence = self.tr("{0} does not say where its letters come from.").format(
                    pair.run.card.name
                )
        if pair.has_shipped:
            self.failed.emit(sentence)
            return
        self.letters_gone.emit(sentence)
        known = self._known.get(pair.paths)
        if known is None:
            self._job = self._background.do(
                partial(_compare, pair, None, False, None), self._take_last
            )

    def _take_last(self, result: Comparing | Failure | None) -> None:
        self._job = None
        if isinstance(result, Failure):
            self.failed.emit(error_text(result))
        elif result is not None:
            self.compared.emit(result)

    def _keep(self, pair: _Pair, comparing: Comparing) -> None:
        self._known.pop(pair.paths, None)
        self._known[pair.paths] = comparing
        while len(self._known) > _KEPT:
            self._known.pop(next(iter(self._known)))


def _sources(card: Card) -> list[DataSpec]:
    """Return where a run's letters may be read from, the most likely first."""
    spec = spec_or_none(card.data.get("spec"))
    return [] if spec is None else list(dict.fromkeys((spec, as_trained_on(spec, card))))


def _compare(
    pair: _Pair, letters: LetterSet | None, may_come: bool, paired: Paired | None, job: Job
) -> Comparing | None:
    """Read and compare, in the thread; None where there have to be letters first.

    The job is told shares that are done, and what is known before all is.

    Parameters
    ----------
    pair : _Pair
    letters : LetterSet, optional
        Letters that may be those of the pair.
    may_come : bool
        Whether the letters may be there later, and with them who wrote them.
    paired : Paired, optional
        What both answered, if that is known.
    job : Job
    """
    letters = _fitting(pair.run.card, letters)
    if pair.has_shipped and paired is None:
        if letters is None:
            return None
        paired = _beside_shipped(pair, letters, job)
    elif not pair.has_shipped and (paired is None or letters is not None):
        assert pair.first is not None
        assert pair.second is not None
        paired = paired_runs(pair.first.path, pair.second.path, letters)
    assert paired is not None
    facts = facts_of(paired)
    comparing = Comparing(
        pair.first,
        pair.second,
        facts,
        None,
        letters,
        pair.has_shipped and letters is not None and _shipped_knows(pair.run.card, letters),
    )
    job.tell(comparing)
    if paired.writers is None and letters is None and may_come:
        return comparing  # a test by letters would say too much, if they are of few hands
    test = pair_test(facts.first_right, facts.second_right, paired.writers)
    return replace(comparing, test=test)


def _fitting(card: Card, letters: LetterSet | None) -> LetterSet | None:
    """Return the letters that a run was tested on, if they are these or were read before."""
    of_run = card.data.get("hash")
    if letters is not None and letters.hash == of_run:
        return letters
    for spec in _sources(card):
        found = cached_letters(spec, MOST_FILES)
        if found is not None and found.hash == of_run:
            return found
    return None


def _beside_shipped(pair: _Pair, letters: LetterSet, job: Job) -> Paired:
    interrupt = Interrupt()
    job.on_cancel(interrupt.stop)
    shipped = Recognizer(paths.resource(SHIPPED), interrupt=interrupt)

    def tell(share: float) -> None:
        if job.is_cancelled:
            raise UserError("It was stopped.")
        job.tell(float(share))

    paired = paired_with(pair.run.path, shipped, letters, tell)
    return paired if pair.second is None else paired.swapped()


def _shipped_knows(card: Card, letters: LetterSet) -> bool:
    spec = spec_or_none(card.data.get("spec"))
    return spec is not None and was_trained_on(read_card(paths.resource(SHIPPED)), spec, letters)


def comparable(first: Run | None, runs: Sequence[Run]) -> list[Run]:
    """Return the runs that were tested on the same letters as another one; itself is not one.

    All tested runs go with the shipped recogniser (None), which is asked about their letters.
    """
    if first is None:
        return [run for run in runs if is_tested(run)]
    if first.card.held_out is None:
        return []
    key = first.card.held_out.key
    return [
        run
        for run in runs
        if is_tested(run)
        and run.path != first.path
        and run.card.held_out is not None
        and run.card.held_out.key == key
    ]


def is_tested(run: Run) -> bool:
    """Tell whether a run has answers to held-out letters."""
    return run.card.held_out is not None and run.card.held_out.n > 0


def best_beside(first: Run | None, runs: Sequence[Run]) -> Run | None:
    """Return the best run on the same letters as another one; None for the shipped recogniser."""
    others = comparable(first, runs)
    return max(others, key=_accuracy, default=None)


def newest(runs: Sequence[Run]) -> Run | None:
    """Return the newest run that was tested; the runs are given oldest first."""
    return next((run for run in reversed(runs) if is_tested(run)), None)


def _accuracy(run: Run) -> float:
    assert run.card.held_out is not None
    return run.card.held_out.accuracy.value
