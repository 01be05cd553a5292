"""What goes wrong outside is said in words."""

import errno
import threading
from collections.abc import Callable
from typing import Any

import pytest

from letterpad.algorithms.algorithm import Algorithm
from letterpad.errors import UserError
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.training.spec import Progress, TrainSpec
from letterpad.training.train import train

BAYES = TrainSpec(Files("bars"), "naive-bayes")


Patch = Callable[..., Algorithm]


def nothing(progress: Progress) -> None:
    pass


def refusal(spec: TrainSpec, letters: LetterSet) -> str:
    with pytest.raises(UserError) as raised:
        train(spec, nothing, letters)
    return str(raised.value)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (MemoryError(), "Memory ran out"),
        (type("ResourceExhaustedError", (Exception,), {})("OOM"), "Memory ran out"),
        (OSError(errno.ENOSPC, "No space left on device", "/x/y"), "The disk is full: /x/y"),
        (PermissionError(errno.EACCES, "Permission denied", "/x/y"), "/x/y could not be used"),
    ],
)
def test_what_goes_wrong_outside_is_said_in_words(
    bar_letters: LetterSet, naive_bayes: Patch, error: Exception, words: str
) -> None:
    def fit(*args: Any) -> None:
        raise error

    naive_bayes(fit=fit)
    assert words in refusal(BAYES, bar_letters)
    assert not [thread for thread in threading.enumerate() if thread.name == "progress"]


def test_an_error_of_ours_is_not_hidden(bar_letters: LetterSet, naive_bayes: Patch) -> None:
    def fit(*args: Any) -> None:
        raise ValueError("a bug")

    naive_bayes(fit=fit)
    with pytest.raises(ValueError, match="a bug"):
        train(BAYES, nothing, bar_letters)
