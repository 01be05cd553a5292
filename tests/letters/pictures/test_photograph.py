"""One letter in a picture as people have it: read in every kind of trouble, and else untouched."""

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw

import scenes
from letterpad.ink.raster import rasterize
from letterpad.letters.classes import SCHEMES
from letterpad.letters.pictures.image_files import ink_in, read_grey
from letterpad.letters.pictures.layout import ink_of, laid_out, light_border
from letterpad.letters.pictures.photograph import find_letter
from letterpad.letters.synthetic.handwriting import letters
from letterpad.recognition.recognizer import Recognizer
from letterpad.recognition.sureness import Sureness

SURE = (Sureness.SURE, Sureness.PROBABLY)
N = 3
"""Scenes of each kind; tests/benchmarks has more."""


@pytest.fixture(scope="module")
def recognizer():
    return Recognizer.shipped()


@pytest.fixture(scope="module")
def readable(recognizer):
    """Letters with their names that are read surely where they are clean."""
    sampled = letters(80, SCHEMES["A-Z"], seed=31)
    found = []
    for label, ink in zip(sampled.labels, sampled.inks, strict=True):
        answer = recognizer.predict_picture(rasterize(ink, recognizer.card.framing))
        if answer.answer == sampled.classes[label] and answer.sureness is Sureness.SURE:
            found.append((answer.answer, ink))
    return found


def answered(recognizer, ink):
    return recognizer.predict_picture(laid_out(ink, recognizer.card.framing))


def by_threshold(data):
    """Return the ink as it was told from paper without any cleaning."""
    grey = read_grey(io.BytesIO(data))
    return ink_of(grey, light_border(grey) > 0.5)


@pytest.mark.parametrize("kind", scenes.KINDS)
def test_a_letter_is_read_in_every_kind_of_picture(recognizer, readable, kind):
    right = 0
    for seed in range(N):
        name, ink = readable[(7 * list(scenes.KINDS).index(kind) + seed) % len(readable)]
        data = scenes.scene(kind, ink, 300 + seed)
        answer = answered(recognizer, ink_in(io.BytesIO(data)).ink)
        is_right = answer.answer == name and answer.is_letter
        assert is_right or answer.sureness not in SURE, f"{kind} {seed}: {name}, {answer.answer}"
        right += is_right
    assert right >= N - 1, kind


def test_one_threshold_reads_few_of_them(recognizer, readable):
    """The scenes are hard: what cleaning does cannot be had without."""
    kinds = ("hard shadow", "squared paper", "paper on a table", "printed box", "five specks")
    names = [readable[place] for place in range(len(kinds))]
    answers = [
        (answered(recognizer, by_threshold(scenes.scene(kind, ink, 300))), name)
        for kind, (name, ink) in zip(kinds, names, strict=True)
    ]
    assert sum(answer.answer == name and answer.is_letter for answer, name in answers) <= 2


def drawn(ink, side=300, pen=0.06, fill=0.7):
    """Draw a letter as a paint program does: white on black."""
    left, top, right, bottom = ink.bounds()
    scale = fill * side / max(right - left, bottom - top)
    image = Image.new("L", (3 * side, 3 * side), 0)
    draw = ImageDraw.Draw(image)
    radius = 1.5 * pen * side
    for stroke in ink.strokes:
        middle = np.array([(left + right) / 2, (top + bottom) / 2])
        points = [tuple(each) for each in ((stroke.points - middle) * 3 * scale + 1.5 * side)]
        draw.line(points, fill=255, width=max(1, round(2 * radius)))
        for x, y in points:
            draw.ellipse([x - radius, y - radius, x + radius, y + radius], fill=255)
    return image.resize((side, side), Image.Resampling.BOX)


def inverted(image):
    return Image.fromarray(255 - np.asarray(image))


def transparent(image, grey):
    layer = Image.new("RGBA", image.size, (grey, grey, grey, 0))
    layer.putalpha(image)
    return layer


CLEAN = {
    "white on black.png": drawn,
    "black on white.png": lambda ink: inverted(drawn(ink)),
    "28 pixels.png": lambda ink: drawn(ink, 28),
    "29 pixels.png": lambda ink: inverted(drawn(ink, 29)),
    "100 pixels.png": lambda ink: inverted(drawn(ink, 100)),
    "2000 pixels.png": lambda ink: inverted(drawn(ink, 2000)),
    "thin.png": lambda ink: inverted(drawn(ink, pen=0.02)),
    "thick.png": lambda ink: drawn(ink, pen=0.14),
    "tight.png": lambda ink: inverted(drawn(ink, fill=0.94)),
    "cut out.png": lambda ink: inverted(drawn(ink, fill=1.0)),
    "one bit.png": lambda ink: inverted(drawn(ink)).convert("1"),
    "palette.png": lambda ink: inverted(drawn(ink)).convert("RGB").convert("P"),
    "16 bit.png": lambda ink: Image.fromarray(np.asarray(drawn(ink)).astype(np.uint16) * 257),
    "transparent black.png": lambda ink: transparent(drawn(ink), 0),
    "transparent white.png": lambda ink: transparent(drawn(ink), 255),
    "colour.jpg": lambda ink: inverted(drawn(ink)).convert("RGB"),
    "light on dark.webp": drawn,
    "one.gif": lambda ink: inverted(drawn(ink)),
}


@pytest.mark.parametrize("name", CLEAN)
def test_what_shows_a_letter_alone_is_not_touched(readable, name):
    # Thick strokes fill so much of an E, H or W that it could be a sheet of paper.
    for letter, ink in readable[: 30 if name == "thick.png" else 8]:
        file = io.BytesIO()
        kind = {"jpg": "JPEG"}.get(name[-3:], name.rsplit(".", 1)[1].upper())
        CLEAN[name](ink).save(file, kind)
        found = ink_in(file)
        assert not found.was_cleaned, letter
        np.testing.assert_array_equal(found.ink, by_threshold(file.getvalue()))


@pytest.mark.parametrize("shape", [(1, 1), (1, 300), (300, 1), (28, 28), (65, 65), (3000, 70)])
@pytest.mark.parametrize("content", ["black", "grey", "white", "noise", "steps", "half"])
def test_whatever_a_picture_shows_there_is_an_answer(shape, content):
    random = np.random.default_rng(0)
    grey = {
        "black": np.zeros(shape),
        "grey": np.full(shape, 128),
        "white": np.full(shape, 255),
        "noise": random.integers(0, 256, shape),
        "steps": np.broadcast_to(np.arange(shape[1]) % 256, shape),
        "half": np.broadcast_to(np.arange(shape[1]) < shape[1] / 2, shape) * 200,
    }[content].astype(np.uint8)
    file = io.BytesIO()
    Image.fromarray(grey).save(file, "PNG")
    found = ink_in(file)
    assert np.isfinite(found.ink).all()
    assert 0 <= found.ink.min() <= found.ink.max() <= 1
    if content in ("black", "grey", "white"):
        assert not found.ink.any()


def test_two_letters_are_never_surely_one(recognizer, readable):
    for (_, first), (_, second) in zip(readable[:8], readable[8:16], strict=True):
        page = Image.new("L", (560, 320), 255)
        page.paste(inverted(drawn(first, 240, 0.05)), (20, 40))
        page.paste(inverted(drawn(second, 240, 0.05)), (300, 40))
        answer = answered(recognizer, find_letter(lambda side, page=page: np.asarray(page)).ink)
        assert answer.sureness not in SURE


def on_page(ink, colour, size=(1000, 667), side=320, pen=0.06):
    """Draw a letter in the middle of a light page."""
    page = np.full((size[1], size[0]), 215.0)
    top, left = (size[1] - side) // 2, (size[0] - side) // 2
    letter = np.asarray(drawn(ink, side, pen, 0.9), dtype=float) / 255
    page[top : top + side, left : left + side] += letter * (colour - 215)
    return page


def test_a_pale_letter_on_two_dark_lines_is_found(recognizer, readable):
    right = 0
    for name, ink in readable[:6]:
        page = on_page(ink, 120)
        for row in (190, 470):
            page[row : row + 8] = np.minimum(page[row : row + 8], 70)
        grey = page.astype(np.uint8)
        answer = answered(recognizer, find_letter(lambda side, grey=grey: shrunk(grey, side)).ink)
        right += answer.answer == name
    assert right >= 5


def test_a_thin_box_with_gaps_is_no_part_of_the_letter(recognizer, readable):
    right = 0
    for seed, (name, ink) in enumerate(readable[:6]):
        page = on_page(ink, 60, side=260)
        frame = Image.new("L", (2000, 1334), 0)
        corners = [(670, 340), (1326, 352), (1316, 1010), (660, 1000), (670, 340)]
        ImageDraw.Draw(frame).line(corners, fill=200, width=5)
        thin = np.asarray(frame.resize((1000, 667), Image.Resampling.BOX), dtype=float)
        page = np.minimum(page, 215 - thin)
        page += np.random.default_rng(seed).normal(0, 2, page.shape)
        grey = page.clip(0, 255).astype(np.uint8)
        answer = answered(recognizer, find_letter(lambda side, grey=grey: shrunk(grey, side)).ink)
        right += answer.answer == name
    assert right >= 5


def shrunk(grey, side):
    image = Image.fromarray(grey)
    image.thumbnail((side, side), Image.Resampling.BOX)
    return np.asarray(image)


def test_board_between_the_strokes_of_light_chalk_is_no_letter(recognizer, readable):
    """A hook of light chalk on a grey board: the gap in it is dark, narrow and has clear edges."""
    right = 0
    for seed, (name, ink) in enumerate(readable[6:14]):
        board = np.full((560, 560), 170.0)
        chalk = np.asarray(drawn(ink, 240, 0.06), dtype=float) / 255
        board[60:300, 200:440] += chalk * (250 - board[60:300, 200:440])
        board *= 1.0 - 0.2 * np.linspace(0, 1, 560)[:, None]
        board += np.random.default_rng(seed).normal(0, 2, board.shape)
        grey = board.clip(0, 255).astype(np.uint8)
        found = find_letter(lambda side, grey=grey: shrunk(grey, side))
        right += answered(recognizer, found.ink).answer == name and not found.is_dark
    assert right >= 7


def test_light_chalk_on_a_board_is_ink(recognizer, readable):
    right = 0
    for seed, (name, ink) in enumerate(readable[:6]):
        board = 45 + 25 * np.linspace(0, 1, 640)[None, :] + np.zeros((480, 640))
        board[400:404] = 120  # a line below the letter
        chalk = np.asarray(drawn(ink, 240, 0.05), dtype=float) / 255
        board[100:340, 200:440] += chalk * (210 - board[100:340, 200:440])
        board += np.random.default_rng(seed).normal(0, 3, board.shape)
        grey = board.clip(0, 255).astype(np.uint8)
        found = find_letter(lambda side, grey=grey: grey)
        answer = answered(recognizer, found.ink)
        right += answer.answer == name and not found.is_dark
    assert right >= 5
