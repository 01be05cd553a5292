"""The .letterpad file: whole or not at all, and a stranger's file can do no harm."""

import io
import json
import struct
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.model_files import model_file
from letterpad.model_files.model_file import (
    Card,
    TrainedModel,
    read_card,
    read_held_out,
    read_model,
    read_onnx,
    rename_model,
    write_model,
)

READERS: list[Callable[[Path], Any]] = [read_card, read_onnx, read_held_out, read_model]


@pytest.fixture
def path(tmp_path: Path, bar_model: TrainedModel) -> Path:
    path = tmp_path / "bars.letterpad"
    write_model(bar_model, path)
    return path


def members_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rewrite(path: Path, **changed: bytes | None) -> None:
    """Write the file again, members (``card``, ``held_out`` ...) changed or left out."""
    members = members_of(path)
    names = {Path(name).stem: name for name in members}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for stem, name in names.items():
            data = changed.get(stem, members[name])
            if data is not None:
                archive.writestr(name, data)


def sentence_of(reader: Callable[[Path], Any], path: Path) -> str:
    with pytest.raises(UserError) as caught:
        reader(path)
    sentence = str(caught.value)
    assert path.name in sentence
    assert len(sentence) < 500
    return sentence


def npz(**arrays: np.ndarray) -> bytes:
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)
    return buffer.getvalue()


def test_what_is_written_is_read(path: Path, bar_model: TrainedModel) -> None:
    model = read_model(path)
    assert model.card == bar_model.card
    assert model.onnx == bar_model.onnx
    assert model.held_out is not None
    assert bar_model.held_out is not None
    np.testing.assert_array_equal(model.held_out.indices, bar_model.held_out.indices)
    np.testing.assert_array_equal(model.held_out.labels, bar_model.held_out.labels)
    np.testing.assert_array_equal(model.held_out.probabilities, bar_model.held_out.probabilities)
    np.testing.assert_array_equal(model.held_out.predicted, bar_model.held_out.labels)
    assert model.weights is not None
    np.testing.assert_array_equal(model.weights["weights"], bar_model.weights["weights"])


def test_who_wrote_the_letters_is_kept_as_numbers(path: Path, bar_model: TrainedModel) -> None:
    held_out = read_held_out(path)
    assert held_out is not None
    assert held_out.writers is None
    numbers = np.arange(100, dtype=np.int64)[::-1] // 5
    model = replace(bar_model, held_out=replace(held_out, writers=numbers))
    write_model(model, path)
    rename_model(path, "Renamed")
    kept = read_held_out(path)
    assert kept is not None
    assert kept.writers is not None
    np.testing.assert_array_equal(kept.writers, numbers)
    backwards = replace(kept, indices=kept.indices[::-1]).sorted()
    assert backwards.writers is not None
    np.testing.assert_array_equal(backwards.writers, numbers[::-1])


def test_held_out_answers_and_weights_may_be_missing(
    tmp_path: Path, bar_model: TrainedModel
) -> None:
    path = tmp_path / "bare.letterpad"
    write_model(replace(bar_model, held_out=None, weights=None), path)
    model = read_model(path)
    assert model.held_out is None
    assert model.weights is None


def test_a_file_cut_off_at_any_byte_is_refused_in_words(path: Path) -> None:
    data = path.read_bytes()
    # Every byte near both ends, where the structure is, and some hundred between.
    ends = [*range(64), *range(len(data) - 300, len(data))]
    for length in sorted({*ends, *range(0, len(data), max(1, len(data) // 200))}):
        path.write_bytes(data[:length])
        for reader in READERS:
            sentence_of(reader, path)


def test_a_damaged_byte_is_noticed_or_does_not_matter(path: Path, bar_model: TrainedModel) -> None:
    data = path.read_bytes()
    for place in range(0, len(data), max(1, len(data) // 250)):
        damaged = bytearray(data)
        damaged[place] ^= 0x55
        path.write_bytes(damaged)
        try:
            model = read_model(path)
        except UserError:
            continue
        assert model.card == bar_model.card
        assert model.onnx == bar_model.onnx


@pytest.mark.parametrize("data", [b"", b"PK", b"hello", b"\x89PNG\r\n", b"\0" * 5000])
def test_what_is_no_zip_is_refused(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    for reader in READERS:
        assert "a Letterpad model was expected, but this is" in sentence_of(reader, path)


def test_another_zip_is_refused(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("A/1.png", "a picture")
    for reader in READERS:
        assert "this is a zip archive." in sentence_of(reader, path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<w/>")
    assert "this is a document of an office program" in sentence_of(read_card, path)


def test_thresholds_are_called_in_files_as_ever(pen_model: TrainedModel) -> None:
    fields = pen_model.card.to_json()
    assert fields["doubts"]["letter_from"] == 0.4
    assert fields["picture_doubts"]["coverage"] == {"0.95": 0.5}
    assert not {name for name in fields if "threshold" in name}
    assert Card.from_json(fields) == pen_model.card


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert "there is no file" in sentence_of(read_card, tmp_path / "gone.letterpad")
    folder = tmp_path / "folder.letterpad"
    folder.mkdir()
    assert "this is a folder" in sentence_of(read_card, folder)


def test_a_bomb_is_refused_before_it_is_unpacked(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(model_file._LARGEST, "card.json", 1 << 20)
    rewrite(path, card=b" " * (3 << 20))
    assert path.stat().st_size < 40_000
    assert "would unpack to 3 MB; at most 1 MB" in sentence_of(read_card, path)


def test_a_bomb_that_lies_about_its_size_is_refused(path: Path) -> None:
    rewrite(path, card=b" " * (3 << 20))
    data = bytearray(path.read_bytes())
    # In the central directory: uncompressed size, 24 bytes after the signature.
    entry = data.index(b"PK\x01\x02")
    assert struct.unpack_from("<I", data, entry + 24) == (3 << 20,)
    struct.pack_into("<I", data, entry + 24, 10)
    path.write_bytes(data)
    sentence_of(read_card, path)


_FITTING = {
    "indices": np.arange(3),
    "labels": np.zeros(3, int),
    "probabilities": np.zeros((3, 4)),
}


@pytest.mark.parametrize(
    "held_out",
    [
        b"no npz",
        npz(labels=np.zeros(3, int), probabilities=np.zeros((3, 4))),
        npz(indices=np.arange(3), labels=np.zeros(2, int), probabilities=np.zeros((3, 4))),
        npz(indices=np.arange(3), labels=np.zeros(3, int), probabilities=np.zeros((3, 5))),
        npz(indices=np.arange(3), labels=np.full(3, 4), probabilities=np.zeros((3, 4))),
        npz(indices=np.arange(3), labels=np.full(3, -1), probabilities=np.zeros((3, 4))),
        npz(indices=-np.arange(3), labels=np.zeros(3, int), probabilities=np.zeros((3, 4))),
        npz(indices=np.zeros((3, 2)), labels=np.zeros(3, int), probabilities=np.zeros((3, 4))),
        npz(indices=np.array(3), labels=np.array(0), probabilities=np.zeros((1, 4))),
        npz(indices=np.array(["a"]), labels=np.zeros(1, int), probabilities=np.zeros((1, 4))),
        npz(**_FITTING, writers=np.zeros(2, int)),
        npz(**_FITTING, writers=np.zeros((3, 1), int)),
        npz(**_FITTING, writers=np.zeros(3)),
        npz(**_FITTING, writers=np.array(["Ada"] * 3)),
    ],
)
def test_held_out_answers_that_do_not_fit_are_refused(path: Path, held_out: bytes) -> None:
    rewrite(path, held_out=held_out)
    assert "held" in sentence_of(read_held_out, path)


def test_pickles_inside_are_refused(path: Path) -> None:
    rewrite(path, held_out=npz(indices=np.array([{"a": 1}], dtype=object)))
    assert "held_out.npz in it is damaged" in sentence_of(read_held_out, path)


@pytest.mark.parametrize("header", ["(1000000000000,)", "(-1,)", "(9999999999, 9999999999)", "(1"])
def test_arrays_with_hostile_headers_are_refused(path: Path, header: str) -> None:
    text = f"{{'descr': '<f8', 'fortran_order': False, 'shape': {header}, }}".ljust(117) + "\n"
    array = b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text.encode() + b"\0" * 16
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("indices.npy", array)
    rewrite(path, held_out=buffer.getvalue())
    assert "held_out.npz" in sentence_of(read_held_out, path)


def test_members_that_are_no_arrays_are_refused(path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in ("indices", "labels", "probabilities"):
            archive.writestr(f"{name}.npy", b"not an array")
    rewrite(path, held_out=buffer.getvalue())
    sentence_of(read_held_out, path)


def test_renaming_changes_the_name_and_keeps_everything_else(path: Path) -> None:
    before = members_of(path)
    rename_model(path, "Größer")
    after = members_of(path)
    assert read_card(path).name == "Größer"
    assert list(after) == list(before)
    card_before, card_after = json.loads(before["card.json"]), json.loads(after["card.json"])
    assert {**card_before, "name": "Größer"} == card_after
    for name in ("model.onnx", "held_out.npz", "weights.npz"):
        assert after[name] == before[name]


def test_renaming_a_damaged_file_is_refused_and_leaves_it(path: Path) -> None:
    data = bytearray(path.read_bytes())
    place = data.index(b"model.onnx") + 300
    data[place] ^= 0xFF
    path.write_bytes(data)
    with pytest.raises(UserError, match=r"model\.onnx in it is damaged"):
        rename_model(path, "New")
    assert path.read_bytes() == data
    assert [file.name for file in path.parent.iterdir() if file.is_file()] == [path.name]


def test_a_failure_while_writing_leaves_the_old_file(
    path: Path, bar_model: TrainedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()

    def no_space(**_: object) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(model_file, "_packed", no_space)
    with pytest.raises(OSError, match="No space left"):
        write_model(replace(bar_model, card=replace(bar_model.card, name="New")), path)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir() if file.is_file()] == [path.name]
