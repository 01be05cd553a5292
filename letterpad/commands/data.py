"""``letterpad data``: look at letters, and write them to a file."""

import argparse
from pathlib import Path

import numpy as np

from letterpad.assessment.letters import load_letters
from letterpad.commands.arguments import (
    add_data_options,
    add_force_option,
    add_output_options,
    add_split_options,
    check_free,
    data_spec,
)
from letterpad.commands.console import Console, count_text
from letterpad.commands.leaving_out import hint, spread
from letterpad.commands.parser import CommandParser
from letterpad.letters.export import (
    FOLDER_KINDS,
    export_letters,
    exported_files,
    what_is_lost,
)
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence, Text

_DESCRIBE_EXAMPLES = (
    "letterpad data describe --data builtin",
    "letterpad data describe --data fonts",
    "letterpad data describe --data emnist-letters.zip --classes upper --json",
)

_EXPORT_EXAMPLES = (
    "letterpad data export --data builtin --size 1000 some.ndjson.gz",
    "letterpad data export --data mine letters.csv",
    "letterpad data export --data mine --as folders pictures",
    "letterpad data export --data letters.ndjson.gz --split writers --held-out held_out.ndjson.gz",
)

_EXPORT_NOTES = (
    Sentence(
        "--held-out and --train-part write exactly the letters that letterpad train holds out and "
        "trains on if --data, --classes, --split, --train-size, --test-size and "
        "--random-state are the same."
    ),
    Sentence("--classes both keeps upper and lower case apart."),
)

_CENTRING = {"box": Sentence("box"), "mass": Sentence("mass")}


def add_data(parser: CommandParser) -> None:
    """Add what ``letterpad data`` takes."""
    actions = parser.add_subparsers(required=True, metavar="describe|export")
    _add_describe(
        actions.add_parser(
            "describe",
            language=parser.language,
            help=parser.say(Sentence("count, classes, writers, framing and hash of letters")),
            description=parser.say(Sentence("Say what is in a set of letters.")),
        )
    )
    _add_export(
        actions.add_parser(
            "export",
            language=parser.language,
            help=parser.say(Sentence("write letters, or the held-out part of them, to a file")),
            description=parser.say(
                Sentence(
                    "Write letters to OUT, in the format that its ending says: the pen's strokes "
                    "(.ndjson, .ndjson.gz), a table of labels and pixels (.csv, .csv.gz), or "
                    "NumPy's arrays (.npz). Any other name becomes a folder with IDX files and a "
                    "classes.txt, or with a folder of pictures for each class (--as folders)."
                )
            ),
        )
    )


def _add_describe(parser: CommandParser) -> None:
    parser.epilog = parser.examples(*_DESCRIBE_EXAMPLES)
    add_data_options(parser)
    add_output_options(parser)
    parser.set_defaults(run=run_describe)


def _add_export(parser: CommandParser) -> None:
    say = parser.say
    notes = "\n".join(map(parser.paragraphs, _EXPORT_NOTES))
    parser.epilog = f"{parser.examples(*_EXPORT_EXAMPLES)}\n\n{notes}"
    add_data_options(parser)
    group = parser.add_argument_group(say(Sentence("split")))
    add_split_options(group, say)
    part = group.add_mutually_exclusive_group()
    part.add_argument(
        "--held-out", action="store_true", help=say(Sentence("only the held-out part"))
    )
    part.add_argument(
        "--train-part", action="store_true", help=say(Sentence("only the part trained on"))
    )
    parser.add_argument(
        "out",
        type=Path,
        metavar=say(Sentence("OUT")),
        help=say(
            Sentence("FILE.ndjson, FILE.csv (both may end in .gz, too), FILE.npz or a folder")
        ),
    )
    parser.add_argument(
        "--as",
        choices=FOLDER_KINDS,
        dest="folder_kind",
        help=say(
            Sentence(
                "what a folder becomes: IDX files, or a folder of pictures for each class "
                "(default: idx)"
            )
        ),
    )
    add_force_option(parser, say)
    add_output_options(parser)
    parser.prepare, parser.hint = spread, hint
    parser.set_defaults(run=run_export)


def run_describe(arguments: argparse.Namespace, console: Console) -> int:
    """Say what is in a set of letters."""
    letters = load_letters(data_spec(arguments), console.progress)
    counts = dict(zip(letters.classes, letters.counts().tolist(), strict=True))
    writers = None if letters.writers is None else len(np.unique(letters.writers))
    fields = {
        "letters": str(letters.name),
        "data": letters.source,
        "licence": str(letters.licence),
        "format": str(letters.format),
        "kind": "pictures" if letters.inks is None else "ink",
        "inverted": letters.n_inverted,
        "n": len(letters),
        "found": letters.ledger.found,
        "left_out": letters.ledger.n_left_out,
        "left_out_by_reason": letters.ledger.reasons(),
        "classes": counts,
        "writers": writers,
        "framing": letters.framing.to_json(),
        "hash": letters.hash,
        "taken": None if letters.taken is None else letters.taken.to_json(),
        "notes": [str(note) for note in letters.notes],
    }
    console.result(fields, *_lines(letters, counts, writers))
    return 0


def run_export(arguments: argparse.Namespace, console: Console) -> int:
    """Write letters, or a part of them, to a file."""
    out = arguments.out.expanduser()
    folder_kind = arguments.folder_kind
    is_free = arguments.force or folder_kind == "folders"
    check_free(exported_files(out, folder_kind), is_free)
    spec = data_spec(arguments)
    letters = load_letters(spec, console.progress)
    if arguments.held_out or arguments.train_part:
        kind = arguments.split or spec.usual_split
        split = letters.split(
            arguments.train_size, arguments.random_state, kind, arguments.test_size
        )
        letters = letters.take(split.held_out if arguments.held_out else split.train)
    files = export_letters(letters, out, folder_kind)
    lost = what_is_lost(letters, out, folder_kind)
    console.result(
        {
            "n": len(letters),
            "classes": dict(zip(letters.classes, letters.counts().tolist(), strict=True)),
            "files": [str(file) for file in files],
        },
        Sentence("{n:,} letters written to {out}", n=len(letters), out=out),
        *(Sentence("Note: {note}", note=note) for note in lost),
    )
    return 0


def _lines(letters: LetterSet, counts: dict[str, int], writers: int | None) -> list[Text]:
    framing = letters.framing
    first = Sentence(
        "{letters}: {n:,} letters ({what}) of {n_classes} classes",
        letters=letters.name,
        n=len(letters),
        what=Sentence("pictures") if letters.inks is None else Sentence("ink"),
        n_classes=len(counts),
    )
    if writers is not None and letters.by_family:
        first = Sentence("{letters} of {n:,} families", letters=first, n=writers)
    elif writers is not None:
        first = Sentence("{letters} by {n:,} writers", letters=first, n=writers)
    n_left_out = letters.ledger.n_left_out
    found = Sentence(
        "{found:,} found: {read:,} read, {left_out:,} left out",
        found=letters.ledger.found,
        read=letters.ledger.n_read,
        left_out=n_left_out,
    )
    return [
        first,
        *([Sentence("Format: {format}", format=letters.format)] if letters.format else []),
        *([found] if n_left_out else []),
        Sentence.joined(
            ["  ", [Sentence.joined([name, count_text(n)]) for name, n in counts.items()]], ""
        ),
        Sentence(
            "Framing: box {box:g}, centred by {centring}, pen {pen:g} pixels",
            box=framing.box,
            centring=_CENTRING[framing.centring],
            pen=framing.pen,
        ),
        Sentence("Licence: {licence}", licence=letters.licence or Sentence("not known")),
        f"SHA-256: {letters.hash}",
        *(Sentence("Note: {note}", note=note) for note in letters.notes),
    ]
