"""What is shipped is named with version and licence, in an installation and in a frozen program."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from letterpad import __version__, licences

ROOT = Path(__file__).resolve().parents[1]


def names_in_pyproject() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {re.match(r"[\w.-]+", line)[0] for line in project["dependencies"]}  # type: ignore[index]


def test_the_list_for_frozen_programs_is_that_of_pyproject() -> None:
    # Two builds of one package; a frozen program has either.
    assert set(licences.PACKAGES) == names_in_pyproject() - {"tensorflow-cpu"}


def test_every_package_that_is_needed_is_named_with_its_version() -> None:
    parts = {licences._key(part.name): part for part in licences.packages()}
    for name in ("pyside6-essentials", "numpy", "scikit-learn", "onnxruntime", "keras"):
        assert parts[name].version == metadata.version(name)
        assert parts[name].licence
    # Also what is needed by those: nobody's work goes unnamed.
    assert {"protobuf", "h5py", "shiboken6", "python"} <= set(parts)
    assert ("tensorflow" in parts) != ("tensorflow-cpu" in parts)
    assert not {"pytest", "ruff", "mypy"} & set(parts)  # for tests only
    assert licences.program() == licences.Part("Letterpad", __version__, "MIT")


def test_licences_known_by_heart_are_those_of_the_packages() -> None:
    """Compared by their first word: "Apache-2.0" and "Apache License 2.0" are the same."""
    for name, licence in licences.PACKAGES.items():
        try:
            said = licences._licence("", metadata.metadata(name))
        except metadata.PackageNotFoundError:
            assert name == "tensorflow"
            continue
        assert re.split(r"[-\s]", said)[0] == re.split(r"[-\s]", licence)[0], name


def test_without_metadata_the_direct_requirements_are_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "metadata", missing)
    parts = {part.name: part for part in licences.packages()}
    assert set(parts) == {"Python", *licences.PACKAGES}
    assert parts["keras"].licence == "Apache-2.0"


@pytest.mark.parametrize(
    ("requirement", "name"),
    [
        ("numpy>=2.0", "numpy"),
        ("typing_extensions (>=4.6)", "typing_extensions"),
        ("tensorflow>=2 ; sys_platform != 'linux'", "tensorflow"),
        ('pytest>=8; extra == "test"', ""),
        ("h5py ; (python_version > '3') and extra == 'all'", ""),
    ],
)
def test_requirements_are_read(requirement: str, name: str) -> None:
    assert licences._needed(requirement) == name
