"""How far an experiment is: points are taken as they come in, and the rest is estimated."""

import threading
from collections.abc import Callable, Iterable, Sequence

from letterpad.messages import Sentence
from letterpad.training.experiments.spec import FitTask, Learner, Planned, Point
from letterpad.training.reporter import Reporter
from letterpad.training.spec import Progress

Say = Callable[[Progress | Planned | Point], None]


def in_turn(report: Say) -> Say:
    """Return what reports from several threads, but never twice at once."""
    saying = threading.Lock()

    def say(message: Progress | Planned | Point) -> None:
        with saying:
            report(message)

    return say


class Count:
    """Takes points as they come in, and says how far the experiment is.

    Parameters
    ----------
    learners : sequence of Learner
    tasks : sequence of FitTask
        All of the experiment.
    known : sequence of Point
        Those that were there before; they are not said again.
    """

    def __init__(
        self,
        learners: Sequence[Learner],
        tasks: Sequence[FitTask],
        known: Sequence[Point],
        reporter: Reporter,
        say: Say,
    ) -> None:
        self._learners = learners
        self._tasks = list(tasks)
        wanted = set(tasks)
        self._points = {point.task: point for point in known if point.task in wanted}
        self._reporter = reporter
        self._say = say
        self._tell()

    @property
    def open_tasks(self) -> list[FitTask]:
        """The tasks of which nothing is known yet, in their order."""
        return [task for task in self._tasks if task not in self._points]

    def collect(self, points: Iterable[Point]) -> tuple[Point, ...]:
        """Take points until all are there, and return those of all tasks in their order."""
        for point in points:
            self._points[point.task] = point
            self._say(point)
            self._tell()
        return tuple(self._points[task] for task in self._tasks)

    def _tell(self) -> None:
        done, total = len(self._points), len(self._tasks)
        share = sum(task.n for task in self._points) / sum(task.n for task in self._tasks)
        text = Sentence("training {done:,} of {total:,} models", done=done, total=total)
        if ahead := self.open_tasks:
            text = Sentence(
                "training {done:,} of {total:,}: {name}, {n:,} letters",
                done=done + 1,
                total=total,
                name=self._learners[ahead[0].learner].name,
                n=ahead[0].n,
            )
        self._reporter.expect(text, share, self.seconds_left())

    def seconds_left(self) -> float | None:
        """Estimate the seconds until the last task; None while a learner has not been timed.

        A training takes as long for each letter as this learner's largest one so far.
        """
        left = 0.0
        for task in self.open_tasks:
            timed = [point for point in self._points.values() if point.learner == task.learner]
            if not timed:
                return None
            like = max(timed, key=lambda point: point.n)
            same = [point.seconds for point in timed if point.n == like.n]
            left += sum(same) / len(same) * task.n / like.n
        return left
