"""What somebody decided about letters whose labels were in doubt, kept on disk until it is used.

One file for each set of letters, by its hash: decisions hold whichever models are looked at.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from letterpad import paths
from letterpad.letters.corrections import Change, Corrections

FORMAT = 1

_HASH = re.compile(r"[0-9a-f]{64}")
_LARGEST = 64 << 20
"""Bytes of a file of decisions."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to become of one letter.

    Parameters
    ----------
    index : int
        Which letter of its set.
    label : str
        The class that it has in the data.
    becomes : str or None
        The class that it is to have, which may be the same; None if it is to be left out.
    models : tuple of str
        The files of the models that read it otherwise.
    at_once : bool
        Whether it was decided together with others, perhaps without a look at it.
    """

    index: int
    label: str
    becomes: str | None
    models: tuple[str, ...]
    at_once: bool = False

    @property
    def is_kept(self) -> bool:
        """Whether somebody looked and found the label right."""
        return self.becomes == self.label


Decisions = Mapping[int, Decision]
"""By the letter's index."""


def read_decisions(letters_hash: str) -> dict[int, Decision]:
    """Return what was decided about a set of letters; a damaged file is kept under another name.

    Raises
    ------
    OSError, UserError
        If the file cannot be opened, or the user's folder cannot be made.
    """
    file = _file(letters_hash)
    if not file.exists():
        return {}
    try:
        if file.stat().st_size > _LARGEST:
            raise ValueError("too large")
        found = json.loads(file.read_bytes())
        if found["format"] != FORMAT:
            raise ValueError("another version")
        decided = [_decision(value) for value in found["decisions"]]
    except (ValueError, TypeError, KeyError, RecursionError):
        paths.kept_aside(file)
        return {}
    return {each.index: each for each in decided}


def decide(
    letters_hash: str, decided: Iterable[Decision] = (), undone: Iterable[int] = ()
) -> dict[int, Decision]:
    """Keep decisions about letters, and forget those about others; return all that there are.

    What another window has decided meanwhile stays.

    Raises
    ------
    OSError, UserError
        If the file cannot be read or written.
    """
    known = read_decisions(letters_hash)
    known.update((each.index, each) for each in decided)
    for index in undone:
        known.pop(index, None)
    values = [
        [each.index, each.label, each.becomes, each.models, each.at_once] for each in known.values()
    ]
    with paths.replacing(_file(letters_hash)) as temporary:
        text = json.dumps({"format": FORMAT, "decisions": values}, ensure_ascii=False)
        temporary.write_text(text, encoding="utf-8")
    return known


def corrections(decisions: Decisions) -> Corrections:
    """Return what decisions change: letters whose labels are kept are not among them."""
    changed = [decisions[index] for index in sorted(decisions) if not decisions[index].is_kept]
    return Corrections(
        tuple(Change(each.index, each.label, each.becomes) for each in changed),
        len({model for each in changed for model in each.models}),
        sum(each.at_once for each in changed),
    )


def _file(letters_hash: str) -> Path:
    # It may come from a stranger's model.
    is_hash = _HASH.fullmatch(letters_hash)
    name = letters_hash if is_hash else hashlib.sha256(letters_hash.encode()).hexdigest()
    return paths.decisions_folder() / f"{name}.json"


def _decision(value: Any) -> Decision:
    index, label, becomes, models, at_once = value
    if type(index) is not int or not isinstance(label, str):
        raise TypeError("a letter was expected")
    if not isinstance(becomes, str | None) or not isinstance(models, list):
        raise TypeError("a decision was expected")
    return Decision(index, label, becomes, tuple(map(str, models)), at_once is True)
