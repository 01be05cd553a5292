"""What can be learned from one, two or five drawings of a kind.

``python tests/benchmarks/few_drawings.py LETTERS``: LETTERS is ink with writers, for example that
of UNIPEN. *Own hand*: each writer's letters are learned alone, the first k of a kind in the order
of the file, and tested on all from the sixth on, the same for every k. *Other hands*: k of a kind
by writers of one half are tested on letters by the other half. Intervals are by writer.
"""

import argparse
import sys
import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from letterpad.algorithms.algorithm import FitData
from letterpad.algorithms.registry import algorithm
from letterpad.assessment.letters import load_letters
from letterpad.evaluation.accuracy import Accuracy
from letterpad.evaluation.calibration import calibration_error
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet

KEYS = ("nearest-prototype", "k-nearest-neighbours", "logistic-regression")
FEW = (1, 2, 5)
LEAST_KINDS = 15
"""Letters of which a writer drew six or more; others are left out."""

MOST_WRITERS = 40
ROUNDS = 5
N_TESTED = 2000


def main() -> int:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("letters", type=Path)
    parser.add_argument("--classes", default="upper")
    chosen = parser.parse_args()
    spec = replace(Files(str(chosen.letters)), classes=chosen.classes)
    letters = load_letters(spec, lambda *_: None)
    warnings.simplefilter("ignore")  # scikit-learn's, of so few letters
    sys.stdout.write(f"{letters.name}, {spec.classes}: {len(letters):,} letters\n")
    for title, tasks in (("own hand", _own(letters)), ("other hands", _others(letters))):
        for k in FEW:
            for key in KEYS:
                _report(
                    f"{title}, {k} of a kind", key, [_asked(letters, key, *t) for t in tasks[k]]
                )
    return 0


Task = tuple[Any, Any]
"""Which letters are learned, and which are asked: two int64 arrays."""


def _own(letters: LetterSet) -> dict[int, list[Task]]:
    assert letters.writers is not None
    tasks: dict[int, list[Task]] = {k: [] for k in FEW}
    names = np.random.default_rng(0).permutation(np.unique(letters.writers))
    for name in names:
        own = np.flatnonzero(letters.writers == name)
        kinds = [own[letters.labels[own] == label] for label in range(len(letters.classes))]
        kinds = [kind for kind in kinds if len(kind) > max(FEW)]
        if len(kinds) >= LEAST_KINDS and len(tasks[1]) < MOST_WRITERS:
            tested = np.concatenate([kind[max(FEW) :] for kind in kinds])
            for k in FEW:
                tasks[k].append((np.concatenate([kind[:k] for kind in kinds]), tested))
    return tasks


def _others(letters: LetterSet) -> dict[int, list[Task]]:
    assert letters.writers is not None
    tasks: dict[int, list[Task]] = {k: [] for k in FEW}
    random = np.random.default_rng(1)
    names = np.unique(letters.writers)
    for _ in range(ROUNDS):
        is_learned = np.isin(letters.writers, random.permutation(names)[: len(names) // 2])
        tested = random.choice(np.flatnonzero(~is_learned), N_TESTED, replace=False)
        kinds = [
            random.permutation(np.flatnonzero(is_learned & (letters.labels == label)))
            for label in range(len(letters.classes))
        ]
        for k in FEW:
            tasks[k].append((np.concatenate([kind[:k] for kind in kinds]), tested))
    return tasks


def _asked(letters: LetterSet, key: str, learned: Any, tested: Any) -> tuple[Any, ...]:
    """Learn and ask: whether each answer is right, whose the letter is, and how sure it was."""
    chosen = algorithm(key)
    present, labels = np.unique(letters.labels[learned], return_inverse=True)
    settings = chosen.settings()
    if len(learned) <= 30 and "components" in settings:
        settings["components"] = len(learned) - 1
    estimator = chosen.build(settings, len(present))
    chosen.fit(estimator, FitData(letters.features[learned], labels), lambda step: None)
    answers = estimator.predict_proba(letters.features[tested])
    asked = np.searchsorted(present, letters.labels[tested])
    assert letters.writers is not None
    error = calibration_error(answers, asked)
    return answers.argmax(axis=1) == asked, letters.writers[tested], error


def _report(title: str, key: str, found: list[tuple[Any, ...]]) -> None:
    right, names = (np.concatenate(each) for each in list(zip(*found, strict=True))[:2])
    writers = np.unique(names, return_inverse=True)[1]
    score = Accuracy.of(right, writers)
    low, high = score.interval
    error = float(np.mean([each[2] for each in found]))
    sys.stdout.write(
        f"{title:28} {key:22} {score.value:.3f} ({low:.3f} to {high:.3f}) of {score.n:,} letters "
        f"by {len(np.unique(writers))} writers; calibration error {error:.3f}\n"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
