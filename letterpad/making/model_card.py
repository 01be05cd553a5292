"""Writes the model card of the shipped recogniser: every figure is measured as it is written.

``python -m letterpad.making.model_card DATA [--out resources/model-card.md]``, DATA being the
letters that `letterpad.making.recognizer` was given. The figures are of the letters that were held
out from training and calibration.
"""

import argparse
import platform
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from letterpad import paths
from letterpad.assessment import quality
from letterpad.errors import UserError
from letterpad.evaluation.accuracy import Accuracy, Labels, confusion_counts, evaluate
from letterpad.evaluation.perturbations import CHANGES
from letterpad.ink.raster import SIDE, rasterize_many
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.making.domain_figures import DomainFigures
from letterpad.making.markdown import chapter, table
from letterpad.making.model_card_words import anchors, introduction, limits, made, tried
from letterpad.making.recognizer_letters import TEST_CONTRIBUTOR, part
from letterpad.model_files.model_file import Card
from letterpad.recognition.recognizer import Answers, Recognizer
from letterpad.recognition.sureness import Sureness

PENS = (1.0, 2.5, 4.0)
"""Pixels: of the pictures that are answered alone."""

N_NOT_LETTERS, SEED = 2000, 901

_MOST_CONFUSED = 12

THREADS = 2
"""That answer."""


def write(data: Path) -> str:
    """Measure the shipped recogniser on the letters held out from it, and write its card.

    Raises
    ------
    UserError
        If the letters are not those that it was made of.
    """
    model = Recognizer.shipped(THREADS)
    letters = load_letters(Files(str(data), classes="both"))
    if load_letters(Files(str(data), classes="A-Z")).hash != model.card.data["hash"]:
        raise UserError(
            "{data}: the letters that the recogniser was made of were expected.", data=data.name
        )
    test = letters.take(part(letters, model.card.split["random_state"]).test)
    figures = _Figures(model, test)
    return "\n\n".join(
        [
            introduction(model.card, letters),
            made(model.card),
            figures.accuracy(),
            by_kind(model.card),
            anchors(),
            figures.inputs(),
            figures.honesty(),
            figures.robustness(),
            figures.not_letters(),
            figures.contributors(),
            figures.per_letter(),
            figures.confusions(),
            tried(),
            limits(),
            f"*Measured on {platform.machine()}, Python {platform.python_version()}, by "
            "`python -m letterpad.making.model_card DATA`.*\n",
        ]
    )


def by_kind(card: Card) -> str:
    """Say what it scores on every kind of letters: measured as the file was made."""
    found = [DomainFigures.from_json(fields) for fields in card.data["domains"]]
    return chapter(
        "Kind by kind",
        "Writers, contributors and whole families of fonts that it has not learned from; a family "
        "counts as a hand. LibreCAD's single-line fonts are for the figures alone; blackletter is "
        "in none of the single-line fonts. Intervals are by hand, as letters of one hand are "
        "alike.",
        table(
            ("letters", "n", "hands", "right", "95 % interval", "mean by hand", "worst tenth"),
            *(
                (
                    each.title,
                    f"{each.n:,}",
                    f"{each.n_hands}",
                    f"{each.right:.4f}",
                    f"{each.interval[0]:.4f} to {each.interval[1]:.4f}",
                    f"{each.by_hand:.4f}",
                    f"{each.worst_tenth:.4f}",
                )
                for each in found
            ),
        ),
        "How honest it is about them: the expected calibration error (15 bins), how many of its "
        "sets of 95 % hold the letter, for how many hands nine in ten do, and how many letters are "
        "taken for none:",
        table(
            ("letters", "calibration error", "95 % sets hold", "hands", "taken for none"),
            *(
                (
                    each.title,
                    f"{each.calibration_error:.4f}",
                    f"{each.held:.4f}",
                    f"{each.hands_held:.4f}",
                    f"{each.refused:.4f}",
                )
                for each in found
            ),
        ),
    )


class _Figures:
    """What the model scores on letters held out from it, chapter by chapter."""

    def __init__(self, model: Recognizer, test: LetterSet) -> None:
        assert test.inks is not None
        assert test.writers is not None
        self.model, self.test, self.inks = model, test, test.inks
        self.n_classes = len(model.card.classes)
        self.labels: Labels = test.labels % self.n_classes
        self.answers: Answers = model.answers_to_inks(self.inks)
        self.predicted: Labels = self.answers.probabilities.argmax(axis=1)
        self.writers = test.writers
        self.groups = quality.contributors(self.writers)

    def accuracy(self) -> str:
        card = self.model.card
        result = evaluate(self.answers.probabilities, self.labels, card.classes, self.writers)
        assert self.answers.cased is not None
        cased = evaluate(self.answers.cased, self.test.labels, card.cased_classes, self.writers)
        return chapter(
            "What it scores",
            f"On {len(self.labels):,} letters of {len(np.unique(self.writers))} writers held "
            f"out from training and calibration, all letters of the contributor "
            f"“{TEST_CONTRIBUTOR}” among them. Intervals are by writer:",
            table(
                ("", "share", "95 % interval"),
                ("26 letters, cases merged", *_cells(result.accuracy)),
                ("the right one among the first three", *_cells(result.top3)),
                ("52 letters, cases apart", *_cells(cased.accuracy)),
            ),
            "Many letters are written alike in both cases (c, o, s, x, z and more): the window "
            "shows a case only where it can be told.",
        )

    def inputs(self) -> str:
        right = self._right(self.answers)
        rows = [("the pen's path and the picture", *_cells(right))]
        nothing = np.zeros((len(self.inks), SIDE, SIDE), dtype=np.uint8)
        of_path = self.model.answers_to_inks(self.inks, images=nothing)
        rows.append(("the path alone", *_cells(self._right(of_path))))
        held = []
        for pen in PENS:
            name = f"a picture alone, pen of {pen:g} pixels of {SIDE}"
            images = rasterize_many(self.inks, replace(self.model.card.framing, pen=pen))
            answers = self.model.answers_to_images(images)
            rows.append((name, *_cells(self._right(answers))))
            found = quality.calibration(self.model, answers, self.labels, False, self.writers)
            assert found.taken_for_none is not None
            held.append(
                (
                    f"{pen:g}",
                    f"{found.error:.4f}",
                    *(f"{one.held.value:.4f}" for one in found.sets),
                    f"{found.taken_for_none.value:.4f}",
                )
            )
        return chapter(
            "What each input gives",
            "The same file, given less:",
            table(("it is given", "right", "95 % interval"), *rows),
            "Pictures alone have doubts of their own, found on the calibration letters' pictures:",
            table(
                ("pen", "calibration error", "95 % sets hold", "99 % sets hold", "taken for none"),
                *held,
            ),
        )

    def _right(self, answers: Answers) -> Accuracy:
        return Accuracy.of(answers.probabilities.argmax(axis=1) == self.labels, self.writers)

    def honesty(self) -> str:
        probabilities, labels = self.answers.probabilities, self.labels
        whole = self.groups == TEST_CONTRIBUTOR
        coverage = self.model.coverage(of_ink=True)
        of_others, of_whole = (
            quality.conformal_sets(coverage, probabilities[of], labels[of], self.writers[of])
            for of in (~whole, whole)
        )
        rows = [
            (
                f"{one.stated:.0%}",
                name,
                *_cells(one.held),
                f"{one.mean_size:.2f}",
                f"{one.single:.1%}",
            )
            for others, of_one in zip(of_others, of_whole, strict=True)
            for name, one in (("other writers", others), (f"“{TEST_CONTRIBUTOR}”, whole", of_one))
        ]
        found = quality.calibration(self.model, self.answers, labels, True, self.writers)
        low, high = found.interval
        assert found.taken_for_none is not None
        return chapter(
            "Is it honest?",
            f"Expected calibration error (15 bins): {found.error:.4f} "
            f"(95 % interval {low:.4f} to {high:.4f})."
            " What the window says of its answers, and how many of them are right:",
            table(("it says", "of the letters", "right", "95 % interval"), *self._words()),
            f"“Not sure”, with a question mark, are {found.not_sure.share:.1%} of the letters, and "
            f"{found.not_sure.of_wrong or 0.0:.1%} of the wrong answers. What the conformal sets "
            "hold:",
            table(
                ("stated", "letters of", "held", "95 % interval", "letters in a set", "one alone"),
                *rows,
            ),
            f"Taken for no letter, though it is one: {_said(found.taken_for_none)}",
        )

    def _words(self) -> list[tuple[str, ...]]:
        """Count what is said of the answers, and how often they are right."""
        said = np.array(self.model.sureness(self.answers, of_ink=True))
        right = self.predicted == self.labels
        rows: list[tuple[str, ...]] = []
        for word in (Sureness.SURE, Sureness.PROBABLY, Sureness.NOT_SURE, Sureness.NO_LETTER):
            is_said = said == word
            share = Accuracy.of(is_said).value
            accuracy = Accuracy.of(right[is_said], self.writers[is_said])
            rows.append((word.value, f"{share:.1%}", *_cells(accuracy)))
        return rows

    def robustness(self) -> str:
        shares = quality.robustness(
            self.model, self.inks, self.predicted, self.labels, writers=self.writers
        )
        n_right = int((self.predicted == self.labels).sum())
        return chapter(
            "How robust it is",
            f"Of the {n_right:,} letters that it gets right, still right when drawn",
            table(
                ("", "share", "95 % interval"),
                *((str(CHANGES[key][0]), *_cells(share)) for key, share in shares.items()),
            ),
        )

    def not_letters(self) -> str:
        shares = quality.rejected(self.model, N_NOT_LETTERS, SEED)
        return chapter(
            "What is no letter",
            "Drawn by the program, the same kinds with other random numbers in training (words "
            "there are of real letters, here of built-in ones), told to be no letter:",
            table(
                ("", "share", "95 % interval"),
                *((kind, *_cells(share)) for kind, share in shares.items()),
            ),
            "Digits of the held-out families of fonts that are told to look like digits (0 and 1 "
            "are letters' drawings, too):",
            table(
                ("", "share"),
                *(
                    (key, f"{found['told']:.4f} of {found['n']:,}")
                    for key, found in self.model.card.data["digits"].items()
                ),
            ),
        )

    def contributors(self) -> str:
        rows = []
        by_group = quality.accuracy_by_group(self.groups, self.predicted, self.labels, self.writers)
        for group, share in by_group.items():
            name = f"{group} (all of it unseen)" if group == TEST_CONTRIBUTOR else group
            rows.append((name, *_cells(share)))
        by_writer = quality.accuracy_by_group(self.writers, self.predicted, self.labels)
        shares = [share.value for share in by_writer.values()]
        return chapter(
            "For whom it works less well",
            "By recording set-up (UNIPEN's contributors):",
            table(("contributor", "right", "95 % interval"), *rows),
            f"By writer: the median is {np.median(shares):.1%}, a tenth of the writers have less "
            f"than {np.quantile(shares, 0.1):.1%}, the worst {min(shares):.1%}.",
        )

    def per_letter(self) -> str:
        classes = self.model.card.classes
        result = evaluate(self.answers.probabilities, self.labels, classes, self.writers)
        return chapter(
            "Letter by letter",
            table(
                ("letter", "right", "95 % interval"),
                *((name, *_cells(one)) for name, one in result.per_class.items()),
            ),
        )

    def confusions(self) -> str:
        counts = confusion_counts(self.labels, self.predicted, self.n_classes)
        np.fill_diagonal(counts, 0)
        classes = self.model.card.classes
        worst = np.argsort(-counts, axis=None, kind="stable")[:_MOST_CONFUSED]
        pairs = [np.unravel_index(index, counts.shape) for index in worst]
        told = [f"{classes[a]} read as {classes[b]} ({counts[a, b]})" for a, b in pairs]
        return chapter("What it confuses", ", ".join(told) + ".")


def _cells(share: Accuracy) -> tuple[str, str]:
    low, high = share.interval
    return f"{share.value:.4f} of {share.n:,}", f"{low:.4f} to {high:.4f}"


def _said(share: Accuracy) -> str:
    value, interval = _cells(share)
    return f"{value} (95 % interval {interval})."


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and write; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("data", type=Path, help="the letters that the recogniser was made of")
    parser.add_argument("--out", type=Path, default=Path("resources/model-card.md"))
    chosen = parser.parse_args(arguments)
    try:
        text = write(chosen.data)
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    with paths.replacing(chosen.out) as temporary:
        temporary.write_text(text, encoding="utf-8")
    sys.stdout.write(f"{chosen.out}: {len(text):,} characters\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
