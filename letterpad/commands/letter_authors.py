"""``letterpad letters authors``, ``rename-author`` and ``forget-author``: who drew the letters."""

import argparse
import sys
from typing import TYPE_CHECKING

from letterpad.commands.arguments import add_output_options
from letterpad.commands.console import Console, aligned, columns, count_text
from letterpad.commands.parser import CommandParser
from letterpad.errors import UserError
from letterpad.messages import Sentence, Text

if TYPE_CHECKING:  # imports SQLite
    from letterpad.collection.forgetting import Forgotten
    from letterpad.collection.store import Collection

_RENAME_EXAMPLES = ('letterpad letters rename-author "pupil 7" Zoë',)
_RENAME_NOTE = Sentence(
    "If there is somebody of the new name, the letters join theirs. The old name is left in no "
    "file of Letterpad's, so this cannot be undone. '' are you."
)
_FORGET_EXAMPLES = (
    "letterpad letters forget-author Zoë",
    "letterpad letters forget-author Zoë --yes",
)
_FORGET_NOTE = Sentence(
    "Nothing of the drawings is left in any file of Letterpad's. Models that learned from them, "
    "exported files and backups elsewhere stay as they are."
)
_YES = Sentence("yes")


def add_authors(parser: CommandParser) -> None:
    """Add what ``letterpad letters authors`` takes."""
    add_output_options(parser)
    parser.set_defaults(run=run_authors)


def add_rename(parser: CommandParser) -> None:
    """Add what ``letterpad letters rename-author`` takes."""
    say = parser.say
    parser.epilog = f"{parser.examples(*_RENAME_EXAMPLES)}\n\n{parser.paragraphs(_RENAME_NOTE)}"
    parser.add_argument(
        "old", metavar=say(Sentence("OLD")), help=say(Sentence("what the person is called now"))
    )
    parser.add_argument("new", metavar=say(Sentence("NEW")), help=say(Sentence("the new name")))
    add_output_options(parser)
    parser.set_defaults(run=run_rename)


def add_forget(parser: CommandParser) -> None:
    """Add what ``letterpad letters forget-author`` takes."""
    say = parser.say
    parser.epilog = f"{parser.examples(*_FORGET_EXAMPLES)}\n\n{parser.paragraphs(_FORGET_NOTE)}"
    parser.add_argument(
        "name",
        metavar=say(Sentence("NAME")),
        help=say(Sentence("the person whose drawings are all deleted")),
    )
    parser.add_argument(
        "--yes", action="store_true", help=say(Sentence("do not ask: this cannot be undone"))
    )
    add_output_options(parser)
    parser.set_defaults(run=run_forget)


def run_authors(arguments: argparse.Namespace, console: Console) -> int:
    """List who drew how many letters, most first."""
    from letterpad.collection.store import Collection

    with Collection.open() as collection:
        _say_notes(collection, console)
        authors = collection.authors()
    ordered = sorted(authors.items(), key=lambda each: (-each[1], each[0]))
    n = sum(authors.values())
    counts = {name: f"{count:,}" for name, count in ordered}
    widest = max(map(columns, counts.values()), default=0)
    lines: list[Text] = [
        Sentence.joined([aligned(count_text(count), widest), _named(name)], "  ")
        for name, count in ordered
    ]
    if not lines:
        lines = [Sentence("There are no letters, and so nobody who drew them.")]
    console.result({"n": n, "authors": dict(ordered)}, *lines)
    return 0


def run_rename(arguments: argparse.Namespace, console: Console) -> int:
    """Give somebody another name."""
    from letterpad.collection.store import Collection

    with Collection.open() as collection:
        _say_notes(collection, console)
        old = _existing(collection, arguments.old)
        done = collection.rename_author(old, arguments.new)
        authors = dict(collection.authors())
    _say_not_searched(done, console)
    said = Sentence(
        "{old} is {new} now: letters: {n:,}", old=_named(old), new=_named(arguments.new), n=done.n
    )
    console.result({"n": done.n, "authors": authors}, said)
    return 0


def run_forget(arguments: argparse.Namespace, console: Console) -> int:
    """Delete somebody with all drawings, once that is confirmed."""
    from letterpad.collection.store import Collection

    with Collection.open() as collection:
        _say_notes(collection, console)
        name = _existing(collection, arguments.name)
        n = collection.authors()[name]
        if not arguments.yes and not _is_confirmed(name, n, console):
            console.note(Sentence("Nothing was deleted."))
            return 1
        done = collection.delete_author(name)
        authors = dict(collection.authors())
    _say_not_searched(done, console)
    said = Sentence("{name} is forgotten: letters deleted: {n:,}", name=_named(name), n=done.n)
    console.result({"n": done.n, "authors": authors}, said)
    return 0


def _existing(collection: "Collection", name: str) -> str:
    """Return an author's name as it is kept; raises UserError where there is nobody of the name."""
    from letterpad.collection.rows import clean_author

    cleaned = clean_author(name)
    if cleaned not in collection.authors():
        raise UserError(
            "Nobody in your letters is called {name}. This lists who there is: letterpad letters "
            "authors",
            name=_named(cleaned),
        )
    return cleaned


def _is_confirmed(name: str, n: int, console: Console) -> bool:
    """Ask on the terminal; raises UserError where nobody can be asked."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise UserError(
            "This deletes {n:,} letters by {name} for good, and nobody is there to be asked. Add "
            "--yes if it is meant.",
            n=n,
            name=_named(name),
        )
    said = console.language.say
    console.note(
        Sentence(
            "{n:,} letters by {name} are deleted for good. Go on? Type {yes}:",
            n=n,
            name=_named(name),
            yes=_YES,
        )
    )
    answer = sys.stdin.readline().strip().casefold()
    return answer in {each.casefold() for word in ("yes", said(_YES)) for each in (word, word[0])}


def _named(name: str) -> Text:
    return name or Sentence("you")


def _say_notes(collection: "Collection", console: Console) -> None:
    for note in collection.notes:
        console.note(note)


def _say_not_searched(done: "Forgotten", console: Console) -> None:
    for path in done.not_searched:
        console.note(
            Sentence(
                "{path} may still hold some of it and cannot be searched; delete it if nothing may "
                "be left.",
                path=path,
            )
        )
