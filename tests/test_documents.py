"""README and the pages of the help say what is so: commands, links, scripts."""

import importlib.util
import re
import shlex
from pathlib import Path

import pytest

from letterpad import paths
from letterpad.cli import build_parser
from letterpad.commands.arguments import train_spec
from letterpad.commands.training_all import are_several, specs_for
from letterpad.gui.help import pages

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
DOCUMENTS = sorted(
    [
        README,
        ROOT / "tests" / "README.md",
        ROOT / "tests" / "benchmarks" / "README.md",
        ROOT / ".github" / "CONTRIBUTING.md",
        *paths.resource("help").glob("*.md"),
    ]
)
COMMAND = re.compile(r"^(letterpad\b.*)$", re.MULTILINE)
OPENED = re.compile(r"\.(letterpad|ndjson)$|^FILE$")


def names(documents: list[Path]) -> list[str]:
    return [str(file.relative_to(ROOT)) for file in documents]


def blocks(text: str) -> list[str]:
    """Return what stands between fences that are marked as commands for a shell."""
    return re.findall(r"```sh\n(.*?)```", text, re.DOTALL)


def commands(file: Path) -> list[str]:
    """Return the command lines of a document: those in blocks, and whole ones in the text."""
    text = file.read_text(encoding="utf-8")
    found = [line for block in blocks(text) for line in COMMAND.findall(block)]
    without_blocks = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    found += re.findall(r"`(letterpad(?: [^`]+)?)`", without_blocks)
    return found


@pytest.mark.parametrize("file", DOCUMENTS, ids=names(DOCUMENTS))
def test_every_command_line_that_is_shown_is_understood(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in commands(file):
        arguments = shlex.split(command.split(" > ")[0])[1:]
        if not arguments or OPENED.search(arguments[0]) or arguments == ["worker"]:
            continue  # the window opens, or the child begins
        if arguments == ["evaluate"]:
            continue  # it asks for letters or words when it runs
        if arguments == ["data", "export"] or arguments[-1] == "--help":
            with pytest.raises(SystemExit):  # it asks for more, or prints its help
                build_parser().parse_args(arguments)
            assert "invalid choice" not in capsys.readouterr().err
            continue
        if arguments == ["evaluate", "--by-contributor"]:
            arguments += ["--data", "builtin"]  # named in the text, not shown whole
        parsed = build_parser().parse_args(arguments)
        assert parsed.run is not None, command
        if arguments[0] == "train" and are_several(parsed.algorithm):
            specs, errors = specs_for(parsed)
            assert len(specs) > 1
            assert errors == []
        elif arguments[0] in ("train", "search"):
            spec = train_spec(parsed)
            assert spec.algorithm == parsed.algorithm


def test_the_page_on_the_command_line_shows_every_command() -> None:
    for name in ("command-line.md", "command-line.de.md"):
        file = paths.resource(f"help/{name}")
        shown = {shlex.split(command)[1] for command in commands(file) if " " in command}
        assert {"train", "search", "curve", "evaluate", "predict", "data", "--self-test"} <= shown


def test_readme_names_the_two_commands_as_ci_reads_them() -> None:
    text = README.read_text(encoding="utf-8")
    after = text.partition("<!-- test command -->")[2]
    command = next(line for line in after.splitlines() if "pytest" in line)
    assert command.endswith("-m pytest")
    (packages,) = re.findall(r"^sudo apt install (.*)$", text, re.MULTILINE)
    assert "libegl1" in packages.split()


@pytest.mark.parametrize("file", DOCUMENTS, ids=names(DOCUMENTS))
def test_every_link_to_a_file_leads_to_it(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith("https://"):
            continue
        path, _, anchor = target.partition("#")
        linked = (file.parent / path).resolve() if path else file
        assert linked.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", linked.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in map(pages.anchor, headings), target


@pytest.mark.parametrize("file", DOCUMENTS, ids=names(DOCUMENTS))
def test_every_module_that_is_named_is_there(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for module in re.findall(r"python3? -m (letterpad[\w.]*)", text):
        assert importlib.util.find_spec(module) is not None, module


def test_readme_names_every_room_and_no_other() -> None:
    text = README.read_text(encoding="utf-8")
    table = text[text.index("| room |") :].partition("\n\n")[0]
    named = set(re.findall(r"`([\w/.]+?)/?`", " ".join(re.findall(r"^\|([^|]+)\|", table, re.M))))
    package = ROOT / "letterpad"
    rooms = {folder.name for folder in package.iterdir() if (folder / "__init__.py").exists()}
    assert rooms <= named
    for name in named:
        assert (package / name).exists(), name
