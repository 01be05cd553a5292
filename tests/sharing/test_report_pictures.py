"""Pictures in a report: what is inside a data URL, and which letters are shown."""

import base64
import io

import numpy as np
from PIL import Image

from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import HeldOut
from letterpad.sharing.report_pictures import mistakes, png_url, samples, worst_mistakes


def pixels(url: str) -> np.ndarray:
    data = base64.b64decode(url.removeprefix("data:image/png;base64,"))
    return np.asarray(Image.open(io.BytesIO(data)))


def test_a_picture_is_dark_on_white() -> None:
    image = np.zeros((28, 28), dtype=np.uint8)
    image[3, 5] = 255
    shown = pixels(png_url(image))
    assert shown.shape == (28, 28)
    assert shown[3, 5] == 0
    assert (np.delete(shown.ravel(), 3 * 28 + 5) == 255).all()


def test_samples_show_letters_of_each_class(bar_letters: LetterSet) -> None:
    found = samples(bar_letters)
    assert [picture.letter for picture in found] == list(bar_letters.classes)
    for label, picture in enumerate(found):
        rows = 255 - pixels(picture.url)
        assert rows.shape == (4 * 28, 28)
        of_class = bar_letters.images[bar_letters.labels == label]
        for row in rows.reshape(4, 28, 28):
            assert (of_class == row).all(axis=(1, 2)).any()
    few = bar_letters.take(np.flatnonzero(bar_letters.labels == 2)[:1])
    assert [(one.letter, pixels(one.url).shape) for one in samples(few)] == [("C", (28, 28))]


def test_mistakes_are_the_surest_wrong_answers(bar_letters: LetterSet) -> None:
    shares = np.full((4, 4), 0.1, dtype=np.float32)
    shares[[0, 1, 2, 3], [1, 1, 2, 0]] = [0.6, 0.9, 0.99, 0.7]
    held_out = HeldOut(np.array([5, 6, 7, 8]), np.array([1, 0, 3, 1]), shares)
    assert worst_mistakes(held_out).tolist() == [2, 1, 3]
    found = mistakes(held_out, bar_letters, "ABCD", most=2)
    assert [(one.letter, one.answer, str(one.sureness)) for one in found] == [
        ("D", "C", "99 %"),
        ("A", "B", "90 %"),
    ]
    np.testing.assert_array_equal(255 - pixels(found[0].url), bar_letters.images[7])
