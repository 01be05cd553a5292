"""What ``letterpad evaluate`` says beside accuracy: calibration, coverage, robustness, doubts."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.commands.console import percent
from letterpad.errors import UserError
from letterpad.evaluation.accuracy import Accuracy
from letterpad.evaluation.calibration import calibration_error, calibration_interval, coverage_of
from letterpad.evaluation.perturbations import CHANGES, changed
from letterpad.ink.packed import PackedInks
from letterpad.letters.synthetic import not_letters
from letterpad.recognition.recognizer import Answers, Recognizer

Labels = NDArray[np.int64]
Told = tuple[dict[str, Any], list[str]]
"""Fields for ``--json``, and lines for people."""


def beside_accuracy(model: Recognizer, answers: Answers, labels: Labels, of_ink: bool) -> Told:
    """Say how honest the answers are: calibration error, conformal sets, letters taken for none.

    `of_ink` says whether they are answers to the pen's path, or to pictures alone.
    """
    probabilities = model.chosen(answers)
    error = calibration_error(probabilities, labels)
    low, high = calibration_interval(probabilities, labels)
    fields: dict[str, Any] = {
        "calibration_error": error,
        "calibration_error_interval": [low, high],
    }
    lines = [f"Expected calibration error: {error:.4f} (95 % interval {low:.4f} to {high:.4f})"]
    doubts = model.doubts(of_ink)
    coverage = doubts.cased_coverage if model.apart else doubts.coverage
    sets = [
        coverage_of(probabilities, labels, float(stated), threshold)
        for stated, threshold in coverage.items()
    ]
    if sets:
        fields["conformal"] = [one.to_json() for one in sets]
        lines += [
            f"Conformal sets of {percent(one.stated)}: {_share(one.held)} hold the letter, "
            f"{one.mean_size:.2f} letters on average, one alone in {percent(one.single)}"
            for one in sets
        ]
    if answers.letter is not None and doubts.letter_from is not None:
        lost = answers.letter < doubts.letter_from
        share = Accuracy(int(lost.sum()), len(lost))
        fields["taken_for_no_letter"] = _json(share)
        lines.append(f"Taken for no letter: {_share(share)}")
    return fields, lines


def by_contributor(writers: NDArray[np.str_] | None, predicted: Labels, labels: Labels) -> Told:
    """Accuracy of each group of writers, named by what stands before ":" in a writer's name.

    Raises
    ------
    UserError
        If the letters do not say who wrote them.
    """
    if writers is None:
        raise UserError("These letters do not say who wrote them: leave --by-contributor out.")
    groups = np.char.partition(writers, ":")[:, 0]
    right = predicted == labels
    shares = {
        str(name): Accuracy(int(right[groups == name].sum()), int((groups == name).sum()))
        for name in np.unique(groups)
    }
    lines = ["By contributor:", *(f"  {name}  {_share(share)}" for name, share in shares.items())]
    return {"per_contributor": {name: _json(share) for name, share in shares.items()}}, lines


def robustness(
    model: Recognizer,
    inks: PackedInks | None,
    predicted: Labels,
    labels: Labels,
    tell: Callable[[str], None],
) -> Told:
    """Of the letters answered rightly: how many still are after each of `CHANGES`.

    Raises
    ------
    UserError
        If the letters are pictures.
    """
    if inks is None:
        raise UserError("--robustness changes the pen's path: these letters are pictures.")
    right = np.flatnonzero(predicted == labels)
    shares = {}
    for key, (name, _) in CHANGES.items():
        tell(name)
        again = model.predict_inks(changed(inks.take(right), key)).argmax(axis=1)
        shares[key] = Accuracy(int((again == labels[right]).sum()), len(right))
    lines = ["Of the letters answered rightly, still so when"]
    lines += [f"  {CHANGES[key][0]}: {_share(share)}" for key, share in shares.items()]
    return {"robustness": {key: _json(share) for key, share in shares.items()}}, lines


def told_apart_from_letters(model: Recognizer, size: int, seed: int) -> Told:
    """Count how many scribbles, stars, arrows, spirals and words are said to be no letter.

    Raises
    ------
    UserError
        If the model gives no such score.
    """
    letter_from = model.doubts(of_ink=True).letter_from
    if letter_from is None:
        raise UserError("{path} does not say whether a drawing is a letter.", path=model.path.name)
    shares = {}
    for name, inks in not_letters.kinds(size, seed).items():
        letter = model.answers_to_inks(inks).letter
        assert letter is not None
        shares[name] = Accuracy(int((letter < letter_from).sum()), len(letter))
    everything = Accuracy(
        sum(share.n_correct for share in shares.values()), sum(share.n for share in shares.values())
    )
    lines = [f"Told to be no letter: {_share(everything)}"]
    lines += [f"  {name}: {_share(share)}" for name, share in shares.items()]
    return {
        **_json(everything),
        "kinds": {name: _json(share) for name, share in shares.items()},
    }, lines


def _json(share: Accuracy) -> dict[str, Any]:
    return {"n": share.n, "share": share.value, "interval": list(share.interval)}


def _share(share: Accuracy) -> str:
    low, high = share.interval
    return f"{share.value:.2%} ({low:.2%} to {high:.2%}) of {share.n:,}".replace("%", " %")
