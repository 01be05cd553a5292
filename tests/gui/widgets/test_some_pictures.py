"""Some of many pictures, which are read when they are looked at."""

import numpy as np

from letterpad.gui.widgets.some_pictures import Captions, SomePictures


def test_pictures_come_by_their_indices():
    images = np.arange(6 * 28 * 28, dtype=np.uint8).reshape(6, 28, 28)
    some = SomePictures(images, np.array([5, 0, 3]))
    assert len(some) == 3
    assert np.array_equal(some[0], images[5])
    assert np.array_equal(some[1:], images[[0, 3]])


def test_captions_are_written_when_they_are_looked_at():
    written = []

    def write(place):
        written.append(place)
        return f"<{place}>"

    captions = Captions(1000, write)
    assert len(captions) == 1000
    assert written == []
    assert captions[7] == "<7>"
    assert captions[3:5] == ["<3>", "<4>"]
    assert captions[-1] == "<999>"
    assert written == [7, 3, 4, 999]
