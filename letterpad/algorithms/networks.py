"""The nets, in TensorFlow/Keras: the talk's two-layer net, and a convolutional one."""

import math
from functools import partial
from typing import TYPE_CHECKING, Any

from letterpad.algorithms.algorithm import (
    Algorithm,
    FitData,
    OnStep,
    Param,
    Settings,
    Tail,
    Value,
)
from letterpad.algorithms.keras_runtime import import_keras
from letterpad.ink.raster import N_PIXELS, SIDE
from letterpad.messages import Sentence

if TYPE_CHECKING:
    from letterpad.algorithms.estimators.net_classifier import BuildNet, NetClassifier

MOST_POOLINGS = 3
"""Each halves the picture: 28, 14, 7, 3."""


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


def convolutional_net(settings: Settings, n_classes: int) -> Any:
    """Make convolutions of 3 x 3 pixels with ReLU and pooling, a dense layer, softmax.

    Returns
    -------
    keras.Sequential
        From 784 numbers to probabilities of `n_classes`.
    """
    layers = import_keras().layers
    net = [
        import_keras().Input((N_PIXELS,), name="picture"),
        layers.Reshape((SIDE, SIDE, 1), name="rows_and_columns"),
    ]
    for block, filters in enumerate(_numbers(settings["filters"]), 1):
        # The first block looks at the most pixels, and there is the least to combine in it.
        repeats = 1 if block == 1 else int(str(settings["convolutions"]))
        net += [_convolution(filters, settings, f"{block}_{layer + 1}") for layer in range(repeats)]
        if block <= MOST_POOLINGS:
            net.append(layers.MaxPooling2D(name=f"pooling_{block}"))
    net.append(layers.Flatten(name="features"))
    for name, units in (("hidden", settings["dense_units"]), ("output", n_classes)):
        if settings["dropout"]:
            net.append(layers.Dropout(settings["dropout"]))
        activation = "softmax" if name == "output" else "relu"
        net.append(_dense(int(str(units)), settings, name, activation))
    return import_keras().Sequential(net)


def _convolution(filters: int, settings: Settings, number: str) -> Any:
    return import_keras().layers.Conv2D(
        filters,
        3,
        padding="same",
        activation="relu",
        kernel_regularizer=_penalty(settings),
        name=f"convolution_{number}",
    )


def _dense(units: int, settings: Settings, name: str, activation: Value) -> Any:
    return import_keras().layers.Dense(
        units,
        activation=_gelu if activation == "gelu" else activation,
        kernel_regularizer=_penalty(settings),
        name=name,
    )


def _gelu(sums: Any) -> Any:
    """Compute what Keras' own "gelu" does.

    WORKAROUND: that one has the operator Erfc, which tf2onnx 1.17 does not convert
    (https://github.com/onnx/tensorflow-onnx/pull/2463): no model file would come of the net.
    """
    ops = import_keras().ops
    return 0.5 * sums * (1.0 + ops.erf(sums / math.sqrt(2.0)))


def _penalty(settings: Settings) -> Any:
    return import_keras().regularizers.L2(settings["l2"]) if settings["l2"] else None


def _numbers(value: Value) -> tuple[int, ...]:
    if not isinstance(value, tuple):
        raise TypeError(f"a tuple of whole numbers was expected, {value!r} came")
    return value


def _build(net: "BuildNet", settings: Settings, n_classes: int) -> "NetClassifier":
    from letterpad.algorithms.estimators.net_classifier import NetClassifier

    return NetClassifier(net, n_classes, settings)


def _fit(estimator: "NetClassifier", data: FitData, on_step: OnStep) -> None:
    estimator.fit_on(data, on_step)


def _lower_learning_rate(settings: Settings) -> Sentence:
    return Sentence(
        "Choose a learning rate lower than {rate} and train again.",
        rate=settings["learning_rate"],
    )


def _patience(settings: Settings) -> int:
    """Return the patience; 0 where the learning rate falls to 0.

    That settles the loss towards the last epoch: such a fit rarely ends early.
    """
    return 0 if settings["decay"] == "cosine" else int(str(settings["patience"]))


_TAIL = Tail(convert=0.7, answer=4e-5)


def _training_params(learning_rate: float, epochs: int, decay: str) -> tuple[Param, ...]:
    """Make the parameters that every net has."""
    return (
        Param(
            "learning_rate",
            Sentence("Learning rate"),
            "float",
            learning_rate,
            Sentence(
                "How far each step of the optimiser (Adam) goes. If it is too large, the loss "
                "jumps about or becomes infinite; if it is too small, training takes forever."
            ),
            low=1e-6,
            high=10.0,
            logarithmic=True,
        ),
        Param(
            "epochs",
            Sentence("Epochs"),
            "int",
            epochs,
            Sentence("How often the net sees every training letter."),
            low=1,
            high=1000,
        ),
        Param(
            "batch_size",
            Sentence("Batch size"),
            "int",
            128,
            Sentence(
                "How many letters are looked at before each step. Larger batches make an epoch "
                "faster, but it has fewer steps."
            ),
            low=1,
            high=4096,
            logarithmic=True,
            advanced=True,
        ),
        Param(
            "decay",
            Sentence("Learning rate falls"),
            "choice",
            decay,
            Sentence(
                "Whether the learning rate falls to 0 by the last epoch, along a cosine, which "
                "lets the weights settle, or stays the same."
            ),
            choices={"cosine": Sentence("cosine"), "none": Sentence("none")},
            advanced=True,
        ),
        Param(
            "patience",
            Sentence("Early stopping"),
            "int",
            5,
            Sentence(
                "Stop when the validation loss has not fallen for this many epochs, and keep "
                "the weights of the best epoch. 0 never stops early. Needs a validation part."
            ),
            low=0,
            high=1000,
            advanced=True,
        ),
        Param(
            "seed",
            Sentence("Seed"),
            "int",
            0,
            Sentence(
                "Where the random numbers start: first weights, order of the letters, dropout. The "
                "same seed and the same letters give the same net."
            ),
            low=0,
            high=2**31 - 1,
            advanced=True,
        ),
    )


def _dropout(default: float) -> Param:
    return Param(
        "dropout",
        Sentence("Dropout"),
        "float",
        default,
        Sentence(
            "Share of a layer's units switched off at random in each training step, so that none "
            "relies on another. Helps against memorising."
        ),
        low=0.0,
        high=0.95,
    )


_L2 = Param(
    "l2",
    Sentence("L2 penalty"),
    "float",
    0.0,
    Sentence(
        "Weight decay: this times the sum of the squared weights is added to the loss, which keeps "
        "weights small. 0 for none."
    ),
    low=0.0,
    high=1.0,
    advanced=True,
)

NEURAL_NET = Algorithm(
    key="neural-net",
    name=Sentence("Neural net"),
    summary=Sentence(
        "Two layers: x·W1+b1, ReLU, ·W2+b2, softmax. It learns features of its own in between."
    ),
    family="tensorflow",
    params=(
        Param(
            "hidden_units",
            Sentence("Hidden units"),
            "layers",
            (1024,),
            Sentence(
                "How many units the hidden layer has. Several numbers, as in 512,256, make several "
                "hidden layers."
            ),
            low=1,
            high=8192,
        ),
        Param(
            "activation",
            Sentence("Activation"),
            "choice",
            "relu",
            Sentence("What each hidden unit does with its sum. ReLU passes on what is above 0."),
            choices={
                "relu": Sentence("relu"),
                "tanh": Sentence("tanh"),
                "sigmoid": Sentence("sigmoid"),
                "elu": Sentence("elu"),
                "gelu": Sentence("gelu"),
            },
            advanced=True,
        ),
        _dropout(0.0),
        _L2,
        *_training_params(learning_rate=1e-3, epochs=15, decay="cosine"),
    ),
    build=partial(_build, dense_net),
    fit=_fit,
    validation=0.1,
    tail=_TAIL,
    if_diverged=_lower_learning_rate,
    patience=_patience,
)

CONVOLUTIONAL_NET = Algorithm(
    key="convolutional-net",
    name=Sentence("Convolutional net"),
    summary=Sentence(
        "Looks for small patterns everywhere in the picture, and for patterns of these."
    ),
    family="tensorflow",
    params=(
        Param(
            "filters",
            Sentence("Filters"),
            "layers",
            (16, 32, 64),
            Sentence(
                "How many patterns of 3 x 3 pixels the layers of each block look for. After "
                "each of the first three blocks the picture is halved."
            ),
            low=1,
            high=512,
        ),
        Param(
            "convolutions",
            Sentence("Layers in a block"),
            "int",
            2,
            Sentence(
                "How many layers a block has; each looks for patterns in the patterns of the "
                "layer before it. The first block always has one."
            ),
            low=1,
            high=4,
            advanced=True,
        ),
        Param(
            "dense_units",
            Sentence("Hidden units"),
            "int",
            128,
            Sentence("How many units the dense layer after the convolutions has."),
            low=1,
            high=4096,
            logarithmic=True,
        ),
        _dropout(0.15),
        Param(
            "distortion",
            Sentence("Distortion"),
            "float",
            0.1,
            Sentence(
                "Rotate, slant, stretch and shift every training letter a little, differently "
                "in every epoch (augmentation), so that the net sees more ways of writing than "
                "there are. 0 for none, 0.1 for a little."
            ),
            low=0.0,
            high=0.5,
        ),
        _L2,
        *_training_params(learning_rate=2e-3, epochs=10, decay="cosine"),
    ),
    build=partial(_build, convolutional_net),
    fit=_fit,
    validation=0.1,
    tail=_TAIL,
    if_diverged=_lower_learning_rate,
    patience=_patience,
)
