"""A fitted estimator becomes an ONNX network: what answers, on any machine, without pickle."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from numpy.typing import NDArray

from letterpad.conversion.sklearn_export import sklearn_to_onnx
from letterpad.errors import UserError
from letterpad.messages import Text

_UNKNOWN_TO_SKL2ONNX = re.compile(r"type '<class '([\w.]+)'>'")
_LONGEST = 300


class Converted(Protocol):
    """What is asked of an algorithm: `letterpad.algorithms.algorithm.Algorithm` has it."""

    @property
    def key(self) -> str:
        """As in model files."""

    @property
    def name(self) -> Text:
        """As it is shown."""

    @property
    def to_onnx(self) -> Callable[[Any], Any] | None:
        """Its own way to convert, if it has one."""


def own_to_onnx(estimator: Any, algorithm: Converted) -> Callable[[], Any] | None:
    """Return how an estimator is converted, where it or its algorithm says so; else None."""
    declared = algorithm.to_onnx
    if declared is not None:
        return lambda: declared(estimator)
    method = getattr(estimator, "to_onnx", None)
    return method if callable(method) else None


def to_onnx(estimator: Any, algorithm: Converted) -> bytes:
    """Convert a fitted estimator, as its algorithm or itself says, or else by skl2onnx.

    Parameters
    ----------
    estimator : Estimator
        Built and fitted by `algorithm`.
    algorithm : Algorithm

    Returns
    -------
    bytes
        An ONNX network with one input, ``picture``, and one output, ``probabilities``, whose
        answers are those of ``estimator.predict_proba`` but for the last digits of float32.

    Raises
    ------
    UserError
        If it cannot be converted.
    """
    import onnx

    convert = own_to_onnx(estimator, algorithm)
    try:
        made = sklearn_to_onnx(estimator) if convert is None else convert()
        model = onnx.load_from_string(made) if isinstance(made, bytes) else made
        model.producer_name = f"Letterpad {algorithm.key}"
        serialized: bytes = model.SerializeToString()
    except (MemoryError, OSError):
        raise
    except Exception as error:
        unknown = _UNKNOWN_TO_SKL2ONNX.search(str(error)) if convert is None else None
        if unknown:
            raise UserError(
                "{algorithm} cannot be converted to ONNX, without which there is no model file: "
                "skl2onnx does not know {estimator}, and the algorithm brings no to_onnx of its "
                "own.",
                algorithm=algorithm.name,
                estimator=unknown[1],
            ) from None
        raise UserError(
            "{algorithm} cannot be converted to ONNX, without which there is no model file: "
            "{error}.",
            algorithm=algorithm.name,
            error=f"{type(error).__name__}: {error}"[:_LONGEST].rstrip("."),
        ) from error
    return serialized


def weights(estimator: Any) -> Mapping[str, NDArray[Any]] | None:
    """Return what is kept beside the network: a net's arrays by layer, ``hidden_1.kernel``.

    None for an estimator of which the network holds all.
    """
    give = getattr(estimator, "weight_arrays", None)
    return give() if callable(give) else None
