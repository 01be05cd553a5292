"""``letterpad predict``: which letter a drawing or a picture is."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from letterpad.commands.arguments import FILE, add_model_option, add_output_options, open_model
from letterpad.commands.console import Console, percent
from letterpad.commands.parser import CommandParser
from letterpad.errors import UserError
from letterpad.ink.drawing_file import read_drawings
from letterpad.letters.pictures.image_files import SUFFIXES, read_picture
from letterpad.messages import Sentence
from letterpad.recognition.recognizer import CONFORMAL_RULE, NOT_SURE_RULE, Prediction, Recognizer

_MOST_SHOWN = 5

_EXAMPLES = (
    "letterpad predict drawing.ndjson",
    "letterpad predict a.png b.jpg --model mine.letterpad --json",
)

_NOTES = (
    Sentence("The shipped recogniser: {rule}", rule=CONFORMAL_RULE),
    Sentence("Models of your own: {rule}", rule=NOT_SURE_RULE),
)


def add_predict(parser: CommandParser) -> None:
    """Add what ``letterpad predict`` takes."""
    notes = "\n".join(map(parser.paragraphs, _NOTES))
    parser.epilog = f"{parser.examples(*_EXAMPLES)}\n\n{notes}"
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar=parser.say(FILE),
        help=parser.say(Sentence("ndjson ink, one drawing a line, or pictures of one letter each")),
    )
    add_model_option(parser)
    add_output_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Answer every drawing and picture, in order."""
    model = open_model(arguments.model)
    answers = []
    lines = []
    for file in arguments.files:
        for place, prediction in _predictions(model, file.expanduser()):
            answers.append({"file": str(file), **place, **_fields(prediction)})
            lines.append(_line(file, place.get("line"), prediction))
    if not answers:
        raise UserError(
            "{files}: there is no drawing in it.", files=tuple(map(str, arguments.files))
        )
    console.result({"model": str(model.path), "predictions": answers}, *lines)
    return 0


def _predictions(model: Recognizer, file: Path) -> Iterator[tuple[dict[str, int], Prediction]]:
    """Answer what is in a file: where it stands there, and the answer."""
    if file.suffix.lower() in SUFFIXES:
        yield {}, model.predict_picture(read_picture(file, model.card.framing))
        return
    for number, drawing in enumerate(read_drawings(file), start=1):
        yield {"line": number}, model.predict(drawing.ink)


def _fields(prediction: Prediction) -> dict[str, Any]:
    ranked = [] if prediction.is_empty else prediction.ranked()
    sets = {} if prediction.is_empty else prediction.coverage
    return {
        "answer": prediction.answer,
        "in_its_case": prediction.in_its_case,
        "probability": ranked[0][1] if ranked else 0.0,
        "sure": prediction.is_sure,
        "is_letter": prediction.is_letter,
        "letter": prediction.letter,
        "likely": {stated: list(prediction.likely(stated)) for stated in sets},
        "top": [[name, probability] for name, probability in ranked[:_MOST_SHOWN]],
    }


def _line(file: Path, number: int | None, prediction: Prediction) -> Sentence:
    place = Sentence("{file}, line {number}", file=file, number=number or 0)
    return Sentence.joined([place if number else str(file), _answer(prediction)], ": ")


def _answer(prediction: Prediction) -> Sentence:
    if prediction.is_empty:
        return Sentence("nothing is drawn")
    (name, probability), (second, second_probability) = prediction.ranked()[:2]
    shares = {
        "share": percent(probability),
        "second": second,
        "second_share": percent(second_probability),
    }
    if not prediction.is_letter:
        return Sentence(
            "no letter; nearest {name} ({share}), then {second} ({second_share})",
            name=name,
            **shares,
        )
    name = prediction.in_its_case
    if prediction.is_sure:
        return Sentence("{name} ({share}), then {second} ({second_share})", name=name, **shares)
    return Sentence(
        "{name} ({share}), then {second} ({second_share}) - not sure", name=name, **shares
    )
