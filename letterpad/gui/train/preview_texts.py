"""What is said of letters before they are chosen: how they were understood, in a few words."""

from dataclasses import dataclass

from letterpad.gui.text.language import number, translate
from letterpad.gui.text.translation import translated
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers.turning import AS_IT_IS, turn_from

_MOST_LISTED = 12
"""Classes that are listed with their numbers; of more the smallest and the largest say enough."""


@dataclass(frozen=True, slots=True)
class PreviewTexts:
    """Sentences on letters that were read; "" where there is nothing to say.

    Parameters
    ----------
    format : str
    counts : str
        Of the letters of each class.
    left_out : str
    orientation : str
        How they were turned to be read.
    polarity : str
        What was ink, and what paper.
    """

    format: str
    counts: str
    left_out: str
    orientation: str
    polarity: str


def preview_texts(letters: LetterSet) -> PreviewTexts:
    """Say how letters were understood."""
    return PreviewTexts(
        format=translated(letters.format),
        counts=_counts(letters),
        left_out=_left_out(letters),
        orientation=_orientation(letters),
        polarity=_polarity(letters),
    )


def all_counts(letters: LetterSet) -> str:
    """List every class with the number of its letters, for a tooltip."""
    counts = zip(letters.classes, letters.counts().tolist(), strict=True)
    return " · ".join(f"{name} {number(n)}" for name, n in counts)


def _counts(letters: LetterSet) -> str:
    counts = letters.counts()
    fewest, most = int(counts.argmin()), int(counts.argmax())
    if counts[fewest] == counts[most]:
        return translate("Preview", "{0} letters of each class").format(number(int(counts[0])))
    if len(counts) <= _MOST_LISTED:
        return all_counts(letters)
    return translate("Preview", "{0} ({1}) to {2} ({3}) letters of a class").format(
        number(int(counts[fewest])),
        letters.classes[fewest],
        number(int(counts[most])),
        letters.classes[most],
    )


def _left_out(letters: LetterSet) -> str:
    ledger = letters.ledger
    if not ledger.n_left_out:
        return translate("Preview", "nothing")
    of_all = translate("Preview", "{0} of {1}, for these reasons:").format(
        number(ledger.n_left_out), number(ledger.found)
    )
    return "\n".join([of_all, *(f"• {translated(note)}" for note in ledger.notes())])


def _orientation(letters: LetterSet) -> str:
    taken = letters.taken
    turn = None if taken is None else turn_from(taken.transpose, taken.flip)
    return translated((turn or AS_IT_IS).title)


def _polarity(letters: LetterSet) -> str:
    n, n_inverted = len(letters), letters.n_inverted
    if letters.inks is not None:
        return translate("Preview", "strokes of a pen")
    if not n_inverted:
        return translate("Preview", "light on dark, as letters are kept here")
    if n_inverted >= n:
        return translate("Preview", "dark on light, and inverted")
    return translate("Preview", "dark on light and inverted: {0} of {1}").format(
        number(n_inverted), number(n)
    )
