"""Fixtures for all tests. The environment is set before Qt is imported anywhere."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_LOGGING_RULES"] = "qt.pyside.libpyside.warning=true"
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

from pathlib import Path

import numpy as np
import pytest

from letterpad.ink.raster import Images
from letterpad.letters.letterset import LetterSet

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need a QApplication."""
    for item in items:
        if {"qapp", "qtbot"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.gui)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a user's folder of the test's own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("LETTERPAD_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def unipen() -> Path:
    """Return the path of the real pen letters, which are not part of the project."""
    return _shared("unipen-letters.ndjson.gz")


@pytest.fixture(scope="session")
def notmnist() -> Path:
    """Return the folder of the talk's letters, which are not part of the project."""
    return _shared("notmnist")


def _shared(name: str) -> Path:
    path = SHARED_DATA / name
    if not path.exists():
        pytest.skip(f"needs {name} from the shared data, which is not part of the project")
    return path


def _bar_letters(n: int, n_classes: int, seed: int) -> tuple[Images, np.ndarray]:
    """Noisy pictures whose class is where a bar stands: easy to learn, not trivial."""
    random = np.random.default_rng(seed)
    labels = random.integers(0, n_classes, n)
    images = random.integers(0, 90, (n, 28, 28))
    width = 28 // n_classes
    for image, label in zip(images, labels, strict=True):
        start = label * width + random.integers(-1, 2)
        image[4:24, max(0, start) : start + width] += 140
    return images.clip(0, 255).astype(np.uint8), labels.astype(np.int64)


@pytest.fixture(scope="session")
def bar_letters() -> LetterSet:
    """Return 600 small pictures of 4 classes that any algorithm learns within a second or so."""
    images, labels = _bar_letters(600, 4, seed=5)
    return LetterSet(images, labels, ("A", "B", "C", "D"), "Bars", "bars")
