"""Letters and algorithms for experiments: small enough to be trained dozens of times."""

from dataclasses import replace

import numpy as np
import pytest

from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence
from letterpad.training.experiments.spec import CurveSpec, Learner, RepeatSpec

BAYES = Learner("naive-bayes", {}, Sentence("Naive Bayes"))
LOGISTIC = Learner(
    "logistic-regression", {"iterations": 8, "C": 0.01}, Sentence("Logistic regression")
)


@pytest.fixture
def curve_spec() -> CurveSpec:
    return CurveSpec(Files("bars"), (BAYES, LOGISTIC))


@pytest.fixture
def repeat_spec() -> RepeatSpec:
    return RepeatSpec(Files("bars"), (LOGISTIC, BAYES), n_times=4, n_train=100)


@pytest.fixture(scope="session")
def noisy(bar_letters: LetterSet) -> LetterSet:
    """Return the bars with so much noise that more letters help; each of 20 hands wrote 30."""
    random = np.random.default_rng(1)
    noise = random.integers(0, 256, bar_letters.images.shape)
    images = (bar_letters.images * 0.16 + noise * 0.84).astype(np.uint8)
    writers = np.array([f"hand {n % 20}" for n in range(len(images))])
    return replace(bar_letters, images=images, writers=writers)
