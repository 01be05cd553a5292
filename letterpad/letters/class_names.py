"""Names of classes as people write them: the same name is the same text, however it was typed."""

import unicodedata
from functools import lru_cache

_WHITE = frozenset("\u2800\u3164\uffa0")
"""Letters and symbols by their category that show nothing (braille blank, Hangul fillers)."""

_JOINERS = frozenset("\u200c\u200d")
"""They shape the letters that they stand between, in Persian or Devanagari."""


@lru_cache(4096)
def clean_name(text: str) -> str:
    """Return a name as it is shown: composed (NFC), trimmed, without invisible characters.

    Whatever is white becomes one space. Joiners stay between letters that they shape.

    Parameters
    ----------
    text : str
        A name from a folder, a file or a field. What a file system could not decode is read as
        Windows' Western European code page.

    Returns
    -------
    str
        Empty if nothing of it can be seen.

    Examples
    --------
    >>> [clean_name(name) for name in ("A", "A ", f"{chr(0x200b)}A", f"e{chr(0x301)}", " a  b ")]
    ['A', 'A', 'A', 'é', 'a b']
    """
    if not text.isascii() and any("\udc80" <= sign <= "\udcff" for sign in text):
        text = text.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
    composed = unicodedata.normalize("NFC", text)
    seen = "".join(
        " " if sign.isspace() or sign in _WHITE else sign
        for place, sign in enumerate(composed)
        if _is_seen(composed, place)
    )
    return unicodedata.normalize("NFC", " ".join(seen.split()))


def _is_seen(text: str, place: int) -> bool:
    sign = text[place]
    if sign in _JOINERS:
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        return _is_shaped(before) and _is_shaped(after)
    return sign.isspace() or unicodedata.category(sign) not in ("Cc", "Cf", "Cs")


def _is_shaped(sign: str) -> bool:
    """Tell whether a joiner beside this character can change how it looks."""
    return ord(sign) > 0x2FF if sign else False


def natural_order(names: set[str]) -> list[str]:
    """Sort names: numbers first, by their value, then others by code point: A-Z, a-z, Ä, α, Ж, ا.

    Examples
    --------
    >>> natural_order({"10", "9", "0"}), natural_order({"b", "A", "10", "9"})
    (['0', '9', '10'], ['9', '10', 'A', 'b'])
    """

    def rank(name: str) -> tuple[bool, int, str]:
        return (False, int(name[:100]), name) if name.isdecimal() else (True, 0, name)

    return sorted(names, key=rank)
