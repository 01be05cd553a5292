import io

import numpy as np
import pytest
from PIL import Image, ImageDraw

from letterpad.errors import UserError
from letterpad.file_kinds import kinds
from letterpad.ink.raster import Framing, rasterize
from letterpad.ink.strokes import Ink
from letterpad.letters.pictures.image_files import (
    are_dark,
    candidates,
    evident_borders,
    read_picture,
    read_pictures,
)

LETTER_R = Ink.of(
    [
        [[0, 0], [0, 100]],
        [[0, 0], [40, 0], [55, 12], [55, 38], [40, 50], [0, 50]],
        [[30, 50], [60, 100]],
    ]
)


def _photo(path, *, side=600, pen=24, paper=235, ink=40, shade=0.0, noise=0.0, at=(0.3, 0.2)):
    """Draw an R of a third of the picture's side as a camera would see it."""
    image = Image.new("L", (side, side), paper)
    draw = ImageDraw.Draw(image)
    for stroke in LETTER_R.strokes:
        points = [tuple(point) for point in stroke.points * side / 300 + np.array(at) * side]
        draw.line(points, fill=ink, width=pen, joint="curve")
        for x, y in points:
            draw.ellipse([x - pen / 2, y - pen / 2, x + pen / 2, y + pen / 2], fill=ink)
    grey = np.asarray(image) * (1.0 - shade * np.linspace(0, 1, side))
    grey = grey + np.random.default_rng(0).normal(0.0, noise, grey.shape) if noise else grey
    Image.fromarray(grey.clip(0, 255).astype(np.uint8)).save(path)
    return path


PHOTOS = {
    "scan": {},
    "light on dark": {"paper": 20, "ink": 220},
    "corner": {"at": (0.6, 0.5)},
    "thin pen": {"pen": 4},
    "shade across, noise": {"shade": 0.6, "noise": 6.0},
    "small": {"side": 90, "pen": 2},
    "large": {"side": 3000, "pen": 110},
}


@pytest.mark.parametrize("name", PHOTOS)
@pytest.mark.parametrize("framing", [Framing(), Framing(18.0, "mass", 2.4)])
def test_a_photo_becomes_the_picture_that_the_drawing_gives(tmp_path, name, framing):
    picture = read_picture(_photo(tmp_path / "r.png", **PHOTOS[name]), framing)
    drawn = rasterize(LETTER_R, framing)
    assert picture.dtype == np.uint8
    assert picture.shape == (28, 28)
    assert picture.max() >= 250
    alike = np.corrcoef(picture.ravel(), drawn.ravel())[0, 1]
    assert alike > 0.85, name
    rows, columns = (np.flatnonzero((picture > 127).any(axis=axis)) for axis in (1, 0))
    true_rows, true_columns = (np.flatnonzero((drawn > 127).any(axis=axis)) for axis in (1, 0))
    for found, true in ((rows, true_rows), (columns, true_columns)):
        assert abs(found[0] - true[0]) <= 1
        assert abs(found[-1] - true[-1]) <= 1


def test_a_photo_taken_upright_is_read_upright(tmp_path):
    """Cameras write which way is up instead of turning the picture."""
    upright = Image.open(_photo(tmp_path / "r.png"))
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by 90 degrees clockwise
    upright.transpose(Image.Transpose.ROTATE_90).save(tmp_path / "r.jpg", exif=exif, quality=95)
    turned = read_picture(tmp_path / "r.jpg", Framing()).astype(int)
    straight = read_picture(tmp_path / "r.png", Framing())
    assert np.abs(turned - straight).mean() < 4


@pytest.mark.parametrize("grey", [0, 128, 255])
def test_a_blank_page_has_no_ink(tmp_path, grey):
    Image.new("L", (200, 100), grey).save(tmp_path / "blank.png")
    assert not read_picture(tmp_path / "blank.png", Framing()).any()


def test_a_dot_is_no_blown_up_square_outside_the_picture(tmp_path):
    image = Image.new("L", (100, 100), 255)
    image.putpixel((50, 50), 0)
    image.save(tmp_path / "dot.png")
    picture = read_picture(tmp_path / "dot.png", Framing())
    assert picture[0].max() == picture[:, 0].max() == 0


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + bytes(50)])
def test_what_is_no_picture_is_named(tmp_path, data):
    path = tmp_path / "letter.png"
    path.write_bytes(data)
    with pytest.raises(UserError, match=r"letter\.png.*picture of a letter was expected"):
        read_picture(path, Framing())


def test_a_missing_picture_is_named(tmp_path):
    with pytest.raises(UserError, match=r"nowhere\.png cannot be read"):
        read_picture(tmp_path / "nowhere.png", Framing())


def test_too_many_pixels_are_refused_without_a_warning(tmp_path):
    file = io.BytesIO()
    Image.new("1", (12_000, 12_000)).save(file, "PNG")
    (tmp_path / "huge.png").write_bytes(file.getvalue())
    with pytest.raises(UserError, match="12,000 x 12,000 pixels"):
        read_picture(tmp_path / "huge.png", Framing())


def test_formats_that_start_other_programs_are_not_read(tmp_path):
    (tmp_path / "letter.eps").write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n")
    with pytest.raises(UserError):
        read_picture(tmp_path / "letter.eps", Framing())


def test_plain_borders_decide_alone_and_crossed_ones_with_the_others():
    plain = np.array([0.0, 1.0, 0.0, 1.0])
    assert are_dark(plain, np.zeros(4, bool)).tolist() == [False, True, False, True]
    crossed = np.array([0.0] * 20 + [0.6])
    assert not are_dark(crossed, np.zeros(21, bool)).any()
    assert are_dark(1.0 - crossed, np.zeros(21, bool)).all()
    alone = np.array([0.3, 0.7])
    assert are_dark(alone, np.zeros(2, bool)).tolist() == [False, True]


def test_blank_pictures_go_with_the_many():
    borders = np.array([1.0, 0.0, 0.0, 0.0])
    assert not are_dark(borders, np.array([True, False, False, False])).any()


def test_evident_borders_are_counted_without_the_blank_ones(glyphs):
    blank = np.full((5, 28, 28), 255, dtype=np.uint8)
    images = np.concatenate([glyphs[:10], 255 - glyphs[:3], blank])
    assert evident_borders(images) == (10, 3)


def _small(side, paper, ink):
    """Return a PNG file of an R in so many pixels on a side, and its grey levels."""
    drawn = Image.fromarray(rasterize(LETTER_R)).resize((side, side), Image.Resampling.BILINEAR)
    share = np.asarray(drawn, dtype=float) / 255
    grey = np.rint(paper + share * (ink - paper)).astype(np.uint8)
    file = io.BytesIO()
    Image.fromarray(grey).save(file, "PNG")
    return file.getvalue(), grey


@pytest.mark.parametrize(("paper", "ink"), [(200, 60), (80, 220)])
def test_28_pixels_on_grey_paper_are_cleaned_as_29_are(paper, ink):
    found, larger = (candidates(_small(side, paper, ink)[0]) for side in (28, 29))
    assert found.light_border == larger.light_border == (paper > ink)
    one, other = ((each.dark if paper > ink else each.light) for each in (found, larger))
    assert one is not None
    assert one.max() == 255
    assert one[0].max() == 0, "paper has no ink"
    assert np.corrcoef(one.ravel(), other.ravel())[0, 1] > 0.9


@pytest.mark.parametrize(("paper", "ink"), [(0, 255), (255, 0), (8, 140), (250, 30)])
def test_28_pixels_on_black_or_white_stay_as_they_are(paper, ink):
    data, grey = _small(28, paper, ink)
    found = candidates(data)
    np.testing.assert_array_equal(found.light, grey)
    assert found.dark is None


def test_a_photo_in_a_folder_is_cleaned_and_its_border_evident(tmp_path):
    """A table around the sheet must not make the paper look like ink."""
    page = np.asarray(Image.open(_photo(tmp_path / "r.png"))).copy()
    page[:60] = page[-60:] = page[:, :60] = page[:, -60:] = 50
    file = io.BytesIO()
    Image.fromarray(page).save(file, "PNG")
    found = candidates(file.getvalue())
    assert found.light_border == 1.0
    assert found.dark is not None
    alike = np.corrcoef(found.dark.ravel(), rasterize(LETTER_R).ravel())[0, 1]
    assert alike > 0.8


# What picture files may be like, whichever program wrote them.


def _an_l(paper=250, ink=20):
    image = Image.new("L", (60, 80), paper)
    ImageDraw.Draw(image).line([(15, 8), (15, 68), (45, 68)], ink, 6)
    return image


def _as_file(image, kind, **options):
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def _with_alpha(grey):
    image = Image.new("LA", (60, 80), (grey, 0))
    image.putalpha(Image.fromarray(255 - np.asarray(_an_l())))
    return image


def _deep(factor, dtype=np.uint16):
    return Image.fromarray((np.asarray(_an_l()) * float(factor)).astype(dtype))


def _palette(kind):
    image = _an_l().convert("P")
    return _as_file(image, kind, transparency=int(np.asarray(image)[0, 0]))


_GREY = [Image.new("L", (60, 80), 128)] * 2

STRANGE_PICTURES = {
    "16 bits": lambda: _as_file(_deep(257), "PNG"),
    "10 of 16 bits": lambda: _as_file(_deep(4), "TIFF"),
    "32 bits": lambda: _as_file(_deep(1000, np.int32), "TIFF"),
    "0 to 1": lambda: _as_file(_deep(1 / 255, np.float32), "TIFF"),
    "CMYK in JPEG": lambda: _as_file(_an_l().convert("CMYK"), "JPEG"),
    "CMYK in TIFF": lambda: _as_file(_an_l().convert("CMYK"), "TIFF"),
    "Lab": lambda: _as_file(
        Image.merge("LAB", [_an_l(), *[Image.new("L", (60, 80), 128)] * 2]), "TIFF"
    ),
    "palette": lambda: _as_file(_an_l().convert("P"), "GIF"),
    "transparent palette": lambda: _palette("PNG"),
    "transparent GIF": lambda: _palette("GIF"),
    "black ink on nothing": lambda: _as_file(_with_alpha(0), "PNG"),
    "white ink on nothing": lambda: _as_file(_with_alpha(255), "PNG"),
    "WebP on nothing": lambda: _as_file(_with_alpha(0).convert("RGBA"), "WEBP", lossless=True),
}


@pytest.mark.parametrize("name", STRANGE_PICTURES)
def test_every_kind_of_pixel_gives_the_same_letter(tmp_path, name):
    plain, strange = tmp_path / "plain.png", tmp_path / "strange"
    plain.write_bytes(_as_file(_an_l(), "PNG"))
    strange.write_bytes(STRANGE_PICTURES[name]())
    alike = np.corrcoef(*(read_picture(p, Framing()).ravel() for p in (plain, strange)))[0, 1]
    assert alike > 0.98


_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("said", _TURNS)
def test_a_camera_held_in_any_way_gives_an_upright_letter(tmp_path, said, kind):
    exif = Image.Exif()
    exif[0x0112] = said
    (tmp_path / "plain").write_bytes(_as_file(_an_l(), "PNG"))
    (tmp_path / "turned").write_bytes(_as_file(_an_l().transpose(_TURNS[said]), kind, exif=exif))
    both = [read_picture(tmp_path / name, Framing()).ravel() for name in ("plain", "turned")]
    assert np.corrcoef(*both)[0, 1] > 0.98


@pytest.mark.parametrize("kind", ["TIFF", "GIF"])
def test_every_page_is_a_letter_also_of_an_animation(tmp_path, kind):
    first, *others = [
        _an_l().convert("P"),
        _an_l(240, 60).convert("P"),
        _an_l(20, 250).convert("P"),
    ]
    (tmp_path / "pages").write_bytes(_as_file(first, kind, save_all=True, append_images=others))
    found = list(read_pictures(tmp_path / "pages", Framing()))
    assert len(found) == 3
    assert all(np.corrcoef(found[0].ravel(), page.ravel())[0, 1] > 0.95 for page in found)


def test_a_phones_photograph_is_read_where_its_package_is_installed(tmp_path):
    pytest.importorskip("pillow_heif")
    import pillow_heif

    pillow_heif.register_heif_opener()
    (tmp_path / "plain.png").write_bytes(_as_file(_an_l(), "PNG"))
    (tmp_path / "IMG_1.HEIC").write_bytes(_as_file(_an_l().convert("RGB"), "HEIF"))
    both = [read_picture(tmp_path / name, Framing()) for name in ("plain.png", "IMG_1.HEIC")]
    assert np.corrcoef(*(each.ravel() for each in both))[0, 1] > 0.98


def test_without_its_package_a_sentence_says_how_to_read_a_phones_photograph(tmp_path):
    if kinds.READS_HEIC:
        pytest.skip("the package is installed")
    (tmp_path / "IMG_1.HEIC").write_bytes(b"\0\0\0\x24ftypheic\0\0\0\0mif1heic")
    with pytest.raises(UserError, match=r"Export it as JPEG.*pip install pillow-heif"):
        read_picture(tmp_path / "IMG_1.HEIC", Framing())
