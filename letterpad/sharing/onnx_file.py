"""A run's network as an ONNX file that other programs run, with a description of what it takes."""

import json
from pathlib import Path
from typing import Any

import numpy as np

from letterpad import paths
from letterpad.conversion.network import OUTPUT, rename
from letterpad.errors import UserError, system_text
from letterpad.evaluation.calibration import FLOOR
from letterpad.ink.raster import N_PIXELS, SIDE
from letterpad.model_files.model_file import Card, read_card, read_onnx

SUFFIX = ".onnx"

_BEFORE = "untempered_probabilities"
_ANY_SIZE = "n"

_DESCRIPTION = """\
Reads single handwritten letters. Made by Letterpad.

Input picture: float32 (n, {n_pixels}). Each row is a picture of {side} x {side} pixels, row by row
from the upper left corner; 0 is paper and 1 is ink, so dark ink on light paper is
1 - grey / 255. The letter stands upright, its strokes are {pen:g} pixels wide, and the longer side
of their bounding box, measured from the middle of the line to the middle of the line, is
{box:g} pixels long; {centring} is the middle of the picture.
{path}
Output probabilities: float32 (n, {n_classes}), in the order of the classes.

Classes: {classes}
"""

_CENTRINGS = {
    "box": "the middle of that box",
    "mass": "the centre of mass of the ink",
}

_PATH = """
Input path: float32 (n, 64, 7), the pen's path as Letterpad encodes it; zeros where only the
picture is known.
"""


def onnx_description(card: Card) -> str:
    """Say in English how a picture is prepared for a model, and what it answers.

    Parameters
    ----------
    card : Card
        Of the model.
    """
    framing = card.framing
    return _DESCRIPTION.format(
        n_pixels=N_PIXELS,
        side=SIDE,
        box=framing.box,
        pen=framing.pen,
        centring=_CENTRINGS[framing.centring],
        path=_PATH if "path" in card.inputs else "",
        n_classes=len(card.classes),
        classes=json.dumps(card.classes, ensure_ascii=False),
    )


def onnx_file(path: Path) -> bytes:
    """Return a model's network for other programs: with its temperature, and a description.

    What it answers is what Letterpad answers: probabilities that mean what they say. Its
    ``doc_string`` is `onnx_description`; its metadata has "classes" (a JSON list, in the order of
    the probabilities), "framing" (a JSON object), "name", "algorithm", "letters" and "licence".

    Parameters
    ----------
    path : Path
        A ``.letterpad`` file.

    Raises
    ------
    UserError
        If the file cannot be read, or its network is none.
    """
    import onnx

    card = read_card(path)
    try:
        model = onnx.load_from_string(read_onnx(path))
        _temper(model, card)
    except UserError:
        raise
    except Exception as error:  # protobuf's own errors have no common base
        raise UserError(
            "{path}: its network cannot be run ({error}).", path=path.name, error=str(error)[:300]
        ) from error
    model.doc_string = onnx_description(card)
    facts = {
        "name": card.name,
        "algorithm": card.algorithm,
        "classes": json.dumps(card.classes, ensure_ascii=False),
        "framing": json.dumps(card.framing.to_json()),
        "letters": str(card.data.get("name", "")),
        "licence": str(card.data.get("licence", "")),
    }
    onnx.helper.set_model_props(model, facts)
    serialized: bytes = model.SerializeToString()
    return serialized


def write_onnx(path: Path, out: Path) -> Card:
    """Write a model's network to an ``.onnx`` file; one that is there is replaced in one step.

    Returns
    -------
    Card
        The model's.

    Raises
    ------
    UserError
        If it cannot be read or written.
    """
    data = onnx_file(path)
    try:
        with paths.replacing(out) as temporary:
            temporary.write_bytes(data)
    except OSError as error:
        raise UserError(
            "{path} cannot be written: {value}.", path=out, value=system_text(error)
        ) from error
    return read_card(path)


def _temper(model: Any, card: Card) -> None:
    """Let a network divide the logarithms of its probabilities by the card's temperature.

    That is `letterpad.evaluation.calibration.tempered`, in the digits of float32.
    """
    from onnx import TensorProto, helper, numpy_helper

    if card.temperature == 1.0:
        return
    graph = model.graph
    (output,) = [value for value in graph.output if value.name == OUTPUT]
    rename(graph, OUTPUT, _BEFORE)
    output.CopyFrom(
        helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, [_ANY_SIZE, len(card.classes)])
    )
    for name, number in (("floor", FLOOR), ("slope", 1.0 / card.temperature)):
        graph.initializer.append(numpy_helper.from_array(np.float32(number), f"letterpad_{name}"))
    graph.node.extend(
        [
            helper.make_node("Add", [_BEFORE, "letterpad_floor"], ["letterpad_raised"]),
            helper.make_node("Log", ["letterpad_raised"], ["letterpad_logs"]),
            helper.make_node("Mul", ["letterpad_logs", "letterpad_slope"], ["letterpad_scaled"]),
            helper.make_node("Softmax", ["letterpad_scaled"], [OUTPUT], axis=1),
        ]
    )
