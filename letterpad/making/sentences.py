"""Finds what the rooms below the window say to people: in their sources, and in the registries."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import letterpad
from letterpad import paths
from letterpad.algorithms.algorithm import Algorithm
from letterpad.algorithms.registry import ALGORITHMS
from letterpad.letters.classes import SCHEMES
from letterpad.letters.letterset import SPLIT_KINDS
from letterpad.letters.synthetic import handwriting
from letterpad.model_files.model_file import read_card
from letterpad.recognition.prediction import CONFORMAL_RULE, NOT_SURE_RULE

ROOMS = (
    "ink",
    "letters",
    "algorithms",
    "conversion",
    "model_files",
    "recognition",
    "training",
    "library.py",
    "paths.py",
)

_FOR_PROGRAMMERS = {"ValueError", "TypeError", "AssertionError", "KeyError", "FileNotFoundError"}
_OF_TWO_WORDS = re.compile(r"[^\W\d_].* .*[^\W\d_]{2}", re.DOTALL)
_ONE_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,}")
_DATA = {"name", "path", "folder", "file", "filename", "source", "key", "member", "wanted", "names"}
_OURS = {"algorithm", "param", "scheme"}
"""Objects whose names and titles are ours to translate, and not the user's."""

_WORDS = ("epoch", "iteration", "tree", "pictures", "labels", "infinite", "nothing")
"""Single words that stand in fields of sentences."""

_NOT_SAID = {
    "In the future `np\\.object`",
    "Attribute `prob[AB]_`",
    "Library/Application Support/Letterpad",
    "CurvePoint | None",
    "Ink | PackedInks",
    "ink {0} of {1}",
    "/no files beside a network",
    "terminate flag",
    "Available memory",
    "External data",
    "external data",
}
"""What looks like a text but is none: patterns of warnings and errors, folders, types."""


@dataclass
class Texts:
    """Texts for people.

    Parameters
    ----------
    fixed : set of str
    patterns : dict of str to str
        Sentences with fields, and the kind of each field: "n" a number, "d" the user's own, "t"
        any text.
    """

    fixed: set[str] = field(default_factory=set)
    patterns: dict[str, str] = field(default_factory=dict)


def collected() -> Texts:
    """Return all that the rooms below the window say."""
    texts = Texts()
    package = Path(letterpad.__file__).parent
    for room in ROOMS:
        place = package / room
        for module in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            _read(ast.parse(module.read_text(encoding="utf-8")), texts)
    texts.fixed |= {text for text in _registered() if re.search(r"[^\W\d_]", text)}
    texts.fixed -= _NOT_SAID
    for text in _NOT_SAID & set(texts.patterns):
        del texts.patterns[text]
    return texts


def _registered() -> Iterator[str]:
    """Give the texts that stand in registries and constants."""
    for algorithm in ALGORITHMS.values():
        yield from _of_algorithm(algorithm)
    yield from SPLIT_KINDS.values()
    yield from (scheme.title for scheme in SCHEMES.values())
    yield from (NOT_SURE_RULE, CONFORMAL_RULE, handwriting.NAME, handwriting.LICENCE)
    yield from _WORDS
    shipped = read_card(paths.resource("recognizer.letterpad"))
    yield from (shipped.name, shipped.algorithm_name)


def _of_algorithm(algorithm: Algorithm) -> Iterator[str]:
    yield from filter(None, (algorithm.name, algorithm.summary, algorithm.curve))
    for param in algorithm.params:
        yield from (param.label, param.help, *param.choices)
        if param.kind == "bool":
            yield from ("true", "false")


def _read(module: ast.Module, texts: Texts) -> None:
    """Take every text of two words or more that is no docstring and no programmer's error."""
    skipped = set(_not_for_people(module))
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            _read_call(node, texts)
        if node in skipped:
            continue
        if isinstance(node, ast.JoinedStr):
            _take_pattern(node, texts)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            if _OF_TWO_WORDS.search(node.value) or re.match(r"[\w ]+ of $", node.value):
                texts.fixed.add(node.value)


def _not_for_people(module: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(module):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            for statement in node.body:
                if isinstance(statement, ast.Expr):
                    yield statement.value
        elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            if ast.unparse(node.exc.func) in _FOR_PROGRAMMERS:
                for argument in node.exc.args:
                    yield from ast.walk(argument)
        elif isinstance(node, ast.JoinedStr):
            yield from (part for part in node.values if isinstance(part, ast.Constant))


def _read_call(call: ast.Call, texts: Texts) -> None:
    """Take single words from calls that are known to speak: stages, and numbers with nouns."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
    words = [
        argument.value
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]
    if name in ("stage", "show"):
        texts.fixed |= set(words[-1:])
    elif name == "counted" and words:
        texts.fixed.add(f"1 {words[0]}")
        plural = words[1] if len(words) > 1 else f"{words[0]}s"
        texts.patterns[f"{{0}} {plural}"] = "n"


def _take_pattern(node: ast.JoinedStr, texts: Texts) -> None:
    text, fixed, kinds = "", "", ""
    for part in node.values:
        if isinstance(part, ast.Constant):
            text += str(part.value)
            fixed += str(part.value)
        elif isinstance(part, ast.FormattedValue):
            text += f"{{{len(kinds)}}}"
            fixed += " "
            kinds += _kind(part)
    if _OF_TWO_WORDS.search(fixed) or ("n" in kinds and _ONE_WORD.search(fixed)):
        texts.patterns[text] = kinds


def _kind(part: ast.FormattedValue) -> str:
    """Tell what stands in a field."""
    if part.format_spec is not None:
        return "n"
    value = part.value
    while isinstance(value, ast.Subscript | ast.Call):
        value = value.value if isinstance(value, ast.Subscript) else value.func
    if part.conversion == ord("r"):
        return "d"
    last = value.attr if isinstance(value, ast.Attribute) else ast.unparse(value)
    owner = ast.unparse(value.value) if isinstance(value, ast.Attribute) else ""
    return "d" if last.lstrip("_") in _DATA and owner not in _OURS else "t"
