"""Which lessons there are: those that are shipped, and those in the user's own folder."""

from dataclasses import dataclass
from pathlib import Path

from letterpad import paths
from letterpad.errors import UserError
from letterpad.languages import SOURCE_LANGUAGE, languages
from letterpad.lessons.lesson import Lesson
from letterpad.lessons.reader import MOST_CHARACTERS, read_lesson
from letterpad.messages import Sentence, error_words

SUFFIX = ".md"
MOST_LESSONS = 200


@dataclass(frozen=True, slots=True)
class Shelf:
    """All lessons.

    Parameters
    ----------
    lessons : tuple of Lesson
        The shipped ones first, each kind in the order of the names of its files.
    problems : tuple of Sentence
        On files that could not be read; they are left where they are.
    """

    lessons: tuple[Lesson, ...]
    problems: tuple[Sentence, ...] = ()


def shelf(language: str) -> Shelf:
    """Read all lessons in a language, those that are not there in it in English."""
    lessons: list[Lesson] = []
    problems: list[Sentence] = []
    for owner, folder in (("", paths.resource("lessons")), ("own/", paths.lessons_folder())):
        for stem, file in list(files_in(folder, language).items())[:MOST_LESSONS]:
            try:
                lessons.append(read_file(file, f"{owner}{stem}"))
            except UserError as error:
                problems.append(error.sentence)
    return Shelf(tuple(lessons), tuple(problems))


def files_in(folder: Path, language: str) -> dict[str, Path]:
    """Return the file of each lesson in a folder, by its name without language and ending."""
    every = sorted(file for file in folder.glob(f"*{SUFFIX}") if file.is_file())
    codes = {file: _code(file) for file in every}
    files = {file.stem: file for file in every if codes[file] == SOURCE_LANGUAGE}
    for file, code in codes.items():
        stem = file.stem.removesuffix(f".{code}")
        if code == language or stem not in files:
            files[stem] = file
    return dict(sorted(files.items()))


def read_file(file: Path, key: str) -> Lesson:
    """Read a lesson's file.

    Raises
    ------
    UserError
        Which file cannot be read, and why.
    """
    try:
        with file.open("rb") as opened:
            text = opened.read(4 * MOST_CHARACTERS + 1).decode("utf-8-sig")
        return read_lesson(text, key)
    except (UserError, OSError, ValueError) as error:
        raise UserError(
            "The lesson {file} cannot be read: {what}", file=file, what=error_words(error)
        ) from error


def _code(file: Path) -> str:
    """Return the language that a file's name says: "de" of "tree.de.md"."""
    _, _, code = file.stem.rpartition(".")
    return code if code in languages() and "." in file.stem else SOURCE_LANGUAGE
