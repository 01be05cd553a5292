"""``letterpad predict``: which letter a drawing or a picture is."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from letterpad.assessment.model_letters import open_model
from letterpad.commands.arguments import add_json_option
from letterpad.commands.console import Console, percent
from letterpad.errors import UserError
from letterpad.ink.drawing_file import read_drawings
from letterpad.letters.pictures.image_files import SUFFIXES, read_picture
from letterpad.recognition.recognizer import CONFORMAL_RULE, NOT_SURE_RULE, Prediction, Recognizer

_MOST_SHOWN = 5

_EXAMPLES = f"""\
examples:
  letterpad predict drawing.ndjson
  letterpad predict a.png b.jpg --model mine.letterpad --json

The shipped recogniser: {CONFORMAL_RULE}
Models of your own: {NOT_SURE_RULE}
"""


def add_predict(parser: argparse.ArgumentParser) -> None:
    """Add what ``letterpad predict`` takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EXAMPLES
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="ndjson ink, one drawing a line, or pictures of one letter each",
    )
    parser.add_argument(
        "--model", type=Path, metavar="FILE", help="a model (default: the shipped recogniser)"
    )
    add_json_option(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Answer every drawing and picture, in order."""
    model = open_model(arguments.model)
    answers = []
    lines = []
    for file in arguments.files:
        for place, prediction in _predictions(model, file.expanduser()):
            answers.append({"file": str(file), **place, **_fields(prediction)})
            number = f", line {place['line']}" if place else ""
            lines.append(f"{file}{number}: {_text(prediction)}")
    if not answers:
        raise UserError(
            "{files}: there is no drawing in it.", files=tuple(map(str, arguments.files))
        )
    console.result({"model": str(model.path), "predictions": answers}, "\n".join(lines))
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


def _text(prediction: Prediction) -> str:
    if prediction.is_empty:
        return "nothing is drawn"
    (name, probability), (second, second_probability) = prediction.ranked()[:2]
    then = f"then {second} ({percent(second_probability)})"
    if not prediction.is_letter:
        return f"no letter; nearest {name} ({percent(probability)}), {then}"
    sure = "" if prediction.is_sure else " - not sure"
    return f"{prediction.in_its_case} ({percent(probability)}), {then}{sure}"
