"""What is shipped of translations is what the sources and the script make."""

import ast
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from letterpad.making import sentences, translations
from letterpad.making.translations import FOLDER, LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
GUI = sorted((ROOT / "letterpad" / "gui").rglob("*.py"))
AGAIN = "run `python -m letterpad.making.translations` and translate what it names"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_sources_is_there_and_translated(language: str, tmp_path: Path) -> None:
    shipped = FOLDER / f"letterpad_{language}.ts"
    again = tmp_path / shipped.name
    shutil.copy(shipped, again)
    translations.update_file(again, sentences.collected())
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


def test_sentences_with_fields_are_those_of_the_sources() -> None:
    shipped = (FOLDER / "sentences.json").read_text(encoding="utf-8")
    assert shipped == translations.patterns_json(sentences.collected()), AGAIN


def test_sentences_are_found_with_their_fields() -> None:
    texts = sentences.collected()
    assert texts.patterns["{0} holds more than {1} files."] == "dn"
    assert texts.patterns["{0} {1} of {2}"] == "tnn"
    assert texts.patterns["{0} pictures"] == "n"
    assert texts.patterns["a number{0}"] == "t"
    assert "Inverse strength" in " ".join(texts.fixed)
    assert {"epoch", "random", "starting", "Built-in handwriting"} <= texts.fixed
    assert not any("tuple of whole numbers" in text for text in (*texts.fixed, *texts.patterns))


def test_new_text_is_unfinished(tmp_path: Path) -> None:
    file = tmp_path / "letterpad_de.ts"
    shutil.copy(FOLDER / "letterpad_de.ts", file)
    texts = sentences.collected()
    texts.fixed.add("A sentence that is new.")
    translations.update_file(file, texts)
    assert translations.unfinished(file) == ["A sentence that is new."]


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
        if name == "tr" or (name == "translate" and module.stem != "from_below"):
            if name == "translate" and len(node.args) < 2:
                continue  # str.translate
            text = node.args[0 if name == "tr" else 1]
            assert isinstance(text, ast.Constant), f"line {node.lineno}: no plain text"
            assert id(node) not in inside, f"line {node.lineno}: in an f-string"
