"""Where a command says things: its result on standard output, all else on standard error."""

import io
import json
import os
import shutil
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from typing import Any, TextIO

from letterpad.messages import Text

_EVERY = 10.0
"""Seconds between two lines of progress where lines cannot be written over (a file, a pipe)."""


class Console:
    """Standard output and standard error, as a command uses them.

    Parameters
    ----------
    out : text stream
        Gets the result: a text, or one line of JSON.
    as_json : bool
    """

    def __init__(self, out: TextIO, as_json: bool = False) -> None:
        self._out = out
        self._as_json = as_json
        self._shown = 0
        self._stage = ""
        self._said = 0.0

    def result(self, fields: Mapping[str, Any], text: str) -> None:
        """Write the result: `fields` as one line of JSON if that was asked for, else `text`."""
        self.end_progress()
        # NaN and Infinity are no JSON: better to fail here than in the reader's parser.
        line = json.dumps(fields, allow_nan=False) if self._as_json else text
        try:
            self._out.write(line + "\n")
            self._out.flush()
        except BrokenPipeError:
            # Who reads (head, less) has seen enough. What is left to flush must go somewhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), self._out.fileno())

    def note(self, sentence: Text) -> None:
        """Say something beside the result."""
        self.end_progress()
        sys.stderr.write(f"{sentence}\n")
        sys.stderr.flush()

    def progress(self, stage: str, message: Text) -> None:
        """Show how far it is: one line written over on a terminal, else a line now and then."""
        text = str(message)
        if sys.stderr.isatty():
            # A line that is wrapped cannot be written over.
            text = text[: shutil.get_terminal_size().columns - 1]
            sys.stderr.write("\r" + text.ljust(self._shown))
            sys.stderr.flush()
            self._shown = len(text)
        elif stage != self._stage or time.monotonic() - self._said >= _EVERY:
            self._stage, self._said = stage, time.monotonic()
            sys.stderr.write(text + "\n")
            sys.stderr.flush()

    def end_progress(self) -> None:
        """Wipe the line of progress out."""
        if self._shown:
            sys.stderr.write("\r" + " " * self._shown + "\r")
            self._shown = 0

    def reading(self, text: Text, fraction: float | None) -> None:
        """Show how much of the letters has been read."""
        self.progress("letters", text if fraction is None else f"{text} ({fraction:.0%})")


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


def duration(seconds: float) -> str:
    """Write a time for people: "4.2 s", "35 s", "2 min 5 s"."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    if seconds < 60:
        return f"{seconds:.0f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s"


def percent(share: float) -> str:
    """Write a share for people: "86.7 %"."""
    return f"{share:.1%}".replace("%", " %")
