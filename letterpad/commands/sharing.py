"""``letterpad code`` and ``letterpad report``: a run as a script, and as a page to hand in."""

import argparse
from pathlib import Path

from letterpad.commands.arguments import FILE, add_force_option, add_output_options, out_file
from letterpad.commands.console import Console
from letterpad.commands.names_of_models import model_file
from letterpad.commands.parser import CommandParser
from letterpad.errors import UserError
from letterpad.messages import Sentence
from letterpad.model_files.model_file import read_card

RUN = Sentence("RUN")
"""Stands for a run in usage and help."""

_CODE_EXAMPLES = (
    'letterpad code "Logistic regression"',
    "letterpad code mine.letterpad --out script.py --letters letters.npz",
)
_REPORT_EXAMPLES = (
    'letterpad report "Neural net" --out report.html',
    'letterpad report "Logistic regression" "Neural net" SVM --out report.html',
)

_CODE_NOTE = Sentence(
    "The script needs NumPy, scikit-learn and, for nets, Keras with TensorFlow, but not Letterpad. "
    "It reads the file with the letters, which lies beside it, splits them as the run did, trains "
    "with the same parameters and prints the same accuracy; where another computer may read a few "
    "letters otherwise, its first lines say so."
)
_REPORT_NOTE = Sentence(
    "The report is one HTML file with all charts, pictures and the script in it. It needs no "
    "network and can be printed. It is in the language of --lang."
)


def add_code(parser: CommandParser) -> None:
    """Add what ``letterpad code`` takes."""
    say = parser.say
    parser.epilog = f"{parser.examples(*_CODE_EXAMPLES)}\n\n{parser.paragraphs(_CODE_NOTE)}"
    _add_run(parser)
    parser.add_argument(
        "--out",
        type=Path,
        metavar=f"{say(FILE)}.py",
        help=say(Sentence("the file to write the script to (default: standard output)")),
    )
    parser.add_argument(
        "--letters",
        type=Path,
        metavar=f"{say(FILE)}.npz",
        help=say(Sentence("write the letters that the script reads to this file, too")),
    )
    add_force_option(parser, say)
    add_output_options(parser)
    parser.set_defaults(run=run_code)


def add_report(parser: CommandParser) -> None:
    """Add what ``letterpad report`` takes."""
    say = parser.say
    parser.epilog = f"{parser.examples(*_REPORT_EXAMPLES)}\n\n{parser.paragraphs(_REPORT_NOTE)}"
    _add_run(parser)
    parser.add_argument(
        "other_model",
        nargs="*",
        metavar=say(RUN),
        help=say(
            Sentence(
                "others to compare it with: those tested on the same letters stand in one table"
            )
        ),
    )
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar=f"{say(FILE)}.html",
        help=say(Sentence("the file to write the report to")),
    )
    add_force_option(parser, say)
    add_output_options(parser)
    parser.set_defaults(run=run_report)


def _add_run(parser: CommandParser) -> None:
    parser.add_argument(
        "model",
        metavar=parser.say(RUN),
        help=parser.say(Sentence("a model's file, or the name of one of yours")),
    )


def run_code(arguments: argparse.Namespace, console: Console) -> int:
    """Write a run as a script, and the letters that it reads."""
    from letterpad.assessment.letters import letters_of
    from letterpad.sharing.code import LETTERS_FILE, script, write_script
    from letterpad.sharing.letters_file import write_letters

    path = model_file(arguments.model)
    out = out_file(arguments.out, ".py", arguments.force)
    letters_file = out_file(arguments.letters, ".npz", arguments.force)
    if out and letters_file and out.absolute().parent != letters_file.absolute().parent:
        raise UserError(
            "{letters} and {script} must be in one folder: the script looks for the letters "
            "beside it.",
            letters=letters_file,
            script=out,
        )
    card = read_card(path)
    text = script(card, LETTERS_FILE if letters_file is None else letters_file.name)
    files: list[Path] = []
    if letters_file is not None:
        write_letters(card, letters_of(card, console.progress), letters_file)
        files.append(letters_file)
    if out is not None:
        write_script(text, out)
        files.append(out)
    fields = {
        "name": card.name,
        "model": str(path),
        "code": text,
        "files": [str(file) for file in files],
    }
    written = [Sentence("Written: {file}", file=file) for file in files]
    if out is None:
        console.result(fields, text.rstrip("\n"))
        for sentence in written:
            console.note(sentence)
    else:
        console.result(fields, *written)
    return 0


def run_report(arguments: argparse.Namespace, console: Console) -> int:
    """Write a report on one run, or on several that are compared."""
    from letterpad.sharing.report import report_html, write_report
    from letterpad.sharing.reported_run import runs_to_report

    files = list(dict.fromkeys(map(model_file, (arguments.model, *arguments.other_model))))
    out = out_file(arguments.out, ".html", arguments.force)
    assert out is not None  # it is required
    runs = runs_to_report(files, on_progress=console.progress)
    for run in runs:
        if run.letters is None:
            console.note(Sentence("Without pictures: {reason}", reason=run.missing))
    if len(runs) > 1:
        console.progress(Sentence("comparing the models"), None)
    write_report(report_html(runs, console.language), out)
    console.result(
        {
            "name": runs[0].card.name,
            "model": str(runs[0].path),
            "compared_with": [str(run.path) for run in runs[1:]],
            "files": [str(out)],
        },
        Sentence("Written: {file}", file=out),
    )
    return 0
