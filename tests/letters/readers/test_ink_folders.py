"""Folders of drawings: named in the file, in a list beside it, or by the folder."""

from pathlib import Path

import pytest

import ink_files
import strange_files
from letterpad.errors import UserError
from letterpad.letters.readers import ink_folders
from letterpad.letters.readers.folders import FolderReader
from letterpad.letters.readers.found_inks import FoundInks
from letterpad.letters.readers.ink_folders import InkFolderReader, walk_into
from letterpad.letters.readers.reading import Reading
from letterpad.letters.readers.registry import reader_for


def write(folder: Path, **files: str) -> Path:
    """Write files; two underscores in a name stand for a slash, the last one for a dot."""
    for name, text in files.items():
        path = folder / ".".join(name.replace("__", "/").rsplit("_", 1))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def read(folder: Path) -> Reading:
    assert isinstance(reader_for(folder), InkFolderReader)
    return InkFolderReader().read(folder)


def test_each_file_names_its_letter(tmp_path: Path) -> None:
    formula, letter = ink_files.crohme(), ink_files.inkml(ink_files.T, "T")
    reading = read(write(tmp_path, train__1_inkml=formula, train__2_inkml=letter))
    assert reading.names.tolist() == ["L", "T", "T"]
    assert not reading.keeps_case
    assert reading.writers is not None
    assert reading.writers.tolist() == ["depart001", "depart001", "anna"]


@pytest.mark.parametrize("name", ["iso_GT.txt", "testSymbols_2016_iso_GT.txt", "GT.csv"])
def test_a_list_names_symbols(tmp_path: Path, name: str) -> None:
    for number, identity in enumerate(("101_alfonso_0", "101_alfonso_1")):
        more = f'<annotation type="UI">{identity}</annotation>'
        file = ink_files.inkml(ink_files.L, "", more)
        (tmp_path / f"iso{number}.inkml").write_text(file)
    (tmp_path / "iso2.inkml").write_text(ink_files.inkml(ink_files.T, ""))
    (tmp_path / "iso3.inkml").write_text(ink_files.inkml(ink_files.T, ""))
    lines = ["101_alfonso_0, \\sigma", "101_alfonso_1,L", "iso2,T", "", "nothing"]
    (tmp_path / name).write_text("\n".join(lines))
    reading = read(tmp_path)
    assert reading.names.tolist() == ["\\sigma", "L", "T"]
    assert [str(note) for note in reading.notes] == [
        "Without a word, and left out: 1 drawing (iso3.inkml, drawing 1)."
    ]


def test_svg_is_named_by_its_folder_as_pictures_are(tmp_path: Path) -> None:
    for folder in ("A_upper", "a_lower"):
        write(
            tmp_path,
            **{f"{folder}__anna_svg": ink_files.svg(), f"{folder}__x_svg": ink_files.svg()},
        )
    reading = read(tmp_path)
    assert reading.names.tolist() == ["A", "A", "a", "a"]
    assert reading.keeps_case


def test_unnamed_ink_is_named_by_its_folder_where_none_has_a_name(tmp_path: Path) -> None:
    unnamed = ink_files.inkml(truth="")
    write(tmp_path, L__1_inkml=unnamed, T__1_inkml=unnamed)
    assert read(tmp_path).names.tolist() == ["L", "T"]
    write(tmp_path, T__2_inkml=ink_files.inkml(truth="X"))
    assert read(tmp_path).names.tolist() == ["X"]


def test_unipens_own_set_is_read_from_its_root(tmp_path: Path) -> None:
    ink_files.train_r01(tmp_path)
    reading = read(tmp_path)
    assert reading.names.tolist() == ["L", "T"]
    # The strokes that are included are no drawings of their own.
    assert reading.ledger.reasons() == {}


def test_ujis_files_have_no_endings(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / f"UJIpenchars-w0{number}").write_text(ink_files.uji1())
    (tmp_path / "uji.names").write_text("1. Title of Database\n")
    reading = read(tmp_path)
    assert reading.names.tolist() == ["L", "T", "L", "T"]
    assert reading.ledger.reasons() == {"not-drawing": 1}


def test_quick_draw_is_read_as_it_was_downloaded(tmp_path: Path) -> None:
    for word, strokes in ink_files.LETTERS.items():
        line = ink_files.quick_draw(strokes, word, raw=True)
        (tmp_path / f"full_raw_{word}.ndjson").write_text(f"{line}\n{line}\n")
    assert read(tmp_path).names.tolist() == ["L", "L", "T", "T"]


def test_a_folder_of_pictures_stays_one(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / "A").mkdir(exist_ok=True)
        (tmp_path / "A" / f"{number}.png").write_bytes(strange_files.picture("PNG"))
    write(tmp_path, A__0_svg=ink_files.svg(), A__1_svg=ink_files.svg())
    assert isinstance(reader_for(tmp_path), FolderReader)
    assert not InkFolderReader().recognises(tmp_path / "A" / "0.svg", b"<svg")
    (tmp_path / "empty").mkdir()
    assert isinstance(reader_for(tmp_path / "empty"), FolderReader)


def test_what_is_broken_costs_itself_and_is_named(tmp_path: Path) -> None:
    write(
        tmp_path,
        a_inkml=ink_files.inkml(),
        b_inkml=ink_files.inkml()[:240],
        c_inkml=ink_files.BOMB.format(tag="ink"),
        d_svg="<svg><text>d</text></svg>",
        e_inkml="",
        f_inkml="<html>Sign in",
    )
    reading = read(tmp_path)
    assert reading.names.tolist() == ["L"]
    assert reading.ledger.reasons() == {"unreadable": 3, "not-drawing": 2}
    assert "b.inkml cannot be read as an InkML file: it is cut off inside" in str(reading.notes[0])


def test_notes_of_files_name_them(tmp_path: Path) -> None:
    text = "<svg><text>A</text><path stroke='red' d='M0 0v80h40'/></svg>"
    write(tmp_path, A__1_svg=text, B__1_svg=ink_files.svg())
    notes = [str(note) for note in read(tmp_path).notes]
    assert "A/1.svg: Only lines are read: <text> are left out." in notes


def test_without_a_letter_it_says_what_was_expected(tmp_path: Path) -> None:
    write(tmp_path, a_inkml="<ink/>", b_svg=ink_files.svg())
    with pytest.raises(UserError, match=r"or that a list names \(iso_GT.txt\).*Without a word"):
        read(tmp_path)


def test_more_letters_than_are_read_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ink_folders, "MOST_LETTERS", 1)
    write(tmp_path, a_inkml=ink_files.inkml(), b_inkml=ink_files.inkml())
    with pytest.raises(UserError, match=r"more letters than the 1 .* Open a folder in it"):
        read(tmp_path)


def test_what_is_not_looked_into_is_counted(tmp_path: Path) -> None:
    write(tmp_path, a_inkml=ink_files.inkml())
    (tmp_path / ".git").mkdir()
    (tmp_path / "loop").symlink_to(tmp_path)
    found = FoundInks()
    assert [name for name, _ in walk_into(tmp_path, found)] == ["a.inkml"]
    assert found.ledger().reasons() == {"hidden": 1, "link": 1}


def test_only_the_beginning_of_a_folder_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ink_folders, "_PEEKED_ENTRIES", 3)
    write(tmp_path, a_inkml="", b_inkml="", c_inkml="", d_png="", e_png="", f_png="", g_png="")
    assert InkFolderReader().recognises(tmp_path, b"")
