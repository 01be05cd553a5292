"""The card: what it may hold, and what is refused in words."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from letterpad.algorithms.algorithm import Package
from letterpad.errors import UserError
from letterpad.model_files.model_file import (
    Card,
    TrainedModel,
    read_card,
    read_held_out,
    read_model,
    write_model,
)


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


def change_card(path: Path, **fields: Any) -> None:
    card = json.loads(members_of(path)["card.json"])
    for name, value in fields.items():
        inner = card
        *outer, last = name.split("__")
        for key in outer:
            inner = inner[key]
        inner[last] = value
    rewrite(path, card=json.dumps(card).encode())


def sentence_of(reader: Callable[[Path], Any], path: Path) -> str:
    with pytest.raises(UserError) as caught:
        reader(path)
    sentence = str(caught.value)
    assert path.name in sentence
    assert len(sentence) < 500
    return sentence


def test_a_later_format_is_refused_by_its_number(path: Path) -> None:
    change_card(path, format=2)
    assert "format 2; this Letterpad reads format 1" in sentence_of(read_card, path)


@pytest.mark.parametrize(
    "fields",
    [
        {"format": None},
        {"classes": []},
        {"classes": ["A"]},
        {"classes": ["A", "A"]},
        {"classes": ["A", ""]},
        {"classes": 5},
        {"classes": "AB"},
        {"framing": None},
        {"framing": {}},
        {"framing__box": 1e9},
        {"framing__box": float("nan")},
        {"framing__box": 10**400},
        {"framing__centring": ["box"]},
        {"inputs": 3},
        {"settings": []},
        {"data": "a path"},
        {"split": None},
        {"held_out": "much"},
        {"held_out__n": "many"},
        {"held_out__n": float("inf")},
        {"held_out__n": -5},
        {"held_out__n_correct": 101},
        {"held_out__n_correct": -1},
        {"held_out__top3": 7.0},
        {"held_out__top3": float("nan")},
        {"history": [1, 2]},
        {"history": 7},
        {"history": [{"step": 1, "unit": "epoch", "loss": "much"}]},
        {"seconds": float("nan")},
        {"seconds": float("inf")},
        {"seconds": -1},
        {"seconds": "long"},
        {"seconds": 10**400},
        {"versions": [1]},
        {"notes": 1},
        {"cased_classes": ["a"]},
        {"cased_classes": ["a", "a"]},
        {"cased_classes": ["a", "e"]},
        {"cased_classes": 5},
        {"doubts": 7},
        {"doubts__letter_from": 2.0},
        {"doubts__coverage": {"0.95": "much"}},
        {"picture_doubts": {"cased_coverage": [0.5]}},
        {"calibration": 1.5},
        {"calibration": {"temperature": 0.0, "on": "validation", "n": 5}},
        {"calibration": {"temperature": 1e9, "on": "validation", "n": 5}},
        {"calibration": {"temperature": float("nan"), "on": "validation", "n": 5}},
        {"calibration": {"temperature": 1.5, "on": "a whim", "n": 5}},
        {"calibration": {"temperature": 1.5, "on": ["validation"], "n": 5}},
        {"calibration": {"temperature": 1.5, "on": "validation", "n": -1}},
        {"calibration": {"temperature": 1.5, "on": "validation"}},
        {"package": "guests 2.0"},
        {"package": {"name": "guests"}},
    ],
    ids=str,
)
def test_a_card_with_a_wrong_field_is_refused(path: Path, fields: dict[str, Any]) -> None:
    change_card(path, **fields)
    for reader in (read_card, read_held_out, read_model):
        assert "not a model that Letterpad can read" in sentence_of(reader, path)


def test_the_package_of_an_algorithm_is_kept(path: Path) -> None:
    change_card(path, package={"name": "guests", "version": "2.0"})
    card = read_card(path)
    assert card.package == Package("guests", "2.0")
    assert Card.from_json(card.to_json()) == card


LATER_FIELDS = {
    "calibration",
    "search",
    "cased_classes",
    "thresholds",
    "picture_thresholds",
    "package",
    "comparison",
}
"""Fields that files of the first version lack."""


@pytest.mark.parametrize("name", sorted({*Card.__dataclass_fields__} - LATER_FIELDS))
def test_a_card_without_one_of_its_fields_is_refused(path: Path, name: str) -> None:
    card = json.loads(members_of(path)["card.json"])
    del card[name]
    rewrite(path, card=json.dumps(card).encode())
    assert f"'{name}' is missing" in sentence_of(read_card, path)


@pytest.mark.parametrize(
    "text", [b"", b"7", b"[]", b"null", b"\xff\xfe", b"{" * 100_000, b"[" * 100_000, b"{'a': 1}"]
)
def test_a_card_that_is_no_json_object_is_refused(path: Path, text: bytes) -> None:
    rewrite(path, card=text)
    sentence_of(read_card, path)


def test_a_name_as_long_as_a_book_is_shortened(path: Path) -> None:
    change_card(path, name="x" * 10_000)
    assert len(read_card(path).name) == 200
