"""What a font's letters look like in 28 by 28 pixels."""

from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from letterpad.letters.fonts import font_pictures
from letterpad.letters.fonts.font_pictures import NoLetterError, draw_letters
from made_fonts import block_letters, make_block_font

WIDE = [(0, 0, 800, 400)]
TALL = [(0, 0, 100, 700), (200, 0, 300, 700)]


@pytest.mark.parametrize("ending", ["ttf", "otf"])
def test_the_longer_side_fills_the_picture_and_the_other_is_centred(
    tmp_path: Path, ending: str
) -> None:
    path = make_block_font(tmp_path / f"a.{ending}", {"A": WIDE, "B": TALL})
    wide, tall = draw_letters(path, 0, "AB")
    assert wide.dtype == np.uint8
    assert wide.shape == (28, 28)
    assert (wide[7:21] == 255).all()
    assert not wide[:6].any()
    assert not wide[22:].any()
    assert (tall[:, [9, 18]] == 255).all()
    assert not tall[:, 13:15].any()
    assert not tall[:, :7].any()


def test_edges_between_pixels_are_grey(tmp_path: Path) -> None:
    path = make_block_font(tmp_path / "a.ttf", {"A": [(0, 0, 700, 60), (0, 0, 60, 700)]})
    (picture,) = draw_letters(path, 0, "A")
    assert set(np.unique(picture).tolist()) - {0, 255}


def test_letters_of_a_second_face_are_its_own(tmp_path: Path) -> None:
    from made_fonts import make_collection

    fonts = [
        make_block_font(tmp_path / f"{n}.ttf", {"A": shape}) for n, shape in enumerate((WIDE, TALL))
    ]
    both = make_collection(tmp_path / "both.ttc", fonts)
    for index, font in enumerate(fonts):
        assert np.array_equal(draw_letters(both, index, "A"), draw_letters(font, 0, "A"))


@pytest.mark.parametrize(
    ("shape", "reason"),
    [([], "blank"), ([(0, 0, 300, 5)], "blank"), ([(0, 0, 30_000, 700)], "blank")],
    ids=["nothing", "a hair", "huge"],
)
def test_what_is_no_letter_is_told(
    tmp_path: Path, shape: list[tuple[int, int, int, int]], reason: str
) -> None:
    path = make_block_font(tmp_path / "a.ttf", {"A": WIDE, "B": shape})
    with pytest.raises(NoLetterError) as caught:
        draw_letters(path, 0, "AB")
    assert caught.value.reason == reason


def test_what_takes_for_ever_and_what_is_no_font_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "b.ttf").write_bytes(b"no font")
    with pytest.raises(NoLetterError, match="unreadable"):
        draw_letters(tmp_path / "b.ttf", 0, "A")
    path = make_block_font(tmp_path / "a.ttf", block_letters("A"))
    with pytest.raises(NoLetterError, match="unreadable"):
        draw_letters(path, 7, "A")
    monkeypatch.setattr(font_pictures, "LONGEST_SECONDS", -1.0)
    with pytest.raises(NoLetterError, match="slow"):
        draw_letters(path, 0, "A")


def test_no_change_of_bytes_makes_it_fail(tmp_path: Path) -> None:
    random = np.random.default_rng(5)
    for ending in ("ttf", "otf"):
        whole = make_block_font(tmp_path / f"a.{ending}", block_letters("AB")).read_bytes()
        for _ in range(150):
            data = np.frombuffer(whole, np.uint8).copy()
            data[random.integers(0, len(data), 6)] = random.integers(0, 256, 6)
            path = tmp_path / f"b.{ending}"
            path.write_bytes(data.tobytes())
            with suppress(NoLetterError):
                assert draw_letters(path, 0, "AB").shape == (2, 28, 28)
