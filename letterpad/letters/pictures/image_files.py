"""Reads photos, scans and image files of single letters as pictures of 28 x 28 pixels."""

import io
import itertools
import warnings
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from letterpad.errors import UserError
from letterpad.file_kinds.kinds import READS_HEIC
from letterpad.file_kinds.refusal import refusal
from letterpad.file_kinds.telling import kind_of
from letterpad.ink.raster import SIDE, Framing, Images
from letterpad.letters.pictures.layout import FAINTEST, Grey, Ink, ink_of, laid_out, light_border
from letterpad.letters.pictures.photograph import PHOTO_SIDE, SMALL_SIDE, FoundLetter, find_letter
from letterpad.messages import Sentence

if TYPE_CHECKING:
    from letterpad.letters.pictures.page import FoundPage

MOST_PIXELS = 64_000_000
"""Of an image file. A phone's photo has 12 to 50 million; files that claim more are not decoded."""

MOST_PIXELS_OF_PAGES = 1_000_000_000
"""Of all pages of an image file together."""

MOST_BYTES = 64 << 20
"""Of an image file."""

_NEW_SUBFILE_TYPE = 254
"""TIFF's tag that says whether a page is a preview of another one."""

# By name: Pillow would otherwise also try formats that start other programs (EPS).
_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP", "PPM")

_WITH_PAGES = ("TIFF", "GIF")

_REDUCED_BY_DECODING = ("JPEG", "MPO")
"""Formats whose files are decoded smaller in less time."""

_FOLDER_SIDE = 500
"""Pixels on the longer side at which a letter is looked for in one of many pictures."""

_GREY_PAPER = range(25, 231)
"""Grey levels that the paper of a picture has that was photographed, and not drawn."""

_EVIDENT = 0.05
"""Share of a border's pixels that may differ from the rest for the border to be plain paper."""

_BORDER_WEIGHT = 7.0
"""Log odds between a white and a black border that ink crosses; from a logistic regression on
notMNIST, half of it inverted."""

_ROUNDS = 100
"""Of expectation-maximisation, which settles after about thirty."""


Page = Callable[[int], Grey]
"""Decodes a page of an image file, with at most so many pixels on the longer side."""

_DAMAGED = Sentence("it is damaged or cut off")


class PictureError(ValueError):
    """What is wrong with an image file, in a sentence that follows "but"."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        super().__init__(str(sentence))


class UnknownFormatError(PictureError):
    """A file is no image, or of a kind that is not read."""

    def __init__(self) -> None:
        super().__init__(
            Sentence("it is in none of the formats PNG, JPEG, GIF, BMP, TIFF, WebP and PNM")
        )


@cache
def _formats() -> tuple[str, ...]:
    """Return the formats that are read: phones' photographs where the package for them is there."""
    if not READS_HEIC:
        return _FORMATS
    import pillow_heif

    pillow_heif.register_heif_opener()
    return (*_FORMATS, "HEIF")


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """A picture in both ways, as long as it is not known which is ink and which is paper.

    Parameters
    ----------
    light : uint8 array of shape (28, 28)
        0 paper to 255 ink, if the ink is lighter than the paper.
    dark : uint8 array of shape (28, 28), optional
        The same if the ink is darker; None for `light` inverted.
    light_border : float
        Share of the border's pixels that are light, 0 to 1.
    is_blank : bool
        Whether the picture is of a single grey.
    """

    light: Images
    dark: Images | None
    light_border: float
    is_blank: bool


def read_picture(path: Path, framing: Framing) -> Images:
    """Read a photo, scan or drawing of one letter, dark on light or light on dark, of any size.

    Light, lines, boxes, specks and whatever else is no letter are taken away, see `find_letter`;
    the letter is cropped and placed as `framing` says; a line thinner than its pen is thickened.

    Returns
    -------
    uint8 array of shape (28, 28)
        0 paper to 255 ink; all zeros if there is no letter.

    Raises
    ------
    UserError
        If the file is not an image, or cannot be read.

    Examples
    --------
    >>> import tempfile
    >>> photo = Image.new("L", (300, 400), 240)
    >>> photo.paste(30, (140, 90, 160, 310))  # a dark l on light paper
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     photo.save(Path(folder, "l.png"))
    ...     picture = read_picture(Path(folder, "l.png"), Framing())
    >>> picture.shape, int(picture[14, 14]), int(picture[0, 0])
    ((28, 28), 255, 0)
    """
    return laid_out(read_ink(path), framing)


def read_pictures(path: Path, framing: Framing) -> Iterator[Images]:
    """Yield every page of an image file as `read_picture` reads its first.

    Raises
    ------
    UserError
        At the first page that cannot be read; those before it have been yielded.
    """
    with _in_words(path), path.open("rb") as file:
        for page in read_pages(file):
            yield laid_out(find_letter(page).ink, framing)


def read_letters_on(path: Path) -> "Iterator[FoundPage]":
    """Find the letters on every page of an image file, see `letters_on`.

    Raises
    ------
    UserError
        At the first page that cannot be read; those before it have been yielded.
    """
    from letterpad.letters.pictures.page import letters_on  # with SciPy: only where it is needed

    with _in_words(path), path.open("rb") as file:
        for page in read_pages(file):
            try:
                yield letters_on(page)
            except UserError as error:  # of a sheet, whose name it does not know
                raise UserError("{path}: {error}", path=path, error=error) from error


def letters_on_first(file: IO[bytes]) -> "FoundPage":
    """Find the letters on the first page of an image file, see `letters_on`.

    Raises
    ------
    ValueError
        If it is not an image, cannot be read, or is too large.
    UserError
        If it is a sheet to fill in that cannot be read, or on which nothing is written.
    """
    from letterpad.letters.pictures.page import letters_on

    with closing(read_pages(file)) as pages:
        return letters_on(next(pages))


def read_ink(path: Path) -> Ink:
    """Read what is ink in a photo, scan or drawing of one letter.

    Returns
    -------
    float64 array of shape (height, width)
        0 paper to 1 ink, at most a few hundred pixels large; all zeros if there is no letter.

    Raises
    ------
    UserError
        If the file is not an image, or cannot be read.
    """
    with _in_words(path), path.open("rb") as file:
        return ink_in(file).ink


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    """Name the file in what is wrong with it, and say what it is where it is no picture."""
    try:
        yield
    except OSError as error:
        raise UserError("{path} cannot be read: {error}.", path=path, error=error) from error
    except UnknownFormatError as error:
        kind = kind_of(path)
        if kind.group != "picture":
            raise refusal(path, kind, "drawing") from error
        raise _no_picture(path, PictureError(_DAMAGED)) from error
    except ValueError as error:
        raise _no_picture(path, error) from error


def _no_picture(path: Path, error: ValueError) -> UserError:
    return UserError(
        "{path}: a picture of a letter was expected, but {error}.", path=path, error=error
    )


def ink_in(file: IO[bytes], side: int = PHOTO_SIDE) -> FoundLetter:
    """Find the letter in an image file, looked for at `side` pixels.

    Raises
    ------
    ValueError
        If it is not an image, cannot be read, or is too large.
    """
    with closing(read_pages(file)) as pages:
        return find_letter(next(pages), side)


def candidates(data: bytes) -> Candidates:
    """Read an image file for a set of letters.

    In a picture of 28 x 28 pixels the letter stays where it is, unless it is on grey paper; any
    other is cropped to its letter, which is placed as `Framing()` says.

    Raises
    ------
    ValueError
        If it is not an image, or cannot be read.
    """
    with closing(candidates_of_pages(data)) as pages:
        return next(pages)


def candidates_of_pages(data: bytes) -> Generator[Candidates, None, None]:
    """Yield every page of an image file (TIFF, GIF, ...) as `candidates` reads its first.

    Raises
    ------
    ValueError
        At the first page that cannot be read; those before it have been yielded.
    """
    for page in read_pages(io.BytesIO(data)):
        yield _candidates(page)


def _candidates(page: Page) -> Candidates:
    grey = page(SMALL_SIDE)
    border = light_border(grey)
    is_blank = int(np.ptp(grey)) < FAINTEST
    if grey.shape == (SIDE, SIDE) and not _is_on_grey(grey):
        return Candidates(grey, None, border, is_blank)
    light = laid_out(ink_of(grey, dark=False), Framing())
    dark = laid_out(ink_of(grey, dark=True), Framing())
    found = find_letter(lambda side: grey if side == SMALL_SIDE else page(side), _FOLDER_SIDE)
    if not found.was_cleaned:
        return Candidates(light, dark, border, is_blank)
    letter = laid_out(found.ink, Framing())
    if found.is_dark:
        return Candidates(light, letter, 1.0, is_blank)
    return Candidates(letter, dark, 0.0, is_blank)


def _is_on_grey(grey: Grey) -> bool:
    """Whether most of a picture has one grey that is neither black nor white."""
    if np.ptp(grey) < FAINTEST:
        return False
    counts = np.bincount(grey.ravel() >> 3, minlength=32)
    most = int(counts.argmax())
    share = counts[max(0, most - 1) : most + 2].sum() / grey.size
    return bool(share >= 0.5) and most * 8 + 4 in _GREY_PAPER


def are_dark(light_borders: NDArray[np.float64], blank: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Decide for each picture of a set whether its ink is darker than its paper.

    A border of one colour is paper. A border that ink crosses, as in notMNIST's tight crops, is
    only evidence: it is weighed against the share of pictures in the set that are dark on light,
    which is estimated at the same time (the shares of a mixture by expectation-maximisation;
    A. P. Dempster, N. M. Laird, D. B. Rubin, 1977).

    Parameters
    ----------
    light_borders : float64 array of shape (n,)
        Share of each border's pixels that are light.
    blank : bool array of shape (n,)
        Pictures that show nothing: they are taken to be like most.

    Returns
    -------
    bool array of shape (n,)
    """
    evident = (np.minimum(light_borders, 1.0 - light_borders) <= _EVIDENT) & ~blank
    evidence = np.where(blank, 0.0, _BORDER_WEIGHT * (light_borders - 0.5))
    share = 0.5
    for _ in range(_ROUNDS):
        odds = np.exp(np.log(share / (1.0 - share)) + evidence)
        probability = np.where(evident, light_borders > 0.5, odds / (1.0 + odds))
        share = float(np.clip(probability.mean(), 1e-6, 1.0 - 1e-6))
    dark: NDArray[np.bool_] = probability > 0.5
    return dark


def evident_borders(images: Images) -> tuple[int, int]:
    """Count pictures whose border is plain dark, and plain light: uint8 (n, 28, 28).

    Pictures of a single grey are not counted.
    """
    border = np.ones(images.shape[1:], dtype=bool)
    border[1:-1, 1:-1] = False
    light = (images[:, border] > 127).mean(axis=1)
    light = light[np.ptp(images, axis=(1, 2)) >= FAINTEST]
    return int((light <= _EVIDENT).sum()), int((light >= 1.0 - _EVIDENT).sum())


def read_grey(file: IO[bytes], side: int = SMALL_SIDE) -> Grey:
    """Decode an image file: uint8 array of shape (height, width), 0 black to 255 white.

    Transparent parts become paper: white behind dark ink, black behind light ink. Larger images
    are reduced to `side` pixels on the longer side. Of several pages it is the first.

    Raises
    ------
    ValueError
        If it is not an image, cannot be read, or is too large.
    """
    with closing(read_pages(file)) as pages:
        return next(pages)(side)


def read_pages(file: IO[bytes]) -> Generator[Page, None, None]:
    """Yield the pages of an image file, each to be decoded before the next is asked for.

    They are decoded as `read_grey` does it. The small preview that a TIFF file may hold beside a
    page is no page.

    Raises
    ------
    ValueError
        If it is not an image, or at the first page that cannot be read or is too large.
    """
    with _decoding():
        image = Image.open(file, formats=_formats())
    n_pixels = 0
    with image:
        for number in itertools.count():
            with _decoding():
                if number > 0 and not _turn_to(image, number):
                    return
                n_pixels += image.width * image.height
                _check_size(image, n_pixels)
                is_page = number == 0 or not _is_preview(image)
            if is_page:
                yield _page(file, image)


def n_pages_of(path: Path, most: int) -> int:
    """Count the pages of an image file, up to `most`; those before a damaged one count.

    None of them is decoded, but a GIF's are read one after the other.
    """
    n = 0
    try:
        with path.open("rb") as file, closing(read_pages(file)) as pages:
            for n, _ in enumerate(itertools.islice(pages, most), 1):  # noqa: B007
                pass
    except (OSError, ValueError):
        return max(1, n)
    return n


def _page(file: IO[bytes], image: Image.Image) -> Page:
    """Return what decodes the page to which an image file is turned."""

    def decode(at_most: int) -> Grey:
        with _decoding():
            if image.format not in _REDUCED_BY_DECODING:
                return _grey(ImageOps.exif_transpose(image), at_most)
            file.seek(0)
            with Image.open(file, formats=_formats()) as opened:
                opened.draft("L", _least_size(opened.size, at_most))
                return _grey(ImageOps.exif_transpose(opened), at_most)

    return decode


def _turn_to(image: Image.Image, page: int) -> bool:
    """Turn to a page, and return whether there is one."""
    # A JPEG photograph may hold a second one for bright screens; an animation is one.
    if image.format not in _WITH_PAGES:
        return False
    # Not by their number: to count them fails if one of them is damaged.
    try:
        image.seek(page)
    except EOFError:
        return False
    return True


@contextmanager
def _decoding() -> Iterator[None]:
    """Let whatever is wrong with an image file be a ValueError."""
    try:
        # Pillow warns of odd metadata and of many pixels; the latter are refused.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except UnidentifiedImageError as error:
        raise UnknownFormatError from error
    except PictureError:
        raise
    except Exception as error:  # Pillow's decoders raise whatever a damaged file leads them to
        raise PictureError(_DAMAGED) from error


def _check_size(image: Image.Image, n_pixels: int) -> None:
    if image.width * image.height > MOST_PIXELS:
        raise PictureError(
            Sentence(
                "it has {width:,} x {height:,} pixels; at most {most} million are read",
                width=image.width,
                height=image.height,
                most=MOST_PIXELS // 1_000_000,
            )
        )
    if n_pixels > MOST_PIXELS_OF_PAGES:
        raise PictureError(
            Sentence(
                "its pages have more than {most} million pixels together",
                most=MOST_PIXELS_OF_PAGES // 1_000_000,
            )
        )


def _is_preview(image: Image.Image) -> bool:
    """Tell whether a TIFF's page is a page once more, only smaller."""
    tags = getattr(image, "tag_v2", None)
    return tags is not None and bool(int(tags.get(_NEW_SUBFILE_TYPE, 0)) & 1)


def _least_size(size: tuple[int, int], side: int) -> tuple[int, int]:
    """Return how large a JPEG file is decoded at least, which is quicker than all of it."""
    if side <= SMALL_SIDE:
        return 2 * side, 2 * side
    factor = min(1.0, side / max(size))
    return round(size[0] * factor), round(size[1] * factor)


def _grey(image: Image.Image, at_most: int) -> Grey:
    """Return the grey levels of an image, without transparency, at most `at_most` large."""
    if image.mode in ("I", "F") or image.mode.startswith("I;"):
        # Made small first: a large one of float64 would take gigabytes.
        levels = np.nan_to_num(np.asarray(_reduced(image.convert("F"), at_most), dtype=np.float64))
        span = max(float(np.ptp(levels)), 1e-9)
        image = Image.fromarray(np.rint((levels - levels.min()) / span * 255).astype(np.uint8))
    elif image.mode == "LAB":
        image = image.getchannel(0)
    elif image.has_transparency_data:
        image = image.convert("RGBA")
        grey, alpha = image.convert("L"), image.getchannel("A")
        opaque = np.asarray(grey)[np.asarray(alpha) > 127]
        behind = 0 if len(opaque) and opaque.mean() > 127 else 255
        image = Image.composite(grey, Image.new("L", image.size, behind), alpha)
    return np.asarray(_reduced(image.convert("L"), at_most))


def _reduced(image: Image.Image, at_most: int) -> Image.Image:
    """Shrink an image whose longer side is longer than `at_most` pixels."""
    factor = at_most / max(image.size)
    if factor >= 1.0:
        return image
    size = tuple(max(1, round(side * factor)) for side in image.size)
    return image.resize((size[0], size[1]), Image.Resampling.BOX)
