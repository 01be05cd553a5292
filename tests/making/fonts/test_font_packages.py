"""Fonts are fetched by the names of Debian's packages, each once; what fails says why."""

import os
import stat
from pathlib import Path

import pytest

from letterpad.making.fonts import font_packages
from letterpad.making.fonts.font_packages import main, packages

APT_GET = """#!/bin/sh
name=$3
case $name in
*%s*) echo "E: Unable to locate package $name" >&2; exit 100;;
esac
echo "$name" >> "$ASKED"
touch "${name}_1.0_all.deb"
"""
DPKG_DEB = '#!/bin/sh\nmkdir -p "$3/usr/share/fonts"\ntouch "$3/usr/share/fonts/font.ttf"\n'


@pytest.fixture
def debian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put an apt-get and a dpkg-deb of ours before those of the system; no network."""
    tools = tmp_path / "tools"
    tools.mkdir()
    write_tool(tools / "apt-get", APT_GET % "nothing-is-missing")
    write_tool(tools / "dpkg-deb", DPKG_DEB)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("ASKED", str(tmp_path / "asked.txt"))
    return tools


def write_tool(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def test_every_package_is_fetched_once(debian: Path, tmp_path: Path) -> None:
    names = {name for name, _ in packages()}
    assert main([str(tmp_path / "fonts")]) == 0
    assert {each.name for each in (tmp_path / "fonts").iterdir()} == names
    assert (tmp_path / "fonts" / "inkscape" / "usr" / "share" / "fonts" / "font.ttf").exists()
    assert main([str(tmp_path / "fonts")]) == 0
    asked = (tmp_path / "asked.txt").read_text(encoding="utf-8").split()
    assert len(asked) == len(names)


def test_a_package_that_is_not_there_is_named(
    debian: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_tool(debian / "apt-get", APT_GET % "fonts-breip")
    assert main([str(tmp_path / "fonts")]) == 1
    said = capsys.readouterr().err
    assert "fonts-breip cannot be downloaded: E: Unable to locate package" in said
    fetched = {each.name for each in (tmp_path / "fonts").iterdir()}
    assert "fonts-blankenburg" in fetched  # what came before it stays


def test_without_debians_tools_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main([str(tmp_path / "fonts")]) == 1
    assert "apt-get and dpkg-deb are needed" in capsys.readouterr().err


def test_every_licence_is_named_and_no_package_twice() -> None:
    names = [name for name, _ in packages()]
    assert len(names) == len(set(names))
    assert all(licence for _, licence in packages())
    assert set(font_packages.TEST_ONLY.values()).isdisjoint(font_packages.SINGLE_LINE.values())
