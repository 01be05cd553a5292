"""``letterpad train`` with several algorithms: the same letters for all of them, one by one."""

import argparse
from typing import Any

from letterpad.assessment.letters import load_letters
from letterpad.commands.arguments import train_spec
from letterpad.commands.console import Console, duration, percent
from letterpad.commands.keeping import keep, result
from letterpad.errors import UserError
from letterpad.messages import Sentence, Text
from letterpad.model_files.model_file import Card
from letterpad.recognition.answer_time import answer_milliseconds
from letterpad.recognition.recognizer import Recognizer
from letterpad.training.spec import Progress, TrainSpec

ALL = "all"
"""As --algorithm: every algorithm there is."""


def are_several(algorithm: str) -> bool:
    """Tell whether what --algorithm names is more than one: "all", or a list with commas."""
    return algorithm == ALL or "," in algorithm


def run_several(arguments: argparse.Namespace, console: Console) -> int:
    """Train several algorithms on the same letters; one that fails is said, and the rest goes on.

    Raises
    ------
    UserError
        As `specs_for`, or if the letters cannot be read.
    """
    from letterpad.training.train import train

    specs, errors = specs_for(arguments)
    letters = load_letters(specs[0].data, console.progress)
    runs: list[dict[str, Any]] = []
    lines: list[Text] = []
    for place, spec in enumerate(specs, 1):

        def report(progress: Progress, key: str = spec.algorithm, place: int = place) -> None:
            said = Sentence(
                "{place} of {n}, {algorithm}: {what}",
                place=place,
                n=len(specs),
                algorithm=key,
                what=progress.text,
            )
            console.progress(said, progress.fraction)

        try:
            model = train(spec, report, letters)
            path = keep(model, None)
            milliseconds = answer_milliseconds(Recognizer(path))
        except UserError as error:
            errors.append((spec.algorithm, error.sentence))
            continue
        runs.append({**result(model, path), "milliseconds": milliseconds})
        lines.append(_line(model.card, milliseconds))
    if runs or arguments.json:
        failed = [{"algorithm": key, "error": str(sentence)} for key, sentence in errors]
        console.result({"runs": runs, "errors": failed}, *lines)
    for key, sentence in errors:
        console.note(Sentence.joined(["letterpad:", f"{key}:", sentence]))
    return 2 if errors else 0


def specs_for(
    arguments: argparse.Namespace,
) -> tuple[list[TrainSpec], list[tuple[str, Sentence]]]:
    """Return the trainings that are asked for, and why there is none of some packages' algorithms.

    Raises
    ------
    UserError
        If there is no such algorithm, or an option is for one only.
    """
    if arguments.out is not None or arguments.name or arguments.set:
        raise UserError(
            "--out, --name and --set are for one algorithm, and --algorithm {algorithms} names "
            "several. Leave them out: each model is called after its algorithm, and kept among "
            "your models.",
            algorithms=arguments.algorithm,
        )
    keys, errors = _keys(arguments.algorithm)
    specs = []
    for key in keys:
        try:
            specs.append(train_spec(argparse.Namespace(**{**vars(arguments), "algorithm": key})))
        except UserError as error:
            if arguments.algorithm != ALL:
                raise
            errors.append((key, error.sentence))
    return specs, errors


def _keys(algorithms: str) -> tuple[list[str], list[tuple[str, Sentence]]]:
    """Return the keys that are meant, each once, and what is wrong with those of packages."""
    if algorithms == ALL:
        from letterpad.algorithms.loading import describe_all
        from letterpad.algorithms.registry import ALGORITHMS

        found = describe_all()
        keys = [*ALGORITHMS, *(each.key for each in found.algorithms)]
        return keys, [(refusal.key, refusal.sentence) for refusal in found.refusals]
    keys = list(dict.fromkeys(key.strip() for key in algorithms.split(",")))
    return [key for key in keys if key] or [algorithms], []


def _line(card: Card, milliseconds: float) -> Sentence:
    if card.held_out is None:
        raise ValueError("a trained model without held-out letters")
    accuracy = card.held_out.accuracy
    low, high = accuracy.interval
    return Sentence(
        "{name}: {accuracy} of {n:,} held-out letters (95 % interval {low} to {high}), trained in "
        "{duration}, {milliseconds:.2f} ms an answer",
        name=card.name,
        accuracy=percent(accuracy.value),
        n=accuracy.n,
        low=percent(low),
        high=percent(high),
        duration=duration(card.seconds),
        milliseconds=milliseconds,
    )
