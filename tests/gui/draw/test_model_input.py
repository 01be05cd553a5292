"""What a model gets is shown pixel by pixel, its path over it, and put into words."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from hands import letter_r, settle
from letterpad.gui.draw import model_input, path_painter
from letterpad.gui.draw.model_input import ModelInput
from letterpad.gui.style.theme import Theme, dark, light
from letterpad.ink.path import path_of
from letterpad.ink.raster import Framing, rasterize
from letterpad.ink.strokes import EMPTY, Ink

FRAMING = Framing()
E = Ink.of(
    [
        [(0, 0), (0, 200)],
        [(0, 0), (120, 0)],
        [(0, 100), (90, 100)],
        [(0, 200), (120, 200)],
    ]
)


@pytest.fixture
def view(qtbot: QtBot, themed: Callable[[Theme], None]) -> ModelInput:
    themed(light())
    view = ModelInput()
    qtbot.addWidget(view)
    view.setFixedSize(28 * 7 + 2, 28 * 7 + 2)
    with qtbot.waitExposed(view):
        view.show()
    return view


def show(view: ModelInput, ink: Ink, framing: Framing = FRAMING) -> None:
    view.set_framing(framing)
    view.set_input(rasterize(ink, framing), path_of(ink))


def test_every_pixel_of_the_picture_is_a_square_of_its_shade(
    qtbot: QtBot, themed: Callable[[Theme], None]
) -> None:
    view = ModelInput()
    qtbot.addWidget(view)
    view.setFixedSize(28 * 4 + 2, 28 * 4 + 2)
    themed(light())
    picture = np.zeros((28, 28), dtype=np.uint8)
    picture[3, 20] = 255
    view.set_input(picture)
    image = view.grab().toImage()
    left = top = 1
    centre = image.pixelColor(left + 20 * 4 + 2, top + 3 * 4 + 2)
    beside = image.pixelColor(left + 21 * 4 + 2, top + 3 * 4 + 2)
    assert centre.name() == light().text
    assert beside.name() == light().surface
    themed(dark())
    assert view.grab().toImage().pixelColor(left + 82, top + 14).name() == dark().text


@pytest.mark.parametrize("theme", [light(), dark()], ids=["light", "dark"])
@pytest.mark.parametrize("box", [20.0, 26.0])
def test_each_stroke_lies_over_its_ink_in_its_colour(
    view: ModelInput, themed: Callable[[Theme], None], theme: Theme, box: float
) -> None:
    themed(theme)
    show(view, E, Framing(box=box))
    image = view.grab().toImage()
    rect = view.picture_rect()
    for stroke, colour in zip(view.strokes(), path_painter.colours(theme), strict=False):
        x, y = (stroke[len(stroke) // 3] * 7 + (rect.left(), rect.top())).tolist()
        assert nearest(image, x, y, QColor(colour)) < 30
        assert view.picture()[tuple(stroke[len(stroke) // 3][::-1].astype(int))] > 100


def nearest(image: QImage, x: float, y: float, colour: QColor) -> int:
    """Return by how much the pixels about a place differ from a colour: the best of them."""
    around = [image.pixelColor(round(x) + dx, round(y) + dy) for dx in (-1, 0) for dy in (-1, 0)]
    parts = [zip(each.getRgb(), colour.getRgb(), strict=True) for each in around]
    return min(sum(abs(ours - theirs) for ours, theirs in each) for each in parts)


def test_on_a_screen_with_small_pixels_the_path_is_as_fine_as_they_are(
    view: ModelInput, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view, "devicePixelRatioF", lambda: 1.5)
    side = view.picture_rect().width()
    assert (side * 1.5) % 28 == pytest.approx(0)
    assert view.picture_rect().left() * 1.5 == pytest.approx(
        round(view.picture_rect().left() * 1.5)
    )


def test_a_picture_alone_has_no_colour(view: ModelInput) -> None:
    show(view, E)
    assert len(view.strokes()) == 4
    assert has_colour(view)
    view.set_input(rasterize(E))
    assert view.strokes() == []
    assert not has_colour(view)


def has_colour(view: ModelInput) -> bool:
    """Whether a picture has more than the theme's greys, which are all but grey."""
    image = view.grab().toImage()
    colours = {
        QColor(image.pixel(x, y)).saturation()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
        if QColor(image.pixel(x, y)).lightness() > 60
    }
    return max(colours) > 100


@pytest.mark.parametrize(
    ("ink", "said"),
    [
        (EMPTY, "Nothing is drawn."),
        (
            E,
            "A picture of 28 × 28 pixels, and the path of the pen in 4 strokes. "
            "Stroke 1 begins at the top left and ends at the bottom left. "
            "Stroke 2 begins at the top left and ends at the top right. "
            "Stroke 3 begins on the left and ends on the right. "
            "Stroke 4 begins at the bottom left and ends at the bottom right.",
        ),
        (
            Ink.of([[(50, 40), (50, 140)], [(50, 0)]]),
            "A picture of 28 × 28 pixels, and the path of the pen in 2 strokes. "
            "Stroke 1 begins at the top and ends at the bottom. Stroke 2 is a dot at the top.",
        ),
        (
            Ink.of([[(0, 50), (100, 52)]]),
            "A picture of 28 × 28 pixels, and the path of the pen in 1 stroke. "
            "Stroke 1 begins on the left and ends on the right.",
        ),
    ],
)
def test_it_is_said_in_words_where_the_pen_goes(
    view: ModelInput, qtbot: QtBot, ink: Ink, said: str
) -> None:
    view.set_input(rasterize(ink), None if ink.is_empty else path_of(ink))
    qtbot.waitUntil(lambda: view.accessibleDescription() == said)


def test_of_a_scribble_the_first_strokes_are_told(view: ModelInput) -> None:
    show(view, Ink.of([[(x, 0), (x, 90)] for x in range(0, 140, 10)]))
    said = view.accessibleDescription()
    assert "in 14 strokes." in said
    assert "Stroke 12 begins" in said
    assert "Stroke 13" not in said
    assert said.endswith("And 2 more.")


def test_a_picture_says_that_it_has_no_path(view: ModelInput) -> None:
    view.set_input(rasterize(E))
    said = view.accessibleDescription()
    assert said == "A picture of 28 × 28 pixels, without the path of a pen."
    assert "path" not in view.toolTip()
    show(view, E)
    assert "A number stands where each stroke begins" in view.toolTip()


def test_a_path_is_painted_at_most_once_in_a_while_and_the_last_one_always(
    view: ModelInput, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer comes at every move of the pen, and costs less than the painting."""
    settle()
    painted: list[int] = []

    def paint(*given: Any) -> None:
        painted.append(len(given[1]))
        path_painter.paint_path(*given)

    monkeypatch.setattr(model_input, "paint_path", paint)
    view._pause.setInterval(2**30)  # no machine is too slow for that
    stem = letter_r().strokes[0].points
    for n_points in range(2, len(stem)):
        show(view, Ink.of([stem[:n_points]]))
        settle()
    assert painted == [1]
    newest = Ink.of([[(0, 0), (9, 9)], [(9, 0), (0, 9)]])
    show(view, newest)
    assert len(view.strokes()) == 2  # whoever asks is told at once
    settle()
    assert painted == [1]
    view._pause.setInterval(0)
    view._pause.start()
    qtbot.waitUntil(lambda: painted[1:] == [2])
    assert "in 2 strokes" in view.accessibleDescription()


def test_what_came_while_it_was_hidden_is_told_when_it_is_shown(
    view: ModelInput, qtbot: QtBot
) -> None:
    view.hide()
    show(view, E)
    assert "4 strokes" not in view.accessibleDescription()
    view.show()
    assert "4 strokes" in view.accessibleDescription()
