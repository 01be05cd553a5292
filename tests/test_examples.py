"""The examples in docstrings run, and what people call from a notebook has one."""

import doctest
import importlib
from pathlib import Path

import pytest

import letterpad
from letterpad.ink.path import paths_of
from letterpad.ink.raster import rasterize
from letterpad.letters.catalog import load_letters
from letterpad.letters.letterset import LetterSet
from letterpad.letters.pictures.image_files import read_picture
from letterpad.words.reading import read as read_as_words

PACKAGE = Path(letterpad.__file__).parent
MODULES = sorted(
    ".".join(("letterpad", *file.relative_to(PACKAGE).with_suffix("").parts))
    for file in PACKAGE.rglob("*.py")
    if ">>> " in file.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name), report=True)
    assert result.attempted
    assert not result.failed


@pytest.mark.parametrize(
    "called",
    [load_letters, read_as_words, LetterSet, LetterSet.split, paths_of, rasterize, read_picture],
)
def test_what_is_called_from_a_notebook_has_an_example(called: object) -> None:
    assert doctest.DocTestFinder(recurse=False).find(called)[0].examples
