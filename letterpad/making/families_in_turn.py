"""Leaves every family of fonts out once, in folds, and counts what is read of its letters.

``python -m letterpad.making.families_in_turn LETTERS WORDS FONTS FOLDER``, as
`letterpad.making.recognizer_trials` takes them; the trainings are as short as its trials. What is
in FOLDER already is not trained a second time.
"""

import functools
import json
import sys
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.evaluation.comparison import accuracy_interval
from letterpad.letters.letterset import LetterSet
from letterpad.making import recognizer_training
from letterpad.making.fonts.font_letters import FontLetters
from letterpad.making.ink_net import CLASSES
from letterpad.making.markdown import table
from letterpad.making.recognizer_batches import Batches, Mixture
from letterpad.making.recognizer_calibration import answers_to
from letterpad.making.recognizer_domains import Domain, domains
from letterpad.making.recognizer_stages import Plan, split_words
from letterpad.making.recognizer_training import Schedule
from letterpad.making.recognizer_trials import parser_of, read_plan, tell
from letterpad.making.teaching import network_of
from letterpad.paths import replacing
from letterpad.recognition.onnx_session import Network

Integers = NDArray[np.int64]

FOLDS = 5

KINDS = ("single-line", "print", "printed")
"""Keys of the domains whose hands are families."""

Counts = dict[str, dict[str, tuple[int, int]]]
"""By the key of a domain and a family: letters read right, and all."""


def fold_of(fonts: FontLetters) -> dict[str, int]:
    """Return the fold of every family; one that is in several kinds is left out of all at once.

    Single-line fonts, which are few, are spread evenly.
    """
    lines = sorted(set(fonts.single_line.families.tolist()))
    outline = {*fonts.skeletons.families.tolist(), *fonts.printed.families.tolist()}
    names = [*lines, *sorted(outline - set(lines))]
    return {name: place % FOLDS for place, name in enumerate(names)}


def run(plan: Plan, some: LetterSet, fonts: FontLetters) -> Counts:
    """Train without the families of each fold and count what is read of them.

    Parameters
    ----------
    plan : Plan
        Its fonts only help to split words; families of all parts are learned from and left out.
    some : LetterSet
        Letters of pens, which the domains need; they are not asked about.
    fonts : FontLetters
        All fonts.
    """
    words, _ = split_words(plan, tell)
    letters = plan.letters.take(plan.parts.train)
    folds = fold_of(fonts)
    counts: Counts = {key: {} for key in KINDS}
    for fold in range(FOLDS):
        left_out = {name for name, number in folds.items() if number == fold}
        learned = fonts.take(folds.keys() - left_out)
        batches = Batches.of(letters, words, learned, fold, Mixture(), plan.steps)
        stem = f"without-fold-{fold}-{plan.epochs}-{batches.digest}"
        kept = plan.folder / f"{stem}.json"
        if not kept.exists():
            told = functools.partial(tell, f"without fold {fold + 1} of {FOLDS}")
            checkpoint = plan.folder / f"{stem}.npz"
            schedule = Schedule.of(plan.epochs)
            net, _ = recognizer_training.fit(batches, schedule, fold, checkpoint, told)
            found = _counted(network_of(net), domains(some, fonts.take(left_out)))
            with replacing(kept) as temporary:
                temporary.write_text(json.dumps(found), encoding="utf-8")
        for key, families in json.loads(kept.read_text(encoding="utf-8")).items():
            counts[key] |= {name: (right, n) for name, (right, n) in families.items()}
    return counts


def _counted(network: Network, of_fold: Iterable[Domain]) -> Counts:
    found: Counts = {}
    for domain in of_fold:
        asked = domain.letters
        if domain.key not in KINDS or not len(asked.labels):
            continue
        predicted = answers_to(network, asked).probabilities.argmax(axis=1)
        right = predicted == asked.labels % len(CLASSES)
        found[domain.key] = {
            name: (int(right[asked.hands == name].sum()), int((asked.hands == name).sum()))
            for name in set(asked.hands.tolist())
        }
    return found


def shown(counts: Mapping[str, Mapping[str, tuple[int, int]]]) -> str:
    """Write two tables: every kind by family, and each single-line family."""
    rows = [_row(key, *np.array(list(by.values())).T) for key, by in counts.items() if by]
    kinds = table(("letters", "n, families", "right", "by family", "worst tenth"), *rows)
    lines = [
        (name, f"{n:,}", f"{right / n:.4f}")
        for name, (right, n) in sorted(counts["single-line"].items())
    ]
    return f"{kinds}\n\n{table(('single-line family', 'n', 'right'), *lines)}"


def _row(key: str, right: Integers, n: Integers) -> tuple[str, ...]:
    hands = np.repeat(np.arange(len(n)), n)
    place = np.arange(len(hands)) - np.repeat(np.cumsum(n) - n, n)
    low, high = accuracy_interval(place < right[hands], hands)
    return (
        key,
        f"{n.sum():,}, {len(n)}",
        f"{right.sum() / n.sum():.4f} [{low:.3f}, {high:.3f}]",
        f"{(right / n).mean():.4f}",
        f"{np.quantile(right / n, 0.1):.3f}",
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, count and print the tables; return the exit code."""
    chosen = parser_of(__doc__).parse_args(arguments)
    try:
        plan, fonts = read_plan(chosen)
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    some = plan.letters.take(plan.parts.calibration)
    sys.stdout.write(f"{shown(run(plan, some, fonts))}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
