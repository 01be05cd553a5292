"""``letterpad completion``: a script for the user's shell, so that Tab completes commands."""

import argparse
from collections.abc import Callable, Iterator
from functools import partial

from letterpad.commands.algorithm_completion import several
from letterpad.commands.console import Console
from letterpad.commands.parser import CommandParser
from letterpad.languages import Language
from letterpad.messages import Sentence

_SHELLS = ("bash", "zsh", "fish", "powershell", "tcsh")

_FILES = frozenset({"backup", "data", "files", "letters", "onnx", "out"})
"""Options and arguments that take a file."""

_NAMES_OF_MODELS = frozenset({"first", "model", "more", "other_model", "second"})
"""Options and arguments that take the name of a model, or its file."""

_BASH = """\
_letterpad_model_or_file() {
  local name word="${1//\\\\/}"
  while IFS= read -r name; do
    [[ -n "$name" && "$name" == "$word"* ]] && printf '%s\\n' "$name"
  done < <(letterpad models --names 2>/dev/null)
  compgen -f -- "$1"
}"""
_ZSH = """\
_letterpad_model_or_file() {
  local -a names
  names=(${(f)"$(letterpad models --names 2>/dev/null)"})
  (( ${#names} )) && compadd -a names
  _files
}"""
_FISH = "(letterpad models --names 2>/dev/null; __fish_complete_path (commandline -ct))"
_MODELS = {
    "bash": "_letterpad_model_or_file",
    "zsh": "_letterpad_model_or_file",
    "fish": _FISH,
    "preamble": {"bash": _BASH, "zsh": _ZSH},
}
"""What completes a model: the names of the user's, and files. In bash, a function with "file" in
its name has spaces in what it prints quoted by the shell."""

_EXAMPLES = (
    (
        "letterpad completion bash > ~/.local/share/bash-completion/completions/letterpad",
        Sentence("bash: from the next shell on"),
    ),
    (
        'letterpad completion zsh > "${fpath[1]}/_letterpad"',
        Sentence("zsh: from the next shell on"),
    ),
    (
        "letterpad completion fish > ~/.config/fish/completions/letterpad.fish",
        Sentence("fish: from the next shell on"),
    ),
    ('eval "$(letterpad completion bash)"', Sentence("in this shell alone")),
)


def add_completion(parser: CommandParser, build: Callable[[Language], CommandParser]) -> None:
    """Add what ``letterpad completion`` takes; `build` returns the parser of all commands."""
    parser.epilog = parser.examples(*_EXAMPLES)
    parser.add_argument(
        "shell", choices=_SHELLS, help=parser.say(Sentence("the shell that is to complete"))
    )
    parser.add_language_option()
    parser.set_defaults(run=partial(run, build))


def run(
    build: Callable[[Language], CommandParser], arguments: argparse.Namespace, console: Console
) -> int:
    """Print the script: it starts a program at a Tab only to list the user's models."""
    import shtab  # here, as no other command needs it

    from letterpad.algorithms.registry import ALGORITHMS
    from letterpad.commands.training_all import ALL

    parser = build(console.language)
    keys = list(ALGORITHMS)
    lists = {
        "train": several("all_or_algorithms", [ALL, *keys]),
        "curve": several("algorithms", keys),
    }
    for command, action in _actions(parser):
        if action.dest in _FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
        elif action.dest in _NAMES_OF_MODELS:
            action.complete = {**shtab.FILE, **_MODELS}  # type: ignore[attr-defined]
        elif action.dest == "algorithm" and command in lists:
            action.complete = lists[command]  # type: ignore[attr-defined]
        elif action.dest == "algorithm":
            action.choices = keys
    script = shtab.complete(parser, arguments.shell)
    console.result({}, script)
    return 0


def _actions(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.Action]]:
    """Yield what a parser and the parsers of its commands take, each with the command's name."""
    for action in vars(parser)["_actions"]:  # argparse has no public list of them
        yield parser.prog.split()[-1], action
        if isinstance(action.choices, dict):
            for command in action.choices.values():
                yield from _actions(command)
