"""What is known of an experiment in this session, whether it is finished or not."""

from dataclasses import dataclass, field

from letterpad.gui.text.translation import translated
from letterpad.training.experiments.spec import (
    Curve,
    CurveSpec,
    FitTask,
    Planned,
    Point,
    Repeated,
    RepeatSpec,
)
from letterpad.training.protocol import CurveLearned, Failed, HasRepeated

Spec = CurveSpec | RepeatSpec
Result = Curve | Repeated


@dataclass(slots=True)
class Found:
    """What is known of an experiment: it can be stopped, and continued.

    Parameters
    ----------
    plan : Planned, optional
    points : mapping of FitTask to Point
    n_total : int
        How many trainings there are in all; 0 while that is not known.
    result : Curve or Repeated, optional
        None while it is not finished.
    error : str
        Why it failed the last time; "" if it did not.
    """

    plan: Planned | None = None
    points: dict[FitTask, Point] = field(default_factory=dict)
    n_total: int = 0
    result: Result | None = None
    error: str = ""

    @property
    def share(self) -> float:
        """How many of the trainings are done, 0 to 1; only a guide, as they differ in size."""
        if self.result is not None:
            return 1.0
        return len(self.points) / self.n_total if self.n_total else 0.0

    @property
    def is_begun(self) -> bool:
        """Whether some of the trainings are done, and not all."""
        return bool(self.points) and self.result is None

    def begin(self, plan: Planned, n_total: int) -> None:
        """Take what is going to be done."""
        self.plan, self.n_total = plan, n_total

    def add(self, point: Point) -> None:
        """Take what came of a training; nothing more is taken of what has failed."""
        if not self.error:
            self.points[point.task] = point

    def finish(self, result: Result) -> None:
        """Take what was found in the end."""
        self.result, self.plan = result, result.plan
        self.points = {point.task: point for point in result.points}

    def end(self, message: object) -> None:
        """Take how it ended; where it was stopped, its points stay."""
        if isinstance(message, CurveLearned):
            self.finish(message.curve)
        elif isinstance(message, HasRepeated):
            self.finish(message.result)
        elif isinstance(message, Failed):
            self.error = translated(message.sentence)
