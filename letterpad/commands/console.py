"""Where a command says things: its result on standard output, all else on standard error."""

import io
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from typing import TYPE_CHECKING, Any, TextIO

from letterpad.languages import ENGLISH, Language
from letterpad.messages import Sentence, Text

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

_BAR_WIDTH = 24
"""Characters."""


class Console:
    """Standard output and standard error, as a command uses them.

    Parameters
    ----------
    out : text stream
        Gets the result: some lines, or one line of JSON.
    as_json : bool
    language : Language
        In which people are spoken to. JSON is always English.
    """

    def __init__(self, out: TextIO, as_json: bool = False, language: Language = ENGLISH) -> None:
        self._out = out
        self._as_json = as_json
        self.language = language
        self._bar: Bar | None = None

    def result(self, fields: Mapping[str, Any], *lines: Text) -> None:
        """Write the result: `fields` as one line of JSON if that was asked for, else `lines`."""
        self.end_progress()
        # NaN and Infinity are no JSON: better to fail here than in the reader's parser.
        text = (
            json.dumps(fields, allow_nan=False)
            if self._as_json
            else "\n".join(map(self.language.say, lines))
        )
        try:
            self._out.write(text + "\n")
            self._out.flush()
        except BrokenPipeError:
            # Who reads (head, less) has seen enough. What is left to flush must go somewhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), self._out.fileno())

    def note(self, sentence: Text) -> None:
        """Say something beside the result."""
        self.end_progress()
        sys.stderr.write(self.language.say(sentence) + "\n")
        sys.stderr.flush()

    def progress(self, message: Text, fraction: float | None = None) -> None:
        """Show on a terminal how far it is, in one line that is written over; else nothing.

        Parameters
        ----------
        message : Sentence or str
        fraction : float, optional
            How much is done, 0 to 1; None if that cannot be known.
        """
        if not sys.stderr.isatty():
            return
        if self._bar is None:
            self._bar = _new_bar()
            self._bar.start()
        (task,) = self._bar.task_ids
        self._bar.update(
            task,
            description=self.language.say(message),
            total=None if fraction is None else 1.0,
            completed=fraction or 0.0,
        )
        self._bar.refresh()

    def end_progress(self) -> None:
        """Wipe the line of progress out."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None


@contextmanager
def result_stream() -> Iterator[TextIO]:
    """Keep standard output for the result alone: what libraries print goes to standard error.

    That holds for libraries that are not written in Python, too: the descriptor itself is
    turned, not only ``sys.stdout``.
    """
    out = sys.stdout
    try:
        descriptor, elsewhere = out.fileno(), sys.stderr.fileno()
    except (AttributeError, OSError):  # no console, or one in memory
        with redirect_stdout(sys.stderr):
            yield out if out is not None else io.StringIO()
        return
    out.flush()
    with os.fdopen(
        os.dup(descriptor), "w", encoding=out.encoding, errors="backslashreplace"
    ) as stream:
        os.dup2(elsewhere, descriptor)
        try:
            with redirect_stdout(sys.stderr):
                yield stream
        finally:
            os.dup2(stream.fileno(), descriptor)


def _new_bar() -> "Bar":
    """Return a bar with a text beside it, in one line of standard error."""
    # Here, as only long commands show one.
    from rich.console import Console as Terminal
    from rich.progress import BarColumn, Progress, TextColumn
    from rich.table import Column

    bar = Progress(
        BarColumn(_BAR_WIDTH, table_column=Column(min_width=_BAR_WIDTH)),
        TextColumn(
            "{task.description}",
            markup=False,
            table_column=Column(no_wrap=True, overflow="ellipsis"),
        ),
        console=Terminal(file=sys.stderr),
        auto_refresh=False,  # a thread of its own would write into what a command says
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    bar.add_task("")
    return bar


def duration(seconds: float) -> Sentence:
    """Write a time for people: "4.2 s", "35 s", "2 min 5 s"."""
    if seconds < 10:
        return Sentence("{seconds:.1f} s", seconds=seconds)
    if seconds < 60:
        return Sentence("{seconds:.0f} s", seconds=seconds)
    minutes, rest = divmod(round(seconds), 60)
    return Sentence("{minutes} min {seconds} s", minutes=minutes, seconds=rest)


def count_text(number: int) -> Sentence:
    """Write a number of things: "20,800"."""
    return Sentence("{number:,}", number=number)


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes.

    A Chinese character takes two, an accent none.

    Examples
    --------
    >>> columns("A"), columns(chr(0x6F22)), columns("e" + chr(0x301))
    (1, 2, 1)
    """
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # here, as most names are ASCII

    return cell_len(text)


def padded(text: str, width: int) -> str:
    """Return a text with spaces after it, so that it takes at least `width` columns."""
    return text + " " * (width - columns(text))


def aligned(text: Text, width: int) -> Text:
    """Return a text with spaces before it, so that it takes at least `width` in a column."""
    return Sentence.joined([" " * (width - len(str(text))), text], "")
