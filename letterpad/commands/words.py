"""``--words`` of ``letterpad predict`` and ``letterpad evaluate``: words instead of letters."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from letterpad.assessment import words as assessed
from letterpad.assessment.words import LabelledWord, Outcome
from letterpad.commands.console import Console
from letterpad.commands.standard_input import DASH, shown
from letterpad.errors import UserError
from letterpad.file_kinds.refusal import check
from letterpad.file_kinds.telling import kind_of
from letterpad.ink.drawing_file import lines_in
from letterpad.ink.formats.files import opened
from letterpad.ink.strokes import Ink
from letterpad.messages import Sentence, percent
from letterpad.words import Reader
from letterpad.words.answers import Reading

_MOST_SAID = 10

_Found = tuple[dict[str, Any], Ink | UserError]


def predict_words(arguments: argparse.Namespace, console: Console) -> int:
    """Read every drawing as words."""
    if arguments.page or arguments.pictures_only or arguments.model is not None:
        raise UserError(
            "--words reads ink with the recogniser that comes with Letterpad: it goes with none of "
            "--page, --pictures-only and --model."
        )
    reader = Reader()
    if DASH in arguments.files:
        if len(arguments.files) > 1:
            raise UserError("With --words, - stands alone: lines are answered as they come.")
        return _answer_lines(reader, console)
    answers: list[dict[str, Any]] = []
    errors: list[dict[str, Any]] = []
    lines: list[Sentence] = []
    for file in arguments.files:
        for place, found in _drawings(file.expanduser()):
            where = {"file": str(file), **place}
            if isinstance(found, UserError):
                errors.append({**where, "error": str(found.sentence)})
                console.note(Sentence.joined(["letterpad:", found.sentence]))
                continue
            reading = reader.read(found)
            answers.append({**where, **reading.to_json()})
            lines.append(_line(file, place, reading))
    if answers or arguments.json:
        console.result({"readings": answers, "errors": errors}, *lines)
    return 2 if errors else 0


def _answer_lines(reader: Reader, console: Console) -> int:
    """Answer each line of standard input before the next one is waited for."""
    stream = None if sys.stdin is None else getattr(sys.stdin, "buffer", None)
    if stream is None or stream.isatty():
        raise UserError(
            "Nothing comes through standard input, which - stands for. Write: cat FILE | letterpad "
            "predict --words -"
        )
    n_errors = 0
    for number, found in lines_in(stream):
        if isinstance(found, UserError):
            n_errors += 1
            console.result(
                {"line": number, "error": str(found.sentence)},
                Sentence("line {number}: {error}.", number=number, error=found),
            )
        else:
            reading = reader.read(found.ink)
            console.result({"line": number, **reading.to_json()}, _said(reading))
    return 2 if n_errors else 0


def _drawings(file: Path) -> Iterator[_Found]:
    try:
        kind = kind_of(file)
        check(file, kind, "drawing")
        source = opened(file, kind)
        for number, found in source.drawings:
            place = {} if source.is_single else {source.unit: number}
            if isinstance(found, UserError):
                yield (
                    place,
                    UserError(
                        "{file}, {number}: {error}.", file=shown(file), number=number, error=found
                    ),
                )
            else:
                yield place, found.ink
    except UserError as error:
        yield {}, error


def _line(file: Path, place: dict[str, Any], reading: Reading) -> Sentence:
    if not place:
        return Sentence.joined([shown(file), _said(reading)], ": ")
    number = next(iter(place.values()))
    where = Sentence("{file}, line {number}", file=shown(file), number=number)
    return Sentence.joined([where, _said(reading)], ": ")


def _said(reading: Reading) -> Sentence:
    text = reading.text.replace("\n", " / ")
    notes = reading.notes
    if not text:
        return Sentence.joined(notes) if notes else Sentence("nothing is read")
    said = Sentence("{text} ({share})", text=text, share=percent(reading.probability))
    return Sentence.joined([said, *notes], ". ")


def evaluate_words(arguments: argparse.Namespace, console: Console) -> int:
    """Say how well labelled words are read."""
    if arguments.data is not None or arguments.model is not None:
        raise UserError(
            "--words names labelled words, which are read by what comes with Letterpad: it goes "
            "with neither --data nor --model."
        )
    words, n_joined = _labelled(Path(arguments.words).expanduser(), console)
    reader = Reader()

    def show(n: int) -> None:
        console.progress(Sentence("reading {n:,} words", n=len(words)), n / len(words))

    outcomes = assessed.answered(words, reader.word, reader.model.is_in_list, show)
    fields = assessed.figures(outcomes)
    if n_joined:
        console.note(assessed.joined_left_out(n_joined))
    console.result(fields, *_report(fields, outcomes))
    return 0


def _labelled(path: Path, console: Console) -> tuple[list[LabelledWord], int]:
    words: list[LabelledWord] = []
    errors: list[UserError] = []
    n_joined = 0
    for found in assessed.read_words(path):
        if isinstance(found, UserError):
            errors.append(found)
        elif not found.is_printed:
            n_joined += 1
        else:
            words.append(found)
    for error in errors[:_MOST_SAID]:
        console.note(Sentence.joined(["letterpad:", error.sentence]))
    if len(errors) > _MOST_SAID:
        console.note(
            Sentence(
                "{file}: {n:,} more lines cannot be read.",
                file=path.name,
                n=len(errors) - _MOST_SAID,
            )
        )
    if not words:
        raise UserError("{file}: there are no labelled words in it.", file=path.name)
    return words, n_joined


def _report(fields: dict[str, Any], outcomes: list[Outcome]) -> Iterator[Sentence]:
    alone = fields["no_prior"]
    yield Sentence(
        "{n:,} words: {letters} of the letters are right, {words} of the words, {first} among the "
        "first five; {cased} with their case.",
        n=fields["n"],
        letters=percent(fields["letters"]),
        words=percent(fields["words"]),
        first=percent(fields["first5"]),
        cased=percent(fields["case_words"]),
    )
    yield Sentence(
        "Without any word list: {letters} of the letters, {words} of the words.",
        letters=percent(alone["letters"]),
        words=percent(alone["words"]),
    )
    if (share := fields["in_list"]) is not None:
        yield Sentence("Words that are in the word list: {share}.", share=percent(share))
    if (share := fields["not_in_list"]) is not None:
        yield Sentence("Words that are not in the word list: {share}.", share=percent(share))
    by_writer = fields["by_writer"]
    if by_writer is not None:
        yield Sentence(
            "By writer ({n}): {letters} of the letters, {words} of the words; worst: {worst}.",
            n=by_writer["n"],
            letters=percent(by_writer["letters"]["mean"]),
            words=percent(by_writer["words"]["mean"]),
            worst=[
                Sentence("{writer} {share}", writer=each["writer"], share=percent(each["words"]))
                for each in by_writer["worst_tenth"]
            ],
        )
