"""``letterpad adapt``: a model is fitted to one hand, if that helps."""

import argparse
from pathlib import Path

from letterpad.adaptation.proof import Count, Proof
from letterpad.assessment.letters import load_letters
from letterpad.assessment.model_letters import named_spec
from letterpad.commands.arguments import (
    FILE,
    NAME,
    add_data_options,
    add_force_option,
    add_model_option,
    add_output_options,
    data_spec,
    out_file,
)
from letterpad.commands.console import Console
from letterpad.commands.names_of_models import model_file
from letterpad.commands.parser import CommandParser
from letterpad.errors import UserError
from letterpad.messages import Sentence, Text, percent
from letterpad.model_files.model_file import SUFFIX, read_card, write_model
from letterpad.paths import resource
from letterpad.recognition.recognizer import SHIPPED
from letterpad.training.adapting import adapt
from letterpad.training.spec import Progress

_EXAMPLES = (
    "letterpad adapt --data my-letters.ndjson --out mine.letterpad",
    "letterpad adapt --data my-letters.ndjson --model net.letterpad --out mine.letterpad --json",
)

_NOTE = Sentence(
    "A file is written only if it helps: letters of yours, each held back in turn, must gain two "
    "right answers or more, net, and of the model's own letters of kinds that you did not teach "
    "none may be lost. Otherwise it says so and ends with 0. The model that it starts from is "
    "never changed; the new one holds all of it."
)


def add_adapt(parser: CommandParser) -> None:
    """Add what ``letterpad adapt`` takes."""
    say = parser.say
    parser.epilog = f"{parser.examples(*_EXAMPLES)}\n\n{parser.paragraphs(_NOTE)}"
    add_data_options(parser, Sentence("those that the model tells apart"))
    add_model_option(parser)
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar=f"{say(FILE)}{SUFFIX}",
        help=say(Sentence("the file to write the fitted model to")),
    )
    parser.add_argument(
        "--name", default="", metavar=say(NAME), help=say(Sentence("a name for the new model"))
    )
    add_force_option(parser, say)
    add_output_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Fit a model to letters of one hand; write it if that helps."""
    named = arguments.model
    base = resource(SHIPPED) if named is None else model_file(named)
    out = out_file(arguments.out, SUFFIX, arguments.force)
    assert out is not None
    if out.exists() and out.samefile(base):
        raise UserError(
            "{path} is the model that is fitted: it is never written over. Choose another name.",
            path=out,
        )
    letters = load_letters(named_spec(data_spec(arguments), read_card(base)), console.progress)

    def report(progress: Progress) -> None:
        console.progress(Sentence.joined([progress.text]), progress.fraction)

    fitted = adapt(base, letters, report, arguments.name.strip())
    if fitted.model is not None:
        write_model(fitted.model, out)
    console.result(
        {
            "model": None if fitted.model is None else str(out),
            "base": str(base),
            **fitted.proof.to_json(),
        },
        *_lines(fitted.proof, out),
    )
    return 0


def _lines(proof: Proof, out: Path) -> list[Text]:
    lines: list[Text] = [proof.why]
    if proof.mine.n:
        lines += [
            _counted(Sentence("Yours, before"), proof.mine.n_before, proof.mine.n),
            _counted(Sentence("Yours, after"), proof.mine.n_after, proof.mine.n),
            *(
                _changed(name, count)
                for name, count in proof.by_class.items()
                if count.gain or count.n_lost
            ),
        ]
    if proof.is_offered:
        return [*lines, Sentence("Model: {path}", path=out)]
    return [*lines, Sentence("No file was written.")]


def _counted(what: Sentence, right: int, n: int) -> Sentence:
    low, high = Count(n, right, right).interval_before
    return Sentence(
        "{what}: {right:,} of {n:,} right, {share} (95 % interval {low} to {high})",
        what=what,
        right=right,
        n=n,
        share=percent(right / n),
        low=percent(low),
        high=percent(high),
    )


def _changed(name: str, count: Count) -> Sentence:
    return Sentence(
        "  {name}: {before} of {n} before, {after} after",
        name=name,
        before=count.n_before,
        after=count.n_after,
        n=count.n,
    )
