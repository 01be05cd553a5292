"""The table of every sentence that a reader can say: none has a program's insides in it."""

import ast
from pathlib import Path

import pytest

import letterpad
import strange_files

ROOMS = ("file_kinds", "ink", "letters", "model_files")
PACKAGE = Path(letterpad.__file__).parent


def sentences(room: str) -> dict[str, str]:
    """Return all texts of messages in a room, and the module of each."""
    found = {}
    for module in sorted((PACKAGE / room).rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            is_call = isinstance(node, ast.Call) and node.args
            if is_call and getattr(node.func, "id", "") in ("Sentence", "UserError"):
                text = node.args[0]
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    found[text.value] = str(module.relative_to(PACKAGE))
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_no_sentence_has_a_programs_insides(room: str) -> None:
    table = sentences(room)
    assert len(table) >= 8
    with_insides = {text: module for text, module in table.items() if INSIDES.search(text)}
    assert with_insides == {}


INSIDES = strange_files.INSIDES


def test_the_table_sees_what_it_should() -> None:
    table = sentences("letters")
    assert any("cannot be read as an archive" in text for text in table)
    assert INSIDES.search("It begins with the bytes 3c 21 44 4f 43.")
    assert INSIDES.search("File is not a zip file")
    assert INSIDES.search("[Errno 2] No such file or directory")
