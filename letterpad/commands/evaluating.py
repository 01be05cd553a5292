"""``letterpad evaluate``: what a model scores on labelled letters."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from letterpad.commands.arguments import add_data_options, add_json_option, data_spec
from letterpad.commands.console import Console, percent
from letterpad.errors import UserError
from letterpad.evaluation import Evaluation, evaluate
from letterpad.letters.catalog import BUILTIN, DataSpec, load_letters
from letterpad.letters.classes import AS_NAMED, scheme_for
from letterpad.letters.letterset import LetterSet
from letterpad.models.model_file import Card, read_held_out
from letterpad.recognizer import Recognizer

_EXAMPLES = """\
examples:
  letterpad evaluate --data letters.ndjson.gz
  letterpad evaluate --data notmnist --model mine.letterpad --held-out --json
"""


def add_evaluate(parser: argparse.ArgumentParser) -> None:
    """Add what ``letterpad evaluate`` takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EXAMPLES
    add_data_options(parser, "all that the data has and the model knows")
    parser.add_argument(
        "--model", type=Path, metavar="FILE", help="a model (default: the shipped recogniser)"
    )
    parser.add_argument(
        "--held-out",
        action="store_true",
        help="only the letters of this data that were held out from the model's training",
    )
    add_json_option(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Let a model answer labelled letters, and say how often it was right."""
    model = open_model(arguments.model)
    spec = data_spec(arguments)
    if arguments.held_out:
        letters, warnings = _held_out(model, arguments, console), []
    else:
        letters = load_letters(_named_spec(spec, model.card), console.reading)
        warnings = _warnings(model.card, spec, letters)
    for sentence in (*letters.notes, *warnings):
        console.note(sentence)
    labels = labels_for(model.card, letters)
    known = np.flatnonzero(labels >= 0)
    n_left_out = len(labels) - len(known)
    if n_left_out:
        console.note(_left_out(letters, labels, n_left_out))
    if not len(known):
        raise UserError(
            f"{model.path.name} tells {_listed(model.card.classes)} apart; "
            f"{letters.name} has none of them, but {_listed(letters.classes)}."
        )
    result = evaluate(_answers(model, letters, known, console), labels[known], model.card.classes)
    fields = {
        **result.to_json(),
        "model": str(model.path),
        "data": letters.source,
        "left_out": n_left_out,
        "warnings": warnings,
    }
    console.result(fields, _text(model, letters, result))
    return 0


def open_model(path: Path | None) -> Recognizer:
    """Open a model file; None is the shipped recogniser.

    Raises
    ------
    UserError
        If it is no model, or no recogniser has been shipped.
    """
    if path is not None:
        return Recognizer(path.expanduser())
    try:
        return Recognizer.shipped()
    except FileNotFoundError as error:
        raise UserError(
            f"This Letterpad was installed without a recogniser ({error}). "
            "Name a model with --model FILE."
        ) from error


def labels_for(card: Card, letters: LetterSet) -> NDArray[np.int64]:
    """Labels as the model's classes, compared by letter; case counts only if it does there.

    Returns
    -------
    int64 array of shape (n_letters,)
        Indices into ``card.classes``, -1 for letters that the model does not know.
    """
    same = str.upper if merges_case(card) else str
    index = {same(name): number for number, name in enumerate(card.classes)}
    of_class = np.array([index.get(same(name), -1) for name in letters.classes], dtype=np.int64)
    labels: NDArray[np.int64] = of_class[letters.labels]
    return labels


def merges_case(card: Card) -> bool:
    """Whether a and A are the same letter to the model."""
    spec = _spec(card)
    if spec is not None and spec.classes in ("upper", "lower", "both"):
        return False
    return len({name.upper() for name in card.classes}) == len(card.classes)


def _held_out(model: Recognizer, arguments: argparse.Namespace, console: Console) -> LetterSet:
    """Return the letters that were held out from the model, of the very data it was trained on."""
    spec, held_out = _spec(model.card), read_held_out(model.path)
    name = model.path.name
    if spec is None or held_out is None:
        raise UserError(f"{name} does not say which letters were held out from its training.")
    if arguments.classes is not None:
        raise UserError("--held-out takes the classes that the model has: leave --classes out.")
    chosen = data_spec(arguments)
    same_kind = (chosen.source == BUILTIN) == (spec.source == BUILTIN)
    if same_kind:
        asked = {
            field: getattr(chosen if getattr(arguments, field) is not None else spec, field)
            for field in ("size", "seed", "class_names")
        }
        letters = load_letters(replace(spec, source=chosen.source, **asked), console.reading)
    if not same_kind or letters.hash != model.card.data.get("hash"):
        raise UserError(
            f"{name} was trained on other letters ({model.card.data.get('name', 'unknown')}): "
            f"nothing of {arguments.data} was held out from it. Without --held-out all of it is "
            "evaluated."
        )
    if len(held_out.indices) and held_out.indices.max() >= len(letters):
        raise UserError(f"{name}: its held-out letters are not those of its data.")
    return letters.take(held_out.indices)


def _named_spec(spec: DataSpec, card: Card) -> DataSpec:
    """Ask for letters under their own names, unless the user said otherwise.

    Built-in letters are made for the classes that are asked for: those of the model.
    """
    if spec.classes is not None:
        return spec
    if spec.source != BUILTIN:
        return replace(spec, classes=AS_NAMED)
    trained = _spec(card)
    if trained is not None and trained.classes in ("A-J", "upper", "lower", "both"):
        return replace(spec, classes=trained.classes)
    return spec if merges_case(card) else replace(spec, classes="both")


def _warnings(card: Card, spec: DataSpec, letters: LetterSet) -> list[str]:
    trained = _spec(card)
    if trained is None:
        return []
    if spec.source == BUILTIN or trained.source == BUILTIN:
        same = (spec.source, spec.seed) == (trained.source, trained.seed)
    else:
        same = Path(spec.source) == Path(trained.source) or _hash_as_trained(
            letters, trained
        ) == card.data.get("hash")
    if not same:
        return []
    return [
        "Warning: this model was trained on these letters, so its accuracy on them says little "
        "about new ones. --held-out evaluates only those held out from its training."
    ]


def _hash_as_trained(letters: LetterSet, trained: DataSpec) -> str:
    """Hash of the letters under the classes that a model was trained with."""
    names = [letters.classes[label] for label in letters.labels]
    try:
        scheme = scheme_for(trained.classes, names)
    except KeyError:
        return ""
    labels = scheme.labels(names)
    kept = np.flatnonzero(labels >= 0)
    # As the catalogue does: classes without letters are left out.
    used, labels = np.unique(labels[kept], return_inverse=True)
    classes = tuple(scheme.classes[index] for index in used)
    return replace(letters.take(kept), labels=labels, classes=classes).hash


def _spec(card: Card) -> DataSpec | None:
    """Which letters a model was trained on; None if its card does not say."""
    try:
        return DataSpec.from_json(card.data["spec"])
    except (KeyError, TypeError, ValueError):
        return None


def _answers(
    model: Recognizer, letters: LetterSet, known: NDArray[np.int64], console: Console
) -> NDArray[np.float32]:
    def show(fraction: float) -> None:
        console.progress("answers", f"answering {len(known):,} letters ({fraction:.0%})")

    if letters.inks is not None and letters.framing != model.card.framing:
        return model.predict_inks(letters.inks.take(known), show)
    return model.predict_images(letters.images[known], show)


def _text(model: Recognizer, letters: LetterSet, result: Evaluation) -> str:
    low, high = result.accuracy.interval
    lines = [
        f"{model.card.name} on {letters.name}",
        f"Accuracy: {percent(result.accuracy.value)} of {result.accuracy.n:,} letters "
        f"(95 % interval {percent(low)} to {percent(high)}); among the first three "
        f"{percent(result.top3.value)}",
        *(
            f"  {name}  {percent(part.value):>8} of {part.n:,}"
            for name, part in result.per_class.items()
            if part.n
        ),
    ]
    return "\n".join(lines)


def _left_out(letters: LetterSet, labels: NDArray[np.int64], n_left_out: int) -> str:
    unknown = np.unique(letters.labels[labels < 0])
    names = _listed([letters.classes[index] for index in unknown])
    return f"Left out, as the model does not know them: {n_left_out:,} letters ({names})."


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:12])
    return shown if len(names) <= 12 else f"{shown} and {len(names) - 12} more"
