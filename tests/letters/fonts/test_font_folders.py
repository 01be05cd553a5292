"""Where fonts are looked for, and which files those are."""

import os
from pathlib import Path

import pytest

from letterpad.errors import UserError
from letterpad.letters.fonts import font_folders
from letterpad.letters.fonts.font_folders import font_files, system_folders


def test_linux_has_the_users_the_shared_and_those_of_fontconfig(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "fonts.conf"
    config.write_text(
        "<fontconfig><dir>/opt/fonts</dir><!-- <dir>/no</dir> -->"
        '<dir prefix="xdg">more</dir><dir>~/.type</dir></fontconfig>',
        encoding="utf-8",
    )
    monkeypatch.setattr(font_folders, "_FONTCONFIG", config)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_DIRS", "/snap/share:/usr/share")
    found = system_folders()
    own = tmp_path / ".local" / "share"
    expected = [tmp_path / ".fonts", own / "fonts", own / "more", tmp_path / ".type"]
    others = ["/snap/share/fonts", "/usr/share/fonts", "/usr/local/share/fonts", "/opt/fonts"]
    assert {*expected, *map(Path, others)} <= set(found)
    assert Path("/no") not in found
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("platform", "part"), [("win32", "Windows"), ("darwin", "Library")], ids=["Windows", "macOS"]
)
def test_other_systems_have_the_users_fonts_and_everybodys(
    monkeypatch: pytest.MonkeyPatch, platform: str, part: str
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setenv("WINDIR", "C:/Windows")
    monkeypatch.setenv("LOCALAPPDATA", "C:/Users/ann/AppData/Local")
    found = system_folders()
    assert len(found) >= 2
    assert all(part in str(folder) for folder in found)


def test_font_files_are_listed_once_with_size_and_time(tmp_path: Path) -> None:
    inner = tmp_path / "truetype"
    inner.mkdir()
    for name in ("b.TTF", "a.otf", "c.ttc", "readme.txt", "web.woff2"):
        (inner / name).write_bytes(b"1234")
    found = font_files([tmp_path, inner, tmp_path / "nothing", tmp_path])
    assert [Path(name).name for name, _ in found] == ["a.otf", "b.TTF", "c.ttc"]
    assert {state.st_size for _, state in found} == {4}
    with pytest.raises(UserError):
        font_files([tmp_path], most=3)


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_links_in_circles_end(tmp_path: Path) -> None:
    (tmp_path / "a.ttf").write_bytes(b"1")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert [Path(name).name for name, _ in font_files([tmp_path])] == ["a.ttf"]


def test_a_file_instead_of_a_folder_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.ttf").write_bytes(b"1")
    assert font_files([tmp_path / "a.ttf"]) == []
