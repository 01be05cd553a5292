"""``letterpad train`` and ``letterpad search``: the window's trainings, in this process."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from letterpad.assessment.observations import observation
from letterpad.commands import converters
from letterpad.commands.accuracy_lines import by_writer
from letterpad.commands.arguments import (
    add_data_options,
    add_output_options,
    add_training_options,
    algorithms_text,
    out_file,
    train_spec,
    values_to_try,
)
from letterpad.commands.console import Console, duration
from letterpad.commands.keeping import figures, keep, result
from letterpad.commands.parser import CommandParser
from letterpad.commands.training_all import are_several, run_several
from letterpad.errors import UserError
from letterpad.messages import Sentence, Text, percent
from letterpad.model_files.model_file import SUFFIX, Card
from letterpad.sharing.words import algorithm_name, letters_name
from letterpad.training.spec import Progress, SearchSpec

if TYPE_CHECKING:
    from letterpad.training.protocol import Trial

_TRAIN_EXAMPLES = (
    "letterpad train --data builtin --algorithm logistic-regression",
    "letterpad train --data notmnist --algorithm neural-net --train-size 5000 \\\n"
    "    --set hidden_units=512,256",
    "letterpad train --data builtin --algorithm all --test-size 0.2 --json",
    "letterpad train --data letters.ndjson.gz --split writers --algorithm convolutional-net \\\n"
    "    --out mine.letterpad",
)

_SEARCH_EXAMPLES = (
    "letterpad search --data builtin --algorithm logistic-regression --values C=0.01,0.1,1",
    "letterpad search --data notmnist --algorithm neural-net --set epochs=5 \\\n"
    "    --values hidden_units=512/256,1024 --values learning_rate=0.001,0.01 --halving",
)

_SEARCH_NOTE = Sentence(
    "--values NAME=V1,V2,...: values are separated by commas. A value that is itself a list of "
    "layers is written with a slash: hidden_units=512/256,1024 tries two layers of 512 and 256 "
    "units, and one layer of 1024."
)


_ALGORITHMS = Sentence(
    "one of those listed below, several with commas, or all: each is trained on the same letters, "
    "with its defaults"
)


def add_train(parser: CommandParser) -> None:
    """Add what ``letterpad train`` takes."""
    parser.late_epilog = lambda: "\n\n".join(
        [parser.examples(*_TRAIN_EXAMPLES), algorithms_text(parser)]
    )
    add_data_options(parser)
    add_training_options(parser, _ALGORITHMS)
    add_output_options(parser)
    parser.set_defaults(run=run_train)


def add_search(parser: CommandParser) -> None:
    """Add what ``letterpad search`` takes."""
    say = parser.say
    parser.late_epilog = lambda: "\n\n".join(
        [
            parser.examples(*_SEARCH_EXAMPLES),
            parser.paragraphs(_SEARCH_NOTE),
            algorithms_text(parser),
        ]
    )
    add_data_options(parser)
    add_training_options(parser)
    group = parser.add_argument_group(say(Sentence("search")))
    group.add_argument(
        "--values",
        action="append",
        required=True,
        type=converters.assignment(say),
        metavar=say(Sentence("NAME=V1,V2,...")),
        help=say(Sentence("values of a parameter to try; repeat it for up to three parameters")),
    )
    group.add_argument(
        "--folds",
        type=converters.whole_number(say),
        default=3,
        metavar="N",
        help=say(Sentence("folds of the cross-validation (3)")),
    )
    group.add_argument(
        "--halving",
        action="store_true",
        help=say(Sentence("try all values on few letters, and only the better ones on more")),
    )
    add_output_options(parser)
    parser.set_defaults(run=run_search)


def run_train(arguments: argparse.Namespace, console: Console) -> int:
    """Train a model and keep it."""
    if are_several(arguments.algorithm):
        return run_several(arguments, console)
    from letterpad.training.train import train

    spec = train_spec(arguments)
    out = out_file(arguments.out, SUFFIX, arguments.force)

    def report(progress: Progress) -> None:
        console.progress(_in_words(progress), progress.fraction)

    model = train(spec, report)
    path = keep(model, out)
    console.result(result(model, path), *_lines(model.card, path))
    return 0


def run_search(arguments: argparse.Namespace, console: Console) -> int:
    """Search the best parameters, train with them and keep the model."""
    from letterpad.training.search import search

    spec = _search_spec(arguments)
    out = out_file(arguments.out, SUFFIX, arguments.force)

    def report(news: "Progress | Trial") -> None:
        if isinstance(news, Progress):
            console.progress(_in_words(news), news.fraction)
        else:
            console.note(_tried(news))

    model = search(spec, report)
    path = keep(model, out)
    best = {name: model.card.settings[name] for name in spec.values}
    console.result(
        {**result(model, path), "best": best, "tried": [*model.card.search]},
        Sentence("Best of what was tried: {settings}.", settings=_settings_text(best)),
        *_lines(model.card, path),
    )
    return 0


def _search_spec(arguments: argparse.Namespace) -> SearchSpec:
    from letterpad.algorithms.registry import algorithm

    base = train_spec(arguments)
    values: dict[str, tuple[Any, ...]] = {}
    for name, text in arguments.values:
        if name in values:
            raise UserError(
                "--values {name} is given twice: write all its values in one.", name=name
            )
        if name in base.settings:
            raise UserError("{name} is given both by --set and by --values: choose one.", name=name)
        param = algorithm(base.algorithm).param(name)
        values[name] = tuple(param.check(value) for value in values_to_try(text, param))
    return SearchSpec(base, values, arguments.folds, arguments.halving)


def _lines(card: Card, path: Path) -> list[Text]:
    accuracy, top3 = figures(card)
    low, high = accuracy.interval
    split = card.split
    return [
        Sentence(
            "{algorithm} on {letters}, {n} classes",
            algorithm=algorithm_name(card),
            letters=letters_name(card),
            n=len(card.classes),
        ),
        Sentence(
            "Held-out accuracy: {accuracy} of {n:,} letters (95 % interval {low} to {high}); "
            "among the first three {top3}",
            accuracy=percent(accuracy.value),
            n=accuracy.n,
            low=percent(low),
            high=percent(high),
            top3=percent(top3),
        ),
        *by_writer(accuracy),
        Sentence(
            "Split: {kind}, random_state {random_state}; trained on {n:,} letters in {duration}",
            kind=split["kind"],
            random_state=split["random_state"],
            n=split["n_train"],
            duration=duration(card.seconds),
        ),
        *(Sentence("Note: {note}", note=note) for note in card.notes),
        *_noticed(card),
        Sentence("Model: {path}", path=path),
    ]


def _noticed(card: Card) -> list[Sentence]:
    """Say the one thing that a tutor would."""
    first = observation(card)
    if first is None:
        return []
    return [Sentence("Noticed: {sentence}", sentence=first.sentence), first.why]


def _tried(trial: "Trial") -> Sentence:
    return Sentence(
        "{done} of {total}: {settings}, fold {fold}, {n:,} letters: {accuracy} in {duration}",
        done=trial.done,
        total=trial.total,
        settings=_settings_text(trial.settings),
        fold=trial.fold + 1,
        n=trial.n_letters,
        accuracy=percent(trial.accuracy),
        duration=duration(trial.seconds),
    )


def _settings_text(settings: Any) -> str:
    return ", ".join(
        f"{name}={'/'.join(map(str, value)) if isinstance(value, list | tuple) else value}"
        for name, value in settings.items()
    )


def _in_words(progress: Progress) -> Sentence:
    words: list[Text] = [progress.text]
    if progress.fraction is not None:
        words.append(percent(progress.fraction))
    words.append(duration(progress.seconds))
    if progress.seconds_left is not None:
        words.append(Sentence("about {duration} left", duration=duration(progress.seconds_left)))
    return Sentence.joined(words, ", ")
