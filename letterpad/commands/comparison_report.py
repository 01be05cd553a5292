"""What ``letterpad compare`` says of what it has measured: for programs and for people."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from letterpad.assessment.pair_sentences import (
    comparison_sentence,
    how_several_were_tested,
    how_tested,
    several_sentence,
)
from letterpad.commands.accuracy_lines import by_writer
from letterpad.commands.evaluation_report import listed
from letterpad.evaluation.accuracy import Accuracy
from letterpad.evaluation.pairs import PairTest
from letterpad.evaluation.several_models import OnePair, SeveralTest
from letterpad.messages import Sentence, Text, percent


@dataclass(frozen=True, slots=True)
class Compared:
    """Models that were compared on the same letters.

    Parameters
    ----------
    names : tuple of Sentence or str
    files : tuple of Path
    test : SeveralTest
        Of two models or more.
    letters : Sentence or str
        What the letters are called.
    """

    names: tuple[Text, ...]
    files: tuple[Path, ...]
    test: SeveralTest
    letters: Text

    @property
    def sentence(self) -> Sentence:
        """Say which is better, or that they cannot be told apart."""
        if len(self.names) == 2:
            return comparison_sentence(self.test.pairs[0].test, *self.names)
        return several_sentence(self.test, self.names)

    def sentence_of(self, pair: OnePair) -> Sentence:
        """Say which of two of several models is better; the chance is corrected."""
        test = replace(pair.test, p_value=pair.p_value)
        return comparison_sentence(test, self.names[pair.first], self.names[pair.second])


def left_out(names: Sequence[str], n: int) -> Sentence:
    """Say that `n` letters were not compared, whose names a model does not know."""
    return Sentence(
        "Left out, as not all of these models know them: {n:,} letters ({names}).",
        n=n,
        names=listed(names),
    )


def fields(compared: Compared) -> dict[str, Any]:
    """Return everything for ``--json``: of two models a table, of more every pair."""
    test = compared.test
    models = [
        {
            "name": str(name),
            "model": str(file),
            "accuracy": accuracy.value,
            "interval": list(accuracy.interval),
            "by_writer": None if accuracy.by_writer is None else accuracy.by_writer.to_json(),
        }
        for name, file, accuracy in zip(
            compared.names, compared.files, test.accuracies, strict=True
        )
    ]
    said = {"sentence": str(compared.sentence)}
    if len(models) == 2:
        pair = test.pairs[0].test
        two = {"first": models[0], "second": models[1], "verdict": pair.verdict}
        return {**said, **pair.to_json(), **two}
    pairs = [
        {
            "first": str(compared.names[pair.first]),
            "second": str(compared.names[pair.second]),
            "sentence": str(compared.sentence_of(pair)),
            "table": pair.test.to_json()["table"],
            "p_value": pair.test.p_value,
            "corrected_p_value": pair.p_value,
            "verdict": pair.verdict,
        }
        for pair in test.pairs
    ]
    return {**said, **test.to_json(), "compared": models, "pairs": pairs}


def lines(compared: Compared) -> list[Text]:
    """Say everything: the sentence first."""
    test = compared.test
    said: list[Text] = [
        compared.sentence,
        Sentence("Letters: {letters}", letters=compared.letters),
    ]
    for name, accuracy in zip(compared.names, test.accuracies, strict=True):
        said += _model(name, accuracy)
    if len(compared.names) == 2:
        return [*said, *_table(test.pairs[0].test, compared.names), how_tested(test.pairs[0].test)]
    said.append(how_several_were_tested(test))
    if not test.has_too_few_writers:
        said.append(
            Sentence("Two by two; chances are corrected for {n} pairs (Holm):", n=len(test.pairs))
        )
        said += [Sentence.joined(["  ", compared.sentence_of(pair)], "") for pair in test.pairs]
    return said


def _model(name: Text, accuracy: Accuracy) -> list[Text]:
    low, high = accuracy.interval
    line = Sentence(
        "{name}: {share} of {n:,} letters (95 % interval {low} to {high})",
        name=name,
        share=percent(accuracy.value),
        n=accuracy.n,
        low=percent(low),
        high=percent(high),
    )
    return [line, *(Sentence.joined(["  ", more], "") for more in by_writer(accuracy))]


def _table(test: PairTest, names: Sequence[Text]) -> list[Text]:
    return [
        Sentence("Both right: {n:,}", n=test.both),
        Sentence("Only {name}: {n:,}", name=names[0], n=test.only_first),
        Sentence("Only {name}: {n:,}", name=names[1], n=test.only_second),
        Sentence("Both wrong: {n:,}", n=test.neither),
    ]
