"""``letterpad data``: look at letters, and write them to a file."""

import argparse
from pathlib import Path

import numpy as np

from letterpad.commands.arguments import (
    add_data_options,
    add_json_option,
    add_split_options,
    data_spec,
)
from letterpad.commands.console import Console
from letterpad.letters.catalog import load_letters
from letterpad.letters.export import export_letters
from letterpad.letters.letterset import LetterSet

_DESCRIBE_EXAMPLES = """\
examples:
  letterpad data describe --data builtin
  letterpad data describe --data emnist-letters.zip --classes upper --json
"""

_EXPORT_EXAMPLES = """\
examples:
  letterpad data export --data builtin --size 1000 some.ndjson.gz
  letterpad data export --data letters.ndjson.gz --split writers --held-out held_out.ndjson.gz

--held-out and --train-part write exactly the letters that letterpad train holds out and trains on
if --data, --classes, --split, --train-size and --random-state are the same.
--classes both keeps upper and lower case apart.
"""


def add_data(parser: argparse.ArgumentParser) -> None:
    """Add what ``letterpad data`` takes."""
    actions = parser.add_subparsers(required=True, metavar="describe|export")
    describe = actions.add_parser(
        "describe",
        help="count, classes, writers, framing and hash of letters",
        description="Say what is in a set of letters.",
        epilog=_DESCRIBE_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_data_options(describe)
    add_json_option(describe)
    describe.set_defaults(run=run_describe)
    export = actions.add_parser(
        "export",
        help="write letters, or the held-out part of them, to a file",
        description="Write letters to OUT: the pen's strokes if it ends in .ndjson or .ndjson.gz, "
        "else pictures, as a folder with IDX files and a classes.txt.",
        epilog=_EXPORT_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_data_options(export)
    group = export.add_argument_group("split")
    add_split_options(group)
    part = group.add_mutually_exclusive_group()
    part.add_argument("--held-out", action="store_true", help="only the held-out part")
    part.add_argument("--train-part", action="store_true", help="only the part trained on")
    export.add_argument(
        "out", type=Path, metavar="OUT", help="FILE.ndjson, FILE.ndjson.gz or a folder"
    )
    add_json_option(export)
    export.set_defaults(run=run_export)


def run_describe(arguments: argparse.Namespace, console: Console) -> int:
    """Say what is in a set of letters."""
    letters = load_letters(data_spec(arguments), console.reading)
    counts = dict(zip(letters.classes, letters.counts().tolist(), strict=True))
    writers = None if letters.writers is None else len(np.unique(letters.writers))
    fields = {
        "name": str(letters.name),
        "source": letters.source,
        "licence": str(letters.licence),
        "kind": "pictures" if letters.inks is None else "ink",
        "n": len(letters),
        "classes": counts,
        "writers": writers,
        "framing": letters.framing.to_json(),
        "hash": letters.hash,
        "notes": [str(note) for note in letters.notes],
    }
    console.result(fields, _text(letters, counts, writers))
    return 0


def run_export(arguments: argparse.Namespace, console: Console) -> int:
    """Write letters, or a part of them, to a file."""
    out = arguments.out.expanduser()
    letters = load_letters(data_spec(arguments), console.reading)
    if arguments.held_out or arguments.train_part:
        split = letters.split(arguments.train_size, arguments.random_state, arguments.split)
        letters = letters.take(split.held_out if arguments.held_out else split.train)
    files = export_letters(letters, out)
    console.result(
        {
            "n": len(letters),
            "classes": list(letters.classes),
            "files": [str(file) for file in files],
        },
        f"{len(letters):,} letters written to {out}",
    )
    return 0


def _text(letters: LetterSet, counts: dict[str, int], writers: int | None) -> str:
    framing = letters.framing
    what = "pictures" if letters.inks is None else "ink"
    lines = [
        f"{letters.name}: {len(letters):,} letters ({what}) of {len(counts)} classes"
        + ("" if writers is None else f" by {writers:,} writers"),
        "  " + ", ".join(f"{name} {count:,}" for name, count in counts.items()),
        f"Framing: box {framing.box:g}, centred by {framing.centring}, pen {framing.pen:g} pixels",
        f"Licence: {letters.licence or 'not known'}",
        f"SHA-256: {letters.hash}",
        *(f"Note: {note}" for note in letters.notes),
    ]
    return "\n".join(lines)
