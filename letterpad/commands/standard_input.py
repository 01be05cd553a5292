"""What comes through a pipe, as a file that every reader can open."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from letterpad.errors import UserError
from letterpad.messages import Sentence, Text
from letterpad.paths import scratch_folder

DASH = Path("-")
"""Stands for standard input, as in other programs."""

NAME = Sentence("standard input")

_MOST_BYTES = 256 << 20
_PIECE = 1 << 20


@contextmanager
def spooled() -> Iterator[Path]:
    """Give what comes through standard input as a file, for a while.

    Raises
    ------
    UserError
        If nobody writes to it, or too much.
    """
    stream = None if sys.stdin is None else getattr(sys.stdin, "buffer", None)
    if stream is None or stream.isatty():
        raise UserError(
            "Nothing comes through standard input, which - stands for. Write: cat FILE | letterpad "
            "predict -"
        )
    with scratch_folder() as folder:
        file = folder / "input"
        with file.open("wb") as copy:
            _copy(stream, copy)
        yield file


def renamed(error: UserError, file: Path) -> UserError:
    """Return an error that says "standard input" where it names the file that stands for it."""
    sentence = error.sentence
    named = {
        name: NAME
        for name, value in sentence.fields.items()
        if isinstance(value, str) and value in (str(file), file.name)
    }
    return UserError(sentence.with_fields(**named))


def shown(file: Path) -> Text:
    """Return what a file is called in what is said to the user."""
    return NAME if file == DASH else str(file)


def _copy(stream: IO[bytes], copy: IO[bytes]) -> None:
    n_bytes = 0
    while piece := stream.read(_PIECE):
        n_bytes += len(piece)
        if n_bytes > _MOST_BYTES:
            raise UserError(
                "More than {most} MB came through standard input. Write them to a file, and name "
                "that.",
                most=_MOST_BYTES >> 20,
            )
        copy.write(piece)
