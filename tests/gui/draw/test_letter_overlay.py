"""Strokes that go together have one colour, the chosen one stands out, pictures are shared out."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from letterpad.explaining.nearest import Nearest, Neighbour
from letterpad.explaining.stroke_pairs import pair_strokes
from letterpad.gui.draw.letter_overlay import LetterOverlay
from letterpad.gui.style.theme import current
from letterpad.ink.raster import rasterize
from letterpad.ink.strokes import Ink
from letterpad.letters.pictures.letter_picture import LetterPicture

LEFT, RIGHT, BAR = [(0, 0), (0, 100)], [(80, 0), (80, 100)], [(0, 50), (80, 50)]
H = Ink.of([LEFT, RIGHT, BAR])


def shown(qtbot: QtBot, yours: Ink, theirs: Ink) -> LetterOverlay:
    """Show one ink over another."""
    neighbour = Neighbour(
        0, "H", "H", 0.9, 0.1, rasterize(theirs), theirs, pair_strokes(yours, theirs)
    )
    return _shown(qtbot, yours, neighbour)


def _shown(qtbot: QtBot, drawn: Ink | LetterPicture, neighbour: Neighbour) -> LetterOverlay:
    overlay = LetterOverlay()
    overlay.resize(260, 300)
    qtbot.addWidget(overlay)
    by_path = isinstance(drawn, Ink)
    picture = rasterize(drawn) if isinstance(drawn, Ink) else np.zeros((28, 28), np.uint8)
    if not by_path:
        picture[4:20, 4:12] = 255
    nearest = Nearest(drawn, "H", picture, by_path, (neighbour,), None, (), 1, None, True)
    overlay.show_pair(nearest, neighbour)
    with qtbot.waitActive(overlay):
        overlay.show()
    overlay.clearFocus()  # the line around it has a colour, too
    return overlay


def count(overlay: LetterOverlay, colour: str) -> int:
    """Count the pixels of a colour."""
    image, wanted = overlay.grab().toImage(), QColor(colour).rgb()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixel(x, y) == wanted for x, y in places)


def test_a_pair_is_told_with_order_and_direction(qtbot: QtBot) -> None:
    overlay = shown(qtbot, H, Ink.of([BAR, LEFT[::-1], RIGHT]))
    assert overlay.sentence(0) == (
        "Your stroke 1 and the letter's stroke 2, drawn the other way round: 0 % of its size apart"
    )
    assert overlay.sentence(2) == "Your stroke 3 and the letter's stroke 1: 0 % of its size apart"


def test_strokes_without_a_counterpart_are_told_on_both_sides(qtbot: QtBot) -> None:
    overlay = shown(qtbot, H, Ink.of([LEFT, BAR]))
    assert overlay.n_items() == 3
    assert overlay.sentence(1) == "Your stroke 2 goes with none of the letter"
    overlay = shown(qtbot, Ink.of([LEFT, BAR]), H)
    assert overlay.n_items() == 3
    assert overlay.sentence(2) == "Stroke 2 of the letter goes with none of yours"
    assert overlay.chart_table().rows[2] == (None, 2, None, None)


def test_every_stroke_is_found_by_the_mouse_along_its_whole_length(qtbot: QtBot) -> None:
    overlay = shown(qtbot, H, H)
    for item, (begin, end) in enumerate((LEFT, RIGHT)):
        middle = overlay.item_rect(item).center()
        for share in (0.1, 0.45, 0.9):
            y = middle.y() + (begin[1] + share * (end[1] - begin[1]) - 50) / 100 * 185
            assert overlay.item_at(QPointF(middle.x(), y)) in (item, 2 if share == 0.45 else item)
    assert overlay.item_at(QPointF(3, 3)) is None
    QTest.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert overlay.chosen is None


def test_the_chosen_stroke_alone_keeps_its_colour(qtbot: QtBot) -> None:
    overlay = shown(qtbot, H, H)
    colours = current().series[:3]
    alike = [count(overlay, colour) for colour in colours]
    assert min(alike) > 50
    overlay.step(1)
    assert overlay.chosen == 0
    first, *others = (count(overlay, colour) for colour in colours)
    assert first > alike[0] / 2
    assert others == [0, 0]


def test_what_is_chosen_goes_with_a_letter_of_other_strokes(qtbot: QtBot) -> None:
    overlay = shown(qtbot, H, H)
    overlay.step(3)
    assert overlay.chosen == 2
    two = Ink.of([LEFT, BAR])
    neighbour = Neighbour(1, "H", "H", 0.9, 0.1, rasterize(two), two, pair_strokes(H, two))
    nearest = Nearest(H, "H", rasterize(H), True, (neighbour,), None, (), 1, None, True)
    overlay.show_pair(nearest, neighbour)
    assert overlay.chosen is None
    overlay.show_pair(None, None)
    assert overlay.is_empty
    overlay.step(1)
    assert overlay.chosen is None


def test_pictures_are_shared_out_between_both(qtbot: QtBot) -> None:
    theirs = np.zeros((28, 28), np.uint8)
    theirs[4:20, 8:16] = 255
    neighbour = Neighbour(0, "H", "H", 0.9, 0.1, theirs, None, ())
    overlay = _shown(qtbot, LetterPicture(np.ones((5, 5))), neighbour)
    rows = overlay.chart_table().rows
    assert [row[1] for row in rows] == pytest.approx([1 / 3, 1 / 3, 1 / 3])
    theme = current()
    areas = [count(overlay, colour) for colour in (theme.text, theme.curves[1], theme.curves[0])]
    assert min(areas) > 0.9 * max(areas) > 1000
    assert overlay.item_at(overlay.item_rect(2).center()) == 2


def test_a_dot_lies_over_a_dot(qtbot: QtBot) -> None:
    dot = Ink.of([[(5, 5)]])
    overlay = shown(qtbot, dot, dot)
    assert overlay.sentence(0).endswith("0 % of its size apart")
    assert count(overlay, current().series[0]) > 0


def test_a_stroke_of_very_many_points_is_painted_by_few(qtbot: QtBot) -> None:
    around = np.linspace(0, 2 * np.pi, 5000)
    circle = np.stack([np.cos(around), np.sin(around)], axis=1) * 50
    many = shown(qtbot, Ink.of([circle]), Ink.of([circle[::2]]))
    assert max(len(line) for line in (*many._yours, *many._theirs)) == 100
    np.testing.assert_allclose(np.hypot(*many._yours[0].T), 1, atol=2e-3)
    assert len(shown(qtbot, H, H)._yours[0]) == 2
