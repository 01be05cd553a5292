"""Gives letters their classes and labels, by the names that their files give them."""

import numpy as np

from letterpad.errors import UserError
from letterpad.ink.raster import Framing
from letterpad.letters.classes import scheme_for
from letterpad.letters.letterset import LetterSet
from letterpad.letters.pictures.framing import measure_framing
from letterpad.letters.readers.reading import Reading
from letterpad.messages import Sentence, Text


def labelled(reading: Reading, classes: str | None, *, name: Text, source: str) -> LetterSet:
    """Sort letters into classes; those that are in none are left out, and a note says so.

    Parameters
    ----------
    reading : Reading
    classes : str, optional
        Key of a class scheme; None for the one that suits the letters' names.
    name, source : Text, str
        Of the `LetterSet`; errors name the source.

    Raises
    ------
    UserError
        If there is no such scheme, or none of the letters is in it.
    """
    present, whose = np.unique(reading.names, return_inverse=True)
    scheme = scheme_for(classes, [str(name) for name in present])
    labels = scheme.labels([str(name) for name in present])[whose]
    kept = np.flatnonzero(labels >= 0)
    # A class without letters cannot be learned.
    used, labels = np.unique(labels[kept], return_inverse=True)
    if not len(used):
        raise UserError(
            "{path} holds no letters that belong to “{scheme}”: they are called {present}{value}.",
            path=source,
            scheme=scheme.title,
            present=", ".join(str(name) for name in present[:12]),
            value=" ..." if len(present) > 12 else "",
        )
    notes = reading.notes
    n_left = len(reading.names) - len(kept)
    if n_left:
        note = Sentence(
            "{n_left:,} of {n:,} letters do not belong to “{scheme}” and were left out.",
            n_left=n_left,
            n=len(reading.names),
            scheme=scheme.title,
        )
        notes = (*notes, note)
        reading = reading.take(kept)
    return LetterSet(
        images=reading.images,
        labels=labels.astype(np.int64),
        classes=tuple(scheme.classes[index] for index in used),
        name=name,
        source=source,
        framing=Framing() if reading.inks is not None else measure_framing(reading.images),
        inks=reading.inks,
        writers=reading.writers,
        notes=notes,
    )
