"""``letterpad models``: the user's models, and how one is named instead of its file."""

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from letterpad.commands.arguments import FILE, add_force_option, add_output_options, out_file
from letterpad.commands.console import Console, columns, padded
from letterpad.commands.names_of_models import model_file
from letterpad.commands.parser import CommandParser
from letterpad.messages import Sentence, Text, percent
from letterpad.sharing.words import algorithm_name, letters_name

if TYPE_CHECKING:
    from letterpad.library import Run

_EXAMPLES = (
    "letterpad models",
    "letterpad models --json",
    'letterpad predict photo.png --model "Logistic regression"',
)

_NOTE = Sentence(
    "A model's name can stand wherever --model asks for a file; of several with the same name it "
    "is the newest. Models trained here and in the window are listed alike."
)


_EXPORT_EXAMPLES = ('letterpad models export "Neural net" --onnx net.onnx',)

_EXPORT_NOTE = Sentence(
    "The ONNX file's doc_string says how a picture is prepared for it (28 x 28 pixels, 0 paper to "
    "1 ink, size and place of the letter) and which classes its probabilities belong to; its "
    "metadata says the same as JSON. Its probabilities are those that Letterpad shows."
)


def add_models(parser: CommandParser) -> None:
    """Add what ``letterpad models`` takes."""
    say = parser.say
    actions = parser.add_subparsers(metavar="export")
    about = say(Sentence("Write a model's network to an ONNX file, which other programs can run."))
    export = actions.add_parser("export", language=parser.language, help=about, description=about)
    notes = export.paragraphs(_EXPORT_NOTE)
    export.epilog = f"{export.examples(*_EXPORT_EXAMPLES)}\n\n{notes}"
    export.add_argument(
        "model",
        metavar=say(Sentence("RUN")),
        help=say(Sentence("a model's file, or the name of one of yours")),
    )
    export.add_argument(
        "--onnx",
        type=Path,
        required=True,
        metavar=f"{say(FILE)}.onnx",
        help=say(Sentence("the file to write the network to")),
    )
    add_force_option(export, say)
    add_output_options(export)
    export.set_defaults(run=run_export)
    parser.epilog = f"{parser.examples(*_EXAMPLES)}\n\n{parser.paragraphs(_NOTE)}"
    parser.add_argument(
        "--names",
        action="store_true",
        help=parser.say(
            Sentence("only the names, one a line, as a shell that completes them needs it")
        ),
    )
    add_output_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """List the user's models, the newest first."""
    from letterpad.library import Library  # here, as the other commands start sooner without it

    library = Library()
    runs = library.runs()[::-1]
    for problem in library.problems:
        console.note(problem)
    lines: list[Text] = [Sentence("You have no models yet; letterpad train makes one.")]
    if arguments.names:
        lines = list(dict.fromkeys(run.card.name for run in runs))
    elif runs:
        lines = _table(runs)
    console.result({"models": [_fields(run) for run in runs]}, *lines)
    return 0


def run_export(arguments: argparse.Namespace, console: Console) -> int:
    """Write a model's network to a file for other programs."""
    from letterpad.sharing.onnx_file import SUFFIX, write_onnx

    path = model_file(arguments.model)
    out = out_file(arguments.onnx, SUFFIX, arguments.force)
    assert out is not None  # it is required
    card = write_onnx(path, out)
    fields = {"name": card.name, "model": str(path), "files": [str(out)]}
    console.result(fields, Sentence("Written: {file}", file=out))
    return 0


def _fields(run: "Run") -> dict[str, Any]:
    card = run.card
    result = card.held_out
    return {
        "name": card.name,
        "model": str(run.path),
        "algorithm": card.algorithm,
        "letters": str(letters_name(card)),
        "accuracy": None if result is None else result.accuracy.value,
        "interval": None if result is None else list(result.accuracy.interval),
        "by_writer": None
        if result is None or result.by_writer is None
        else result.by_writer.to_json(),
        "n": None if result is None else result.accuracy.n,
        "created": card.created,
    }


def _table(runs: "list[Run]") -> list[Text]:
    """Write a line for each model, in columns as wide as what is in them."""
    names = max(columns(run.card.name) for run in runs)
    dates = [_date(run.card.created) for run in runs]
    lines: list[Text] = []
    for run, date in zip(runs, dates, strict=True):
        result = run.card.held_out
        accuracy: Text = "-" if result is None else percent(result.accuracy.value)
        lines.append(
            Sentence.joined(
                [
                    padded(run.card.name, names),
                    date.ljust(max(map(len, dates))),
                    accuracy,
                    Sentence(
                        "{algorithm} on {letters}",
                        algorithm=algorithm_name(run.card),
                        letters=letters_name(run.card),
                    ),
                ],
                "  ",
            )
        )
    return lines


def _date(created: str) -> str:
    """Write when a model was made, in local time and as every language sorts it."""
    try:
        return datetime.fromisoformat(created).astimezone().strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return "-"
