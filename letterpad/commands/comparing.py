"""``letterpad compare``: which of several models reads the same letters better."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from letterpad import paths
from letterpad.assessment.doubted_letters import doubted_by
from letterpad.assessment.letters import letters_of, load_letters
from letterpad.assessment.model_letters import named_spec, was_trained_on
from letterpad.assessment.pair_sentences import knew_sentence
from letterpad.assessment.same_letters import (
    OnProgress,
    SameLetters,
    asked_answers,
    held_out_answers,
)
from letterpad.commands import comparison_report as report
from letterpad.commands.arguments import (
    DATA_OPTIONS,
    add_data_options,
    add_output_options,
    data_spec,
    open_model,
)
from letterpad.commands.comparison_report import Compared
from letterpad.commands.console import Console
from letterpad.commands.doubted_report import add_doubt_options, doubted_fields, doubted_lines
from letterpad.commands.names_of_models import SHIPPED_NAME, model_file
from letterpad.commands.parser import CommandParser
from letterpad.errors import UserError
from letterpad.evaluation.several_models import several_test
from letterpad.letters.data_spec import DataSpec, spec_or_none
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence, Text
from letterpad.model_files.model_file import read_card
from letterpad.recognition.recognizer import SHIPPED, Recognizer
from letterpad.sharing.words import letters_name

_EXAMPLES = (
    (
        'letterpad compare "Neural net" "Logistic regression"',
        Sentence("two of your models, on the letters that were held out from both"),
    ),
    (
        'letterpad compare "Neural net" shipped',
        Sentence("one of yours and the recogniser that comes with Letterpad, on the same letters"),
    ),
    (
        "letterpad compare one.letterpad two.letterpad --data letters.ndjson.gz --json",
        Sentence("two files, on letters of your choice"),
    ),
    (
        "letterpad compare one.letterpad two.letterpad three.letterpad",
        Sentence("all of them at once, and then two by two"),
    ),
    (
        'letterpad compare "Neural net" "Logistic regression" --doubt',
        Sentence("and which labels are in doubt, as both surely read another letter"),
    ),
)

_NOTE = Sentence(
    "Where it is known who wrote the letters, the unit is the writer and not the letter: letters "
    "of one hand are alike, and many letters of few hands say little about others. Below 15 "
    "writers it is not told which model is better."
)


@dataclass(frozen=True, slots=True)
class _Letters:
    """Answers to the same letters, and what there is to say of the letters."""

    same: SameLetters
    source: str
    title: Text
    left_out: int
    notes: tuple[Text, ...]


def add_compare(parser: CommandParser) -> None:
    """Add what ``letterpad compare`` takes."""
    say = parser.say
    parser.epilog = f"{parser.examples(*_EXAMPLES)}\n\n{parser.paragraphs(_NOTE)}"
    model = say(Sentence("FILE|NAME"))
    for name, nargs, what in (
        (
            "first",
            None,
            Sentence(
                "a model's file, the name of one of yours, or {shipped} for the recogniser that "
                "comes with Letterpad",
                shipped=SHIPPED_NAME,
            ),
        ),
        ("second", None, Sentence("the model to compare it with")),
        ("more", "*", Sentence("further models")),
    ):
        parser.add_argument(name, nargs=nargs, metavar=model, help=say(what))
    add_data_options(parser, Sentence("all that the data has and the models know"), required=False)
    add_doubt_options(parser)
    add_output_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Compare models on the same letters, and say which is better and how often that is chance."""
    named = [arguments.first, arguments.second, *arguments.more]
    opened: Sequence[Path | Recognizer]
    if arguments.data is None:
        _check_no_data_options(arguments)
        opened = [open_model(None) if name == SHIPPED_NAME else model_file(name) for name in named]
        letters = _held_out(opened, console, with_names=arguments.doubt)
    else:
        asked = [open_model(None if name == SHIPPED_NAME else name) for name in named]
        opened, letters = asked, _chosen(asked, arguments, console)
    for note in letters.notes:
        console.note(note)
    same, names = letters.same, _names(opened)
    if not len(same.labels):
        raise UserError("There are no letters on which {names} could be compared.", names=names)
    rights = [same.right(place) for place in range(len(opened))]
    files = tuple(map(_file, opened))
    compared = Compared(names, files, several_test(rights, same.writers), letters.title)
    counts = np.bincount(same.labels, minlength=len(same.classes)).tolist()
    fields = {
        **report.fields(compared),
        "data": letters.source,
        "letters": str(letters.title),
        "classes": {name: n for name, n in zip(same.classes, counts, strict=True) if n},
        "left_out": letters.left_out,
        "notes": [str(note) for note in letters.notes],
    }
    lines = report.lines(compared)
    if arguments.doubt:
        doubted = doubted_by(same, arguments.sure)
        fields["in_doubt"] = doubted_fields(doubted)
        lines += doubted_lines(doubted, names, len(same.labels), arguments.sure)
    console.result(fields, *lines)
    return 0


def _check_no_data_options(arguments: argparse.Namespace) -> None:
    given = [name for name in DATA_OPTIONS if getattr(arguments, name) is not None]
    if given or arguments.classes is not None or arguments.leave_out:
        raise UserError(
            "Without --data the letters are those held out from the models' training: options "
            "that choose letters go with --data."
        )


def _held_out(
    models: Sequence[Path | Recognizer], console: Console, *, with_names: bool
) -> _Letters:
    """Take the letters that were held out from the user's models; others are asked about them.

    With `with_names` the writers' names are looked for; the models' files have numbers only.
    """
    files = [model for model in models if isinstance(model, Path)]
    if not files:
        raise UserError(
            "The recogniser that comes with Letterpad has no held-out letters here: name one of "
            "your models, or letters with --data."
        )
    card = read_card(files[0])
    letters: LetterSet | None = None
    notes: list[Text] = []
    if len(files) < len(models):
        held_out_answers(files)  # what does not go together is said before letters are read
        letters = letters_of(card, console.progress)
    elif (has_no_writers := held_out_answers(files).writers is None) or with_names:
        try:
            letters = letters_of(card, console.progress)
        except (UserError, OSError) as error:
            notes.append(_without_writers(error) if has_no_writers else _without_names(error))
    same = held_out_answers(models, letters, _progress(console))
    spec = spec_or_none(card.data.get("spec"))
    if letters is not None and spec is not None:
        notes += _knew([m for m in models if isinstance(m, Recognizer)], spec, letters)
    n_held_out = 0 if card.held_out is None else card.held_out.n
    source = str(card.data.get("source", ""))
    title = Sentence("{letters}, held out", letters=letters_name(card))
    return _Letters(same, source, title, max(0, n_held_out - len(same.labels)), tuple(notes))


def _without_writers(error: Exception) -> Sentence:
    return Sentence(
        "Who wrote the letters is not known, as they cannot be read: {error} So every "
        "letter counts as if another hand had written it.",
        error=error,
    )


def _without_names(error: Exception) -> Sentence:
    return Sentence("Writers have numbers, as the letters cannot be read: {error}", error=error)


def _chosen(
    models: Sequence[Recognizer], arguments: argparse.Namespace, console: Console
) -> _Letters:
    """Let all models read letters of the user's choice."""
    own = [model for model in models if model.path != paths.resource(SHIPPED)]
    spec = named_spec(data_spec(arguments), (own or models)[0].card)
    letters = load_letters(spec, console.progress)
    same = asked_answers(models, letters, _progress(console))
    notes = [*letters.notes, *_knew(models, spec, letters)]
    left_out = np.setdiff1d(np.arange(len(letters)), same.indices)
    if len(left_out):
        names = [letters.classes[label] for label in np.unique(letters.labels[left_out])]
        notes.append(report.left_out(names, len(left_out)))
    return _Letters(same, letters.source, letters.name, len(left_out), tuple(notes))


def _knew(models: Sequence[Recognizer], spec: DataSpec, letters: LetterSet) -> list[Text]:
    """Warn of every model that was trained on letters."""
    knew = [model for model in models if was_trained_on(model.card, spec, letters)]
    return [knew_sentence(name) for name in dict.fromkeys(map(_name, knew))]


def _progress(console: Console) -> OnProgress:
    return lambda share: console.progress(Sentence("reading the letters"), share)


def _name(model: Path | Recognizer) -> Text:
    """Return what the user calls a model, or what we call ours."""
    if isinstance(model, Path):
        return read_card(model).name
    is_shipped = model.path == paths.resource(SHIPPED)
    return Sentence("Letterpad's recogniser") if is_shipped else model.card.name


def _names(models: Sequence[Path | Recognizer]) -> tuple[Text, ...]:
    """Return what models are called: those of the same name by their files, too."""
    names = [_name(model) for model in models]
    return tuple(
        name if names.count(name) == 1 else Sentence.joined([name, f"({_file(model).name})"])
        for name, model in zip(names, models, strict=True)
    )


def _file(model: Path | Recognizer) -> Path:
    return model if isinstance(model, Path) else model.path
