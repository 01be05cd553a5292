import json

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin, Files
from letterpad.letters.export import export_letters


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
