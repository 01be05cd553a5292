"""What holds for every format that is read in one piece: notes, counts, and what is refused."""

from pathlib import Path

import pytest

import ink_files
from letterpad.errors import UserError
from letterpad.letters.readers.inkml import InkmlReader
from letterpad.letters.readers.unipen import UnipenReader
from letterpad.letters.readers.whole_files import WholeFileReader


def test_it_is_a_base_of_readers() -> None:
    assert issubclass(InkmlReader, WholeFileReader)


def test_a_broken_letter_costs_itself(tmp_path: Path) -> None:
    (tmp_path / "x.inkml").write_text(ink_files.crohme().replace("30 0, 31 40", "30 0, 3l 40"))
    reading = InkmlReader().read(tmp_path / "x.inkml")
    assert reading.names.tolist() == ["L"]
    (note,) = reading.notes
    assert str(note) == (
        "Unreadable, and left out: 1 drawing (x.inkml, drawing 2: trace 3: a number was expected, "
        "and “3l” is none)."
    )


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("x.inkml", "<ink/>", 'an annotation of type "truth" was expected for each. Without a'),
        ("x.inkml", ink_files.inkml(truth=""), "Without a word, and left out: 1 drawing"),
        ("x.inkml", ink_files.inkml(truth="A" * 33), "at most 32 characters"),
        ("x.dat", ".VERSION 1.0\n", "It holds no drawing."),
        ("x.dat", ".INCLUDE ../x\n", "Included, and not read: ../x. Of the first: a name rel"),
    ],
)
def test_a_file_without_letters_says_what_was_expected(
    tmp_path: Path, name: str, text: str, said: str
) -> None:
    (tmp_path / name).write_text(text)
    reader = InkmlReader() if name.endswith("inkml") else UnipenReader()
    with pytest.raises(UserError, match=f"{name} holds no letters: ") as refused:
        reader.read(tmp_path / name)
    assert said in str(refused.value)


def test_ink_in_shares_of_a_page_is_enlarged(tmp_path: Path) -> None:
    small = [[(x / 100, y / 100) for x, y in stroke] for stroke in ink_files.T]
    (tmp_path / "x.inkml").write_text(ink_files.inkml(small, "T"))
    reading = InkmlReader().read(tmp_path / "x.inkml")
    assert "were enlarged 250 times" in str(reading.notes[0])
