import json

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin, Files
from letterpad.letters.export import export_letters, exported_files, what_is_lost
from odd_letters import content, with_everything


@pytest.mark.parametrize("name", ["out.ndjson", "out.ndjson.gz"])
def test_ink_comes_back_as_it_was(tmp_path, name):
    letters = load_letters(Builtin(classes="both", size=104))
    assert export_letters(letters, tmp_path / name) == [tmp_path / name]
    again = load_letters(Files(str(tmp_path / name), classes="both"))
    assert again.classes == letters.classes
    assert np.array_equal(again.labels, letters.labels)
    difference = np.abs(again.images.astype(int) - letters.images)
    assert difference.max() <= 1


def test_writers_and_both_cases_are_kept(tmp_path, write_lines):
    lines = [{"word": w, "writer": f"w{w}", "drawing": [[[0, 9], [0, 5]]]} for w in "aBb"]
    source = write_lines(tmp_path / "in.ndjson", lines)
    export_letters(load_letters(Files(str(source), classes="both")), tmp_path / "out.ndjson")
    assert [
        json.loads(line) for line in (tmp_path / "out.ndjson").read_text().splitlines()
    ] == lines


def test_pictures_come_back_as_they_were_wherever_they_are_put(tmp_path, letter_folder):
    letters = load_letters(Files(str(letter_folder)))
    place = tmp_path / "emnist" / "out"  # a name that would otherwise mean transposed pictures
    files = export_letters(letters, place)
    assert all(file.exists() for file in files)
    again = load_letters(Files(str(place)))
    assert again.hash == letters.hash
    before = [file.read_bytes() for file in files]
    export_letters(letters, place)
    assert [file.read_bytes() for file in files] == before, "the same letters, the same bytes"
    assert sorted(place.iterdir()) == sorted(files), "nothing temporary is left"


def test_what_cannot_be_written_is_said(tmp_path, letter_folder, bar_letters):
    with pytest.raises(UserError, match=r"pictures only.*out\.ndjson"):
        export_letters(bar_letters, tmp_path / "out.ndjson")
    (tmp_path / "file").write_text("mine")
    with pytest.raises(UserError, match="is a file"):
        export_letters(bar_letters, tmp_path / "file")
    with pytest.raises(UserError, match="cannot be written"):
        export_letters(bar_letters, tmp_path / "file" / "folder")
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize(
    ("name", "kind"),
    [("o.csv", None), ("o.CSV.gz", None), ("o.npz", None), ("o", "folders"), ("o", "idx")],
)
def test_letters_come_back_from_every_format(tmp_path, name, kind):
    letters = load_letters(Builtin(classes="both", size=104))
    files = export_letters(letters, tmp_path / name, kind)
    assert files == exported_files(tmp_path / name, kind)
    again = load_letters(Files(str(tmp_path / name), classes="as-named"))
    assert content(again) == content(letters)
    assert [str(each) for each in what_is_lost(letters, tmp_path / name, kind)] == [
        "The pen's strokes are not in it, only pictures."
    ]


@pytest.mark.parametrize(
    ("name", "kind", "n_lost"),
    [
        ("o.ndjson", None, 1),
        ("o.csv", None, 4),
        ("o.npz", None, 1),
        ("o", "folders", 2),
        ("o", None, 3),
    ],
)
def test_what_a_format_cannot_hold_is_said(tmp_path, name, kind, n_lost):
    letters = with_everything(load_letters(Builtin(size=52)))
    lost = [str(each) for each in what_is_lost(letters, tmp_path / name, kind)]
    assert len(lost) == n_lost, lost


@pytest.mark.parametrize("name", ["o.xlsx", "o.zip", "o.PNG", "o.json", "o.tsv"])
def test_an_ending_that_cannot_be_written_is_a_sentence(tmp_path, bar_letters, name):
    with pytest.raises(UserError, match=r"cannot be written to “o\..*\.ndjson, .*\.csv, .*\.npz"):
        export_letters(bar_letters, tmp_path / name)
    assert not (tmp_path / name).exists()
    with pytest.raises(UserError, match="a folder was asked for"):
        export_letters(bar_letters, tmp_path / "o.csv", "folders")
    export_letters(bar_letters, tmp_path / name, "idx")
    assert (tmp_path / name).is_dir(), "who asks for a folder may call it as they like"
