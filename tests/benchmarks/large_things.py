"""Large things for a user's folder: letters, a drawing, models, runs."""

import io
import json
from pathlib import Path

import numpy as np

from letterpad.ink.drawing_file import LONGEST_LINE, MOST_POINTS
from letterpad.ink.raster import Framing
from letterpad.letters.data_spec import Builtin
from letterpad.model_files.model_file import (
    Card,
    HeldOut,
    HeldOutResult,
    TrainedModel,
    write_model,
)

CLASSES = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
N_HELD_OUT = 4160


def folder_of_pictures(folder: Path, n_files: int) -> None:
    """Write small pictures of ten letters, in a folder for each letter."""
    from PIL import Image

    pixels = np.zeros((28, 28), np.uint8)
    pixels[4:24, 12:16] = 255
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG")
    for letter in CLASSES[:10]:
        (folder / letter).mkdir(parents=True)
    for number in range(n_files):
        (folder / CLASSES[number % 10] / f"{number:06}.png").write_bytes(buffer.getvalue())


def file_of_drawings(file: Path, n_bytes: int) -> int:
    """Write as large drawings as are read, until the file is large enough; the points of one."""
    random = np.random.default_rng(0)
    strokes = []
    for _ in range(10):
        points = 200 + 3 * np.cumsum(random.normal(size=(MOST_POINTS // 10, 2)), axis=0)
        strokes.append(points.T.round(12).tolist())
    line = json.dumps({"word": "A", "drawing": strokes}) + "\n"
    assert LONGEST_LINE // 2 < len(line) < LONGEST_LINE
    with file.open("w", encoding="ascii") as lines:
        while lines.tell() < n_bytes:
            lines.write(line)
    return MOST_POINTS


def card(name: str, number: int) -> Card:
    """Return a card like those that trainings on the built-in letters give."""
    return Card(
        name=name,
        algorithm=("logistic-regression", "neural-net", "naive-bayes")[number % 3],
        algorithm_name=("Logistic regression", "Neural net", "Naive Bayes")[number % 3],
        settings={"C": 1.0 + number, "iterations": 100},
        classes=CLASSES,
        framing=Framing(),
        data={"spec": Builtin().to_json(), "name": "Built-in", "hash": "", "n": 20_800},
        split={"kind": "random", "random_state": 42, "n_train": 16_640, "n_held_out": N_HELD_OUT},
        held_out=HeldOutResult(N_HELD_OUT, N_HELD_OUT - 3 * number, 0.99, f"half {number % 2}"),
        history=tuple(
            {"step": step, "total": 100, "unit": "iteration", "loss": 1 / step, "accuracy": 0.5}
            for step in range(1, 101)
        ),
        seconds=1.5,
        created=f"2026-01-01T00:{number // 60:02}:{number % 60:02}+00:00",
    )


def library_of_runs(folder: Path, n_runs: int, onnx: bytes) -> None:
    """Write runs with their answers to held-out letters into a folder of models."""
    random = np.random.default_rng(0)
    folder.mkdir(parents=True, exist_ok=True)
    labels = random.integers(0, len(CLASSES), N_HELD_OUT)
    for number in range(n_runs):
        answers = random.dirichlet(np.ones(len(CLASSES)), N_HELD_OUT).astype(np.float32)
        made = TrainedModel(
            card(f"Run {number}", number), onnx, HeldOut(np.arange(N_HELD_OUT), labels, answers)
        )
        write_model(made, folder / f"run-{number:06x}.letterpad")
