"""Measures how high letters stand in fonts, ``resources/letter_heights.json``.

``python -m letterpad.making.letter_heights FONTS SINGLE_LINE_FONTS``: a folder with the fonts of
Debian's fonts-* packages, and one with Inkscape's single-line SVG fonts. From `FITTED`, all under
the SIL Open Font Licence 1.1, come the heights that are shipped: medians and spreads of tops and
bottoms, nothing of the fonts' drawings. `HELD_OUT` and the single-line fonts (SIL Open Font
Licence, and A. V. Hershey's) go, font by font, into ``tests/benchmarks/other_heights.json``.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from string import ascii_letters, ascii_lowercase, ascii_uppercase
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import ImageFont

import letterpad
from letterpad import paths
from letterpad.recognition.writing_lines import RESOURCE, in_line_units

ROOT = Path(letterpad.__file__).parent.parent
SHIPPED = ROOT / "resources" / RESOURCE
OTHERS = ROOT / "tests" / "benchmarks" / "other_heights.json"

FITTED = (
    *("Andika", "Cabin", "Cantarell", "Carlito", "Charis SIL", "Chilanka", "Comfortaa"),
    *("Comic Neue", "Courier Prime", "Dancing Script", "EB Garamond", "Gentium Plus", "Inter"),
    *("Junction", "Karla", "Klee One", "Kristi", "Lato", "Liberation Sans", "LXGW WenKai"),
    *("Manrope", "National Park", "Noto Sans", "Noto Serif", "Play", "Quattrocento", "Quicksand"),
    *("Sora", "Vollkorn", "Yusei Magic"),
)
"""Families of print, of school and of handwriting, one font of each."""

HELD_OUT = (
    *("Abecedario", "Breip", "Delphine", "DkgHandwriting", "Ecolier_court", "femkeklaver"),
    *("Rufscript", "Steve"),
)
"""Families of handwriting and of school on which the term is tried, beside single-line fonts."""

_BLACKLETTER = "HersheyGothEnglish"
_LETTERS = ascii_uppercase + ascii_lowercase
_SIZE = 1000
"""Pixels to the em."""

_AT_X_HEIGHT, _ON_BASELINE = "acemnorsuvwxz", "ABDEFHIKLMNPRTXZacehiklmnorstuvwxz"
_GLYPH = re.compile(r"<glyph\b[^>]*>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')

Heights = NDArray[np.float64]
"""Top and bottom of A to Z and a to z: shape (52, 2)."""


def measured(path: Path) -> tuple[str, Heights] | None:
    """Measure an outline font: its family, and heights above the base line in its own units.

    None if Pillow cannot open it, or it lacks letters.
    """
    try:
        font = ImageFont.truetype(str(path), _SIZE)
        boxes = [font.getbbox(letter, anchor="ls") for letter in _LETTERS]
    except OSError:
        return None
    if len(set(boxes)) < len(_LETTERS) / 2:  # the same box for every letter that it lacks
        return None
    return str(font.getname()[0]), np.array([(-box[1], -box[3]) for box in boxes], dtype=float)


def measured_svg(path: Path) -> Heights | None:
    """Measure a single-line SVG font, whose glyphs are drawn by M, L and C in absolute numbers."""
    found = {}
    for tag in _GLYPH.findall(path.read_text(encoding="utf-8")):
        attributes = dict(_ATTRIBUTE.findall(tag))
        name, drawn = attributes.get("unicode", ""), attributes.get("d", "")
        if len(name) == 1 and name in ascii_letters and drawn:
            y = [float(each) for each in re.findall(r"-?\d+\.?\d*(?:e-?\d+)?", drawn)][1::2]
            found[name] = (max(y), min(y))
    if len(found) < len(_LETTERS):
        return None
    return np.array([found[name] for name in _LETTERS])


def on_lines(heights: Heights) -> Heights | None:
    """Set a font on lines, where most of its letters stand and reach; None if it has one case."""
    at = {name: heights[index] for index, name in enumerate(_LETTERS)}
    base = float(np.median([at[name][1] for name in _ON_BASELINE]))
    cap = float(np.median([at[name][0] for name in ascii_uppercase])) - base
    x_height = float(np.median([at[name][0] for name in _AT_X_HEIGHT])) - base
    if not 0 < x_height < 0.9 * cap:
        return None
    return in_line_units(heights - base, x_height, cap)


def summary(fonts: Sequence[Heights]) -> dict[str, list[float]]:
    """Return medians of top and bottom for each letter, and their spreads.

    A spread is half the way from the 16th to the 84th percentile, as a normal distribution's
    standard deviation.
    """
    low, middle, high = np.percentile(np.stack(fonts), [15.87, 50, 84.13], axis=0)
    spread = np.maximum((high - low) / 2, 0.01)
    return {
        name: np.round([*middle[index], *spread[index]], 3).tolist()
        for index, name in enumerate(_LETTERS)
    }


def measured_families(folder: Path, families: Iterable[str]) -> dict[str, Heights]:
    """Return the heights of the families below a folder, each by its most regular font."""
    wanted: dict[str, tuple[tuple[bool, str], Heights]] = {}
    names = set(families)
    for path in sorted(folder.rglob("*.[ot]tf")):
        found = measured(path)
        if found is None or found[0] not in names:
            continue
        placed = on_lines(found[1])
        rank = (re.search(r"-(Regular|Roman|R)\.", path.name) is None, path.name)
        if placed is not None and (found[0] not in wanted or rank < wanted[found[0]][0]):
            wanted[found[0]] = (rank, placed)
    if missing := names - set(wanted):
        raise FileNotFoundError(f"no font of {', '.join(sorted(missing))} below {folder}")
    return {name: wanted[name][1] for name in sorted(wanted)}


def write(path: Path, fields: Mapping[str, Any]) -> None:
    """Write JSON, one line for each letter or font."""
    lines = []
    for key, value in fields.items():
        if isinstance(value, dict) and len(value) > 3:
            inside = ",\n  ".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in value.items())
            lines.append(f"{json.dumps(key)}: {{\n  {inside}\n }}")
        else:
            lines.append(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    with paths.replacing(path) as temporary:
        text = "{\n " + ",\n ".join(lines) + "\n}\n"
        temporary.write_text(text, encoding="utf-8", newline="\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, write both files; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("fonts", type=Path, help="folder with outline fonts")
    parser.add_argument("single_line", type=Path, help="folder with single-line SVG fonts")
    chosen = parser.parse_args(arguments)
    families = measured_families(chosen.fonts, [*FITTED, *HELD_OUT])
    others = {name: families[name] for name in HELD_OUT}
    for path in sorted(chosen.single_line.glob("*.svg")):
        heights = measured_svg(path)
        placed = None if heights is None or path.stem == _BLACKLETTER else on_lines(heights)
        if placed is not None:
            others[path.stem] = placed
    kept = json.loads(SHIPPED.read_text(encoding="utf-8")) if SHIPPED.exists() else {}
    fitted = {
        "source": "Tops and bottoms of letters in fonts of Debian's fonts-* packages; see families",
        "licence": "SIL Open Font Licence 1.1 (the fonts; of these only heights are kept)",
        "made_by": "letterpad.making.letter_heights; what is not of letters: .case_term",
        "families": list(FITTED),
        "letters": summary([families[name] for name in FITTED]),
    }
    write(SHIPPED, {**kept, **fitted})
    write(
        OTHERS,
        {
            "source": "Fonts of Debian's fonts-* packages and of Inkscape's Hershey Text",
            "letters": _LETTERS,
            "fonts": {name: np.round(each, 3).tolist() for name, each in others.items()},
        },
    )
    sys.stdout.write(f"{len(FITTED)} families fitted, {len(others)} other fonts\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
