"""From a specification to a trained model: a plain function, the same for window and terminal."""

import hashlib
import math
import platform
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

import letterpad
from letterpad.algorithms import registry
from letterpad.algorithms.algorithm import Algorithm, FitData, Step, Value, raise_if_diverged
from letterpad.algorithms.keras_runtime import import_keras
from letterpad.assessment import beside_shipped
from letterpad.assessment.letters import load_letters
from letterpad.conversion import export
from letterpad.errors import UserError
from letterpad.evaluation.accuracy import Accuracy, evaluate
from letterpad.evaluation.calibration import tempered
from letterpad.evaluation.comparison import Comparison
from letterpad.letters.letterset import LetterSet
from letterpad.letters.splits import TEST_SHARE, TRAIN_SHARE, rest_of
from letterpad.messages import Sentence, Text
from letterpad.model_files.model_file import (
    Calibration,
    Card,
    HeldOut,
    HeldOutResult,
    TrainedModel,
)
from letterpad.recognition.onnx_session import Network
from letterpad.recognition.recognizer import (
    Recognizer,
    check_answers,
    probabilities_of,
    session_for,
)
from letterpad.training.calibrating import Plan, calibration
from letterpad.training.convertible import check_convertible, notes_on_conversion
from letterpad.training.failures import in_words
from letterpad.training.naming import automatic_name
from letterpad.training.observing import MOST_ASKED, observe
from letterpad.training.reporter import Reporter
from letterpad.training.spec import NamedWeights, Progress, TrainSpec
from letterpad.training.splitting import Parts, part

_ASKING = Sentence("testing on the held-out letters")
_CALIBRATING = Sentence("checking how sure its answers may be")
_COMPARING = Sentence("comparing with Letterpad's recogniser")

_FAR_ABOVE, _ABOVE = 2.0, 1.5
"""Times the loss of guessing, which no fit that learns something comes near to: at once, and where
it was lower by as much before."""


def train(
    spec: TrainSpec, report: Callable[[Progress], None], letters: LetterSet | None = None
) -> TrainedModel:
    """Train as `spec` says; the same spec gives the same model, in any process.

    Parameters
    ----------
    spec : TrainSpec
    report : callable
        Gets a Progress at every step and about four times a second; called from two threads,
        but never at once.
    letters : LetterSet, optional
        The letters of ``spec.data``, where the caller has read them.

    Returns
    -------
    TrainedModel
        Not written yet. Its held-out figures are those of its ONNX network on the held-out
        part, which has no part in the model.

    Raises
    ------
    UserError
        If a parameter, the letters, the disk or the memory do not allow it.
    """
    with in_words(), Reporter(report) as reporter:
        check(spec)
        return train_with(spec, reporter, letters or read_letters(spec, reporter))


def check(spec: TrainSpec) -> tuple[Algorithm, dict[str, Value]]:
    """Return the algorithm with all its parameters; raise UserError if there is none of that kind.

    One of a package must have been loaded (`letterpad.algorithms.loading`).
    """
    algorithm = registry.algorithm(spec.algorithm)
    return algorithm, algorithm.settings(spec.settings)


def read_letters(spec: TrainSpec, reporter: Reporter) -> LetterSet:
    """Read the letters and report how far that is."""
    reporter.stage("letters", Sentence("reading letters"))
    return load_letters(spec.data, reporter.show)


def validation_share(spec: TrainSpec, algorithm: Algorithm) -> float:
    """Return the share of the training part that is set aside to watch the fit."""
    return algorithm.validation if spec.validation is None else spec.validation


def train_with(spec: TrainSpec, reporter: Reporter, letters: LetterSet) -> TrainedModel:
    """Do what `train` does once the letters are read."""
    algorithm, settings = check(spec)
    parts = part(letters, spec, validation_share(spec, algorithm), algorithm.fewest)
    tail = algorithm.tail
    comparing = beside_shipped.SECONDS_A_LETTER * len(parts.held_out)
    asking = tail.answer * (len(parts.held_out) + MOST_ASKED) + comparing
    again = Plan.of(spec, letters, parts).cost
    reporter.stage("fit", Sentence("starting"), tail=tail.convert + asking, again=again)
    check_convertible(algorithm, settings, letters, parts.fit)
    data = parts.data(
        letters,
        as_pixels=algorithm.family == "tensorflow",
        with_held_out=algorithm.draws_held_out and algorithm.package is None,
    )
    fitted = _fit(algorithm, settings, data, letters.classes, reporter)
    rest = again * fitted.seconds + asking
    reporter.stage("convert", Sentence("converting to ONNX"), seconds_left=tail.convert + rest)
    onnx, weights = export.to_onnx(fitted.estimator, algorithm), export.weights(fitted.estimator)
    reporter.show(Sentence("trying the model out"), None)
    _try_out(onnx, algorithm)
    reporter.stage("evaluate", _CALIBRATING, seconds_left=rest)
    network = session_for(onnx, len(letters.classes), str(algorithm.name))
    calibrated = calibration(
        spec,
        letters,
        parts,
        network,
        algorithm,
        settings,
        lambda fraction: reporter.show(_CALIBRATING, fraction),
    )
    reporter.stage("evaluate", _ASKING, seconds_left=asking)
    held_out = _ask_held_out(network, letters, parts, algorithm, reporter, calibrated)
    reporter.stage("compare", _COMPARING, seconds_left=comparing)
    comparison = _compare(held_out, letters, spec, reporter)
    observed = observe(fitted.estimator, network, letters, parts.fit, held_out)
    notes = notes_on_conversion(algorithm, fitted.estimator, network, letters, parts.fit)
    card = Card(
        name=spec.name or str(automatic_name(spec, usual_size(spec, letters))),
        algorithm=algorithm.key,
        algorithm_name=str(algorithm.name),
        settings=settings,
        classes=letters.classes,
        framing=letters.framing,
        data={
            "spec": spec.data.to_json(),
            "name": str(letters.name),
            "hash": letters.hash,
            "n": len(letters),
            "licence": str(letters.licence),
            "source": letters.source,
            **({} if letters.taken is None else {"taken": letters.taken.to_json()}),
        },
        split={
            "kind": spec.split,
            "train_size": _train_size(spec, parts),
            "test_size": spec.test_size,
            "random_state": spec.random_state,
            "validation": validation_share(spec, algorithm),
            "n_train": len(parts.fit),
            "n_validation": len(parts.validation),
            "n_held_out": len(parts.held_out),
            **({"n_set_aside": parts.set_aside} if parts.set_aside else {}),
            **({"n_spared": parts.n_spared} if parts.n_spared else {}),
        },
        held_out=_result(held_out, letters),
        history=fitted.history,
        seconds=fitted.seconds,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        versions=versions(uses_keras=algorithm.family == "tensorflow"),
        notes=(*fitted.warnings, *letters.notes, *parts.notes, *fitted.notes, *notes),
        package=algorithm.package,
        comparison=comparison,
        calibration=calibrated,
        observed=observed,
    )
    return TrainedModel(card, onnx, held_out, weights)


def _train_size(spec: TrainSpec, parts: Parts) -> float | int:
    """Return what `train_test_split` must be given as train_size to do the same."""
    if spec.train_size is not None:
        return spec.train_size
    if spec.test_size is None and spec.split != "parts":
        return TRAIN_SHARE
    return parts.n_train


def usual_size(spec: TrainSpec, letters: LetterSet) -> int | None:
    """Return how many letters are trained on where no number is chosen, if that can be told."""
    if spec.split == "parts":
        return None if letters.own_parts is None else len(letters.own_parts.train)
    return rest_of(len(letters), spec.test_size or TEST_SHARE)


@dataclass(frozen=True, slots=True, eq=False)
class _Fitted:
    """A fitted estimator, and what there is to say of the fit."""

    estimator: Any
    history: tuple[Mapping[str, Any], ...]
    seconds: float
    notes: tuple[Text, ...]
    warnings: tuple[Text, ...] = ()  # what is to be read first


def _fit(
    algorithm: Algorithm,
    settings: Mapping[str, Value],
    data: FitData,
    classes: Sequence[str],
    reporter: Reporter,
) -> _Fitted:
    from threadpoolctl import threadpool_limits

    n_classes = len(classes)

    history: list[Mapping[str, Any]] = []
    losses: list[float] = []
    patience = algorithm.patience(settings)

    def on_step(step: Step) -> None:
        raise_if_diverged(algorithm, settings, step)
        losses.extend([] if step.loss is None else [step.loss])
        remark = (
            Sentence("it diverges") if has_diverged(algorithm, settings, losses, n_classes) else ""
        )
        point = reporter.step(
            step, patience, remark, time.perf_counter() - began, _weights(step, algorithm, classes)
        )
        if point is not None:
            history.append(asdict(point))

    if algorithm.family == "tensorflow":
        # Here, so that neither the seconds nor the time left count it.
        reporter.show(Sentence("starting TensorFlow"), None)
        import_keras()
    reporter.show(Sentence("training"), None)
    estimator = algorithm.build(settings, n_classes)
    began = time.perf_counter()
    # One thread for BLAS and OpenMP: sums are always added up in the same order, so the same
    # spec gives the same accuracy to the last digit; and for logistic regression on two cores
    # one is three times as fast as two. TensorFlow's own threads are not concerned.
    with threadpool_limits(limits=1):
        algorithm.fit(estimator, data, on_step)
    seconds = time.perf_counter() - began
    reporter.tell_last_weights()
    notes: tuple[Text, ...] = tuple(getattr(estimator, "notes_", ()))
    warnings: tuple[Text, ...] = ()
    if has_diverged(algorithm, settings, losses, n_classes):
        diverged = Sentence(
            "It diverged: its loss was {loss:.1f} at the end, where guessing has {guessing:.1f}. "
            "{advice}",
            loss=losses[-1],
            guessing=math.log(n_classes),
            advice=algorithm.if_diverged(settings),
        )
        warnings = (diverged,)
    return _Fitted(estimator, tuple(history), seconds, notes, warnings)


def _weights(
    step: Step, algorithm: Algorithm, classes: Sequence[str]
) -> Callable[[], NamedWeights] | None:
    """Return what takes a step's weights, with their names; None for an algorithm of a package.

    What that calls weights may be anything.
    """
    take = step.snapshot
    if take is None or algorithm.package is not None:
        return None
    return lambda: NamedWeights.of(take(), classes)


def has_diverged(
    algorithm: Algorithm, settings: Mapping[str, Value], losses: Sequence[float], n_classes: int
) -> bool:
    """Tell whether a fit runs away: its loss is far above that of guessing, and finite.

    Parameters
    ----------
    algorithm : Algorithm
        What a package's algorithm calls its loss may be anything, so nothing is said of it.
    settings : mapping
        All of its parameters: with weight decay ("l2") the loss begins far above that of guessing,
        and only a rise is a bad sign.
    losses : sequence of float
        Of the training so far.
    n_classes : int
    """
    if not losses or algorithm.package is not None:
        return False
    guessing, lowest, last = math.log(n_classes), min(losses), losses[-1]
    is_far_above = last > _FAR_ABOVE * guessing and not settings.get("l2")
    return is_far_above or last > _ABOVE * max(guessing, lowest)


def _try_out(onnx: bytes, algorithm: Algorithm) -> None:
    """Let the network answer once within the bounds that every model is opened with.

    So whoever has waited for it is told here, and not by a window that refuses it ever after.
    """
    try:
        check_answers(onnx)
    except UserError as error:
        raise UserError(
            "{algorithm} was trained, but the model could not be used, as {error}. Choose "
            "parameters that make a smaller model.",
            algorithm=algorithm.name,
            error=error,
        ) from error


def _compare(
    held_out: HeldOut, letters: LetterSet, spec: TrainSpec, reporter: Reporter
) -> Comparison | None:
    """Compare with the recogniser that comes with Letterpad, if it can be asked.

    A training that has gone well is not lost where it cannot.
    """
    try:
        return beside_shipped.beside(
            Recognizer.shipped(),
            held_out,
            letters,
            spec.data,
            lambda share: reporter.show(_COMPARING, share),
        )
    except (UserError, OSError):
        return None


def _ask_held_out(
    network: Network,
    letters: LetterSet,
    parts: Parts,
    algorithm: Algorithm,
    reporter: Reporter,
    calibrated: Calibration | None,
) -> HeldOut:
    """Let the finished network answer the held-out letters: their only use.

    What is kept is what a `Recognizer` answers: its temperature is applied.
    """
    answers = probabilities_of(
        network,
        letters.images[parts.held_out],
        lambda fraction: reporter.show(_ASKING, fraction),
    )
    if not np.isfinite(answers).all():
        raise UserError(
            "{algorithm} learned nothing that can be used: its probabilities are not numbers. "
            "Choose other parameters and train again.",
            algorithm=algorithm.name,
        )
    if calibrated is not None:
        answers = tempered(answers, calibrated.temperature)
    return HeldOut(
        parts.held_out, letters.labels[parts.held_out], answers, _writers(letters, parts.held_out)
    )


def _writers(letters: LetterSet, indices: NDArray[np.int64]) -> NDArray[np.int64] | None:
    """Return a number for each letter's writer: a model's file may travel, their names do not."""
    if letters.writers is None:
        return None
    numbers: NDArray[np.int64] = np.unique(letters.writers[indices], return_inverse=True)[1]
    return numbers


def _result(held_out: HeldOut, letters: LetterSet) -> HeldOutResult:
    # By writer only what the card keeps: that of every class would take half a second.
    score = evaluate(held_out.probabilities, held_out.labels, letters.classes)
    right = held_out.predicted == held_out.labels
    digest = hashlib.sha256(letters.hash.encode())
    digest.update(np.sort(held_out.indices).astype("<i8").tobytes())
    return HeldOutResult(
        score.accuracy.n,
        score.accuracy.n_correct,
        score.top3.value,
        digest.hexdigest(),
        Accuracy.of(right, held_out.writers).by_writer,
    )


def versions(*, uses_keras: bool) -> dict[str, str]:
    """Return the versions of Letterpad, Python and the libraries that a model is made with."""
    import sklearn

    found = {
        "letterpad": letterpad.__version__,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "onnxruntime": onnxruntime.__version__,
        "scikit-learn": sklearn.__version__,  # it splits the letters of the nets, too
    }
    if uses_keras:
        found |= {name: sys.modules[name].__version__ for name in ("tensorflow", "keras")}
    return found
