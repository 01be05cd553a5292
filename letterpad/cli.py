"""The command line: without a command it opens the window, with one it does the same without it."""

import argparse
import io
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from letterpad import __version__
from letterpad.errors import UserError, system_text
from letterpad.languages import ENGLISH, Language, load, system_language
from letterpad.messages import Sentence

if TYPE_CHECKING:
    from letterpad.commands.console import Console
    from letterpad.commands.parser import CommandParser

SUCCESS, FAILURE, USER_ERROR, INTERRUPTED = 0, 1, 2, 130
"""Exit codes. argparse, too, ends with 2 when an option is wrong."""

_COMMANDS = {
    "train": Sentence("Train an algorithm on letters, and test it on others."),
    "search": Sentence("Search for an algorithm's best parameters by cross-validation."),
    "adapt": Sentence("Fit a model to one hand, if that helps."),
    "curve": Sentence("See whether more letters would help, or repeat two algorithms."),
    "evaluate": Sentence("Test a model on labelled letters."),
    "compare": Sentence("Say which of several models reads the same letters better."),
    "predict": Sentence("Say which letters drawings or pictures show."),
    "data": Sentence("Describe letters, or write them to a file."),
    "sheet": Sentence("Write a sheet to print and fill in, which is read back with its labels."),
    "letters": Sentence(
        "Count your own letters (My letters), import and export them, or back up everything."
    ),
    "models": Sentence(
        "List your models: what each is called, and how well it reads; or write one's network to a "
        "file for other programs."
    ),
    "code": Sentence("Show a run as a short script that does the same without Letterpad."),
    "report": Sentence("Write a report on a run, or on two, as one HTML file."),
    "completion": Sentence("Print a script that lets a shell complete commands and options."),
}

_EXAMPLES = (
    ("letterpad", Sentence("open the window")),
    ("letterpad mine.letterpad", Sentence("open a model in the window, or a drawing, or letters")),
    (
        "letterpad train --data builtin --algorithm logistic-regression",
        Sentence("train a model; the window lists it, too"),
    ),
    (
        "letterpad evaluate --data letters.ndjson.gz --robustness",
        Sentence("test the recogniser on your own letters"),
    ),
    ("letterpad predict drawing.ndjson photo.png", Sentence("ask which letters these are")),
)

_MORE = (
    Sentence("letterpad COMMAND --help says more about a command, with examples."),
    Sentence(
        "Letters can be the built-in ones (builtin), your own (mine), the fonts of this computer "
        "(fonts), a folder or an archive with a folder of pictures for each letter, IDX files like "
        "MNIST's, tables (CSV), NumPy arrays, or pen strokes as ndjson. "
        "With --json a command writes exactly one line to standard output, a JSON object."
    ),
    Sentence(
        "Your models, settings, caches and the log are in one folder, which the environment "
        "variable LETTERPAD_HOME can change. Letterpad makes no network connection. The window "
        "explains everything else: Menu > Help."
    ),
)

_EXIT_CODES = {
    SUCCESS: Sentence("done"),
    FAILURE: Sentence("a failure inside Letterpad; a traceback is on standard error"),
    USER_ERROR: Sentence(
        "something you can fix in the command or the files; a sentence on standard error says what"
    ),
    INTERRUPTED: Sentence("stopped by Ctrl+C"),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code.

    Parameters
    ----------
    argv : sequence of str, optional
        The arguments after the program's name; None for those of this process.
    """
    argv = sys.argv[1:] if argv is None else list(argv)
    _prepare_streams()
    if argv == ["worker"]:
        from letterpad.training.worker import main as serve

        return serve()
    code, argv = _language_option(argv)
    language = load(system_language())
    try:
        language = load(code) if code is not None else language
    except UserError as error:
        return _refuse(_console(language), error.sentence)
    if not argv or _is_file(argv[0]):
        return _open_window([Path(argument).absolute() for argument in argv], language, code)
    # Read when TensorFlow is imported; its greetings are not for users.
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    try:
        arguments = _parsed(argv, language)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else USER_ERROR
    return _run(arguments, language)


def _prepare_streams() -> None:
    """See to it that anything can be written to standard output and standard error.

    A windowed program on Windows has no console; and not every terminal has all characters.
    """
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _language_option(argv: list[str]) -> tuple[str | None, list[str]]:
    """Return what ``--lang`` asks for, wherever it stands, and the other arguments."""
    option = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    option.add_argument("--lang")
    try:
        found, rest = option.parse_known_args(argv)
    except argparse.ArgumentError:  # the parser of all options says what is wrong
        return None, argv
    return found.lang, rest


def _console(language: Language) -> "Console":
    from letterpad.commands.console import Console

    return Console(sys.stdout, language=language)


def _refuse(console: "Console", sentence: Sentence) -> int:
    """Say what the user can fix; return the exit code."""
    console.note(Sentence.joined(["letterpad:", sentence]))
    return USER_ERROR


def _is_file(argument: str) -> bool:
    """Whether an argument is something to open, and no command and no option."""
    if argument.startswith("-") or argument in (*_COMMANDS, "worker"):
        return False
    return (
        argument.lower().endswith((".letterpad", ".ndjson", ".ndjson.gz"))
        or Path(argument).exists()
    )


def _open_window(files: Sequence[Path], language: Language, code: str | None) -> int:
    """Open the window; it speaks the language of its settings unless `code` asks for another."""
    for file in files:
        if not file.exists():
            sentence = Sentence("{file}: there is no such file.", file=file)
            return _refuse(_console(language), sentence)
    from letterpad.gui.startup.app import main as open_window

    return open_window(files, language, code)


def _parsed(argv: Sequence[str], language: Language) -> argparse.Namespace:
    from letterpad.commands.parser import argparse_in

    with argparse_in(language):
        command = argv[0] if argv[0] in _COMMANDS else None
        parser = build_parser(language, command)
        arguments, rest = parser.parse_known_args(argv)
        if rest:
            arguments.parser.unrecognized(rest)
        if arguments.run is None:
            parser.error(language.say(Sentence("a command is missing")))
    return arguments


def _run(arguments: argparse.Namespace, language: Language) -> int:
    from letterpad.commands.console import Console, result_stream

    with result_stream() as out:
        console = Console(out, arguments.json, language)
        try:
            code: int = arguments.run(arguments, console)
        except UserError as error:
            return _refuse(console, error.sentence)
        except KeyboardInterrupt:
            console.note(Sentence("Stopped."))
            return INTERRUPTED
        except OSError as error:
            if error.filename is None:
                return _failed(console)
            return _refuse(
                console,
                Sentence("{file}: {error}.", file=error.filename, error=system_text(error)),
            )
        except Exception:  # noqa: BLE001 - the border: it becomes an exit code and a traceback
            return _failed(console)
        return code


def _failed(console: "Console") -> int:
    console.note(traceback.format_exc())
    console.note(
        Sentence("letterpad: this failed inside Letterpad; the traceback above says where.")
    )
    return FAILURE


def build_parser(language: Language = ENGLISH, command: str | None = None) -> "CommandParser":
    """Return the parser of all commands and their options.

    Parameters
    ----------
    language : Language
        In which help is written.
    command : str, optional
        The only one whose options are known: modules of the others are not imported.
    """
    from letterpad.commands.desktop_entry import install_desktop_entry, remove_desktop_entry
    from letterpad.commands.parser import CommandParser

    parser = CommandParser(
        prog="letterpad",
        language=language,
        description=language.say(
            Sentence(
                "Draw a letter and see which one it is; train your own classifier and see how "
                "well it reads."
            )
        ),
    )
    parser.epilog = _epilog(parser)
    parser.set_defaults(json=False)
    parser.add_argument(
        "--version",
        action="version",
        version=f"letterpad {__version__}",
        help=parser.say(Sentence("show program's version number and exit")),
    )
    for option, run, what in (
        (
            "--install-desktop-entry",
            install_desktop_entry,
            Sentence("Linux: add Letterpad to the desktop's menu"),
        ),
        (
            "--remove-desktop-entry",
            remove_desktop_entry,
            Sentence("Linux: remove it from there again"),
        ),
        (
            "--self-test",
            _self_test,
            Sentence("draw, train and close by itself, to check the installation"),
        ),
    ):
        parser.add_argument(
            option, dest="run", action="store_const", const=run, help=parser.say(what)
        )
    parser.add_language_option()
    commands = parser.add_subparsers(metavar=parser.say(Sentence("COMMAND")))
    for name, what in _COMMANDS.items():
        about = parser.say(what)
        added = commands.add_parser(name, language=language, help=about, description=about)
        if command in (None, name):
            _adder(name)(added)
    return parser


def _adder(command: str) -> "Callable[[CommandParser], None]":
    """Return what adds a command's options; one after the other, as each imports what it needs."""
    if command in ("train", "search", "adapt", "curve"):
        return _adder_of_training(command)
    if command == "evaluate":
        from letterpad.commands.evaluating import add_evaluate

        return add_evaluate
    if command == "compare":
        from letterpad.commands.comparing import add_compare

        return add_compare
    if command == "predict":
        from letterpad.commands.predicting import add_predict

        return add_predict
    if command == "data":
        from letterpad.commands.data import add_data

        return add_data
    if command == "sheet":
        from letterpad.commands.sheets import add_sheet

        return add_sheet
    if command == "letters":
        from letterpad.commands.own_letters import add_letters

        return add_letters
    if command == "models":
        from letterpad.commands.models import add_models

        return add_models
    if command in ("code", "report"):
        from letterpad.commands.sharing import add_code, add_report

        return add_code if command == "code" else add_report
    from letterpad.commands.completion import add_completion

    return partial(add_completion, build=build_parser)


def _adder_of_training(command: str) -> "Callable[[CommandParser], None]":
    if command == "adapt":
        from letterpad.commands.adapting import add_adapt

        return add_adapt
    if command == "curve":
        from letterpad.commands.experiments import add_curve

        return add_curve
    from letterpad.commands.training import add_search, add_train

    return add_train if command == "train" else add_search


def _epilog(parser: "CommandParser") -> str:
    codes = "\n".join([parser.say(Sentence("exit codes:")), parser.table(_EXIT_CODES, 7)])
    return "\n\n".join([parser.examples(*_EXAMPLES), parser.paragraphs(*_MORE), codes])


def _self_test(arguments: argparse.Namespace, console: "Console") -> int:
    from letterpad.gui.startup.self_test import main as self_test

    return self_test(lambda line: console.result({}, line), console.language.code)
