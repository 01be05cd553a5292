"""What came of a test, shown model by model."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

import eyes
from hands import find, letter_r
from letterpad.assessment.hand_beside_data import BesideData, Sample
from letterpad.assessment.hand_test import HandTest, costly_letters, score_hand
from letterpad.gui.collection.hand_result import HandResult
from letterpad.gui.controllers.hand_tests import ModelResult
from letterpad.ink.raster import Framing, rasterize
from letterpad.model_files.card import Card, HeldOutResult

CLASSES = ("A", "B", "C")
CARD = Card("Net", "x", "X", {}, CLASSES, Framing(), held_out=HeldOutResult(1000, 950, 1.0, "key"))
TEST = HandTest(("A", "B", "C", "A", "B", "C"))
for _ in range(6):
    TEST = TEST.wrote(letter_r())
LABELS = [each.label for each in TEST.written]


def result(name: str, answers: str, *, is_live: bool = False) -> ModelResult:
    shares = np.full((6, 3), 0.1)
    for row, answer in enumerate(answers):
        shares[row, CLASSES.index(answer)] = 0.8
    return ModelResult(name, is_live, score_hand(CARD, shares, LABELS), "", "", CARD)


@pytest.fixture
def page(qtbot: QtBot) -> HandResult:
    return shown(qtbot)


def shown(qtbot: QtBot) -> HandResult:
    page = HandResult()
    qtbot.addWidget(page)
    page.resize(900, 680)
    page.show()
    page.begin(TEST, keep=True)
    return page


def text(page: HandResult, name: str) -> str:
    label = find(page, QLabel, f"writing_test_{name}")
    return label.text() if label.isVisible() else ""


def fill(page: HandResult) -> None:
    live = result("Net", "ABCBCC", is_live=True)
    page.show_answer(live)
    assert live.score is not None
    page.show_costly(costly_letters(LABELS, live.score))
    page.show_answer(result("Other", "ABCABC"))
    page.show_answer(ModelResult("Third", False, problem="Third cannot be opened."))


def test_models_come_one_after_another(page: HandResult) -> None:
    assert "are reading them" in text(page, "verdict")
    fill(page)
    rows = page.bars.chart_table().rows
    assert [(row[0], row[4], row[5]) for row in rows] == [
        ("Net", 4, 6),
        ("Other", 6, 6),
        ("Third", None, 0),
    ]
    assert text(page, "verdict").startswith("Net read") or "Net" in text(page, "verdict")
    assert "Third cannot be opened." in text(page, "kept")
    page.show_kept(6)
    assert text(page, "kept").startswith("6 letters were kept in My letters.")


def test_what_cost_most_is_shown_first_without_and_then_with_the_data(page: HandResult) -> None:
    assert not page.letters.isVisible()
    fill(page)
    letters = page.letters.letters()
    assert [each.label for each in letters] == ["A", "B"]
    assert [each.read_as for each in letters[0].drawn] == ["A", "B"]
    assert letters[0].typical is None
    page.show_beside_said("Reading the letters …")
    assert text(page, "beside") == "Reading the letters …"
    assert text(page, "legend") == ""
    sample = Sample(3, rasterize(letter_r()), letter_r())
    page.show_beside(
        (BesideData("A", (sample, sample), sample), BesideData("B")), "These are letters."
    )
    letters = page.letters.letters()
    assert letters[0].typical == (sample.ink, sample.picture)
    assert letters[0].drawn[0].nearest == (sample.ink, sample.picture)
    assert letters[1].typical is None
    assert text(page, "beside") == "These are letters."
    assert text(page, "legend")


def test_where_all_was_read_right_nothing_cost(page: HandResult) -> None:
    page.show_answer(result("Net", "ABCABC", is_live=True))
    page.show_costly(())
    assert not page.letters.isVisible()
    assert text(page, "costly") == ""


def test_a_fit_needs_letters_that_were_kept(page: HandResult) -> None:
    fit = find(page, QPushButton, "writing_test_fit")
    assert not fit.isVisible()
    page.set_can_fit(True)
    assert fit.isVisible()
    assert not fit.isEnabled()
    page.show_kept(6)
    assert fit.isEnabled()
    page.begin(TEST, keep=False)
    assert not fit.isEnabled()
    assert text(page, "kept") == "Nothing was stored."


@pytest.mark.parametrize("spoken", ["en", "de"])
@pytest.mark.parametrize("is_large", [False, True])
def test_everything_is_whole_in_a_small_window(
    spoken: str,
    is_large: bool,
    speak: Callable[[str], None],
    large_text: Callable[[], None],
    qtbot: QtBot,
) -> None:
    speak(spoken)
    if is_large:
        large_text()
    page = shown(qtbot)
    page.set_can_fit(True)
    page.resize(980, 700)
    fill(page)
    page.show_kept(6)
    sample = Sample(3, rasterize(letter_r()), None)
    page.show_beside((BesideData("A", (sample, sample), sample),), "These are letters.")
    for _ in range(3):
        QApplication.processEvents()
    assert eyes.cut_off(page) == []
    assert eyes.overlapping(page) == []
