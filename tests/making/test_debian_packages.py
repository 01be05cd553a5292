"""Packages of Debian are downloaded and unpacked, each once; no network here."""

import subprocess
from pathlib import Path

import pytest

from letterpad.errors import UserError
from letterpad.making import debian_packages


def test_only_missing_packages_are_downloaded(tmp_path: Path, monkeypatch) -> None:
    asked: list[str] = []

    def run(command, **options):
        if command[0] == "apt-get":
            asked.append(command[-1])
            (Path(options["cwd"]) / f"{command[-1]}.deb").touch()
        else:
            Path(command[-1]).mkdir()
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(debian_packages.subprocess, "run", run)
    monkeypatch.setattr(debian_packages.shutil, "which", lambda name: name)
    (tmp_path / "first").mkdir()
    debian_packages.fetch(("first", "second"), tmp_path)
    assert asked == ["second"]
    assert (tmp_path / "second").is_dir()


def test_what_brings_no_file_is_named(tmp_path: Path, monkeypatch) -> None:
    def run(command, **options):
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(debian_packages.subprocess, "run", run)
    monkeypatch.setattr(debian_packages.shutil, "which", lambda name: name)
    with pytest.raises(UserError, match="second cannot be downloaded: no file came"):
        debian_packages.fetch(["second"], tmp_path)
