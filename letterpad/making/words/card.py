"""Writes the card of what words are read with: sources, licences and figures.

``python -m letterpad.making.words.card WORDS WORDLIST [OUT]`` evaluates the shipped file on the
words that were held out from it, and writes ``words-card.md``.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from letterpad.assessment import words as assessed
from letterpad.assessment.words import LabelledWord, Outcome
from letterpad.errors import UserError
from letterpad.evaluation.bootstrap import interval_of_share
from letterpad.making.markdown import table
from letterpad.making.words.making import prior_without_labels
from letterpad.making.words.prior_making import TIERS, read_lists
from letterpad.making.words.word_data import Word, read_words
from letterpad.making.words.word_parts import TEST_CONTRIBUTORS, part
from letterpad.paths import replacing
from letterpad.words import Reader, resource

_SEED = 0
"""Of the order in which `letterpad.making.words.making.gather` puts words."""

HEAD = """# What words are read with

`resources/words.npz`: sieve, scorers, letter 5-grams, word list, case model and calibration, read
by `letterpad.words` together with the recogniser (`resources/recognizer.letterpad`, which has a
card of its own).

**Learned from** {n_train:,} hand-printed words of {n_train_writers} writers: UNIPEN
train_r01_v07, category 6. The International Unipen Foundation, Zenodo 1195803, CC BY 4.0. I.
Guyon, L. Schomaker, R. Plamondon, M. Liberman, S. Janet, UNIPEN project of on-line data exchange
and recognizer benchmarks, ICPR 1994, doi:10.1109/ICPR.1994.576870. Beside them 2,500 single
letters of categories 1b and 1c by writers whom the recogniser learned from.

**Word list**: {lists}, Debian's packages of SCOWL (Kevin Atkinson and others; free to use, change
and pass on with its notice, which is in `words-licences.txt`), and the labels of the words
learned from. English only.

**Calibrated** on {n_calibration:,} words of {n_calibration_writers} other writers, who are in no
figure below.

**Out of scope**: joined writing (unless a cut frees the letters), digits, signs, accents, other
scripts.

## Figures

Of {n:,} words of {n_writers} writers held out whole, among them all of the contributors
{contributors}. Neither scorer nor word list was fitted to them; constants were chosen on the
calibration part, while these figures were seen on the way. The recogniser's own network, however,
has learned letters from words of most of these writers: only those of `imp` are new to it, too,
and have a column of their own. Intervals are of 95 %, whole writers drawn. One core.

"""


@dataclass(frozen=True, slots=True)
class Column:
    """Some of the words, with what they are called."""

    name: str
    outcomes: Sequence[Outcome]


def held_out(words: Sequence[Word]) -> tuple[list[LabelledWord], dict[str, Any]]:
    """Return the words of the test, and facts about all parts."""
    printed = [word for word in words if word.is_printed]
    order = np.random.default_rng(_SEED).permutation(len(printed))
    printed = [printed[number] for number in order]
    parts = part([word.writer for word in printed])
    facts: dict[str, Any] = {}
    for name in ("train", "calibration", "test"):
        of = [printed[number] for number in getattr(parts, name)]
        facts[f"n_{name}"], facts[f"n_{name}_writers"] = len(of), len({w.writer for w in of})
    test = [printed[number] for number in parts.test]
    return [LabelledWord(word.text, word.writer, word.ink) for word in test], facts


def write(words: Path, lists: Path) -> str:
    """Return the card's text."""
    test, facts = held_out(read_words(words))
    model = resource.shipped()
    outcomes = assessed.answered(test, Reader(model).word, model.is_in_list)
    known = read_lists(lists)
    of_lists = prior_without_labels(known, model)
    without = assessed.answered(test, Reader(model, prior=of_lists).word, model.is_in_list)
    new = [each for each in outcomes if not model.is_label(each.word.text)]
    columns = [
        Column("all", outcomes),
        Column("imp", [each for each in outcomes if each.word.writer.startswith("imp:")]),
        Column("words not among the labels", new),
        Column("all, prior without labels", without),
    ]
    head = HEAD.format(
        **facts,
        n=len(test),
        n_writers=facts["n_test_writers"],
        contributors=" and ".join(f"`{name}`" for name in TEST_CONTRIBUTORS),
        lists=", ".join(TIERS),
    )
    return head + _figures(columns) + _worst(outcomes) + _calibration(outcomes)


def _figures(columns: Sequence[Column]) -> str:
    found = [assessed.figures(column.outcomes) for column in columns]
    rows: list[list[str]] = [["words", *(f"{each['n']:,}" for each in found)]]
    for key, name in (
        ("letters", "letters right (1 - edits / letters)"),
        ("words", "words right"),
        ("first5", "among the first five"),
        ("case_words", "words right, case counted"),
        ("in_list", "words in wamerican"),
        ("not_in_list", "words not in wamerican"),
    ):
        rows.append([name, *(_share(each[key]) for each in found)])
    intervals = [_interval(column.outcomes) for column in columns]
    rows.insert(3, ["95 % interval", *intervals])
    for key, name in (
        ("letters", "letters"),
        ("words", "words"),
        ("not_in_list", "words not in wamerican"),
    ):
        rows.append([f"no word list: {name}", *(_share(each["no_prior"][key]) for each in found)])
    return table(["", *(column.name for column in columns)], *rows) + "\n"


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _interval(outcomes: Sequence[Outcome]) -> str:
    _, owner = np.unique([each.word.writer for each in outcomes], return_inverse=True)
    right = np.array([each.edits == 0 for each in outcomes], dtype=float)
    sums, sizes = np.bincount(owner, right), np.bincount(owner)
    bounds = interval_of_share(sums.astype(float), sizes.astype(float))
    return "" if bounds is None else f"{bounds[0]:.3f} to {bounds[1]:.3f}"


def _worst(outcomes: Sequence[Outcome]) -> str:
    found = assessed.by_writer(outcomes)
    assert found is not None
    rows = [
        [each["writer"], str(each["n"]), _share(each["letters"]), _share(each["words"])]
        for each in found["worst_tenth"]
    ]
    mean = f"Mean over writers: letters {found['letters']['mean']:.3f}, words "
    mean += f"{found['words']['mean']:.3f}. The tenth of the writers who are read worst:\n\n"
    return "\n" + mean + table(["writer", "words", "letters right", "words right"], *rows) + "\n"


def _calibration(outcomes: Sequence[Outcome]) -> str:
    rows = []
    stated = np.array([each.probability for each in outcomes])
    right = np.array([each.edits == 0 for each in outcomes], dtype=float)
    for low, high in ((0.0, 0.5), (0.5, 0.89), (0.89, 0.97), (0.97, 1.01)):
        some = (stated >= low) & (stated < high)
        if some.any():
            share, mean = right[some].mean(), stated[some].mean()
            name = f"{low:.2f} to {min(high, 1):.2f}"
            rows.append([name, str(some.sum()), _share(mean), _share(share)])
    said = "\nStated probability and what it was worth:\n\n"
    return said + table(["stated", "words", "mean", "right"], *rows) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the card; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("words", type=Path)
    parser.add_argument("wordlist", type=Path)
    parser.add_argument("out", type=Path, nargs="?", default=Path("resources/words-card.md"))
    given = parser.parse_args(arguments)
    try:
        text = write(given.words, given.wordlist)
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    with replacing(given.out) as temporary:
        temporary.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
