"""Every shipped lesson is whole in every language; the user's own are found beside them."""

from pathlib import Path

import pytest

from lesson_runs import SMALL
from letterpad import paths
from letterpad.languages import SOURCE_LANGUAGE, languages
from letterpad.lessons.figures import FIGURE
from letterpad.lessons.reader import same_course
from letterpad.lessons.shelf import files_in, read_file, shelf

SHIPPED = files_in(paths.resource("lessons"), SOURCE_LANGUAGE)


def test_the_three_lessons_are_there() -> None:
    found = shelf(SOURCE_LANGUAGE)
    assert found.problems == ()
    assert [lesson.title for lesson in found.lessons] == [
        "Is that letter really a D?", "Why a fixed random state?", "Too little data",
    ]  # fmt: skip
    for lesson in found.lessons:
        assert lesson.runs()
        assert any(step.question for step in lesson.steps)


@pytest.mark.parametrize("key", SHIPPED)
@pytest.mark.parametrize("language", [code for code in languages() if code != SOURCE_LANGUAGE])
def test_a_lesson_is_the_same_in_every_language(key: str, language: str) -> None:
    english = read_file(SHIPPED[key], key)
    file = SHIPPED[key].with_suffix(f".{language}.md")
    other = read_file(file, key)
    assert same_course(english, other)
    assert english.title != other.title
    figures = [
        sorted(FIGURE.findall(text.read_text(encoding="utf-8"))) for text in (SHIPPED[key], file)
    ]
    assert figures[0] == figures[1]


def test_a_new_lesson_is_one_file_and_a_wrong_one_is_named(home: Path) -> None:
    folder = paths.lessons_folder()
    assert folder == home / "lessons"
    (folder / "small.md").write_text(SMALL, encoding="utf-8")
    german = SMALL.replace("Two trees", "Zwei Bäume")
    (folder / "small.de.md").write_text(german, encoding="utf-8")
    (folder / "wrong.md").write_text(SMALL.replace("520", "5"), encoding="utf-8")
    (folder / "latin.md").write_bytes(b"---\ntitle: B\xe4ume\n---\n")
    for language, title in (("en", "Two trees"), ("de", "Zwei Bäume")):
        found = shelf(language)
        assert [lesson.key for lesson in found.lessons if lesson.title == title] == ["own/small"]
        assert len(found.lessons) == len(SHIPPED) + 1
        latin, wrong = map(str, found.problems)
        assert str(folder / "wrong.md") in wrong
        assert "line 14: 5 letters are too few" in wrong
        assert str(folder / "latin.md") in latin
        assert "UTF-8" in latin


def test_a_lesson_in_one_language_only_is_shown_in_every_one(tmp_path: Path) -> None:
    (tmp_path / "tree.de.md").write_text(SMALL, encoding="utf-8")
    assert list(files_in(tmp_path, "en")) == ["tree"]
    assert list(files_in(tmp_path, "de")) == ["tree"]
