"""The command line: without a command it opens the window, with one it does the same without it."""

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from letterpad import __version__
from letterpad.errors import UserError

if TYPE_CHECKING:
    from letterpad.commands.console import Console

SUCCESS, FAILURE, USER_ERROR, INTERRUPTED = 0, 1, 2, 130
"""Exit codes. argparse, too, ends with 2 when an option is wrong."""

_COMMANDS = {
    "train": "Train an algorithm on letters, and test it on others.",
    "search": "Search for an algorithm's best settings by cross-validation.",
    "evaluate": "Test a model on labelled letters.",
    "predict": "Say which letters drawings or pictures show.",
    "data": "Describe letters, or write them to a file.",
}

_EPILOG = """\
examples:
  letterpad
      open the window
  letterpad mine.letterpad
      open a model in the window, or a drawing, or letters
  letterpad train --data builtin --algorithm logistic-regression
      train a model; the window lists it, too
  letterpad evaluate --data letters.ndjson.gz --robustness
      test the recogniser on your own letters
  letterpad predict drawing.ndjson photo.png
      ask which letters these are

letterpad COMMAND --help says more about a command, with examples.

Letters can be the built-in ones (builtin), a folder or an archive with a folder of pictures for
each letter, IDX files like MNIST's, or pen strokes as ndjson. With --json a command writes exactly
one line to standard output, a JSON object.

Your models, settings, caches and the log are in one folder, which the environment variable
LETTERPAD_HOME can change. Letterpad makes no network connection. The window explains everything
else: Menu > Help.

exit codes:
  0    done
  1    a failure inside Letterpad; a traceback is on standard error
  2    something you can fix in the command or the files; a sentence on standard error says what
  130  stopped by Ctrl+C
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code.

    Parameters
    ----------
    argv : sequence of str, optional
        The arguments after the program's name; None for those of this process.
    """
    argv = sys.argv[1:] if argv is None else list(argv)
    _open_missing_streams()
    if argv == ["worker"]:
        from letterpad.training.worker import main as serve

        return serve()
    if not argv or _is_file(argv[0]):
        return _open_window([Path(argument).absolute() for argument in argv])
    # Read when TensorFlow is imported; its greetings are not for users.
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    try:
        parser = build_parser()
        arguments = parser.parse_args(argv)
        if arguments.run is None:
            parser.error("a command is missing")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else USER_ERROR
    return _run(arguments)


def _open_missing_streams() -> None:
    """Give a windowed program on Windows, which has no console, somewhere to write to."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")


def _is_file(argument: str) -> bool:
    """Whether an argument is something to open, and no command and no option."""
    if argument.startswith("-") or argument in (*_COMMANDS, "worker"):
        return False
    return argument.endswith((".letterpad", ".ndjson", ".ndjson.gz")) or Path(argument).exists()


def _open_window(files: Sequence[Path]) -> int:
    for file in files:
        if not file.exists():
            sys.stderr.write(f"letterpad: {file}: there is no such file.\n")
            return USER_ERROR
    from letterpad.gui.startup.app import main as open_window

    return open_window(files)


def _run(arguments: argparse.Namespace) -> int:
    from letterpad.commands.console import Console, result_stream

    with result_stream() as out:
        console = Console(out, arguments.json)
        try:
            code: int = arguments.run(arguments, console)
        except UserError as error:
            console.note(f"letterpad: {error}")
            return USER_ERROR
        except KeyboardInterrupt:
            console.note("Stopped.")
            return INTERRUPTED
        except OSError as error:
            if error.filename is None:
                return _failed(console)
            console.note(f"letterpad: {error.filename}: {error.strerror}.")
            return USER_ERROR
        except Exception:  # noqa: BLE001 - the border: it becomes an exit code and a traceback
            return _failed(console)
        return code


def _failed(console: "Console") -> int:
    console.note(traceback.format_exc())
    console.note("letterpad: this failed inside Letterpad; the traceback above says where.")
    return FAILURE


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands and their options."""
    from letterpad.commands.arguments import CommandParser
    from letterpad.commands.data import add_data
    from letterpad.commands.desktop_entry import install_desktop_entry, remove_desktop_entry
    from letterpad.commands.evaluating import add_evaluate
    from letterpad.commands.predicting import add_predict
    from letterpad.commands.training import add_search, add_train

    parser = argparse.ArgumentParser(
        prog="letterpad",
        description="Draw a letter and see which one it is; train your own classifier and see how "
        "well it reads.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(json=False)
    parser.add_argument("--version", action="version", version=f"letterpad {__version__}")
    for option, run, what in (
        (
            "--install-desktop-entry",
            install_desktop_entry,
            "Linux: add Letterpad to the desktop's menu",
        ),
        ("--remove-desktop-entry", remove_desktop_entry, "Linux: remove it from there again"),
        ("--self-test", _self_test, "draw, train and close by itself, to check the installation"),
    ):
        parser.add_argument(option, dest="run", action="store_const", const=run, help=what)
    commands = parser.add_subparsers(metavar="COMMAND", parser_class=CommandParser)
    add = {
        "train": add_train,
        "search": add_search,
        "evaluate": add_evaluate,
        "predict": add_predict,
        "data": add_data,
    }
    for name, what in _COMMANDS.items():
        add[name](commands.add_parser(name, help=what, description=what))
    return parser


def _self_test(arguments: argparse.Namespace, console: "Console") -> int:
    from letterpad.gui.startup.self_test import main as self_test

    return self_test(lambda line: console.result({}, line))
