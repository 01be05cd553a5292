"""``letterpad letters``: the letters of *My letters*, to and from files, and a backup of all."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from letterpad.commands import letter_authors
from letterpad.commands.arguments import (
    FILE,
    add_force_option,
    add_output_options,
    check_free,
)
from letterpad.commands.console import Console, count_text
from letterpad.commands.parser import CommandParser
from letterpad.messages import Sentence, Text

_EXAMPLES = (
    "letterpad letters",
    "letterpad letters import class-7b/*.letters",
    "letterpad letters authors",
    "letterpad train --data mine --algorithm neural-net",
    "letterpad train --data mine:Anna --algorithm nearest-prototype",
)
_NOTE = Sentence(
    "Your letters are those that you corrected, confirmed, drew in the writing test or imported. "
    "Wherever --data asks for letters, the word mine stands for them, and mine:NAME for those of "
    "one person (mine: for your own)."
)
_IMPORT_EXAMPLES = (
    "letterpad letters import anna.letters",
    "letterpad letters import class-7b --json",
    "letterpad letters import drawings.ndjson.gz --author Anna",
    "letterpad letters import scans/anna.jpg scans/ben.jpg",
)
_IMPORT_NOTE = Sentence(
    "Each file is imported whole or not at all, and one that cannot be read does not keep others "
    "from it. A drawing that is there already is left out, whatever its label. Letters that name "
    "nobody belong to whom the file says, or else to a person called like the file: a filled-in "
    "sheet of two pages like the file of its first."
)
_EXPORT_EXAMPLES = (
    "letterpad letters export mine.letters --as Anna",
    "letterpad letters export a.ndjson.gz --label a --author Anna",
)
_BACKUP_EXAMPLES = ("letterpad letters backup everything.letterpad-backup",)
_RESTORE_EXAMPLES = ("letterpad letters restore everything.letterpad-backup --settings",)


def add_letters(parser: CommandParser) -> None:
    """Add what ``letterpad letters`` takes."""
    say = parser.say
    actions = parser.add_subparsers(metavar="import|export|authors|...")
    for name, what, add in (
        ("import", Sentence("Add letters from files."), _add_import),
        ("export", Sentence("Write your letters to a file."), _add_export),
        ("authors", Sentence("List who drew them, and how many."), letter_authors.add_authors),
        (
            "rename-author",
            Sentence("Give somebody another name."),
            letter_authors.add_rename,
        ),
        (
            "forget-author",
            Sentence("Delete somebody with all drawings, for good."),
            letter_authors.add_forget,
        ),
        (
            "backup",
            Sentence("Write letters, models, lessons and settings to one file."),
            _add_backup,
        ),
        (
            "restore",
            Sentence("Read a backup back: what is there is never overwritten."),
            _add_restore,
        ),
    ):
        about = say(what)
        add(actions.add_parser(name, language=parser.language, help=about, description=about))
    parser.epilog = f"{parser.examples(*_EXAMPLES)}\n\n{parser.paragraphs(_NOTE)}"
    add_output_options(parser)
    parser.set_defaults(run=run)


def _add_import(parser: CommandParser) -> None:
    say = parser.say
    notes = parser.paragraphs(_IMPORT_NOTE)
    parser.epilog = f"{parser.examples(*_IMPORT_EXAMPLES)}\n\n{notes}"
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar=say(FILE),
        help=say(
            Sentence(
                ".letters, .ndjson or .ndjson.gz, pictures of filled-in sheets, or folders of such "
                "files"
            )
        ),
    )
    parser.add_argument(
        "--author",
        metavar=say(Sentence("NAME")),
        help=say(Sentence("whose letters those are that name nobody (your own: --author '')")),
    )
    add_output_options(parser)
    parser.set_defaults(run=run_import)


def _add_export(parser: CommandParser) -> None:
    say = parser.say
    parser.epilog = parser.examples(*_EXPORT_EXAMPLES)
    parser.add_argument(
        "out",
        type=Path,
        metavar=say(Sentence("OUT")),
        help=say(Sentence("FILE.letters, FILE.ndjson or FILE.ndjson.gz")),
    )
    parser.add_argument("--label", help=say(Sentence("only letters of this label")))
    parser.add_argument(
        "--author",
        metavar=say(Sentence("NAME")),
        help=say(Sentence("only letters by this person (your own: --author '')")),
    )
    parser.add_argument(
        "--as",
        dest="written_by",
        default="",
        metavar=say(Sentence("NAME")),
        help=say(Sentence("what you are called where a .letters file is imported")),
    )
    add_force_option(parser, say)
    add_output_options(parser)
    parser.set_defaults(run=run_export)


def _add_backup(parser: CommandParser) -> None:
    say = parser.say
    parser.epilog = parser.examples(*_BACKUP_EXAMPLES)
    parser.add_argument(
        "out",
        type=Path,
        metavar=f"{say(FILE)}.letterpad-backup",
        help=say(Sentence("the file to write")),
    )
    add_force_option(parser, say)
    add_output_options(parser)
    parser.set_defaults(run=run_backup)


def _add_restore(parser: CommandParser) -> None:
    say = parser.say
    parser.epilog = parser.examples(*_RESTORE_EXAMPLES)
    parser.add_argument(
        "backup",
        type=Path,
        metavar=f"{say(FILE)}.letterpad-backup",
        help=say(Sentence("the file to read back")),
    )
    parser.add_argument(
        "--settings",
        action="store_true",
        help=say(Sentence("bring back the settings, too: those that are there are kept beside")),
    )
    add_output_options(parser)
    parser.set_defaults(run=run_restore)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Say how many letters there are, of which labels and by whom."""
    from letterpad.collection.store import Collection  # here, as --help needs no SQLite

    with Collection.open() as collection:
        _say(collection, console)
        counts = collection.counts()
        path = collection.path
    fields = {
        "data": str(path),
        "n": counts.n,
        "classes": dict(counts.labels),
        "authors": dict(counts.authors),
        "days": {day.isoformat(): n for day, n in counts.days.items()},
    }
    if not counts.n:
        said = Sentence(
            "You have no letters of your own yet: correct or confirm an answer in the window, or "
            "import a file of letters."
        )
        console.result(fields, said)
        return 0
    who: Text = Sentence("you")
    console.result(
        fields,
        Sentence(
            "Letters: {n:,}, labels: {n_labels:,}, people: {n_authors:,} ({path})",
            n=counts.n,
            n_labels=len(counts.labels),
            n_authors=len(counts.authors),
            path=path,
        ),
        _counted(counts.labels),
        _counted({name or who: n for name, n in counts.authors.items()}),
    )
    return 0


def run_import(arguments: argparse.Namespace, console: Console) -> int:
    """Add letters from files; 2 if one of them could not be read."""
    from letterpad.collection.store import Collection
    from letterpad.letters.import_mine import import_mine

    files = [path.expanduser() for path in arguments.files]
    with Collection.open() as collection:
        _say(collection, console)
        imported = import_mine(collection, files, console.progress, author=arguments.author)
    for file in imported.files:
        for line in file.unreadable:
            console.note(line)
        if file.error is not None:
            console.note(file.error)
    fields = {
        "n": imported.n_added,
        "doubles": imported.n_doubles,
        "unreadable": imported.n_unreadable,
        "imported": [
            {
                "file": str(file.path),
                "n": file.n_added,
                "doubles": file.n_doubles,
                "unreadable": file.n_unreadable,
            }
            for file in imported.files
            if file.error is None
        ],
        "errors": [
            {"file": str(file.path), "error": str(file.error)}
            for file in imported.files
            if file.error is not None
        ],
    }
    said = Sentence(
        "Letters imported: {n:,}, there already: {doubles:,}, lines without a letter: "
        "{unreadable:,}, files: {n_files:,}",
        n=imported.n_added,
        doubles=imported.n_doubles,
        unreadable=imported.n_unreadable,
        n_files=len(imported.files) - len(imported.errors),
    )
    console.result(fields, said)
    return 2 if imported.errors else 0


def run_export(arguments: argparse.Namespace, console: Console) -> int:
    """Write letters to a file."""
    from letterpad.collection.kept import Query
    from letterpad.collection.store import Collection
    from letterpad.letters.export_mine import export_mine

    out = arguments.out.expanduser()
    check_free([out], arguments.force)
    query = Query(label=arguments.label, author=arguments.author)
    with Collection.open() as collection:
        _say(collection, console)
        n, lost = export_mine(
            out, collection, query, author=arguments.written_by, on_progress=console.progress
        )
    console.result(
        {"n": n, "files": [str(out)]},
        Sentence("{n:,} letters written to {out}", n=n, out=out),
        *(Sentence("Note: {note}", note=note) for note in lost),
    )
    return 0


def run_backup(arguments: argparse.Namespace, console: Console) -> int:
    """Write everything of the user's to one file."""
    from letterpad.collection.backup import write_backup

    out = arguments.out.expanduser()
    check_free([out], arguments.force)
    card = write_backup(out, console.progress)
    saved = {
        "letters": card.n_letters,
        "models": card.n_models,
        "lessons": card.n_lessons,
        "settings": card.has_settings,
    }
    said = Sentence(
        "Written to {out}: letters: {letters:,}, models: {models:,}, lessons: {lessons:,}, "
        "settings: {settings}",
        out=out,
        letters=card.n_letters,
        models=card.n_models,
        lessons=card.n_lessons,
        settings=Sentence("yes") if card.has_settings else Sentence("none"),
    )
    console.result({"n": card.n_letters, "files": [str(out)], "saved": saved}, said)
    return 0


def run_restore(arguments: argparse.Namespace, console: Console) -> int:
    """Read a backup back."""
    from letterpad.collection.backup import read_back

    path = arguments.backup.expanduser()
    done = read_back(path, with_settings=arguments.settings, on_progress=console.progress)
    restored: dict[str, Any] = {
        "letters": done.n_letters,
        "models": done.models,
        "lessons": done.lessons,
        "settings": done.has_settings,
    }
    there: dict[str, Any] = {
        "letters": done.n_letters_there,
        "models": done.models_there,
        "lessons": done.lessons_there,
    }
    for name in done.left_out:
        console.note(Sentence("Left out, as no backup has such a file: {name}", name=name))
    lines: list[Text] = [
        Sentence(
            "Letters read back: {n:,}, there already: {there:,}",
            n=done.n_letters,
            there=done.n_letters_there,
        ),
        Sentence(
            "Models read back: {n:,}, there already: {there:,}",
            n=len(done.models),
            there=len(done.models_there),
        ),
        Sentence(
            "Lessons read back: {n:,}, there already: {there:,}",
            n=len(done.lessons),
            there=len(done.lessons_there),
        ),
    ]
    if done.has_settings:
        lines.append(Sentence("Your settings were read back; they hold from the next start on."))
    fields = {"n": done.n_letters, "restored": restored, "already_there": there}
    console.result(fields, *lines)
    return 0


def _say(collection: Any, console: Console) -> None:
    for note in collection.notes:
        console.note(note)


def _counted(counts: Mapping[Text, int] | Mapping[str, int]) -> Text:
    """Write names and how many letters each has, in one line."""
    each = [Sentence.joined([name, count_text(n)]) for name, n in counts.items()]
    return Sentence.joined(["  ", each], "")
