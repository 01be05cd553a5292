"""Messages for people: a sentence keeps its fields until somebody shows it.

What Letterpad says is a `Sentence`: an English text with named fields. `str()` gives the English;
the window and the command line translate the text and then fill in the fields, so nothing is ever
parsed back from English. What is the user's (a path, a name, a label) is a plain ``str``, in a
field or alone: it is data, and is never translated.

Translators find every text that is written as ``Sentence("...")`` or ``UserError("...")``:
``python -m letterpad.making.translations`` collects them with Qt's own lupdate.
"""

import math
import re
import string
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from numbers import Integral, Real
from typing import Any, Self

_PLAIN_NAME = re.compile(r"[A-Za-z_]\w*")
_PLAIN_FORMAT = re.compile(r",?(\.\d{1,2})?[dfge%]?")
_MOST_FIELDS, _LONGEST, _DEEPEST = 40, 20_000, 6
"""What is read back from a file, which may be a stranger's."""


class Sentence:
    """What Letterpad says: an English text, and what stands in its fields.

    Parameters
    ----------
    text : str
        English, with fields as in `str.format`: "{n:,} letters". Formats are those of numbers;
        "{name!r}" puts a text in quotes.
    **fields
        A value for each field: a number, the user's own (str, path), another sentence, an
        exception (what it says), or several of them, which are separated by commas.

    Examples
    --------
    >>> sentence = Sentence("{file} holds {n:,} letters.", file="tree", n=20_800)
    >>> str(sentence)
    'tree holds 20,800 letters.'
    >>> render(sentence, {"{file} holds {n:,} letters.": "{n:,} Buchstaben in {file}."}.get)
    '20,800 Buchstaben in tree.'
    """

    __slots__ = ("fields", "text")

    def __init__(self, text: str, /, **fields: Any) -> None:
        self.text = text
        self.fields: Mapping[str, Any] = {name: _field(value) for name, value in fields.items()}

    def __str__(self) -> str:
        return render(self)

    def __repr__(self) -> str:
        return f"Sentence({self.text!r}, {dict(self.fields)!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sentence):
            return NotImplemented
        return self.text == other.text and self.fields == other.fields

    def __hash__(self) -> int:
        return hash((self.text, tuple(self.fields)))

    @classmethod
    def joined(cls, parts: Iterable[Any], separator: str = " ") -> Self:
        """Put several after each other, as one: sentences, errors or the user's own."""
        fields = {f"part{number}": part for number, part in enumerate(parts)}
        return cls(separator.join(f"{{{name}}}" for name in fields), **fields)

    def with_fields(self, **fields: Any) -> Self:
        """Return the same sentence with other values for some of its fields."""
        return type(self)(self.text, **{**self.fields, **fields})

    def to_json(self) -> dict[str, Any]:
        """Return text and fields as JSON-ready values."""
        fields = {name: _field_to_json(value) for name, value in self.fields.items()}
        return {"text": self.text, "fields": fields}

    @classmethod
    def from_json(cls, value: Any) -> "Sentence":
        """Read what `to_json` gave, a stranger's as well.

        Raises
        ------
        TypeError, ValueError, KeyError
            If it is anything else, or too much of it.
        """
        return _read(value, 0)


Text = Sentence | str
"""What can be shown: a sentence of ours, or the user's own, which stays as it is."""


def percent(share: float, decimals: int = 1) -> Sentence:
    """Write a share, 0 to 1, for people.

    Examples
    --------
    >>> str(percent(0.8667)), str(percent(0.8667, 2))
    ('86.7 %', '86.67 %')
    """
    return {
        0: Sentence("{share:.0f} %", share=share * 100),
        1: Sentence("{share:.1f} %", share=share * 100),
        2: Sentence("{share:.2f} %", share=share * 100),
    }[decimals]


def isolated(name: str) -> str:
    """Return a name as it can stand in a sentence, where it is written from right to left.

    Otherwise an Arabic or Hebrew name turns the figures and marks beside it around. Other names
    come back as they are.

    Examples
    --------
    >>> isolated("R"), len(isolated(chr(0x5D0)))
    ('R', 3)
    """
    if name.isascii() or not any(map(_is_right_to_left, name)):
        return name
    return f"{_FIRST_STRONG_ISOLATE}{name}{_POP_ISOLATE}"


_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def _is_right_to_left(sign: str) -> bool:
    return unicodedata.bidirectional(sign) in ("R", "AL", "AN")


def render(
    message: Text,
    translate: Callable[[str], str | None] = lambda text: text,
    localize: Callable[[str], str] = lambda number: number,
    isolate: Callable[[str], str] = lambda name: name,
) -> str:
    """Write a message: translate its text, then fill in its fields.

    Parameters
    ----------
    message : Sentence or str
        A plain str is the user's own, and comes back as it is.
    translate : callable
        Gets an English text, and returns it in another language; None if it does not know it.
    localize : callable
        Gets a number as English writes it ("1,234.5"), and returns it as the language does.
    isolate : callable
        Gets a field that is a plain str, a name of the user's, and returns it as it can stand
        between other words.
    """
    if isinstance(message, str):
        return message
    text = translate(message.text) or message.text
    try:
        return "".join(_pieces(text, message.fields, translate, localize, isolate))
    except ValueError:  # braces that do not match, in a stranger's card or a translation
        return text


def _pieces(
    text: str,
    fields: Mapping[str, Any],
    translate: Callable[[str], str | None],
    localize: Callable[[str], str],
    isolate: Callable[[str], str],
) -> Iterable[str]:
    # Not str.format, which reads attributes and takes any width: the text may be a stranger's.
    for fixed, name, spec, conversion in string.Formatter().parse(text):
        yield fixed
        if name is None:
            continue
        if name not in fields:
            yield f"{{{name}}}"
            continue
        value = fields[name]
        if isinstance(value, int | float):
            yield localize(format(value, spec if spec and _PLAIN_FORMAT.fullmatch(spec) else ""))
        elif isinstance(value, tuple):
            parts = (Sentence.joined([part]) for part in value)
            yield ", ".join(render(part, translate, localize, isolate) for part in parts)
        else:
            if isinstance(value, str):
                shown = value if conversion == "r" else isolate(value)
            else:
                shown = render(value, translate, localize, isolate)
            yield repr(shown) if conversion == "r" else shown


def _field(value: Any) -> Any:
    """Return a field's value as it is kept: a number, a str, a Sentence or a tuple of them."""
    if isinstance(value, BaseException):
        value = error_words(value)
    if isinstance(value, str | Sentence):
        return value
    if isinstance(value, tuple | list):
        return tuple(_field(part) for part in value)
    if isinstance(value, Integral):
        return int(value)
    return float(value) if isinstance(value, Real) else str(value)


_SYSTEM = {
    sentence.text: sentence
    for sentence in (
        Sentence("No such file or directory"),
        Sentence("Permission denied"),
        Sentence("Operation not permitted"),
        Sentence("Is a directory"),
        Sentence("Not a directory"),
        Sentence("File exists"),
        Sentence("File name too long"),
        Sentence("Read-only file system"),
        Sentence("No space left on device"),
        Sentence("Disk quota exceeded"),
        Sentence("Input/output error"),
        Sentence("Too many open files"),
        Sentence("Too many levels of symbolic links"),
    )
}
"""What the operating system says most, so that it can be translated."""

_DAMAGED = Sentence("it is damaged or cut off")
_NO_JSON = Sentence("it is no JSON, or was cut off")
_NO_UTF8 = Sentence("it is no text in UTF-8")
_PARSERS = {
    ("gzip", "BadGzipFile"): _DAMAGED,
    ("zipfile", "BadZipFile"): _DAMAGED,
    ("zipfile", "LargeZipFile"): _DAMAGED,
    ("tarfile", "TarError"): _DAMAGED,
    ("zlib", "error"): _DAMAGED,
    ("struct", "error"): _DAMAGED,
    ("_lzma", "LZMAError"): _DAMAGED,
    ("builtins", "EOFError"): _DAMAGED,
    ("builtins", "UnicodeDecodeError"): _NO_UTF8,
    ("json.decoder", "JSONDecodeError"): _NO_JSON,
}
"""What is said instead of the words of parsers; by name, as most are never imported."""


def system_text(error: OSError) -> Text:
    """Return what the operating system says of an error: to be translated where it is well known.

    Examples
    --------
    >>> str(system_text(FileNotFoundError(2, "No such file or directory", "tree")))
    'No such file or directory'
    """
    said = error.strerror or str(error)
    return _SYSTEM.get(said, said)


def error_words(error: BaseException) -> Text:
    """Return what is said of an error: our own sentence, or words for what a library means.

    Examples
    --------
    >>> str(error_words(EOFError("Compressed file ended before the end-of-stream marker")))
    'it is damaged or cut off'
    """
    own = getattr(error, "sentence", None)
    if own is not None:
        return own  # type: ignore[no-any-return]
    for kind in type(error).__mro__:
        if (kind.__module__, kind.__name__) in _PARSERS:
            return _PARSERS[kind.__module__, kind.__name__]
    if isinstance(error, OSError):
        # Libraries raise it of damaged files, too, without what the system says.
        return system_text(error) if error.strerror else _DAMAGED
    return str(error)


def message_to_json(message: Text) -> Any:
    """Return a message as a JSON-ready value: a plain str as it is."""
    return message if isinstance(message, str) else message.to_json()


def message_from_json(value: Any) -> Text:
    """Read what `message_to_json` gave; raises like `Sentence.from_json`."""
    return value if isinstance(value, str) else Sentence.from_json(value)


def _field_to_json(value: Any) -> Any:
    if isinstance(value, Sentence):
        return value.to_json()
    if isinstance(value, tuple):
        return [_field_to_json(part) for part in value]
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)  # nan and inf are no JSON
    return value


def _read(value: Any, depth: int) -> Sentence:
    if not isinstance(value, Mapping) or depth > _DEEPEST:
        raise TypeError("a text with its fields was expected")
    text, fields = value["text"], value["fields"]
    if not isinstance(text, str) or not isinstance(fields, Mapping):
        raise TypeError("a text with its fields was expected")
    if len(text) > _LONGEST or len(fields) > _MOST_FIELDS:
        raise ValueError("the text is too long")
    read = {}
    for name, field in fields.items():
        if not _PLAIN_NAME.fullmatch(name):
            raise ValueError("a field's name was expected")
        read[name] = _read_field(field, depth + 1)
    return Sentence(text, **read)


def _read_field(value: Any, depth: int) -> Any:
    if isinstance(value, Mapping):
        return _read(value, depth)
    if isinstance(value, list):
        if len(value) > _LONGEST:
            raise ValueError("the list is too long")
        return tuple(_read_field(part, depth + 1) for part in value) if depth <= _DEEPEST else ()
    if not isinstance(value, str | int | float) or len(str(value)) > _LONGEST:
        raise TypeError("a text, a number or a list of them was expected")
    return value
