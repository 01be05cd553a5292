"""Options that commands share, and the values they become."""

import argparse
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from letterpad.commands import converters
from letterpad.commands.converters import Say
from letterpad.commands.leaving_out import classes_in
from letterpad.commands.names_of_models import model_file
from letterpad.commands.parser import CommandParser
from letterpad.errors import UserError
from letterpad.letters.classes import AS_NAMED, SCHEMES
from letterpad.letters.data_spec import Builtin, DataSpec, spec_from_text
from letterpad.letters.readers.turning import FLIPS
from letterpad.letters.splits import SPLIT_KINDS
from letterpad.messages import Sentence, Text
from letterpad.model_files.model_file import SUFFIX
from letterpad.recognition.recognizer import Recognizer
from letterpad.training.spec import TrainSpec

if TYPE_CHECKING:
    from letterpad.algorithms.algorithm import Param

FILE, NAME = Sentence("FILE"), Sentence("NAME")
"""Stand for a value in usage and help."""

_DEFAULT = Builtin()

_ONLY_BUILTIN = Sentence("--size and --seed are only for the built-in letters (--data builtin).")
_STAND_UPRIGHT = Sentence(
    "--transpose and --flip are only for letters in files; the built-in letters stand upright."
)
DATA_OPTIONS = {
    "size": _ONLY_BUILTIN,
    "seed": _ONLY_BUILTIN,
    "class_names": Sentence(
        "--class-names is only for IDX files; the built-in letters already have names."
    ),
    "transpose": _STAND_UPRIGHT,
    "flip": _STAND_UPRIGHT,
    "first_label": Sentence(
        "--first-label is only for IDX files; the built-in letters already have names."
    ),
}
"""Options that are fields of some choices of letters, and what is said if others are chosen."""


_ANY_CLASSES = Sentence("what suits the data")


def add_data_options(
    parser: CommandParser, classes_by_default: Text = _ANY_CLASSES, *, required: bool = True
) -> None:
    """Add the options that choose letters."""
    say = parser.say
    group = parser.add_argument_group(say(Sentence("letters")))
    group.add_argument(
        "--data",
        required=required,
        metavar=say(Sentence("builtin|mine|mine:NAME|fonts|fonts:FOLDER|PATH")),
        help=say(
            Sentence(
                "the built-in letters, My letters or those of one person in it, the fonts of this "
                "computer or of a folder, or IDX files, a table (CSV), NumPy arrays, a folder or "
                "archive with a folder for each letter, or ink (ndjson, JSON, InkML, UNIPEN, "
                ".letters)"
            )
        ),
    )
    group.add_argument(
        "--classes",
        choices=[*SCHEMES, AS_NAMED],
        help=say(
            Sentence(
                "which letters the model tells apart; A-Z and A-J merge upper and lower case "
                "(default: {default})",
                default=classes_by_default,
            )
        ),
    )
    group.add_argument(
        "--leave-out",
        nargs="+",
        action="extend",
        default=[],
        metavar=say(Sentence("CLASS")),
        help=say(
            Sentence(
                "classes to do without: their letters are left out (A B, or A,B; may be repeated; "
                "\\, is a comma within a name)"
            )
        ),
    )
    group.add_argument(
        "--class-names",
        type=converters.names(say),
        metavar="A,B,...",
        help=say(
            Sentence(
                "names of the classes in the order of their labels, for IDX files that lack them "
                "(\\, is a comma within a name)"
            )
        ),
    )
    group.add_argument(
        "--first-label",
        type=converters.at_least(0, say),
        metavar="N",
        help=say(
            Sentence(
                "the label of the first name, for IDX files (default: 0 or 1, as Letterpad's "
                "recogniser reads the letters)"
            )
        ),
    )
    group.add_argument(
        "--transpose",
        action="store_true",
        default=None,
        help=say(
            Sentence(
                "swap rows and columns, as EMNIST's files need it; without --transpose and --flip, "
                "letters are turned upright if Letterpad's recogniser leaves no doubt"
            )
        ),
    )
    group.add_argument(
        "--flip",
        choices=FLIPS,
        help=say(
            Sentence(
                "then mirror the letters left to right (horizontal), top to bottom (vertical) or "
                "both; none leaves them as they are"
            )
        ),
    )
    group.add_argument(
        "--size",
        type=converters.at_least(1, say),
        metavar="N",
        help=say(Sentence("how many built-in letters (default {size:,})", size=_DEFAULT.size)),
    )
    group.add_argument(
        "--seed",
        type=converters.at_least(0, say),
        metavar="N",
        help=say(Sentence("seed of the built-in letters (default {seed})", seed=_DEFAULT.seed)),
    )


def add_split_options(parser: argparse._ActionsContainer, say: Say) -> None:
    """Add the options that split letters into those trained on and those held out."""
    parser.add_argument(
        "--split",
        choices=list(SPLIT_KINDS),
        help=say(
            Sentence(
                "random: scikit-learn's train_test_split; stratified: with the same share of every "
                "class; writers: whole writers (of fonts: families) are held out; parts: the part "
                "that the data itself calls its test part is held out (default random, for fonts "
                "writers)"
            )
        ),
    )
    parser.add_argument(
        "--train-size",
        type=converters.train_size(say),
        metavar="N",
        help=say(
            Sentence(
                "number of letters to train on, or their share, such as 0.8 (default 0.8; with "
                "--test-size all that are not held out, with --split parts the whole training part)"
            )
        ),
    )
    parser.add_argument(
        "--test-size",
        type=converters.train_size(say),
        metavar="N",
        help=say(
            Sentence(
                "number of letters to hold out, or their share, such as 0.2: the same ones for "
                "every --train-size, so that trainings on different numbers of letters can be "
                "compared (default: all that are not trained on)"
            )
        ),
    )
    parser.add_argument(
        "--random-state",
        type=converters.at_least(0, say),
        default=42,
        metavar="N",
        help=say(Sentence("seed of the split (default 42)")),
    )


_ONE_ALGORITHM = Sentence("one of those listed below")


def add_training_options(parser: CommandParser, algorithm_help: Text = _ONE_ALGORITHM) -> None:
    """Add the options of a training."""
    say = parser.say
    group = parser.add_argument_group(say(Sentence("split")))
    add_split_options(group, say)
    group.add_argument(
        "--validation",
        type=converters.number(say),
        metavar="F",
        help=say(
            Sentence(
                "share of the training letters set aside to watch the fit "
                "(default: the algorithm's)"
            )
        ),
    )
    group = parser.add_argument_group(say(Sentence("algorithm")))
    group.add_argument(
        "--algorithm",
        required=True,
        metavar=say(Sentence("KEY")),
        help=say(algorithm_help),
    )
    group.add_argument(
        "--set",
        action="append",
        default=[],
        type=converters.assignment(say),
        metavar=say(Sentence("NAME=VALUE")),
        help=say(Sentence("change a parameter from its default; may be repeated")),
    )
    group = parser.add_argument_group(say(Sentence("result")))
    group.add_argument(
        "--name", default="", metavar=say(NAME), help=say(Sentence("a name for the run"))
    )
    group.add_argument(
        "--out",
        type=Path,
        metavar=f"{say(FILE)}{SUFFIX}",
        help=say(
            Sentence(
                "the file to write the model to (default: your models, which the window lists)"
            )
        ),
    )
    add_force_option(group, say)


def add_force_option(parser: argparse._ActionsContainer, say: Say) -> None:
    """Add ``--force``, without which nothing that is there is written over."""
    parser.add_argument(
        "--force",
        action="store_true",
        help=say(Sentence("write over a file that is there already")),
    )


def add_output_options(parser: CommandParser) -> None:
    """Add ``--json`` and ``--lang``."""
    parser.add_argument(
        "--json",
        action="store_true",
        help=parser.say(
            Sentence(
                "write exactly one line to standard output, a JSON object; everything else goes to "
                "standard error"
            )
        ),
    )
    parser.add_language_option()


def add_model_option(parser: CommandParser) -> None:
    """Add ``--model``, see `open_model`."""
    parser.add_argument(
        "--model",
        metavar=parser.say(Sentence("FILE|NAME")),
        help=parser.say(
            Sentence(
                "a model's file, or the name of one of yours (default: the shipped recogniser)"
            )
        ),
    )


def open_model(named: str | None) -> Recognizer:
    """Open a model file, or a model of the user's by its name; None is the shipped recogniser.

    Raises
    ------
    UserError
        If there is no such model, or no recogniser has been shipped.
    """
    try:
        return Recognizer.shipped() if named is None else Recognizer(model_file(named))
    except FileNotFoundError as error:
        raise UserError(
            "This Letterpad was installed without a recogniser ({error}). Name a model "
            "with --model FILE.",
            error=error,
        ) from error


def data_spec(arguments: argparse.Namespace) -> DataSpec:
    """Return the choice of letters.

    Raises
    ------
    UserError
        If an option does not suit the letters chosen.
    """
    spec = spec_from_text(arguments.data)
    given = {name: getattr(arguments, name) for name in DATA_OPTIONS}
    given = {name: value for name, value in given.items() if value is not None}
    for name in given:
        if not hasattr(spec, name):
            raise UserError(DATA_OPTIONS[name])
    typed = [name for value in arguments.leave_out for name in classes_in(value)]
    leave_out = tuple(dict.fromkeys(typed))
    return replace(spec, classes=arguments.classes, leave_out=leave_out, **given)


def train_spec(arguments: argparse.Namespace) -> TrainSpec:
    """Return the training that is asked for.

    Raises
    ------
    UserError
        If there is no such algorithm or parameter, or a value does not fit.
    """
    from letterpad.algorithms.loading import load

    chosen = load(arguments.algorithm)
    settings: dict[str, Any] = {}
    for name, value in arguments.set:
        if name in settings:
            raise UserError("--set {name} is given twice.", name=name)
        settings[name] = chosen.param(name).check(value)
    data = data_spec(arguments)
    return TrainSpec(
        data=data,
        algorithm=chosen.key,
        settings=settings,
        split=arguments.split or data.usual_split,
        train_size=arguments.train_size,
        test_size=arguments.test_size,
        random_state=arguments.random_state,
        validation=arguments.validation,
        name=arguments.name.strip(),
    )


def out_file(path: Path | None, suffix: str = "", force: bool = False) -> Path | None:
    """Return where a file is to be written, looked at before the work and not only after it.

    Raises
    ------
    UserError
        If nothing can be written there, the name does not end as expected, or there is such a file
        already and it is not to be written over.
    """
    if path is None:
        return None
    path = path.expanduser()
    if suffix and path.suffix.lower() != suffix:
        raise UserError("{path}: the file name must end in {suffix}.", path=path, suffix=suffix)
    if path.is_dir():
        raise UserError("{path} is a folder: give the name of a file.", path=path)
    if not path.absolute().parent.is_dir():
        raise UserError(
            "{path} cannot be written: there is no folder {parent}.", path=path, parent=path.parent
        )
    check_free([path], force)
    return path


def check_free(files: Iterable[Path], force: bool) -> None:
    """Do nothing if files may be written.

    Raises
    ------
    UserError
        If one is there already and `force` is false.
    """
    for file in files:
        if file.exists() and not force:
            raise UserError(
                "{path} is there already, and nothing was written. Choose another name, or write "
                "over it with --force.",
                path=file,
            )


def values_to_try(text: str, param: "Param") -> tuple[str, ...]:
    """Part the values of ``--values``: at commas; layers within a value are parted by ``/``."""
    values = tuple(value.strip() for value in text.split(","))
    return tuple(value.replace("/", ",") for value in values) if param.kind == "layers" else values


def algorithms_text(parser: CommandParser) -> str:
    """List the algorithms with their settings and defaults, for ``--help``.

    Packages that offer some are imported, unless what they say of them was kept.
    """
    from letterpad.algorithms.loading import describe_all
    from letterpad.algorithms.registry import ALGORITHMS

    say, as_typed = parser.say, parser.language.say_as_typed
    found = describe_all()
    lines = [say(Sentence("algorithms and their parameters:"))]
    for algorithm in (*ALGORITHMS.values(), *found.algorithms):
        lines.append(f"  {algorithm.key}")
        if algorithm.package is not None:
            name = Sentence(
                "{name}, from {package}", name=algorithm.name, package=algorithm.package
            )
            lines.append(f"    {say(name)}")
        lines += [
            f"    {f'{param.name}={param.text(param.default)}':<24} "
            f"{as_typed(param.expected_as_typed)}"
            for param in algorithm.params
        ]
    lines += ["", *(say(refusal.sentence) for refusal in found.refusals)]
    more = Sentence("Installed packages can offer more (entry points of letterpad.algorithms).")
    if getattr(sys, "frozen", False):
        more = Sentence(
            "This program takes no packages with more algorithms; Letterpad installed by pip does."
        )
    lines.append(parser.paragraphs(more))
    return "\n".join(lines)
