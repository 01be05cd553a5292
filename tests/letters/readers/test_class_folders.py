"""Files in a folder for each letter, wherever the folders are: on disk or packed, or in a test.

What is read from real folders and archives is in test_folders.py and test_archives.py.
"""

import errno
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from letterpad.errors import UserError
from letterpad.file_kinds.kinds import KINDS
from letterpad.file_kinds.refusal import advice_on
from letterpad.file_kinds.telling import START
from letterpad.letters.readers.class_folders import Member, read_members
from letterpad.letters.readers.reading import ignore_progress
from letterpad.messages import Sentence

PLACE = Path("letters")
MakeMember = Callable[..., Member]
MakePng = Callable[[np.ndarray], bytes]


@pytest.fixture
def member(glyphs: np.ndarray, png: Callable[[np.ndarray], bytes]) -> MakeMember:
    """Return a function that makes a picture at a place."""

    def make(place: str, picture: int = 0, share: float = 0.0, data: bytes | None = None) -> Member:
        content = png(glyphs[picture]) if data is None else data
        return Member(tuple(place.split("/")), lambda most: content[:most], share)

    return make


def test_the_order_in_which_files_come_does_not_matter(
    member: MakeMember, glyphs: np.ndarray
) -> None:
    files = [member("B/2.png", 2), member("A/9.png", 1), member("A/10.png", 0)]
    for order in (files, files[::-1]):
        reading = read_members(PLACE, order, ignore_progress)
        assert reading.names.tolist() == ["A", "A", "B"]
        assert np.array_equal(reading.images, glyphs[:3])


def test_folders_name_the_class_then_the_writer(member: MakeMember) -> None:
    files = [member("A/anna/1.png"), member("A/ben/1.png"), member("B/anna/1.png")]
    reading = read_members(PLACE, files, ignore_progress)
    assert reading.names.tolist() == ["A", "A", "B"]
    assert reading.writers is not None
    assert reading.writers.tolist() == ["anna", "ben", "anna"]
    assert [str(note) for note in reading.notes] == [
        "A second level of folders was taken for the writers: 2 writers (anna, ben)."
    ]


def test_parts_of_a_set_are_said_and_kept(member: MakeMember) -> None:
    files = [member("train/A/1.png"), member("test/A/1.png"), member("train/B/1.png")]
    reading = read_members(PLACE, files, ignore_progress)
    assert reading.names.tolist() == ["A", "A", "B"]
    assert reading.parts is not None
    assert reading.parts.tolist() == ["test", "train", "train"]
    assert reading.writers is None
    assert "train (2), test (1)" in str(reading.notes[0])


def test_what_is_left_out_is_said_the_worst_first(member: MakeMember, png: MakePng) -> None:
    def unreadable(most: int) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    white = png(np.full((40, 30), 250, dtype=np.uint8))
    grain = np.random.default_rng(4).integers(236, 250, (40, 30))
    files = [
        member("A/1.png"),
        member("1.png"),
        member("A/notes.txt", data=b"Written by Anna"),
        member("A/white.png", data=white),
        member("A/grain.png", data=png(grain.astype(np.uint8))),
        member("B/white.png", data=png(np.zeros((28, 28), dtype=np.uint8))),
        member("A/broken.png", data=b"\x89PNG\r\n\x1a\n"),
        Member(("A", "bad.png"), unreadable, 0.0),
        Member(("A", "link.png"), None, 0.0),
        member("A/.hidden.png"),
        member("__MACOSX/A/1.png"),
        member("__MACOSX/A/2.png"),
        member(".git/A/3.png"),
        member("A/@eaDir/3.png"),
    ]
    reading = read_members(PLACE, files, ignore_progress)
    assert reading.names.tolist() == ["A"]
    assert [str(note) for note in reading.notes] == [
        "Blank, and left out: 3 pictures (A/grain.png, A/white.png, B/white.png).",
        "Unreadable, and left out: 2 pictures (A/bad.png, A/broken.png). "
        "Of the first: Input/output error.",
        "Links that lead nowhere new, or devices, and left out: 1 entry (A/link.png).",
        "In no folder that names a class, and left out: 1 picture (1.png).",
        "Hidden files and folders, and left out: 4 entries (.git, .hidden.png, @eaDir, ...).",
        "Not pictures, and left out: 1 file (A/notes.txt).",
    ]
    assert reading.ledger.found == 1 + 3 + 2 + 1 + 1 + 4 + 1
    assert reading.ledger.n_read == 1


def test_every_page_is_a_letter(member: MakeMember, glyphs: np.ndarray) -> None:
    for kind in ("TIFF", "GIF"):
        file = io.BytesIO()
        first, *others = [Image.fromarray(glyph) for glyph in glyphs[:4]]
        first.save(file, kind, save_all=True, append_images=others)
        reading = read_members(PLACE, [member("A/1.tif", data=file.getvalue())], ignore_progress)
        assert len(reading.images) == 4, kind
        assert reading.ledger.found == 4
        assert [
            int(np.abs(glyphs[:4] - page.astype(float)).mean((1, 2)).argmin())
            for page in reading.images
        ] == [0, 1, 2, 3]


def test_pages_before_a_broken_one_are_read(member: MakeMember, glyphs: np.ndarray) -> None:
    file = io.BytesIO()
    first, *others = [Image.fromarray(glyph) for glyph in glyphs[:4]]
    first.save(file, "TIFF", save_all=True, append_images=others)
    cut = file.getvalue()[: len(file.getvalue()) * 5 // 8]
    reading = read_members(PLACE, [member("A/1.tif", data=cut)], ignore_progress)
    assert 1 <= len(reading.images) < 4
    assert reading.ledger.reasons() == {"unreadable": 1}


def test_a_preview_in_a_tiff_is_no_page(member: MakeMember, glyphs: np.ndarray) -> None:
    file = io.BytesIO()
    preview = Image.fromarray(glyphs[0]).resize((14, 14))
    preview.encoderinfo = {"tiffinfo": {254: 1}}
    Image.fromarray(glyphs[0]).save(file, "TIFF", save_all=True, append_images=[preview])
    reading = read_members(PLACE, [member("A/1.tif", data=file.getvalue())], ignore_progress)
    assert len(reading.images) == 1


def test_no_letters_at_all_name_the_place_and_what_came(member: MakeMember, png: MakePng) -> None:
    with pytest.raises(UserError, match=r"^letters holds no letters: .*folder.*It is empty"):
        read_members(PLACE, [], ignore_progress)
    with pytest.raises(UserError, match=r"In no folder that names a class.*1 picture"):
        read_members(PLACE, [member("1.png")], ignore_progress)
    blank = png(np.zeros((9, 9), dtype=np.uint8))
    with pytest.raises(UserError, match=r"Blank, and left out: 1 picture"):
        read_members(PLACE, [member("A/1.png", data=blank)], ignore_progress)


def test_progress_is_told_while_files_come(member: MakeMember) -> None:
    told: list[tuple[str, float | None]] = []

    def hear(what: Sentence, share: float | None) -> None:
        told.append((str(what), share))

    def files() -> Iterator[Member]:
        for number in range(450):
            yield member("A/1.png", share=number / 450)

    read_members(PLACE, files(), hear)
    shares = [share for _, share in told]
    assert len(told) >= 3
    assert shares == sorted(shares)
    assert told[1] == ("200 pictures read", 200 / 450)


@pytest.mark.parametrize("name", ["a.dat", "a", "a.jpg", "a.txt", "a.png.part", "A.7"])
def test_a_picture_is_told_by_its_first_bytes(
    member: MakeMember, glyphs: np.ndarray, name: str
) -> None:
    reading = read_members(PLACE, [member(f"A/{name}", 3), member("B/1.png")], ignore_progress)
    assert reading.names.tolist() == ["A", "B"]
    assert np.array_equal(reading.images[0], glyphs[3])
    assert reading.ledger.reasons() == {}


PAGE = b"<!DOCTYPE html><title>Sign in</title>" + b" " * 9000
OTHERS = {
    "html": PAGE,
    "pdf": b"%PDF-1.7\n\xe2\xe3\xcf\xd3",
    "heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    "npy": b"\x93NUMPY\1\0v\0",
    "ink": b'{"word": "A", "drawing": [[[1, 2], [3, 4]]]}',
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "lfs": b"version https://git-lfs.github.com/spec/v1\n",
    "model": b"PK\3\4" + bytes(14) + b"\1\0\0\0" + bytes(4) + b"\x09\0\0\0card.json{",
    "zeros": bytes(5000),
}


@pytest.mark.parametrize("ending", [".png", ".bin", ""])
@pytest.mark.parametrize("key", OTHERS)
def test_what_is_no_picture_is_counted_by_what_it_is(
    member: MakeMember, key: str, ending: str
) -> None:
    files = [member("A/1.png"), *(member(f"A/x{n}{ending}", data=OTHERS[key]) for n in "23")]
    reading = read_members(PLACE, files, ignore_progress)
    assert len(reading.names) == 1
    assert reading.ledger.reasons() == {key: 2}
    assert reading.ledger.found == 3
    assert [str(note) for note in reading.notes] == [
        f"Left out because each is {KINDS[key].name}: 2 files (A/x2{ending}, A/x3{ending})."
    ]


def test_a_text_that_is_called_a_picture_is_missed(member: MakeMember) -> None:
    text = b"Not found. Try later."
    files = [member("A/1.png"), member("A/2.png", data=text), member("A/notes.txt", data=text)]
    reading = read_members(PLACE, files, ignore_progress)
    assert reading.ledger.reasons() == {"text": 1, "not-picture": 1}
    assert str(reading.notes[0]) == "Left out because it is plain text: 1 file (A/2.png)."


@pytest.mark.parametrize("key", OTHERS)
def test_a_folder_of_nothing_but_other_files_says_what_they_are(
    member: MakeMember, key: str
) -> None:
    files = [member(f"{'AB'[n % 2]}/{n}.png", data=OTHERS[key]) for n in range(12)]
    with pytest.raises(UserError) as raised:
        read_members(PLACE, files, ignore_progress)
    said, kind = str(raised.value), KINDS[key]
    assert "a folder for each letter (A, B, ...) with pictures in it was expected" in said
    assert f"each is {kind.name}: 12 files (A/0.png" in said
    assert said.endswith(str(advice_on(kind, "letters")))


def test_a_folder_of_notes_says_so(member: MakeMember) -> None:
    files = [member(f"A/{n}.txt", data=b"Dear all, no letters here") for n in range(3)]
    with pytest.raises(UserError, match=r"3 files .* Most of what is no picture is plain text\."):
        read_members(PLACE, files, ignore_progress)


def test_a_folder_of_models_says_where_models_are_opened(member: MakeMember) -> None:
    files = [member(f"A/{n}.letterpad", data=OTHERS["model"]) for n in range(2)]
    with pytest.raises(UserError, match=r"each is a Letterpad model: 2 files .* Open it as a mod"):
        read_members(PLACE, files, ignore_progress)


def test_of_a_file_that_is_no_picture_little_is_read() -> None:
    asked: list[int] = []

    def read(most: int) -> bytes:
        asked.append(most)
        return PAGE[:most]

    with pytest.raises(UserError):
        read_members(PLACE, [Member(("A", "page"), read, 0.0)], ignore_progress)
    assert max(asked) <= START
