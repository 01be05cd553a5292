"""Trains the shipped recogniser's net; what it costs to stop and go on is one epoch.

The learning rate stays the same for most of the time and falls at the end (A. Hägele and others,
"Scaling laws and compute-optimal training beyond fixed training durations", NeurIPS 2024). So a
training can be made longer after it has ended: it goes on from where the rate began to fall.
"""

import itertools
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from letterpad.algorithms.keras_runtime import import_keras
from letterpad.errors import UserError
from letterpad.making.ink_net import CLASSES, ink_net
from letterpad.making.recognizer_batches import Batch
from letterpad.paths import replacing

RATE, WEIGHT_DECAY, AVERAGING = 1.2e-3, 0.02, 0.999
"""AdamW's learning rate, decay of weights, and how slowly their mean follows."""

WARM_UP, FALLING = 500, 0.2
"""Batches in which the learning rate rises, and share of the epochs in which it falls."""

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


class Stream(Protocol):
    """Batches without end, as of `letterpad.making.recognizer_batches.Batches`."""

    @property
    def steps(self) -> int:
        """Batches of an epoch."""

    @property
    def digest(self) -> str:
        """Tell these batches from others."""

    def epoch(self, number: int) -> Iterator[Batch]:
        """Make the batches of an epoch."""


def fit(
    batches: Stream,
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

    Raises
    ------
    UserError
        If a longer training is kept there.
    """
    keras = import_keras()
    keras.utils.set_random_seed(seed)
    steady = round(epochs * (1 - FALLING))
    net = _compiled(epochs * batches.steps, steady * batches.steps)
    begun = f"{batches.steps} steps, seed {seed}, letters {batches.digest}"
    history = _restore(net, checkpoint, begun, steady)
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
            is_steady = len(history) <= steady
            _save(net, _steady_one(checkpoint) if is_steady else checkpoint, begun, history, steady)
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


def _compiled(steps: int, steady: int) -> Any:
    """Make a net and what trains it in so many steps, so many of them at the full rate."""
    keras = import_keras()
    ops = keras.ops

    class Rate(keras.optimizers.schedules.LearningRateSchedule):  # type: ignore[misc,name-defined]
        """Rises, stays, and falls with the square root of the steps that it falls."""

        def __call__(self, step: Any) -> Any:
            step = ops.cast(step, "float32")
            risen = ops.minimum(1.0, (step + 1.0) / WARM_UP)
            fallen = ops.clip((step - steady) / max(1, steps - steady), 0.0, 1.0)
            return RATE * risen * (1.0 - ops.sqrt(fallen))

    net = ink_net()
    net.compile(
        optimizer=keras.optimizers.AdamW(
            Rate(),
            weight_decay=WEIGHT_DECAY,
            global_clipnorm=5.0,
            use_ema=True,
            ema_momentum=AVERAGING,
        ),
        loss={"cased": _letters_loss, "writing": _yes_or_no_loss, "digit": _yes_or_no_loss},
        loss_weights={"cased": 1.0, "writing": 0.3, "digit": 0.2},
        weighted_metrics={"cased": [_accuracy], "writing": [], "digit": []},
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


def _yes_or_no_loss(targets: Any, logits: Any) -> Any:
    keras = import_keras()
    return keras.losses.binary_crossentropy(targets, logits, from_logits=True)


def _accuracy(targets: Any, logits: Any) -> Any:
    ops = import_keras().ops
    n = len(CLASSES)
    return ops.cast(ops.argmax(targets, 1) % n == ops.argmax(logits, 1) % n, "float32")


def _steady_one(checkpoint: Path) -> Path:
    """Return where the training is kept before the rate falls: a longer one goes on from there."""
    return checkpoint.with_stem(f"{checkpoint.stem}-steady")


def _save(net: Any, path: Path, begun: str, history: list[Epoch], steady: int) -> None:
    variables = [*net.variables, *net.optimizer.variables]
    arrays = {f"v{number:04d}": variable.numpy() for number, variable in enumerate(variables)}
    table = np.array([[e.number, e.loss, e.accuracy, e.seconds] for e in history])
    with replacing(path) as temporary, temporary.open("wb") as file:
        np.savez(
            file,
            allow_pickle=False,
            begun=np.array(begun),
            steady=np.array(steady),
            history=table,
            **arrays,
        )


def _restore(net: Any, checkpoint: Path, begun: str, steady: int) -> list[Epoch]:
    """Set the net to where a training was kept; return the epochs behind it, none without one."""
    for path in (checkpoint, _steady_one(checkpoint)):
        if not path.exists():
            continue
        with np.load(path, allow_pickle=False) as arrays:
            table = arrays["history"]
            if str(arrays["begun"]) != begun:
                continue
            if path == checkpoint and int(arrays["steady"]) != steady:
                continue  # its rate fell too early for this one
            if path != checkpoint and len(table) > steady:
                raise UserError(
                    "{path} holds a training of {n} epochs, longer than this one would be. Ask "
                    "for more epochs, or name another folder.",
                    path=path.name,
                    n=len(table),
                )
            for number, variable in enumerate([*net.variables, *net.optimizer.variables]):
                variable.assign(arrays[f"v{number:04d}"])
            return [
                Epoch(int(number), loss, accuracy, seconds)
                for number, loss, accuracy, seconds in table
            ]
    return []
