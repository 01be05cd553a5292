"""A Keras net as a scikit-learn classifier: one training loop for every net of Letterpad's own."""

import math
import time
from collections.abc import Callable, Mapping
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from letterpad.algorithms.algorithm import (
    Features,
    FitData,
    Labels,
    OnStep,
    Probabilities,
    Settings,
    Step,
    ignore,
)
from letterpad.algorithms.estimators.batches import batches_in_order, shuffled_batches
from letterpad.algorithms.estimators.classifier import Classifier
from letterpad.algorithms.estimators.fused_adam import fused_adam
from letterpad.algorithms.keras_runtime import import_keras
from letterpad.algorithms.snapshot import Snapshot
from letterpad.conversion.keras_export import keras_to_onnx
from letterpad.conversion.network import OUTPUT
from letterpad.ink.raster import N_PIXELS, SIDE
from letterpad.messages import Sentence

BuildNet = Callable[[Settings, int], Any]
"""From settings and number of classes to an uncompiled ``keras.Model`` of 784 numbers."""

_SECONDS_BETWEEN_NEWS = 0.1
_MOST_BATCHES_AT_ONCE = 16
"""Batches that TensorFlow runs before it comes back to Python: fewer are slower, more are a
progress bar that jumps."""

_VALIDATION_BATCH = 1024

_ASKED_AT_ONCE = 250
"""Letters whose hidden layers are in memory at once: of a convolution each takes 50 kB."""


class NetClassifier(Classifier):
    """A net, trained with Adam on cross-entropy, reporting every epoch.

    Parameters
    ----------
    build_net : callable
        Makes the net's layers.
    n_classes : int
        Labels are 0 to ``n_classes - 1``.
    settings : mapping
        ``learning_rate``, ``batch_size``, ``epochs``, ``patience``, ``decay``, ``distortion`` and
        ``seed`` are read here, the others by `build_net`.

    Attributes
    ----------
    model_ : keras.Model
    start : mapping of str to array, optional
        Weights to begin with, as `weight_arrays` gives them; None begins anew.
    """

    model_: Any
    start: Mapping[str, NDArray[Any]] | None = None

    def __init__(self, build_net: BuildNet, n_classes: int, settings: Mapping[str, Any]) -> None:
        self.build_net = build_net
        self.n_classes = n_classes
        self.settings = settings

    def fit(self, X: Features, y: Labels) -> Self:  # noqa: N803
        """Train on features of shape (n_samples, 784) and labels, without a validation part."""
        self.fit_on(FitData(X, y), ignore)
        return self

    def fit_on(self, data: FitData, on_step: OnStep) -> None:
        """Train, reporting every epoch, and now and then inside one.

        The best epoch's weights are kept if ``patience`` is not 0 and there is a validation part.
        A loss that is no longer a number is reported at once: it is for `on_step` to raise.
        """
        keras = import_keras()
        settings = self.settings
        # Keras keeps seeds for each thread: they are set in the one that trains.
        keras.utils.set_random_seed(int(settings["seed"]))
        model = self.build_net(settings, self.n_classes)
        _begin_with(model, self.start)
        steps = math.ceil(len(data.labels) / settings["batch_size"])
        model.compile(
            optimizer=fused_adam(_rate(settings, steps)),
            loss="sparse_categorical_crossentropy",
            metrics=["accuracy"],
            # XLA would save an eighth of an epoch of dense layers, after compiling for as long as
            # three epochs; dropout takes six times as long in it, convolutions ten times.
            jit_compile=False,
            steps_per_execution=batches_at_once(steps),
        )
        validation = None
        if data.validation_labels is not None and len(data.validation_labels):
            validation = batches_in_order(
                data.validation_features, data.validation_labels, _VALIDATION_BATCH
            )
        reporter = _reporter(on_step, int(settings["epochs"]), snapshot_of(model))
        stopper = None
        if validation is not None and settings["patience"]:
            stopper = keras.callbacks.EarlyStopping(
                monitor="val_loss", patience=settings["patience"], restore_best_weights=True
            )
        model.fit(
            shuffled_batches(
                data.features,
                data.labels,
                int(settings["batch_size"]),
                int(settings["seed"]),
                float(settings.get("distortion", 0.0)),
            ),
            steps_per_epoch=steps,
            shuffle=False,
            epochs=settings["epochs"],
            validation_data=validation,
            callbacks=[reporter] if stopper is None else [reporter, stopper],
            verbose=0,
        )
        self.model_ = model
        self.classes_ = np.arange(self.n_classes, dtype=np.int64)
        self.notes_ = [] if stopper is None else _notes(stopper, int(settings["epochs"]))

    def predict_proba(self, X: Features) -> Probabilities:  # noqa: N803
        """Return float32 probabilities of shape (n_samples, n_classes); rows sum to 1."""
        answers: Probabilities = self.model_.predict(X, batch_size=1024, verbose=0)
        return answers

    def to_onnx(self) -> Any:
        """Convert to an ``onnx.ModelProto``."""
        return keras_to_onnx(self.model_, [OUTPUT])

    def dead_units(self, X: Features) -> tuple[int, int]:  # noqa: N803
        """Count the units that never answer more than 0, of those with ReLU in hidden layers.

        A filter of a convolution counts as one unit.

        Parameters
        ----------
        X : float32 array of shape (n_samples, 784)

        Returns
        -------
        n_units, n_dead : int
        """
        relu = import_keras().activations.relu
        hidden = self.model_.layers[:-1]
        largest: dict[str, NDArray[Any]] = {}
        for start in range(0, len(X), _ASKED_AT_ONCE):
            values: Any = X[start : start + _ASKED_AT_ONCE]
            for layer in hidden:
                values = layer(values, training=False)
                if getattr(layer, "activation", None) is relu:
                    answers = np.asarray(values)
                    most = answers.max(axis=tuple(range(answers.ndim - 1)))
                    largest[layer.name] = np.maximum(largest.get(layer.name, most), most)
        each = np.concatenate([*largest.values(), np.empty(0)])
        return len(each), int((each <= 0).sum())

    def weight_arrays(self) -> dict[str, NDArray[Any]]:
        """Return the weights by layer and name: ``hidden_1.kernel``."""
        return {
            f"{layer.name}.{variable.name}": variable.numpy()
            for layer in self.model_.layers
            for variable in layer.weights
        }


def _begin_with(model: Any, start: Mapping[str, NDArray[Any]] | None) -> None:
    if start is not None:
        for layer in model.layers:
            for variable in layer.weights:
                variable.assign(start[f"{layer.name}.{variable.name}"])


def batches_at_once(steps: int) -> int:
    """Return how many batches are run at once, so that whole runs of them are an epoch.

    Of an endless dataset Keras runs whole executions: with 16 batches at once, an epoch of 9 steps
    would have 16.

    Examples
    --------
    >>> batches_at_once(117), batches_at_once(9), batches_at_once(32), batches_at_once(17)
    (13, 9, 16, 1)
    """
    return max(n for n in range(1, _MOST_BATCHES_AT_ONCE + 1) if steps % n == 0)


def _rate(settings: Settings, steps: int) -> Any:
    """Return the learning rate, or how it falls: a half cosine wave (Loshchilov, Hutter 2017)."""
    if settings["decay"] == "none":
        return settings["learning_rate"]
    cosine = import_keras().optimizers.schedules.CosineDecay
    return cosine(settings["learning_rate"], steps * settings["epochs"])


def _notes(stopper: Any, epochs: int) -> list[Sentence]:
    kept = stopper.best_epoch + 1
    if 0 < stopper.stopped_epoch < epochs - 1:
        return [
            Sentence(
                "Stopped early after epoch {stopped} of {epochs}: the validation loss was lowest "
                "after epoch {kept}, whose weights were kept.",
                stopped=stopper.stopped_epoch + 1,
                epochs=epochs,
                kept=kept,
            )
        ]
    if kept < epochs:
        return [
            Sentence(
                "The weights of epoch {kept} were kept: its validation loss was the lowest.",
                kept=kept,
            )
        ]
    return []


def snapshot_of(model: Any) -> Callable[[], Snapshot] | None:
    """Return what takes pictures of a net's first weights; None where they are not of pixels."""
    for layer in model.layers:
        kernel = getattr(layer, "kernel", None)
        if kernel is None:
            continue
        if len(kernel.shape) == 2 and kernel.shape[0] == N_PIXELS:
            return lambda: Snapshot.take("units", kernel.numpy().T, (SIDE, SIDE))
        if len(kernel.shape) == 4 and kernel.shape[2] == 1:
            height, width, _, n = kernel.shape
            return lambda: Snapshot.take(
                "filters", kernel.numpy()[:, :, 0].reshape(-1, n).T, (height, width)
            )
        return None
    return None


def _reporter(on_step: OnStep, epochs: int, snapshot: Callable[[], Snapshot] | None) -> Any:
    """Make the Keras callback that reports each `Step`."""
    from keras.callbacks import Callback

    class Reporter(Callback):  # type: ignore[misc]
        """Reports every epoch with a point of the curve, and at most ten times a second without."""

        def __init__(self) -> None:
            super().__init__()
            self.epoch = 0
            self._reported = 0.0

        def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
            self.epoch = epoch

        def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
            done = self.epoch + min((batch + 1) / self.params["steps"], 1.0)
            loss = (logs or {}).get("loss", 0.0)
            if not math.isfinite(loss):
                on_step(Step(done, epochs, "epoch", loss=loss))
            if time.monotonic() - self._reported >= _SECONDS_BETWEEN_NEWS:
                self._reported = time.monotonic()
                on_step(Step(done, epochs, "epoch", snapshot=snapshot))

        def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
            logs = logs or {}
            on_step(
                Step(
                    epoch + 1,
                    epochs,
                    "epoch",
                    loss=logs["loss"],
                    accuracy=logs["accuracy"],
                    validation_loss=logs.get("val_loss"),
                    validation_accuracy=logs.get("val_accuracy"),
                    snapshot=snapshot,
                )
            )

    return Reporter()
