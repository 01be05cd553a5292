"""A parser of commands that speaks the user's language, argparse's own words included."""

import argparse
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn

from letterpad.errors import nearest
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
    prepare : callable, optional
        Gives what is to be parsed instead of what was typed.
    hint : callable, optional
        Says of what was typed what may have been meant, where an argument is missing.
    """

    late_epilog: Callable[[], str] | None = None
    prepare: Callable[[Sequence[str]], list[str]] | None = None
    hint: Callable[[Sequence[str]], Sentence | None] | None = None

    def __init__(
        self, *, language: Language = ENGLISH, description: str = "", **arguments: Any
    ) -> None:
        self.language = language
        self.say = language.say
        self._given: Sequence[str] = ()
        super().__init__(
            description=textwrap.fill(description, _WIDTH),
            formatter_class=_HelpFormatter,
            **arguments,
        )
        self.set_defaults(parser=self)

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Parse as argparse does, and remember what was typed, for suggestions."""
        self._given = () if args is None else tuple(args)
        if args is not None and self.prepare is not None:
            args = self.prepare(args)
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        """Show this command's usage, what is wrong, and which options were probably meant."""
        super().error(". ".join([message, *self._hints(message), *self._meant()]))

    def _hints(self, message: str) -> list[str]:
        lacking = self.say(Sentence("the following arguments are required: %s"))
        if self.hint is None or not message.startswith(lacking.partition("%")[0]):
            return []
        said = self.hint(self._given)
        return [] if said is None else [self.say(said)]

    def unrecognized(self, arguments: Sequence[str]) -> NoReturn:
        """Say that a command does not take these arguments."""
        text = self.say(Sentence("unrecognized arguments: %s"))
        self.error(text.replace("%s", " ".join(arguments)))

    def _meant(self) -> list[str]:
        """Say of every option that there is not, which one may have been meant."""
        known = [option for option in self._option_string_actions if option.startswith("--")]
        said = []
        for argument in self._given:
            option = argument.partition("=")[0]
            if option == "--" or not option.startswith("--"):
                continue
            name = (
                None if any(each.startswith(option) for each in known) else nearest(option, known)
            )
            if name is not None:
                meant = Sentence("Did you mean {name} instead of {typed}?", name=name, typed=option)
                said.append(self.say(meant))
        return said

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        try:
            super()._check_value(action, value)
        except argparse.ArgumentError as error:
            name = nearest(str(value), map(str, action.choices or ()))
            if name is None:
                raise
            meant = self.say(Sentence("Did you mean {name!r}?", name=name))
            raise argparse.ArgumentError(action, f"{error.message}. {meant}") from None

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
