"""Trains the shipped recogniser's net; what it costs to stop and go on is one epoch."""

import itertools
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from letterpad.algorithms.keras_runtime import import_keras
from letterpad.making.ink_net import CLASSES, ink_net
from letterpad.making.recognizer_letters import Batches
from letterpad.paths import replacing

PEAK_RATE, WEIGHT_DECAY, AVERAGING = 2e-3, 0.02, 0.999
"""AdamW's learning rate at its highest, decay of weights, and how slowly their mean follows."""


RENEWALS = 400
"""Batches from which batch normalization learns the statistics of the averaged weights
(P. Izmailov et al., UAI 2018)."""


@dataclass(frozen=True, slots=True)
class Epoch:
    """What an epoch cost and came to, on the varied letters: no figure for unseen hands."""

    number: int
    loss: float
    accuracy: float
    seconds: float


def fit(
    batches: Batches,
    epochs: int,
    seed: int,
    checkpoint: Path,
    tell: Callable[[Epoch], None],
) -> tuple[Any, list[Epoch]]:
    """Train a net, from `checkpoint` on if there is one that began alike.

    Returns
    -------
    keras.Model
        As of `ink_net`; its weights are means over the last thousands of steps.
    list of Epoch
    """
    keras = import_keras()
    keras.utils.set_random_seed(seed)
    net = _compiled(epochs * batches.steps, min(batches.steps, epochs * batches.steps // 10))
    begun = f"{epochs} epochs of {batches.steps} steps, seed {seed}, letters {batches.digest}"
    history = _restore(net, checkpoint, begun)
    first = len(history)

    def stream() -> Iterator[Any]:
        for number in range(first, epochs):
            yield from batches.epoch(number)

    class Keeper(keras.callbacks.Callback):  # type: ignore[misc,name-defined]
        """Saves after every epoch, and tells."""

        def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
            self.began = time.monotonic()

        def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
            logs = logs or {}
            accuracy = next(v for k, v in logs.items() if k.endswith("accuracy"))
            seconds = time.monotonic() - self.began
            history.append(Epoch(epoch + 1, float(logs["loss"]), float(accuracy), seconds))
            _save(net, checkpoint, begun, history)
            tell(history[-1])

    if first < epochs:
        net.fit(
            stream(),
            epochs=epochs,
            initial_epoch=first,
            steps_per_epoch=batches.steps,
            callbacks=[Keeper()],
            shuffle=False,
            verbose=0,
        )
    net.optimizer.finalize_variable_values(net.trainable_variables)
    # Batch normalization knows the statistics of the last weights, not of their mean.
    for inputs, _, _ in itertools.islice(batches.epoch(epochs), RENEWALS):
        net(inputs, training=True)
    return net, history


def _compiled(steps: int, warm_up: int) -> Any:
    """Make a net and what trains it in so many steps."""
    keras = import_keras()
    rate = keras.optimizers.schedules.CosineDecay(
        1e-4,
        decay_steps=steps - warm_up,
        alpha=0.005,
        warmup_target=PEAK_RATE,
        warmup_steps=warm_up,
    )
    net = ink_net()
    net.compile(
        optimizer=keras.optimizers.AdamW(
            rate,
            weight_decay=WEIGHT_DECAY,
            global_clipnorm=5.0,
            use_ema=True,
            ema_momentum=AVERAGING,
        ),
        loss={"cased": _letters_loss, "letter": _is_letter_loss},
        loss_weights={"cased": 1.0, "letter": 0.3},
        weighted_metrics={"cased": [_accuracy], "letter": []},
        steps_per_execution=8,
        jit_compile=False,
    )
    net.optimizer.build(net.trainable_variables)
    return net


def _letters_loss(targets: Any, logits: Any) -> Any:
    """Cross-entropy of the 26 letters, and half that of the 52."""
    ops = import_keras().ops
    n = len(CLASSES)
    logs = ops.log_softmax(logits)
    merged = ops.logaddexp(logs[:, :n], logs[:, n:])
    wanted = targets[:, :n] + targets[:, n:]
    return -ops.sum(wanted * merged, axis=1) - 0.5 * ops.sum(targets * logs, axis=1)


def _is_letter_loss(targets: Any, logits: Any) -> Any:
    keras = import_keras()
    return keras.losses.binary_crossentropy(targets, logits, from_logits=True)


def _accuracy(targets: Any, logits: Any) -> Any:
    ops = import_keras().ops
    n = len(CLASSES)
    return ops.cast(ops.argmax(targets, 1) % n == ops.argmax(logits, 1) % n, "float32")


def _save(net: Any, path: Path, begun: str, history: list[Epoch]) -> None:
    variables = [*net.variables, *net.optimizer.variables]
    arrays = {f"v{number:04d}": variable.numpy() for number, variable in enumerate(variables)}
    table = np.array([[e.number, e.loss, e.accuracy, e.seconds] for e in history])
    with replacing(path) as temporary, temporary.open("wb") as file:
        np.savez(file, allow_pickle=False, begun=np.array(begun), history=table, **arrays)


def _restore(net: Any, path: Path, begun: str) -> list[Epoch]:
    """Set the net to where the checkpoint is; return the epochs behind it, none without it."""
    if not path.exists():
        return []
    with np.load(path, allow_pickle=False) as arrays:
        if str(arrays["begun"]) != begun:
            return []
        for number, variable in enumerate([*net.variables, *net.optimizer.variables]):
            variable.assign(arrays[f"v{number:04d}"])
        return [
            Epoch(int(number), loss, accuracy, seconds)
            for number, loss, accuracy, seconds in arrays["history"]
        ]
