"""The pages of the help: whole, in every language, and with links that lead somewhere."""

import re
from pathlib import Path

import pytest

from letterpad import paths
from letterpad.gui.help import pages
from letterpad.gui.text.language import SOURCE_LANGUAGE, languages

FOLDER = paths.resource("help")
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)\)")
EVERY = [(name, language) for name in pages.PAGES for language in languages()]


def file_of(name: str, language: str) -> Path:
    file = paths.resource(pages.resource_of(name))
    return file if language == SOURCE_LANGUAGE else file.with_suffix(f".{language}.md")


def text_of(name: str, language: str) -> str:
    return file_of(name, language).read_text(encoding="utf-8")


def without_code(text: str) -> str:
    return re.sub(r"```.*?```", "", text, flags=re.DOTALL)


def headings(text: str) -> list[str]:
    return re.findall(r"^#+ (.+)$", without_code(text), re.MULTILINE)


def figures(text: str) -> list[str]:
    """Return the numbers of a text, whatever their marks and their order."""
    return sorted(re.findall(r"\d+", re.sub(r"(?<=\d)[.,](?=\d)", "", text)))


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_page_is_there_in_every_language(name: str, language: str) -> None:
    assert file_of(name, language).is_file()


def test_there_is_no_page_that_is_not_listed() -> None:
    found = {pages.linked_page(file.name) for file in FOLDER.glob("*.md")}
    assert found == set(pages.PAGES) - {"model-card"}


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_link_leads_to_a_page_and_a_heading(name: str, language: str) -> None:
    text = text_of(name, language)
    here = file_of(name, language)
    for is_picture, words, target in LINK.findall(text):
        path, _, anchor = target.partition("#")
        if path.startswith("https://"):
            continue
        file = (here.parent / path).resolve() if path else here
        assert file.is_file(), target
        if is_picture:
            assert words, f"{target} lacks a description"
            assert file.parent == FOLDER
            continue
        linked = pages.linked_page(path) if path else name
        assert linked is not None, target
        assert file == file_of(linked, language).resolve(), "a page in the same language"
        if anchor:
            anchors = [pages.anchor(heading) for heading in headings(text_of(linked, language))]
            assert anchor in anchors, target


@pytest.mark.parametrize("name", pages.PAGES)
def test_translations_have_the_parts_and_figures_of_the_english_page(name: str) -> None:
    english = text_of(name, SOURCE_LANGUAGE)
    for language in languages():
        text = text_of(name, language)
        assert len(headings(text)) == len(headings(english))
        assert text.count("```") == english.count("```")
        rows = [line.count("|") for line in english.splitlines() if line.startswith("|")]
        assert [line.count("|") for line in text.splitlines() if line.startswith("|")] == rows
        assert figures(text) == figures(english)
        assert len(LINK.findall(text)) == len(LINK.findall(english))


def test_pictures_are_small() -> None:
    pictures = list(FOLDER.glob("*.png"))
    assert pictures
    assert [file.name for file in pictures if file.stat().st_size > 200_000] == []
    used = "".join(file.read_text(encoding="utf-8") for file in FOLDER.glob("*.md"))
    assert [file.name for file in pictures if f"({file.name})" not in used] == []


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("tour.md", "tour"),
        ("tour.de.md", "tour"),
        ("../model-card.de.md", "model-card"),
        ("nowhere.md", None),
        ("tour.png", None),
        ("/etc/passwd", None),
    ],
)
def test_links_name_pages(path: str, page: str | None) -> None:
    assert pages.linked_page(path) == page


def test_anchors_are_those_that_github_makes() -> None:
    assert pages.anchor("MNIST, EMNIST, notMNIST") == "mnist-emnist-notmnist"
    assert pages.anchor("So, wie du es magst") == "so-wie-du-es-magst"
    assert pages.anchor("Große Schrift") == "große-schrift"


def test_pages_begin_with_their_title() -> None:
    for name, language in EVERY:
        text = text_of(name, language)
        assert text.startswith("# ")
        assert pages.title(text) == headings(text)[0]
