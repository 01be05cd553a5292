"""What the folders above a picture mean: its class, who wrote it, which part of a set it is in.

Folders that merely hold others (``English/Hnd/Img``) mean nothing. Of the others one level names
the class; one above or below it names the writer: in ``A/anna`` and in ``anna/A`` anna wrote A.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from string import ascii_lowercase, ascii_uppercase, digits
from typing import NamedTuple

from letterpad.letters.class_names import clean_name
from letterpad.letters.readers import counts
from letterpad.messages import Sentence

Folders = tuple[str, ...]
"""The folders above a picture, the outermost first."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the folders above a picture say of it; "" for what they do not say."""

    name: str = ""
    writer: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Meanings:
    """What the folders of a set say.

    Parameters
    ----------
    of : dict
        The meaning of each picture's folders.
    keeps_case : bool
        Whether the folders tell upper from lower case in words, or by a code that does.
    notes : tuple of Sentence
        What was taken for what.
    """

    of: dict[Folders, Meaning]
    keeps_case: bool
    notes: tuple[Sentence, ...]


_UPPER = "upper|upper ?case|uc|capitals?|cap|caps|majuscules?"
_LOWER = "lower|lower ?case|lc|minuscules?"
_SIGNS = re.compile(r"[\s_.\-]+")
_PART = re.compile(
    r"(train|training|test|testing|t10k|val|valid|validation|dev|eval|evaluation)"
    r"( ?(set|data|images|letters|split|part|[0-9a-f]{2}))?"
)
_HOLDER = re.compile(
    r"data|datasets?|images?|imgs?|pictures|png|jpe?g|bmp|letters|characters|chars|classes|samples"
)
_CASED = re.compile(
    rf"(?i:(?P<first>[^\W\d_]) ?((?P<first_upper>{_UPPER})|{_LOWER})|"
    rf"((?P<last_upper>{_UPPER})|{_LOWER}) ?(?P<last>[^\W\d_]))"
)
_NUMBERED = re.compile(r"(class|label|letter|char|character|sample|glyph|digit|symbol) ?\d+")
_PERSON = re.compile(
    r"(writer|author|user|person|subject|student|hand|contributor|participant|volunteer|hsf|"
    r"w|u|p|s) ?\d+"
)
_CHARS74K = re.compile(r"sample(\d{3})")
_OMNIGLOT = re.compile(r"character\d\d")
_NIST = re.compile(r"[3-7][0-9a-f]")
_NIST_FOLDERS = frozenset(("by class", "by merge", "by field", "by write"))

_CLEARLY = 0.4
"""By how much a level must look more like classes than another to be preferred."""


def meanings(all_folders: Sequence[Folders]) -> Meanings:
    """Find out what the folders above the pictures of a set mean.

    Parameters
    ----------
    all_folders : sequence of tuples of str
        The folders above every picture, with repetitions.

    Returns
    -------
    Meanings

    Examples
    --------
    >>> found = meanings([("train", "A", "1"), ("train", "B", "1"), ("test", "A", "2")])
    >>> found.of["train", "B", "1"]
    Meaning(name='B', writer='1', part='train')
    """
    different = list(dict.fromkeys(all_folders))
    cleaned = [tuple(map(clean_name, folders)) for folders in different]
    chains = _without_wrappers(_settled([_chain(folders) for folders in _with_small(cleaned)]))
    levels = _class_levels([chain.names for chain in chains])
    found = [_meaning(chain, levels) for chain in chains]
    code = _code({meaning.name for meaning in found} - {""}, cleaned)
    keeps_case = code is not None or any(
        chain.case or any(map(_cased_letter, chain.names)) for chain in chains
    )
    if code is not None:
        found = [
            replace(meaning, name=code.letter_of(meaning.name)) if meaning.name else meaning
            for meaning in found
        ]
    of = dict(zip(different, found, strict=True))
    said = [of[folders] for folders in all_folders if of[folders].name]
    return Meanings(of, keeps_case, tuple(_notes(said, keeps_case, code)))


@dataclass(frozen=True, slots=True)
class _Chain:
    """Folders above a picture: those that may name class and writer, and what the others say."""

    names: Folders
    part: str = ""
    case: str = ""
    holder: str = ""

    @property
    def word(self) -> str:
        """A folder that names no class as it is usually meant, if there are only such."""
        return "" if self.names else self.case or self.holder or self.part


def _with_small(all_folders: list[Folders]) -> list[Folders]:
    """Take "small" for lower case where the folders also say what is upper: it may be a size."""
    upper = re.compile(rf"(?i:(^|[\s_.\-])({_UPPER})($|[\s_.\-]))")
    if not any(upper.search(folder) for folders in all_folders for folder in folders):
        return all_folders
    small = re.compile(r"(?i:(?<![^\W_])small(?![^\W_]))")
    return [tuple(small.sub("lower", folder) for folder in folders) for folders in all_folders]


def _plain(folder: str) -> str:
    return _SIGNS.sub(" ", folder).strip()


def _chain(folders: Folders) -> _Chain:
    """Sort the folders above a picture by what each says on its own."""
    names, part, case, holder = [], "", "", ""
    for folder in folders:
        plain = _plain(folder).casefold()
        if _PART.fullmatch(plain):
            part = part or folder
        elif re.fullmatch(f"{_UPPER}|{_LOWER}", plain):
            case = folder
        elif _HOLDER.fullmatch(plain):
            holder = folder
        elif folder:
            names.append(folder)
    return _Chain(tuple(names), part, case, holder)


def _settled(chains: list[_Chain]) -> list[_Chain]:
    """Let "data", "lower" or "test" be a class of its own where no class is in such a folder."""
    named = [chain for chain in chains if chain.names]
    kinds = ("part", "case", "holder")
    meant = {kind for kind in kinds if any(getattr(chain, kind) for chain in named)}
    if not named:
        meant = {"part", "holder"}  # pictures in folders that say nothing of letters
    return [
        chain
        if chain.names or not chain.word or any(getattr(chain, kind) for kind in meant)
        else _Chain((chain.word,))
        for chain in chains
    ]


def _without_wrappers(chains: list[_Chain]) -> list[_Chain]:
    """Take off outermost folders that all pictures share, unless one is the only class."""
    named = [chain.names for chain in chains if chain.names]
    n_off = 0
    while len({names[n_off : n_off + 1] for names in named}) == 1:
        inner = {names[n_off + 1] for names in named if len(names) > n_off + 1}
        lacking = any(len(names) == n_off + 1 for names in named)
        more = sum(map(_likeness, inner)) / max(1, len(inner)) - _likeness(named[0][n_off])
        # Pictures that lie in the wrapper itself have no class, so that it must be clear.
        if not inner or more <= -_CLEARLY or (lacking and more < _CLEARLY):
            break
        n_off += 1
        named = [names for names in named if len(names) > n_off]
    return [replace(chain, names=chain.names[n_off:]) for chain in chains]


def _class_levels(named: list[Folders]) -> dict[int, int]:
    """Return which level names the class, for each number of folders above a picture."""
    alone = {names[0] for names in named if len(names) == 1}
    by_depth: dict[int, set[Folders]] = defaultdict(set)
    for names in named:
        if names:
            by_depth[len(names)].add(names)
    levels = {}
    for depth, group in by_depth.items():
        best, best_score = 0, -1.0
        for level in range(depth):
            folders = {names[level] for names in group}
            score = sum(_likeness(name) + (name in alone) for name in folders) / len(folders)
            if level == 0 or score >= best_score + _CLEARLY:
                best, best_score = level, score
        levels[depth] = best
    return levels


@cache
def _likeness(folder: str) -> float:
    """Return how much a folder looks as if it named a class: 0 not at all, 3 it is a letter."""
    plain = _plain(folder).casefold()
    if _PERSON.fullmatch(plain):
        return 0.0
    if (len(folder) == 1 and not folder.isdecimal()) or _cased_letter(folder):
        return 3.0
    if len(folder) == 1:
        return 2.5
    if _NUMBERED.fullmatch(plain) or (folder.isdecimal() and folder[0] != "0"):
        return 2.0
    return 1.5 if folder.isdecimal() else 1.0


@cache
def _cased_letter(folder: str) -> str:
    """Return the letter that a folder like A_upper or lower-a stands for; "" for any other."""
    found = _CASED.fullmatch(_plain(folder))
    if found is None:
        return ""
    letter = found["first"] or found["last"]
    return _changed(letter, bool(found["first_upper"] or found["last_upper"]))


def _changed(letter: str, is_upper: bool) -> str:
    """Return a letter in a case, if there is one that is a single letter too."""
    changed = letter.upper() if is_upper else letter.lower()
    return changed if len(changed) == 1 else letter


def _in_case(name: str, folder: str) -> str:
    """Return a class in the case that a folder ("" for none) says: a word keeps the folder's."""
    if not folder or name.upper() == name.lower():
        return name
    if len(name) > 1:
        return f"{folder} {name}"
    return _changed(name, re.fullmatch(_UPPER, _plain(folder).casefold()) is not None)


def _meaning(chain: _Chain, levels: dict[int, int]) -> Meaning:
    if not chain.names:
        return Meaning(part=chain.part)
    level = levels[len(chain.names)]
    name, others = chain.names[level], chain.names[:level] + chain.names[level + 1 :]
    if _OMNIGLOT.fullmatch(name.casefold()) and level > 0:
        # Omniglot (B. M. Lake, 2015) numbers the characters of each alphabet from 1.
        name, others = f"{chain.names[level - 1]} {name}", chain.names[level + 1 :]
    name = _cased_letter(name) or _in_case(name, chain.case)
    return Meaning(name, others[0] if others else "", chain.part)


class _Code(NamedTuple):
    """How a published set codes its letters."""

    of_set: str
    letter_of: Callable[[str], str]


def _code(names: set[str], all_folders: list[Folders]) -> _Code | None:
    """Return how the letters are coded, if it is as in a published set.

    Chars74K (T. E. de Campos, 2009) numbers its English classes: Sample001 to 010 are the digits,
    then come A to Z and a to z. NIST's Special Database 19 writes a character's code in hex.
    """
    said = {_plain(folder).casefold() for folders in all_folders for folder in folders}
    numbers = [_CHARS74K.fullmatch(name.casefold()) for name in names]
    if names and all(found and 1 <= int(found[1]) <= 62 for found in numbers):
        return None if "kannada" in said else _Code("Chars74K", _of_chars74k)
    if said & _NIST_FOLDERS and all(_NIST.fullmatch(name.casefold()) for name in names):
        return _Code("NIST SD 19", lambda name: chr(int(name, 16)))
    return None


def _of_chars74k(name: str) -> str:
    order = digits + ascii_uppercase + ascii_lowercase
    return order[int(name[-3:]) - 1]


def _notes(said: list[Meaning], keeps_case: bool, code: _Code | None) -> list[Sentence]:
    """Say what was taken for what."""
    notes = []
    if code is not None:
        notes.append(
            Sentence(
                "The folders number their letters as {set} does, and were read so.", set=code.of_set
            )
        )
    parts = Counter(meaning.part for meaning in said)
    if len(parts) > 1:
        listed = tuple(
            Sentence("{part} ({n:,})", part=part or Sentence("neither"), n=n)
            for part, n in sorted(parts.items(), reverse=True)
        )
        notes.append(
            Sentence("The folders are parts of a set, put together: {parts}.", parts=listed)
        )
    writers = sorted({meaning.writer for meaning in said} - {""})
    if writers:
        notes.append(
            Sentence(
                "A second level of folders was taken for the writers: {writers} ({names}).",
                writers=counts.writers(len(writers)),
                names=(*writers[:3], *(["..."] if len(writers) > 3 else [])),
            )
        )
    if keeps_case:
        notes.append(
            Sentence("Upper and lower case are kept apart, as the folders say which is which.")
        )
    return notes
