"""The confusion matrix's colours: what is shipped is what pyqtgraph's maps make."""

import numpy as np
import pytest

from letterpad.gui.style.theme import dark, light, matrix_lookup
from letterpad.making.colour_tables import FOLDER, TABLES, colour_table


@pytest.mark.parametrize("theme", TABLES)
def test_the_shipped_table_is_the_one_that_is_made(theme: str) -> None:
    shipped = np.loadtxt(FOLDER / f"matrix-{theme}.csv", delimiter=",")
    assert shipped.shape == (256, 3)
    assert np.array_equal(shipped, colour_table(*TABLES[theme]))


@pytest.mark.parametrize("theme", TABLES)
def test_it_has_the_colours_that_pyqtgraph_draws(theme: str) -> None:
    import pyqtgraph

    name, begin = TABLES[theme]
    drawn = pyqtgraph.colormap.get(name).getLookupTable(begin, 1.0, 256, alpha=False)
    assert np.array_equal(colour_table(name, begin), drawn)


@pytest.mark.parametrize("theme", [light(), dark()], ids=["light", "dark"])
def test_the_matrix_begins_with_its_ground_and_ends_with_the_map(theme) -> None:  # type: ignore[no-untyped-def]
    lookup = matrix_lookup(theme)
    assert "#{:02x}{:02x}{:02x}".format(*lookup[0]) == theme.surface
    assert np.array_equal(lookup[24:], colour_table(*TABLES[theme.name])[24:])
