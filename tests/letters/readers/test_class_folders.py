"""Files in a folder for each letter, wherever the folders are: on disk or packed, or in a test.

What is read from real folders and archives is in test_folders.py and test_archives.py.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.readers.class_folders import Member, read_members
from letterpad.letters.readers.reading import ignore_progress
from letterpad.messages import Sentence

PLACE = Path("letters")
MakeMember = Callable[..., Member]


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


def test_only_the_innermost_folder_counts(member: MakeMember) -> None:
    files = [member("A/B/1.png"), member("of 2024/C/1.png"), member("D/old/1.png")]
    reading = read_members(PLACE, files, ignore_progress)
    assert reading.names.tolist() == ["B", "C"]
    assert [str(note) for note in reading.notes] == [
        "The folder 'old' names no letter: 1 picture left out."
    ]


def test_what_is_left_out_is_said(member: MakeMember) -> None:
    def unreadable(most: int) -> bytes:
        raise OSError("no such block")

    files = [
        member("A/1.png"),
        member("1.png"),
        member("A/notes.txt"),
        member("A/broken.png", data=b"\x89PNG"),
        Member(("A", "bad.png"), unreadable, 0.0),
        Member(("A", "link.png"), None, 0.0),
        member("A/.hidden.png"),
        member("__MACOSX/A/1.png"),
    ]
    notes = [str(note) for note in read_members(PLACE, files, ignore_progress).notes]
    assert sorted(notes) == [
        "Links or devices, and skipped: 1 entry.",
        "Not pictures, and skipped: 1 file.",
        "Outside any folder: 1 picture left out.",
        "Unreadable, and skipped: 2 pictures (A/bad.png, A/broken.png).",
    ]


def test_no_letters_at_all_name_the_place_and_what_came(member: MakeMember) -> None:
    with pytest.raises(UserError, match=r"^letters holds no letters: .*folder.*It is empty"):
        read_members(PLACE, [], ignore_progress)
    with pytest.raises(UserError, match=r"'extras' names no letter: 1 picture"):
        read_members(PLACE, [member("extras/1.png")], ignore_progress)


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
