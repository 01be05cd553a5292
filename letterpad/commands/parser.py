"""A parser of commands that speaks the user's language, argparse's own words included."""

import argparse
import textwrap
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from letterpad.languages import ENGLISH, Language, languages
from letterpad.messages import Sentence, Text

_WIDTH = 100
"""Characters of a line in the texts below the options."""

_ARGPARSE = (
    Sentence("usage: "),
    Sentence("positional arguments"),
    Sentence("options"),
    Sentence("show this help message and exit"),
    Sentence("%(prog)s: error: %(message)s\n"),
    Sentence("argument %(argument_name)s: %(message)s"),
    Sentence("unrecognized arguments: %s"),
    Sentence("the following arguments are required: %s"),
    Sentence("expected one argument"),
    Sentence("expected at least one argument"),
    Sentence("not allowed with argument %s"),
    Sentence("ignored explicit argument %r"),
    Sentence("ambiguous option: %(option)s could match %(matches)s"),
    Sentence("invalid choice: %(value)r (choose from %(choices)s)"),
)
"""What argparse itself says of our options."""


class CommandParser(argparse.ArgumentParser):
    """The parser of one command.

    Parameters
    ----------
    language : Language
        In which help is written, and what is wrong is said.
    **arguments
        As for argparse's own.

    Attributes
    ----------
    late_epilog : callable, optional
        Gives the text below the options, if that takes so long that only help is to wait for it.
    """

    late_epilog: Callable[[], str] | None = None

    def __init__(
        self, *, language: Language = ENGLISH, description: str = "", **arguments: Any
    ) -> None:
        self.language = language
        self.say = language.say
        super().__init__(
            description=textwrap.fill(description, _WIDTH),
            formatter_class=_HelpFormatter,
            **arguments,
        )

    def format_help(self) -> str:
        """Return the help, as ``--help`` prints it."""
        if self.late_epilog is not None:
            self.epilog = self.late_epilog()
        return super().format_help()

    def add_language_option(self) -> None:
        """Add ``--lang``, which `letterpad.cli` reads before everything else."""
        self.add_argument(
            "--lang",
            metavar=self.say(Sentence("CODE")),
            help=self.say(
                Sentence(
                    "language of help and messages: {codes} (default: the system's)",
                    codes=languages(),
                )
            ),
        )

    def paragraphs(self, *texts: Text) -> str:
        """Return texts for below the options, each wrapped, with an empty line between them."""
        return "\n\n".join(textwrap.fill(self.say(text), _WIDTH) for text in texts)

    def table(self, rows: Mapping[Any, Text], width: int) -> str:
        """Return rows for below the options: a key, and behind `width` characters a text."""
        return "\n".join(
            textwrap.fill(
                self.say(text),
                _WIDTH,
                initial_indent=f"  {key}".ljust(width),
                subsequent_indent=" " * width,
            )
            for key, text in rows.items()
        )

    def examples(self, *commands: str | tuple[str, Text]) -> str:
        """Return example commands for below the options, each with what it does."""
        lines = [self.say(Sentence("examples:"))]
        for command in commands:
            line, what = (command, "") if isinstance(command, str) else command
            lines.append(textwrap.indent(line, "  "))
            lines += [f"      {self.say(what)}"] if what else []
        return "\n".join(lines)


class _HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """Takes help as it is: a per cent sign in it is one."""

    def _get_help_string(self, action: argparse.Action) -> str:
        return (action.help or "").replace("%", "%%")


@contextmanager
def argparse_in(language: Language) -> Iterator[None]:
    """Let argparse say its own words in a language.

    WORKAROUND: argparse translates them by gettext's functions, which know no way to be given texts
    but compiled files in a folder for each locale; so they are replaced where argparse keeps them.
    """
    if language is ENGLISH:
        yield
        return
    kept = vars(argparse)["_"]
    vars(argparse)["_"] = lambda text: language.texts.get(text, text)
    try:
        yield
    finally:
        vars(argparse)["_"] = kept
