"""Kinds of letters that the recogniser is measured on, each by hand: pens, mice, neat print.

Nothing of them was learned from: the writers, contributors and families of fonts are held out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import SIDE, Images, rasterize_many
from letterpad.letters.letterset import LetterSet
from letterpad.letters.synthetic.variation import Variety, varied
from letterpad.making.fonts.font_letters import FontLetters, StrokeLetters
from letterpad.making.fonts.print_forms import ball_and_stick, barred
from letterpad.making.fonts.printed_pictures import pictured
from letterpad.making.ink_net import CASED, FRAMING

_SEED = 9
_N_HANDS = 60
"""That print with balls and sticks: of other proportions than those that are learned from."""

MOUSE = Variety(
    turn=0.0, slant=0.0, stretch=0.0, bend=0.0, stroke_shift=0.015, stroke_stretch=0.02,
    lifted=0.05, reordered=0.1, reversed=0.2, trimmed=0.0, hooked=0.25, thinned=0.9, dense=0.0,
    whole=0.9, noisy=0.9, noise=0.02,
)  # fmt: skip
"""Few and uneven points on whole pixels, a shaky line, strokes that begin and end astray."""

_OTHER_END = Variety(
    turn=0.0, slant=0.0, stretch=0.0, bend=0.0, stroke_shift=0.0, stroke_stretch=0.0, lifted=0.0,
    reordered=1.0, reversed=1.0, trimmed=0.0, hooked=0.0, thinned=0.0, dense=0.0, whole=0.0,
    noisy=0.0,
)  # fmt: skip

_PICTURES_PEN = 2.5
"""Pixels: of the pictures of pens' letters."""


@dataclass(frozen=True, eq=False)
class Domain:
    """Letters of one kind.

    Parameters
    ----------
    key : str
        For ``--json``.
    title : str
    shown : PackedInks or uint8 array of shape (n, 28, 28)
        What is asked: ink, or pictures alone.
    labels : int64 array of shape (n,)
        Indices into `CHARACTERS`: digits are among those of fonts.
    hands : str array of shape (n,)
        Writers, or families of fonts.
    """

    key: str
    title: str
    shown: PackedInks | Images
    labels: NDArray[np.int64]
    hands: NDArray[np.str_]

    def take(self, rows: NDArray[np.int64]) -> "Domain":
        """Return some of its letters."""
        if isinstance(self.shown, PackedInks):
            shown: PackedInks | Images = self.shown.take(rows)
        else:
            shown = self.shown[rows]
        return replace(self, shown=shown, labels=self.labels[rows], hands=self.hands[rows])

    @property
    def letters(self) -> "Domain":
        """Its letters without its digits."""
        return self.take(np.flatnonzero(self.labels < len(CASED)))

    @property
    def digits(self) -> "Domain":
        """Its digits."""
        return self.take(np.flatnonzero(self.labels >= len(CASED)))


def domains(letters: LetterSet, fonts: FontLetters) -> Iterator[Domain]:
    """Show letters of pens, and those of fonts, in all ways.

    Parameters
    ----------
    letters : LetterSet
        With inks and writers; its classes are `CASED`.
    fonts : FontLetters
        Families of one part.
    """
    assert letters.inks is not None
    assert letters.writers is not None

    def pens(key: str, title: str, shown: PackedInks | Images) -> Domain:
        assert letters.writers is not None
        return Domain(key, title, shown, letters.labels, letters.writers)

    yield pens("pens", "pens", letters.inks)
    turned = varied(letters.inks, np.random.default_rng(_SEED), _OTHER_END)
    yield pens("other end", "pens, strokes in another order and from the other end", turned)
    shaky = varied(letters.inks, np.random.default_rng(_SEED), MOUSE)
    yield pens("mouse", "pens' letters as a mouse draws them, simulated", shaky)
    framing = replace(FRAMING, pen=_PICTURES_PEN)
    yield pens("pictures", "pens' letters as pictures", rasterize_many(letters.inks, framing))
    lines = StrokeLetters.joined([fonts.single_line, fonts.never_learned])
    yield _of_strokes("single-line", "single-line fonts", lines)
    yield _of_strokes("print", "neat print: strokes found in outline fonts", fonts.skeletons)
    drawn = varied(fonts.skeletons.inks, np.random.default_rng(_SEED), MOUSE)
    with_mouse = replace(fonts.skeletons, inks=drawn)
    yield _of_strokes("print, mouse", "neat print as a mouse draws it, simulated", with_mouse)
    scanned = pictured(fonts.printed.glyphs, np.random.default_rng(_SEED))
    balls = ball_and_stick(_N_HANDS, np.random.default_rng(_SEED))
    yield _of_strokes("ball and stick", "balls and sticks, as schools teach print", balls)
    both = StrokeLetters.joined([lines, fonts.skeletons])
    bars = barred(both, np.random.default_rng(_SEED))
    yield _of_strokes("bars", "bars of other schools: Z, z, q, J and j with one", bars)
    if len(fonts.blackletter):
        yield _of_strokes("blackletter", "blackletter, of a single-line font", fonts.blackletter)
    yield Domain(
        "printed",
        "printed letters as pictures",
        np.rint(scanned * 255).astype(np.uint8).reshape(-1, SIDE, SIDE),
        fonts.printed.labels,
        fonts.printed.families,
    )


def _of_strokes(key: str, title: str, letters: StrokeLetters) -> Domain:
    return Domain(key, title, letters.inks, letters.labels, letters.families)
