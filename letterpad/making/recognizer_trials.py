"""Compares what the recogniser may learn from: short trainings, each with several seeds.

``python -m letterpad.making.recognizer_trials LETTERS WORDS FONTS FOLDER [--only NAME ...]``, the
first three as `letterpad.making.recognizer` takes them. What is in FOLDER already is not trained a
second time. All are measured on the calibration part, by which all choices are made: what is held
out for the figures is not looked at.
"""

import argparse
import functools
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from letterpad.errors import UserError
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.making import recognizer_training
from letterpad.making.domain_figures import DomainFigures, measured
from letterpad.making.fonts.font_letters import FontLetters, read_font_letters
from letterpad.making.markdown import table
from letterpad.making.recognizer import SPLIT_SEED, SPLITTERS_EPOCHS
from letterpad.making.recognizer_batches import PENS_VARIETY, Batches, Mixture
from letterpad.making.recognizer_calibration import answers_to
from letterpad.making.recognizer_domains import domains
from letterpad.making.recognizer_letters import part
from letterpad.making.recognizer_stages import LAST_DROPOUT, Plan, split_words
from letterpad.making.recognizer_training import DROPOUT, Epoch, Schedule
from letterpad.making.teaching import network_of
from letterpad.model_files.model_file import Thresholds
from letterpad.paths import replacing

EPOCHS, STEPS = 8, 200
"""Of each training: 25,600 letters an epoch."""

NO_THRESHOLDS = Thresholds({"0.95": 0.0})


@dataclass(frozen=True, slots=True)
class Trial:
    """What is learned from, and how much is dropped while the learning rate falls."""

    mixture: Mixture
    dropout: float = DROPOUT


_PENS = Mixture(words=0.0, fonts=0.0, printed=0.0)
_MORE_STROKES = replace(PENS_VARIETY, reordered=0.3, reversed=0.35)
_VARIED_STROKES = replace(PENS_VARIETY, stroke_shift=0.035, stroke_stretch=0.06)

TRIALS: Mapping[str, Trial] = {
    "pens alone": Trial(_PENS),
    "and neat print": Trial(replace(_PENS, fonts=0.16)),
    "and printed letters": Trial(replace(_PENS, fonts=0.16, printed=0.08)),
    "and letters of words": Trial(Mixture()),
    "and more strokes from the other end": Trial(Mixture(variety=_MORE_STROKES)),
    "and strokes that vary more": Trial(Mixture(variety=_VARIED_STROKES)),
    "and no dropout at the end": Trial(Mixture(), LAST_DROPOUT),
}
"""What is tried, each with all before it; the last three each with the first four."""


def figures_of(net: Any, letters: LetterSet, fonts: FontLetters) -> list[DomainFigures]:
    """Measure a net, which is calibrated on nothing, on letters that it has not learned from."""
    session = network_of(net)
    some = [domain.letters for domain in domains(letters, fonts)]
    return [measured(each, answers_to(session, each), NO_THRESHOLDS) for each in some]


def run(
    plan: Plan, held_out: LetterSet, fonts: FontLetters, names: Iterable[str], seeds: Sequence[int]
) -> dict[str, list[list[DomainFigures]]]:
    """Train and measure; return the figures by name of the trial, one list for each seed.

    Parameters
    ----------
    plan : Plan
    held_out : LetterSet
    fonts : FontLetters
        What is measured on.
    names : iterable of str
        Of `TRIALS`.
    seeds : sequence of int
    """
    words, _ = split_words(plan, tell)
    letters = plan.letters.take(plan.parts.train)
    results: dict[str, list[list[DomainFigures]]] = {name: [] for name in names}
    for seed in seeds:
        for name, scored in results.items():
            trial = TRIALS[name]
            of_words = words if trial.mixture.words else None
            batches = Batches.of(letters, of_words, plan.fonts, seed, trial.mixture, plan.steps)
            schedule = replace(Schedule.of(plan.epochs), dropout=trial.dropout)
            stem = f"{name.replace(' ', '-')}-{seed}-{plan.epochs}-{batches.digest}"
            kept = plan.folder / f"{stem}.json"
            if not kept.exists():
                told = functools.partial(tell, f"{name}, seed {seed}")
                checkpoint = plan.folder / f"{stem}.npz"
                net, _ = recognizer_training.fit(batches, schedule, seed, checkpoint, told)
                found = [each.to_json() for each in figures_of(net, held_out, fonts)]
                with replacing(kept) as temporary:
                    temporary.write_text(json.dumps(found), encoding="utf-8")
            fields = json.loads(kept.read_text(encoding="utf-8"))
            scored.append([DomainFigures.from_json(each) for each in fields])
    return results


def shown(results: Mapping[str, Sequence[Sequence[DomainFigures]]]) -> str:
    """Write a table: what is right of each domain, one figure for each seed."""
    some = next(iter(results.values()))[0]
    rows = [
        (name, *(" ".join(f"{each.right:.4f}" for each in of) for of in zip(*scored, strict=True)))
        for name, scored in results.items()
    ]
    return table(("learned from", *(each.key for each in some)), *rows)


def tell(name: str, epoch: Epoch) -> None:
    """Say on standard error that an epoch has ended."""
    sys.stderr.write(f"{name}, epoch {epoch.number}: {epoch.seconds:.0f} s\n")


def parser_of(doc: str | None) -> argparse.ArgumentParser:
    """Return what parses letters, words, fonts and folder; its description is the first line."""
    parser = argparse.ArgumentParser(description=(doc or "").split("\n")[0])
    for name in ("letters", "words", "fonts", "folder"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--steps", type=int, default=STEPS, help="batches of an epoch")
    return parser


def read_plan(chosen: argparse.Namespace) -> tuple[Plan, FontLetters]:
    """Read what `parser_of` has parsed: a plan with the fonts to learn from, and all fonts.

    Raises
    ------
    UserError
        If letters or fonts cannot be read.
    """
    chosen.folder.mkdir(parents=True, exist_ok=True)
    letters = load_letters(Files(str(chosen.letters), classes="both"))
    fonts = read_font_letters(chosen.fonts)
    plan = Plan(
        letters,
        part(letters, SPLIT_SEED),
        chosen.words,
        fonts.of("train"),
        chosen.folder,
        chosen.epochs,
        SPLITTERS_EPOCHS,
        steps=chosen.steps,
    )
    return plan, fonts


def main(arguments: Sequence[str] | None = None) -> int:
    """Train and measure, and print the table; return the exit code."""
    parser = parser_of(__doc__)
    parser.add_argument("--only", nargs="+", choices=TRIALS, default=list(TRIALS))
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1])
    chosen = parser.parse_args(arguments)
    try:
        plan, fonts = read_plan(chosen)
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    held_out = plan.letters.take(plan.parts.calibration)
    results = run(plan, held_out, fonts.of("calibration"), chosen.only, chosen.seeds)
    sys.stdout.write(f"{shown(results)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
