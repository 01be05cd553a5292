"""Trains the shipped recogniser's net; what it costs to stop and go on is one epoch.

The learning rate stays the same for most of the time and falls at the end (A. Hägele and others,
"Scaling laws and compute-optimal training beyond fixed training durations", NeurIPS 2024). So a
training can be made longer after it has ended: it goes on from where the rate began to fall. What
is learned from may change there (S. Hu and others, "MiniCPM", 2024), and how much is dropped: a net
that is as often wrong on letters it has learned from as on others is not helped by dropout at the
end (Z. Liu and others, "Dropout Reduces Underfitting", ICML 2023).
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
"""Batches in which the learning rate rises, and share of the epochs in which it falls, where a
schedule does not say so."""

DROPOUT = 0.3
"""While the rate is steady."""

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


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long is trained.

    Parameters
    ----------
    epochs : int
    falling : int
        How many of them, the last, the learning rate falls in.
    dropout : float
        In those.
    steady_dropout : float
        In those before.
    """

    epochs: int
    falling: int
    dropout: float = DROPOUT
    steady_dropout: float = DROPOUT

    @classmethod
    def of(cls, epochs: int) -> "Schedule":
        """Let the rate fall in the last fifth of so many epochs."""
        return cls(epochs, epochs - round(epochs * (1 - FALLING)))

    @property
    def steady(self) -> int:
        """Epochs before the rate falls."""
        return self.epochs - self.falling


@dataclass(frozen=True, slots=True)
class Start:
    """Where a training begins that does not begin with random weights.

    Parameters
    ----------
    name : str
        What tells it from others.
    fill : callable
        Sets the weights of a net as of `ink_net`.
    """

    name: str
    fill: Callable[[Any], None]


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
    schedule: Schedule,
    seed: int,
    checkpoint: Path,
    tell: Callable[[Epoch], None],
    last: Stream | None = None,
    start: Start | None = None,
) -> tuple[Any, list[Epoch]]:
    """Train a net, from `checkpoint` on if there is one that began alike.

    Parameters
    ----------
    batches : Stream
    schedule : Schedule
    seed : int
    checkpoint : Path
        Where the training is kept; beside it, how it was before the rate fell.
    tell : callable
        Told every epoch that has ended.
    last : Stream, optional
        What is learned from while the rate falls, None for the same.
    start : Start, optional
        What the weights are at first, None for random ones.

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
    last = last or batches
    begun = f"{batches.steps} steps, seed {seed}, letters {batches.digest}"
    if start is not None:
        begun = f"{begun}, from {start.name}"
    if schedule.steady_dropout != DROPOUT:
        begun = f"{begun}, dropout {schedule.steady_dropout}"
    ended = begun
    if last.digest != batches.digest or schedule.dropout != schedule.steady_dropout:
        ended = f"{begun}, then {last.digest}, dropout {schedule.dropout}"
    steady_one = Kept(_steady_one(checkpoint), begun, schedule.steady)
    whole = Kept(checkpoint, ended, schedule.steady)
    if not whole.is_there:
        net = _compiled(schedule, batches.steps, schedule.steady_dropout)
        if start is not None:
            start.fill(net)
        history = steady_one.restore(net) if steady_one.is_there else []
        _go_on(net, batches, schedule.steady, history, steady_one, tell)
    net = _compiled(schedule, batches.steps, schedule.dropout)
    history = (whole if whole.is_there else steady_one).restore(net)
    _go_on(net, last, schedule.epochs, history, whole, tell)
    net.optimizer.finalize_variable_values(net.trainable_variables)
    # Batch normalization knows the statistics of the last weights, not of their mean.
    for inputs, _, _ in itertools.islice(last.epoch(schedule.epochs), RENEWALS):
        net(inputs, training=True)
    return net, history


@dataclass(frozen=True, slots=True)
class Kept:
    """A training in a file: weights and what trains them after an epoch.

    Parameters
    ----------
    path : Path
    begun : str
        What tells it from others.
    steady : int
        Epochs before the rate falls.
    """

    path: Path
    begun: str
    steady: int

    @property
    def is_there(self) -> bool:
        """Whether the file is there and goes on to this training.

        Raises
        ------
        UserError
            If it was trained at the full rate for longer.
        """
        if not self.path.exists():
            return False
        with np.load(self.path, allow_pickle=False) as arrays:
            if str(arrays["begun"]) != self.begun:
                return False
            n, steady = len(arrays["history"]), int(arrays["steady"])
        if n > steady:  # its rate has fallen: too early or too late for another schedule
            return steady == self.steady
        if n > self.steady:
            raise UserError(
                "{path} holds a training of {n} epochs, longer than this one would be. Ask "
                "for more epochs, or name another folder.",
                path=self.path.name,
                n=n,
            )
        return True

    def save(self, net: Any, history: list[Epoch]) -> None:
        """Write the net as it is after these epochs."""
        variables = [*net.variables, *net.optimizer.variables]
        arrays = {f"v{number:04d}": variable.numpy() for number, variable in enumerate(variables)}
        table = np.array([[e.number, e.loss, e.accuracy, e.seconds] for e in history])
        with replacing(self.path) as temporary, temporary.open("wb") as file:
            np.savez(
                file,
                allow_pickle=False,
                begun=np.array(self.begun),
                steady=np.array(self.steady),
                history=table,
                **arrays,
            )

    def restore(self, net: Any) -> list[Epoch]:
        """Set the net to what is kept; return the epochs behind it."""
        with np.load(self.path, allow_pickle=False) as arrays:
            for number, variable in enumerate([*net.variables, *net.optimizer.variables]):
                variable.assign(arrays[f"v{number:04d}"])
            return [
                Epoch(int(number), loss, accuracy, seconds)
                for number, loss, accuracy, seconds in arrays["history"]
            ]


def _go_on(
    net: Any,
    stream: Stream,
    epochs: int,
    history: list[Epoch],
    kept: Kept,
    tell: Callable[[Epoch], None],
) -> None:
    """Train a net until so many epochs are behind it; keep it after every one."""
    keras = import_keras()
    first = len(history)
    if first >= epochs:
        return

    def batches() -> Iterator[Any]:
        for number in range(first, epochs):
            yield from stream.epoch(number)

    class Keeper(keras.callbacks.Callback):  # type: ignore[misc,name-defined]
        """Saves after every epoch, and tells."""

        def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
            self.began = time.monotonic()

        def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
            logs = logs or {}
            accuracy = next(v for k, v in logs.items() if k.endswith("accuracy"))
            seconds = time.monotonic() - self.began
            history.append(Epoch(epoch + 1, float(logs["loss"]), float(accuracy), seconds))
            kept.save(net, history)
            tell(history[-1])

    net.fit(
        batches(),
        epochs=epochs,
        initial_epoch=first,
        steps_per_epoch=stream.steps,
        callbacks=[Keeper()],
        shuffle=False,
        verbose=0,
    )


def _compiled(schedule: Schedule, steps: int, dropout: float) -> Any:
    """Make a net and what trains it, in so many steps an epoch."""
    keras = import_keras()
    ops = keras.ops
    steady, falling = schedule.steady * steps, max(1, schedule.falling * steps)

    class Rate(keras.optimizers.schedules.LearningRateSchedule):  # type: ignore[misc,name-defined]
        """Rises, stays, and falls with the square root of the steps that it falls."""

        def __call__(self, step: Any) -> Any:
            step = ops.cast(step, "float32")
            risen = ops.minimum(1.0, (step + 1.0) / WARM_UP)
            fallen = ops.clip((step - steady) / falling, 0.0, 1.0)
            return RATE * risen * (1.0 - ops.sqrt(fallen))

    net = ink_net()
    for layer in net.layers:
        if isinstance(layer, keras.layers.Dropout):
            layer.rate = dropout
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
