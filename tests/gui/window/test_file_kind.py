"""What a file is opened as: by its first bytes, whatever it is called."""

from pathlib import Path

import pytest

import strange_files
from letterpad.errors import UserError
from letterpad.file_kinds import kinds
from letterpad.gui.text.translation import error_text
from letterpad.gui.window.file_kind import kind_of
from letterpad.model_files.model_file import TrainedModel, write_model

OPENED_AS = {
    "picture": "picture",
    "ink": "drawings",
    "model": "model",
    "idx": "letters",
    "table": "letters",
    "archive": "letters",
}


@pytest.mark.parametrize("key", strange_files.SAMPLES)
def test_each_kind_is_opened_or_said_to_be_what_it_is(tmp_path: Path, key: str) -> None:
    name, make = strange_files.SAMPLES[key]
    (tmp_path / name).write_bytes(make())
    kind = kinds.KINDS[key]
    if kind.group in OPENED_AS:
        assert kind_of(tmp_path / name) == OPENED_AS[kind.group]
        return
    with pytest.raises(UserError) as refused:
        kind_of(tmp_path / name)
    said = error_text(refused.value)
    assert f"{name}: a drawing, a picture of a letter, letters or a model was expected" in said
    assert f"but this is {kind.name}." in said
    assert not strange_files.INSIDES.search(said.replace(str(tmp_path), ""))


@pytest.mark.parametrize("key", strange_files.SAMPLES)
def test_where_one_drawing_is_asked_for_letters_are_not_opened(tmp_path: Path, key: str) -> None:
    name, make = strange_files.SAMPLES[key]
    (tmp_path / name).write_bytes(make())
    group = kinds.KINDS[key].group
    if group in ("picture", "ink", "model"):
        assert kind_of(tmp_path / name, may_be_letters=False) == OPENED_AS[group]
        return
    with pytest.raises(UserError, match="a drawing or a picture of a letter was expected, but"):
        kind_of(tmp_path / name, may_be_letters=False)


@pytest.mark.parametrize("name", ["bars.letterpad", "BARS.LETTERPAD", "bars.zip", "bars"])
def test_a_model_is_known_whatever_it_is_called(
    tmp_path: Path, bar_model: TrainedModel, name: str
) -> None:
    write_model(bar_model, tmp_path / name)
    assert kind_of(tmp_path / name) == "model"


def test_what_is_called_a_model_was_meant_to_be_one(tmp_path: Path) -> None:
    for name, data in (
        ("broken.letterpad", b"hello"),
        ("CUT.LETTERPAD", b"PK\3\4 and then nothing"),
        ("empty.letterpad", b""),
    ):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(UserError, match="a Letterpad model was expected, but this is"):
            kind_of(tmp_path / name)
    (tmp_path / "picture.letterpad").write_bytes(strange_files.picture("PNG"))
    assert kind_of(tmp_path / "picture.letterpad") == "picture"


def test_folders_are_letters_and_what_is_not_there_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "folder.png").mkdir()
    assert kind_of(tmp_path / "folder.png") == "letters"
    with pytest.raises(UserError, match=r"gone\.png: there is no file or folder with that name"):
        kind_of(tmp_path / "gone.png")
