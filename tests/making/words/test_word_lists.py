"""Word lists come from Debian's packages."""

import subprocess
from pathlib import Path

import pytest

from letterpad.making import debian_packages
from letterpad.making.words import word_lists
from letterpad.making.words.prior_making import TIERS


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
    (tmp_path / TIERS[0]).mkdir()
    assert word_lists.main([str(tmp_path)]) == 0
    assert asked == list(TIERS[1:])
    assert (tmp_path / TIERS[2]).is_dir()


@pytest.mark.parametrize("missing", [True, False])
def test_what_cannot_be_had_is_said(tmp_path: Path, monkeypatch, capsys, missing: bool) -> None:
    def run(command, **options):
        return subprocess.CompletedProcess(command, 100, "", "E: no network\n")

    monkeypatch.setattr(debian_packages.subprocess, "run", run)
    monkeypatch.setattr(debian_packages.shutil, "which", lambda name: None if missing else name)
    assert word_lists.main([str(tmp_path)]) == 1
    assert ("apt-get and dpkg-deb" if missing else "no network") in capsys.readouterr().err
