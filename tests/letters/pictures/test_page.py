"""A page of letters: what is found on it, in which order, and that nothing else is."""

import io
from contextlib import closing

import numpy as np
import pytest
from PIL import Image, ImageDraw

from letterpad.ink.strokes import Ink
from letterpad.letters.classes import SCHEMES
from letterpad.letters.pictures.image_files import read_pages
from letterpad.letters.pictures.layout import laid_out
from letterpad.letters.pictures.page import FoundPage, letters_on
from letterpad.letters.synthetic.handwriting import letters
from letterpad.recognition.recognizer import Recognizer
from page_scenes import Box, matched, page_scene

SIDE = 1000


def found_on(image: Image.Image) -> FoundPage:
    grey = np.asarray(image.convert("L"))
    return letters_on(lambda side: grey)


def blank(light: int = 230) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("L", (SIDE, SIDE), light)
    return image, ImageDraw.Draw(image)


def letter_at(draw: ImageDraw.ImageDraw, x: int, y: int, ink: int = 40) -> None:
    """Draw an N, 60 by 80 pixels."""
    draw.line([(x, y + 80), (x, y), (x + 60, y + 80), (x + 60, y)], fill=ink, width=8)


def in_pixels(page: FoundPage, size: tuple[int, int]) -> list[Box]:
    width, height = size
    return [
        (left * width, top * height, right * width, bottom * height)
        for left, top, right, bottom in (each.box for each in page.letters)
    ]


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_photographed_pages_are_read(seed: int) -> None:
    made = letters(24, SCHEMES["both"], seed=seed)
    assert made.inks is not None
    scene = page_scene(list(made.inks), seed, n_columns=6)
    with closing(read_pages(io.BytesIO(scene.jpeg))) as pages:
        page = letters_on(next(pages))
    places = matched(scene.boxes, in_pixels(page, scene.size))
    assert None not in places
    assert len(page.letters) <= 25
    # Line by line, from left to right, as they were written.
    assert places == sorted(places, key=lambda place: place or 0)
    assert [page.letters[place].line for place in places if place is not None] == sorted(
        [0, 1, 2, 3] * 6
    )
    recognizer = Recognizer.shipped()
    pictures = [laid_out(each.ink, recognizer.card.framing) for each in page.letters]
    answers = recognizer.predict_images(np.stack(pictures)).argmax(axis=1)
    right = sum(
        answers[place] == label % 26
        for place, label in zip(places, made.labels.tolist(), strict=True)
        if place is not None
    )
    assert right >= 20


def test_dots_and_bars_belong_to_their_letter() -> None:
    image, draw = blank()
    draw.line([(200, 330), (200, 400)], fill=40, width=8)
    draw.ellipse([195, 290, 206, 301], fill=40)  # the dot of an i
    draw.line([(400, 320), (400, 400)], fill=40, width=8)
    draw.line([(380, 310), (440, 310)], fill=40, width=8)  # the bar of a T, a little above its stem
    letter_at(draw, 600, 320)
    page = found_on(image)
    assert len(page.letters) == 3
    i, t, _ = in_pixels(page, image.size)
    assert i[1] < 295 < 398 < i[3]
    assert t[0] < 385 < 435 < t[2]


def test_neighbours_are_no_part_of_a_letter() -> None:
    image, draw = blank()
    draw.arc([300, 300, 420, 420], 90, 270, fill=40, width=8)  # a wide C, and in its box an N
    letter_at(draw, 440, 320)
    page = found_on(image)
    assert len(page.letters) == 2
    inks = [each.ink > 0.5 for each in page.letters]
    for ink, (left, top, right, bottom) in zip(inks, in_pixels(page, image.size), strict=True):
        rows, columns = (np.flatnonzero(ink.any(axis=axis)) for axis in (1, 0))
        assert np.ptp(columns) + 1 == pytest.approx(right - left, abs=3)
        assert np.ptp(rows) + 1 == pytest.approx(bottom - top, abs=3)


def test_lines_specks_and_hairs_are_no_letters() -> None:
    image, draw = blank()
    for y in range(100, SIDE, 100):
        draw.line([(0, y), (SIDE, y + 20)], fill=150, width=2)
    for x in (150, 400, 650):
        letter_at(draw, x, 500)
    for x, y in ((60, 60), (900, 130), (500, 880)):
        draw.ellipse([x, y, x + 4, y + 4], fill=40)
    page = found_on(image)
    assert [round(left) for left, *_ in in_pixels(page, image.size)] == pytest.approx(
        [146, 396, 646], abs=6
    )
    # The paper's lines say how it lies.
    assert page.angle == pytest.approx(np.degrees(np.arctan(0.02)), abs=0.2)


def test_lines_of_writing_tell_how_a_plain_page_lies() -> None:
    image, draw = blank()
    for line in range(4):
        for column in range(6):
            letter_at(draw, 100 + 130 * column, 150 + 180 * line)
    turned = image.rotate(-6, fillcolor=230, resample=Image.Resampling.BILINEAR)
    page = found_on(turned)
    assert len(page.letters) == 24
    assert page.angle == pytest.approx(6, abs=1)
    assert [each.line for each in page.letters] == sorted([0, 1, 2, 3] * 6)
    # They are set upright: a stem of the N fills its columns again.
    ink = page.letters[0].ink > 0.5
    assert ink.sum(axis=0).max() > 60


def test_a_blackboard_is_read() -> None:
    image, draw = blank(light=30)
    for x in (150, 400, 650):
        letter_at(draw, x, 500, ink=220)
    assert len(found_on(image).letters) == 3


@pytest.mark.parametrize("light", [0, 128, 255])
def test_on_an_empty_page_nothing_is_found(light: int) -> None:
    assert found_on(Image.new("L", (300, 200), light)).letters == ()


def test_noise_and_print_are_no_letters() -> None:
    random = np.random.default_rng(1)
    noise = Image.fromarray(random.integers(0, 255, (600, 600), dtype=np.uint8))
    assert len(found_on(noise).letters) < 20
    image, draw = blank()
    for x in range(10, SIDE - 10, 14):
        for y in range(10, SIDE - 10, 14):
            draw.line([(x, y), (x + 6, y + 8)], fill=0, width=2)
    assert found_on(image).letters == ()


def test_tiny_pictures_do_no_harm() -> None:
    for shape in ((1, 1), (3, 40), (28, 28)):
        letters_on(lambda side, shape=shape: np.zeros(shape, np.uint8))


def test_scenes_are_the_same_for_the_same_seed() -> None:
    inks = [Ink.of([[[0, 0], [40, 80]], [[40, 0], [0, 80]]])] * 4
    one, same, other = (page_scene(inks, seed) for seed in (1, 1, 2))
    assert one == same
    assert one.jpeg != other.jpeg
