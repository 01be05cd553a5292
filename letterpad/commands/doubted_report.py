"""``letterpad compare --doubt``: which labels are in doubt, for programs and for people."""

from collections.abc import Sequence
from typing import Any

from letterpad.assessment.doubted_letters import DoubtedLetter
from letterpad.commands import converters
from letterpad.commands.parser import CommandParser
from letterpad.evaluation.doubt import LEAST_SURE
from letterpad.messages import Sentence, Text, percent


def add_doubt_options(parser: CommandParser) -> None:
    """Add ``--doubt`` and ``--sure``."""
    say = parser.say
    group = parser.add_argument_group(say(Sentence("labels in doubt")))
    group.add_argument(
        "--doubt",
        action="store_true",
        help=say(Sentence("list the letters that all models surely read as the same other class")),
    )
    group.add_argument(
        "--sure",
        type=converters.share(say),
        default=LEAST_SURE,
        metavar=say(Sentence("SHARE")),
        help=say(
            Sentence(
                "how sure each model has to be, 0 to 1 (default {default})", default=LEAST_SURE
            )
        ),
    )


def doubted_fields(doubted: Sequence[DoubtedLetter]) -> list[dict[str, Any]]:
    """Return letters whose labels are in doubt for ``--json``."""
    return [
        {
            "index": each.index,
            "label": each.label,
            "read_as": each.read_as,
            "confidence": [round(sure, 6) for sure in each.sure],
            "writer": each.writer,
        }
        for each in doubted
    ]


def doubted_lines(
    doubted: Sequence[DoubtedLetter], names: Sequence[Text], n_letters: int, least: float
) -> list[Text]:
    """Say which labels are in doubt, a line for each; and what is to be thought of first."""
    if not doubted:
        return [
            Sentence(
                "Labels in doubt: none of {n:,}. No letter is read as the same other one by all "
                "models with {least} or more each.",
                n=n_letters,
                least=percent(least, 0),
            )
        ]
    return [
        Sentence(
            "Labels in doubt: {n_doubted:,} of {n:,}. All models read another letter with {least} "
            "or more each. The models may be wrong: look at each letter before you change it. "
            "Changed labels make such models look better.",
            n_doubted=len(doubted),
            n=n_letters,
            least=percent(least, 0),
        ),
        *(Sentence.joined(["  ", _line(each, names)], "") for each in doubted),
    ]


def _line(letter: DoubtedLetter, names: Sequence[Text]) -> Sentence:
    said = Sentence(
        "letter {index:,}: {label}, read as {read_as} ({sure})",
        index=letter.index,
        label=letter.label,
        read_as=letter.read_as,
        sure=[
            Sentence("{name} {share}", name=name, share=percent(sure))
            for name, sure in zip(names, letter.sure, strict=True)
        ],
    )
    if letter.writer is None:
        return said
    return Sentence("{letter}, written by {writer}", letter=said, writer=letter.writer)
