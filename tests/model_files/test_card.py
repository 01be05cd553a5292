"""The card: what it may hold, and what is refused in words."""

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from letterpad.algorithms.algorithm import Package
from letterpad.errors import UserError
from letterpad.evaluation.by_writer import ByWriter
from letterpad.evaluation.wilson import wilson_interval
from letterpad.model_files.model_file import (
    Card,
    HeldOutResult,
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
    "observed",
    "adapted",
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


BY_WRITER = {"n": 40, "mean": 0.8, "worst_tenth": 0.5, "interval": [0.7, 0.9]}


def test_what_was_scored_by_writer_is_kept(path: Path, bar_model: TrainedModel) -> None:
    held_out = HeldOutResult(100, 82, 0.9, "bars", ByWriter(40, 0.8, 0.5, (0.7, 0.9)))
    write_model(replace(bar_model, card=replace(bar_model.card, held_out=held_out)), path)
    kept = read_card(path).held_out
    assert kept == held_out
    assert kept.accuracy.interval == (0.7, 0.9)
    assert kept.accuracy.value == 0.82


def test_a_card_from_before_there_were_figures_by_writer_is_read(bar_model: TrainedModel) -> None:
    fields = bar_model.card.to_json()
    fields["held_out"] = {"n": 100, "n_correct": 82, "top3": 0.9, "key": "bars"}
    kept = Card.from_json(fields).held_out
    assert kept is not None
    assert kept.by_writer is None
    assert kept.accuracy.interval == wilson_interval(82, 100)


@pytest.mark.parametrize(
    "wrong",
    [
        {"n": 101},
        {"n": 0},
        {"mean": 2},
        {"worst_tenth": float("nan")},
        {"interval": [0.9, 0.7]},
        {"interval": None},
        {"interval": "ab"},
    ],
)
def test_figures_by_writer_that_are_none_are_refused(
    bar_model: TrainedModel, wrong: dict[str, Any]
) -> None:
    fields = bar_model.card.to_json()
    fields["held_out"] = {**fields["held_out"], "by_writer": BY_WRITER}
    assert Card.from_json(fields).held_out is not None
    fields["held_out"]["by_writer"] = {**BY_WRITER, **wrong}
    with pytest.raises((ValueError, TypeError)):
        Card.from_json(fields)
