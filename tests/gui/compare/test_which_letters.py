"""The 2 x 2 table and its walls of pictures."""

import numpy as np

from hands import find
from letterpad.gui.widgets.picture_strip import PictureStrip


def test_each_cell_shows_the_pictures_of_its_letters_the_surest_mistakes_first(
    add_answers, open_compare, kept_letters
):
    other, first = add_answers("Other", 0.5), add_answers("First", 0.7)
    window = open_compare()
    for name, here, sure in (
        ("only_first_right", first.right & ~other.right, other.sure),
        ("only_second_right", ~first.right & other.right, first.sure),
        ("both_wrong", ~first.right & ~other.right, np.maximum(first.sure, other.sure)),
    ):
        strip = find(window, PictureStrip, f"{name}_pictures")
        places = np.flatnonzero(here)
        order = places[np.argsort(-sure[places], kind="stable")]
        assert len(strip._images) == len(order)
        for place in (*strip.shown(), len(order) - 1):
            picture = kept_letters.images[first.indices[order[place]]]
            assert np.array_equal(strip._images[place], picture)
