"""TensorFlow is imported quietly, on few threads, whatever else is set."""

import os
import subprocess
import sys

import pytest

from letterpad.algorithms import keras_runtime
from letterpad.algorithms.keras_runtime import MOST_THREADS

SCRIPT = """
from letterpad.algorithms.keras_runtime import import_keras
keras = import_keras()
assert import_keras() is keras
import tensorflow
threads = tensorflow.config.threading
print(keras.backend.backend(), threads.get_inter_op_parallelism_threads())
print(threads.get_intra_op_parallelism_threads())
"""


def test_it_is_quiet_on_few_threads_and_on_tensorflow_whatever_is_set() -> None:
    environment = {**os.environ, "KERAS_BACKEND": "jax"}
    environment.pop("TF_CPP_MIN_LOG_LEVEL", None)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True
    )
    assert (done.stderr, done.returncode) == ("", 0)
    backend, threads = done.stdout.splitlines()
    assert backend == "tensorflow 1"
    assert 1 <= int(threads) <= MOST_THREADS


def test_what_native_code_says_is_silenced_only_meanwhile(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with keras_runtime._native_stderr_silenced():
        os.write(2, b"oneDNN\n")
    os.write(2, b"afterwards\n")
    assert capfd.readouterr().err == "afterwards\n"
