"""Makes the confusion matrix's colour tables, ``resources/colours/matrix-light.csv`` and ``-dark``.

``python -m letterpad.making.colour_tables``, in the source tree, reads the maps that come with
pyqtgraph, without importing it: the window needs the colours before it needs pyqtgraph.
"""

import sys
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import letterpad
from letterpad import paths

FOLDER = Path(letterpad.__file__).parent.parent / "resources" / "colours"

N_COLOURS = 256

TABLES = {
    # Peter Kovesi, "Good Colour Maps: How to Design Them", 2015; CC BY 4.0. Begins with white.
    "light": ("CET-L17", 0.0),
    # Nathaniel Smith and Stéfan van der Walt, 2015; CC0 1.0. It begins darker than the surface of
    # the dark theme, and a small share must not look like less than none.
    "dark": ("inferno", 0.22),
}
"""For each theme a map, and the share of the map at which the table begins."""


def colour_table(name: str, begin: float) -> NDArray[np.uint8]:
    """Return the colours of a map from a share of it to its end: uint8 array of shape (256, 3)."""
    found = find_spec("pyqtgraph")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("pyqtgraph, whose colour maps are read, is not installed")
    file = Path(found.submodule_search_locations[0]) / "colors" / "maps" / f"{name}.csv"
    shares = np.loadtxt(file, delimiter=",", comments=";")[:, :3]
    stops = np.floor(255 * shares + 0.5)
    at = np.linspace(begin, 1.0, N_COLOURS)
    known = np.linspace(0.0, 1.0, len(stops))
    channels = [np.interp(at, known, stops[:, channel]) for channel in range(3)]
    return np.stack(channels, axis=1).astype(np.uint8)


def main() -> int:
    """Write both tables; return the exit code."""
    FOLDER.mkdir(exist_ok=True)
    for theme, (name, begin) in TABLES.items():
        table = colour_table(name, begin)
        with paths.replacing(FOLDER / f"matrix-{theme}.csv") as temporary:
            lines = [",".join(map(str, colour)) for colour in table.tolist()]
            temporary.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
