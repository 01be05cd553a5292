"""Files of the user's that were cut off or come from the future: kept aside, said, never lost."""

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from letterpad import paths
from letterpad.gui.controllers.runs import Runs
from letterpad.gui.main_window import MainWindow
from letterpad.gui.preferences.preferences_file import Settings
from letterpad.gui.train.model_panel import ModelPanel
from letterpad.letters import cache
from letterpad.letters.catalog import cached_folder, cached_letters, load_letters
from letterpad.letters.data_spec import Files
from letterpad.model_files.model_file import TrainedModel, write_model


def cuts(n: int, most: int = 150) -> list[int]:
    """Lengths to cut at: every byte near both ends, and many between."""
    near = [*range(min(n, 20)), *range(max(0, n - 20), n)]
    return sorted({*near, *range(0, n, max(1, n // most))})


def some_settings() -> bytes:
    settings = Settings()
    settings.set_text("live_model", "/somewhere/ü.letterpad")
    settings.set_choices("model_panel", {"algorithm": "neural-net", "train_size": 500})
    settings.save()
    return (paths.home() / "settings.json").read_bytes()


def test_settings_cut_off_at_any_byte_are_kept_aside_and_said() -> None:
    whole = some_settings()
    file = paths.home() / "settings.json"
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        settings = Settings()
        (aside,) = paths.home().glob("settings.json.kept*")
        assert aside.read_bytes() == whole[:length]
        assert str(aside) in settings.problem()
        assert not file.exists()
        assert settings.text("live_model") == ""
        aside.unlink()


def test_settings_of_a_future_version_are_kept_aside_and_said() -> None:
    file = paths.home() / "settings.json"
    for number in range(3):
        file.write_text(json.dumps({"format": 2, "number": number}))
        assert "format 2" in Settings().problem()
    kept = [json.loads(aside.read_text())["number"] for aside in paths.home().glob("*.kept*")]
    assert sorted(kept) == [0, 1, 2]


def test_settings_of_the_future_that_come_while_the_window_is_open_are_kept() -> None:
    some_settings()
    settings = Settings()
    settings.set_text("live_model", "other")
    file = paths.home() / "settings.json"
    file.write_text('{"format": 2}')
    settings.save()
    assert Settings().text("live_model") == "other"
    assert [aside.read_text() for aside in paths.home().glob("*.kept*")] == ['{"format": 2}']


def test_the_window_says_that_settings_and_drawing_were_damaged(window_folder: Path) -> None:
    (window_folder / "settings.json").write_text('{"format": 1, "live')
    (window_folder / "session").mkdir()
    (window_folder / "session" / "999999999.ndjson").write_text('{"drawing"')
    window = MainWindow()
    said = window.notice.text().splitlines()
    window.close()
    assert len(said) == 2
    assert "Your settings cannot be read" in said[0]
    assert "A drawing from an earlier session cannot be read" in said[1]


@pytest.fixture
def window_folder(home: Path, qtbot: QtBot) -> Path:
    home.mkdir()
    return home


HOSTILE: list[Any] = [None, True, -1, 2**70, math.nan, math.inf, "", "x" * 5_000, "\ud800", [], {}]


HOSTILE += [[1, [2]], {"a": {"b": 3}}, [{"source": 5}], {"source": "x\0", "size": 1e400}]


@pytest.mark.parametrize(
    "name",
    ["data", "opened", "split", "train_size", "random_state", "algorithm", "settings", "other"],
)
def test_choices_may_be_anything(qtbot: QtBot, name: str) -> None:
    panel = ModelPanel()
    qtbot.addWidget(panel)
    good = json.loads(json.dumps(panel.choices()))
    values = [*HOSTILE, *([{"neural-net": value} for value in HOSTILE])]
    values += [{"neural-net": {"hidden_units": value}} for value in HOSTILE]
    values += [{**good["data"], key: value} for key in good["data"] for value in HOSTILE]
    for value in values:
        panel.set_choices({**good, name: value})
        panel.train_spec()
        panel.choices()
    panel.set_choices(good)
    assert json.loads(json.dumps(panel.choices())) == good


def test_geometry_and_live_model_may_be_anything(window_folder: Path) -> None:
    for value in ("AAAA", ["a"], "/no/such.letterpad"):
        (window_folder / "settings.json").write_text(
            json.dumps({"format": 1, "geometry": value, "live_model": value, "answer": value})
        )
        window = MainWindow()
        assert window.runs.live is None
        window.close()
        window.deleteLater()  # each one slows the next
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def runs(qtbot: QtBot) -> Iterator[Runs]:
    runs = Runs()
    yield runs
    runs.close()


def test_models_cut_off_at_any_byte_stay_where_they_are_and_are_said(
    qtbot: QtBot, bar_model: TrainedModel, runs: Runs
) -> None:
    good = runs.library.add(bar_model)
    whole = good.path.read_bytes()
    broken = paths.models_folder() / "broken.letterpad"
    said: list[str] = []
    runs.failed.connect(said.append)
    for number, length in enumerate(cuts(len(whole)), 1):
        broken.write_bytes(whole[:length])
        runs.refresh()
        runs.refresh()  # said once
        qtbot.waitUntil(lambda: not runs.is_busy)
        assert [run.path for run in runs.list()] == [good.path]
        assert broken.read_bytes() == whole[:length]
        assert said[-1].startswith("A model in your folder cannot be used. broken.letterpad")
        assert len(said) <= number


def test_a_model_of_a_future_version_is_said_and_stays(
    qtbot: QtBot, bar_model: TrainedModel, monkeypatch: pytest.MonkeyPatch, runs: Runs
) -> None:
    future = paths.models_folder() / "future.letterpad"
    with monkeypatch.context() as patch:
        patch.setattr("letterpad.model_files.card.FORMAT", 2)
        write_model(bar_model, future)
    said: list[str] = []
    runs.failed.connect(said.append)
    runs.refresh()
    qtbot.waitUntil(lambda: not runs.is_busy)
    assert "it is of format 2; this Letterpad reads format 1" in said[0]
    assert future.exists()


def test_caches_cut_off_at_any_byte_are_read_anew(letters_file: Path) -> None:
    spec = Files(str(letters_file))
    letters = load_letters(spec)
    folder = cached_folder(spec)
    assert folder is not None
    files = {file: file.read_bytes() for file in folder.iterdir()}
    key = folder.name.removeprefix("letters-")
    for file, whole in files.items():
        for length in cuts(len(whole), most=40):
            folder.mkdir(exist_ok=True)
            for each, data in files.items():
                each.write_bytes(data)
            file.write_bytes(whole[:length])
            cached = cache.load(key)
            assert cached is None or cached.hash == letters.hash
            if cached is not None:  # what is missing does not matter
                np.testing.assert_array_equal(cached.images, letters.images)
    again = load_letters(spec)
    assert again.hash == letters.hash


def test_caches_of_a_future_version_are_read_anew(letters_file: Path) -> None:
    spec = Files(str(letters_file))
    load_letters(spec)
    folder = cached_folder(spec)
    assert folder is not None
    card = json.loads((folder / "card.json").read_text())
    (folder / "card.json").write_text(json.dumps({**card, "format": 99}))
    assert cached_letters(spec) is None
    assert len(load_letters(spec)) == 60
