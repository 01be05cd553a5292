"""What all experiments do: read the letters, cut them, say what is planned, train, count."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from letterpad.assessment.letters import load_letters
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence
from letterpad.training.experiments.counting import Count, Say, in_turn
from letterpad.training.experiments.cuts import Cut
from letterpad.training.experiments.fits import (
    Executor,
    ExperimentData,
    check_letters,
    fewest_for,
)
from letterpad.training.experiments.spec import CurveSpec, FitTask, Planned, Point, RepeatSpec
from letterpad.training.failures import in_words
from letterpad.training.reporter import Reporter


@dataclass(frozen=True, slots=True, eq=False)
class Begun:
    """An experiment that has its letters.

    Parameters
    ----------
    spec : CurveSpec or RepeatSpec
    letters : LetterSet
    cuts : mapping of int to Cut
        For each seed the letters to learn from, in their order, and those to test on.
    """

    spec: CurveSpec | RepeatSpec
    letters: LetterSet
    cuts: Mapping[int, Cut]
    _reporter: Reporter
    _say: Say

    @property
    def n_rest(self) -> int:
        """How many letters there are to learn from, in every cut."""
        return min(len(each.order) for each in self.cuts.values())

    def fewest(self) -> int:
        """Return from how many letters on every learner can learn, in every cut; see `fewest_for`.

        Raises
        ------
        UserError
            If even all letters of a cut are too few.
        """
        return fewest_for(self.letters, self.spec.learners, list(self.cuts.values()))

    def plan(self, sizes: tuple[int, ...]) -> Planned:
        """Say that models will be trained on so many letters each, and return that."""
        plan = Planned(sizes, len(self.cuts), len(self.cuts[0].held_out), self.letters.hash)
        self._say(plan)
        return plan

    def points(
        self,
        tasks: Sequence[FitTask],
        known: Sequence[Point],
        known_hash: str,
        execute: Executor,
    ) -> tuple[Point, ...]:
        """Have tasks done, and return the points of all of them, in their order.

        Those of which points are `known` are not done again, if these are from the same letters:
        from some of this hash.
        """
        self._reporter.stage("experiment", Sentence("starting"))
        spec = self.spec
        data = ExperimentData.of(spec.learners, self.letters, self.cuts, spec.random_state)
        kept = known if known_hash == self.letters.hash else ()
        count = Count(spec.learners, tasks, kept, self._reporter, self._say)
        return count.collect(execute(count.open_tasks, data))


@contextmanager
def begun(
    spec: CurveSpec | RepeatSpec,
    report: Say,
    letters: LetterSet | None,
    n_cuts: int,
    draw: Callable[[LetterSet, int], Cut],
) -> Iterator[Begun]:
    """Read the letters of an experiment, and cut them; failures within it are said in words.

    Parameters
    ----------
    spec : CurveSpec or RepeatSpec
    report : callable
    letters : LetterSet or None
        The letters of ``spec.data``, where the caller has read them.
    n_cuts : int
    draw : callable
        Cuts the letters, for a seed from 0 on.

    Raises
    ------
    UserError
        If the letters, the disk or the memory do not allow it.
    """
    say = in_turn(report)
    with in_words(), Reporter(say) as reporter:
        if letters is None:
            reporter.stage("letters", Sentence("reading letters"))
            letters = load_letters(spec.data, reporter.show)
        cuts = {seed: draw(letters, seed) for seed in range(n_cuts)}
        check_letters(letters, cuts[0])
        yield Begun(spec, letters, cuts, reporter, say)
