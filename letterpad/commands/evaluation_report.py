"""What ``letterpad evaluate`` says of what it has measured: for programs and for people."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from letterpad.assessment.quality import Calibration, NotSure
from letterpad.commands.accuracy_lines import by_writer
from letterpad.commands.console import aligned, columns, padded
from letterpad.evaluation.accuracy import Accuracy, Evaluation, Labels, confusion_counts
from letterpad.evaluation.calibration import AT_LEAST, ERROR_BINS, Coverage
from letterpad.evaluation.perturbations import CHANGES
from letterpad.evaluation.reliability import Reliability
from letterpad.messages import Sentence, Text, percent

_MOST_NAMED = 12

Measured = tuple[dict[str, Any], list[Text]]
"""Fields for ``--json``, and lines for people."""

_KINDS = {
    "scribbles": Sentence("scribbles"),
    "stars": Sentence("stars"),
    "arrows": Sentence("arrows"),
    "spirals": Sentence("spirals"),
    "words": Sentence("words"),
}
"""Of drawings that are no letter."""


def accuracy(model: str, letters: Text, result: Evaluation) -> list[Text]:
    """Say what a model scored on letters, given both names."""
    low, high = result.accuracy.interval
    low3, high3 = result.top3.interval
    width = max(map(columns, result.per_class), default=1)
    return [
        Sentence("{model} on {letters}", model=model, letters=letters),
        Sentence(
            "Accuracy: {accuracy} of {n:,} letters (95 % interval {low} to {high}); "
            "among the first three {top3} ({low3} to {high3})",
            accuracy=percent(result.accuracy.value),
            n=result.accuracy.n,
            low=percent(low),
            high=percent(high),
            top3=percent(result.top3.value),
            low3=percent(low3),
            high3=percent(high3),
        ),
        *by_writer(result.accuracy),
        *(
            _row(
                padded(name, width),
                Sentence("{share} of {n:,}", share=aligned(percent(part.value), 8), n=part.n),
                "  ",
            )
            for name, part in result.per_class.items()
            if part.n
        ),
    ]


def left_out(names: Sequence[str], n: int) -> Sentence:
    """Say that `n` letters were not evaluated, whose names the model does not know."""
    return Sentence(
        "Left out, as the model does not know them: {n:,} letters ({names}).",
        n=n,
        names=listed(names),
    )


def listed(names: Sequence[str]) -> Text:
    """Name the first few of many, and say how many more there are."""
    shown = ", ".join(names[:_MOST_NAMED])
    if len(names) <= _MOST_NAMED:
        return shown
    return Sentence("{names} and {n} more", names=shown, n=len(names) - _MOST_NAMED)


def calibration(found: Calibration) -> Measured:
    """Say how honest the answers are."""
    low, high = found.interval
    fields: dict[str, Any] = {
        "calibration_error": found.error,
        "calibration_error_interval": [low, high],
    }
    lines: list[Text] = [
        Sentence(
            "Expected calibration error: {error:.4f} (95 % interval {low:.4f} to {high:.4f}), in "
            "{bins} bins of equal width",
            bins=ERROR_BINS,
            error=found.error,
            low=low,
            high=high,
        )
    ]
    fields |= found.reliability.to_json()
    lines += _reliability(found.reliability)
    fields["not_sure"] = found.not_sure.to_json()
    lines.append(_not_sure(found.not_sure))
    if found.sets:
        fields["conformal"] = [one.to_json() for one in found.sets]
        lines += (line for one in found.sets for line in _conformal(one))
    if found.taken_for_none is not None:
        fields["taken_for_no_letter"] = found.taken_for_none.to_json()
        lines.append(Sentence("Taken for no letter: {share}", share=_share(found.taken_for_none)))
    return fields, lines


def _not_sure(found: NotSure) -> Sentence:
    if found.of_wrong is None:
        return Sentence("Not sure (“?”): {share} of the letters", share=percent(found.share))
    return Sentence(
        "Not sure (“?”): {share} of the letters, and {of_wrong} of the wrong answers",
        share=percent(found.share),
        of_wrong=percent(found.of_wrong),
    )


def _reliability(found: Reliability) -> list[Text]:
    """Say log loss and Brier score, and how often answers are right that are about so sure."""
    lines: list[Text] = [
        Sentence(
            "Log loss: {loss:.4f}; Brier score: {brier:.4f} (of 0 to 2)",
            loss=found.log_loss,
            brier=found.brier,
        ),
        Sentence("How sure the answers are, and how many are right (95 % intervals):")
        if not found.n_writers
        else Sentence(
            "How sure the answers are, and how many are right (95 % intervals by writer, {n:,}):",
            n=found.n_writers,
        ),
    ]
    for one in found.bins:
        low, high = one.interval
        lines.append(
            Sentence(
                "  {sure} sure: {right} ({low} to {high}) of {n:,} right",
                sure=aligned(percent(one.confidence), 8),
                right=aligned(percent(one.accuracy.value), 8),
                low=percent(low),
                high=percent(high),
                n=one.accuracy.n,
            )
        )
    return lines


def _conformal(found: Coverage) -> Iterator[Text]:
    """Say what sets hold of all letters and, where writers are known, of each writer's."""
    yield Sentence(
        "Conformal sets of {stated}: {held} hold the letter, {size:.2f} letters on average, one "
        "alone in {single}",
        stated=percent(found.stated),
        held=_share(found.held),
        size=found.mean_size,
        single=percent(found.single),
    )
    if found.held.by_writer is not None and found.at_least_90 is not None:
        yield Sentence(
            "  by writer ({n:,}): {mean} on average, at least {least} for {share} of them; a tenth "
            "of them have less than {worst}",
            n=found.held.by_writer.n,
            mean=percent(found.held.by_writer.mean),
            least=percent(AT_LEAST),
            share=percent(found.at_least_90),
            worst=percent(found.held.by_writer.worst_tenth),
        )


def confusion(classes: Sequence[str], labels: Labels, predicted: Labels) -> Measured:
    """Say which letters are taken for which: a line for each letter, the worst first.

    Letters of which none was answered have no line; in "confusion" rows are true classes and
    columns answers, both in the order of "classes" there.
    """
    counts = confusion_counts(labels, predicted, len(classes))
    n = counts.sum(axis=1)
    right = counts.diagonal() / np.maximum(n, 1)
    lines: list[Text] = [Sentence("Taken for others, the worst first:")]
    width = max(map(columns, classes), default=1)
    worst = [int(row) for row in np.lexsort((-n, right)) if n[row]]
    for row in worst:
        if right[row] < 1.0:
            share = aligned(percent(right[row]), 8)
            right_of = Sentence("{share} of {n:,}", share=share, n=int(n[row]))
            others = [
                f"{classes[answer]} {counts[row, answer]:,}"
                for answer in np.argsort(-counts[row], kind="stable")
                if answer != row and counts[row, answer]
            ]
            lines.append(
                Sentence(
                    "  {name} {right}, read as {letters}",
                    name=padded(classes[row], width),
                    right=right_of,
                    letters=listed(others),
                )
            )
    if len(lines) == 1:
        lines = [Sentence("No letter is taken for another.")]
    fields = {
        "classes": list(classes),
        "counts": counts.tolist(),
        "worst_first": [classes[row] for row in worst],
    }
    return {"confusion": fields}, lines


def by_contributor(shares: Mapping[str, Accuracy]) -> Measured:
    """Say what was scored on each group of writers."""
    lines: list[Text] = [Sentence("By contributor:")]
    lines += [_row(name, _share(share), "  ") for name, share in shares.items()]
    return {"per_contributor": _json(shares)}, lines


def robustness(shares: Mapping[str, Accuracy]) -> Measured:
    """Say how many right answers stay right after each change."""
    lines: list[Text] = [Sentence("Of the letters that it gets right, still right when")]
    lines += [_row(CHANGES[key][0], _share(share), ": ") for key, share in shares.items()]
    return {"robustness": _json(shares)}, lines


def rejected(shares: Mapping[str, Accuracy]) -> Measured:
    """Say how many drawings of each kind are no letter to the model."""
    everything = Accuracy(
        sum(share.n_correct for share in shares.values()), sum(share.n for share in shares.values())
    )
    lines: list[Text] = [Sentence("Rejected as no letter: {share}", share=_share(everything))]
    lines += [_row(_KINDS[kind], _share(share), ": ") for kind, share in shares.items()]
    return {**everything.to_json(), "kinds": _json(shares)}, lines


def _row(name: Text, share: Text, between: str) -> Sentence:
    return Sentence.joined(["  ", name, between, share], "")


def _json(shares: Mapping[str, Accuracy]) -> dict[str, Any]:
    return {name: share.to_json() for name, share in shares.items()}


def _share(share: Accuracy) -> Sentence:
    low, high = share.interval
    return Sentence(
        "{share} ({low} to {high}) of {n:,}",
        share=percent(share.value, 2),
        low=percent(low, 2),
        high=percent(high, 2),
        n=share.n,
    )
