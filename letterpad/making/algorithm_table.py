"""Prints README's table of algorithms: what each scores at its defaults, and what that costs.

``python -m letterpad.making.algorithm_table``: every algorithm of the registry is trained on 16,640
built-in letters and asked about the other 4,160. scikit-learn, TensorFlow and the converters are
imported before, as the window's training process does while it waits.
"""

import argparse
import importlib
import json
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from letterpad.algorithms.algorithm import Algorithm
from letterpad.algorithms.keras_runtime import import_keras
from letterpad.algorithms.registry import ALGORITHMS, algorithm
from letterpad.errors import UserError
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import read_held_out, write_model
from letterpad.recognition.recognizer import Recognizer
from letterpad.training.spec import Progress, TrainSpec
from letterpad.training.train import train

DATA = Builtin(size=20_800, seed=0)
N_TRAIN = 16_640
RANDOM_STATE = 42
N_ANSWERS = 200


@dataclass(frozen=True, slots=True)
class Row:
    """One algorithm's line of the table.

    Parameters
    ----------
    key, name : str
    n : int
        Letters held out.
    accuracy, low, high : float
        Held-out accuracy with its 95 % interval, 0 to 1.
    train_seconds, convert_seconds : float
        To fit, and to turn the fitted estimator into ONNX.
    megabytes : float
        Size of the model file, in units of 1,000,000 bytes.
    answer_milliseconds : float
        From ink to probabilities, one letter at a time on one thread: median.
    """

    key: str
    name: str
    n: int
    accuracy: float
    low: float
    high: float
    train_seconds: float
    convert_seconds: float
    megabytes: float
    answer_milliseconds: float


class StageClock:
    """Notes when each stage of a training was first heard of."""

    def __init__(self) -> None:
        self._began: dict[str, float] = {}

    def __call__(self, progress: Progress) -> None:
        """Take news of a training."""
        self._began.setdefault(progress.stage, time.perf_counter())

    def seconds(self, stage: str, following: str) -> float:
        """Return how long `stage` took: until the stage that followed it began."""
        return self._began[following] - self._began[stage]


def measure(chosen: Algorithm, letters: LetterSet) -> Row:
    """Train an algorithm at its defaults, and measure the model."""
    spec = TrainSpec(DATA, chosen.key, train_size=N_TRAIN, random_state=RANDOM_STATE)
    clock = StageClock()
    model = train(spec, clock, letters)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.letterpad"
        write_model(model, path)
        megabytes = path.stat().st_size / 1e6
        milliseconds = _answer_milliseconds(path, letters)
    result = model.card.held_out
    assert result is not None
    accuracy = result.accuracy
    return Row(
        chosen.key,
        str(chosen.name),
        accuracy.n,
        accuracy.value,
        *accuracy.interval,
        model.card.seconds,
        clock.seconds("convert", "evaluate"),
        megabytes,
        milliseconds,
    )


def markdown(rows: Sequence[Row]) -> str:
    """Write the table as Markdown."""
    lines = [
        "| Algorithm | Held-out accuracy (95 % interval) | Train, s | Convert, s | File, MB "
        "| Answer, ms |",
        "| --- | --- | ---: | ---: | ---: | ---: |",
    ]
    lines += [
        f"| {row.name} (`{row.key}`) | {row.accuracy:.4f} ({row.low:.4f} to {row.high:.4f}) "
        f"| {row.train_seconds:.1f} | {row.convert_seconds:.1f} | {row.megabytes:.1f} "
        f"| {row.answer_milliseconds:.2f} |"
        for row in rows
    ]
    return "\n".join(lines)


def main(argv: Sequence[str] | None = None) -> int:
    """Measure the algorithms that are named, or all, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("algorithms", nargs="*", metavar="KEY", help="default: all")
    parser.add_argument("--json", action="store_true", help="print a JSON object instead")
    arguments = parser.parse_args(argv)
    try:
        chosen = [algorithm(key) for key in arguments.algorithms or ALGORITHMS]
    except UserError as error:
        parser.error(str(error))
    letters = load_letters(DATA)
    _import_libraries()
    rows = []
    for one in chosen:
        sys.stderr.write(f"{one.key} ...\n")
        rows.append(measure(one, letters))
    caption = (
        f"{N_TRAIN:,} built-in letters trained on, {len(letters) - N_TRAIN:,} held out "
        f"(random split, random_state {RANDOM_STATE}); {os.cpu_count()} cores "
        f"({platform.machine()}), Python {platform.python_version()}."
    )
    if arguments.json:
        text = json.dumps({"caption": caption, "algorithms": [asdict(row) for row in rows]})
    else:
        text = f"{markdown(rows)}\n\n{caption}"
    sys.stdout.write(text + "\n")
    return 0


def _answer_milliseconds(path: Path, letters: LetterSet) -> float:
    """Median time of an answer to one held-out letter's ink."""
    recognizer, held_out = Recognizer(path), read_held_out(path)
    assert held_out is not None
    assert letters.inks is not None
    inks = letters.inks.take(held_out.indices[:N_ANSWERS])
    recognizer.predict(inks[0])  # the first answer also warms up
    return statistics.median(recognizer.predict(ink).milliseconds for ink in inks)


def _import_libraries() -> None:
    import_keras()
    for name in ("sklearn.model_selection", "skl2onnx", "tf2onnx"):
        importlib.import_module(name)


if __name__ == "__main__":
    sys.exit(main())
