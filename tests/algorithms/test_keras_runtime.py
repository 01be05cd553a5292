"""TensorFlow is imported quietly, on few threads, whatever else is set."""

import os
import subprocess
import sys

import pytest

from letterpad.algorithms import keras_runtime
from letterpad.algorithms.keras_runtime import MOST_THREADS, import_keras

SCRIPT = """
from letterpad.algorithms.keras_runtime import import_keras
keras = import_keras()
import tensorflow
print(keras.backend.backend(), tensorflow.config.threading.get_inter_op_parallelism_threads())
"""


def test_nothing_is_said_and_another_backend_of_the_users_does_not_count() -> None:
    environment = {**os.environ, "KERAS_BACKEND": "jax"}
    environment.pop("TF_CPP_MIN_LOG_LEVEL", None)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True
    )
    assert (done.stdout, done.stderr, done.returncode) == ("tensorflow 1\n", "", 0)


def test_it_is_imported_once_and_on_a_bounded_number_of_threads() -> None:
    import_keras()
    import tensorflow

    assert import_keras() is import_keras()
    threads = tensorflow.config.threading.get_intra_op_parallelism_threads()
    assert 1 <= threads <= MOST_THREADS


def test_what_native_code_says_is_silenced_only_meanwhile(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with keras_runtime._native_stderr_silenced():
        os.write(2, b"oneDNN\n")
    os.write(2, b"afterwards\n")
    assert capfd.readouterr().err == "afterwards\n"
