"""What a lesson is: steps that set the controls, wait for a training, and ask a question."""

from dataclasses import dataclass
from typing import Literal

from letterpad.training.spec import TrainSpec

Place = Literal["draw", "results", "compare"]
PLACES: tuple[Place, ...] = ("draw", "results", "compare")
"""Where a step can send the user to look."""

Comparison = Literal[">", "<", "="]


@dataclass(frozen=True, slots=True)
class Condition:
    """When a paragraph is shown: one figure is compared with another one, or with a number.

    Parameters
    ----------
    figure : str
        "RUN.FACT", see `letterpad.lessons.figures`.
    comparison : {">", "<", "="}
    other : str or float
        Another figure, or a number in the figure's own unit (percent, points, letters).
    """

    figure: str
    comparison: Comparison
    other: str | float


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an answer, shown always or under a condition; figures in braces."""

    text: str
    condition: Condition | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that the user can choose.

    Parameters
    ----------
    text : str
    is_right : bool
        Whether it is right whatever comes out.
    condition : Condition, optional
        When it is right, if that depends on the figures.
    """

    text: str
    is_right: bool = False
    condition: Condition | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question that is answered by looking.

    Parameters
    ----------
    text : str
    choices : tuple of Choice
        None of them may be right; without any the user only says that he has looked.
    answer : tuple of Paragraph
        What is said when the user has answered.
    """

    text: str
    choices: tuple[Choice, ...]
    answer: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a lesson.

    Parameters
    ----------
    title, text : str
        The text is Markdown, with figures in braces.
    spec : TrainSpec, optional
        What the controls are set to; None for a step that sets nothing.
    train : str
        What the lesson calls the run that is to be trained so; "" if nothing is to be trained.
    look : {"draw", "results", "compare"}, optional
        Where there is something to see.
    question : Question, optional
    needs : frozenset of str
        The runs whose figures stand in the step's text, question and answer.
    """

    title: str
    text: str
    spec: TrainSpec | None = None
    train: str = ""
    look: Place | None = None
    question: Question | None = None
    needs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson; `key` is the name of its file without language and ending."""

    key: str
    title: str
    steps: tuple[Step, ...]

    def spec_of(self, run: str) -> TrainSpec | None:
        """Return how a run of the lesson is trained; None if it has none of this name."""
        return next((step.spec for step in self.steps if step.train == run), None)

    def runs(self) -> tuple[str, ...]:
        """Return the names of all runs that are trained in the lesson, in their order."""
        return tuple(step.train for step in self.steps if step.train)
