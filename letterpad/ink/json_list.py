"""Takes a JSON array of objects apart, piece by piece, without reading all of it at once."""

import re
from collections.abc import Iterator
from typing import Protocol

_PIECE = 1 << 16
_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*("?)|[{}]', re.DOTALL)
"""A string, whose end may be missing, or a brace: all else needs no look."""

_BETWEEN = re.compile(r"[\s,]*")
_STRAY = re.compile(r"[^{\],]+")


class Readable(Protocol):
    """A text that can be read on."""

    def read(self, size: int = -1, /) -> str:
        """Return up to `size` characters more; "" at the end."""


def elements(file: Readable, longest: int) -> Iterator[tuple[int, str]]:
    """Yield the objects of an array with their numbers from 1, each as its own text.

    What is no object is yielded as it is, and so is what is left of one that is cut off: whoever
    reads it says so. The array may end with one that is longer than `longest`.

    Parameters
    ----------
    file : Readable
    longest : int
        Characters of an object.

    Examples
    --------
    >>> import io
    >>> list(elements(io.StringIO('[{"a": "}"}, 5, {"b": {}}]'), 99))
    [(1, '{"a": "}"}'), (2, '5'), (3, '{"b": {}}')]
    """
    text = _Text(file)
    text.skip(_BETWEEN)
    if text.next() == "\ufeff":
        text.take(1)
        text.skip(_BETWEEN)
    if text.next() == "[":
        text.take(1)
    number = 0
    while True:
        text.skip(_BETWEEN)
        sign = text.next()
        if sign == "]":
            return
        number += 1
        found, is_whole = text.take_object(longest) if sign == "{" else text.take_stray(longest)
        yield number, found
        if not is_whole:
            return


class _Text:
    """A text that is read as far as it is needed."""

    def __init__(self, file: Readable) -> None:
        self._file = file
        self._text = ""
        self._place = 0
        self._size = _PIECE

    def next(self) -> str:
        """Return the next character; "" at the end."""
        if self._place >= len(self._text):
            self._more()
        return self._text[self._place : self._place + 1]

    def skip(self, pattern: re.Pattern[str]) -> None:
        """Go past what fits."""
        while self.next():
            found = pattern.match(self._text, self._place)
            self._place = found.end() if found else self._place
            if self._place < len(self._text):
                return

    def take(self, n: int) -> str:
        """Return the next characters."""
        taken = self._text[self._place : self._place + n]
        self._place += n
        return taken

    def take_stray(self, longest: int) -> tuple[str, bool]:
        """Return what is no object, up to what may be the next; and whether the text goes on."""
        found = ""
        while self.next() and len(found) <= longest:
            match = _STRAY.match(self._text, self._place)
            if match is None:
                break
            found += self.take(match.end() - self._place)
        return found.strip(), bool(self.next())

    def take_object(self, longest: int) -> tuple[str, bool]:
        """Return the object that begins here, or as much of it as there is; and if that is all."""
        self._size = _PIECE
        while (end := self._end_of_object()) is None:
            if len(self._text) - self._place > longest or not self._more():
                return self.take(longest + 1), False
        return self.take(end - self._place), True

    def _end_of_object(self) -> int | None:
        depth = 0
        for token in _TOKEN.finditer(self._text, self._place):
            sign = token[0]
            if sign == "{":
                depth += 1
            elif sign == "}":
                depth -= 1
                if depth == 0:
                    return token.end()
            elif not token[1]:
                return None
        return None

    def _more(self) -> bool:
        """Read on, ever more at once: an object is gone through from its beginning each time."""
        piece = self._file.read(self._size)
        self._size *= 2
        self._text = self._text[self._place :] + piece
        self._place = 0
        return bool(piece)
