"""``letterpad sheet``: a sheet to print and fill in, which is read back with its labels."""

import argparse
from pathlib import Path

from letterpad.commands import converters
from letterpad.commands.arguments import add_force_option, add_output_options, out_file
from letterpad.commands.console import Console
from letterpad.commands.parser import CommandParser
from letterpad.languages import system_territory
from letterpad.letters.pictures.sheet import CASES, MOST_TIMES, PAPERS, paper_of, sheet_of
from letterpad.messages import Sentence

_EXAMPLES = (
    "letterpad sheet a-to-z.pdf",
    "letterpad sheet class-3b.pdf --classes both --times 2 --paper a4",
    "letterpad train --data filled-in --algorithm svm",
)

_NOTES = (
    Sentence(
        "Print it, have one letter written in each box, and photograph or scan every page with its "
        "four rings. A picture of a page, or a folder of them, is then read wherever letters are "
        "(--data): every letter with the label of its box. The window opens a page as any picture "
        "and adds its letters to My letters; letterpad predict --page shows what a model makes of "
        "them."
    ),
    Sentence(
        "In a folder, a page that is not a later one of the same sheet begins the sheet of another "
        "writer; pages in a folder of their own are by one writer, who is called as it is."
    ),
)


def add_sheet(parser: CommandParser) -> None:
    """Add what ``letterpad sheet`` takes."""
    say = parser.say
    parser.epilog = f"{parser.examples(*_EXAMPLES)}\n\n{parser.paragraphs(*_NOTES)}"
    parser.add_argument(
        "out",
        type=Path,
        metavar=f"{say(Sentence('OUT'))}.pdf",
        help=say(Sentence("the file to write the sheet to")),
    )
    parser.add_argument(
        "--classes",
        choices=CASES,
        default="upper",
        help=say(Sentence("which letters are asked for: A to Z, a to z, or both (default: upper)")),
    )
    parser.add_argument(
        "--times",
        type=converters.at_least(1, say),
        metavar="N",
        help=say(
            Sentence(
                "how often each letter is asked for, 1 to {most} (default: as often as fits on one "
                "page)",
                most=MOST_TIMES,
            )
        ),
    )
    parser.add_argument(
        "--paper",
        choices=tuple(PAPERS),
        help=say(Sentence("the paper's size (default: the one that is usual in your country)")),
    )
    add_force_option(parser, say)
    add_output_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Write a sheet as PDF."""
    from letterpad.letters.pictures.sheet_drawing import write_sheet

    sheet = sheet_of(arguments.classes, arguments.times)
    out = out_file(arguments.out, ".pdf", arguments.force)
    assert out is not None  # it is required
    paper = arguments.paper or paper_of(system_territory())
    write_sheet(out, sheet, paper, console.language.say)
    n, n_pages = sheet.times * len(sheet.classes), sheet.n_pages
    console.result(
        {
            "files": [str(out)],
            "case": sheet.case,
            "times": sheet.times,
            "paper": paper,
            "pages": n_pages,
        },
        Sentence("Written: {file}", file=out),
        Sentence("{boxes:,} boxes on one page.", boxes=n)
        if n_pages == 1
        else Sentence("{boxes:,} boxes on {pages:,} pages.", boxes=n, pages=n_pages),
    )
    return 0
