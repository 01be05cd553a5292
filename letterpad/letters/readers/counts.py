"""Numbers with their nouns: "1 picture", "1,200 pictures"."""

from letterpad.messages import Sentence


def pictures(n: int) -> Sentence:
    """Return a number with its noun."""
    return Sentence("1 picture") if n == 1 else Sentence("{n:,} pictures", n=n)


def labels(n: int) -> Sentence:
    """Return a number with its noun."""
    return Sentence("1 label") if n == 1 else Sentence("{n:,} labels", n=n)


def drawings(n: int) -> Sentence:
    """Return a number with its noun."""
    return Sentence("1 drawing") if n == 1 else Sentence("{n:,} drawings", n=n)


def lines(n: int) -> Sentence:
    """Return a number with its noun."""
    return Sentence("1 line") if n == 1 else Sentence("{n:,} lines", n=n)


def files(n: int) -> Sentence:
    """Return a number with its noun."""
    return Sentence("1 file") if n == 1 else Sentence("{n:,} files", n=n)


def entries(n: int) -> Sentence:
    """Return a number with its noun."""
    return Sentence("1 entry") if n == 1 else Sentence("{n:,} entries", n=n)


def letters(n: int) -> Sentence:
    """Return a number with its noun."""
    return Sentence("1 letter") if n == 1 else Sentence("{n:,} letters", n=n)


def writers(n: int) -> Sentence:
    """Return a number with its noun."""
    return Sentence("1 writer") if n == 1 else Sentence("{n:,} writers", n=n)


def rows(n: int) -> Sentence:
    """Return a number with its noun."""
    return Sentence("1 row") if n == 1 else Sentence("{n:,} rows", n=n)


def fonts(n: int) -> Sentence:
    """Return a number with its noun."""
    return Sentence("1 font") if n == 1 else Sentence("{n:,} fonts", n=n)


def families(n: int) -> Sentence:
    """Return a number with its noun."""
    return Sentence("1 family") if n == 1 else Sentence("{n:,} families", n=n)
