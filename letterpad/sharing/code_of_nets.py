"""The lines of a script that build a net with Keras, train it and test it."""

from collections.abc import Mapping, Sequence

from letterpad.algorithms.algorithm import Value
from letterpad.algorithms.keras_runtime import MOST_THREADS
from letterpad.algorithms.networks import MOST_POOLINGS
from letterpad.model_files.card import Card
from letterpad.sharing.code_parts import Code

_REMARKS = (
    "The order of the letters and the steps of Adam are Letterpad's, as those of Keras' own have",
    "other last digits. These depend on processor, number of threads and versions, too: on the",
    "same computer with the same versions the accuracy is the same, elsewhere some letters of a",
    "hundred may be read otherwise.",
)

_BATCHES = '''

def batches():
    """The letters to learn from, in a new order for every epoch, without end."""
    number = epoch = 0
    while True:
        order = tf.random.experimental.stateless_shuffle(train, seed=[{seed}, epoch]).numpy()
        for first in range(0, len(order), {batch_size}):
            rows = order[first : first + {batch_size}]
            yield {batch}
            number += 1
        epoch += 1

'''

_DISTORTED = '''

def distorted(pictures, number):
    """Turn, slant, stretch and shift every letter a little, each batch otherwise."""
    n = len(pictures)
    noise = tf.random.stateless_normal((n, 6), seed=tf.constant([{seed}, number], tf.int64))
    noise = {strength} * tf.clip_by_value(noise, -2.0, 2.0)
    matrix = noise[:, :4] + [1.0, 0.0, 0.0, 1.0]
    shift_x = 13.5 + 5.0 * noise[:, 4] - 13.5 * (matrix[:, 0] + matrix[:, 1])
    shift_y = 13.5 + 5.0 * noise[:, 5] - 13.5 * (matrix[:, 2] + matrix[:, 3])
    maps = [matrix[:, 0], matrix[:, 1], shift_x, matrix[:, 2], matrix[:, 3], shift_y]
    moved = tf.raw_ops.ImageProjectiveTransformV3(
        images=tf.reshape(pictures, (n, 28, 28, 1)),
        transforms=tf.stack([*maps, tf.zeros(n), tf.zeros(n)], axis=1),
        output_shape=[28, 28],
        interpolation="BILINEAR",
        fill_mode="CONSTANT",
        fill_value=0.0,
    )
    return tf.reshape(moved, (n, 784))

'''


_ADAM = '''

class Adam(keras.optimizers.Adam):
    """Adam by TensorFlow's own kernel: faster, and other last digits than Keras' own."""

    def update_step(self, gradient, variable, learning_rate):
        place = self._get_variable_index(variable)
        step = tf.cast(self.iterations.value + 1, tf.float32)
        tf.raw_ops.ResourceApplyAdam(
            var=variable.handle,
            m=self._momentums[place].value.handle,
            v=self._velocities[place].value.handle,
            beta1_power=tf.pow(self.beta_1, step),
            beta2_power=tf.pow(self.beta_2, step),
            lr=tf.cast(learning_rate, tf.float32),
            beta1=self.beta_1,
            beta2=self.beta_2,
            epsilon=self.epsilon,
            grad=gradient,
        )

'''


def neural_net(code: Code, settings: Mapping[str, Value], card: Card) -> None:
    """Add a net of dense layers."""
    layers = []
    for units in _numbers(settings["hidden_units"]):
        layers.append(_dense(units, settings["activation"], settings))
        layers += _dropout(settings)
    layers.append(_dense(len(card.classes), "softmax", settings))
    _net(code, settings, card, layers)


def convolutional_net(code: Code, settings: Mapping[str, Value], card: Card) -> None:
    """Add a convolutional net."""
    layers = ["keras.layers.Reshape((28, 28, 1)),"]
    for block, filters in enumerate(_numbers(settings["filters"]), 1):
        repeats = 1 if block == 1 else int(str(settings["convolutions"]))
        convolution = (
            f"keras.layers.Conv2D({filters!r}, 3, padding='same', activation='relu'"
            f"{_penalty(settings)}),"
        )
        layers += [convolution] * repeats
        if block <= MOST_POOLINGS:
            layers.append("keras.layers.MaxPooling2D(),")
    layers.append("keras.layers.Flatten(),")
    for units, activation in ((settings["dense_units"], "relu"), (len(card.classes), "softmax")):
        layers += [*_dropout(settings), _dense(units, activation, settings)]
    _net(code, settings, card, layers)


def _dense(units: Value, activation: Value, settings: Mapping[str, Value]) -> str:
    return f"keras.layers.Dense({units!r}, activation={activation!r}{_penalty(settings)}),"


def _penalty(settings: Mapping[str, Value]) -> str:
    if not settings["l2"]:
        return ""
    return f", kernel_regularizer=keras.regularizers.L2({settings['l2']!r})"


def _dropout(settings: Mapping[str, Value]) -> list[str]:
    return [f"keras.layers.Dropout({settings['dropout']!r}),"] if settings["dropout"] else []


def _numbers(value: Value) -> tuple[int, ...]:
    assert isinstance(value, tuple)  # as `Algorithm.settings` returns it
    return value


def _net(code: Code, settings: Mapping[str, Value], card: Card, layers: Sequence[str]) -> None:
    """Add a net of these layers, its training and its test."""
    code.remark(*_REMARKS)
    code.before_imports("import os", "", 'os.environ["KERAS_BACKEND"] = "tensorflow"')
    code.imports("import math", "import keras", "import tensorflow as tf")
    seed = repr(settings["seed"])
    batch = "X[rows], y[rows]"
    if settings.get("distortion"):
        text = _DISTORTED.format(seed=seed, strength=repr(settings["distortion"]))
        code.add(*text.splitlines())
        batch = "distorted(X[rows], number), y[rows]"
    batches = _BATCHES.format(seed=seed, batch_size=repr(settings["batch_size"]), batch=batch)
    code.add(*batches.splitlines(), *_ADAM.splitlines())
    code.add(
        "",
        f"threads = min(os.cpu_count() or 1, {MOST_THREADS!r})",
        "tf.config.threading.set_intra_op_parallelism_threads(threads)",
        "tf.config.threading.set_inter_op_parallelism_threads(1)",
        f"keras.utils.set_random_seed({seed})",
        "model = keras.Sequential(",
        "    [",
        "        keras.Input((784,)),",
        *(f"        {layer}" for layer in layers),
        "    ]",
        ")",
        f"steps = math.ceil(len(train) / {settings['batch_size']!r})",
    )
    code.add(*_rate(settings))
    code.add(
        "model.compile(",
        "    optimizer=Adam(rate),",
        '    loss="sparse_categorical_crossentropy",',
        '    metrics=["accuracy"],',
        "    jit_compile=False,",
        ")",
        "model.fit(",
        "    batches(),",
        "    steps_per_epoch=steps,",
        f"    epochs={settings['epochs']!r},",
    )
    if card.split["validation"]:
        code.add("    validation_data=(X[watched], y[watched]),", "    validation_batch_size=1024,")
        if settings["patience"]:
            code.add(
                "    callbacks=keras.callbacks.EarlyStopping(",
                f"        patience={settings['patience']!r}, restore_best_weights=True",
                "    ),",
            )
    code.add(
        "    verbose=2,",
        ")",
        "answers = model.predict(X[held_out], batch_size=1024, verbose=0).argmax(axis=1)",
        "right = answers == y[held_out]",
        'print(f"{right.mean()} ({right.sum()} of {right.size} right)")',
    )


def _rate(settings: Mapping[str, Value]) -> list[str]:
    rate, epochs = settings["learning_rate"], settings["epochs"]
    if settings["decay"] == "none":
        return [f"rate = {rate!r}"]
    return [f"rate = keras.optimizers.schedules.CosineDecay({rate!r}, steps * {epochs!r})"]
