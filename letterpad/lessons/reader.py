"""Reads a lesson from its file: a head, steps, what they set, a question and its answer.

``resources/help/lessons.md`` describes the format for those who write lessons. The reader is
strict: what it does not know is an error that names the line, so nothing is silently left out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from letterpad.errors import UserError
from letterpad.lessons.controls import NAMES, START, changed, check_together
from letterpad.lessons.figures import ALL, FACTS, FACTS_OF_ALL, FIGURE, NAME, is_known
from letterpad.lessons.lesson import (
    PLACES,
    Choice,
    Comparison,
    Condition,
    Lesson,
    Paragraph,
    Place,
    Question,
    Step,
)
from letterpad.training.spec import TrainSpec

MOST_CHARACTERS = 100_000
MOST_STEPS = 50
LONGEST_CHOICE = 50
"""Characters: a choice is one line of a narrow column."""

_CHOICE = re.compile(r"- \[([^\]]*)\] +(\S.*)")
_WHEN = re.compile(r"when\b([^:]*):\s*(.*)")
_COMPARED = re.compile(r"\s*([a-z0-9.-]+)\s*([<>=])\s*(?:(-?\d+(?:\.\d+)?)|([a-z][a-z0-9.-]*))\s*")
_COMPARISONS: dict[str, Comparison] = {">": ">", "<": "<", "=": "="}
_PLACES: dict[str, Place] = {place: place for place in PLACES}
_FENCE, _CONTROLS = "```", "```controls"

Lines = list[tuple[int, str]]
"""Numbered lines."""


def read_lesson(text: str, key: str) -> Lesson:
    """Read a lesson.

    Parameters
    ----------
    text : str
        What stands in its file.
    key : str
        What the lesson is called where choices are remembered.

    Raises
    ------
    UserError
        What is wrong, and in which line.
    """
    if len(text) > MOST_CHARACTERS:
        raise UserError(
            "it has {n:,} characters; a lesson has {most:,} at most.",
            most=MOST_CHARACTERS,
            n=len(text),
        )
    reader = _Reader(text.splitlines())
    try:
        return reader.lesson(key)
    except UserError as error:
        raise UserError("line {line}: {what}", line=max(1, reader.line), what=error) from error


@dataclass
class _Part:
    """A step as far as it was read."""

    line: int
    title: str
    text: Lines = field(default_factory=list)
    question: Lines = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    answer: Lines = field(default_factory=list)
    spec: TrainSpec | None = None
    train: str = ""
    look: Place | None = None
    needs: set[str] = field(default_factory=set)


class _Reader:
    """Goes through the lines once; `line` is the number of the one it is at."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self.line = 0
        self._spec = START
        self._runs: list[str] = []

    def lesson(self, key: str) -> Lesson:
        """Read all lines."""
        title = self._head()
        steps: list[Step] = []
        part: _Part | None = None
        while (line := self._next()) is not None:
            if line.startswith("## "):
                if part is not None:
                    steps.append(self._step(part))
                part = self._begin(line, len(steps))
            elif part is not None:
                self._take(part, line)
            elif line:
                raise UserError("a step begins with “## ” and its title.")
        if part is None:
            raise UserError("there is no step: each begins with “## ” and its title.")
        steps.append(self._step(part))
        return Lesson(key, title, tuple(steps))

    def _next(self) -> str | None:
        if self.line >= len(self._lines):
            return None
        self.line += 1
        return self._lines[self.line - 1].rstrip()

    def _head(self) -> str:
        if self._next() != "---":
            raise UserError("a lesson begins with “---”, then “title: …”, then “---” again.")
        title = ""
        while (line := self._next()) != "---":
            if line is None:
                raise UserError("the head has no end: a line “---” is missing.")
            name, _, value = line.partition(":")
            if name.strip() != "title" or not value.strip() or title:
                raise UserError(
                    "the head has one line, “title: …”; this is “{line}”.", line=line[:80]
                )
            title = value.strip()
        if not title:
            raise UserError("the lesson has no title: “title: …” is missing in the head.")
        return title

    # What stands in a step

    def _begin(self, line: str, n_before: int) -> _Part:
        if n_before >= MOST_STEPS:
            raise UserError("a lesson has {n} steps at most.", n=MOST_STEPS)
        return _Part(self.line, line[3:].strip())

    def _take(self, part: _Part, line: str) -> None:
        if line.startswith(">"):
            self._take_answer(part, line)
        elif line.startswith(("- [", "* [")):
            self._take_choice(part, line)
        elif line.startswith("? "):
            if part.question:
                raise UserError("a step asks one question, and this is the second.")
            part.question.append((self.line, line[2:].strip()))
        elif line.startswith(_FENCE):
            self._take_controls(part, line)
        elif line.startswith("#"):
            raise UserError("a step begins with “## ” and its title.")
        elif not part.question:
            part.text.append((self.line, line))
        elif line and not part.choices and not part.answer:
            part.question.append((self.line, line.strip()))
        elif line:
            raise UserError("after a question there are its choices and its answer, no more text.")

    def _take_choice(self, part: _Part, line: str) -> None:
        if not part.question or part.answer:
            raise UserError("a choice stands below its question, which begins with “? ”.")
        found = _CHOICE.fullmatch(line)
        if found is None:
            raise UserError("a choice is written “- [ ] text”, the right one “- [x] text”.")
        mark = found[1].strip()
        condition = self._condition(part, mark) if mark not in ("", "x", "X") else None
        if len(found[2]) > LONGEST_CHOICE:
            raise UserError(
                "a choice has {most} characters at most, and this one {n}.",
                most=LONGEST_CHOICE,
                n=len(found[2]),
            )
        part.choices.append(Choice(found[2], mark in ("x", "X"), condition))

    def _take_answer(self, part: _Part, line: str) -> None:
        if not part.question:
            raise UserError("an answer (“> ”) stands below its question, which begins with “? ”.")
        part.answer.append((self.line, line[1:].strip()))

    def _take_controls(self, part: _Part, line: str) -> None:
        if line != _CONTROLS:
            raise UserError("a block begins with “```controls”, not “{line}”.", line=line[:80])
        if part.question:
            raise UserError("what a step sets stands before its question.")
        begin = self.line
        while (line_in := self._next()) != _FENCE:
            if line_in is None:
                self.line = begin
                raise UserError("the block has no end: a line “```” is missing.")
            if line_in:
                self._set(part, line_in)
        if part.spec is not None:
            check_together(part.spec)
        if part.train and part.spec is None:
            part.spec = self._spec

    def _set(self, part: _Part, line: str) -> None:
        name, colon, value = (piece.strip() for piece in line.partition(":"))
        if not colon or not value:
            raise UserError("expected “name: value”, not “{line}”.", line=line[:80])
        if name in NAMES:
            self._spec = part.spec = changed(self._spec, name, value)
        elif name == "train":
            if part.train:
                raise UserError("a step trains one model, and this is the second.")
            if not NAME.fullmatch(value) or value == ALL or value in self._runs:
                raise UserError(
                    "“train” names a run that has no other's name, in small letters without "
                    "spaces; “{value}” is none.",
                    value=value,
                )
            part.train = value
            self._runs.append(value)
        elif name == "look":
            if value not in _PLACES:
                raise UserError(
                    "“look” is one of {places}, not “{value}”.", places=PLACES, value=value
                )
            part.look = _PLACES[value]
        else:
            raise UserError(
                "“{name}” is nothing that a lesson can set. It can set: {names}.",
                name=name,
                names=(*NAMES, "train", "look"),
            )

    # A step that is complete

    def _step(self, part: _Part) -> Step:
        end, self.line = self.line, part.line
        text = "\n".join(line for _, line in part.text).strip()
        if not text:
            raise UserError("the step “{title}” has no text.", title=part.title)
        question = self._question(part)
        for number, line in (*part.text, *part.question, *part.answer):
            self.line = number
            for figure in FIGURE.findall(line):
                self._need(part, figure)
            if "{" in FIGURE.sub("", line) or "}" in FIGURE.sub("", line):
                raise UserError("a brace has no partner: a figure is written {{run.fact}}.")
        self.line = end
        return Step(
            part.title, text, part.spec, part.train, part.look, question, frozenset(part.needs)
        )

    def _question(self, part: _Part) -> Question | None:
        if not part.question:
            return None
        self.line = part.question[0][0]
        if not any(line for _, line in part.answer):
            raise UserError("the question has no answer: lines that begin with “> ”.")
        if len(part.choices) == 1:
            raise UserError("a question has two choices or more, or none.")
        if sum(choice.is_right for choice in part.choices) > 1:
            raise UserError("one choice is right at most.")
        return Question(
            " ".join(line for _, line in part.question),
            tuple(part.choices),
            tuple(self._paragraph(part, lines) for lines in _paragraphs(part.answer)),
        )

    def _paragraph(self, part: _Part, lines: Lines) -> Paragraph:
        self.line = lines[0][0]
        text = " ".join(line for _, line in lines)
        when = _WHEN.match(text)
        if when is None:
            return Paragraph(text)
        if not when[2]:
            raise UserError("after a condition and a colon stands what is said then.")
        return Paragraph(when[2], self._condition(part, when[1]))

    def _condition(self, part: _Part, text: str) -> Condition:
        compared = _COMPARED.fullmatch(text)
        if compared is None:
            raise UserError(
                "“{text}” is no condition: it is written “run.fact > 5”, with >, < or =, and a "
                "number or another figure.",
                text=text.strip()[:80],
            )
        figure, comparison, limit, other = compared.groups()
        for each in filter(None, (figure, other)):
            self._need(part, each)
            if each.endswith(".name"):
                raise UserError("a name cannot be compared.")
        return Condition(figure, _COMPARISONS[comparison], other if limit is None else float(limit))

    def _need(self, part: _Part, figure: str) -> None:
        """Take note that a step shows a figure, or say that there is no such one."""
        run, _, _ = figure.partition(".")
        if not is_known(figure):
            raise UserError(
                "“{figure}” is no figure. Of a run there are {facts}; of all runs {all}.",
                figure=figure,
                facts=FACTS,
                all=tuple(f"{ALL}.{fact}" for fact in FACTS_OF_ALL),
            )
        if run != ALL and run not in self._runs:
            raise UserError("“{figure}” is of a run that no step up to here trains.", figure=figure)
        part.needs.update(self._runs if run == ALL else {run})


def _paragraphs(lines: Lines) -> list[Lines]:
    """Separate numbered lines where one is empty."""
    paragraphs: list[Lines] = [[]]
    for number, line in lines:
        if line:
            paragraphs[-1].append((number, line))
        elif paragraphs[-1]:
            paragraphs.append([])
    return [each for each in paragraphs if each]


def same_course(first: Lesson, second: Lesson) -> bool:
    """Tell whether two lessons, in two languages, set, train, ask and compare the same."""
    return _course(first) == _course(second)


def _course(lesson: Lesson) -> list[object]:
    return [
        (
            replace(step, title="", text="", question=None),
            step.question
            and [
                [replace(choice, text="") for choice in step.question.choices],
                [each.condition for each in step.question.answer],
            ],
        )
        for step in lesson.steps
    ]
