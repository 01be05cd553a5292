"""What commands say of an accuracy beside the figure and its interval."""

from letterpad.evaluation.accuracy import Accuracy
from letterpad.messages import Sentence, Text, percent


def by_writer(accuracy: Accuracy) -> list[Text]:
    """Say what was scored writer by writer, if it is known who wrote the letters."""
    scores = accuracy.by_writer
    if scores is None:
        return []
    if scores.n == 1:
        return [Sentence("All letters are of one writer and do not say how well others are read.")]
    return [
        Sentence(
            "By writer: {mean} on average over {n:,} writers; a tenth of them have {least} or "
            "less. Intervals are by writer, too.",
            mean=percent(scores.mean),
            n=scores.n,
            least=percent(scores.worst_tenth),
        )
    ]
