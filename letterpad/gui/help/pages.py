"""The pages of the help: Markdown files that are shipped, in the languages of the window.

They are in ``resources/help/``: ``NAME.md`` in English, ``NAME.LANGUAGE.md`` in another language. A
page without a translation is shown in English.
"""

import re
from pathlib import PurePosixPath

from letterpad.gui.text.language import languages, localized_resource

PAGES = (
    "tour",
    "lessons",
    "letters",
    "data-sets",
    "algorithms",
    "why",
    "model-card",
    "command-line",
    "keyboard",
    "files-and-privacy",
    "install",
    "licences",
)
"""The names of the pages, in the order in which they are listed."""

KEYBOARD = "keyboard"
"""The page that the window completes with its own shortcuts."""

_FOLDERS = {"model-card": ""}
"""Of the pages that do not lie in ``help/``, within the resources."""


def resource_of(name: str) -> str:
    """Return the name of a page's English file among the resources."""
    return f"{_FOLDERS.get(name, 'help/')}{name}.md"


def markdown(name: str) -> str:
    """Return the text of a page in the window's language."""
    return localized_resource(resource_of(name)).read_text(encoding="utf-8")


def title(text: str) -> str:
    """Return the heading that a page begins with."""
    return text.partition("\n")[0].removeprefix("#").strip()


def linked_page(path: str) -> str | None:
    """Return the page that a link leads to; None if it leads elsewhere.

    >>> linked_page("command-line.de.md")
    'command-line'
    >>> linked_page("https://example.org/tour.html") is None
    True
    """
    stem, _, suffix = PurePosixPath(path).name.rpartition(".")
    if suffix != "md":
        return None
    name, _, language = stem.rpartition(".")
    if language not in languages():
        name = stem
    return name if name in PAGES else None


def anchor(heading: str) -> str:
    """Return what a link calls a heading, as GitHub does.

    >>> anchor("What is read, and how")
    'what-is-read-and-how'
    """
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
