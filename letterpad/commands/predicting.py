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
from letterpad.recognition.reasons import REASONS
from letterpad.recognition.recognizer import Prediction, Recognizer
from letterpad.recognition.sureness import RULE, Sureness

_MOST_SHOWN = 5

_EXAMPLES = (
    "letterpad predict drawing.ndjson",
    "letterpad predict a.png b.jpg --model mine.letterpad --json",
)


def add_predict(parser: CommandParser) -> None:
    """Add what ``letterpad predict`` takes."""
    parser.epilog = f"{parser.examples(*_EXAMPLES)}\n\n{parser.paragraphs(RULE)}"
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
    sureness = prediction.sureness
    return {
        "answer": prediction.answer,
        "in_its_case": prediction.in_its_case,
        "probability": ranked[0][1] if ranked else 0.0,
        "sureness": sureness.value,
        "sure": sureness in (Sureness.SURE, Sureness.PROBABLY),
        "may_be": list(prediction.may_be()[0]) if sureness is Sureness.NOT_SURE else [],
        "reason": None if prediction.reason is None else prediction.reason.value,
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
    said = _letter(prediction) if prediction.is_letter else _nearest(prediction)
    if prediction.reason is None:
        return said
    return Sentence.joined([said, REASONS[prediction.reason]], ". ")


def _letter(prediction: Prediction) -> Sentence:
    (_, share), (second, second_share) = prediction.ranked()[:2]
    fields = {
        "name": prediction.in_its_case,
        "share": percent(share),
        "second": prediction.in_case(second),
        "second_share": percent(second_share),
    }
    if prediction.sureness is Sureness.SURE:
        return Sentence("{name} ({share}), then {second} ({second_share})", **fields)
    if prediction.sureness is Sureness.PROBABLY:
        return Sentence("{name} ({share}), then {second} ({second_share}) - probably", **fields)
    return Sentence("{name} ({share}), then {second} ({second_share}) - not sure", **fields)


def _nearest(prediction: Prediction) -> Sentence:
    """Name letters without figures: those say which letter it is if it is one."""
    (first, _), (second, _) = prediction.ranked()[:2]
    return Sentence("no letter; nearest {name}, then {second}", name=first, second=second)
