"""Networks in ONNX Runtime: a stranger's is run once within bounds, before anything is asked."""

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.messages import Sentence

MOST_MEMORY = 512 << 20
"""Bytes that a network may take for its weights and for one answer."""

MOST_SECONDS = 3.0
"""Seconds that one answer may take."""

_LOOKS_EVERY = 0.05
"""Seconds."""

NO_FILES = ("session.model_external_initializers_file_folder_path", "/no files beside a network")
"""Entry of a session's configuration: weights are not looked for in the current folder."""

_ROUNDING = 1e-3
"""By how much probabilities may lie outside 0 to 1."""


class Interrupt:
    """Ends what networks compute, from any thread. What they are asked afterwards fails at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._runs: list[onnxruntime.RunOptions] = []
        self._has_come = False

    def stop(self) -> None:
        """End all that is computed with these options, now and later."""
        with self._lock:
            self._has_come = True
            for run in self._runs:
                run.terminate = True

    def options(self) -> onnxruntime.RunOptions:
        """Return options for runs that `stop` ends."""
        options = onnxruntime.RunOptions()
        options.log_severity_level = 4  # it is said by the exception
        with self._lock:
            options.terminate = self._has_come
            self._runs.append(options)
        return options


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """An ONNX network that is loaded, and what it takes and gives.

    Parameters
    ----------
    session : onnxruntime.InferenceSession
    takes_path : bool
        Whether it reads the pen's path beside the picture.
    gives : tuple of str
        Names of its outputs that are asked for, ``probabilities`` first.
    options : onnxruntime.RunOptions, optional
        Of all its runs, see `Interrupt`.
    """

    session: onnxruntime.InferenceSession
    takes_path: bool
    gives: tuple[str, ...]
    options: onnxruntime.RunOptions = field(default_factory=onnxruntime.RunOptions)

    def run(self, given: Mapping[str, NDArray[np.float32]]) -> list[NDArray[np.float32]]:
        """Answer one batch: an array of shape (n, ...) for each of `gives`, all of 0 to 1.

        Raises
        ------
        UserError
            If the network fails on these inputs, or gives something else.
        """
        n = len(given["picture"])
        try:
            outputs = [
                np.asarray(output, dtype=np.float32)
                for output in self.session.run(self.gives, given, self.options)
            ]
        except Exception as error:  # ONNX Runtime's own exceptions have no common base
            raise UserError(
                "The network cannot be run ({error}).", error=str(error)[:300]
            ) from error
        for output in outputs:
            # Written so that it is also true of nan.
            if not (len(output) == n and (np.abs(output - 0.5) <= 0.5 + _ROUNDING).all()):
                raise UserError("The network does not return probabilities.")
        return outputs


def load(onnx: bytes | Path, options: onnxruntime.SessionOptions) -> onnxruntime.InferenceSession:
    """Load a network, given as it is or as a file; nothing beside that file is read."""
    options.log_severity_level = 4  # it is said by the exception
    options.add_session_config_entry(*NO_FILES)
    return onnxruntime.InferenceSession(
        onnx if isinstance(onnx, bytes) else str(onnx),
        sess_options=options,
        providers=["CPUExecutionProvider"],
    )


def try_out(
    onnx: bytes | Path,
    inputs: Mapping[str, NDArray[np.float32]],
    interrupt: Interrupt | None = None,
) -> None:
    """Load a network and let it answer once.

    It is loaded as it stands: to simplify it, ONNX Runtime would compute some of it without
    regard to any bound.

    Parameters
    ----------
    onnx : bytes or Path
    inputs : mapping
        An array for every input that it may have.
    interrupt : Interrupt, optional
        Ends it early.

    Raises
    ------
    UserError
        If it cannot be loaded or run, wants files beside it, or more than `MOST_MEMORY` or
        `MOST_SECONDS`.
    """
    _bound_memory()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.add_session_config_entry("session.use_env_allocators", "1")
    bounds = (interrupt or Interrupt()).options()
    bounds.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
    answered = threading.Event()
    overtime = threading.Thread(target=_end_overtime, args=(bounds, answered), name="overtime")
    try:
        session = load(onnx, options)
        given = {value.name: inputs[value.name] for value in session.get_inputs()}
        overtime.start()  # a large network is not a slow one: the clock does not count its loading
        session.run(None, given, bounds)
    except KeyError as error:
        raise UserError("its network needs an input called {error}", error=error) from error
    except Exception as error:  # ONNX Runtime's own exceptions have no common base
        raise UserError(_in_words(error)) from error
    finally:
        answered.set()
        if overtime.ident is not None:
            overtime.join()


def _end_overtime(bounds: onnxruntime.RunOptions, answered: threading.Event) -> None:
    """End an answer that takes `MOST_SECONDS`, of the clock and of the processor.

    No network waits for anything but the processor: where the clock alone has gone on, the
    machine has other work.
    """
    clock, processor = time.monotonic(), time.process_time()
    while not answered.wait(_LOOKS_EVERY):
        if min(time.monotonic() - clock, time.process_time() - processor) >= MOST_SECONDS:
            bounds.terminate = True
            return


@cache
def _bound_memory() -> None:
    """Give the process an allocator that ends at `MOST_MEMORY`, for trials alone."""
    place = onnxruntime.OrtMemoryInfo(
        "Cpu",
        onnxruntime.OrtAllocatorType.ORT_ARENA_ALLOCATOR,
        0,
        onnxruntime.OrtMemType.DEFAULT,
    )
    as_asked = 1  # memory is taken from the system in the sizes asked for, not in powers of two
    bounds = onnxruntime.OrtArenaCfg({"max_mem": MOST_MEMORY, "arena_extend_strategy": as_asked})
    onnxruntime.create_and_register_allocator(place, bounds)


def _in_words(error: Exception) -> Sentence:
    text = str(error)
    if "terminate flag" in text:
        return Sentence("its network does not answer within {n:.0f} seconds", n=MOST_SECONDS)
    if "Available memory" in text or isinstance(error, MemoryError):
        return Sentence("its network needs more than {n} MB", n=MOST_MEMORY >> 20)
    if "External data" in text or "external data" in text:
        return Sentence("its network needs files beside it")
    return Sentence("its network cannot be run ({error})", error=text[:300])
