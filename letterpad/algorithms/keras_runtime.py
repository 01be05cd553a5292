"""The one place that imports TensorFlow and Keras: quietly, and with the threads set."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from typing import Any

MOST_THREADS = 8
"""More than these only wait for each other on nets and batches as small as ours."""


@cache
def import_keras() -> Any:
    """Import Keras on TensorFlow; takes some seconds the first time.

    Returns
    -------
    module
        ``keras``.
    """
    # Read once, at import. The user's own Keras may be set to another backend.
    os.environ["KERAS_BACKEND"] = "tensorflow"
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    with _native_stderr_silenced():
        import tensorflow

        with suppress(RuntimeError):  # set already: TensorFlow was used before
            threads = min(os.cpu_count() or 1, MOST_THREADS)
            tensorflow.config.threading.set_intra_op_parallelism_threads(threads)
            tensorflow.config.threading.set_inter_op_parallelism_threads(1)
        # Its advice on retracing is for who writes loops, not for who reads our terminal.
        tensorflow.get_logger().setLevel("ERROR")
        tensorflow.zeros(1)  # starts the device, which has its own word to say
        import keras
    return keras


@contextmanager
def _native_stderr_silenced() -> Iterator[None]:
    """Send what C++ writes to descriptor 2 nowhere.

    TensorFlow announces oneDNN there before it has read its own log level.
    """
    if sys.stderr is not None:
        sys.stderr.flush()
    try:
        kept = os.dup(2)
    except OSError:  # a windowed program has no descriptor 2
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
