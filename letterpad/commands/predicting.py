"""``letterpad predict``: which letter a drawing or a picture is."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from letterpad.commands.arguments import FILE, add_model_option, add_output_options, open_model
from letterpad.commands.console import Console
from letterpad.commands.parser import CommandParser
from letterpad.commands.standard_input import DASH, renamed, shown, spooled
from letterpad.errors import UserError
from letterpad.file_kinds import kinds
from letterpad.file_kinds.kinds import FileKind
from letterpad.file_kinds.refusal import check
from letterpad.file_kinds.telling import kind_of
from letterpad.ink.formats.files import named, opened
from letterpad.letters.drawings import DrawingLines
from letterpad.letters.pictures.image_files import read_letters_on, read_pictures
from letterpad.letters.pictures.layout import laid_out
from letterpad.messages import Sentence, Text, percent
from letterpad.recognition.page_reading import is_read_as
from letterpad.recognition.reasons import REASONS
from letterpad.recognition.recognizer import Prediction, Recognizer
from letterpad.recognition.sureness import RULE, Sureness

_MOST_SHOWN = 5

WORDS_OF_PREDICT = Sentence(
    "read every drawing as words on lines; - answers each line of standard input (ndjson) as it "
    "comes"
)

_MOST_SAID = 10
"""Lines of a file of which it is said why they cannot be read."""

_EXAMPLES = (
    "letterpad predict drawing.ndjson",
    "letterpad predict a.png b.jpg --model mine.letterpad --json",
    "letterpad predict --page filled-in.jpg",
    "letterpad predict --words note.ndjson",
    "cat photo.jpg | letterpad predict -",
)

_Place = dict[str, Any]

_Found = tuple[_Place, Prediction | UserError | Sentence]
"""Where something stands in a file, and the answer, what is wrong, or what is to be said of all."""

_BAD_ONES = Sentence(
    "A file or a line that cannot be read costs only itself: the others are answered, it is named "
    'on standard error (with --json in "errors", too), and the exit code is 2.'
)


def add_predict(parser: CommandParser) -> None:
    """Add what ``letterpad predict`` takes."""
    notes = "\n\n".join([parser.paragraphs(RULE), parser.paragraphs(_BAD_ONES)])
    parser.epilog = f"{parser.examples(*_EXAMPLES)}\n\n{notes}"
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar=parser.say(FILE),
        help=parser.say(
            Sentence(
                "ink (ndjson, one drawing a line; a JSON array; InkML, UNIPEN, SVG), or pictures "
                "of one letter each (every page of a TIFF or GIF); - reads standard input"
            )
        ),
    )
    add_model_option(parser)
    parser.add_argument(
        "--pictures-only",
        action="store_true",
        help=parser.say(Sentence("give a model that also reads the pen's path the pictures alone")),
    )
    parser.add_argument(
        "--page",
        action="store_true",
        help=parser.say(
            Sentence(
                "read every picture as a page of letters that stand apart, line by line, or as a "
                "filled-in sheet (letterpad sheet), which says which letters they are"
            )
        ),
    )
    parser.add_argument("--words", action="store_true", help=parser.say(WORDS_OF_PREDICT))
    add_output_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Answer every drawing and picture, in order; what cannot be read is named at the end."""
    if arguments.words:
        from letterpad.commands.words import predict_words

        return predict_words(arguments, console)
    model = open_model(arguments.model)
    answers: list[dict[str, Any]] = []
    errors: list[dict[str, Any]] = []
    lines: list[Sentence] = []
    notes: list[Sentence] = []
    said: list[Text] = []
    for file in arguments.files:
        n_said = 0
        for place, found in _found(model, file, arguments):
            named = {"file": str(file), **place}
            if isinstance(found, Sentence):
                notes.append(Sentence("{file}: {note}", file=shown(file), note=found))
                continue
            if isinstance(found, Prediction):
                answers.append({**named, **_fields(found)})
                lines.append(_line(file, place, found))
                continue
            errors.append({**named, "error": str(found.sentence)})
            n_said += 1
            if n_said <= _MOST_SAID:
                said.append(found.sentence)
        if n_said > _MOST_SAID:
            rest = n_said - _MOST_SAID
            said.append(
                Sentence("{file}: {n:,} more lines cannot be read.", file=shown(file), n=rest)
            )
    if answers or arguments.json:
        fields = {
            "model": str(model.path),
            "predictions": answers,
            "errors": errors,
            "notes": [str(note) for note in notes],
        }
        console.result(fields, *lines)
    for sentence in (*notes, *said):
        console.note(Sentence.joined(["letterpad:", sentence]))
    return 2 if errors else 0


def _found(model: Recognizer, file: Path, asked: argparse.Namespace) -> Iterator[_Found]:
    """Answer what is in a file: where it stands there, and the answer or what is wrong with it."""
    try:
        if file == DASH:
            with spooled() as copy:
                for place, found in _answered(model, copy, asked):
                    if isinstance(found, UserError):
                        yield place, renamed(found, copy)
                    else:
                        yield place, found
        else:
            yield from _answered(model, file.expanduser(), asked)
    except UserError as error:
        yield {}, error


def _answered(model: Recognizer, file: Path, asked: argparse.Namespace) -> Iterator[_Found]:
    try:
        kind = kind_of(file)
        if kind.group == "picture":
            yield from (_letters_on_pages if asked.page else _pages)(model, file)
            return
        check(file, kind, "drawing")
        yield from _drawings(model, file, kind, asked.pictures_only)
    except UserError as error:
        yield {}, error


def _drawings(
    model: Recognizer, file: Path, kind: FileKind, pictures_only: bool
) -> Iterator[_Found]:
    """Answer every drawing of a file; where there may be several, say of each which it is."""
    found = opened(file, kind)
    n_drawings = 0
    lines = DrawingLines(found.drawings)
    for note in (*found.notes, *(() if lines.note is None else (lines.note,))):
        yield {}, note
    for number, drawing in lines:
        n_drawings += 1
        place = {} if found.is_single else {found.unit: number}
        if isinstance(drawing, UserError):
            where = named(shown(file), number, kind)
            yield place, UserError("{place}: {error}.", place=where, error=drawing)
        else:
            yield place, model.predict(drawing.ink, pictures_only=pictures_only)
    if not n_drawings:
        raise UserError("{file}: there is no drawing in it.", file=file)


def _pages(model: Recognizer, file: Path) -> Iterator[_Found]:
    """Answer a picture; where there are several pages, say of each which it is."""
    pages: list[Prediction | UserError] = []
    try:
        for picture in read_pictures(file, model.card.framing):
            pages.append(model.predict_picture(picture))
    except UserError as error:
        pages.append(error)
    for number, found in enumerate(pages, 1):
        yield {"page": number} if len(pages) > 1 else {}, found


def _letters_on_pages(model: Recognizer, file: Path) -> Iterator[_Found]:
    """Answer all letters on a page, in the order in which they are read, and say what they are."""
    for number, page in enumerate(read_letters_on(file), 1):
        of_page: _Place = {} if number == 1 else {"page": number}
        if not page.letters:
            raise UserError(
                "{path}: a page of letters that stand apart was expected, but no letter was found "
                "on it. A single letter is read without --page.",
                path=file,
            )
        text: dict[int, str] = {}
        n_right = 0
        for place, letter in enumerate(page.letters, 1):
            prediction = model.predict_picture(laid_out(letter.ink, model.card.framing))
            where: _Place = {"number": place, "on_line": letter.line + 1}
            where["box"] = [round(share, 4) for share in letter.box]
            if letter.label:
                where["label"] = letter.label
                n_right += is_read_as(prediction, letter.label)
            yield {**of_page, **where}, prediction
            text[letter.line] = text.get(letter.line, "") + (prediction.in_its_case or "?")
        lines = " / ".join(text[line] for line in sorted(text))
        n = len(page.letters)
        yield of_page, Sentence("{n:,} letters, in lines: {lines}", n=n, lines=lines)
        if page.sheet is not None:
            yield (
                of_page,
                Sentence(
                    "It is a sheet to fill in: {right:,} of {n:,} letters are read as it says, "
                    "case ignored.",
                    right=n_right,
                    n=n,
                ),
            )


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


def _line(file: Path, place: _Place, prediction: Prediction) -> Sentence:
    where = shown(file)
    if "line" in place:
        where = Sentence("{file}, line {number}", file=where, number=place["line"])
    elif "drawing" in place:
        where = named(where, place["drawing"], kinds.JSON_LIST)
    elif "page" in place:
        where = Sentence("{file}, page {number}", file=where, number=place["page"])
    if "on_line" in place:
        where = Sentence(
            "{file}, line {line}, letter {number}",
            file=where,
            line=place["on_line"],
            number=place["number"],
        )
    answer = _answer(prediction)
    if "label" in place:
        label = place["label"]
        said = (
            Sentence("its box says {label}", label=label)
            if is_read_as(prediction, label)
            else Sentence("but its box says {label}", label=label)
        )
        answer = Sentence.joined([answer, said], "; ")
    return Sentence.joined([where, answer], ": ")


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
