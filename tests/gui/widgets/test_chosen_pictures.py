"""The window with the pictures of chosen letters."""

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

from hands import find
from letterpad.gui.widgets.chosen_pictures import ChosenLetters, ChosenPictures
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.gui.widgets.picture_strip import PictureStrip
from letterpad.messages import Sentence


def letters(n, pictures=True):
    table = DataTable("Chosen", (Column("Number"),), [(number,) for number in range(n)])
    images = np.zeros((n, 28, 28), np.uint8)
    sentence = Sentence("misread by both")
    captions = [f"c{number}" for number in range(n)]
    return ChosenLetters(
        sentence, table, images if pictures else None, captions, "what it says", "They are gone."
    )


@pytest.mark.parametrize(("n", "said"), [(1, "1 letter"), (1234, "1,234 letters")])
def test_it_says_how_many_and_which(qtbot, n, said):
    shown = ChosenPictures(letters(n))
    qtbot.addWidget(shown)
    shown.show()
    assert find(shown, QLabel, "chosen_pictures_heading").text() == f"{said}, misread by both"
    strip = find(shown, PictureStrip, "all_chosen_pictures")
    assert strip.shown()[0] == 0
    assert "c0" in strip.accessibleDescription()


def test_it_says_why_there_are_no_pictures(qtbot):
    for given, said in ((letters(3, pictures=False), "They are gone."), (letters(0), "There are")):
        shown = ChosenPictures(given)
        qtbot.addWidget(shown)
        strip = find(shown, PictureStrip, "all_chosen_pictures")
        assert strip.accessibleDescription().startswith(said)
