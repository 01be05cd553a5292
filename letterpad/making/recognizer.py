"""Makes the recogniser that Letterpad comes with.

``python -m letterpad.making.recognizer DATA [--out resources/recognizer.letterpad]``, DATA being
letters as Quick, Draw!-style ndjson with their writers, named ``contributor:name``. The shipped one
is trained on UNIPEN train_r01_v07, categories 1b and 1c. Whole contributors and further writers
are held out, some for calibration, the others for the figures in the file's card, which are this
very file's. A run that was stopped goes on from its last epoch when it is started again.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from letterpad import paths
from letterpad.conversion.keras_export import keep_in_half, keras_to_onnx
from letterpad.errors import UserError
from letterpad.evaluation.accuracy import Evaluation, evaluate
from letterpad.evaluation.calibration import conformal_threshold, temperature
from letterpad.ink.path import paths_of
from letterpad.ink.raster import features, rasterize_many
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.making import recognizer_letters, recognizer_training
from letterpad.making.ink_net import CASED, CLASSES, FRAMING, answering, fold
from letterpad.making.recognizer_training import Epoch
from letterpad.model_files.model_file import (
    Card,
    HeldOut,
    HeldOutResult,
    Thresholds,
    TrainedModel,
    write_model,
)
from letterpad.recognition.recognizer import Answers, answers_of, session_for
from letterpad.training.train import versions

SOURCE = (
    "UNIPEN train_r01_v07, categories 1b and 1c: The International Unipen Foundation, Zenodo "
    "1195803. I. Guyon, L. Schomaker, R. Plamondon, M. Liberman, S. Janet, UNIPEN project of "
    "on-line data exchange and recognizer benchmarks, ICPR 1994, doi:10.1109/ICPR.1994.576870."
)
LICENCE = "CC BY 4.0"

EPOCHS = 34
SEED = 0
SPLIT_SEED = 10
"""Of which writers are held out: of the seeds 0 to 11 the one with the most writers for
calibration, chosen before any net was trained."""

COVERAGES = (0.95, 0.99)

PENS = (0.9, 1.6, 2.8, 4.5)
"""Pixels: of the pictures of the calibration letters, for the thresholds of pictures alone."""

LETTERS_LOST, PICTURES_LOST = 0.0005, 0.003
"""Shares of the calibration letters, and of their pictures, that may be taken for no letter: far
less than may be lost of any hand's, as hands differ."""


def make(data: Path, epochs: int, checkpoint: Path) -> TrainedModel:
    """Train a recogniser of A to Z, a to z on the letters of most of the writers in `data`.

    Raises
    ------
    UserError
        If the letters cannot be read or do not say who wrote them, or the training went astray.
    """
    began = time.monotonic()
    letters = load_letters(Files(str(data), classes="both"))
    if letters.inks is None or letters.writers is None:
        raise UserError("{data}: drawings with their writers were expected.", data=data.name)
    if letters.classes != CASED:
        raise UserError("{data}: all of A to Z and a to z were expected.", data=data.name)
    parts = recognizer_letters.part(letters, SPLIT_SEED)
    batches = recognizer_letters.Batches.of(letters.take(parts.train), SEED)
    net, history = recognizer_training.fit(batches, epochs, SEED, checkpoint, _tell)
    calibrated = calibrate(fold(net), letters.take(parts.calibration))

    test = letters.take(parts.test)
    assert test.inks is not None
    session = session_for(calibrated.onnx, len(CLASSES), "the recogniser")
    answers = answers_of(session, rasterize_many(test.inks, FRAMING), paths_of(test.inks))
    merged = test.labels % len(CLASSES)
    result = evaluate(answers.probabilities, merged, CLASSES)
    merged_letters = load_letters(Files(str(data), classes="A-Z"))
    card = Card(
        name="Letterpad's recogniser",
        algorithm="path-and-picture-net",
        algorithm_name="Net on path and picture",
        settings={
            "epochs": epochs,
            "batch_size": recognizer_letters.BATCH,
            "learning_rate": recognizer_training.PEAK_RATE,
            "weight_decay": recognizer_training.WEIGHT_DECAY,
            "seed": SEED,
            "temperature": calibrated.temperature,
        },
        classes=CLASSES,
        framing=FRAMING,
        inputs=("picture", "path"),
        data={
            # The file travels: it names its source, not a path on the machine that made it.
            "spec": {**Files(str(data), classes="A-Z").to_json(), "source": data.name},
            "name": letters.name,
            "hash": merged_letters.hash,
            "n": len(letters),
            "source": SOURCE,
            "licence": LICENCE,
        },
        split={
            "kind": "writers",
            "train_size": len(parts.train) / len(letters),
            "random_state": SPLIT_SEED,
            "validation": 0.0,
            "n_train": len(parts.train),
            "n_validation": len(parts.calibration),
            "n_held_out": len(parts.test),
        },
        held_out=_result(result, parts.test),
        history=tuple(
            {"step": e.number, "unit": "epoch", "loss": e.loss, "accuracy": e.accuracy}
            for e in history
        ),
        seconds=sum(e.seconds for e in history) or time.monotonic() - began,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        versions=versions(uses_keras=True),
        cased_classes=CASED,
        thresholds=calibrated.thresholds,
        picture_thresholds=calibrated.picture_thresholds,
    )
    held_out = HeldOut(parts.test, merged, answers.probabilities)
    return TrainedModel(card, calibrated.onnx, held_out)


@dataclass(frozen=True, slots=True, eq=False)
class Calibrated:
    """A network, and from where its answers may be believed; see `Card`."""

    onnx: bytes
    temperature: float
    thresholds: Thresholds
    picture_thresholds: Thresholds


def calibrate(net: Any, letters: LetterSet) -> Calibrated:
    """Find temperature, conformal sets and the score of a letter on letters not learned from.

    Parameters
    ----------
    net : keras.Model
        As of `letterpad.making.ink_net.fold`.
    letters : LetterSet
        With inks; its classes are `CASED`.
    """
    assert letters.inks is not None
    inputs = {
        "picture": features(rasterize_many(letters.inks, FRAMING)),
        "path": paths_of(letters.inks),
    }
    logits = net.predict(inputs, batch_size=512, verbose=0)["cased"]
    merged = letters.labels % len(CLASSES)
    warmth = temperature(logits, merged, len(CLASSES))
    model = keras_to_onnx(answering(net, warmth), ["probabilities", "cased", "letter"])
    keep_in_half(model)
    model.producer_name = "Letterpad path-and-picture-net"
    onnx = model.SerializeToString()
    session = session_for(onnx, len(CLASSES), "the recogniser")
    of_pen = paths_of(letters.inks)
    pictures = [
        answers_of(session, rasterize_many(letters.inks, replace(FRAMING, pen=pen)), None)
        for pen in PENS
    ]
    return Calibrated(
        onnx,
        warmth,
        _thresholds(
            [answers_of(session, rasterize_many(letters.inks, FRAMING), of_pen)],
            letters,
            LETTERS_LOST,
        ),
        _thresholds(pictures, letters, PICTURES_LOST),
    )


def _thresholds(answers: Sequence[Answers], letters: LetterSet, lost: float) -> Thresholds:
    """Find which answers are in doubt, of answers to the same letters drawn in some ways."""
    labels = np.tile(letters.labels, len(answers))
    probabilities = np.concatenate([each.probabilities for each in answers])
    cased = np.concatenate([each.cased for each in answers if each.cased is not None])
    letter = np.concatenate([each.letter for each in answers if each.letter is not None])
    merged = labels % len(CLASSES)
    return Thresholds(
        {str(c): conformal_threshold(probabilities, merged, c) for c in COVERAGES},
        {str(c): conformal_threshold(cased, labels, c) for c in COVERAGES},
        float(np.quantile(letter, lost)),
    )


def _result(result: Evaluation, indices: Any) -> HeldOutResult:
    return HeldOutResult(
        result.accuracy.n,
        result.accuracy.n_correct,
        result.top3.value,
        f"unipen-{SPLIT_SEED}-{len(indices)}",
    )


def _tell(epoch: Epoch) -> None:
    sys.stderr.write(
        f"{time.strftime('%H:%M:%S')} epoch {epoch.number}: loss {epoch.loss:.4f}, accuracy on "
        f"varied letters {epoch.accuracy:.4f}, {epoch.seconds:.0f} s\n"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, write the file, say what it scores; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("data", type=Path, help="letters as ndjson, with their writers")
    parser.add_argument("--out", type=Path, default=Path("resources/recognizer.letterpad"))
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument(
        "--checkpoint",
        type=Path,
        help="where the training is kept after every epoch (default: in the user's cache)",
    )
    chosen = parser.parse_args(arguments)
    try:
        checkpoint = chosen.checkpoint or paths.cache_folder() / "recognizer-checkpoint.npz"
        model = make(chosen.data, chosen.epochs, checkpoint)
        write_model(model, chosen.out)
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    result = model.card.held_out
    assert result is not None
    low, high = result.accuracy.interval
    sys.stdout.write(
        f"{chosen.out}: {chosen.out.stat().st_size / 1e6:.1f} MB, {model.card.seconds:.0f} s, "
        f"{result.accuracy.value:.4f} [{low:.4f}, {high:.4f}] of {result.n:,} letters of "
        f"unseen writers\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
