"""``letterpad data``: what is said of letters, and that what is written is what was read."""

import gzip
from pathlib import Path

import numpy as np
import pytest

from letterpad.ink.drawing_file import read_drawings
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files, Fonts
from made_fonts import make_families


def test_describe_says_what_is_in_the_letters(letterpad, ink_file: Path) -> None:
    fields = letterpad("data", "describe", "--data", ink_file, "--json").fields
    letters = load_letters(Files(str(ink_file)))
    assert fields["n"] == 160
    assert fields["kind"] == "ink"
    assert fields["classes"] == {"A": 40, "B": 40, "C": 40, "D": 40}
    assert fields["writers"] == 10
    assert fields["framing"] == letters.framing.to_json()
    assert fields["hash"] == letters.hash
    assert fields["data"] == str(ink_file)


def test_describe_says_it_to_people(letterpad, ink_file: Path) -> None:
    said = letterpad("data", "describe", "--data", ink_file).out
    assert "shaky.ndjson.gz: 160 letters (ink) of 4 classes by 10 writers" in said
    assert "A 40, B 40, C 40, D 40" in said


def test_describe_says_what_was_left_out(letterpad, ink_file: Path, tmp_path: Path) -> None:
    lines = gzip.decompress(ink_file.read_bytes()) + b'{"word": "A", "dra\n{"drawing": []}\n'
    (tmp_path / "x.ndjson").write_bytes(lines)
    done = letterpad("data", "describe", "--data", tmp_path / "x.ndjson", "--json")
    assert (done.fields["n"], done.fields["found"]) == (160, 162)
    assert done.fields["left_out"] == 2
    assert done.fields["left_out_by_reason"] == {"unreadable": 1, "no-ink": 1}
    assert "x.ndjson, line 161: " in done.fields["notes"][0]
    said = letterpad("data", "describe", "--data", tmp_path / "x.ndjson").out
    assert "162 found: 160 read, 2 left out" in said


def test_classes_are_left_out(letterpad, ink_file: Path) -> None:
    done = letterpad(
        "data",
        "describe",
        "--data",
        ink_file,
        "--leave-out",
        "B",
        "D ",
        "--leave-out",
        "B",
        "--json",
    )
    assert done.fields["classes"] == {"A": 40, "C": 40}
    assert done.fields["found"] == done.fields["n"] + done.fields["left_out"]
    assert done.fields["left_out_by_reason"] == {"chosen": 80}
    done = letterpad("data", "describe", "--data", ink_file, "--leave-out", "X")
    assert done.code == 2
    assert "There is no class 'X' to leave out. The classes are A, B, C, D." in done.err


def test_describe_built_in_letters(letterpad) -> None:
    fields = letterpad(
        "data", "describe", "--data", "builtin", "--size", 104, "--classes", "both", "--json"
    ).fields
    assert fields["n"] == 104
    assert len(fields["classes"]) == 52
    assert "CC BY 4.0" in fields["licence"]


def test_describe_counts_fonts_families_and_what_was_left_out(letterpad, tmp_path: Path) -> None:
    make_families(tmp_path, 4)
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    done = letterpad("data", "describe", "--data", f"fonts:{tmp_path}")
    assert "104 letters (pictures) of 26 classes of 4 families" in done.out
    assert "105 found: 104 read, 1 left out" in done.out
    assert "Note: 4 fonts of 4 families: few," in done.out
    assert "Note: Damaged, or no fonts, and left out: 1 file (broken.ttf)." in done.out
    fields = letterpad("data", "describe", "--data", f"fonts:{tmp_path}", "--json").fields
    assert (fields["writers"], fields["left_out_by_reason"]) == (4, {"unreadable": 1})
    assert fields["data"] == f"fonts:{tmp_path}"


def test_of_fonts_whole_families_are_held_out_unless_another_split_is_chosen(
    letterpad, tmp_path: Path
) -> None:
    data = f"fonts:{make_families(tmp_path / 'fonts', 5)}"
    letters = load_letters(Fonts(str(tmp_path / "fonts")))
    for options, kind in (((), "writers"), (("--split", "random"), "random")):
        out = tmp_path / kind
        letterpad("data", "export", "--data", data, *options, "--held-out", out)
        held_out = letters.split(kind=kind).held_out
        assert np.array_equal(load_letters(Files(str(out))).images, letters.images[held_out])


def test_what_is_exported_is_what_was_read(letterpad, ink_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "again.ndjson.gz"
    fields = letterpad("data", "export", "--data", ink_file, out, "--json").fields
    assert fields == {"n": 160, "classes": dict.fromkeys("ABCD", 40), "files": [str(out)]}
    before, after = list(read_drawings(ink_file)), list(read_drawings(out))
    assert [drawing.word for drawing in after] == [drawing.word for drawing in before]
    assert [drawing.writer for drawing in after] == [drawing.writer for drawing in before]
    assert load_letters(Files(str(out))).hash == load_letters(Files(str(ink_file))).hash


@pytest.mark.parametrize("kind", ["random", "stratified", "writers"])
def test_the_parts_exported_are_those_of_a_training(
    letterpad, ink_file: Path, tmp_path: Path, kind: str
) -> None:
    letters = load_letters(Files(str(ink_file)))
    split = letters.split(0.7, 5, kind)
    for option, indices in (("--held-out", split.held_out), ("--train-part", split.train)):
        out = tmp_path / f"{option}.ndjson"
        letterpad(
            "data", "export", "--data", ink_file, "--split", kind, "--train-size", 0.7,
            "--random-state", 5, option, out,
        )  # fmt: skip
        exported = load_letters(Files(str(out)))
        np.testing.assert_array_equal(exported.images, letters.images[indices])
        np.testing.assert_array_equal(exported.labels, letters.labels[indices])
    if kind == "writers":
        assert not set(letters.writers[split.held_out]) & set(letters.writers[split.train])


def test_a_test_part_of_a_size_is_exported_as_it_is_tested_on(
    letterpad, ink_file: Path, tmp_path: Path
) -> None:
    letters = load_letters(Files(str(ink_file)))
    out = tmp_path / "tested.ndjson"
    letterpad(
        "data", "export", "--data", ink_file, "--train-size", 50, "--test-size", 30, "--held-out",
        out,
    )  # fmt: skip
    held_out = letters.split(50, test_size=30).held_out
    np.testing.assert_array_equal(load_letters(Files(str(out))).images, letters.images[held_out])


def test_pictures_are_exported_to_a_folder(letterpad, ink_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "pictures"
    letterpad("data", "export", "--data", ink_file, out)
    np.testing.assert_array_equal(
        load_letters(Files(str(out))).images, load_letters(Files(str(ink_file))).images
    )


@pytest.mark.parametrize("name", ["some.ndjson", "pictures"])
def test_nothing_is_written_over_unasked(
    letterpad, ink_file: Path, tmp_path: Path, name: str
) -> None:
    arguments = ("data", "export", "--data", ink_file, tmp_path / name)
    (first, *_) = letterpad(*arguments, "--json").fields["files"]
    Path(first).write_bytes(b"mine")
    done = letterpad(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "is there already, and nothing was written" in done.err
    assert Path(first).read_bytes() == b"mine"
    assert letterpad(*arguments, "--force").code == 0
    assert Path(first).read_bytes() != b"mine"


@pytest.mark.parametrize(
    ("argv", "expected"),
    [
        (["describe", "--data", "/nowhere"], "/nowhere"),
        (["export", "--data", "builtin", "--size", "99", "/nowhere/a.ndjson"], "/nowhere/a.ndjson"),
        (["export", "--data", "builtin", "--held-out", "--train-part", "x"], "not allowed with"),
        (["export", "--data", "builtin", "--size", "99", "--split", "writers", "--held-out", "x"],
         "does not say who wrote"),
    ],
)  # fmt: skip
def test_a_users_error_is_said_in_a_sentence(letterpad, argv: list[str], expected: str) -> None:
    done = letterpad("data", *argv)
    assert done.code == 2
    assert done.out == ""
    assert expected in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("name", "more"),
    [("o.csv", ()), ("o.csv.gz", ()), ("o.npz", ()), ("o", ("--as", "folders")), ("o", ())],
)
def test_letters_are_exported_in_every_format_and_what_is_lost_is_said(
    letterpad, ink_file: Path, tmp_path: Path, name: str, more: tuple[str, ...]
) -> None:
    command = ("data", "export", "--data", ink_file, tmp_path / name, *more)
    told = letterpad(*command)
    assert "Note: The pen's strokes are not in it, only pictures." in told.out
    described = letterpad("data", "describe", "--data", tmp_path / name, "--json").fields
    assert described["n"] == 160
    assert described["classes"] == dict.fromkeys("ABCD", 40)
    again = letterpad(*command)
    assert again.code == 2
    assert "is there already" in again.err


def test_pictures_never_go_into_a_folder_of_others_even_if_forced(
    letterpad, ink_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "photo.png").write_bytes(b"mine")
    told = letterpad(
        "data", "export", "--data", ink_file, tmp_path / "mine", "--as", "folders", "--force"
    )
    assert told.code == 2
    assert "not an empty folder" in told.err
    assert [file.name for file in (tmp_path / "mine").iterdir()] == ["photo.png"]


@pytest.mark.parametrize("name", ["o.xlsx", "o.tsv"])
def test_a_name_that_ends_as_no_format_does_is_refused_before_letters_are_read(
    letterpad, tmp_path: Path, name: str
) -> None:
    told = letterpad("data", "export", "--data", tmp_path / "none", tmp_path / name)
    assert told.code == 2
    assert f"Letters cannot be written to “{name}”" in told.err
