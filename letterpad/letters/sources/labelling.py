"""Gives letters their classes and labels, by the names that their files give them."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.ink.raster import Framing
from letterpad.letters.classes import ClassScheme, listed, scheme_for
from letterpad.letters.ledger import LeftOut
from letterpad.letters.letterset import LetterSet
from letterpad.letters.pictures.framing import measure_framing
from letterpad.letters.readers import counts
from letterpad.letters.readers.reading import Reading
from letterpad.messages import Sentence, Text


def labelled(
    reading: Reading,
    classes: str | None,
    leave_out: Sequence[str] = (),
    *,
    name: Text,
    source: str,
) -> LetterSet:
    """Sort letters into classes; those that are in none are left out, and a note says so.

    Parameters
    ----------
    reading : Reading
    classes : str, optional
        Key of a class scheme; None for the one that suits the letters' names.
    leave_out : sequence of str
        Classes that are not wanted.
    name, source : Text, str
        Of the `LetterSet`; errors name the source.

    Raises
    ------
    UserError
        If there is no such scheme or class, or none of the letters is in it.
    """
    present, whose = np.unique(reading.names, return_inverse=True)
    names = [str(name) for name in present]
    scheme = scheme_for(classes, names, reading.keeps_case)
    labels = scheme.labels(names)[whose]
    if not (labels >= 0).any():
        raise UserError(
            "{path} holds no letters that belong to “{scheme}”: they are called {present}.",
            path=source,
            scheme=scheme.title,
            present=listed(names),
        )
    used, within = np.unique(labels[labels >= 0], return_inverse=True)
    # A class without letters cannot be learned.
    labels[labels >= 0] = within
    all_classes = tuple(scheme.classes[index] for index in used)
    left_out = _outside(scheme, int((labels < 0).sum()))
    wanted, chosen = _chosen(replace(scheme, classes=all_classes), leave_out, labels)
    kept = np.flatnonzero(wanted)
    ledger = reading.ledger.plus(*left_out, *chosen)
    said = reading.ledger.notes()
    remarks = tuple(note for note in reading.notes if note not in said)
    if len(kept) < len(labels):
        reading = reading.take(kept)
    used, labels = np.unique(labels[kept], return_inverse=True)
    letters = LetterSet(
        images=reading.images,
        labels=labels.astype(np.int64),
        classes=tuple(all_classes[index] for index in used),
        name=name,
        source=source,
        framing=Framing() if reading.inks is not None else measure_framing(reading.images),
        inks=reading.inks,
        writers=reading.writers,
        notes=(*(made.note() for made in reading.corrections), *ledger.notes(), *remarks),
        parts=reading.parts,
        label_names=reading.label_names,
        ledger=ledger,
        corrections=reading.corrections,
        format=reading.format,
        n_inverted=min(reading.n_inverted, len(reading.images)),
    )
    own = letters.own_parts
    note = None if own is None else own.note()
    return letters if note is None else replace(letters, notes=(*letters.notes, note))


def _outside(scheme: ClassScheme, n: int) -> list[LeftOut]:
    """Return what is left out because no class of the scheme is meant for it."""
    note = Sentence(
        "Not of “{scheme}”, and left out: {letters}.",
        letters=counts.letters(n),
        scheme=scheme.title,
    )
    return [LeftOut("other-classes", n, note)] if n else []


def _chosen(
    scheme: ClassScheme, leave_out: Sequence[str], labels: NDArray[np.int64]
) -> tuple[NDArray[np.bool_], list[LeftOut]]:
    """Return which letters are in a class that was not left out, and what that leaves out."""
    inside: NDArray[np.bool_] = labels >= 0
    if not leave_out:
        return inside, []
    remaining = scheme.without(leave_out).classes
    wanted = inside & np.isin(np.array(scheme.classes)[labels], remaining)
    n = int(inside.sum() - wanted.sum())
    note = Sentence(
        "Of classes that you left out ({classes}): {letters}.",
        classes=listed(leave_out),
        letters=counts.letters(n),
    )
    return wanted, [LeftOut("chosen", n, note, is_expected=True)]
