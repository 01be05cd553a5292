"""The desktop entry: what is written, that it starts this very program, and that it goes again."""

import configparser
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from letterpad import paths
from letterpad.cli import main

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux desktops only")
SYSTEM_ENTRY = "applications/letterpad.desktop"
NAMES = {
    SYSTEM_ENTRY,
    "icons/hicolor/scalable/apps/letterpad.svg",
    "mime/packages/letterpad.xml",
}


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the user's folder for such things, with a space in its name."""
    folder = tmp_path / "user data"
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder


def written(data: Path) -> set[str]:
    """Names of our files below `data`; what the desktop's own tools make of them is theirs."""
    return {
        str(path.relative_to(data)) for path in data.rglob("*letterpad*") if path.suffix != ".xml"
    } | {str(path.relative_to(data)) for path in data.glob("mime/packages/*")}


def entry(data: Path) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser(delimiters="=")
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(data / SYSTEM_ENTRY, encoding="utf-8")
    return parser["Desktop Entry"]


def unquoted(line: str) -> list[str]:
    """Read an Exec line as the Desktop Entry Specification says, in two steps."""
    text = line.replace("\\\\", "\\")  # of any string in an entry; others do not occur here
    arguments, argument, in_quotes, i = [], "", False, 0
    while i < len(text):
        if text[i] == '"':
            in_quotes = not in_quotes
        elif in_quotes and text[i] == "\\":
            i += 1
            argument += text[i]
        elif text[i] == "%" and text[i + 1] == "%":
            i += 1
            argument += "%"
        elif text[i] == " " and not in_quotes:
            arguments.append(argument)
            argument = ""
        else:
            argument += text[i]
        i += 1
    return [*arguments, argument]


def test_it_says_what_it_wrote_where(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--install-desktop-entry"]) == 0
    assert written(data) == NAMES
    said = capsys.readouterr().out
    for name in NAMES:
        assert f"Written: {data / name} (" in said
    icon = paths.resource("icons/letterpad.svg").read_bytes()
    assert (data / "icons/hicolor/scalable/apps/letterpad.svg").read_bytes() == icon
    assert main(["--install-desktop-entry"]) == 0  # again, over the old one


def test_it_starts_this_very_program(data: Path) -> None:
    main(["--install-desktop-entry"])
    *command, files = unquoted(entry(data)["Exec"])
    assert files == "%F"
    done = subprocess.run([*command, "--version"], capture_output=True, text=True, cwd="/")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("letterpad ")


def test_files_of_models_are_its_own(data: Path) -> None:
    main(["--install-desktop-entry"])
    root = ElementTree.parse(data / "mime/packages/letterpad.xml").getroot()
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    (kind,) = root.findall(f"{space}mime-type")
    assert entry(data)["MimeType"] == f"{kind.get('type')};"
    (pattern,) = kind.findall(f"{space}glob")
    assert pattern.get("pattern") == "*.letterpad"


@pytest.mark.parametrize(
    "program",
    ["/opt/letterpad/letterpad", '/home/é/My $HOME/100% `x` "y" \\z/letterpad'],
    ids=["plain", "awkward"],
)
def test_any_path_of_a_frozen_program_is_quoted(
    data: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", program)
    main(["--install-desktop-entry"])
    assert unquoted(entry(data)["Exec"]) == [program, "%F"]


def test_quotes_are_written_as_the_specification_has_them(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/a $b/c\\d%")
    main(["--install-desktop-entry"])
    assert entry(data)["Exec"] == r'"/a \\$b/c\\\\d%%" %F'


def test_it_goes_again(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--install-desktop-entry"])
    capsys.readouterr()
    assert main(["--remove-desktop-entry"]) == 0
    assert written(data) == set()
    assert capsys.readouterr().out.count("Removed: ") == len(NAMES)
    assert main(["--remove-desktop-entry"]) == 0
    assert capsys.readouterr().out == "There is no desktop entry of yours for Letterpad.\n"


def test_a_folder_that_cannot_be_written_is_a_sentence(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data.write_text("a file in the way")
    assert main(["--install-desktop-entry"]) == 2
    assert "user data" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--install-desktop-entry", "--remove-desktop-entry"])
def test_elsewhere_a_sentence_says_what_to_do(
    data: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    option: str,
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert main([option]) == 2
    assert "are for Linux desktops" in capsys.readouterr().err
    assert not data.exists()


def test_the_desktops_own_check_has_nothing_to_say(data: Path) -> None:
    check = shutil.which("desktop-file-validate")
    if check is None:
        pytest.skip("desktop-file-validate is not installed")
    main(["--install-desktop-entry"])
    done = subprocess.run([check, data / SYSTEM_ENTRY], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_desktop_knows_the_type_of_a_model(data: Path, tmp_path: Path) -> None:
    if shutil.which("update-mime-database") is None:
        pytest.skip("update-mime-database is not installed")
    main(["--install-desktop-entry"])
    assert "application/x-letterpad:*.letterpad" in (data / "mime/globs").read_text()
    assert os.path.getmtime(data / "icons/hicolor") > 0
