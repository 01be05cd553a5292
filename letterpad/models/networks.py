"""The nets, in TensorFlow/Keras: the talk's two-layer net, and a convolutional one."""

from functools import partial
from typing import Any

from letterpad.models.algorithm import Algorithm, Param, Settings, Value
from letterpad.models.keras_runtime import import_keras
from letterpad.models.net_classifier import BuildNet, NetClassifier, fit_net

N_PIXELS = 784


def dense_net(settings: Settings, n_classes: int) -> Any:
    """Make x·W1+b1, activation, ·W2+b2, softmax (more hidden layers if so set).

    Returns
    -------
    keras.Sequential
        From 784 numbers to probabilities of `n_classes`.
    """
    keras = import_keras()
    layers: list[Any] = [keras.Input((N_PIXELS,), name="picture")]
    for number, units in enumerate(_numbers(settings["hidden_units"]), 1):
        layers.append(_dense(units, settings, f"hidden_{number}", settings["activation"]))
        if settings["dropout"]:
            layers.append(keras.layers.Dropout(settings["dropout"]))
    layers.append(_dense(n_classes, settings, "output", "softmax"))
    return keras.Sequential(layers)


def _dense(units: int, settings: Settings, name: str, activation: Value) -> Any:
    keras = import_keras()
    penalty = keras.regularizers.L2(settings["l2"]) if settings["l2"] else None
    return keras.layers.Dense(units, activation=activation, kernel_regularizer=penalty, name=name)


def _numbers(value: Value) -> tuple[int, ...]:
    if not isinstance(value, tuple):
        raise TypeError(f"a tuple of whole numbers was expected, {value!r} came")
    return value


def _build(net: BuildNet, jit: bool, settings: Settings, n_classes: int) -> NetClassifier:
    return NetClassifier(net, n_classes, jit, **settings)


def _training_params(
    learning_rate: float, batch_size: int, epochs: int, patience: int
) -> tuple[Param, ...]:
    """Make the settings that every net has."""
    return (
        Param(
            "learning_rate",
            "Learning rate",
            "float",
            learning_rate,
            "How far each step of the optimiser (Adam) goes. Too large and the loss jumps about "
            "or becomes infinite; too small and it takes for ever.",
            low=1e-6,
            high=10.0,
            logarithmic=True,
        ),
        Param(
            "epochs",
            "Epochs",
            "int",
            epochs,
            "How often the net sees every training letter.",
            low=1,
            high=1000,
        ),
        Param(
            "batch_size",
            "Batch size",
            "int",
            batch_size,
            "How many letters are looked at before each step. Larger batches are faster for each "
            "epoch and take fewer steps in it.",
            low=1,
            high=4096,
            logarithmic=True,
            advanced=True,
        ),
        Param(
            "patience",
            "Early stopping",
            "int",
            patience,
            "Stop when the validation loss has not fallen for so many epochs, and keep the best "
            "epoch's weights. 0 never stops early. Needs a validation part.",
            low=0,
            high=1000,
            advanced=True,
        ),
        Param(
            "seed",
            "Seed",
            "int",
            0,
            "Where the random numbers start: first weights, order of the letters, dropout. The "
            "same seed and the same letters give the same net.",
            low=0,
            high=2**31 - 1,
            advanced=True,
        ),
    )


_DROPOUT = Param(
    "dropout",
    "Dropout",
    "float",
    0.0,
    "Share of a layer's units switched off at random in each training step, so that none relies "
    "on another. Helps against learning by heart.",
    low=0.0,
    high=0.95,
)
_L2 = Param(
    "l2",
    "L2 penalty",
    "float",
    0.0,
    "Weight decay: this times the sum of the squared weights is added to the loss, which keeps "
    "weights small. 0 for none.",
    low=0.0,
    high=1.0,
    advanced=True,
)

NEURAL_NET = Algorithm(
    key="neural-net",
    name="Neural net",
    summary="Two layers: x·W1+b1, ReLU, ·W2+b2, softmax. It learns features of its own in between.",
    family="tensorflow",
    params=(
        Param(
            "hidden_units",
            "Hidden units",
            "layers",
            (1024,),
            "How many units the hidden layer has. Several numbers, as in 512,256, make several "
            "hidden layers.",
            low=1,
            high=8192,
        ),
        Param(
            "activation",
            "Activation",
            "choice",
            "relu",
            "What each hidden unit does with its sum. ReLU passes what is above 0.",
            choices=("relu", "tanh", "sigmoid", "elu", "gelu"),
            advanced=True,
        ),
        _DROPOUT,
        _L2,
        *_training_params(learning_rate=1e-3, batch_size=128, epochs=20, patience=5),
    ),
    build=partial(_build, dense_net, True),
    fit=fit_net,
    validation=0.1,
)
