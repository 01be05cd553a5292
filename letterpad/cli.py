"""The command line: without a command it opens the window, with one it does the same without it."""

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from typing import TYPE_CHECKING

from letterpad import __version__
from letterpad.errors import UserError

if TYPE_CHECKING:
    from letterpad.commands.console import Console

SUCCESS, FAILURE, USER_ERROR, INTERRUPTED = 0, 1, 2, 130
"""Exit codes. argparse, too, ends with 2 when an option is wrong."""

_EPILOG = """\
Without a command the window opens. letterpad COMMAND --help says more about each command.

exit codes:
  0  done
  1  it failed inside Letterpad; a traceback is on standard error
  2  something in the command or the files has to be mended; a sentence is on standard error
  130  stopped by Ctrl-C
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code.

    Parameters
    ----------
    argv : sequence of str, optional
        The arguments after the program's name; None for those of this process.
    """
    argv = sys.argv[1:] if argv is None else list(argv)
    if not argv:
        from letterpad.gui.app import main as open_window

        return open_window()
    if argv == ["worker"]:
        from letterpad.training.worker import main as serve

        return serve()
    # Read when TensorFlow is imported; its greetings are not for users.
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    try:
        arguments = _parser().parse_args(argv)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else USER_ERROR
    return _run(arguments)


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


def _parser() -> argparse.ArgumentParser:
    from letterpad.commands.data import add_data
    from letterpad.commands.evaluating import add_evaluate
    from letterpad.commands.predicting import add_predict
    from letterpad.commands.training import add_search, add_train

    parser = argparse.ArgumentParser(
        prog="letterpad",
        description="Draw a letter, see which one it is; train your own classifier and see what "
        "it scores.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"letterpad {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, add, what in (
        ("train", add_train, "Train an algorithm on letters, and say what it scores on others."),
        ("search", add_search, "Search an algorithm's best settings by cross-validation."),
        ("evaluate", add_evaluate, "Say what a model scores on labelled letters."),
        ("predict", add_predict, "Say which letters drawings or pictures are."),
        ("data", add_data, "Describe letters, or write them to a file."),
    ):
        add(commands.add_parser(name, help=what, description=what))
    return parser
