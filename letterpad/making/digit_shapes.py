"""Makes the shape model behind the built-in digits, of the strokes of fonts.

``python -m letterpad.making.digit_shapes FONTS --out resources/digits.npz``, FONTS being what
`letterpad.making.fonts.font_packages` has fetched. There are no digits among the letters that the
shape model of letters is fitted to. So each form is a font's digit, and the ways to depart from it
are those in which `letterpad.letters.synthetic.variation` lets writers turn, slant, stretch and
bend it. Families that are held out for the recogniser's figures are left out here, too.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from letterpad.errors import UserError
from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Ink
from letterpad.letters.synthetic.handwriting import ShapeModel
from letterpad.letters.synthetic.variation import Variety, varied
from letterpad.making.fonts.font_letters import StrokeLetters, read_font_letters
from letterpad.making.fonts.outline_fonts import CHARACTERS
from letterpad.making.shape_model import (
    MOST_STROKES,
    Form,
    normalized,
    packed,
    principal_modes,
    resampled,
    shared_out,
)

SOURCE = (
    "Digits: made of the strokes of free fonts (Debian's packages, see "
    "letterpad.making.fonts.font_packages), varied."
)

_N_VARIED, _N_MODES = 120, 12
_MOST_FORMS = 24
"""Of each digit: one a family."""

_MOST_STROKES = {"4": 3, "5": 3}
_OTHERWISE = 2
"""Strokes: of more, a skeleton was torn at a crossing."""

_VARIETY = Variety(
    lifted=0.0, reordered=0.0, reversed=0.0, trimmed=0.0, hooked=0.3, thinned=0.0, dense=0.0,
    whole=0.0, noisy=0.0, bend=0.05,
)  # fmt: skip


def fit(letters: StrokeLetters, seed: int = 0) -> ShapeModel:
    """Make a shape model of the digits among letters of fonts.

    Raises
    ------
    UserError
        If there is a digit that no font has.
    """
    random = np.random.default_rng(seed)
    forms = [_form(digit, ink, random) for digit, ink in _chosen(letters)]
    missing = sorted(set("0123456789") - {form.letter for form in forms})
    if missing:
        raise UserError("The fonts have no strokes for {missing}.", missing=" ".join(missing))
    return packed(forms, SOURCE)


def _chosen(letters: StrokeLetters) -> Iterator[tuple[str, Ink]]:
    """Yield a digit of each family, so long as it has few strokes."""
    taken: set[tuple[str, str]] = set()
    n_forms: Counter[str] = Counter()
    for number, (label, family) in enumerate(
        zip(letters.labels.tolist(), letters.families.tolist(), strict=True)
    ):
        digit = CHARACTERS[label]
        if not digit.isdigit() or (digit, family) in taken or n_forms[digit] == _MOST_FORMS:
            continue
        ink = letters.inks[number]
        n_strokes = len(normalized(ink))
        if 0 < n_strokes <= min(MOST_STROKES, _MOST_STROKES.get(digit, _OTHERWISE)):
            taken.add((digit, family))
            n_forms[digit] += 1
            yield digit, ink


def _form(digit: str, ink: Ink, random: np.random.Generator) -> Form:
    """Vary a digit many times: the mean of that, and the ways in which it varies."""
    strokes = normalized(ink)
    lengths = [float(np.hypot(*np.diff(stroke, axis=0).T).sum()) + 1e-6 for stroke in strokes]
    counts = shared_out(lengths)
    others = varied(PackedInks.of([ink] * _N_VARIED), random, _VARIETY)
    paths = []
    for number in range(len(others)):
        pairs = zip(normalized(others[number]), counts.tolist(), strict=True)
        paths.append(np.concatenate([resampled(*pair) for pair in pairs]).ravel())
    mean, modes = principal_modes(np.stack(paths), _N_MODES)
    return Form(digit, 1.0, counts, mean, modes)


def main(arguments: Sequence[str] | None = None) -> int:
    """Make and write the model; return the exit status."""
    parser = argparse.ArgumentParser(description="Make the shape model of the built-in digits.")
    parser.add_argument("fonts", type=Path, help="the fonts that font_packages has fetched")
    parser.add_argument("--out", type=Path, default=Path("resources/digits.npz"))
    options = parser.parse_args(arguments)
    found = read_font_letters(options.fonts).of("train")
    try:
        model = fit(StrokeLetters.joined([found.single_line, found.skeletons]))
        model.save(options.out)
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    size = options.out.stat().st_size
    sys.stdout.write(f"{options.out}: {len(model.letters)} forms; {size:,} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
