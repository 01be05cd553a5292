"""``letterpad evaluate``: what a model scores on labelled letters."""

import argparse
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from letterpad.assessment import quality
from letterpad.assessment.letters import load_letters
from letterpad.assessment.model_letters import (
    as_trained_on,
    labels_for,
    named_spec,
    trained_spec,
    was_trained_on,
)
from letterpad.commands import converters
from letterpad.commands import evaluation_report as report
from letterpad.commands.arguments import (
    DATA_OPTIONS,
    add_data_options,
    add_model_option,
    add_output_options,
    data_spec,
    open_model,
)
from letterpad.commands.console import Console
from letterpad.commands.parser import CommandParser
from letterpad.errors import UserError
from letterpad.evaluation.accuracy import Labels, evaluate
from letterpad.evaluation.perturbations import CHANGES
from letterpad.ink.raster import rasterize_many
from letterpad.letters.data_spec import DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence
from letterpad.model_files.model_file import read_held_out
from letterpad.recognition.recognizer import Answers, Recognizer

NOT_LETTERS = "not-letters"
"""As --data: drawings that are no letter, made by the program."""

_N_NOT_LETTERS = 2000

_TRAINED_ON = Sentence(
    "Warning: this model was trained on these letters, so its accuracy on them says little about "
    "new ones. --held-out evaluates only those held out from its training."
)

_EXAMPLES = (
    "letterpad evaluate --data letters.ndjson.gz",
    "letterpad evaluate --data notmnist --model mine.letterpad --held-out --json",
    "letterpad evaluate --data letters.ndjson.gz --classes both --by-contributor",
    "letterpad evaluate --words words.ndjson.gz --json",
    "letterpad evaluate --data letters.ndjson.gz --confusion",
    "letterpad evaluate --data letters.ndjson.gz --robustness",
    "letterpad evaluate --data letters.ndjson.gz --pen 3",
    "letterpad evaluate --data not-letters --size 2000",
)


def add_evaluate(parser: CommandParser) -> None:
    """Add what ``letterpad evaluate`` takes."""
    say = parser.say
    parser.epilog = parser.examples(*_EXAMPLES)
    add_data_options(parser, Sentence("all that the data has and the model knows"), required=False)
    parser.add_argument(
        "--words",
        metavar=say(Sentence("DATA")),
        help=say(
            Sentence(
                "labelled words instead of letters (ndjson, one word a line); those that the file "
                "says are not printed are left out"
            )
        ),
    )
    add_model_option(parser)
    parser.add_argument(
        "--held-out",
        action="store_true",
        help=say(
            Sentence("only the letters of this data that were held out from the model's training")
        ),
    )
    group = parser.add_argument_group(say(Sentence("further measurements")))
    group.add_argument(
        "--confusion",
        action="store_true",
        help=say(
            Sentence("which letters are taken for which: a line for each letter, the worst first")
        ),
    )
    group.add_argument(
        "--by-contributor",
        action="store_true",
        help=say(
            Sentence(
                "accuracy of each group of writers; the group is what precedes ':' in their names"
            )
        ),
    )
    group.add_argument(
        "--robustness",
        action="store_true",
        help=say(
            Sentence(
                "how many right answers stay right if place, size, rotation, device or stroke "
                "order change"
            )
        ),
    )
    group.add_argument(
        "--pictures-only",
        action="store_true",
        help=say(Sentence("give a model that also reads the pen's path the pictures alone")),
    )
    group.add_argument(
        "--pen",
        type=converters.number(say),
        metavar=say(Sentence("PIXELS")),
        help=say(
            Sentence(
                "draw those pictures with a pen of 0.5 to 5 pixels of 28 (means --pictures-only)"
            )
        ),
    )
    add_output_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Let a model answer labelled letters, and say how often it was right."""
    if arguments.words is not None:
        from letterpad.commands.words import evaluate_words

        return evaluate_words(arguments, console)
    if arguments.data is None:
        raise UserError("Which letters? --data names them, or --words a file of labelled words.")
    if arguments.data == NOT_LETTERS:
        return _run_not_letters(arguments, console)
    model = open_model(arguments.model)
    model = model.with_cases(arguments.classes == "both" and bool(model.card.cased_classes))
    spec = data_spec(arguments)
    if arguments.held_out:
        letters = _held_out(model, arguments, console)
    else:
        letters = load_letters(named_spec(spec, model.card), console.progress)
    is_warned = not arguments.held_out and was_trained_on(model.card, spec, letters)
    warnings = [_TRAINED_ON] if is_warned else []
    notes = (*letters.notes, *warnings)
    for sentence in notes:
        console.note(sentence)
    labels = labels_for(model.card, letters, model.split_cases)
    known = np.flatnonzero(labels >= 0)
    n_left_out = len(labels) - len(known)
    if n_left_out:
        unknown = np.unique(letters.labels[labels < 0])
        names = [letters.classes[index] for index in unknown]
        console.note(report.left_out(names, n_left_out))
    if not len(known):
        raise UserError(
            "{path} tells {known} apart; {letters} has none of them, but {theirs}.",
            path=model.path.name,
            known=report.listed(model.classes),
            letters=letters.name,
            theirs=report.listed(letters.classes),
        )
    letters, labels = letters.take(known), labels[known]
    answers = _answers(model, letters, arguments, console)
    chosen = model.chosen(answers)
    result = evaluate(chosen, labels, model.classes, letters.writers)
    predicted = chosen.argmax(axis=1)
    confusion = report.confusion(model.classes, labels, predicted)
    of_ink = letters.inks is not None and not _pictures_only(arguments)
    measured = [
        report.calibration(quality.calibration(model, answers, labels, of_ink, letters.writers)),
        *([confusion] if arguments.confusion else [(confusion[0], [])]),
        *_asked_for(model, letters, labels, predicted, arguments, console),
    ]
    fields = {
        **result.to_json(),
        **{name: value for fields, _ in measured for name, value in fields.items()},
        "classes": {name: part.n for name, part in result.per_class.items() if part.n},
        "model": str(model.path),
        "name": model.card.name,
        "data": letters.source,
        "letters": str(letters.name),
        "left_out": n_left_out,
        "taken": None if letters.taken is None else letters.taken.to_json(),
        "notes": [str(note) for note in notes],
    }
    lines = [line for _, lines in measured for line in lines]
    console.result(fields, *report.accuracy(model.card.name, letters.name, result), *lines)
    return 0


def _asked_for(
    model: Recognizer,
    letters: LetterSet,
    labels: Labels,
    predicted: Labels,
    arguments: argparse.Namespace,
    console: Console,
) -> Iterator[report.Measured]:
    """Measure what options ask for beside accuracy and honesty."""
    if arguments.by_contributor:
        if letters.writers is None:
            raise UserError("These letters do not say who wrote them: leave out --by-contributor.")
        groups = quality.contributors(letters.writers)
        yield report.by_contributor(
            quality.accuracy_by_group(groups, predicted, labels, letters.writers)
        )
    if arguments.robustness:
        if letters.inks is None:
            raise UserError("--robustness needs the pen's path, but these letters are pictures.")

        def show(key: str) -> None:
            change = CHANGES[key][0]
            console.progress(Sentence("answering again: {change}", change=change))

        shares = quality.robustness(model, letters.inks, predicted, labels, show, letters.writers)
        yield report.robustness(shares)


def _run_not_letters(arguments: argparse.Namespace, console: Console) -> int:
    """Let a model answer drawings that are no letter."""
    model = open_model(arguments.model)
    size = arguments.size or _N_NOT_LETTERS
    fields, lines = report.rejected(quality.rejected(model, size, arguments.seed or 0))
    console.result({**fields, "model": str(model.path), "data": NOT_LETTERS}, *lines)
    return 0


def _held_out(model: Recognizer, arguments: argparse.Namespace, console: Console) -> LetterSet:
    """Return the letters that were held out from the model, of the very data it was trained on."""
    spec, held_out = trained_spec(model.card), read_held_out(model.path)
    name = model.path.name
    if spec is None or held_out is None:
        raise UserError(
            "{name} does not say which letters were held out from its training.", name=name
        )
    if arguments.leave_out or (arguments.classes is not None and not model.split_cases):
        raise UserError(
            "--held-out uses the classes of the model: it goes with neither --classes nor "
            "--leave-out."
        )
    chosen = data_spec(arguments)
    same_kind = type(chosen) is type(spec)
    if same_kind:
        as_trained = {
            option: getattr(spec, option)
            for option in DATA_OPTIONS
            if hasattr(spec, option) and getattr(arguments, option) is None
        }
        as_trained["leave_out"] = spec.leave_out
        chosen = replace(chosen, classes=spec.classes, **as_trained)
        letters = load_letters(chosen, console.progress)
        if letters.hash != model.card.data.get("hash"):
            # What was found out then holds, whatever is found out today.
            chosen = as_trained_on(chosen, model.card)
            letters = load_letters(chosen, console.progress)
    if not same_kind or letters.hash != model.card.data.get("hash"):
        raise UserError(
            "{name} was trained on other letters ({letters}): nothing of {data} was held out. "
            "Leave out --held-out to evaluate all of it.",
            name=name,
            letters=model.card.data.get("name", Sentence("unknown")),
            data=arguments.data,
        )
    if len(held_out.indices) and held_out.indices.max() >= len(letters):
        raise UserError("{name}: its held-out letters do not match its data.", name=name)
    if model.split_cases:
        letters = _both_cases(chosen, console)
    return letters.take(held_out.indices)


def _both_cases(spec: DataSpec, console: Console) -> LetterSet:
    """Return the same letters with their cases apart: what was left out has two cases then."""
    letters = load_letters(replace(spec, classes="both", leave_out=()), console.progress)
    if not spec.leave_out:
        return letters
    left_out = {name.upper() for name in spec.leave_out}
    wanted = np.array([name.upper() not in left_out for name in letters.classes])
    return letters.take(np.flatnonzero(wanted[letters.labels]))


def _pictures_only(arguments: argparse.Namespace) -> bool:
    return arguments.pictures_only or arguments.pen is not None


def _answers(
    model: Recognizer, letters: LetterSet, arguments: argparse.Namespace, console: Console
) -> Answers:
    def show(fraction: float) -> None:
        console.progress(Sentence("answering {n:,} letters", n=len(letters)), fraction)

    inks, images = letters.inks, letters.images
    if arguments.pen is not None:
        if inks is None:
            raise UserError("--pen needs the pen's path, but these letters are pictures.")
        try:
            framing = replace(model.card.framing, pen=arguments.pen)
        except ValueError as error:
            raise UserError(
                "--pen takes a pen of 0.5 to 5 pixels, not {pen:g}.", pen=arguments.pen
            ) from error
        return model.answers_to_images(rasterize_many(inks, framing), show)
    if inks is None:
        return model.answers_to_images(images, show)
    if letters.framing != model.card.framing:
        images = rasterize_many(inks, model.card.framing)
    if _pictures_only(arguments):
        return model.answers_to_images(images, show)
    return model.answers_to_inks(inks, show, images)
