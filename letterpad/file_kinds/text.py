"""The text that a file begins with, whether it is UTF-8 or UTF-16."""

import codecs

_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1a")


def encoding_of(start: bytes) -> str | None:
    r"""Return how text that begins with these bytes is encoded; None if it is no text.

    Windows' shell writes UTF-16, its editors a byte order mark before UTF-8.

    Examples
    --------
    >>> encoding_of('{"word": "é"}'.encode("utf-16")), encoding_of(b"{}"), encoding_of(b"\0\1")
    ('utf-16', 'utf-8-sig', None)
    """
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    for number, encoding in enumerate(("utf-16-be", "utf-16-le")):
        # Every second byte of Latin text is zero.
        zeros = start[number : number + 64 : 2]
        if len(start) >= 4 and not any(zeros) and all(start[1 - number : 65 - number : 2]):
            return encoding
    if any(byte in _CONTROLS for byte in start):
        return None
    return "utf-8-sig"


def text_of(start: bytes) -> str | None:
    """Return the text that begins with these bytes; None if it is no text.

    Characters that are neither UTF-8 nor UTF-16 are replaced: an old encoding is a text, too.
    """
    encoding = encoding_of(start)
    if encoding is None:
        return None
    # The last character may be cut in two.
    text = codecs.getincrementaldecoder(encoding)("replace").decode(start)
    n_strange = text.count("\ufffd")
    return text if n_strange <= 0.3 * max(1, len(text)) else None
