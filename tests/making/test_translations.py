"""What is shipped of translations is what the sources and the script make."""

import ast
import re
import shutil
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from letterpad.making import translations
from letterpad.making.translations import FOLDER

ROOT = Path(__file__).resolve().parents[2]
GUI = sorted((ROOT / "letterpad" / "gui").rglob("*.py"))
LANGUAGES = translations.languages()
SPEAKING = translations.sources()
AGAIN = "run `python -m letterpad.making.translations` and translate what it names"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_sources_is_there_and_translated(language: str, tmp_path: Path) -> None:
    shipped = FOLDER / f"letterpad_{language}.ts"
    again = tmp_path / shipped.name
    shutil.copy(shipped, again)
    translations.update_file(again)
    assert again.read_text(encoding="utf-8") == shipped.read_text(encoding="utf-8"), AGAIN
    assert translations.unfinished(shipped) == []
    assert "vanished" not in shipped.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_qt_reads_is_the_translation_compiled(language: str, tmp_path: Path) -> None:
    shipped = FOLDER / f"letterpad_{language}.ts"
    made = tmp_path / "made.qm"
    translations.release(shipped, made)
    assert made.read_bytes() == shipped.with_suffix(".qm").read_bytes(), AGAIN


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_that_the_sources_mark_is_in_the_translation(language: str) -> None:
    """Independent of how the script lists its files: moving four of them once lost 33 messages."""
    marked = {text for module in GUI for text in _marked(ast.parse(module.read_text("utf-8")))}
    root = ET.parse(FOLDER / f"letterpad_{language}.ts")
    known = {message.findtext("source") for message in root.iter("message")}
    assert len(marked) > 400
    assert marked - known == set(), AGAIN


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_argparse_fills_in_is_kept(language: str) -> None:
    filled_in = re.compile(r"%(?:\(\w+\))?[sr]")
    root = ET.parse(FOLDER / f"letterpad_{language}.ts")
    n_found = 0
    for message in root.iter("message"):
        source, translation = message.findtext("source"), message.findtext("translation")
        assert sorted(filled_in.findall(source)) == sorted(filled_in.findall(translation)), source
        n_found += bool(filled_in.search(source))
    assert n_found > 5


def _marked(tree: ast.Module) -> Iterator[str]:
    """Give the texts in calls of `self.tr` and `translate`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            arguments = {"tr": node.args[:1], "translate": node.args[1:2]}.get(name, [])
            yield from (
                text.value
                for text in arguments
                if isinstance(text, ast.Constant) and isinstance(text.value, str)
            )


def test_new_text_is_unfinished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "letterpad_de.ts"
    shutil.copy(FOLDER / "letterpad_de.ts", file)
    module = tmp_path / "new.py"
    module.write_text('raise UserError("{path} is new, " "and long.", path=path)', "utf-8")
    sources = [*translations.sources(), module]
    monkeypatch.setattr(translations, "sources", lambda: sources)
    translations.update_file(file)
    assert translations.unfinished(file) == ["{path} is new, and long."]


@pytest.mark.parametrize("module", SPEAKING, ids=lambda path: path.stem)
def test_sentences_are_written_so_that_the_tool_finds_them(module: Path) -> None:
    """A text is a plain literal with named fields; an error may also be given a ready sentence."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = ast.unparse(node.func)
        if name not in ("Sentence", "UserError"):
            continue
        text, line = node.args[0], f"line {node.lineno}"
        if module.stem in ("messages", "errors"):
            continue  # where they are made
        if isinstance(text, ast.Constant):
            names = {each[1] for each in string.Formatter().parse(text.value) if each[1]}
            given = {keyword.arg for keyword in node.keywords}
            assert None in given or names == given, line
            assert all(name.isidentifier() for name in names), line
        else:
            assert name == "UserError", line
            assert not node.keywords, line
            assert not isinstance(text, ast.JoinedStr | ast.BinOp), f"{line}: no plain text"


@pytest.mark.parametrize("module", GUI, ids=lambda path: path.stem)
def test_texts_are_written_so_that_the_tool_finds_them(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    inside = {
        id(node)
        for string in ast.walk(tree)
        if isinstance(string, ast.JoinedStr)
        for node in ast.walk(string)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name == "tr" or (name == "translate" and module.stem != "translation"):
            if name == "translate" and len(node.args) < 2:
                continue  # str.translate
            text = node.args[0 if name == "tr" else 1]
            assert isinstance(text, ast.Constant), f"line {node.lineno}: no plain text"
            assert id(node) not in inside, f"line {node.lineno}: in an f-string"
