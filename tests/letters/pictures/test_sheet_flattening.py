"""Paper that was bent: its boxes come to lie where they are printed."""

import numpy as np
import pytest
from PIL import Image

from filled_sheets import UPPER, photographed
from letterpad.letters.pictures.contrast import contrast_of
from letterpad.letters.pictures.sheet import BOX, box_at
from letterpad.letters.pictures.sheet_flattening import SCALE, flat_field
from letterpad.letters.pictures.sheet_marks import marks_in


def field_of(bend: float) -> np.ndarray:
    image = photographed(UPPER, 31, share=0.0, bend=bend).image
    grey = np.asarray(image.convert("L"))
    contrast = contrast_of(grey, 0.04)
    assert contrast is not None
    marks = marks_in(grey, contrast)
    assert marks.corners is not None
    return flat_field(grey, marks.corners, len(UPPER.labels))


def off(field: np.ndarray) -> float:
    """Return by how many millimetres upper lines of boxes are away from their places, at most."""
    distances = []
    for place in range(0, 156, 7):
        left, top, *_ = box_at(place)
        x = slice(round((left + 0.4 * BOX) * SCALE), round((left + 0.9 * BOX) * SCALE))
        first = round((top - 2) * SCALE)
        rows = field[first : round((top + 4) * SCALE), x].astype(float).mean(axis=1)
        distances.append(abs((first + int(rows.argmin())) / SCALE - top))
    return max(distances)


@pytest.mark.parametrize("bend", [0.0, 1.5, -2.0])
def test_boxes_lie_where_they_are_printed(bend: float) -> None:
    assert off(field_of(bend)) < 0.5


def test_a_field_without_frames_is_left_as_it_is() -> None:
    grey = np.asarray(Image.new("L", (900, 1200), 230))
    corners = np.array([[50, 50], [850, 50], [850, 1150], [50, 1150]], dtype=np.float64)
    field = flat_field(grey, corners, 156)
    assert field.shape == (2040, 1488)
    assert (field[20:-20, 20:-20] == 230).all()
