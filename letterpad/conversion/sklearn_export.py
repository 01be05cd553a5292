"""scikit-learn's estimators become ONNX networks, by skl2onnx."""

import warnings
from typing import Any

from letterpad.conversion.network import INPUT, OPSETS, OUTPUT, rename
from letterpad.ink.raster import N_PIXELS


def sklearn_to_onnx(estimator: Any) -> Any:
    """Convert a fitted estimator that skl2onnx knows, or for which a converter is registered.

    Returns
    -------
    onnx.ModelProto
    """
    from skl2onnx import to_onnx as convert
    from skl2onnx.common.data_types import FloatTensorType

    with warnings.catch_warnings():
        # skl2onnx 1.20 looks at an attribute of SVC that scikit-learn 1.9 is about to drop.
        warnings.filterwarnings("ignore", "Attribute `prob[AB]_`", FutureWarning)
        model = convert(
            estimator,
            initial_types=[(INPUT, FloatTensorType([None, N_PIXELS]))],
            options={id(estimator): {"zipmap": False}},
            target_opset=OPSETS,
        )
    answers = [value.name for value in model.graph.output if value.name.startswith("proba")]
    for value in [value for value in model.graph.output if value.name not in answers]:
        model.graph.output.remove(value)  # the labels
    rename(model.graph, answers[0], OUTPUT)
    return model
