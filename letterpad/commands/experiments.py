"""``letterpad curve``: would more letters help, and which of two algorithms is better."""

import argparse
from collections.abc import Sequence
from typing import Any

from letterpad.commands import converters
from letterpad.commands.arguments import (
    add_data_options,
    add_output_options,
    algorithms_text,
    data_spec,
)
from letterpad.commands.console import Console, duration
from letterpad.commands.parser import CommandParser
from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.letters.splits import SPLIT_KINDS
from letterpad.messages import Sentence, Text
from letterpad.training.experiments.spec import (
    Curve,
    CurveSpec,
    Learner,
    Planned,
    Point,
    Repeated,
    RepeatSpec,
)
from letterpad.training.spec import Progress

_EXAMPLES = (
    "letterpad curve --data builtin --algorithm logistic-regression,neural-net",
    "letterpad curve --data builtin --size 2600 --sizes 4 --seeds 2 \\\n"
    "    --algorithm neural-net,decision-tree --set neural-net.epochs=5 --json",
    "letterpad curve --data builtin --algorithm logistic-regression,neural-net --repeat 10",
)

_NOTE = Sentence(
    "A fifth of the letters is held out by --random-state alone, and every model of a curve is "
    "tested on it. With --repeat two algorithms are trained on as many splits instead, each with "
    "another test part. No model is kept."
)


def add_curve(parser: CommandParser) -> None:
    """Add what ``letterpad curve`` takes."""
    say = parser.say
    parser.late_epilog = lambda: "\n\n".join(
        [parser.examples(*_EXAMPLES), parser.paragraphs(_NOTE), algorithms_text(parser)]
    )
    add_data_options(parser)
    group = parser.add_argument_group(say(Sentence("algorithms")))
    group.add_argument(
        "--algorithm",
        required=True,
        type=converters.names(say),
        metavar=say(Sentence("KEY,KEY,...")),
        help=say(Sentence("one or more of those listed below, separated by commas")),
    )
    group.add_argument(
        "--set",
        action="append",
        default=[],
        type=converters.assignment(say),
        metavar=say(Sentence("[KEY.]NAME=VALUE")),
        help=say(
            Sentence(
                "change a parameter of every algorithm that has it, or of the one named before the "
                "point; may be repeated"
            )
        ),
    )
    group = parser.add_argument_group(say(Sentence("split")))
    group.add_argument(
        "--split",
        choices=list(SPLIT_KINDS),
        help=say(Sentence("how the fifth is chosen that is held out, as for train")),
    )
    group.add_argument(
        "--random-state",
        type=converters.at_least(0, say),
        default=42,
        metavar="N",
        help=say(Sentence("seed of the split (default 42)")),
    )
    _add_amounts(parser)
    add_output_options(parser)
    parser.set_defaults(run=run_curve)


def _add_amounts(parser: CommandParser) -> None:
    say = parser.say
    group = parser.add_argument_group(say(Sentence("how much is trained")))
    group.add_argument(
        "--sizes",
        type=converters.whole_number(say),
        default=5,
        metavar="N",
        help=say(Sentence("numbers of letters to learn from, up to all there are (5)")),
    )
    group.add_argument(
        "--seeds",
        type=converters.whole_number(say),
        default=3,
        metavar="N",
        help=say(Sentence("trainings for each number, with other letters and seeds (3)")),
    )
    group.add_argument(
        "--repeat",
        type=converters.whole_number(say),
        metavar="K",
        help=say(
            Sentence(
                "instead of a curve, train two algorithms on K splits, and test their difference"
            )
        ),
    )
    group.add_argument(
        "--train-size",
        type=converters.at_least(1, say),
        metavar="N",
        help=say(Sentence("with --repeat: letters that each training learns from (default: all)")),
    )


def run_curve(arguments: argparse.Namespace, console: Console) -> int:
    """Compute a learning curve, or repeat two algorithms, and say what came of it."""
    from letterpad.assessment.letters import load_letters

    if arguments.train_size is not None and arguments.repeat is None:
        raise UserError(
            "--train-size goes with --repeat: a learning curve goes up to all letters there are."
        )
    learners = _learners(arguments)
    data = data_spec(arguments)
    common = (data, learners, arguments.split or data.usual_split, arguments.random_state)
    if arguments.repeat is None:
        curve_spec = CurveSpec(*common, arguments.sizes, arguments.seeds)
        letters = load_letters(data, console.progress)
        _run_curve(curve_spec, letters, console)
    else:
        repeat_spec = RepeatSpec(*common, arguments.repeat, arguments.train_size)
        letters = load_letters(data, console.progress)
        _run_repeat(repeat_spec, letters, console)
    return 0


def _run_curve(spec: CurveSpec, letters: LetterSet, console: Console) -> None:
    from letterpad.training.experiments.gains import curve_method, curve_sentence
    from letterpad.training.experiments.learning_curve import learning_curve

    curve = learning_curve(spec, _reporter(spec.learners, console), letters)
    sentence = curve_sentence(curve, spec.learners)
    console.result(
        {
            **_facts(sentence, spec, letters, curve.plan),
            "curve": _curve_fields(curve, spec.learners),
        },
        sentence,
        curve_method(curve),
        *(_line(curve, place, learner) for place, learner in enumerate(spec.learners)),
    )


def _run_repeat(spec: RepeatSpec, letters: LetterSet, console: Console) -> None:
    from letterpad.training.experiments.repeated import repeat
    from letterpad.training.experiments.repetition import repeat_method, repeat_sentence

    result = repeat(spec, _reporter(spec.learners, console), letters)
    sentence = repeat_sentence(result, spec.learners)
    console.result(
        {
            **_facts(sentence, spec, letters, result.plan),
            "repetition": _repeat_fields(result, spec.learners),
        },
        sentence,
        repeat_method(result),
    )


def _learners(arguments: argparse.Namespace) -> tuple[Learner, ...]:
    """Return the algorithms that are named, with what is set of each.

    Raises
    ------
    UserError
        If there is no such algorithm or parameter, or a value does not fit.
    """
    from letterpad.algorithms.loading import load

    algorithms = [load(key) for key in arguments.algorithm]
    settings: dict[str, dict[str, Any]] = {each.key: {} for each in algorithms}
    for name, value in arguments.set:
        key, _, own = name.rpartition(".")
        if key and key not in settings:
            raise UserError(
                "--set {name}: {key} is none of the algorithms named with --algorithm.",
                name=name,
                key=key,
            )
        having = [
            each
            for each in algorithms
            if key in ("", each.key) and any(param.name == own for param in each.params)
        ]
        if not having:
            # Raises, naming the parameters there are.
            next(each for each in algorithms if key in ("", each.key)).param(own)
        for each in having:
            if own in settings[each.key]:
                raise UserError("--set {name} is given twice.", name=name)
            settings[each.key][own] = each.param(own).check(value)
    return tuple(
        Learner(each.key, each.settings(settings[each.key]), each.name) for each in algorithms
    )


def _reporter(learners: Sequence[Learner], console: Console) -> Any:
    def report(message: Progress | Planned | Point) -> None:
        if isinstance(message, Point):
            console.note(
                Sentence(
                    "{name}, {n:,} letters, seed {seed}: {accuracy:.1f} % in {duration}",
                    name=learners[message.learner].name,
                    n=message.n,
                    seed=message.seed,
                    accuracy=100 * message.accuracy,
                    duration=duration(message.seconds),
                )
            )
        elif isinstance(message, Progress):
            words: list[Text] = [message.text]
            if message.seconds_left is not None:
                left = duration(message.seconds_left)
                words.append(Sentence("about {duration} left", duration=left))
            console.progress(Sentence.joined(words, ", "), message.fraction)

    return report


def _line(curve: Curve, place: int, learner: Learner) -> Sentence:
    """Name a learner's mean accuracy at every size."""
    means = []
    for n in curve.plan.sizes:
        of_seeds = curve.accuracies(place, n)
        mean = 100 * sum(of_seeds) / len(of_seeds)
        means.append(Sentence("{accuracy:.1f} % with {n:,}", accuracy=mean, n=n))
    return Sentence("{name}: {means}", name=learner.name, means=tuple(means))


def _facts(
    sentence: Sentence, spec: CurveSpec | RepeatSpec, letters: LetterSet, plan: Planned
) -> dict[str, Any]:
    return {
        "sentence": str(sentence),
        "n": plan.n_test,
        "algorithms": [
            {"algorithm": each.algorithm, "settings": dict(each.settings)} for each in spec.learners
        ],
        "data": str(letters.source),
        "letters": str(letters.name),
        "hash": letters.hash,
        "spec": spec.data.to_json(),
        "split": {"kind": spec.split, "random_state": spec.random_state},
    }


def _points(points: Sequence[Point], learners: Sequence[Learner]) -> list[dict[str, Any]]:
    return [
        {
            "algorithm": learners[point.learner].algorithm,
            "n_train": point.n,
            "seed": point.seed,
            "accuracy": point.accuracy,
            "n": point.n_test,
            "seconds": point.seconds,
        }
        for point in points
    ]


def _curve_fields(curve: Curve, learners: Sequence[Learner]) -> dict[str, Any]:
    from letterpad.training.experiments.gains import verdict

    return {
        "sizes": list(curve.plan.sizes),
        "half": curve.half,
        "gains": [
            {
                "algorithm": learner.algorithm,
                "mean": gained.mean,
                "interval": [gained.low, gained.high],
                "more_helps": {"helps": True, "hardly": False}.get(
                    verdict(gained, curve.n_writers)
                ),
            }
            for learner, gained in zip(learners, curve.gains, strict=True)
        ],
        "points": _points(curve.points, learners),
    }


def _repeat_fields(result: Repeated, learners: Sequence[Learner]) -> dict[str, Any]:
    from letterpad.training.experiments.repetition import differences

    return {
        "n_train": result.plan.sizes[0],
        "differences": differences(result.points),
        "mean": result.mean,
        "interval": [result.low, result.high],
        "t": result.t,
        "p_value": result.p_value,
        "points": _points(result.points, learners),
    }
