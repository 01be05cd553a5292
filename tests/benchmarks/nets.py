"""What an epoch of the nets costs, beside Keras as it comes and PyTorch."""

import json
import subprocess
import sys
import time
from dataclasses import replace
from typing import Any

import numpy as np
from table import Row, Times, compared
from window import HERE, in_own_process

BATCH = 128
N_CLASSES = 26
N_DENSE, N_CONVOLUTIONAL = 40_000, 8_000
CONVOLUTIONAL = {"filters": "32,64", "convolutions": 1, "dense_units": 128, "distortion": 0.0}
PLAIN = {"dropout": 0.0, "decay": "none", "batch_size": BATCH}

# PyTorch may be installed elsewhere (`--torch PYTHON`): on Linux it and TensorFlow get along in
# one environment, but their sizes add up to 3 GB.
_TORCH = """
import json, sys, time
import torch
from torch import nn

def dense():
    return nn.Sequential(nn.Linear(784, 1024), nn.ReLU(), nn.Linear(1024, 26))

def convolutional():
    return nn.Sequential(
        nn.Unflatten(1, (1, 28, 28)),
        nn.Conv2d(1, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(64 * 49, 128), nn.ReLU(), nn.Linear(128, 26),
    )

def seconds(net, n, channels_last, epochs):
    torch.manual_seed(0)
    features, labels = torch.rand(n, 784), torch.randint(0, 26, (n,))
    if channels_last:
        net = net.to(memory_format=torch.channels_last)
    optimizer, loss_of = torch.optim.Adam(net.parameters()), nn.CrossEntropyLoss()
    times = []
    for _ in range(epochs + 1):
        began = time.perf_counter()
        order = torch.randperm(n)
        for first in range(0, n, 128):
            chosen = order[first : first + 128]
            optimizer.zero_grad()
            loss = loss_of(net(features[chosen]), labels[chosen])
            loss.backward()
            optimizer.step()
        times.append(time.perf_counter() - began)
    return times[1:]

which, n, epochs = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
net = {"dense": dense, "convolutional": convolutional, "channels-last": convolutional}[which]()
print(json.dumps(seconds(net, n, which == "channels-last", epochs)))
"""


def _letters(n: int) -> tuple[Any, Any]:
    random = np.random.default_rng(0)
    pixels = random.integers(0, 256, (n, 784)).astype(np.uint8)
    return pixels, random.integers(0, N_CLASSES, n)


def child(who: str, which: str, size: str, epochs: str) -> list[float]:
    """Train Letterpad's net, or the same one in Keras as it comes; seconds of each epoch."""
    from letterpad.algorithms.algorithm import FitData, Step
    from letterpad.algorithms.keras_runtime import import_keras
    from letterpad.algorithms.registry import algorithm

    n, n_epochs = int(size), int(epochs) + 1
    pixels, labels = _letters(n)
    chosen = algorithm("neural-net" if which == "dense" else "convolutional-net")
    settings = {**PLAIN, **({} if which == "dense" else CONVOLUTIONAL), "epochs": n_epochs}
    estimator = chosen.build(chosen.settings(settings), N_CLASSES)
    moments = [time.perf_counter()]
    if who == "letterpad":

        def note(step: Step) -> None:
            if step.loss is not None:
                moments.append(time.perf_counter())

        chosen.fit(estimator, FitData(pixels, labels), note)
    else:
        keras = import_keras()
        model = estimator.build_net(chosen.settings(settings), N_CLASSES)
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        features = pixels.astype(np.float32) / np.float32(255)

        class Clock(keras.callbacks.Callback):  # type: ignore[misc,name-defined]
            def on_epoch_end(self, epoch: int, logs: object = None) -> None:
                moments.append(time.perf_counter())

        model.fit(
            features, labels, batch_size=BATCH, epochs=n_epochs, callbacks=[Clock()], verbose=0
        )
    return np.diff(moments)[1:].tolist()


def _torch(python: str, which: str, n: int, epochs: int) -> list[float]:
    done = subprocess.run(
        [python, "-c", _TORCH, which, str(n), str(epochs)],
        cwd=HERE,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    seconds: list[float] = json.loads(done.stdout)
    return seconds


def measure(epochs: int = 8, rounds: int = 3, torch: str = sys.executable) -> list[Row]:
    """Take turns, each time in a fresh process; the first epoch of each is left out."""
    n = {"dense": N_DENSE, "convolutional": N_CONVOLUTIONAL, "channels-last": N_CONVOLUTIONAL}
    found: dict[tuple[str, str], list[float]] = {}
    for _ in range(rounds):
        for which in ("dense", "convolutional"):
            for who in ("letterpad", "keras"):
                seconds = in_own_process("nets", who, which, str(n[which]), str(epochs))
                found.setdefault((who, which), []).extend(seconds)
        for which, size in n.items():
            found.setdefault(("torch", which), []).extend(_torch(torch, which, size, epochs))
    rows = []
    dense = Times.of(found["letterpad", "dense"])
    for who, name in (("torch", "PyTorch, eager"), ("keras", "Keras as it comes")):
        what = f"two-layer net 784-1024-26, an epoch of {N_DENSE:,}, batch {BATCH}"
        rows.append(compared(what, "s", dense, name, Times.of(found[who, "dense"]), 1.0))
    rows[-1] = _for_comparison(rows[-1])

    def rate(key: tuple[str, str]) -> Times:
        return Times.of(N_CONVOLUTIONAL / seconds for seconds in found[key])

    ours = rate(("letterpad", "convolutional"))
    for key, name in (
        (("torch", "convolutional"), "PyTorch"),
        (("torch", "channels-last"), "PyTorch, channels last"),
        (("keras", "convolutional"), "Keras as it comes"),
    ):
        what = f"convolutional net 28x28x1, 32 and 64 channels, batch {BATCH}"
        rows.append(compared(what, "letters/s", ours, name, rate(key), 1.0, rate=True))
    rows[-1] = _for_comparison(rows[-1])
    return rows


def _for_comparison(row: Row) -> Row:
    return replace(row, goal="for comparison", reached=True)


QUICK = {"epochs": 1, "rounds": 1}
