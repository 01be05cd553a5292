"""Tests stand where their module is: ``letterpad/a/b/c.py`` in ``tests/a/b/test_c.py``."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE, TESTS = ROOT / "letterpad", ROOT / "tests"

SUITES: dict[str, str] = {
    "commands/test_every_kind.py": "every kind of file at every door of the command line",
    "commands/test_json_keys.py": "the keys of every --json",
    "commands/test_translation.py": "no text of the command line is left untranslated",
    "gui/test_by_keyboard.py": "the whole window without a mouse",
    "gui/test_by_screen_reader.py": "names and descriptions of all that acts, and of every chart",
    "gui/test_case_on_lines.py": "upper and lower case by hand, on writing lines and without",
    "gui/test_dialogs.py": "every dialog",
    "gui/test_models_beside_answer.py": "models and a drawing pinned beside the answer, by hand",
    "gui/test_with_large_text.py": "every page with large text in small windows",
    "gui/train/test_algorithms_of_packages.py": "algorithms of packages in the form",
    "letters/readers/test_reading_fuzz.py": "all readers, with whatever bytes a file holds",
    "letters/test_sentences.py": "every sentence that a reader can say",
    "test_benchmarks.py": "the benchmarks still work",
    "test_code_quality.py": "the house rules that tools can check",
    "test_documents.py": "README and the pages of the help",
    "test_examples.py": "the examples in docstrings",
    "test_killed_letters.py": "the script that kills teaching and importing",
    "test_mirror.py": "where tests stand",
    "test_strict_warnings.py": "a warning in any thread fails the run",
    "test_under_load.py": "the script that repeats the tests on a busy machine",
    "test_wheel.py": "what is shipped",
}
"""Test files that are named after no module, and what each goes over."""

ROOMS_OF_SUITES = ("benchmarks", "faults", "journeys")


def modules() -> list[Path]:
    """Return all modules in which something is done, relative to the package."""
    return [
        path.relative_to(PACKAGE)
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.name != "__main__.py" and _does_something(path)
    ]


def _does_something(path: Path) -> bool:
    """Whether there is more in a module than words and names."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    return not all(isinstance(node, ast.Expr | ast.Assign) for node in body)


def file_of(module: Path) -> Path:
    """Return where the tests of a module stand, relative to the tests."""
    return module.parent / f"test_{module.name}"


def module_of(test_file: Path) -> Path:
    """Return which module a test file is named after."""
    return test_file.parent / test_file.name.removeprefix("test_")


def test_every_module_has_a_test_file_of_its_name() -> None:
    without = {str(each) for each in modules() if not (TESTS / file_of(each)).exists()}
    assert without == set(), "a module comes with a test file of its name"


def test_every_other_test_file_is_a_suite_that_is_listed() -> None:
    named = {file_of(module) for module in modules()}
    others = {
        str(path.relative_to(TESTS))
        for path in TESTS.rglob("test_*.py")
        if path.relative_to(TESTS) not in named
        and path.relative_to(TESTS).parts[0] not in ROOMS_OF_SUITES
    }
    assert others == set(SUITES)


def test_every_test_file_tests_something() -> None:
    empty = [
        str(path.relative_to(TESTS))
        for path in sorted(TESTS.rglob("test_*.py"))
        if not any(
            isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        )
    ]
    assert empty == []
