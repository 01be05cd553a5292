"""What commands say of an accuracy by writer."""

import numpy as np

from letterpad.commands.accuracy_lines import by_writer
from letterpad.evaluation.accuracy import Accuracy
from letterpad.evaluation.by_writer import ByWriter


def test_mean_and_worst_tenth_of_the_writers_are_said() -> None:
    (line,) = by_writer(Accuracy(1500, 2000, ByWriter(1234, 0.7512, 0.5, (0.7, 0.8))))
    assert str(line) == (
        "By writer: 75.1 % on average over 1,234 writers; a tenth of them have 50.0 % or less. "
        "Intervals are by writer, too."
    )


def test_one_writer_says_nothing_of_others() -> None:
    (line,) = by_writer(Accuracy.of(np.ones(5, bool), np.zeros(5, np.int64)))
    assert str(line).startswith("All letters are of one writer")


def test_nothing_is_said_where_writers_are_not_known() -> None:
    assert by_writer(Accuracy(3, 4)) == []
