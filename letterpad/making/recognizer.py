"""Makes the recogniser that Letterpad comes with, by the program's own training.

``python -m letterpad.making.recognizer DATA [--out resources/recognizer.letterpad]``, DATA being
letters as Quick, Draw!-style ndjson with their writers. The shipped one is trained on UNIPEN
train_r01_v07, categories 1b and 1c, both cases merged. A tenth of the writers is held out; the
figures in the file's card are this very file's, on their letters.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from letterpad.errors import UserError
from letterpad.evaluation import wilson_interval
from letterpad.letters.catalog import DataSpec
from letterpad.models.model_file import TrainedModel, write_model
from letterpad.training.spec import Progress, TrainSpec
from letterpad.training.train import train

SOURCE = (
    "UNIPEN train_r01_v07, categories 1b and 1c: The International Unipen Foundation, Zenodo "
    "1195803. I. Guyon, L. Schomaker, R. Plamondon, M. Liberman, S. Janet, UNIPEN project of "
    "on-line data exchange and recognizer benchmarks, ICPR 1994, doi:10.1109/ICPR.1994.576870."
)
LICENCE = "CC BY 4.0"

SETTINGS: dict[str, Any] = {
    "filters": (24, 48, 96),
    "convolutions": 2,
    "dense_units": 128,
    "dropout": 0.2,
    "distortion": 0.1,
    "learning_rate": 2e-3,
    "batch_size": 128,
    "epochs": 14,
    "patience": 0,
}
"""More filters and epochs than by default, as nobody waits. The distortion is for writers who are
not in the data. The learning rate falls to 0 within the epochs, so that there is nothing to stop
early for, and no letters are spent on watching it."""

TRAIN_SIZE = 0.9
RANDOM_STATE = 3


def make(data: Path, random_state: int, epochs: int) -> TrainedModel:
    """Train a recogniser of A to Z on nine tenths of the writers in `data`.

    Raises
    ------
    UserError
        As in `train`.
    """
    spec = TrainSpec(
        DataSpec(str(data), classes="A-Z"),
        "convolutional-net",
        {**SETTINGS, "epochs": epochs},
        split="writers",
        train_size=TRAIN_SIZE,
        random_state=random_state,
        validation=0.0,
        name="Letterpad's recogniser",
    )
    model = train(spec, _tell)
    # The file travels: it names its source, not a path on the machine that made it.
    of_data = {**model.card.data, "source": SOURCE, "licence": LICENCE}
    of_data["spec"] = {**of_data["spec"], "source": data.name}
    return replace(model, card=replace(model.card, data=of_data))


def _tell(progress: Progress) -> None:
    point = progress.point
    if point is not None and point.loss is not None:
        sys.stderr.write(
            f"{time.strftime('%H:%M:%S')} {progress.text}: loss {point.loss:.4f}, "
            f"accuracy {point.accuracy:.4f}\n"
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, write the file, say what it scores; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("data", type=Path, help="letters as ndjson, with their writers")
    parser.add_argument("--out", type=Path, default=Path("resources/recognizer.letterpad"))
    parser.add_argument("--random-state", type=int, default=RANDOM_STATE, help="of the split")
    parser.add_argument("--epochs", type=int, default=SETTINGS["epochs"])
    chosen = parser.parse_args(arguments)
    try:
        model = make(chosen.data, chosen.random_state, chosen.epochs)
        write_model(model, chosen.out)
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    result = model.card.held_out
    if result is not None:
        low, high = wilson_interval(result.n_correct, result.n)
        sys.stdout.write(
            f"{chosen.out}: {chosen.out.stat().st_size / 1e6:.1f} MB, {model.card.seconds:.0f} s, "
            f"{result.n_correct / result.n:.4f} [{low:.4f}, {high:.4f}] of {result.n:,} letters of "
            f"unseen writers, random_state {chosen.random_state}\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
