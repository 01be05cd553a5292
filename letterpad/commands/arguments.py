"""Options that commands share, and the values they become."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from letterpad.errors import UserError
from letterpad.letters.classes import AS_NAMED, SCHEMES
from letterpad.letters.data_spec import Builtin, DataSpec, spec_from_text
from letterpad.letters.letterset import SPLIT_KINDS
from letterpad.messages import Sentence
from letterpad.model_files.model_file import SUFFIX
from letterpad.training.spec import TrainSpec

if TYPE_CHECKING:
    from letterpad.algorithms.algorithm import Param

_DEFAULT = Builtin()

_ONLY_BUILTIN = Sentence("--size and --seed are for the built-in letters (--data builtin) only.")
DATA_OPTIONS = {
    "size": _ONLY_BUILTIN,
    "seed": _ONLY_BUILTIN,
    "class_names": Sentence(
        "--class-names is for IDX files; the built-in letters have their names."
    ),
}
"""Options that are fields of some choices of letters, and what is said if others are chosen."""


def add_data_options(
    parser: argparse.ArgumentParser, classes_by_default: str = "what suits the data"
) -> None:
    """Add the options that choose letters."""
    group = parser.add_argument_group("letters")
    group.add_argument(
        "--data",
        required=True,
        metavar="builtin|PATH",
        help="the built-in letters, or IDX files, a folder or archive with a folder for each "
        "letter, or ndjson ink",
    )
    group.add_argument(
        "--classes",
        choices=[*SCHEMES, AS_NAMED],
        help="which letters the model tells apart; A-Z and A-J merge upper and lower case "
        f"(default: {classes_by_default})",
    )
    group.add_argument(
        "--class-names",
        type=_names,
        metavar="A,B,...",
        help="names of the classes in the order of their labels, for IDX files that lack them",
    )
    group.add_argument(
        "--size",
        type=_at_least(1),
        metavar="N",
        help=f"how many built-in letters (default {_DEFAULT.size:,})",
    )
    group.add_argument(
        "--seed",
        type=_at_least(0),
        metavar="N",
        help=f"seed of the built-in letters (default {_DEFAULT.seed})",
    )


def add_split_options(parser: argparse._ActionsContainer) -> None:
    """Add the options that split letters into those trained on and those held out."""
    parser.add_argument(
        "--split",
        choices=list(SPLIT_KINDS),
        default="random",
        help="random: scikit-learn's train_test_split; stratified: with the same share of every "
        "class; writers: whole writers are held out (default random)",
    )
    parser.add_argument(
        "--train-size",
        type=_train_size,
        metavar="N",
        help="number of letters to train on, or their share, such as 0.8 (default 0.8)",
    )
    parser.add_argument(
        "--random-state",
        type=_at_least(0),
        default=42,
        metavar="N",
        help="seed of the split (default 42)",
    )


def add_training_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of a training."""
    group = parser.add_argument_group("split")
    add_split_options(group)
    group.add_argument(
        "--validation",
        type=float,
        metavar="F",
        help="share of the training letters set aside to watch the fit (default: the algorithm's)",
    )
    group = parser.add_argument_group("algorithm")
    group.add_argument(
        "--algorithm", required=True, metavar="KEY", help="one of those listed below"
    )
    group.add_argument(
        "--set",
        action="append",
        default=[],
        type=assignment,
        metavar="NAME=VALUE",
        help="change a setting from its default; may be repeated",
    )
    group = parser.add_argument_group("result")
    group.add_argument("--name", default="", help="a name for the run")
    group.add_argument(
        "--out",
        type=Path,
        metavar=f"FILE{SUFFIX}",
        help="the file to write the model to (default: your models, which the window lists)",
    )


def add_json_option(parser: argparse.ArgumentParser) -> None:
    """Add ``--json``."""
    parser.add_argument(
        "--json",
        action="store_true",
        help="write exactly one line to standard output, a JSON object; everything else goes to "
        "standard error",
    )


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
    return replace(spec, classes=arguments.classes, **given)


def train_spec(arguments: argparse.Namespace) -> TrainSpec:
    """Return the training that is asked for.

    Raises
    ------
    UserError
        If there is no such algorithm or setting, or a value does not fit.
    """
    from letterpad.algorithms.loading import load

    chosen = load(arguments.algorithm)
    settings: dict[str, Any] = {}
    for name, value in arguments.set:
        if name in settings:
            raise UserError("--set {name} is given twice.", name=name)
        settings[name] = chosen.param(name).check(value)
    return TrainSpec(
        data=data_spec(arguments),
        algorithm=chosen.key,
        settings=settings,
        split=arguments.split,
        train_size=arguments.train_size,
        random_state=arguments.random_state,
        validation=arguments.validation,
        name=arguments.name.strip(),
    )


def out_file(path: Path | None, suffix: str = "") -> Path | None:
    """Return where a file is to be written, looked at before the work and not only after it.

    Raises
    ------
    UserError
        If nothing can be written there, or the name does not end as expected.
    """
    if path is None:
        return None
    path = path.expanduser()
    if suffix and path.suffix != suffix:
        raise UserError(
            "{path}: a file name that ends in {suffix} was expected.", path=path, suffix=suffix
        )
    if path.is_dir():
        raise UserError("{path} is a folder; the name of a file was expected.", path=path)
    if not path.absolute().parent.is_dir():
        raise UserError(
            "{path} cannot be written: there is no folder {parent}.", path=path, parent=path.parent
        )
    return path


def assignment(text: str) -> tuple[str, str]:
    """Part ``NAME=VALUE``, as the converter of an option."""
    name, equals, value = text.partition("=")
    if not (name.strip() and equals):
        raise argparse.ArgumentTypeError(f"NAME=VALUE was expected, {text!r} came")
    return name.strip(), value.strip()


def values_to_try(text: str, param: "Param") -> tuple[str, ...]:
    """Part the values of ``--values``: at commas; layers within a value are parted by ``/``."""
    values = tuple(value.strip() for value in text.split(","))
    return tuple(value.replace("/", ",") for value in values) if param.kind == "layers" else values


class CommandParser(argparse.ArgumentParser):
    """The parser of one command; what its help takes long to say is put together only for it."""

    late_epilog: Callable[[], str] | None = None

    def format_help(self) -> str:
        """Return the help, as ``--help`` prints it."""
        if self.late_epilog is not None:
            self.epilog = self.late_epilog()
        return super().format_help()


def algorithms_text() -> str:
    """List the algorithms with their settings and defaults, for ``--help``.

    Packages that offer some are imported, unless what they say of them was kept.
    """
    from letterpad.algorithms.loading import describe_all
    from letterpad.algorithms.registry import ALGORITHMS

    found = describe_all()
    lines = ["algorithms and their settings:"]
    for algorithm in (*ALGORITHMS.values(), *found.algorithms):
        lines.append(f"  {algorithm.key}")
        if algorithm.package is not None:
            lines.append(f"    {algorithm.name}, from {algorithm.package}")
        lines += [
            f"    {f'{param.name}={param.text(param.default)}':<24} {param.expected}"
            for param in algorithm.params
        ]
    lines += ["", *(str(refusal.sentence) for refusal in found.refusals)]
    if getattr(sys, "frozen", False):
        lines.append("This program takes no packages with more algorithms; Letterpad installed by")
        lines.append("pip does.")
    else:
        lines.append("Installed packages can offer more (entry points of letterpad.algorithms).")
    return "\n".join(lines)


def _names(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(","))
    if not all(names) or len(set(names)) < len(names):
        raise argparse.ArgumentTypeError(
            f"different names separated by commas were expected, {text!r} came"
        )
    return names


def _train_size(text: str) -> int | float:
    try:
        number = float(text) if "." in text else int(text)
    except ValueError:
        number = 0
    if isinstance(number, int) and number >= 1:
        return number
    if isinstance(number, float) and 0.0 < number < 1.0:
        return number
    raise argparse.ArgumentTypeError(
        f"a number of letters, or a share between 0 and 1 such as 0.8, was expected, {text!r} came"
    )


def _at_least(low: int) -> Callable[[str], int]:
    """Return a converter for whole numbers from `low` on, up to what a seed can be."""

    def whole_number(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = low - 1
        if not low <= number < 2**32:
            raise argparse.ArgumentTypeError(
                f"a whole number from {low} to {2**32 - 1} was expected, {text!r} came"
            )
        return number

    return whole_number
