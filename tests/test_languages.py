"""Languages are found, chosen by the environment, and read without Qt."""

import doctest
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from letterpad import languages, paths
from letterpad.errors import UserError
from letterpad.languages import ENGLISH, load, system_language
from letterpad.messages import Sentence


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the translations, which are read from it."""
    copy = tmp_path / "translations"
    shutil.copytree(paths.resource("translations"), copy)
    monkeypatch.setattr(paths, "resource", lambda name: tmp_path / name)
    return copy


def test_examples_in_the_docstrings_run() -> None:
    result = doctest.testmod(languages)
    assert result.attempted > 0
    assert result.failed == 0


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "POSIX", "LANGUAGE": "de"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de"}, "de"),
        ({"LANG": "DE_ch@euro"}, "de"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": ""}, "de"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "deo_XX"}, "en"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "fr:de:en"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "en:de"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "fr"}, "de"),
        ({"LANG": "../../etc"}, "en"),
    ],
)
def test_language_of_the_system(environ: dict[str, str], expected: str) -> None:
    assert system_language(environ) == expected


def test_a_language_is_one_file(folder: Path) -> None:
    assert languages.languages() == ["de", "en"]
    shutil.copy(folder / "letterpad_de.ts", folder / "letterpad_eo.ts")
    assert languages.languages() == ["de", "en", "eo"]
    assert system_language({"LANG": "eo"}) == "eo"
    assert load("eo").texts == load("de").texts


def test_german_is_read_as_it_stands(folder: Path) -> None:
    german = load("de")
    assert german.say(
        Sentence("{unit} {done:,} of {total:,}", unit="tree", done=1, total=1200)
    ) == ("tree 1 von 1.200")
    assert german.localized("1,234.5 %") == "1.234,5 %"
    number = Sentence("a number from {low} to {high}", low=0.5, high=1000)
    assert german.say(number) == "eine Zahl von 0,5 bis 1000"
    assert german.say_as_typed(number) == "eine Zahl von 0.5 bis 1000"


def test_what_is_not_translated_yet_is_said_in_english(folder: Path) -> None:
    file = folder / "letterpad_de.ts"
    tree = ET.parse(file)
    for message in tree.iter("message"):
        if message.findtext("source") == "Stopped.":
            message.find("translation").set("type", "unfinished")
    tree.write(file)
    assert load("de").say(Sentence("Stopped.")) == "Stopped."


def test_english_needs_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Path:
        raise FileNotFoundError(name)

    monkeypatch.setattr(paths, "resource", missing)
    assert languages.languages() == ["en"]
    assert system_language({"LANG": "de_DE.UTF-8"}) == "en"
    assert load("en") is ENGLISH
    assert ENGLISH.say(Sentence("{n:,} letters", n=20_800)) == "20,800 letters"


@pytest.mark.parametrize("code", ["xx", "", "de_DE", "../letterpad_de", "DE"])
def test_a_language_that_is_not_there_names_those_that_are(code: str) -> None:
    with pytest.raises(UserError) as refused:
        load(code)
    assert str(refused.value) == f"There is no language {code!r}. Languages: de, en."
